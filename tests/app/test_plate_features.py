"""A nest, letters and a hole placed with the mouse, and changed in the properties."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.panels.editors import ChoiceEditor
from app.questions import NewJobChoice
from app.viewport import Viewport
from app.windows.main_window import MainWindow
from fixtures_lib.job.model import Engraving, Nest, PlateHole
from fixtures_lib.job.plate_plan import plate_plan
from tests.app.shell import SAMPLES, errors, open_part, settle, shown_window

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))


def test_a_nest_letters_and_a_hole_by_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, answers):
        answers.choice = NewJobChoice(auto=False)
        open_part(window, qtbot, SAMPLES / "sensor_housing.step")
        click_with(window, qtbot, "draw_nest", (0.5, 0.5), of_part=True)
        click_with(window, qtbot, "place_engraving", (0.05, 0.06))
        click_with(window, qtbot, "place_hole", (0.06, 0.9))
        job = window.session.job
        assert job is not None
        kinds = [type(e) for e in job.elements.values()]
        assert kinds == [Nest, Engraving, PlateHole]
        assert not errors(window)
        body = plate_plan(job).plate
        assert body.walls
        assert any(p.purpose == "engraving" for p in body.pockets)
        assert body.holes_for("lifting")

        use = window.findChild(ChoiceEditor, "element.use")
        assert use is not None
        use.edited.emit("bolting")
        changed = window.session.job
        assert changed is not None
        assert plate_plan(changed).plate.holes_for("bolting")[0].through
        settle(window, qtbot)
        drawn = set(window.loader.load().view.stage.scene.keys)
        assert {"nest-1", "text-1"} <= drawn
        if folder := os.environ.get("HOLDFAST_PICTURES"):
            window.actions_by_id["look_iso"].trigger()
            settle(window, qtbot)
            window.grab().save(str(Path(folder) / "plate_features.png"))


def click_with(
    window: MainWindow,
    qtbot: QtBot,
    tool: str,
    share: tuple[float, float],
    *,
    of_part: bool = False,
) -> None:
    """Take the tool and click from above, at shares of the plate's, or the part's, size."""
    view = window.loader.load().view
    view.look("top")
    view.fit()
    window.actions_by_id[f"tool_{tool}"].trigger()
    at = spot(window, view, share, of_part=of_part)
    qtbot.mouseMove(view, at)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    settle(window, qtbot)


def spot(
    window: MainWindow, view: Viewport, share: tuple[float, float], *, of_part: bool
) -> QPoint:
    job, part = window.session.job, window.session.part
    assert job is not None
    assert part is not None
    low, high = (0.0, 0.0, 0.0), (job.plate.length_mm, job.plate.width_mm, 0.0)
    if of_part:
        points = job.setup.pose.points(part.mesh.points)
        low, high = tuple(points.min(axis=0)), tuple(points.max(axis=0))
    x, y = (low[i] + share[i] * (high[i] - low[i]) for i in range(2))
    return QPoint(*(round(v) for v in view.pixel((float(x), float(y), float(high[2])))))
