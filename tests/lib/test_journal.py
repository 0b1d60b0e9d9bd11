"""The journal: what is left after a crash is offered, what lives or was closed is not."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits import with_title
from fixtures_lib.job.journal import Journal, recoverable, state_folder
from tests.lib.sample_jobs import STEP_BYTES, STEP_SHA, full_job

_RECORD_AND_WAIT = """
import sys, time
from pathlib import Path
from fixtures_lib.job.journal import Journal
from tests.lib.sample_jobs import STEP_BYTES, full_job
journal = Journal.open("doc-1", state=Path(sys.argv[1]))
journal.record(full_job(), STEP_BYTES, Path("/shop/bracket.holdfast"))
print("recorded", flush=True)
time.sleep(120)
"""


def test_work_of_a_killed_program_is_recovered_and_of_a_living_one_is_not(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _RECORD_AND_WAIT, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "recorded\n"
        assert recoverable(state=tmp_path) == ()
        with pytest.raises(FixtureError, match="open in another window"):
            Journal.open("doc-1", state=tmp_path)
    finally:
        child.kill()
        child.communicate()
    (entry,) = recoverable(state=tmp_path)
    assert entry.name == full_job().name
    assert entry.path == Path("/shop/bracket.holdfast")
    assert abs(entry.time_s - time.time()) < 60.0
    assert entry.size_bytes > 1000
    stored = entry.restore()
    assert (stored.job, stored.part_bytes) == (full_job(), STEP_BYTES)
    entry.discard()
    assert recoverable(state=tmp_path) == ()


def test_the_newest_record_counts_and_the_part_is_kept_once(tmp_path: Path) -> None:
    for document in ("a", "b"):
        journal = Journal.open(document, state=tmp_path)
        for step in range(3):
            job = with_title(full_job(), notes=f"{document}{step}")
            journal.record(job, STEP_BYTES, None)
        journal.abandon()
    entries = recoverable(state=tmp_path)
    assert [entry.restore().job.notes for entry in entries] == ["b2", "a2"]
    assert [p.name for p in (tmp_path / "parts").iterdir()] == [f"{STEP_SHA}.step"]


def test_saved_and_closed_documents_leave_nothing(tmp_path: Path) -> None:
    saved = Journal.open("saved", state=tmp_path)
    saved.record(full_job(), STEP_BYTES, None)
    saved.clear()
    saved.abandon()
    closed = Journal.open("closed", state=tmp_path)
    closed.record(full_job(), STEP_BYTES, None)
    closed.close()
    assert recoverable(state=tmp_path) == ()
    assert not (tmp_path / "journal" / "closed").exists()


def test_old_parts_that_nothing_needs_are_forgotten(tmp_path: Path) -> None:
    journal = Journal.open("doc", state=tmp_path)
    journal.record(full_job(), STEP_BYTES, None)
    old = tmp_path / "parts" / ("0" * 64 + ".step")
    old.write_bytes(b"x")
    needed = tmp_path / "parts" / f"{STEP_SHA}.step"
    for part in (old, needed):
        os.utime(part, (1.0, 1.0))
    other = Journal.open("other", state=tmp_path)
    other.close()
    assert not old.exists()
    assert needed.exists()
    journal.close()


def test_a_damaged_record_is_not_offered_and_a_damaged_part_is_said(tmp_path: Path) -> None:
    for document in ("a", "b"):
        journal = Journal.open(document, state=tmp_path)
        journal.record(full_job(), STEP_BYTES, None)
        journal.abandon()
    (tmp_path / "journal" / "a" / "entry.json").write_bytes(b'{"time')
    (entry,) = recoverable(state=tmp_path)
    (tmp_path / "parts" / f"{STEP_SHA}.step").write_bytes(b"another")
    with pytest.raises(FixtureError, match="part that was kept is damaged"):
        entry.restore()


def test_the_place_of_the_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path))
    assert state_folder() == tmp_path
    monkeypatch.delenv("HOLDFAST_STATE")
    assert "holdfast" in str(state_folder())


def test_a_place_that_takes_no_writing_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("a file in the way")
    with pytest.raises(FixtureError, match="could not be saved"):
        Journal.open("doc", state=tmp_path)
    with pytest.raises(ValueError, match="not a document id"):
        Journal.open("../doc", state=tmp_path)
