"""A job's cutting passes as sweeps of a force over faces, or of a thrust and a torque at holes."""

from __future__ import annotations

from fixtures_lib.cutting.pass_forces import pass_range
from fixtures_lib.cutting.strategies import WAYS
from fixtures_lib.deflection.case import Bore, Sweep
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import CuttingPass, Job
from fixtures_lib.job.pass_places import holes_of, machined_faces
from fixtures_lib.wording import worded

_LEAST_PATCH_MM = 1.0


def sweep_of(cut: CuttingPass, job: Job, shape: PartShape, after: str) -> Sweep:
    """With the low end of the range of forces and the high one.

    Raises FixtureError for a pass without faces or holes, and for a material without coefficients.
    """
    faces: tuple[int, ...] = ()
    bores: tuple[Bore, ...] = ()
    if WAYS[cut.strategy].at_holes:
        bores = _bores(cut, job, shape)
    else:
        faces = _faces(cut, job, shape)
    low, high = pass_range(cut, job.part.material.id)
    return Sweep(
        id=cut.id,
        name=cut.name,
        faces=faces,
        bores=bores,
        after=after,
        spindle=_spindle(job),
        lateral_n=(low.lateral_n, high.lateral_n),
        up_n=(low.up_n, high.up_n),
        down_n=(low.down_n, high.down_n),
        surface_n=(low.surface_n, high.surface_n),
        floor_n=(low.floor_n, high.floor_n),
        torque_n_mm=(low.torque_n_mm, high.torque_n_mm),
        turns_back=cut.strategy == "tap",
        makes_surface=WAYS[cut.strategy].makes_surface,
        patch_radius_mm=max(_LEAST_PATCH_MM, cut.diameter_mm / 4.0),
    )


def sweeps_of(job: Job, shape: PartShape, after: str) -> tuple[Sweep, ...]:
    """Of the passes that have something to cut; the checks tell of the others."""
    sweeps = []
    for cut in job.passes.values():
        try:
            sweeps.append(sweep_of(cut, job, shape, after))
        except FixtureError:  # a problem of the job: see cutting.pass_checks
            continue
    return tuple(sweeps)


def _faces(cut: CuttingPass, job: Job, shape: PartShape) -> tuple[int, ...]:
    faces = machined_faces(cut, job, shape)
    if not faces:
        raise FixtureError(
            worded("{name} goes over no faces", name=cut.name),
            mend="choose its faces, or give faces a tolerance",
        )
    return faces


def _bores(cut: CuttingPass, job: Job, shape: PartShape) -> tuple[Bore, ...]:
    holes = holes_of(cut, job, shape)
    if not holes:
        raise FixtureError(
            worded("{name} goes into no hole", name=cut.name),
            mend="choose the walls of holes that point up or down",
        )
    return tuple(Bore(faces=hole.faces, point=hole.mouth) for hole in holes)


def _spindle(job: Job) -> Vector:
    return as_vector(job.setup.pose.vectors_back((0.0, 0.0, 1.0)))
