"""A job in the window, with the real worker: open, change, solve, undo, save, crash, recover."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent
from pytestqt.qtbot import QtBot

from app.background.jobs import Work
from app.live.live import BODIES, DEFLECTION, HOLDING, PROBLEMS
from app.session import Selected
from app.viewport import Line, Marker
from app.windows.main_window import MainWindow
from app.windows.recovery import RecoveryDialog, offer_recovery
from fixtures_lib.isolation import run_isolated
from fixtures_lib.job.edits import moved, with_title
from fixtures_lib.job.model import Rest
from fixtures_lib.job.storage import load_job
from tests.app.shell import (
    SAMPLES,
    Answers,
    errors,
    open_part,
    settle,
    shown_window,
    started_labels,
)

pytestmark = pytest.mark.gui


@pytest.fixture(scope="module")
def block(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small part, so that solving it is quick."""
    path = tmp_path_factory.mktemp("parts") / "block.step"
    run_isolated("tests.lib.worker_tasks.write_block", str(path))
    return path


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def shown(
    qtbot: QtBot, tmp_path: Path, state: Path, block: Path
) -> Iterator[tuple[MainWindow, Answers]]:
    with shown_window(qtbot, tmp_path) as both:
        open_part(both[0], qtbot, block)
        yield both


@pytest.fixture
def window(shown: tuple[MainWindow, Answers]) -> MainWindow:
    return shown[0]


def first_rest(window: MainWindow) -> Rest:
    job = window.session.job
    assert job is not None
    return next(e for e in job.elements.values() if isinstance(e, Rest))


def move_first_rest(window: MainWindow, dx: float) -> None:
    key = first_rest(window).id
    window.session.apply("Move the rest", lambda job: moved(job, key, dx, 0.0))


def test_a_part_becomes_a_fixture_to_look_at(window: MainWindow) -> None:
    session, view = window.session, window.loader.load().view
    for kind in (BODIES, HOLDING, PROBLEMS):
        result, old = session.shown_result(kind)
        assert result is not None
        assert not old
    assert {"part", "plate"} <= set(view.body_keys)
    assert window.pages.currentWidget() is window.loader.load().centre
    assert "block" in window.windowTitle()
    assert window.documents.unsaved


def test_a_moved_rest_makes_results_old_and_undo_finds_them_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    window.actions_by_id["solve"].trigger()
    settle(window, qtbot)
    assert not errors(window)
    before, old = session.shown_result(DEFLECTION)
    assert before is not None
    assert not old
    move_first_rest(window, 6.0)
    assert session.shown_result(DEFLECTION)[1]
    window.actions_by_id["solve"].trigger()
    settle(window, qtbot)
    after, old = session.shown_result(DEFLECTION)
    assert after is not None
    assert not old
    moved_forces = [c.normal_n for c in after.value.report.states[-1].contacts]
    assert moved_forces != [c.normal_n for c in before.value.report.states[-1].contacts]
    labels = started_labels(window)
    window.actions_by_id["undo"].trigger()
    window.actions_by_id["solve"].trigger()
    settle(window, qtbot)
    assert session.shown_result(DEFLECTION) == (before, False)
    assert labels == []


def test_colours_follow_the_result(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.loader.load()
    window.actions_by_id["solve"].trigger()
    settle(window, qtbot)
    assert workspace.view.stage.fields.scale is not None
    window.actions_by_id["field"].trigger()
    assert workspace.view.stage.fields.scale is None
    window.actions_by_id["field"].trigger()
    move_first_rest(window, 6.0)
    assert workspace.view.stage.fields.scale is None  # an old result never colours a changed job


def test_the_worker_is_killed_while_it_works(window: MainWindow, qtbot: QtBot) -> None:
    before = window.session.job
    with qtbot.waitSignal(window.jobs.progressed, timeout=30_000):
        window.actions_by_id["solve"].trigger()
    pid = window.jobs.worker_pids()["long"]
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    settle(window, qtbot)
    assert window.session.job is before
    assert window.session.last_result(DEFLECTION) is None
    window.actions_by_id["solve"].trigger()
    settle(window, qtbot)
    assert window.session.last_result(DEFLECTION) is not None


def test_a_worker_killed_over_the_bodies_leaves_no_hole(window: MainWindow, qtbot: QtBot) -> None:
    session, killed = window.session, list[str]()

    def kill_once(work: Work) -> None:
        pid = window.jobs.worker_pids()["quick"]
        if work.key == BODIES and pid is not None and not killed:
            killed.append(work.key)
            os.kill(pid, signal.SIGKILL)

    window.jobs.progressed.connect(kill_once)
    session.apply("Move", lambda job: moved(job, first_rest(window).id, 4.0, 0.0))
    settle(window, qtbot)
    assert killed == [BODIES]
    for kind in (BODIES, PROBLEMS):
        result, old = session.shown_result(kind)
        assert result is not None
        assert not old


def test_save_close_and_open_again_gives_an_equal_job(
    shown: tuple[MainWindow, Answers], qtbot: QtBot, tmp_path: Path
) -> None:
    window, answers = shown
    answers.save_to = tmp_path / "mine.holdfast"
    job = window.session.job
    with qtbot.waitSignal(window.documents.saved, timeout=10_000):
        window.actions_by_id["save"].trigger()
    assert not window.documents.unsaved
    window.actions_by_id["close"].trigger()
    assert window.session.job is None
    assert window.pages.currentWidget() is window.start_page
    assert answers.asked == ["new_job", "place_to_save"]
    window.documents.open(answers.save_to)
    settle(window, qtbot)
    assert window.session.job == job
    assert window.settings.recent[0].name == "mine.holdfast"


def test_unsaved_work_is_asked_about_once(
    shown: tuple[MainWindow, Answers], qtbot: QtBot, tmp_path: Path
) -> None:
    window, answers = shown
    answers.unsaved_answer = "cancel"
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert window.session.job is not None
    answers.unsaved_answer, answers.save_to = "save", tmp_path / "kept.holdfast"
    window.actions_by_id["close"].trigger()
    qtbot.waitUntil(lambda: window.session.job is None, timeout=10_000)
    assert load_job(answers.save_to).job.name == "block"
    assert answers.asked.count("unsaved") == 2


def test_a_bad_file_is_a_notice_and_the_session_stays(
    window: MainWindow, qtbot: QtBot, shared_parts: Path
) -> None:
    before = window.session.job
    for path in sorted((shared_parts / "bad").iterdir()):
        told = len(errors(window))
        window.documents.open(path)
        settle(window, qtbot)
        assert len(errors(window)) == told + 1, path.name
        assert "Traceback" not in errors(window)[-1]
        assert "program itself" not in errors(window)[-1], path.name
        assert window.session.job is before


def test_a_dropped_file_opens(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    sample = Path(__file__).parents[2] / "resources" / "samples" / "aerospace_bracket.step"
    data.setUrls([QUrl.fromLocalFile(str(sample))])
    dropped = QDropEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert window.drop.eventFilter(window, dropped)  # Qt sends none without a drag
    qtbot.waitUntil(lambda: window.documents.name == "aerospace_bracket", timeout=60_000)
    settle(window, qtbot)
    assert not errors(window)


def test_unsaved_work_comes_back_after_a_crash(
    shown: tuple[MainWindow, Answers], qtbot: QtBot, tmp_path: Path
) -> None:
    window, _ = shown
    window.session.apply("Name it", lambda job: with_title(job, name="not yet saved"))
    job = window.session.job
    window.journaling.record()
    window.journaling.abandon()  # what a crash does: the lock goes, the record stays
    window.close_without_asking()
    with shown_window(qtbot, tmp_path) as (next_window, _):
        dialog = offer_recovery(next_window)
        assert isinstance(dialog, RecoveryDialog)
        dialog.restore()
        qtbot.waitUntil(lambda: next_window.session.job is not None, timeout=60_000)
        settle(next_window, qtbot)
        assert next_window.session.job == job
        assert next_window.documents.unsaved


def test_selecting_in_the_tree_shows_in_the_view(window: MainWindow) -> None:
    workspace = window.loader.load()
    window.session.select(Selected("part"))
    assert [pick.body_key for pick in workspace.view.selected] == ["part"]
    assert workspace.binding.selected_keys() == {"part"}
    window.actions_by_id["hide"].trigger()
    assert not workspace.view.body_style("part").visible
    window.actions_by_id["show_all"].trigger()
    assert workspace.view.body_style("part").visible


def test_lengths_in_inches_are_one_undo_step(window: MainWindow) -> None:
    window.actions_by_id["unit"].trigger()
    assert window.session.job is not None
    assert window.session.job.unit == "in"
    window.actions_by_id["undo"].trigger()
    assert window.session.job.unit == "mm"


def test_the_fixture_is_exported_and_the_notice_opens_its_folder(
    shown: tuple[MainWindow, Answers], qtbot: QtBot, tmp_path: Path
) -> None:
    window, answers = shown
    answers.export_to = tmp_path / "block fixture"
    window.actions_by_id["export"].trigger()
    settle(window, qtbot)
    manifest = json.loads((answers.export_to / "manifest.json").read_text())
    assert "plate.step" in {file["name"] for file in manifest["files"]}
    notice = window.notifications.history[-1]
    assert notice.level == ("success" if manifest["proved"] else "error")
    assert notice.remedy is not None


def test_a_milled_rest_that_is_selected_is_seen_though_it_has_no_body(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, rest = window.loader.load().view, first_rest(window)
    shown: dict[str, Sequence[Marker]] = {}
    monkeypatch.setattr(
        view, "set_markers", lambda key, marks, on_top=False: shown.update({key: marks})
    )
    window.session.select(Selected("element", id=rest.id))
    (mark,) = shown["selection"]
    assert isinstance(mark, Line)
    radius = np.hypot(mark.points[:, 0] - rest.x_mm, mark.points[:, 1] - rest.y_mm)
    assert radius == pytest.approx(rest.item.diameter_mm / 2.0)
    assert mark.points[:, 2] == pytest.approx(rest.top_mm)
    window.session.select()
    assert list(shown["selection"]) == []


def test_a_panel_that_was_closed_stays_closed(
    shown: tuple[MainWindow, Answers], qtbot: QtBot, block: Path
) -> None:
    window, _ = shown
    docks = window.loader.load().docks
    docks["Catalogue"].close()
    window.actions_by_id["close"].trigger()
    assert all(dock.isHidden() for dock in docks.values())
    open_part(window, qtbot, block)
    assert {name for name, dock in docks.items() if dock.isHidden()} == {"Catalogue"}


def test_a_sample_is_not_written_over(
    shown: tuple[MainWindow, Answers], qtbot: QtBot, tmp_path: Path
) -> None:
    window, answers = shown
    sample = SAMPLES / "aerospace_bracket.holdfast"
    before = sample.read_bytes()
    window.documents.open(sample)
    qtbot.waitUntil(lambda: window.documents.name == "aerospace_bracket", timeout=60_000)
    answers.save_to = tmp_path / "mine.holdfast"
    with qtbot.waitSignal(window.documents.saved, timeout=10_000):
        window.session.apply("Name it", lambda job: with_title(job, name="mine"))
        window.actions_by_id["save"].trigger()
    assert sample.read_bytes() == before
    assert load_job(answers.save_to).job.name == "mine"
