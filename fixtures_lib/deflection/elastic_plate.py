"""The fixture plate as a second elastic body: what it gives under each contact.

  part                    A contact's force goes down its locator to a foot on the plate, with
----+-----                the moment of its height:
    | arm                     u = d + theta x arm
====#===========  plate   d and theta are the mean displacement and tilt of the foot's disc.
  |        |
 bolt     bolt  table     Bolts hold the plate up and down; the table is rigid.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
import numpy as np

from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.patches import Functional, Patch, disc_patch, nodal_functional
from fixtures_lib.deflection.wiring import Site
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.frames import Pose

_UP = np.array([0.0, 0.0, 1.0])
_WAYS = 5  # of a foot: three shifts, two tilts


class Mounting(msgspec.Struct, frozen=True, kw_only=True):
    """Where the plate is held down, in the fixture frame; feet of contacts are this large."""

    bolts: tuple[Vector, ...]
    bolt_radius_mm: float = 8.0
    foot_radius_mm: float = 8.0

    def __post_init__(self) -> None:
        if len(self.bolts) < 3:
            raise FixtureError(
                "the plate is held at fewer than three places", mend="add bolts to the table"
            )


@dataclass(frozen=True, eq=False)
class ElasticPlate:
    """`body` in the fixture frame, its top face at z = 0; `pose` takes the part there."""

    body: ElasticBody
    mounting: Mounting
    pose: Pose

    def flexibility(self, sites: tuple[Site, ...]) -> Floats:
        """(3m, 3m) mm/N that the plate adds between contacts, along their own axes.

        FixtureError for a contact that stands beside the plate, and for bolts off it.
        """
        feet = [self._foot(site) for site in sites]
        bolts = [self._bolt(i, at) for i, at in enumerate(self.mounting.bolts)]
        functionals = [f for foot in feet for f in self._foot_functionals(foot)]
        held = self._held(bolts)
        columns = self.body.columns([*functionals, *held], None)
        rows = [columns.places[f.key] for f in (*functionals, *held)]
        count = len(functionals)
        flexibility = columns.flexibility[np.ix_(rows, rows)]
        motions = columns.wrench[:, rows].T
        ways = _held_down(flexibility, motions, count)
        spread = self._spread(sites, feet)
        return np.asarray(spread @ ways @ spread.T)

    def _foot(self, site: Site) -> Patch:
        contact = self.pose.points(site.patch.centre)
        below = self.body.skin.foot(np.array([contact[0], contact[1], 0.0]), _UP).point
        if np.linalg.norm(below[:2] - contact[:2]) > 2.0 * self.mounting.foot_radius_mm:
            raise FixtureError(
                f"{site.owner.id} stands beside the plate", mend="take a larger plate, or move it"
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

    def _held(self, bolts: list[Patch]) -> list[Functional]:
        """Every bolt along z; sideways they hold the plate together, but not its bending.

        Bolts that each held sideways too would make an arch of the plate: stiffer by a third.
        """
        nodes = np.concatenate([bolt.nodes for bolt in bolts])
        weights = np.concatenate([bolt.weights for bolt in bolts])[:, None]
        offsets = self.body.mesh.points[nodes] - self.body.mesh.points[nodes].mean(axis=0)
        around = np.cross(_UP, offsets) / max(float(np.abs(offsets).max()), 1e-12)
        x, y = np.array([1.0, 0.0, 0.0]), np.array([0.0, 1.0, 0.0])
        sideways = [nodal_functional(nodes, weights * way) for way in (x, y, around)]
        return [*(bolt.along_axes()[2] for bolt in bolts), *sideways]

    def _spread(self, sites: tuple[Site, ...], feet: list[Patch]) -> Floats:
        """(3m, 5m) from shifts and tilts of feet to displacements along the contacts' axes."""
        out = np.zeros((3 * len(sites), _WAYS * len(sites)))
        for i, (site, foot) in enumerate(zip(sites, feet, strict=True)):
            x, y, z = as_vector(self.pose.points(site.patch.centre) - foot.centre)
            ways = np.hstack([np.eye(3), [[0.0, z], [-z, 0.0], [y, -x]]])
            axes = np.array([self.pose.vectors(axis) for axis in site.axes])
            out[3 * i : 3 * i + 3, _WAYS * i : _WAYS * (i + 1)] = axes @ ways
        return out


def _held_down(flexibility: Floats, motions: Floats, count: int) -> Floats:
    """(count, count) of the first functionals, with the others held still."""
    held = len(motions) - count
    system = np.zeros((held + 6, held + 6))
    system[:held, :held] = flexibility[count:, count:]
    system[:held, held:] = motions[count:]
    system[held:, :held] = motions[count:].T
    across = np.hstack([flexibility[:count, count:], motions[:count]])
    answer = np.linalg.lstsq(system, across.T, rcond=1e-12)[0]
    ways = flexibility[:count, :count] - across @ answer
    return np.asarray((ways + ways.T) / 2.0)
