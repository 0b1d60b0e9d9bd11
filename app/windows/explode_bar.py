"""The exploded fixture: the part lifted, items apart along their axes, as far as one slides."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QSignalBlocker, Qt, QVariantAnimation
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton

from app.session import Session
from app.style.icons import icon
from app.texts import tr
from app.viewport import Viewport
from app.windows.view_bar import ViewBar
from app.windows.view_binding import ViewBinding

_STEPS = 200
_GLIDE_MS = 420


class ExplodeBar(ViewBar):
    """Shown: the fixture is apart. It goes together by itself when something is changed."""

    def __init__(self, session: Session, view: Viewport, binding: ViewBinding) -> None:
        super().__init__(view)
        self._session, self._binding = session, binding
        self.setObjectName("explode_bar")
        self.setAccessibleName(tr("Exploded fixture"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STEPS)
        self.slider.setMinimumWidth(220)
        self.slider.setAccessibleName(tr("How far apart"))
        self.slider.valueChanged.connect(self._slid)
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self._at)
        self._lay_out()
        session.part_changed.connect(self._together)
        session.job_changed.connect(self._together)

    def toggle(self) -> None:
        if self.shown:
            self.put_away()
        else:
            self._apart()

    def put_away(self) -> None:
        """Bring everything back to its place."""
        if self.shown:
            self.hide()
            self._run_to(0.0)
            self.toggled.emit(False)

    def _apart(self) -> None:
        if self._session.shown_job is None:
            return
        self.show()
        self.raise_()
        self.settle()
        self._binding.set_spread(1.0)
        self._view.fit(animate=True)  # with room for what comes
        self._binding.set_spread(0.0)
        self._run_to(1.0)
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toggled.emit(True)

    def _together(self) -> None:
        """At once: what is changed must be seen where it is."""
        if self.shown or self._binding.spread > 0.0:
            self._glide.stop()
            self.hide()
            self._at(0.0)
            self.toggled.emit(False)

    def _run_to(self, share: float) -> None:
        self._glide.stop()
        self._glide.setStartValue(self._binding.spread)
        self._glide.setEndValue(share)
        self._glide.start()

    def _slid(self, step: int) -> None:
        self._glide.stop()
        self._binding.set_spread(step / _STEPS)

    def _at(self, share: float) -> None:
        self._binding.set_spread(float(share))
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(_STEPS * float(share)))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(QLabel(tr("Apart")))
        row.addWidget(self.slider, 1)
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setAutoRaise(True)
        close.setToolTip(tr("Put it together again"))
        close.setAccessibleName(tr("Put it together again"))
        close.clicked.connect(self.put_away)
        row.addWidget(close)
