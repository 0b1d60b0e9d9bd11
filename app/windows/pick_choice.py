"""What the pointer may pick in the 3D view: everything, or one kind of thing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from app.session import Selected, SelectionKind, Session
from app.viewport import PickFilter, Viewport

PART = "part"
EVERYTHING = "everything"
_KINDS: Mapping[str, frozenset[SelectionKind]] = MappingProxyType(
    {
        "faces": frozenset({"face"}),
        "edges": frozenset({"edge"}),
        "vertices": frozenset({"vertex"}),
        "holes": frozenset({"face"}),
        "items": frozenset({"element", "load"}),
    }
)


class PickChoice(QObject):
    """`name` is one of everything, faces, edges, vertices, holes, items."""

    changed = Signal()

    def __init__(self, session: Session, view: Viewport) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self.name = EVERYTHING
        self._active = True
        session.part_changed.connect(lambda: self.choose(EVERYTHING))
        self._apply()

    def choose(self, name: str) -> None:
        if name != self.name:
            self.name = name
            self._apply()
            self.changed.emit()

    def set_active(self, active: bool) -> None:
        """Only where things are selected: a tool that places picks everything."""
        self._active = active
        self._apply()

    def takes(self, thing: Selected | None) -> bool:
        """Whether this may be hovered and selected now."""
        return thing is None or self.name == EVERYTHING or thing.kind in _KINDS[self.name]

    def meant(self, thing: Selected) -> tuple[Selected, ...]:
        """What a pick of this selects: of a hole all its faces."""
        part = self._session.part
        if self.name != "holes" or part is None:
            return (thing,)
        hole = next((h for h in part.shape.holes if thing.number in h.faces), None)
        if hole is None:
            return (thing,)
        return tuple(Selected("face", number=face, point=thing.point) for face in hole.faces)

    def _apply(self) -> None:
        match self.name if self._active else EVERYTHING:
            case "faces":
                wanted = PickFilter()
            case "edges":
                wanted = PickFilter(faces=False, edges=True)
            case "vertices":
                wanted = PickFilter(faces=False, vertices=True, edge_reach_px=12.0)
            case "holes":
                part = self._session.part
                holes = () if part is None else part.shape.holes
                wanted = PickFilter(
                    bodies=frozenset({PART}),
                    only_faces=frozenset(face for hole in holes for face in hole.faces),
                )
            case "items":
                wanted = PickFilter(through=frozenset({PART}))
            case _:
                wanted = PickFilter(edges=True)
        self._view.set_filter(wanted)
