"""A plate of 160 x 100 x 12 with a hole of each kind that a screw may go through, in a job.

C  O     A plain 9, B counterbored 9 / 15 x 8.6, C countersunk 6.6 / 13.44, O plain 20: oversize
A  B     for any screw but with a washer
"""

from __future__ import annotations

from pathlib import Path

import cadquery as cq

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.part_shape import Hole
from fixtures_lib.job.edits import placed
from fixtures_lib.job.edits.part_screws import new_part_screw, screw_place
from fixtures_lib.job.model import Job, PartRef, PartScrew, Plate, Setup
from fixtures_lib.kernel.loading import load_part

CATALOG = load_catalog()
THICK_MM, SEAT_MM = 12.0, 10.0
PLAIN, COUNTERBORED = (20.0, 20.0), (140.0, 20.0)
COUNTERSUNK, OVERSIZE = (20.0, 80.0), (140.0, 80.0)


def screwed_part(folder: Path) -> LoadedPart:
    """Its lower left corner at the origin, its underside at z = 0."""
    part = (
        cq.Workplane("XY")
        .box(160.0, 100.0, THICK_MM, centered=False)
        .faces(">Z")
        .workplane(origin=(0, 0, 0))
    )
    part = part.pushPoints([PLAIN]).hole(9.0)
    part = part.pushPoints([COUNTERBORED]).cboreHole(9.0, 15.0, 8.6)
    part = part.pushPoints([COUNTERSUNK]).cskHole(6.6, 13.44, 90.0)
    part = part.pushPoints([OVERSIZE]).hole(20.0)
    path = folder / "screwed.step"
    cq.exporters.export(part, str(path))
    return load_part(path)


def screwed_job(part: LoadedPart, thickness_mm: float = 40.0) -> Job:
    """On a blank plate, 10 mm above it, with nothing else."""
    item = CATALOG.plates["plate-blank-mic6"]
    return Job(
        name="Screwed",
        part=PartRef(
            name="screwed", sha256="0" * 64, solid=1, healed=False,
            material=CATALOG.materials["al6061_t6"],
        ),
        setup=Setup(pose=Pose(x_mm=70.0, y_mm=50.0, z_mm=SEAT_MM)),
        plate=Plate(
            item=item, length_mm=300.0, width_mm=200.0, thickness_mm=thickness_mm,
            material=CATALOG.materials["mic6"],
        ),
    )  # fmt: skip


def hole_at(part: LoadedPart, place: tuple[float, float]) -> Hole:
    return next(
        h
        for h in part.shape.holes
        if abs(h.mouth[0] - place[0]) < 1e-6 and abs(h.mouth[1] - place[1]) < 1e-6
    )


def with_screw(job: Job, part: LoadedPart, place: tuple[float, float]) -> tuple[Job, PartScrew]:
    screw = new_part_screw(job, screw_place(job, hole_at(part, place)))
    return placed(job, screw), screw
