"""Exported files opened by another program, FreeCAD, where it is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.plate_tolerances import PlateTolerances
from fixtures_lib.kernel.assembly import annotated_body, fixture_assembly
from fixtures_lib.kernel.step_file import read_step
from fixtures_lib.kernel.step_writing import StepForm, StepHeader, write_step
from tests.lib.test_deliver_export import fixture_job

FREECAD = next(
    (found for name in ("freecadcmd", "FreeCADCmd") if (found := shutil.which(name))), None
)
pytestmark = pytest.mark.skipif(FREECAD is None, reason="FreeCAD is not installed here")
READER = Path(__file__).with_name("freecad_reading.py")


def read_by_freecad(paths: list[Path]) -> dict[str, Any]:
    assert FREECAD is not None
    files = os.pathsep.join(str(path) for path in paths)
    done = subprocess.run(
        [FREECAD, str(READER)],
        env={**os.environ, "HOLDFAST_STEP_FILES": files, "PYTHONPATH": ""},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("TOLD ")]
    told = json.loads(line.removeprefix("TOLD "))
    assert isinstance(told, dict)
    return told


def test_freecad_finds_the_same_volume_and_holes(tmp_path: Path) -> None:
    """AP242 and AP214, millimetres and inches, plate and assembly."""
    job = fixture_job()
    paths: list[Path] = []
    plan = plate_plan(job)
    bodies = {
        "plate": annotated_body(plan.plate, 2700.0, PlateTolerances(), 0.02),
        "assembly": fixture_assembly(job, plan, None),
    }
    for form in (StepForm(), StepForm(unit="in"), StepForm(schema="ap214")):
        for name, body in bodies.items():
            paths.append(tmp_path / f"{name}_{form.schema}_{form.unit}.step")
            write_step(body, StepHeader(name), paths[-1], form)
    told = read_by_freecad(paths)
    for path in paths:
        meant = read_step(path)
        got = told[str(path)]
        assert got["solids"] == len(meant.solids)
        assert got["valid"]
        assert got["volume"] == pytest.approx(
            sum(s.volume_mm3 for s in meant.report.solids), rel=1e-6
        )
    wanted = Counter(round(h.diameter_mm / 2.0, 4) for h in plate_plan(job).plate.holes)
    for path in paths[::2]:
        turns: Counter[float] = Counter()
        for radius, turn in told[str(path)]["holes"]:
            turns[radius] += turn
        # a bore that the channel crosses is less than one turn of whole faces
        assert {r: round(turns[r]) for r in wanted} == dict(wanted), path
