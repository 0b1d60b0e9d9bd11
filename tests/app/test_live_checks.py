"""The instant checks that follow each edit, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.background.jobs import Jobs, Work
from app.live.live import BODIES, HOLDING, Live
from app.live.mending import Mending, mends_for
from app.notifications import Notifications
from app.session import Session
from app.settings import Settings
from fixtures_lib.job.edits import moved
from fixtures_lib.job.mends import mended
from tests.app.panel_scene import block_part
from tests.app.shell import when
from tests.lib.sample_jobs import STEP_BYTES, full_job

pytestmark = pytest.mark.gui


def test_a_part_without_a_volume_is_a_problem_that_stays(qtbot: QtBot, tmp_path: Path) -> None:
    """No passing notice: the list of problems says it, and offers to repair the part."""
    owner = QObject()
    session, jobs, notifications = Session(owner), Jobs(owner), Notifications(owner)
    settings = Settings(tmp_path / "settings.ini")
    settings.live_deflection = False
    Live(session, jobs, notifications, settings, owner)
    Mending(session, jobs, owner)
    part = block_part()
    inside_out = replace(part, shape=structs.replace(part.shape, volume_mm3=-1.0))
    session.open(full_job(), inside_out, STEP_BYTES, None)
    when(lambda: bool(mends_for(session)), qtbot)
    jobs.close()
    ((problem, (mend,)),) = [
        pair for pair in mends_for(session).items() if pair[0].code == "part-without-volume"
    ]
    assert problem.severity == "error"
    assert problem.ids == ("part",)
    assert notifications.history == []
    assert session.shown_result(HOLDING)[0] is None
    assert session.job is not None
    assert mended(session.job, mend).part.healed


def test_what_an_edit_in_hand_takes_apart_is_told_when_it_is_made(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """A pad beside the plate, under the pointer: no notice for each place that it comes by."""
    owner = QObject()
    session, jobs, notifications = Session(owner), Jobs(owner), Notifications(owner)
    jobs.failed.connect(notifications.work_failed)
    settings = Settings(tmp_path / "settings.ini")
    settings.live_deflection = False
    Live(session, jobs, notifications, settings, owner)
    session.open(full_job(), block_part(), STEP_BYTES, None)
    when(lambda: session.shown_result(BODIES)[0] is not None and not jobs.busy, qtbot)
    failed: list[str] = []
    jobs.failed.connect(lambda work, _fault: failed.append(work.key))
    session.set_preview(lambda job: moved(job, "rest-1", -500.0, 0.0))
    when(lambda: BODIES in failed and not jobs.busy, qtbot)
    assert notifications.history == []
    session.apply("Move", lambda job: moved(job, "rest-1", -500.0, 0.0))
    when(lambda: any("falls apart" in n.text for n in notifications.history), qtbot)
    jobs.close()


def test_bodies_that_were_stopped_are_asked_for_again_from_the_notice(
    qtbot: QtBot, tmp_path: Path
) -> None:
    owner = QObject()
    session, notifications = Session(owner), Notifications(owner)
    jobs = Jobs(owner, warm=False)  # nothing is built here
    jobs.failed.connect(notifications.work_failed)
    settings = Settings(tmp_path / "settings.ini")
    settings.live_deflection = False
    Live(session, jobs, notifications, settings, owner)
    started: list[Work] = []
    jobs.started.connect(started.append)
    session.open(full_job(), block_part(), STEP_BYTES, None)

    def building() -> list[Work]:
        return [work for work in started if work.key == BODIES]

    when(lambda: bool(building()), qtbot)
    jobs.cancel(building()[0])
    when(lambda: any("building the fixture" in n.text for n in notifications.history), qtbot)
    assert session.shown_result(BODIES)[0] is None
    notice = next(n for n in notifications.history if "building the fixture" in n.text)
    assert notice.remedy is not None
    notice.remedy.run()
    when(lambda: len(building()) == 2, qtbot)
    assert jobs.pending(BODIES)
    jobs.close()
