"""A layout that follows the pointer: a dragged contact between places whose columns are known.

      o-----o-----o     o  places with columns, solved for in the background
      |    /|    /|     x  the contact: its column is that of the triangle's corners, by their
      |  /  | x/  |        shares; its own give is interpolated by itself, as it is local
      o-----o-----o

Made in the worker, evaluated in the window: no mesher, no kernel and no sparse solver are loaded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import msgspec
import numpy as np
from scipy.spatial import Delaunay, QhullError

from fixtures_lib.deflection.case import Clamp, Contact, ElasticMaterial
from fixtures_lib.deflection.elastic_body import Columns
from fixtures_lib.deflection.ends import Ends
from fixtures_lib.deflection.features import FeatureFigures
from fixtures_lib.deflection.free_motion import FreeMotion
from fixtures_lib.deflection.patches import Patch
from fixtures_lib.deflection.skin_integrals import plane_axes
from fixtures_lib.deflection.solution import ContactForce
from fixtures_lib.deflection.states import contact_forces
from fixtures_lib.deflection.wiring import Site, Wiring
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Ints, Singles, Vector

_OUTSIDE = 0.35  # of a triangle's size, how far beyond the places a contact may go
_NOTHING: Any = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, eq=False)
class LightBody:
    """What remains of an elastic body when its mesh and factor stay in the worker."""

    material: ElasticMaterial
    centre: Floats
    mass_kg: float
    skin_points: Floats
    skin_motions: Floats

    def gravity_wrench(self, gravity_m_s2: Floats) -> Floats:
        return np.concatenate([self.mass_kg * gravity_m_s2, np.zeros(3)])


@dataclass(frozen=True, eq=False)
class Places:
    """Places on one plane face whose columns are known: centres (k, 3), first row of each (k,)."""

    normal: Floats
    centres: Floats
    rows: Ints

    @cached_property
    def _axes(self) -> Floats:
        return plane_axes(self.normal)

    @cached_property
    def _triangles(self) -> Any:
        try:
            return Delaunay(self.centres @ self._axes.T)
        except QhullError:
            return None

    def shares(self, point: Floats) -> tuple[Ints, Floats] | None:
        """Places and their shares in the column at `point`; None where it is too far out."""
        if self._triangles is None:
            return None
        flat = (self._axes @ point)[None]
        simplex = int(self._triangles.find_simplex(flat)[0])
        if simplex >= 0:
            return self._in_triangle(simplex, flat[0])
        nearest = int(np.argmin(np.linalg.norm(self.centres - point, axis=1)))
        around = np.flatnonzero((self._triangles.simplices == nearest).any(axis=1))
        options = [self._in_triangle(int(i), flat[0]) for i in around]
        best = max(options, key=lambda option: float(option[1].min()), default=None)
        return best if best is not None and best[1].min() > -_OUTSIDE else None

    def _in_triangle(self, simplex: int, flat: Floats) -> tuple[Ints, Floats]:
        corners = self._triangles.simplices[simplex]
        places = self._triangles.points[corners]
        system = np.vstack([places.T, np.ones(3)])
        return corners, np.linalg.solve(system, np.append(flat, 1.0))


@dataclass(frozen=True, eq=False)
class LiveState:
    """One state of a layout that is being dragged, of the soft end."""

    displacement_um: Singles
    max_um: float
    contacts: tuple[ContactForce, ...]
    features: tuple[tuple[str, FeatureFigures], ...]
    moves: FreeMotion | None = None


@dataclass(frozen=True, eq=False)
class LiveLayout:
    """A layout with the columns of its contacts, loads and places. Points are the part's."""

    body: LightBody
    wiring: Wiring
    columns: Columns
    places: tuple[Places, ...]

    def dragged(self, contact: str, point: Vector, state: str | None = None) -> LiveState:
        """The layout with one contact at another point of its face; the last state by default.

        FixtureError where no columns are known around the point.
        """
        index = next(i for i, s in enumerate(self.wiring.sites) if s.owner.id == contact)
        site = self.wiring.sites[index]
        columns = self._with_virtual(site, np.asarray(point, dtype=float))
        patch = Patch("live", _NOTHING, np.zeros(0), np.asarray(point, float), site.patch.normal,
                      site.patch.area_mm2)  # fmt: skip
        owner = site.owner
        if isinstance(owner, Contact | Clamp):
            owner = msgspec.structs.replace(owner, point=point)
        sites = list(self.wiring.sites)
        sites[index] = Site(owner, patch, site.axes)
        return self._solved(replace(self.wiring, sites=tuple(sites)), columns, state)

    def as_it_is(self, state: str | None = None) -> LiveState:
        return self._solved(self.wiring, self.columns, state)

    def _solved(self, wiring: Wiring, columns: Columns, name: str | None) -> LiveState:
        end = Ends(self.body, wiring, columns, "soft")
        outcomes = end.outcomes()
        state = next(s for s in wiring.case.states[::-1] if name is None or s.name == name)
        outcome = outcomes[state.name]
        if outcome.moves is not None:
            nothing = np.zeros_like(self.body.skin_points, dtype=np.float32)
            return LiveState(nothing, 0.0, (), (), outcome.moves)
        field = end.displacement_um(outcome, state.warming_k)
        largest = float(np.sqrt(np.einsum("si,si->s", field, field).max()))
        return LiveState(
            displacement_um=field.astype(np.float32),
            max_um=largest,
            contacts=contact_forces(wiring, state, [outcome, outcome], (end, end)),
            features=tuple((g.feature.id, g.measured(field / 1000.0)) for g in wiring.gauges),
        )

    def _with_virtual(self, site: Site, point: Floats) -> Columns:
        """The columns with three more at the end: those of the contact at `point`."""
        shares = self._shares(site, point)
        if shares is None:
            raise FixtureError(
                f"{site.owner.id} is outside the places that were prepared", mend="let go of it"
            )
        first, weights = shares
        known, base = self.columns, self._own_columns
        mixed = np.zeros((3, len(known.flexibility)))
        for axis in range(3):
            mixed[axis, first + axis] = weights
        # A contact's give at its own place is local: it comes from those places themselves.
        own = sum(
            w * known.flexibility[row : row + 3, row : row + 3]
            for row, w in zip(first, weights, strict=True)
        )
        count = len(base.functionals)
        flexibility = np.empty((count, count))
        flexibility[:-3, :-3] = base.flexibility[:-3, :-3]
        flexibility[-3:, :-3] = mixed @ known.flexibility[:, self._own_rows]
        flexibility[:-3, -3:] = flexibility[-3:, :-3].T
        flexibility[-3:, -3:] = own
        for axis in range(3):
            base.skin[count - 3 + axis] = np.asarray(weights, np.float32) @ known.skin[first + axis]
        wrench = np.hstack([base.wrench[:, :-3], known.wrench @ mixed.T])
        return Columns(base.functionals, base.skin, flexibility, wrench)

    @cached_property
    def _own_rows(self) -> Ints:
        return np.unique(self.wiring.rows(self.columns))

    @cached_property
    def _own_columns(self) -> Columns:
        """Those of the layout itself, and room for three more at the end: written at each drag."""
        rows, known = self._own_rows, self.columns
        spare = Patch("live", _NOTHING, np.zeros(0), np.zeros(3), np.zeros(3), 0.0).along_axes()
        skin = np.zeros((len(rows) + 3, known.skin.shape[1]), np.float32)
        skin[:-3] = known.skin[rows]
        flexibility = np.zeros((len(rows) + 3,) * 2)
        flexibility[:-3, :-3] = known.flexibility[np.ix_(rows, rows)]
        wrench = np.hstack([known.wrench[:, rows], np.zeros((6, 3))])
        functionals = (*(known.functionals[int(row)] for row in rows), *spare)
        return Columns(functionals, skin, flexibility, wrench)

    def _shares(self, site: Site, point: Floats) -> tuple[Ints, Floats] | None:
        """First rows and shares of the places round `point`, on the face of the contact."""
        for places in self.places:
            if places.normal @ site.patch.normal > 0.99:
                off = abs(float((point - places.centres[0]) @ places.normal))
                found = places.shares(point) if off < 0.5 else None
                if found is not None:
                    return places.rows[found[0]], found[1]
        return None
