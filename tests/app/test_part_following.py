"""Where the job asks for its part in another form, the window loads it; undo brings back the first.

The stand-in for the worker answers at once with what was asked for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from msgspec import structs
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.files.part_following import PartFollowing
from app.session import Session
from fixtures_lib.job.mends import mended
from fixtures_lib.job.mends.part_mends import repaired
from fixtures_lib.job.opened import OpenedJob
from tests.app.panel_scene import block_part
from tests.lib.sample_jobs import STEP_BYTES, full_job

pytestmark = pytest.mark.gui


class _Worker:
    def __init__(self) -> None:
        self.asked: list[bool] = []
        self.forgotten = 0

    def forget_all(self) -> None:
        self.forgotten += 1

    def submit(self, task: str, job: Any, part_bytes: bytes, **how: Any) -> None:
        assert (task, part_bytes) == ("open_kept", STEP_BYTES)
        self.asked.append(job.part.healed)
        part = replace(block_part(), healed=job.part.healed, sha256=job.part.sha256)
        how["on_done"](OpenedJob(job, part, part_bytes))


def test_repairing_the_part_is_a_step_that_can_be_undone(qtbot: QtBot) -> None:
    owner, worker = QObject(), _Worker()
    session = Session(owner)
    PartFollowing(session, worker, owner)  # type: ignore[arg-type]  # a stand-in
    job = full_job()
    part = replace(block_part(), healed=False, sha256=job.part.sha256, solid=job.part.solid)
    job = structs.replace(job, part=structs.replace(job.part, healed=False))
    session.open(job, part, STEP_BYTES, None)
    assert worker.asked == []
    mend = repaired(job)
    session.apply(mend.label, lambda before: mended(before, mend))
    assert worker.asked == [True]
    assert worker.forgotten == 1  # nothing that is known of the part as it was comes after it
    assert session.part is not None
    assert session.part.healed
    assert session.job is not None
    assert session.job.elements == job.elements
    assert session.job.setup.down_face is None
    session.undo_stack.undo()
    assert worker.asked == [True, False]
    assert session.job == job
    assert not session.part.healed
