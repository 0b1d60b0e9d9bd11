"""A hand that does anything, in any order: ten thousand actions must leave the window whole.

    python -m tests.app.random_walk [ACTIONS] [SEED] [FILE ...]    needs a display

After each action: no fault of ours, and the tree has just what the job has. After each stretch all
is undone, back to a job equal to that at its start, and redone to one equal to that at its end.
With several files (jobs, or parts to begin a job for) the one window goes through them in turn. A
fault is told with what was done before it, and the walk goes on from there: one walk finds several.
"""

from __future__ import annotations

import random
import sys
import time
import traceback
from collections import Counter, deque
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget

from app.live.live import physics_basis
from app.session import Selected
from app.tools import TOOLS
from app.viewport import Viewport
from app.windows.main_window import MainWindow
from fixtures_lib.catalog.items import PlateItem
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.edits import moved
from fixtures_lib.job.model import Job
from tests.app.walk_deeds import DEEDS

LEFT = Qt.MouseButton.LeftButton
_MOST_ELEMENTS = 40  # beyond that things are rather deleted: the walk is about the window, not size
_PAUSE_MS = 2


class Walk:
    """One hand on one window, with a job open. `path` is where the job is saved, `deeds` are what
    it does beside placing, dragging and the way back, each with its weight."""

    def __init__(
        self,
        window: MainWindow,
        path: Path,
        seed: int,
        deeds: Mapping[Callable[[Walk], None], int] = MappingProxyType({}),
    ) -> None:
        self.window = window
        self._verbs = {**_verbs(), **deeds}
        self.chance = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.faults: list[str] = []
        self.last: deque[str] = deque(maxlen=8)
        window.notifications.posted.connect(self._note)
        workspace = window.loader.load()
        self.plates = [item for item in workspace.items if isinstance(item, PlateItem)]
        self.begin(path)

    def begin(self, path: Path) -> None:
        """With the job that is open now, which is saved as this file."""
        self.path = path
        self.start = self.job

    def start_afresh(self) -> None:
        """After a fault: what is there now is the start, without a way back before it."""
        self.faults.clear()
        self.window.session.undo_stack.clear()
        self.begin(self.path)

    def act(self) -> None:
        """One action, by chance; then what must hold always."""
        crowded = len(self.job.elements) > _MOST_ELEMENTS
        verb = Walk._delete if crowded else self._chosen()
        verb(self)
        QTest.qWait(_PAUSE_MS)
        self.done[verb.__name__.strip("_")] += 1
        self.last.append(verb.__name__.strip("_"))
        self._check()

    def _chosen(self) -> Callable[[Walk], None]:
        return self.chance.choices(list(self._verbs), list(self._verbs.values()))[0]

    def retrace(self) -> None:
        """All the way back, and forward again."""
        stack, end = self.window.session.undo_stack, self.job
        here = stack.index()
        while stack.canUndo():
            stack.undo()
        assert self.job == self.start
        while stack.index() < here:
            stack.redo()
        assert self.job == end

    @property
    def job(self) -> Job:
        job = self.window.session.job
        assert job is not None
        return job

    def _use_tool(self) -> None:
        tool = self.chance.choice([name for name in TOOLS if name != "draw_vacuum_zone"])
        self.window.actions_by_id[f"tool_{tool}"].trigger()
        QTest.mouseClick(self.view, LEFT, pos=self.anywhere())

    def _drag(self) -> None:
        self.window.actions_by_id["tool_move"].trigger()
        self._sweep(LEFT)

    def _turn(self) -> None:
        self._sweep(Qt.MouseButton.RightButton)

    def _sweep(self, button: Qt.MouseButton) -> None:
        start, end = self.anywhere(), self.anywhere()
        QTest.mousePress(self.view, button, pos=start)
        for share in (0.3, 0.6, 1.0):
            between = QPoint(
                round(start.x() + share * (end.x() - start.x())),
                round(start.y() + share * (end.y() - start.y())),
            )
            QTest.mouseMove(self.view, between)
        QTest.mouseRelease(self.view, button, pos=end)

    def select_some(self, most: int = 2) -> None:
        some = [Selected("element", id=key) for key in self.job.elements]
        some += [Selected("load", id=key) for key in self.job.loads]
        some += [Selected("pass", id=key) for key in self.job.passes]
        some += [Selected("feature", id=key) for key in self.job.features]
        some += [Selected("plate"), Selected("part"), Selected("conditions"), Selected("places")]
        count = self.chance.randint(1, min(len(some), most))
        self.window.session.select(*self.chance.sample(some, k=count))

    def select_elements(self, kind: type, most: int) -> None:
        """Some of this kind; nothing where there are none."""
        some = [Selected("element", id=e.id) for e in self.job.elements.values()
                if isinstance(e, kind)]  # fmt: skip
        count = self.chance.randint(1, min(len(some), most)) if some else 0
        self.window.session.select(*self.chance.sample(some, k=count))

    def _select(self) -> None:
        some = [Selected("element", id=key) for key in self.job.elements]
        some += [Selected("plate"), Selected("part"), Selected("conditions")]
        self.window.session.select(*self.chance.sample(some, k=min(len(some), 2)))

    def _nudge(self) -> None:
        if self.job.elements:
            key = self.chance.choice(list(self.job.elements))
            dx, dy = self.chance.uniform(-5, 5), self.chance.uniform(-5, 5)
            self.window.session.apply("Nudge", lambda job: moved(job, key, dx, dy))

    def _delete(self) -> None:
        self._select()
        self.trigger("delete")

    def _duplicate(self) -> None:
        self._select()
        self.trigger("duplicate")

    def _undo(self) -> None:
        self.trigger("undo")

    def _redo(self) -> None:
        self.trigger("redo")

    def _change_plate(self) -> None:
        self.window.loader.load().place_item(self.chance.choice(self.plates))

    def _look(self) -> None:
        self.trigger(self.chance.choice(["look_top", "look_iso", "look_front", "fit", "hide",
                                          "show_all", "transparent", "perspective"]))  # fmt: skip

    def _arrange(self) -> None:
        self.trigger(self.chance.choice(["arrange_view", "arrange_split", "arrange_plan"]))
        self.trigger("arrange_view")

    def _escape(self) -> None:
        QTest.keyClick(self.view, Qt.Key.Key_Escape)

    def _save(self) -> None:
        """What is still being drawn comes first: it would leave the job unsaved again."""
        self.until(lambda: not self.window.jobs.busy, within_s=180.0)
        self.trigger("save")
        self.until(lambda: not self.window.documents.unsaved)

    def _reopen(self) -> None:
        """Only what is saved is opened again: the walk from the last opening ends here."""
        self._save()
        self.retrace()
        before = self.job
        self.window.actions_by_id["close"].trigger()
        self.until(lambda: self.window.session.job is None)
        self.window.documents.open(self.path)
        self.until(lambda: self.window.session.job is not None)
        assert self.job == before
        self.start = before

    def trigger(self, action_id: str) -> None:
        action = self.window.actions_by_id[action_id]
        if action.isEnabled():
            action.trigger()

    @property
    def view(self) -> Viewport:
        return self.window.loader.load().view

    def anywhere(self) -> QPoint:
        size = self.view.size()
        return QPoint(self.chance.randrange(size.width()), self.chance.randrange(size.height()))

    @property
    def part(self) -> LoadedPart:
        part = self.window.session.part
        assert part is not None
        return part

    def resting(self, kind: str) -> bool:
        """Whether the result of this kind is known for the job as it is."""
        return self.window.session.result(kind, physics_basis(self.job)) is not None

    def wait(self, condition: Callable[[], bool], most_s: float) -> None:
        """For what may not come: the walk goes on without it."""
        end = time.monotonic() + most_s
        while not condition() and time.monotonic() < end:
            QTest.qWait(10)

    def until(self, condition: Callable[[], bool], within_s: float = 60.0) -> None:
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
        kept = {**shown.elements, **shown.loads, **shown.passes, **shown.features}
        assert all(element.id == key for key, element in kept.items())
        listed = listed_ids(self.window.loader.load().tree)
        assert listed == set(kept), listed ^ set(kept)


def listed_ids(tree: QTreeWidget) -> set[str]:
    """Ids of what the tree shows."""
    rows = [item.data(0, Qt.ItemDataRole.UserRole) for item in tree.findItems(
        "", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)]  # fmt: skip
    return {row.thing.id for row in rows if row.thing is not None and row.thing.id}


def _verbs() -> dict[Callable[[Walk], None], int]:
    return {
        Walk._use_tool: 30, Walk._drag: 16, Walk._select: 10, Walk._nudge: 10,
        Walk._delete: 5, Walk._duplicate: 4, Walk._undo: 12, Walk._redo: 8,
        Walk._turn: 6, Walk._change_plate: 2, Walk._look: 4, Walk._arrange: 2,
        Walk._escape: 3, Walk._save: 1, Walk._reopen: 1,
    }  # fmt: skip


def main() -> int:
    import tempfile

    from app.settings import Settings
    from app.windows.start import application
    from tests.app.shell import SAMPLES, Answers

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    files = [Path(name) for name in sys.argv[3:]] or [SAMPLES / "sensor_housing.holdfast"]
    application()
    folder = Path(tempfile.mkdtemp())
    settings = Settings(folder / "settings.ini")
    settings.live_deflection = False
    window = MainWindow(settings)
    answers = Answers()
    window.documents.questions = answers
    window.show()
    broken: list[str] = []

    def note(kind, fault, trace) -> None:  # also of Qt's slots
        broken.append(repr(fault))
        sys.__excepthook__(kind, fault, trace)

    sys.excepthook = note
    began, each, wrong = time.monotonic(), max(1, count // len(files)), 0
    walk: Walk | None = None
    for number in range(count):
        if number % each == 0 and number // each < len(files):
            file = files[number // each]
            answers.save_to = folder / f"{file.stem}.holdfast"
            _open(window, file, answers.save_to)
            walk = walk or Walk(window, answers.save_to, seed, DEEDS)
            walk.begin(answers.save_to)
        assert walk is not None
        try:
            walk.act()
            if (number + 1) % min(each, 250) == 0 or number + 1 == count:
                walk.retrace()
                print(f"{number + 1} actions, {time.monotonic() - began:.0f} s", file=sys.stderr)
            assert not broken, broken[0]
        except Exception:  # each fault is told, and the walk goes on
            wrong += 1
            print(f"fault {wrong} at {number + 1}, after {list(walk.last)}", file=sys.stderr)
            traceback.print_exc()
            broken.clear()
            walk.start_afresh()
    assert walk is not None
    print(", ".join(f"{name} {times}" for name, times in walk.done.most_common()))
    print(f"{count} actions, seed {seed}: {wrong} faults")
    window.close_without_asking()
    return min(wrong, 1)


def _open(window: MainWindow, file: Path, kept: Path) -> None:
    """A job, or a part to begin one for; it is saved elsewhere, as the walk's own."""
    window.actions_by_id["close"].trigger()
    while window.session.job is not None:
        QTest.qWait(20)
    window.documents.open(file)
    while window.session.job is None:
        QTest.qWait(20)
    window.documents.save_as()
    while window.documents.unsaved or not kept.exists():
        QTest.qWait(20)


if __name__ == "__main__":
    raise SystemExit(main())
