"""Which step is looked at: a state of the sequence, or a position of a cutting pass.

[ Finishing                v ]      states, then passes
----------O------  [worst] [>]      the states of the sequence; the positions of a pass
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from app.texts import shown, tr

_STATE_MS, _POSITION_MS = 700, 450


@dataclass(frozen=True)
class CutSteps:
    """A pass that can be gone through: how many positions it has, and which is the worst."""

    id: str
    name: str
    count: int
    worst: int


class StateChooser(QWidget):
    chosen = Signal(str)  # a state's name
    position_chosen = Signal(str, int)  # a pass's id, the position

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._cuts: tuple[CutSteps, ...] = ()
        self._cut: CutSteps | None = None
        self.names = QComboBox()
        self.names.setObjectName("results.state")
        self.names.setAccessibleName(tr("State"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("results.slider")
        self.slider.setAccessibleName(tr("State"))
        self.worst = self._button("results.worst", tr("Worst"), tr("The worst position"))
        self.play = self._button("results.play", "▶", tr("Go through all, one after the other"))
        self.play.setCheckable(True)
        self._timer = QTimer(self)
        self._lay_out()
        self.names.activated.connect(self._choose_name)
        self.slider.valueChanged.connect(self._choose)
        self.worst.clicked.connect(self._go_to_worst)
        self.play.toggled.connect(self._play_or_stop)
        self._timer.timeout.connect(self._step)
        self.offer((), ())

    def offer(self, names: tuple[str, ...], cuts: tuple[CutSteps, ...]) -> None:
        """Offer these states and passes; nothing happens where they are offered already."""
        if (names, cuts) == (self._names, self._cuts) and self.names.isEnabled() == bool(names):
            return
        self._names, self._cuts = names, cuts
        with QSignalBlocker(self.names):
            self.names.clear()
            self.names.addItems(
                [
                    *(shown(name) for name in names),
                    *(tr("pass: {name}", name=cut.name) for cut in cuts),
                ]
            )
            if cuts:
                self.names.insertSeparator(len(names))
        for widget in (self.names, self.slider, self.play):
            widget.setEnabled(bool(names))
        if not names:
            self.play.setChecked(False)

    def show_name(self, name: str) -> None:
        index = self._names.index(name)
        self._show(None, index, index, len(self._names), tr("State"))

    def show_position(self, cut: str, position: int) -> None:
        number = next(i for i, steps in enumerate(self._cuts) if steps.id == cut)
        steps = self._cuts[number]
        row = len(self._names) + 1 + number  # the separator has a row too
        self._show(steps, row, position, steps.count, tr("Position of the tool"))

    def _show(self, cut: CutSteps | None, row: int, value: int, count: int, what: str) -> None:
        self._cut = cut
        self.worst.setVisible(cut is not None)
        with QSignalBlocker(self.names), QSignalBlocker(self.slider):
            self.names.setCurrentIndex(row)
            self.slider.setRange(0, max(0, count - 1))
            self.slider.setValue(value)
        self.slider.setAccessibleName(what)
        self._timer.setInterval(_STATE_MS if cut is None else _POSITION_MS)

    def _choose_name(self, row: int) -> None:
        if row < len(self._names):
            self.chosen.emit(self._names[row])
        else:
            cut = self._cuts[row - len(self._names) - 1]
            self.position_chosen.emit(cut.id, cut.worst)

    def _choose(self, value: int) -> None:
        if self._cut is not None:
            self.position_chosen.emit(self._cut.id, value)
        elif 0 <= value < len(self._names):
            self.chosen.emit(self._names[value])

    def _go_to_worst(self) -> None:
        if self._cut is not None:
            self._choose(self._cut.worst)

    def _step(self) -> None:
        self._choose((self.slider.value() + 1) % (self.slider.maximum() + 1))

    def _play_or_stop(self, playing: bool) -> None:
        if playing:
            self._timer.start()
        else:
            self._timer.stop()
        self.play.setText("■" if playing else "▶")

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.worst)
        row.addWidget(self.play)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.names)
        column.addLayout(row)
        self.worst.hide()
