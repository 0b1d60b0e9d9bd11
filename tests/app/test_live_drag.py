"""Deflection that follows the mouse, in the plan and in the 3D view, and is exact when let go."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.live.following import LATER, READY
from app.live.live import DEFLECTION, physics_basis
from app.panels.result_table import LIVE_WORDS
from app.session import Result
from app.windows.main_window import MainWindow
from fixtures_lib.isolation import run_isolated
from fixtures_lib.job.edits.document import with_conditions
from fixtures_lib.job.edits.elements import with_element
from fixtures_lib.job.model import Clamp, Job, Rest
from tests.app.plan_hand import LEFT, NO_KEYS, pixel, press_move_release
from tests.app.shell import LONG_MS, errors, open_part, shown_window
from tests.app.view_hand import moved_to

# A mesh, its factor and 600 columns: seconds, but many where the machine is busy.
pytestmark = [pytest.mark.gui, pytest.mark.timeout(900)]
READY_MS = 400_000
PICTURES = os.environ.get("HOLDFAST_PICTURES")


@pytest.fixture(scope="module")
def block(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small part, so that its places are ready soon."""
    path = tmp_path_factory.mktemp("parts") / "block.step"
    run_isolated("tests.lib.worker_tasks.write_block", str(path))
    return path


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, block: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A block on its fixture, solved, with every place ready."""
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("HOLDFAST_CACHE", str(block.parent / "cache"))
    with shown_window(qtbot, tmp_path) as (window, _):
        open_part(window, qtbot, block)
        window.session.apply("Coarse", lambda job: with_conditions(job, mesh="coarse"))
        window.settings.live_deflection = True
        ready(window, qtbot)
        yield window
        assert not errors(window)


def test_forces_colours_and_figures_follow_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    """One window for all: making it ready is most of the time."""
    workspace = window.loader.load()
    workspace.arrange("split")
    workspace.docks["Contacts"].raise_()
    qtbot.waitUntil(workspace.plan.isVisible, timeout=LONG_MS)
    assert window.bar.live_text == READY
    drag_on_the_plan(window, qtbot)
    drag_in_the_view(window, qtbot)
    change_what_cannot_follow(window)
    window.settings.live_deflection = False
    assert window.bar.live_text == ""


def drag_on_the_plan(window: MainWindow, qtbot: QtBot) -> None:
    workspace, session, plan = window.loader.load(), window.session, window.loader.load().plan
    plan.fit()
    before, exact = forces(window), session.result(DEFLECTION, basis(window))
    rest = first_rest(window)
    here, there = (rest.x_mm, rest.y_mm), (rest.x_mm + 6.0, rest.y_mm + 4.0)
    middle = (rest.x_mm + 3.0, rest.y_mm + 2.0)
    press_move_release(qtbot, plan, [here, middle, there], release=False)
    qtbot.waitUntil(lambda: forces(window) != before, timeout=LONG_MS)
    assert session.is_live(DEFLECTION)
    assert workspace.contacts.view.banner.text() == LIVE_WORDS
    scale = workspace.view.stage.fields.scale
    assert scale is not None
    assert scale.title.startswith("Live")
    assert plan.drawing.heat_map.shown
    live = settled_forces(window, qtbot)
    keep(window, "live-plan")
    QTest.mouseRelease(plan._plot.viewport(), LEFT, NO_KEYS, pixel(plan, *there))
    released_is_exact(window, qtbot, live, exact)


def drag_in_the_view(window: MainWindow, qtbot: QtBot) -> None:
    session, view = window.session, window.loader.load().view
    window.actions_by_id["tool_move"].trigger()
    view.look("bottom")
    view.fit()
    before, exact = forces(window), session.result(DEFLECTION, basis(window))
    rest = first_rest(window)
    start = QPoint(*(round(v) for v in view.pixel((rest.x_mm, rest.y_mm, rest.top_mm))))
    qtbot.mouseMove(view, start)
    qtbot.mousePress(view, LEFT, NO_KEYS, start)
    for share in (0.3, 0.6, 1.0):
        moved_to(view, QPointF(start) + QPointF(20.0, 10.0) * share, LEFT)
    qtbot.waitUntil(lambda: forces(window) != before, timeout=LONG_MS)
    assert session.is_live(DEFLECTION)
    live = settled_forces(window, qtbot)
    keep(window, "live-3d")
    qtbot.mouseRelease(view, LEFT, NO_KEYS, start + QPoint(20, 10))
    released_is_exact(window, qtbot, live, exact)


def change_what_cannot_follow(window: MainWindow) -> None:
    """Another force is not another place; put back, the exact result is there again."""
    session, before = window.session, forces(window)
    assert session.job is not None
    clamp = next(e for e in session.job.elements.values() if isinstance(e, Clamp))
    session.set_preview(lambda job: with_element(job, clamp.id, force_n=clamp.force_n + 100.0))
    assert window.bar.live_text == LATER
    assert session.shown_result(DEFLECTION)[1]
    session.set_preview(None)
    assert window.bar.live_text == READY
    assert not session.shown_result(DEFLECTION)[1]
    assert forces(window) == before


def released_is_exact(
    window: MainWindow, qtbot: QtBot, live: list[float], before: Result | None
) -> None:
    """The exact result takes the place of the live one, near it, and can follow in its turn."""
    session = window.session

    def is_exact() -> bool:
        return session.result(DEFLECTION, basis(window)) is not None

    qtbot.waitUntil(is_exact, timeout=LONG_MS)
    after, old = session.shown_result(DEFLECTION)
    assert after is not None
    assert after is not before
    assert (after.live, old) == (False, False)
    assert window.loader.load().contacts.view.banner.text() == ""
    assert forces(window) == pytest.approx(live, abs=0.02 * max(live))
    ready(window, qtbot)


def settled_forces(window: MainWindow, qtbot: QtBot) -> list[float]:
    """When the last place of the mouse is answered."""
    qtbot.waitUntil(lambda: not window.jobs.pending("live follow"), timeout=LONG_MS)
    return forces(window)


def ready(window: MainWindow, qtbot: QtBot) -> None:
    """Until what is shown can be dragged."""

    def is_ready() -> bool:
        base = window.following._base
        return base is not None and base.job == basis(window)

    qtbot.waitUntil(is_ready, timeout=READY_MS)


def basis(window: MainWindow) -> Job:
    job = window.session.shown_job
    assert job is not None
    return physics_basis(job)


def forces(window: MainWindow) -> list[float]:
    """Normal forces as the contacts panel shows them."""
    table = window.loader.load().contacts.view.table
    cells = [table.item(i, 1) for i in range(table.rowCount())]
    return [float(cell.text().split()[0]) for cell in cells if cell is not None]


def first_rest(window: MainWindow) -> Rest:
    job = window.session.job
    assert job is not None
    return next(e for e in job.elements.values() if isinstance(e, Rest))


def keep(window: MainWindow, name: str) -> None:
    """Where HOLDFAST_PICTURES names a folder, a picture of the window as it is."""
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        window.grab().save(str(Path(PICTURES) / f"{name}.png"))
