"""The library, asked in a thread: its server may be slow, or away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.background.in_thread import InThread
from app.notifications import Notifications
from app.settings import Settings
from app.texts import tr
from fixtures_lib.errors import FixtureError

if TYPE_CHECKING:
    from fixtures_lib.shop import Library

_Answer = TypeVar("_Answer")


class Shelf(QObject):
    """Opened with the first question. A question that fails becomes a notice, and the library is
    opened anew for the next one: a server may be back by then."""

    changed = Signal()  # something was kept: what is shown may be old

    def __init__(
        self, settings: Settings, notifications: Notifications, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._notifications = settings, notifications
        self._thread, self._beside = InThread(self), InThread(self)
        self._library: Library | None = None
        settings.on_change("library", self.close)

    @property
    def place(self) -> str:
        """Where it is, in words."""
        return self._settings.library or tr("on this computer")

    def ask(
        self,
        work: Callable[[Library], _Answer],
        on_done: Callable[[_Answer], None],
        on_failed: Callable[[Exception], None] | None = None,
        *,
        asker: QObject | None = None,
    ) -> None:
        """`work(library)` in a thread, one after the other; the outcome on the window's thread.

        An `asker` that was closed in between is not told.
        """
        self._thread.run(
            lambda: self._answer(work),
            _unless_gone(asker, on_done),
            _unless_gone(asker, on_failed or self._notifications.fault),
        )

    def change(
        self,
        work: Callable[[Library], _Answer],
        on_done: Callable[[_Answer], None],
        on_failed: Callable[[Exception], None] | None = None,
        *,
        asker: QObject | None = None,
    ) -> None:
        """As `ask`, for what changes the library."""
        tell = _unless_gone(asker, on_done)

        def done(answer: _Answer) -> None:
            tell(answer)
            self.changed.emit()

        self.ask(work, done, _unless_gone(asker, on_failed or self._notifications.fault))

    def replace(
        self,
        work: Callable[[Library], _Answer],
        on_done: Callable[[_Answer], None],
        on_failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """As `change`, for what puts another library in its place: it is opened anew then."""

        def alone(library: Library) -> _Answer:
            try:
                return work(library)
            finally:
                self._let_go(library)

        self.change(alone, on_done, on_failed)

    def ask_quietly(
        self, work: Callable[[Library], _Answer], on_done: Callable[[_Answer], None]
    ) -> None:
        """As `ask`, of a library that there is already: none is begun, and no fault is told."""

        def asked() -> list[_Answer]:
            from fixtures_lib.shop.store.place import default_place, place_of

            named = self._settings.library
            place = place_of(named) if named else default_place()
            there = place.path is None or place.path.exists()
            return [self._answer(work)] if there else []

        def told(answers: list[_Answer]) -> None:
            for answer in answers:
                on_done(answer)

        self._thread.run(asked, _unless_gone(self, told), _quietly)

    def tell(self, fault: Exception) -> None:
        """A fault as a notice."""
        self._notifications.fault(fault)

    def read_shapes(self) -> None:
        """Beside the questions, so that the first search by shape need not wait for all shapes.

        Quietly: who searches is told what is wrong.
        """

        def begin(library: Library) -> None:
            if library is self._library:  # else it was closed in between
                self._beside.run(library.shapes.catch_up, _quietly, _quietly)

        self.ask(lambda library: library, begin, _quietly)

    def close(self) -> None:
        """Let go of it, after what was asked."""
        self._thread.wait()
        self._beside.wait()
        library, self._library = self._library, None
        if library is not None:
            library.close()

    def _answer(self, work: Callable[[Library], _Answer]) -> _Answer:
        """In the thread. One that could only be read may have its rights back by the next time."""
        library = self._opened()
        try:
            return work(library)
        except FixtureError:
            if library.read_only:
                self._let_go(library)
            raise

    def _let_go(self, library: Library) -> None:
        self._beside.wait()
        self._library = None
        library.close()

    def _opened(self) -> Library:
        from fixtures_lib.shop import open_library

        if self._library is None:
            self._library = open_library(self._settings.library or None)
        return self._library


def _unless_gone(
    asker: QObject | None, tell: Callable[[_Answer], None]
) -> Callable[[_Answer], None]:
    def told(outcome: _Answer) -> None:
        if asker is None or isValid(asker):
            tell(outcome)

    return told


def _quietly(_outcome: object) -> None:
    """Nothing is said."""
