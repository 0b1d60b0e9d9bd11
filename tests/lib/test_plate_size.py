"""A dedicated plate sized to what stands on it."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.edits import new_engraving, placed
from fixtures_lib.job.edits.plate_size import plate_fitted
from fixtures_lib.job.model import Engraving, Job
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.plate_plan import plate_plan
from tests.lib.plate_jobs import job_with, milled_rest, pin, side_locator, universal_plate


def square(x0: float, y0: float, x1: float, y1: float) -> TriangleMesh:
    points = np.array([[x0, y0, 0.0], [x1, y0, 0.0], [x1, y1, 0.0], [x0, y1, 0.0]])
    return TriangleMesh(points, np.array([[0, 1, 2], [0, 2, 3]]), np.array([1, 1]))


PART = square(100.0, 60.0, 180.0, 110.0)


def flat(job: Job) -> Job:
    """The part's coordinates are the fixture's."""
    pose = msgspec.structs.replace(
        job.setup.pose, x_mm=0.0, y_mm=0.0, z_mm=0.0, rx_deg=0.0, ry_deg=0.0, rz_deg=0.0
    )
    return msgspec.structs.replace(job, setup=msgspec.structs.replace(job.setup, pose=pose))


def test_the_plate_takes_the_part_with_its_margin_and_a_whole_size() -> None:
    job = plate_fitted(flat(job_with(milled_rest("rest-1", 120.0, 80.0, 4.0))), PART)
    assert (job.plate.length_mm, job.plate.width_mm) == (110.0, 80.0)
    low, high = PART.moved(job.setup.pose).box
    assert low[:2].tolist() == [15.0, 15.0]
    assert high[:2].tolist() == [95.0, 65.0]
    (pad,) = plate_plan(job).plate.pads
    assert pad.at == (35.0, 35.0)


def test_what_stands_beside_the_part_counts_too_and_nothing_leaves_the_plate() -> None:
    beside = side_locator("side-1", "side-block-25", (100.0, 85.0, 6.0), 0.0)
    bare = flat(job_with(beside, pin("pin-1", "pin-round-8", 150.0, 90.0)))
    job = plate_fitted(bare, PART)
    assert job.plate.length_mm > 120.0
    codes = {p.code for p in plate_problems(job)}
    assert codes & {"hole-off-plate", "pad-off-plate", "thin-wall"} == set()


def test_letters_stay_at_their_edge() -> None:
    job = flat(job_with())
    job = placed(job, new_engraving(job, 270.0, 10.0))
    after = plate_fitted(job, PART).elements["text-1"]
    assert isinstance(after, Engraving)
    assert (after.x_mm, after.y_mm) == (270.0 - (job.plate.length_mm - 110.0), 10.0)


def test_a_thickness_that_is_no_stock_becomes_the_next() -> None:
    job = flat(job_with())
    odd = msgspec.structs.replace(job, plate=msgspec.structs.replace(job.plate, thickness_mm=13.0))
    thickness = plate_fitted(odd, PART).plate.thickness_mm
    assert thickness == min(s.thickness_mm for s in job.plate.item.sizes if s.thickness_mm >= 13.0)


def test_a_bought_plate_keeps_its_sizes() -> None:
    with pytest.raises(FixtureError, match="fixed sizes"):
        plate_fitted(job_with(plate=universal_plate()), PART)
