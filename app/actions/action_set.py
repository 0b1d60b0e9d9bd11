"""The actions as Qt has them: made from the table, kept true to the session."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence

from app.actions import table
from app.actions.entry import Entry
from app.desk import Desk
from app.style.icons import icon
from app.style.tip_pictures import tip_with_picture
from app.texts import tr

_PICTURES_MS = 3000
_ON_FIRST_PAGE = frozenset({"new", "open", "save", "library", "undo", "redo", "palette"})


class ActionSet(QObject):
    """The table's QActions, by id."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.entries = {entry.id: entry for entry in table()}
        self._actions = {entry.id: self._made(entry) for entry in self.entries.values()}
        self._undrawn: set[str] = set(self.entries)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        # Pictures of the tips are drawn when the window stands.
        self._pictures = QTimer(self, singleShot=True, interval=_PICTURES_MS)
        self._pictures.timeout.connect(self._draw_tips)
        self._pictures.start()
        self._follow()
        self.refresh()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[tuple[Entry, QAction]]:
        return ((entry, self._actions[key]) for key, entry in self.entries.items())

    def refresh(self) -> None:
        """Show what can be done now."""
        for entry, action in self:
            action.setEnabled(entry.enabled is None or entry.enabled(self._desk))
            if entry.checked is not None:
                action.setChecked(entry.checked(self._desk))
            if entry.text_of is not None:
                action.setText(entry.text_of(self._desk))

    def refresh_soon(self) -> None:
        self._soon.start()

    def refresh_icons(self) -> None:
        """In the colours of the theme; before the first picture only what is on it."""
        new = len(self._undrawn) == len(self.entries)
        self._undrawn = set(self.entries)
        self._draw(_ON_FIRST_PAGE if new else self._undrawn)
        self._pictures.start()

    def draw_icons(self) -> None:
        """Those that are not drawn yet: before their bars come, or when the window stands."""
        self._draw(self._undrawn)

    def _draw(self, ids: AbstractSet[str]) -> None:
        for key in ids:
            self._actions[key].setIcon(icon(self.entries[key].icon))
        self._undrawn -= ids

    def _draw_tips(self) -> None:
        """Tooltips with a drawing, in the colours of the theme."""
        for entry, action in self:
            if entry.picture:
                action.setToolTip(tip_with_picture(entry.picture, _tip_words(action)))

    def _made(self, entry: Entry) -> QAction:
        text, tip = tr(entry.text), tr(entry.tip) if entry.tip else ""
        action = QAction(text, self)
        action.setObjectName(entry.id)
        action.setCheckable(entry.checked is not None)
        if entry.keys:
            action.setShortcut(QKeySequence(entry.keys))
        action.setStatusTip(tip)
        action.setToolTip(_tip_words(action))
        action.triggered.connect(lambda _checked=False: self._run(entry))
        return action

    def _run(self, entry: Entry) -> None:
        entry.run(self._desk)
        self.refresh_soon()

    def _follow(self) -> None:
        desk = self._desk
        desk.session.selection_changed.connect(self.refresh)
        desk.session.undo_stack.indexChanged.connect(lambda _index: self.refresh())
        for signal in (
            desk.session.job_changed,  # while something is dragged this comes often
            desk.session.view_changed,
            desk.documents.title_changed,
        ):
            signal.connect(self.refresh_soon)
        desk.session.results_changed.connect(lambda _kind: self.refresh_soon())
        desk.settings.changed.connect(lambda _name: self.refresh_soon())
        desk.jobs.busy_changed.connect(lambda _busy: self.refresh_soon())


def _tip_words(action: QAction) -> str:
    """ "Rest (R)", and in a second line what it is for."""
    shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = action.text().replace("&", "").rstrip("…") + (f" ({shortcut})" if shortcut else "")
    return f"{name}\n{action.statusTip()}" if action.statusTip() else name
