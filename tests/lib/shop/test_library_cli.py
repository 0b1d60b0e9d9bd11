"""`holdfast library ...` as scripts use it: JSON that parses, exit status, one sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fixtures_lib.cli import main
from fixtures_lib.job.storage import load_job, save_job
from fixtures_lib.resources import resource
from fixtures_lib.shop import open_library
from tests.lib.sample_jobs import STEP_BYTES
from tests.lib.shop.shelves import (
    kept_fixture,
    kept_plate,
    new_fixture,
    new_plate,
    with_notes,
)

HOUSING = resource("samples", "sensor_housing.step")


@pytest.fixture
def said(where: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a verb on the library; what it answered, from JSON. A refusal is its sentence."""
    monkeypatch.setenv("HOLDFAST_LIBRARY", where)
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: object, status: int = 0, as_json: bool = True) -> Any:
        flags = ["--json"] if as_json else []
        assert main(["library", *map(str, arguments), *flags]) == status, capsys.readouterr().err
        out, err = capsys.readouterr()
        if status == 2:
            (line,) = [line for line in err.splitlines() if line.startswith("holdfast: ")]
            assert "Traceback" not in err
            return line
        return json.loads(out) if as_json and out else out

    return run


def test_a_fixtures_life_by_command(said: Any, where: str, tmp_path: Path) -> None:
    with open_library(where, author="ann") as library:
        fixture, _ = new_fixture(library)
        new_plate(library)
    id = fixture.id[:12]
    assert [f["fixture"]["id"] for f in said("find", "block", "4711")] == [fixture.id]
    assert said("list", "--status", "released") == []
    job = tmp_path / "out.holdfast"
    said("open", id, "-o", job)
    assert load_job(job).part_bytes == STEP_BYTES
    save_job(job, with_notes("by hand", load_job(job).job), STEP_BYTES)
    saved = said("save", job, "--fixture", id, "--why", "it shook", "-q")
    assert saved["version"]["number"] == 2
    late = said("save", job, "--fixture", id, "--based-on", 1, "-q", status=2)
    assert "kept aside as version 3" in late
    assert said("compare", id, 1)[0]["message"] == "Notes: “” → “by hand”"
    assert said("release", id, "--version", 2)["status"] == "released"
    assert "released and locked" in said("revert", id, 1, status=2)
    said("reopen", id)
    assert said("revert", id, 1)["number"] == 4
    assert said("branch", id, "--name", "Second side")["head"] == 1
    said(
        "add-run", id, "--order", "O-1", "--quantity", 5, "--plate", "P-001", "--date", "2026-02-03"
    )
    assert said("runs", id)[0]["order"] == "O-1"
    assert said("plates", "P-001")["runs"][0]["quantity"] == 5
    shown = said("show", id)
    assert [v["aside"] for v in shown["versions"]] == [False, False, True, False]
    kinds = {event["kind"] for event in said("history", id)}
    assert kinds == {"revision", "version", "aside", "release", "reopen", "run"}
    assert said("obsolete", id)["status"] == "obsolete"
    assert said("check") == []


def test_packages_and_backups_by_command(said: Any, where: str, tmp_path: Path) -> None:
    with open_library(where) as library:
        fixture, _ = new_fixture(library)
    package, copy = tmp_path / "b.holdfast-package", tmp_path / "copy"
    assert len(said("export", fixture.id, "-o", package)["versions"]) == 1
    told = said("import", package, "--dry-run")
    assert {step["meeting"] for step in told} == {"same"}
    said("backup", copy)
    said("obsolete", fixture.id)
    said("restore", copy)
    assert said("show", fixture.id)["fixture"]["status"] == "draft"
    assert "already" in said("backup", copy, status=2)


def test_plates_and_a_standard_by_command(said: Any, where: str) -> None:
    with open_library(where) as library:
        fixture = kept_fixture(library)
        assert "No plate" in said("shelf", fixture.id, as_json=False)
        kept_plate(library, "P-1")
        kept_plate(library, "P-2", length_mm=100.0)
    for month in (1, 4, 7, 10):
        ran = ("--date", f"2025-{month:02}-01", "--plate", "P-1", "--setup-minutes", 20)
        said("add-run", fixture.id, *ran)
    found = said("shelf", fixture.id)
    assert [plate["serial"] for plate in found["choices"]] == ["P-1"]
    assert [plate["serial"] for plate in found["refused"]] == ["P-2"]
    minutes = found["choices"][0]["minutes"]
    assert minutes["runs"] == 4
    assert 0.0 <= minutes["low"] < minutes["likely"] < minutes["high"]
    words = said("shelf", fixture.id, as_json=False)
    assert "1. Fetch plate P-1 from rack 1" in words
    assert "P-2 does not take it: it is too small" in words
    standing = said("shelf", fixture.id, "--standing", "P-1")["choices"][0]
    assert standing["minutes"]["likely"] < minutes["likely"]
    assert "P-9" in said("shelf", fixture.id, "--standing", "P-9", status=2)
    proposal = said("standard", fixture.id)
    assert (proposal["propose"], proposal["orders"]) == (True, 4)
    assert proposal["orders_a_year"] == pytest.approx(4.0, abs=0.1)
    assert proposal["words"] in said("standard", fixture.id, as_json=False)


def test_a_plates_life_and_papers_by_command(said: Any, where: str, tmp_path: Path) -> None:
    with open_library(where, author="ann") as library:
        fixture = kept_fixture(library)
    size = ("--length", 400, "--width", 300)
    (plate,) = said("add-plate", "P-1", "--item", "plate-m8-50", *size, "--shelf", "rack 3")
    assert (plate["item_id"], plate["length_mm"]) == ("plate-m8-50", 400.0)
    assert "no item “plate-none”" in said("add-plate", "P-2", "--item", "plate-none", status=2)
    assert "neither a plate" in said("add-plate", "P-2", "--item", "al6061_t6", status=2)
    holes = said("shelf", fixture.id)["choices"][0]["shift_mm"]
    said("use-up", "P-1", "--x", 125, "--y", 125, "--why", "thread stripped")
    use = said("inspect-plate", "P-1", "--failed", "--flatness", 31, "--date", "2026-02-03")
    assert use["used_holes"][0]["why"] == "thread stripped"
    assert use["inspections"][0]["flatness_um"] == 31.0
    assert said("shelf", fixture.id)["choices"][0]["shift_mm"] != holes  # round the spoilt hole
    assert said("build-on", fixture.id, "P-1")[0]["serial"] == "P-1"
    said("add-run", fixture.id, "--order", "O-1", "--plate", "P-1", "--measured", "top=13")
    assert "feature-1=13" in said("add-run", fixture.id, "--measured", "top", status=2)
    words = said("plates", "P-1", as_json=False)
    assert "Hole at X 125 Y 125: thread stripped" in words
    assert "2026-02-03: inspected, did not pass, flat to 31 µm" in words
    assert said("move-plate", "P-1", "rack 9")[0]["shelf"] == "rack 9"
    assert said("retire-plate", "P-1", "--why", "worn")[0]["retired_why"] == "worn"
    assert said("plates") == []

    picture = tmp_path / "setup.png"
    picture.write_bytes(b"not a picture, but kept as it is")
    assert said("attach", picture, "--fixture", fixture.id, "--order", "O-1")[0]["run_id"]
    assert "no run of order" in said(
        "attach", picture, "--fixture", fixture.id, "--order", "O-9", status=2
    )
    assert "belong to" in said("attach", picture, status=2)
    said("papers", "--fixture", fixture.id, "--order", "O-1", "-o", tmp_path / "copies")
    assert (tmp_path / "copies" / "001 setup.png").read_bytes() == picture.read_bytes()
    said("release", fixture.id, "--version", 1, "--note", "<b>checked</b>")
    assert "<b>checked</b>" in said("show", fixture.id, as_json=False)


def test_lists_by_command(said: Any, where: str, tmp_path: Path) -> None:
    with open_library(where) as library:
        new_fixture(library, "=SUM(A1)")
    table = tmp_path / "plates.csv"
    table.write_text("serial,kind,shelf,length_mm\nP-9,plate,=Rack,300\nP-10,adapter,,12.5\n")
    assert [p["serial"] for p in said("read-table", "plates", table)] == ["P-9", "P-10"]
    assert "already has a plate" in said("read-table", "plates", table, status=2)
    table.write_text("serial,length_mm\nP-11,300\nP-12,long\n")
    assert "plates.csv, line 3" in said("read-table", "plates", table, status=2)
    assert len(said("plates")) == 2
    table.write_text("serial,colour\nP-11,red\n")
    assert "no column “colour”" in said("read-table", "plates", table, status=2)
    out = tmp_path / "out.csv"
    said("table", "plates", "-o", out, as_json=False)
    assert "P-10,adapter" in out.read_text("utf-8-sig")
    assert "'=Rack" in out.read_text("utf-8-sig")
    said("table", "fixtures", "-o", out, as_json=False)
    assert "'=SUM(A1)" in out.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "nothing"), "no fixture “nothing”"),
        (("find", "--at-most", "big"), "three sides in mm"),
        (("find", "--customer", "Nobody"), "no customer “Nobody”"),
        (("list", "--status", "lost"), "draft, released or obsolete"),
        (("import", "nowhere"), "not a Holdfast package"),
        (("save", "x.holdfast"), "--fixture for its next version"),
        (("roles", "-L", "postgresql://a:b@server/db"), "holds a password"),
        (("list", "-L", "postgresql://nobody@127.0.0.1:9/db"), "does not answer"),
        (("frobnicate",), "frobnicate"),
    ],
)
def test_bad_calls_get_one_sentence(said: Any, arguments: tuple[str, ...], words: str) -> None:
    assert words in said(*arguments, status=2)


def test_text_for_people_shows_markup_as_it_is(said: Any, where: str) -> None:
    with open_library(where) as library:
        fixture, _ = new_fixture(library, "[red]Block[/red] <b>")
    for verb in ("list", "history", "show"):
        arguments = () if verb == "list" else (fixture.id,)
        assert "[red]Block[/red] <b>" in said(verb, *arguments, as_json=False)


@pytest.mark.slow
def test_a_part_is_filed_and_found_by_its_shape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["-L", str(tmp_path / "library.sqlite"), "--json", "-q"]
    housing = ["--customer", "Ajax", "--number", "H-1"]
    assert main(["library", "add", str(HOUSING), *housing, *place]) == 0
    kept = json.loads(capsys.readouterr().out)
    assert (kept["label"], kept["length_mm"]) == ("A", pytest.approx(120.0))
    assert main(["library", "find", "--like", str(HOUSING), *place]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["likeness"]["relation"], found["part"]["number"]) == ("same", "H-1")
