"""The bars over the 3D view, and what the pointer may pick: verbs of the view as it is at work."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.notifications import Notifications
from app.session import Session
from app.viewport import Viewport
from app.windows.explode_bar import ExplodeBar
from app.windows.pattern_bar import PatternBar
from app.windows.view_binding import ViewBinding


class ViewBars(QObject):
    changed = Signal()

    def __init__(
        self,
        session: Session,
        view: Viewport,
        binding: ViewBinding,
        told: Notifications,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._choice = binding.choice
        self._choice.changed.connect(self.changed)
        self.pattern = PatternBar(session, view, told)
        self.explode = ExplodeBar(session, view, binding)
        for bar in (self.pattern, self.explode):
            bar.toggled.connect(lambda _on: self.changed.emit())

    @property
    def pattern_shown(self) -> bool:
        return self.pattern.shown

    @property
    def exploded(self) -> bool:
        return self.explode.shown

    @property
    def picks(self) -> str:
        return self._choice.name

    def pick_only(self, name: str) -> None:
        self._choice.choose(name)

    def toggle_pattern(self) -> None:
        self.pattern.toggle()

    def toggle_exploded(self) -> None:
        self.explode.toggle()
