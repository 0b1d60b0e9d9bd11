"""The bar below: what is under the pointer, what is going on with its time and cancel, the unit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStatusBar,
    QToolButton,
    QWidget,
)

from app.background.jobs import Jobs, Work
from app.style.icons import icon
from app.texts import tr

_SHOW_AFTER_S = 0.4  # shorter work doesn't flicker
_TICK_MS = 100


class WorkGauge(QWidget):
    """The longest running work: label, stage, fraction where known, time, cancel.

    Where only work in the background runs, what waits behind it.
    """

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._words = _yielding_label()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(110)
        self._bar.setTextVisible(False)
        self._stop = QToolButton()
        self._stop.setAutoRaise(True)
        self._stop.setToolTip(tr("Stop this work (Ctrl+.)"))
        self._stop.setAccessibleName(tr("Stop the running work"))
        self._stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._words, self._bar, self._stop):
            row.addWidget(widget)
        _keep_room(self._bar)
        _keep_room(self._stop)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._show)
        for begun in (jobs.queued, jobs.started):
            begun.connect(lambda _work: self._timer.start())
        jobs.progressed.connect(lambda _work: self._show())
        jobs.finished.connect(lambda _work: self._show())
        jobs.failed.connect(lambda _work, _fault: self._show())
        self.refresh_icons()
        self._show()

    @property
    def text(self) -> str:
        return self._words.text()

    def refresh_icons(self) -> None:
        self._stop.setIcon(icon("stop"))

    def stop(self) -> None:
        """Cancel the work that is shown."""
        work = self._work()
        if work is not None:
            self._jobs.cancel(work)

    def _work(self) -> Work | None:
        works = self._jobs.running or self._jobs.waiting
        return max(works, key=lambda work: work.elapsed_s, default=None)

    def _show(self) -> None:
        work = self._work()
        if work is None:
            self._timer.stop()
        seen = work is not None and work.elapsed_s >= _SHOW_AFTER_S
        for widget in (self._words, self._bar, self._stop):
            widget.setVisible(seen)
        if work is None or not seen:
            return
        stage = "" if work.stage in ("", work.label) else f" · {work.stage}"
        stopping = tr(" · stopping") if work.cancelled else ""
        asked = [
            w.label
            for w in self._jobs.waiting
            if w is not work and w.lane == "long" and not w.quiet
        ]
        then = tr(" · then {label}", label=asked[0]) if asked else ""
        self._words.setText(f"{work.label}{stage}{stopping} · {work.elapsed_s:.0f} s{then}")
        self._bar.setRange(0, 0 if work.fraction is None else 100)
        self._bar.setValue(round(100 * (work.fraction or 0.0)))


class StatusBar(QStatusBar):
    unit_clicked = Signal()
    notices_clicked = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_bar")
        self.setSizeGripEnabled(False)
        self._hover = _yielding_label()
        self._hover.setTextFormat(Qt.TextFormat.PlainText)
        self._message = QLabel()
        self._live = QLabel()
        self._live.setObjectName("status.live")
        self._live.setToolTip(
            tr(
                "Places whose answers are known: between them forces, colours and figures "
                "follow a drag"
            )
        )
        self.gauge = WorkGauge(jobs)
        self._unit = _button(tr("Change the unit of lengths"), self.unit_clicked.emit)
        self._notices = _button(tr("Show all notices"), self.notices_clicked.emit)
        self.addWidget(self._hover, 1)
        for widget in (self.gauge, self._live, self._message, self._unit, self._notices):
            self.addPermanentWidget(widget)
        self.refresh_icons()

    @property
    def hover_text(self) -> str:
        return self._hover.text()

    def set_hover(self, text: str) -> None:
        """What is under the pointer."""
        self._hover.setText(text)

    def set_unit(self, unit: str) -> None:
        self._unit.setText(unit)
        self._unit.setAccessibleName(tr("Unit of lengths: {unit}", unit=unit))

    @property
    def live_text(self) -> str:
        return self._live.text()

    def set_live(self, text: str) -> None:
        """How ready the deflection is to follow a drag."""
        self._live.setText(text)

    def set_message(self, text: str) -> None:
        """A short standing word, such as “Saved 14:02”."""
        self._message.setText(text)

    def refresh_icons(self) -> None:
        self._notices.setIcon(icon("notices"))
        self.gauge.refresh_icons()


def _yielding_label() -> QLabel:
    """One line that is cut where there is no room: long words never widen the window."""
    label = QLabel()
    label.setMinimumWidth(1)
    return label


def _keep_room(widget: QWidget) -> None:
    """Hidden or shown, nothing else moves: a moved view must be drawn again."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def _button(tip: str, clicked: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.clicked.connect(lambda _checked: clicked())
    return button
