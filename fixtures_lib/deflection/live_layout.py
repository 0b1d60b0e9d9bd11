"""A layout that follows the pointer: dragged contacts between places whose columns are known.

Made beside the solver, evaluated in a process of its own: no mesher, no kernel and no sparse
solver are loaded. Forces come from all states in order at both ends of what is not known exactly;
the field and the features from one small product with the tables of `live_tables`.

    table     rows: 3 a contact, along its own axes; one a load; six rigid motions; heat
    by_place  rows: 3 a place, along the part's axes
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import msgspec
import numpy as np

from fixtures_lib.deflection.case import Clamp, Contact, ElasticMaterial, State
from fixtures_lib.deflection.elastic_plate import PlateGive
from fixtures_lib.deflection.ends import Ends
from fixtures_lib.deflection.live_results import LiveSolution, Outcomes, live_solution
from fixtures_lib.deflection.live_tables import LiveSkin
from fixtures_lib.deflection.made_surface import MadeSurface
from fixtures_lib.deflection.places import Places
from fixtures_lib.deflection.wiring import Site, Wiring, axes_along
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Ints, Singles, Vector, as_vector, unit
from fixtures_lib.wording import worded

Move = tuple[Vector, Vector]  # where a contact is now, and the direction that it pushes


@dataclass(frozen=True, eq=False)
class LightBody:
    """What remains of an elastic body when its mesh and factor stay with the solver."""

    material: ElasticMaterial
    centre: Floats
    mass_kg: float
    skin_points: Floats

    @property
    def skin_motions(self) -> Floats:
        """None: displacements come from the layout's own table."""
        return np.zeros((0, 6))

    def gravity_wrench(self, gravity_m_s2: Floats) -> Floats:
        return np.concatenate([self.mass_kg * gravity_m_s2, np.zeros(3)])


@dataclass(frozen=True, eq=False)
class PlaceTable:
    """What a unit at each of the p places does: on the skin, at contacts, to loads, at places.

    by_skin (3p, w); contacts (3p, 3m) and places (3p, 3p) in mm/N; loads (3p, l); motions (3p, 6).
    """

    by_skin: Singles
    contacts: Floats
    places: Floats
    loads: Floats
    motions: Floats


@dataclass(frozen=True, eq=False)
class Placed:
    """A contact between places: its site there, the places' rows (k, 3) and shares (k,)."""

    index: int
    site: Site
    rows: Ints
    shares: Floats

    def mixed(self, table: Floats) -> Floats:
        """(3, ...) along the contact's axes, of a table with rows along the part's."""
        return self.site.axes @ np.tensordot(self.shares, table[self.rows], 1)


@dataclass(frozen=True, eq=False)
class LiveLayout:
    """A layout with what its contacts, loads and places do. Points are the part's."""

    body: LightBody
    wiring: Wiring
    ends: tuple[Ends, Ends]  # rigid, soft
    plate: PlateGive | None  # as it was before the drag
    table: Singles
    skin: LiveSkin
    made: dict[str, MadeSurface]
    places: tuple[Places, ...]
    by_place: PlaceTable

    def follows(self, contact: str) -> bool:
        """Whether places are known on the face that this contact stands on."""
        return any(
            self._places_at(site.patch.centre, site.axes[0], site) is not None
            for site in self.wiring.sites
            if site.owner.id == contact
        )

    def as_it_is(self, state: str | None = None) -> LiveSolution:
        return self.moved({}, state)

    def dragged(self, contact: str, point: Vector, state: str | None = None) -> LiveSolution:
        """With one contact at another point of its face."""
        site = next(s for s in self.wiring.sites if s.owner.id == contact)
        return self.moved({contact: (point, as_vector(site.axes[0]))}, state)

    def moved(self, moves: Mapping[str, Move], state: str | None = None) -> LiveSolution:
        """With contacts at other points; the field of `state`, by default the last that holds.

        FixtureError where no columns are known around a point.
        """
        placed = [self._placed(contact, *move) for contact, move in moves.items()]
        ends = self._ends(placed)
        outcomes = (ends[0].outcomes(), ends[1].outcomes())
        held = tuple(s for s in self.wiring.case.states if _holds(s, outcomes))
        rows = self._rows(placed, held, outcomes)
        return live_solution(ends, outcomes, held, rows, self.skin, self.made, state)

    def _ends(self, placed: list[Placed]) -> tuple[Ends, Ends]:
        """Both ends with the matrices of the contacts where they are now."""
        if not placed:
            return self.ends
        before, sites = self.ends[0], list(self.wiring.sites)
        elastic, shift = before.elastic.copy(), before.shift_of_loads.copy()
        motions = before.motions.copy()
        if self.plate is not None:
            elastic -= self.plate.flexibility
            shift -= self.plate.shift_of_loads
        for one in placed:
            own = slice(3 * one.index, 3 * one.index + 3)
            sites[one.index] = one.site
            elastic[own] = one.mixed(self.by_place.contacts)
            elastic[:, own] = elastic[own].T
            shift[own] = one.mixed(self.by_place.loads)
            motions[own] = one.mixed(self.by_place.motions)
        for one in placed:
            for other in placed:
                elastic[_block(one, other)] = self._between(one, other)
        if self.plate is not None:
            elastic += self.plate.flexibility
            shift += self.plate.shift_of_loads
        wiring = replace(self.wiring, sites=tuple(sites))
        rigid, soft = (end.moved(wiring, elastic, shift, motions) for end in self.ends)
        return rigid, soft

    def _between(self, one: Placed, other: Placed) -> Floats:
        """(3, 3) flexibility between two contacts that are both between places."""
        places = self.by_place.places
        if one is other:  # its give at its own place is local: it comes from the places themselves
            own = [places[np.ix_(row, row)] for row in one.rows]
            mean = np.tensordot(one.shares, np.array(own), 1)
            return np.asarray(one.site.axes @ mean @ one.site.axes.T)
        across = places[np.ix_(one.rows.ravel(), other.rows.ravel())]
        blocks = across.reshape(len(one.rows), 3, len(other.rows), 3)
        mean = np.einsum("k,kalb,l->ab", one.shares, blocks, other.shares)
        return np.asarray(one.site.axes @ mean @ other.site.axes.T)

    def _rows(
        self, placed: list[Placed], states: tuple[State, ...], outcomes: tuple[Outcomes, Outcomes]
    ) -> Singles:
        """(2, states, w) mm: what the skin does in these states, at the rigid and the soft end."""
        # Compiled loops load for half a second: not before there is something to solve.
        from fixtures_lib.deflection.contact_loops import products

        expansion = self.body.material.expansion_per_k
        found = [(s.warming_k * expansion, by_name[s.name]) for by_name in outcomes for s in states]
        forces = np.array([o.balance.forces for _, o in found]).reshape(len(found), -1, 3)
        fixed = forces.copy()
        fixed[:, [one.index for one in placed]] = 0.0
        amounts = [
            np.concatenate([force.ravel(), o.loads, o.balance.motion, [strain]])
            for force, (strain, o) in zip(fixed, found, strict=True)
        ]
        out = np.zeros((len(found), self.table.shape[1]), np.float32)
        products(np.array(amounts, np.float32).reshape(len(found), -1), self.table, out)
        for one in placed:
            along_part = forces[:, one.index] @ one.site.axes
            shared = np.einsum("si,k->ski", along_part, one.shares).reshape(len(found), -1)
            products(shared.astype(np.float32), self.by_place.by_skin[one.rows.ravel()], out)
        return out.reshape(2, len(states), -1)

    def _placed(self, contact: str, point: Vector, direction: Vector) -> Placed:
        index = next(i for i, s in enumerate(self.wiring.sites) if s.owner.id == contact)
        before = self.wiring.sites[index]
        at, along = np.asarray(point, dtype=float), unit(direction)
        places = self._places_at(at, along, before)
        found = places.shares(at) if places is not None else None
        if found is None:
            raise FixtureError(
                worded("{contact} is outside the places that were prepared", contact=contact),
                mend="let go of it",
            )
        owner = before.owner
        if isinstance(owner, Contact | Clamp):
            owner = msgspec.structs.replace(owner, point=point, direction=direction)
        site = Site(owner, replace(before.patch, centre=at), axes_along(along))
        return Placed(index, site, found[0][:, None] + np.arange(3), found[1])

    def _places_at(self, point: Floats, direction: Floats, site: Site) -> Places | None:
        radius = getattr(site.owner, "patch_radius_mm", -1.0)  # a land is not dragged
        return next((p for p in self.places if p.take(point, direction, radius)), None)


def _block(one: Placed, other: Placed) -> tuple[slice, slice]:
    i, j = 3 * one.index, 3 * other.index
    return slice(i, i + 3), slice(j, j + 3)


def _holds(state: State, outcomes: tuple[Outcomes, Outcomes]) -> bool:
    return all(found[state.name].moves is None for found in outcomes)
