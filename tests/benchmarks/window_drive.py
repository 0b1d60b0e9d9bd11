"""Everything that a person does with a part, one action after the other: the longest block of each.

open with a layout --> look --> change --> solve, switch results --> keep, deliver --> the next
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from rich.console import Console

from app.background.loop_watch import LONG_MS
from app.live.live import DEFLECTION
from app.panels.deflection_result import cut_steps, deflection_report
from app.session import Selected
from tests.app.view_hand import moved_to
from tests.benchmarks.window_seats import Seats, as_table

CHAPTERS = ("look", "cut_and_hide", "change", "solve", "keep", "deliver")
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_OPEN_S, _SOLVE_S, _EXPORT_S = 240.0, 180.0, 180.0
_STEPS = 8


def study(console: Console, folder: Path, chosen: list[Path], chapters: tuple[str, ...]) -> None:
    """Print the longest block of each action on each part, part by part."""
    os.environ["HOLDFAST_STATE"] = str(folder / "state")
    seats = Seats(folder, auto=True)
    try:
        for path in chosen:
            Drive(seats, path).run(chapters)
            console.print(as_table([row for row in seats.watched if row.part == path.stem]))
        seats.task("", "close", seats.window.actions_by_id["close"].trigger)
    finally:
        seats.close()
    long = [row for row in seats.watched if row.block.ms > LONG_MS]
    console.print(f"{len(seats.watched)} actions, {len(long)} of them stopped the loop for longer")
    console.print(as_table(long))


class Drive:
    """One part. Each method is one chapter of a session."""

    def __init__(self, seats: Seats, path: Path) -> None:
        self.seats, self.path = seats, path
        self.window, self.session = seats.window, seats.window.session
        self.workspace = seats.window.loader.load()
        self.view = self.workspace.view

    def run(self, chapters: tuple[str, ...]) -> None:
        if self.open():
            for chapter in chapters:
                getattr(self, chapter)()

    def open(self) -> bool:
        """The part that was open before gives way; what can't be laid out in time is stopped."""
        window = self.window
        before = self.session.part
        if not self.task("open", lambda: window.documents.open(self.path), _OPEN_S):
            self.task("stop opening", window.stop_work)
        return self.session.part is not None and self.session.part is not before

    def look(self) -> None:
        for number in range(4):
            self.task(f"hover {number}", partial(self._hover, self._place(number)))
        middle = self._place(0)
        self.task("select", lambda: QTest.mouseClick(self.view, _LEFT, pos=middle))
        self.task("menu", lambda: QTest.mouseClick(self.view, _RIGHT, pos=middle))
        self._close_popups()
        self.task("box", lambda: self._sweep(_LEFT, QPoint(10, 10), self._place(3)))
        self.task("orbit", lambda: self._sweep(_RIGHT, middle, self._place(2)))
        self.task("theme", lambda: self._theme("dark"))
        self.task("theme back", lambda: self._theme("light"))
        for name in ("look_top", "look_iso", "fit", "perspective", "perspective", "arrange_split",
                     "arrange_plan", "arrange_view", "unit", "unit"):  # fmt: skip
            self.action(name)
        for kind in ("part", "plate", "conditions"):
            self.task(f"select {kind}", partial(self.session.select, Selected(kind)))

    def cut_and_hide(self) -> None:
        section = self.workspace.section
        self.action("section")
        low, high = section._ends()
        for share in (0.2, 0.5, 0.7):
            place = low + share * (high - low)
            self.task(f"section at {share:g}", partial(section.move_to, place))
        self.action("section")
        self.session.select(Selected("part"))
        for name in ("transparent", "transparent", "hide", "show_all", "isolate", "show_all",
                     "explode", "explode"):  # fmt: skip
            self.action(name)

    def change(self) -> None:
        job = self.session.job
        if job is None or not job.elements:
            return
        ids = list(job.elements)
        things = [Selected("element", id=key) for key in ids]
        self.task("select all", lambda: self.session.select(*things))
        self.action("tool_move")
        for key in ids[:2]:
            self.task(f"drag {key}", partial(self._drag_item, key))
        self.action("tool_select")
        self.session.select(things[0])
        for name in ("duplicate", "delete", "mirror_x", "undo", "undo", "redo", "copy", "paste"):
            self.action(name)
        self.action("tool_measure")
        self.task("measure", lambda: QTest.mouseClick(self.view, _LEFT, pos=self._place(0)))
        self.action("tool_select")
        self.task("retrace", self._retrace)

    def solve(self) -> None:
        if not self.task("solve", self.window.actions_by_id["solve"].trigger, _SOLVE_S):
            self.task("stop solving", self.window.stop_work)
        report, _ = deflection_report(self.session)
        if report is None or self.session.shown_result(DEFLECTION)[0] is None:
            return
        for name in ("Contacts", "Features", "Plots", "Problems"):
            self.task(f"panel {name}", self.workspace.docks[name].raise_)
        for state in report.states:
            self.task(f"state {state.name}", partial(self.workspace.results._look, state=state.name,
                                                     cut=""))  # fmt: skip
        for cut in cut_steps(self.session)[:1]:
            look = partial(self.workspace.results._look, cut=cut.id)
            self.task("first position", partial(look, position=0), _SOLVE_S)
            for position in (cut.count // 2, cut.worst):
                self.task(f"position {position}", partial(look, position=position))
            self.workspace.docks["Plots"].raise_()
            for kind in range(self.workspace.plots.kinds.count()):
                data = self.workspace.plots.kinds.itemData(kind)
                self.task(f"plot {data}", partial(self.workspace.plots.show_kind, data))
        for name in ("bent", "bent", "field", "field", "cones", "cones", "arrange_split",
                     "arrange_view"):  # fmt: skip
            self.action(name)
        self.task("hover colours", partial(self._hover, self._place(1)))

    def keep(self) -> None:
        self.action("save_as")

    def deliver(self) -> None:
        self.task("export", self.window.actions_by_id["export"].trigger, _EXPORT_S) or self.task(
            "stop export", self.window.stop_work
        )

    # ---- hands -------------------------------------------------------------------------------

    def task(self, name: str, act: Callable[[], object], patience_s: float = 60.0) -> bool:
        return self.seats.task(self.path.stem, name, act, patience_s)

    def action(self, name: str) -> None:
        action = self.window.actions_by_id[name]
        if action.isEnabled():
            self.task(name, action.trigger)

    def _place(self, number: int) -> QPoint:
        """The middle of the view, and places round it."""
        shares = ((0.5, 0.5), (0.4, 0.45), (0.62, 0.52), (0.55, 0.7))
        x, y = shares[number]
        return QPoint(round(x * self.view.width()), round(y * self.view.height()))

    def _hover(self, place: QPoint) -> None:
        moved_to(self.view, QPointF(place), Qt.MouseButton.NoButton)

    def _theme(self, name: str) -> None:
        self.window.settings.theme = name

    def _sweep(self, button: Qt.MouseButton, start: QPoint, end: QPoint) -> None:
        """In turns of the event loop, as a hand is slower than that."""
        QTest.mousePress(self.view, button, pos=start)
        for step in range(1, _STEPS + 1):
            between = QPointF(start) + QPointF(end - start) * (step / _STEPS)
            moved_to(self.view, between, button)
            self.seats.spin(15)
        QTest.mouseRelease(self.view, button, pos=end)

    def _drag_item(self, key: str) -> None:
        from app.hand.dragging import grip_of

        job = self.session.job
        assert job is not None
        grip = grip_of(job, Selected("element", id=key))
        if grip is None:
            return
        start = QPoint(*(round(v) for v in self.view.pixel(grip)))
        self._sweep(_LEFT, start, start + QPoint(30, 12))

    def _close_popups(self) -> None:
        while (popup := self.seats.app.activePopupWidget()) is not None:
            popup.close()
            self.seats.spin(10)

    def _retrace(self) -> None:
        stack = self.session.undo_stack
        while stack.canUndo():
            stack.undo()
            self.seats.spin(5)
