"""How the part sits over the plate."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.geometry.planar_faces import is_down, posed_box
from fixtures_lib.job.model import Job
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

WITHOUT_VOLUME = "part-without-volume"
_TOUCH_MM = 0.001


def part_problems(job: Job, shape: PartShape, mesh: TriangleMesh | None) -> Iterator[Problem]:
    low, high = posed_box(shape, job.setup.pose, mesh)
    middle = as_vector((low + high) / 2.0)
    yield from _without_volume(job, shape, middle)
    yield from _below_plate(float(low[2]), middle)
    yield from _over_the_edge(job, as_vector(low), as_vector(high), middle)
    yield from _down_face(job, shape, middle)


def _without_volume(job: Job, shape: PartShape, middle: Vector) -> Iterator[Problem]:
    if shape.volume_mm3 <= 0.0:
        yield Problem(
            code=WITHOUT_VOLUME,
            severity="error",
            message=worded(
                "The part has no volume, so it has no weight: its faces enclose nothing, or it is "
                "inside out."
            ),
            ids=("part",),
            at=middle,
            mend=worded("Export it again as a solid.")
            if job.part.healed
            else worded("Repair the part."),
        )


def _below_plate(lowest: float, middle: Vector) -> Iterator[Problem]:
    if lowest < -_TOUCH_MM:
        yield Problem(
            code="part-in-plate",
            severity="error",
            message=worded("The part reaches {value:.3f} mm into the plate.", value=-lowest),
            at=(middle[0], middle[1], lowest),
            mend="Raise the part, or seat it on its rests.",
        )


def _over_the_edge(job: Job, low: Vector, high: Vector, middle: Vector) -> Iterator[Problem]:
    plate = job.plate
    over = max(-low[0], -low[1], high[0] - plate.length_mm, high[1] - plate.width_mm)
    if over > _TOUCH_MM:
        off = high[0] < 0 or high[1] < 0 or low[0] > plate.length_mm or low[1] > plate.width_mm
        yield Problem(
            code="part-off-plate" if off else "part-over-edge",
            severity="error" if off else "warning",
            message=worded("The part is beside the plate.")
            if off
            else worded("The part reaches {over:.1f} mm over the plate's edge.", over=over),
            at=middle,
            mend="Move the part onto the plate, or choose a larger plate.",
        )


def _down_face(job: Job, shape: PartShape, middle: Vector) -> Iterator[Problem]:
    """The setup names the face that the part lies on: it should still look down."""
    number = job.setup.down_face
    if number is None:
        return
    face = next((f for f in shape.planar_faces if f.number == number), None)
    if face is None or not is_down(face, job.setup.pose):
        says = (
            worded("does not exist or is not flat")
            if face is None
            else worded("no longer looks down")
        )
        at = middle if face is None else as_vector(np.asarray(job.setup.pose.points(face.origin)))
        yield Problem(
            code="down-face-lost",
            severity="warning",
            message=worded(
                "Face {number}, on which the part was laid, {says}.", number=number, says=says
            ),
            at=at,
            mend="Lay the part on a face again.",
        )
