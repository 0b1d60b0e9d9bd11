"""Whole tasks as a person does them, with the mouse in the view and the keys of the window."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.live.live import DEFLECTION
from app.questions import NewJobChoice
from app.viewport import Viewport
from app.windows.main_window import MainWindow
from fixtures_lib.job.edits import moved
from fixtures_lib.job.model import Rest, SideLocator, VacuumZone
from tests.app.shell import (
    LONG_MS,
    SAMPLES,
    errors,
    open_part,
    settle,
    shown_window,
    started_labels,
    when,
)

pytestmark = pytest.mark.gui
PART = SAMPLES / "sensor_housing.step"
RESTS = ((0.15, 0.225), (0.15, 0.775), (0.84, 0.475))  # shares of the part's box, from above
SIDES = ((0.08, -0.15), (0.85, -0.15), (-0.06, 0.82))  # beside it: two in front, one at the left
ZONE = (0.5, 0.5)


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))


def test_a_part_from_nothing_to_an_exported_plate(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, answers):
        answers.choice = NewJobChoice(auto=False)
        answers.save_to, answers.export_to = tmp_path / "back.holdfast", tmp_path / "out"
        open_part(window, qtbot, PART)
        session = window.session
        assert session.job is not None
        assert not session.job.elements
        place(window, qtbot, "place_rest", RESTS)
        place(window, qtbot, "place_side_locator", SIDES)
        place(window, qtbot, "draw_vacuum_zone", (ZONE,))
        when(lambda: of_kind(window, VacuumZone) == 1 or not window.jobs.busy, qtbot)
        settle(window, qtbot)
        assert not errors(window)
        assert (of_kind(window, Rest), of_kind(window, SideLocator)) == (3, 3)
        assert of_kind(window, VacuumZone) == 1
        result, _ = session.shown_result("holding")
        assert result.value.locating.determined

        window.actions_by_id["solve"].trigger()
        settle(window, qtbot)
        solved, old = session.shown_result(DEFLECTION)
        assert solved is not None
        assert not old
        assert solved.value.report.states[-1].max_um.high > 0.0

        job = session.job
        with qtbot.waitSignal(window.documents.saved, timeout=LONG_MS):
            window.actions_by_id["save"].trigger()
        window.actions_by_id["close"].trigger()
        assert session.job is None
        window.documents.open(answers.save_to)
        when(lambda: session.job is not None, qtbot)
        settle(window, qtbot)
        assert session.job == job

        place(window, qtbot, "place_rest", ((0.84, 0.2),))
        assert of_kind(window, Rest) == 4
        window.actions_by_id["undo"].trigger()
        assert session.job == job

        window.actions_by_id["export"].trigger()
        settle(window, qtbot)
        manifest = json.loads((answers.export_to / "manifest.json").read_text())
        assert "plate.step" in {file["name"] for file in manifest["files"]}
        assert manifest["proved"]
        assert not errors(window)


def test_forces_and_colours_follow_a_moved_rest_of_the_housing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        window.documents.open(SAMPLES / "sensor_housing.holdfast")
        when(lambda: window.session.job is not None, qtbot)
        settle(window, qtbot)
        before = solved_now(window, qtbot)
        forces, colours = seen(window)
        assert len(forces) >= 6
        assert colours[1] > 0.0
        rest = next(e for e in window.session.job.elements.values() if isinstance(e, Rest))
        window.session.apply("Move the rest", lambda job: moved(job, rest.id, 3.0, 2.0))
        assert window.session.shown_result(DEFLECTION) == (before, True)
        assert seen(window)[1] == ()  # an old result never colours a changed job
        after = solved_now(window, qtbot)
        assert after is not before
        new_forces, new_colours = seen(window)
        assert [name for name, _ in new_forces] == [name for name, _ in forces]
        assert new_forces != forces
        assert new_colours != colours
        labels = started_labels(window)
        window.actions_by_id["undo"].trigger()
        assert window.session.shown_result(DEFLECTION) == (before, False)
        assert seen(window) == (forces, colours)
        settle(window, qtbot)
        assert labels == []


def place(
    window: MainWindow, qtbot: QtBot, tool: str, shares: tuple[tuple[float, float], ...]
) -> None:
    """Take the tool and click from above at these shares of the part's box."""
    view = window.loader.load().view
    view.look("top")
    view.fit()
    window.actions_by_id[f"tool_{tool}"].trigger()
    for share in shares:
        at = spot(window, view, share)
        qtbot.mouseMove(view, at)
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    settle(window, qtbot)
    window.actions_by_id["tool_select"].trigger()


def spot(window: MainWindow, view: Viewport, share: tuple[float, float]) -> QPoint:
    job, part = window.session.job, window.session.part
    assert job is not None
    assert part is not None
    points = job.setup.pose.points(part.mesh.points)
    low, high = points.min(axis=0), points.max(axis=0)
    x, y = low[:2] + np.array(share) * (high - low)[:2]
    inside = all(0.0 <= value <= 1.0 for value in share)
    return QPoint(*(round(v) for v in view.pixel((x, y, high[2] if inside else 0.0))))


def of_kind(window: MainWindow, kind: type) -> int:
    assert window.session.job is not None
    return sum(isinstance(e, kind) for e in window.session.job.elements.values())


def solved_now(window: MainWindow, qtbot: QtBot) -> object:
    window.actions_by_id["solve"].trigger()
    settle(window, qtbot)
    result, old = window.session.shown_result(DEFLECTION)
    assert result is not None
    assert not old
    return result


def seen(window: MainWindow) -> tuple[list[tuple[str, str]], tuple[float, ...]]:
    """Each contact with its force as the table shows it, and the ends of the colours that are
    on the part: none of either where no result belongs to the job."""
    workspace = window.loader.load()
    scale, table = workspace.view.stage.fields.scale, workspace.contacts.view.table
    rows = [(table.item(i, 0).text(), table.item(i, 1).text()) for i in range(table.rowCount())]
    return rows, () if scale is None else (scale.low, scale.high)
