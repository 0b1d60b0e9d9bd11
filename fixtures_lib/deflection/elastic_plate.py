"""The fixture plate as a second elastic body: what it gives under each contact.

  part                    A contact's force goes down its locator to a foot on the plate, with
----+-----                the moment of its height:
    | arm                     u = d + theta x arm
====#===========  plate   d and theta are the mean displacement and tilt of the foot's disc.
  |        |
 bolt     bolt  table     Bolts hold the plate up and down; the table is rigid. Without bolts the
                          plate lies on the table and lifts off it where it is not pressed.

A clamp's foot is where its body stands, so that its screw pulls the plate up there. The vacuum
pulls the plate up as hard as it pulls the part down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import msgspec
import numpy as np

from fixtures_lib.deflection.case import STANDARD_GRAVITY_M_S2, Land, Touch
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.patches import (
    Functional,
    Patch,
    disc_patch,
    land_patches,
    nodal_functional,
)
from fixtures_lib.deflection.plate_loads import loads_on_plate
from fixtures_lib.deflection.table_contact import Supported
from fixtures_lib.deflection.wiring import Site, Wiring
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Flags, Floats, Vector, as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.wording import worded

_UP = np.array([0.0, 0.0, 1.0])
_LEVEL = 0.99
_WAYS = 5  # of a foot: three shifts, two tilts


class Mounting(msgspec.Struct, frozen=True, kw_only=True):
    """Where the plate is held down, in the fixture frame; feet of contacts are this large.

    With `lies` it has no bolts: it lies on the table, which is seen as about `cells` patches.
    """

    bolts: tuple[Vector, ...] = ()
    bolt_radius_mm: float = 8.0
    foot_radius_mm: float = 8.0
    lies: bool = False
    cells: int = 80

    def __post_init__(self) -> None:
        if not self.lies and len(self.bolts) < 3:
            raise FixtureError(
                "the plate is held at fewer than three places", mend="add bolts to the table"
            )


class FloatingBody(Protocol):
    """What is known of the part on the plate."""

    @property
    def centre(self) -> Floats: ...
    def gravity_wrench(self, gravity_m_s2: Floats) -> Floats: ...


@dataclass(frozen=True, eq=False)
class PlateGive:
    """What the plate adds between contacts, along their own axes.

    flexibility (3m, 3m) mm/N of contact forces; shift_of_loads (3m, l) mm of the wiring's loads.
    """

    flexibility: Floats
    shift_of_loads: Floats


@dataclass(frozen=True, eq=False)
class PlateUnder:
    """A plate under the contacts of one wiring."""

    supported: Supported
    spread: Floats  # (3m, 5m) from shifts and tilts of feet to the contacts' axes
    pulled: tuple[int, ...]  # numbers of the loads that the plate feels
    loads: int

    def give(self, touching: Flags) -> PlateGive:
        """With these supports held."""
        ways = self.supported.compliance(touching)
        feet = self.spread.shape[1]
        shift = np.zeros((len(self.spread), self.loads))
        shift[:, list(self.pulled)] = -self.spread @ ways[:feet, feet:]
        return PlateGive(np.asarray(self.spread @ ways[:feet, :feet] @ self.spread.T), shift)

    def touching(self, forces_n: Floats, amounts: Floats, carried: Floats) -> Flags:
        """Supports that touch while contacts push the part with (m, 3) `forces_n`.

        `amounts` (l,) of the loads; `carried` (6,) the weight of part and plate. FixtureError
        where the plate does not stay on the table.
        """
        on_feet = -self.spread.T @ forces_n.ravel()
        pushes = np.concatenate([on_feet, amounts[list(self.pulled)]])
        return self.supported.lying(pushes, carried)


@dataclass(frozen=True, eq=False)
class ElasticPlate:
    """`body` in the fixture frame, its top face at z = 0; `pose` takes the part there."""

    body: ElasticBody
    mounting: Mounting
    pose: Pose

    def under(self, wiring: Wiring) -> PlateUnder:
        """FixtureError for a contact that stands beside the plate, and for bolts off it."""
        sites = wiring.sites
        feet = [self._foot(site) for site in sites]
        on_plate = loads_on_plate(self.body.skin, self.pose, wiring)
        pushed = [f for foot in feet for f in self._foot_functionals(foot)]
        pushed += [forces for _, forces in on_plate]
        held, sideways = self._supports()
        columns = self.body.columns([*pushed, *held, *sideways], None)
        rows = [columns.places[f.key] for f in (*pushed, *held, *sideways)]
        supported = Supported(
            flexibility=columns.flexibility[np.ix_(rows, rows)],
            motions=columns.wrench[:, rows].T,
            count=len(pushed),
            always=len(sideways) if self.mounting.lies else len(held) + len(sideways),
            weight=self.body.gravity_wrench(-STANDARD_GRAVITY_M_S2 * _UP),
        )
        numbers = tuple(number for number, _ in on_plate)
        return PlateUnder(supported, self._spread(sites, feet), numbers, len(wiring.loads))

    def weight_with(self, body: FloatingBody, gravity_m_s2: Floats) -> Floats:
        """(6,) of the plate and of the part on it, in the plate's rigid basis."""
        force = self.pose.vectors(body.gravity_wrench(gravity_m_s2)[:3])
        at = self.pose.points(as_vector(body.centre))
        own = self.body.gravity_wrench(-STANDARD_GRAVITY_M_S2 * _UP)
        return np.asarray(own + self.body.rigid_motions(at[None]).T @ force)

    def flexibility(self, wiring: Wiring) -> Floats:
        """(3m, 3m) mm/N that the plate adds where all its supports hold."""
        under = self.under(wiring)
        return under.give(under.supported.everywhere).flexibility

    def _supports(self) -> tuple[list[Functional], list[Functional]]:
        """Along z, and those three that stop the plate from sliding about."""
        if self.mounting.lies:
            patches = list(land_patches(self.body.skin, self._underside()))
        else:
            patches = [self._bolt(i, at) for i, at in enumerate(self.mounting.bolts)]
        return [patch.along_axes()[2] for patch in patches], self._sideways(patches)

    def _underside(self) -> Land:
        mesh = self.body.mesh
        down = np.flatnonzero(mesh.skin_normals[:, 2] < -_LEVEL)
        lowest = mesh.skin_corners[down, :, 2].mean(axis=1)
        at_bottom = mesh.skin_faces[down[lowest < lowest.min() + 1e-3 * mesh.diagonal_mm]]
        return Land(
            id="the table", face=int(np.bincount(at_bottom).argmax()), cells=self.mounting.cells
        )

    def _foot(self, site: Site) -> Patch:
        contact = self.pose.points(site.patch.centre)
        if isinstance(site.owner, Touch) and site.owner.stands_at is not None:
            contact = self.pose.points(site.owner.stands_at)
        below = self.body.skin.foot(np.array([contact[0], contact[1], 0.0]), _UP).point
        if np.linalg.norm(below[:2] - contact[:2]) > 2.0 * self.mounting.foot_radius_mm:
            raise FixtureError(
                worded("{id} stands beside the plate", id=site.owner.id),
                mend="take a larger plate, or move it",
            )
        name = f"the foot of {site.owner.id}"
        return disc_patch(self.body.skin, name, as_vector(below), self.mounting.foot_radius_mm, _UP)

    def _foot_functionals(self, foot: Patch) -> list[Functional]:
        """Mean displacement in x, y, z, and tilt about x and y, of the disc."""
        offsets = self.body.mesh.points[foot.nodes] - foot.centre
        tilts = []
        for along, sign in ((1, 1.0), (0, -1.0)):
            spread = float(foot.weights @ offsets[:, along] ** 2)
            lever = sign * foot.weights * offsets[:, along] / max(spread, 1e-12)
            tilts.append(nodal_functional(foot.nodes, np.outer(lever, _UP)))
        return [*foot.along_axes(), *tilts]

    def _bolt(self, number: int, at: Vector) -> Patch:
        radius = self.mounting.bolt_radius_mm
        return disc_patch(self.body.skin, f"bolt {number + 1}", at, radius, -_UP)

    def _sideways(self, patches: list[Patch]) -> list[Functional]:
        """All patches together: they hold the plate in its plane, but not its bending.

        Bolts that each held sideways too would make an arch of the plate: stiffer by a third.
        """
        nodes = np.concatenate([patch.nodes for patch in patches])
        weights = np.concatenate([patch.weights for patch in patches])[:, None]
        offsets = self.body.mesh.points[nodes] - self.body.mesh.points[nodes].mean(axis=0)
        around = np.cross(_UP, offsets) / max(float(np.abs(offsets).max()), 1e-12)
        x, y = np.array([1.0, 0.0, 0.0]), np.array([0.0, 1.0, 0.0])
        return [nodal_functional(nodes, weights * way) for way in (x, y, around)]

    def _spread(self, sites: tuple[Site, ...], feet: list[Patch]) -> Floats:
        """(3m, 5m) from shifts and tilts of feet to displacements along the contacts' axes."""
        out = np.zeros((3 * len(sites), _WAYS * len(sites)))
        for i, (site, foot) in enumerate(zip(sites, feet, strict=True)):
            x, y, z = as_vector(self.pose.points(site.patch.centre) - foot.centre)
            ways = np.hstack([np.eye(3), [[0.0, z], [-z, 0.0], [y, -x]]])
            axes = np.array([self.pose.vectors(axis) for axis in site.axes])
            out[3 * i : 3 * i + 3, _WAYS * i : _WAYS * (i + 1)] = axes @ ways
        return out
