"""What the benchmarks run on: a real part, a layout of twelve contacts, two hundred places."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fixtures_lib.deflection.case import (
    STANDARD_GRAVITY_M_S2,
    Case,
    Clamp,
    Contact,
    Feature,
    PointForce,
    State,
)
from fixtures_lib.deflection.meshing import MeshSize
from fixtures_lib.deflection.patches import Functional, disc_patch
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.geometry.arrays import Floats, Ints, as_vector
from tests.validation.calculix.layouts import Surroundings

RESTS, CLAMPS, PLACES = 8, 4, 200
FRICTION = 0.2
SIZE = MeshSize(unknowns_low=110_000, unknowns_high=170_000)


@dataclass(frozen=True, eq=False)
class Layout:
    """Rests on the base, clamps over the first of them, a cut on top."""

    around: Surroundings

    def case(self, moved: Floats | None = None) -> Case:
        """The states in order; with `moved`, the last rest stands there."""
        rests = self._rests()
        if moved is not None:
            rests[-1] = moved
        clamps = tuple(self._clamp(i, rests[i]) for i in range(CLAMPS))
        names = tuple(clamp.id for clamp in clamps)
        return Case(
            contacts=tuple(self._rest(i, point) for i, point in enumerate(rests)),
            clamps=clamps,
            forces=(self._cut(),),
            features=(Feature(id="base", faces=(self.around.base,)),),
            gravity_m_s2=as_vector(-STANDARD_GRAVITY_M_S2 * self.around.up),
            states=(
                State(name="lying"),
                *(State(name=f"clamp {i}", loads=names[: i + 1]) for i in range(CLAMPS)),
                State(name="cutting", loads=(*names, "cut"), cutting=True),
            ),
        )

    def last_state(self, case: Case) -> Case:
        """The cutting state alone, without features: what CalculiX solves."""
        return Case(
            contacts=case.contacts,
            clamps=case.clamps,
            forces=case.forces,
            gravity_m_s2=case.gravity_m_s2,
            states=(State(name="cutting", loads=case.states[-1].loads),),
        )

    def candidates(self, skin: Skin) -> list[Functional]:
        """The means over discs at 200 places of the base, each in three directions."""
        found: list[Functional] = []
        for i, point in enumerate(self.places()):
            patch = disc_patch(
                skin, f"place {i}", as_vector(point), self.around.radius_mm, -self.around.up
            )
            found += patch.along_axes()
        return found

    def places(self) -> list[Floats]:
        return self.around.spread_over(self._base(), PLACES)

    def _base(self) -> Ints:
        return np.flatnonzero(self.around.mesh.skin_faces == self.around.base)

    def _rests(self) -> list[Floats]:
        return self.around.spread_over(self._base(), RESTS)

    def _rest(self, i: int, point: Floats) -> Contact:
        return Contact(
            id=f"R{i}",
            point=as_vector(point),
            direction=as_vector(self.around.up),
            patch_radius_mm=self.around.radius_mm,
            friction_low=FRICTION,
            friction_high=FRICTION,
        )

    def _clamp(self, i: int, rest: Floats) -> Clamp:
        return Clamp(
            id=f"C{i}",
            point=as_vector(self.around.above(rest)),
            direction=as_vector(-self.around.up),
            patch_radius_mm=self.around.radius_mm,
            force_n=2000.0,
            friction_low=FRICTION,
            friction_high=FRICTION,
        )

    def _cut(self) -> PointForce:
        side = np.cross(self.around.up, np.eye(3)[int(np.argmin(np.abs(self.around.up)))])
        return PointForce(
            id="cut",
            point=as_vector(self.around.above(self.around.mesh.points.mean(axis=0))),
            force_n=as_vector(600.0 * side / np.linalg.norm(side) - 200.0 * self.around.up),
            patch_radius_mm=self.around.radius_mm,
        )


def brep_of(path: Path) -> bytes:
    """The first solid of a STEP file as BRep text."""
    import cadquery as cq

    from fixtures_lib.kernel.shape_bytes import to_brep_text

    return to_brep_text(cq.importers.importStep(str(path)).solids().vals()[0].wrapped)
