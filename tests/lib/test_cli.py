"""The command line as scripts use it: exit status, one sentence for bad input, JSON that parses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from fixtures_lib.resources import resource

HOUSING = resource("samples", "sensor_housing.step")
JOB = resource("samples", "sensor_housing.holdfast")


def holdfast(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=280,
        check=False,
        env={**os.environ, **environment},
    )


def told(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def the_sentence(done: subprocess.CompletedProcess[str]) -> str:
    """The one line on stderr that says what is wrong."""
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    lines = [line for line in done.stderr.splitlines() if line.startswith("holdfast: ")]
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_inspect_says_what_is_in_a_part() -> None:
    done = holdfast("inspect", HOUSING, "--json")
    assert done.returncode == 0
    part = told(done)
    assert part["unit"] == "millimetre"
    assert part["size_mm"] == pytest.approx([120.0, 80.0, 30.0], abs=1e-6)
    assert part["valid"] is True
    assert part["pmi"] is not None
    assert len(part["solids"]) == 1
    assert part["thinnest_wall_mm"] == pytest.approx(1.2, abs=1e-6)
    bore = next(h for h in part["holes"] if h["diameter_mm"] == pytest.approx(12.0))
    assert bore["through"]
    assert sum(h["thread"] == "M3" for h in part["holes"]) == 4


@pytest.mark.parametrize(
    "name",
    [
        "binary_noise", "dangling_refs", "empty", "gzip_stpz", "header_only", "is_stl",
        "plain_text", "truncated_half",
    ],
)  # fmt: skip
def test_each_bad_file_gets_one_sentence(name: str, shared_parts: Path) -> None:
    sentence = the_sentence(holdfast("inspect", shared_parts / "bad" / f"{name}.step", "-q"))
    assert f"{name}.step" in sentence


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("inspect", "nowhere.step"), "nowhere.step"),
        (("check", HOUSING), "sensor_housing.step"),
        (("new", HOUSING, "-o", "job.zip"), "ends in .holdfast"),
        (("new", HOUSING, "-o", "/no/such/folder/x.holdfast"), "no such folder"),
        (("new", HOUSING, "-o", "x.holdfast", "--material", "unobtainium"), "unobtainium"),
        (("frobnicate",), "frobnicate"),
        (("export", JOB), "output"),
    ],
)
def test_bad_calls_get_one_sentence(arguments: tuple[object, ...], words: str) -> None:
    done = holdfast(*arguments)
    assert done.returncode == 2, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_without_a_solid_says_why(shared_parts: Path) -> None:
    done = holdfast("inspect", shared_parts / "made" / "wire_only.step", "--json")
    assert done.returncode == 0
    assert told(done)["holes"] is None
    assert told(done)["solids"] == []
    assert told(done)["notes"]
    assert the_sentence(
        holdfast("new", shared_parts / "made" / "wire_only.step", "-o", "x.holdfast")
    )


def test_several_solids_ask_for_a_choice(shared_parts: Path, tmp_path: Path) -> None:
    file = shared_parts / "made" / "two_solids_shared_face.step"
    assert "choose one" in the_sentence(holdfast("new", file, "-o", tmp_path / "x.holdfast"))
    done = holdfast("new", file, "--solid", 2, "-o", tmp_path / "x.holdfast", "--auto", "--json")
    assert done.returncode == 0, done.stderr
    assert told(done)["determined"]


def test_a_whole_job_by_command(tmp_path: Path) -> None:
    job, folder = tmp_path / "h.holdfast", tmp_path / "out"
    assert holdfast("new", HOUSING, "--auto", "-o", job).returncode == 0
    check = holdfast("check", job, "--json")
    assert check.returncode == 0, check.stdout
    report = told(check)
    assert report["locating"]["determined"]
    assert report["holding"]["zones"][0]["seats"]
    states = [state["name"] for state in report["deflection"]["states"]]
    assert states[:2] == ["seated", "vacuum"]
    assert all(
        0.0 <= state["max_um"]["low"] <= state["max_um"]["high"]
        for state in report["deflection"]["states"]
    )
    assert {"mesh", "stiffness", "factor", "compliance", "contact"} <= set(report["timing_s"])
    assert holdfast("export", job, "-o", folder).returncode == 0
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["proved"]
    assert {f["name"] for f in manifest["files"]} >= {
        "plate.step", "assembly.step", "hole_table.csv", "bom.csv", "deflection_report.pdf"
    }  # fmt: skip


def test_a_layout_is_taken_over_from_json(tmp_path: Path) -> None:
    import zipfile

    layout = tmp_path / "layout.json"
    with zipfile.ZipFile(JOB) as archive:
        whole = json.loads(archive.read("job.json"))
    del whole["job"]["part"]
    layout.write_text(json.dumps(whole))
    job = tmp_path / "again.holdfast"
    done = holdfast("new", HOUSING, "--layout", layout, "-o", job, "--json")
    assert done.returncode == 0, done.stderr
    assert told(done)["determined"]


def test_the_schema_describes_the_samples() -> None:
    import zipfile

    schema = told(holdfast("schema"))
    with zipfile.ZipFile(JOB) as archive:
        jsonschema.validate(json.loads(archive.read("job.json")), schema)
