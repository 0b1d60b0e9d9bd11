"""The handles of what is selected, in the 3D view: of the same size at any zoom."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QObject

from app.hand.handles import GAP_PX, LENGTH_PX, RING_PX, Handle, handles_of
from app.session import Session
from app.viewport import Arrow, Line, Marker, Viewport
from app.viewport.markers import AXIS_COLOURS
from fixtures_lib.geometry.arrays import as_vector

_HOT = (0.98, 0.72, 0.05)
_SAME_SIZE = 0.02  # a zoom by less is not seen
_KEY = "handles"


class HandleBinding(QObject):
    def __init__(self, session: Session, view: Viewport, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._hot: Handle | None = None
        self._size = 0.0
        self._drawn: tuple[Handle, ...] = ()
        self.active = False  # only where the tool in hand knows them
        session.part_changed.connect(self.refresh)
        session.job_changed.connect(self.refresh)
        session.selection_changed.connect(self.refresh)
        view.view_changed.connect(self._on_view)

    def set_active(self, active: bool) -> None:
        self.active = active
        self.refresh()

    def heat(self, handle: Handle | None) -> None:
        """Show this one as being under the pointer."""
        self._hot = handle
        self._drawn = ()
        self.refresh()

    def refresh(self) -> None:
        job, selection = self._session.shown_job, self._session.selection
        handles: tuple[Handle, ...] = ()
        if self.active and job is not None and len(selection) == 1:
            handles = handles_of(job, selection[0])
        size = self._view.mm_per_px(handles[0].at) if handles else 0.0
        if handles == self._drawn and abs(size - self._size) <= _SAME_SIZE * self._size:
            return
        self._drawn, self._size = handles, size
        marks = [mark for handle in handles for mark in self._marks(handle, size)]
        self._view.set_markers(_KEY, marks, on_top=True)

    def _on_view(self) -> None:
        if self._drawn:
            self.refresh()

    def _marks(self, handle: Handle, size: float) -> Iterator[Marker]:
        hot = self._hot is not None and self._hot.kind == handle.kind
        at = np.asarray(handle.at)
        if handle.kind == "turn":
            turns = np.linspace(0.0, 2.0 * np.pi, 73)
            ring = np.column_stack([np.cos(turns), np.sin(turns), np.zeros_like(turns)])
            yield Line(at + RING_PX * size * ring, _HOT if hot else AXIS_COLOURS[2], 3.0)
            return
        colour = AXIS_COLOURS["xyz".index(handle.kind)]
        way = np.asarray(handle.direction)
        yield Arrow(
            as_vector(at + GAP_PX * size * way),
            handle.direction,
            (LENGTH_PX - GAP_PX) * size,
            _HOT if hot else colour,
            width_mm=5.0 * size,
        )
