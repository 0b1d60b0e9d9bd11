"""A hand that does anything, in any order: ten thousand actions must leave the window whole.

    python -m tests.app.random_walk [ACTIONS] [SEED]    needs a display

After each action: no fault of ours, and the tree has just what the job has. After each stretch all
is undone, back to a job equal to that at its start, and redone to one equal to that at its end.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget

from app.session import Selected
from app.tools import TOOLS
from app.windows.main_window import MainWindow
from fixtures_lib.catalog.items import PlateItem
from fixtures_lib.job.edits import moved
from fixtures_lib.job.model import Job

LEFT = Qt.MouseButton.LeftButton
_MOST_ELEMENTS = 40  # beyond that things are rather deleted: the walk is about the window, not size
_PAUSE_MS = 2


class Walk:
    """One hand on one window, with a job open. `path` is where the job is saved."""

    def __init__(self, window: MainWindow, path: Path, seed: int) -> None:
        self.window, self.path = window, path
        self.chance = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.faults: list[str] = []
        window.notifications.posted.connect(self._note)
        workspace = window.loader.load()
        self.plates = [item for item in workspace.items if isinstance(item, PlateItem)]
        self.start = self._job

    def act(self) -> None:
        """One action, by chance; then what must hold always."""
        crowded = len(self._job.elements) > _MOST_ELEMENTS
        verb = self._delete if crowded else self.chance.choices(*self._verbs())[0]
        verb()
        QTest.qWait(_PAUSE_MS)
        self.done[verb.__name__.strip("_")] += 1
        self._check()

    def retrace(self) -> None:
        """All the way back, and forward again."""
        stack, end = self.window.session.undo_stack, self._job
        here = stack.index()
        while stack.canUndo():
            stack.undo()
        assert self._job == self.start
        while stack.index() < here:
            stack.redo()
        assert self._job == end

    @property
    def _job(self) -> Job:
        job = self.window.session.job
        assert job is not None
        return job

    def _verbs(self) -> tuple[list[Callable[[], None]], list[int]]:
        table = {
            self._use_tool: 30, self._drag: 16, self._select: 10, self._nudge: 10,
            self._delete: 5, self._duplicate: 4, self._undo: 12, self._redo: 8,
            self._turn: 6, self._change_plate: 2, self._look: 4, self._arrange: 2,
            self._escape: 3, self._save: 1, self._reopen: 1,
        }  # fmt: skip
        return list(table), list(table.values())

    def _use_tool(self) -> None:
        tool = self.chance.choice([name for name in TOOLS if name != "draw_vacuum_zone"])
        self.window.actions_by_id[f"tool_{tool}"].trigger()
        QTest.mouseClick(self._view, LEFT, pos=self._place())

    def _drag(self) -> None:
        self.window.actions_by_id["tool_move"].trigger()
        self._sweep(LEFT)

    def _turn(self) -> None:
        self._sweep(Qt.MouseButton.RightButton)

    def _sweep(self, button: Qt.MouseButton) -> None:
        start, end = self._place(), self._place()
        QTest.mousePress(self._view, button, pos=start)
        for share in (0.3, 0.6, 1.0):
            between = QPoint(
                round(start.x() + share * (end.x() - start.x())),
                round(start.y() + share * (end.y() - start.y())),
            )
            QTest.mouseMove(self._view, between)
        QTest.mouseRelease(self._view, button, pos=end)

    def _select(self) -> None:
        some = [Selected("element", id=key) for key in self._job.elements]
        some += [Selected("plate"), Selected("part"), Selected("conditions")]
        self.window.session.select(*self.chance.sample(some, k=min(len(some), 2)))

    def _nudge(self) -> None:
        if self._job.elements:
            key = self.chance.choice(list(self._job.elements))
            dx, dy = self.chance.uniform(-5, 5), self.chance.uniform(-5, 5)
            self.window.session.apply("Nudge", lambda job: moved(job, key, dx, dy))

    def _delete(self) -> None:
        self._select()
        self._trigger("delete")

    def _duplicate(self) -> None:
        self._select()
        self._trigger("duplicate")

    def _undo(self) -> None:
        self._trigger("undo")

    def _redo(self) -> None:
        self._trigger("redo")

    def _change_plate(self) -> None:
        self.window.loader.load().place_item(self.chance.choice(self.plates))

    def _look(self) -> None:
        self._trigger(self.chance.choice(["look_top", "look_iso", "look_front", "fit", "hide",
                                          "show_all", "transparent", "perspective"]))  # fmt: skip

    def _arrange(self) -> None:
        self._trigger(self.chance.choice(["arrange_view", "arrange_split", "arrange_plan"]))
        self._trigger("arrange_view")

    def _escape(self) -> None:
        QTest.keyClick(self._view, Qt.Key.Key_Escape)

    def _save(self) -> None:
        """What is still being drawn comes first: it would leave the job unsaved again."""
        self._until(lambda: not self.window.jobs.busy, within_s=180.0)
        self._trigger("save")
        self._until(lambda: not self.window.documents.unsaved)

    def _reopen(self) -> None:
        """Only what is saved is opened again: the walk from the last opening ends here."""
        self._save()
        self.retrace()
        before = self._job
        self.window.actions_by_id["close"].trigger()
        self._until(lambda: self.window.session.job is None)
        self.window.documents.open(self.path)
        self._until(lambda: self.window.session.job is not None)
        assert self._job == before
        self.start = before

    def _trigger(self, action_id: str) -> None:
        action = self.window.actions_by_id[action_id]
        if action.isEnabled():
            action.trigger()

    @property
    def _view(self):
        return self.window.loader.load().view

    def _place(self) -> QPoint:
        size = self._view.size()
        return QPoint(self.chance.randrange(size.width()), self.chance.randrange(size.height()))

    def _until(self, condition: Callable[[], bool], within_s: float = 60.0) -> None:
        end = time.monotonic() + within_s
        while not condition():
            assert time.monotonic() < end, self._waited_for()
            QTest.qWait(10)

    def _waited_for(self) -> str:
        jobs, notices = self.window.jobs, self.window.notifications.history
        works = [
            f"{work.label} ({work.stage}, {work.elapsed_s:.0f} s, stopped {work.cancelled})"
            for work in jobs.running
        ]
        said = [notice.text for notice in notices[-3:]]
        return f"waited too long: running {works}, workers {jobs.worker_pids()}, said {said}"

    def _note(self, notice) -> None:
        if notice.details:  # the trace of a bug, or of a worker that went down
            self.faults.append(f"{notice.text} {notice.details}".strip())

    def _check(self) -> None:
        assert not self.faults, self.faults[0]
        shown = self.window.session.shown_job
        assert shown is not None
        kept = {**shown.elements, **shown.loads, **shown.features}
        assert all(element.id == key for key, element in kept.items())
        lost = set(kept) - listed_ids(self.window.loader.load().tree)
        assert not lost, lost


def listed_ids(tree: QTreeWidget) -> set[str]:
    """Ids of what the tree shows."""
    rows = [item.data(0, Qt.ItemDataRole.UserRole) for item in tree.findItems(
        "", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)]  # fmt: skip
    return {row.thing.id for row in rows if row.thing is not None}


def main() -> int:
    import tempfile

    from app.settings import Settings
    from app.windows.start import application
    from tests.app.shell import SAMPLES, Answers

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    application()
    folder = Path(tempfile.mkdtemp())
    settings = Settings(folder / "settings.ini")
    settings.live_deflection = False
    window = MainWindow(settings)
    answers = Answers(save_to=folder / "walk.holdfast")
    window.documents.questions = answers
    window.show()
    broken: list[str] = []

    def note(kind, fault, trace) -> None:  # also of Qt's slots
        broken.append(repr(fault))
        sys.__excepthook__(kind, fault, trace)

    sys.excepthook = note
    window.documents.open(SAMPLES / "sensor_housing.holdfast")
    while window.session.job is None:
        QTest.qWait(20)
    began = time.monotonic()
    window.documents.save_as()
    walk = Walk(window, folder / "walk.holdfast", seed)
    for number in range(1, count + 1):
        walk.act()
        assert not broken, broken[0]
        if number % 500 == 0:
            walk.retrace()
            print(f"{number} actions, {time.monotonic() - began:.0f} s", file=sys.stderr)
    walk.retrace()
    print(", ".join(f"{name} {times}" for name, times in walk.done.most_common()))
    window.close_without_asking()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
