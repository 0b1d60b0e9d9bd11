"""What is chosen of a delivery is delivered, under the numbers that were given."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from fixtures_lib.deliver.drawing.style import drawing_style
from fixtures_lib.deliver.drawings import drawing_of
from fixtures_lib.deliver.exporting import export
from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.changes import changes
from fixtures_lib.job.edits import new_engraving, placed, with_release
from fixtures_lib.job.model import Engraving
from fixtures_lib.job.plate_engraving import engraved_text
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.storage.document import job_document, job_from_json
from fixtures_lib.resources import resource
from tests.lib.plate_jobs import job_with, milled_rest
from tests.lib.sample_jobs import full_job


def test_only_what_is_chosen_is_written(tmp_path: Path) -> None:
    job = with_release(job_with(milled_rest("r", 50.0, 50.0, 4.0)), contents=("tables", "papers"),
                       pictures=False, revision="B")  # fmt: skip
    manifest = export(job, None, None, tmp_path / "out")
    assert manifest.proved
    names = {file.name for file in manifest.files}
    assert {"hole_table.csv", "bom.json", "setup_sheet.pdf"} <= names
    assert not any(name.endswith((".step", ".dxf")) for name in names)
    assert manifest.revision == "B"
    sheet = json.loads((tmp_path / "out" / "setup_sheet.json").read_text())
    assert sheet["revision"] == "B"


def test_the_numbers_stand_in_title_block_letters_and_manifest(tmp_path: Path) -> None:
    options = ExportOptions(
        revision="C", drawing_number="D-77", part_number="P-9", contents=("tables",)
    )
    job = job_with()
    job = placed(job, new_engraving(job, 20.0, 20.0, text="{drawing} {revision} {part}"))
    manifest = export(job, None, None, tmp_path / "out", options=options)
    assert (manifest.revision, manifest.drawing_number, manifest.part_number) == (
        "C",
        "D-77",
        "P-9",
    )
    released = msgspec.structs.replace(job, release=options)
    letters = released.elements["text-1"]
    assert isinstance(letters, Engraving)
    assert engraved_text(released, letters) == "D-77 C P-9"
    drawing = drawing_of(released, plate_plan(released).plate, options, drawing_style())
    words = {mark.text for sheet in drawing.sheets for mark in sheet.marks if hasattr(mark, "text")}
    assert {"D-77", "C"} <= words
    assert any("P-9" in word for word in words)


def test_a_release_is_kept_in_the_file_and_told_as_a_change() -> None:
    job = with_release(full_job(), revision="B", unit="in", contents=("step",))
    again, _, _ = job_from_json(job_document(job), "x")
    assert again.release == job.release
    assert [change.code for change in changes(full_job(), job)] == ["release"]
    with pytest.raises(FixtureError, match="contents"):
        with_release(job, contents=("everything",))


def test_the_shops_templates_are_used_and_a_wrong_folder_is_a_sentence(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    text = resource("reports", "drawing.toml").read_text(encoding="utf-8")
    (own / "drawing.toml").write_text(
        text.replace("[title_block]", '[title_block]\ndrawn_by = "ACME"', 1)
        if "drawn_by" not in text
        else text.replace('drawn_by = ""', 'drawn_by = "ACME"', 1),
        encoding="utf-8",
    )
    job = with_release(job_with(), contents=("drawings",), templates=str(own))
    export(job, None, None, tmp_path / "out")
    assert "ACME" in (tmp_path / "out" / "plate_drawing.dxf").read_text(encoding="utf-8")
    assert drawing_style().title_block.drawn_by != "ACME"
    with pytest.raises(FixtureError, match="folder of templates"):
        export(with_release(job, templates=str(tmp_path / "gone")), None, None, tmp_path / "no")
