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
from tests.lib.plate_jobs import clamp

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
