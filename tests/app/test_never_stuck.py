"""No action of a person keeps the window's event loop for longer than a tenth of a second."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from pytestqt.qtbot import QtBot

from app.background.loop_watch import LONG_MS, Block, LoopWatch
from app.windows.main_window import MainWindow
from fixtures_lib.job.edits import moved
from fixtures_lib.job.model import Rest
from tests.app.shell import LONG_MS as PATIENCE_MS
from tests.app.shell import SAMPLES, settle, shown_window, when
from tests.app.view_hand import MIDDLE, drag

pytestmark = pytest.mark.gui


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[LoopWatch]:
    made = LoopWatch()
    made.start()
    qtbot.wait(50)
    yield made
    made.stop()


def test_a_block_is_measured_and_its_place_is_named(qtbot: QtBot, watch: LoopWatch) -> None:
    def computing() -> None:
        until = time.thread_time() + 0.16
        while time.thread_time() < until:
            pass

    QTimer.singleShot(0, computing)
    with qtbot.waitSignal(watch.blocked) as told:
        pass
    block: Block = told.args[0]
    assert 140.0 < block.ms < 300.0
    assert any("computing" in place for place in block.where)
    watch.reset()
    qtbot.wait(60)
    assert watch.longest.ms < 60.0


def test_waiting_is_seen_by_the_clock_alone(qtbot: QtBot, watch: LoopWatch) -> None:
    walls: list[float] = []

    def asleep() -> None:
        time.sleep(0.15)

    watch.beaten.connect(lambda block: walls.append(block.wall_ms))
    QTimer.singleShot(0, asleep)
    qtbot.wait(250)
    assert max(walls) > 140.0
    assert watch.longest.ms < LONG_MS


def test_frames_drawn_by_software_are_counted_apart(qtbot: QtBot, watch: LoopWatch) -> None:
    class Slow:
        is_software = True

        def __init__(self) -> None:
            self.react: Callable[[float, float], None] | None = None
            self.gl_worked = self

        def connect(self, react: Callable[[float, float], None]) -> None:
            self.react = react

    surface = Slow()
    watch.leave_out(surface)

    def frame() -> None:
        until = time.thread_time() + 0.15
        while time.thread_time() < until:
            pass
        assert surface.react is not None
        surface.react(1000.0, 1000.0 * 0.15)

    QTimer.singleShot(0, frame)
    qtbot.wait(300)
    assert watch.longest.ms < LONG_MS


def test_no_task_on_a_sample_stops_the_loop(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    with shown_window(qtbot, tmp_path) as (window, answers):
        when(lambda: window.loader.workspace is not None, qtbot)
        watch = LoopWatch(window)
        window.watch_loop(watch)
        watch.start()
        answers.save_to = tmp_path / "kept.holdfast"
        longest: dict[str, Block] = {}

        def task(name: str, act: Callable[[], object]) -> None:
            qtbot.wait(60)
            watch.reset()
            QTimer.singleShot(0, act)
            qtbot.wait(80)
            settle(window, qtbot)
            longest[name] = watch.longest

        sample = SAMPLES / "sensor_housing.holdfast"
        task("open", lambda: window.documents.open(sample))
        when(lambda: window.session.job is not None, qtbot, PATIENCE_MS)
        settle(window, qtbot)
        view, rest = window.loader.load().view, _first_rest(window)
        middle = QPoint(view.width() // 2, view.height() // 2)
        task("hover", lambda: qtbot.mouseMove(view, middle + QPoint(9, 5)))
        task("select", lambda: qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle))
        start, end = (middle.x(), middle.y()), (middle.x() + 90, middle.y() + 40)
        task("orbit", lambda: drag(qtbot, view, MIDDLE, start, end))
        session = window.session
        task("drag", lambda: session.set_preview(lambda job: moved(job, rest, 1.0, 1.0)))
        task("drop", lambda: session.apply("Move", lambda job: moved(job, rest, 2.0, 1.0)))
        task("undo", session.undo_stack.undo)
        task("save", window.actions_by_id["save_as"].trigger)
        task("close", window.actions_by_id["close"].trigger)
        watch.stop()
        assert answers.save_to.exists()
        assert not {name: block for name, block in longest.items() if block.ms > LONG_MS}


def _first_rest(window: MainWindow) -> str:
    job = window.session.job
    assert job is not None
    return next(key for key, element in job.elements.items() if isinstance(element, Rest))
