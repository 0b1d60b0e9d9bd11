"""Cutters and holders against clamps and the part: what they don't get to is named, and where."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import cadquery as cq
import msgspec
import pytest

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.planar_faces import is_up
from fixtures_lib.job.edits import placed
from fixtures_lib.job.model import CuttingPass, Job
from fixtures_lib.job.problems import Problem
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.layout.first_job import empty_job
from fixtures_lib.tasks.checking import quick_problems
from tests.lib.plate_jobs import clamp, side_locator

CODES = ("corners-not-reached", "cutter-hits-item", "holder-hits-part")
POCKET = (60.0, 40.0)


@lru_cache(maxsize=8)
def part_with_pocket(folder: Path, depth: float) -> LoadedPart:
    """120 x 80 with a pocket of 60 x 40 with sharp corners."""
    block = cq.Workplane("XY").box(120, 80, 60, centered=(True, True, False))
    cut = cq.Workplane("XY").box(*POCKET, depth, centered=(True, True, False))
    path = folder / f"pocket-{depth:g}.step"
    cq.exporters.export(block.cut(cut.translate((0, 0, 60 - depth))), str(path))
    return load_part(path)


def job_for(part: LoadedPart, diameter: float, *, floor: bool) -> Job:
    """One finishing pass over the pocket's floor, or over the rim round the pocket."""
    job = empty_job(part, load_catalog(), "job", "al6061_t6")
    pose = job.setup.pose
    up = [face for face in part.shape.planar_faces if is_up(face, pose)]
    up.sort(key=lambda face: float(pose.points(face.origin)[2]))
    number = (up[0] if floor else up[-1]).number
    cut = CuttingPass(id="pass-1", name="Finish", diameter_mm=diameter, faces=(number,))
    return msgspec.structs.replace(job, passes={"pass-1": cut})


def found(job: Job, part: LoadedPart) -> list[Problem]:
    return [p for p in quick_problems(job, part) if p.code in CODES]


@pytest.mark.parametrize("diameter", [6.0, 10.0, 16.0])
def test_sharp_corners_are_left_by_a_round_cutter(tmp_path: Path, diameter: float) -> None:
    """Each of four corners keeps (1 - pi / 4) r^2."""
    part = part_with_pocket(tmp_path, 10.0)
    (problem,) = found(job_for(part, diameter, floor=True), part)
    assert problem.code == "corners-not-reached"
    left = float(problem.message.split("leaves ")[1].split(" mm²")[0])
    assert left == pytest.approx(4.0 * (1.0 - 3.14159265 / 4.0) * (diameter / 2.0) ** 2, rel=0.12)


def test_the_rim_is_reached_and_a_strap_on_it_is_named(tmp_path: Path) -> None:
    part = part_with_pocket(tmp_path, 10.0)
    job = job_for(part, 10.0, floor=False)
    assert found(job, part) == []
    low, high = part.mesh.moved(job.setup.pose).box
    middle = float(low[1] + high[1]) / 2.0
    on_top = clamp(
        "clamp-1", "clamp-strap-m8", (float(high[0]) - 10.0, middle, float(high[2])), 180.0
    )
    (problem,) = found(placed(job, on_top), part)
    assert problem.code == "cutter-hits-item"
    assert problem.ids == ("clamp-1", "pass-1")
    assert problem.at is not None
    assert problem.at[2] == pytest.approx(float(high[2]))
    assert abs(problem.at[1] - middle) < 25.0


def test_a_short_cutter_brings_its_holder_into_a_deep_pocket(tmp_path: Path) -> None:
    shallow, deep = part_with_pocket(tmp_path, 10.0), part_with_pocket(tmp_path, 50.0)
    tool = next(c for c in load_catalog().cutters.values() if c.diameter_mm == 10.0)
    assert 10.0 < tool.stick_out_mm < 50.0
    said = [{p.code for p in found(job_for(x, 10.0, floor=True), x)} for x in (shallow, deep)]
    assert "holder-hits-part" not in said[0]
    assert "holder-hits-part" in said[1]


def wall_job(part: LoadedPart, diameter: float, x: float) -> Job:
    """One pass along the outer wall of the block that looks to +x, or to -x."""
    job = empty_job(part, load_catalog(), "job", "al6061_t6")
    walls = [f for f in part.shape.planar_faces if job.setup.pose.vectors(f.normal)[0] * x > 0.99]
    outer = max(walls, key=lambda f: float(job.setup.pose.points(f.origin)[0]) * x)
    cut = CuttingPass(
        id="pass-1", name="Side", strategy="side", diameter_mm=diameter, faces=(outer.number,)
    )
    return msgspec.structs.replace(job, passes={"pass-1": cut})


def test_an_outer_wall_is_milled_freely_but_not_past_a_locator(tmp_path: Path) -> None:
    part = part_with_pocket(tmp_path, 10.0)
    job = wall_job(part, 20.0, 1.0)
    tall = (
        next(c for c in load_catalog().cutters.values() if c.diameter_mm == 20.0).stick_out_mm
        < 60.0
    )
    assert [p.code for p in found(job, part)] == (["holder-hits-part"] if tall else [])
    low, high = part.mesh.moved(job.setup.pose).box
    at = (float(high[0]), float(low[1] + high[1]) / 2.0, float(low[2]) + 8.0)
    stop = side_locator("side-1", "side-pin-flat-16", at, 180.0)
    (problem,) = [p for p in found(placed(job, stop), part) if p.code == "cutter-hits-item"]
    assert problem.ids == ("side-1", "pass-1")
    width = 2.0 * 10.0 + 16.0  # the cutter's middle keeps its radius away on both sides
    said = float(problem.message.split("along ")[1].split(" mm")[0])
    assert 0.75 * width < said < 1.1 * width
    assert problem.at is not None
    assert abs(problem.at[1] - at[1]) < width
    other_side = wall_job(part, 20.0, -1.0)
    assert "cutter-hits-item" not in {p.code for p in found(placed(other_side, stop), part)}


def test_a_holder_hits_the_wall_that_is_higher_than_the_cutter_sticks_out(tmp_path: Path) -> None:
    part = part_with_pocket(tmp_path, 10.0)
    assert {p.code for p in found(wall_job(part, 6.0, 1.0), part)} == {"holder-hits-part"}


def test_a_pockets_wall_ends_in_corners_that_keep_the_cutters_radius(tmp_path: Path) -> None:
    part = part_with_pocket(tmp_path, 10.0)
    job = wall_job(part, 10.0, 1.0)
    pose = job.setup.pose
    walls = [f for f in part.shape.planar_faces if abs(pose.vectors(f.normal)[0]) > 0.99]
    inner = min(walls, key=lambda f: f.area_mm2)
    cut = msgspec.structs.replace(job.passes["pass-1"], faces=(inner.number,))
    (problem,) = found(msgspec.structs.replace(job, passes={"pass-1": cut}), part)
    assert problem.code == "corners-not-reached"
    left = float(problem.message.split("leaves ")[1].split(" mm")[0])
    assert left == pytest.approx(2.0 * 5.0, rel=0.1)
