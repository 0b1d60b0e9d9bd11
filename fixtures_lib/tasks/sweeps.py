"""A job's cutting passes as sweeps of a force over faces."""

from __future__ import annotations

from fixtures_lib.cutting.coefficients import Level
from fixtures_lib.cutting.pass_forces import PassForces, pass_forces
from fixtures_lib.deflection.case import Sweep
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import CuttingPass, Job

_DOWN = -0.99


def sweep_of(cut: CuttingPass, job: Job, shape: PartShape, after: str) -> Sweep:
    """With typical coefficients for the low end of the force, conservative ones for the high end.

    Raises FixtureError for a pass without faces, and for a material without coefficients.
    """
    faces = cut.faces or _machined_faces(job, shape)
    if not faces:
        raise FixtureError(
            f"{cut.name} goes over no faces", mend="choose its faces, or give faces a tolerance"
        )
    low, high = _forces(cut, job, "typical"), _forces(cut, job, "conservative")
    return Sweep(
        id=cut.id,
        name=cut.name,
        faces=faces,
        after=after,
        spindle=as_vector(job.setup.pose.vectors_back((0.0, 0.0, 1.0))),
        lateral_n=_sorted(low.lateral_n, high.lateral_n),
        up_n=_sorted(low.up_n, high.up_n),
        surface_n=_sorted(low.surface_n, high.surface_n),
        floor_n=_sorted(low.floor_n, high.floor_n),
        patch_radius_mm=max(1.0, cut.diameter_mm / 4.0),
    )


def _forces(cut: CuttingPass, job: Job, level: Level) -> PassForces:
    return pass_forces(cut.strategy, cut.diameter_mm, cut.teeth, job.part.material.id, level)


def _sorted(a: float, b: float) -> tuple[float, float]:
    return (a, b) if a <= b else (b, a)


def _machined_faces(job: Job, shape: PartShape) -> tuple[int, ...]:
    """Of features, but for those that look down: they lie on the fixture."""
    normals = {face.number: job.setup.pose.vectors(face.normal) for face in shape.faces}
    faces = {face for feature in job.features.values() for face in feature.faces}
    return tuple(sorted(f for f in faces if f not in normals or normals[f][2] > _DOWN))
