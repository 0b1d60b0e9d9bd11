"""Where a cutting pass goes: the faces and holes of the part that are meant."""

from __future__ import annotations

from fixtures_lib.geometry.part_shape import Hole, PartShape
from fixtures_lib.job.model import CuttingPass, Job

_DOWN = -0.99
_ALONG = 0.99  # cosine between a hole's axis and the spindle


def machined_faces(cut: CuttingPass, job: Job, shape: PartShape) -> tuple[int, ...]:
    """The pass's own faces that the part has; else those of features, but for those that look
    down: they lie on the fixture."""
    known = {face.number for face in shape.faces}
    if cut.faces:
        return tuple(face for face in cut.faces if face in known)
    wanted = {face for feature in job.features.values() for face in feature.faces}
    faces = [face for face in shape.faces if face.number in wanted]
    vectors = job.setup.pose.vectors
    return tuple(sorted(f.number for f in faces if vectors(f.normal)[2] > _DOWN))


def faces_of(cut: CuttingPass, job: Job, shape: PartShape) -> tuple[int, ...]:
    """All faces that the tool touches, for the eye: of a drill those of its holes."""
    holes = chosen_holes(cut, shape) if cut.strategy in ("drill", "tap") else ()
    walls = tuple(face for hole in holes for face in hole.faces)
    return walls or machined_faces(cut, job, shape)


def chosen_holes(cut: CuttingPass, shape: PartShape) -> tuple[Hole, ...]:
    """The holes that have one of the pass's faces."""
    wanted = set(cut.faces)
    return tuple(hole for hole in shape.holes if not wanted.isdisjoint(hole.faces))


def holes_of(cut: CuttingPass, job: Job, shape: PartShape) -> tuple[Hole, ...]:
    """Those of the chosen holes that the spindle can reach: along its own axis."""
    return tuple(hole for hole in chosen_holes(cut, shape) if is_upright(hole, job))


def is_upright(hole: Hole, job: Job) -> bool:
    return abs(float(job.setup.pose.vectors(hole.direction)[2])) > _ALONG
