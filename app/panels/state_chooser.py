"""Which state of the sequence is looked at: a list, a slider, and a button that plays them all."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

_PLAY_MS = 700


class StateChooser(QWidget):
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self.names = QComboBox()
        self.names.setObjectName("results.state")
        self.names.setAccessibleName("State")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("results.slider")
        self.slider.setAccessibleName("State")
        self.play = QToolButton()
        self.play.setText("▶")
        self.play.setCheckable(True)
        self.play.setAccessibleName("Play the states")
        self.play.setToolTip("Go through the states, one after the other")
        self._timer = QTimer(self)
        self._timer.setInterval(_PLAY_MS)
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.play)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.names)
        column.addLayout(row)
        self.names.activated.connect(self._choose)
        self.slider.valueChanged.connect(self._choose)
        self.play.toggled.connect(self._play_or_stop)
        self._timer.timeout.connect(self._step)
        self.offer(())

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer these states; nothing happens where they are offered already."""
        if names == self._names and self.names.isEnabled() == bool(names):
            return
        self._names = names
        with QSignalBlocker(self.names), QSignalBlocker(self.slider):
            self.names.clear()
            self.names.addItems(list(names))
            self.slider.setRange(0, max(0, len(names) - 1))
        for widget in (self.names, self.slider, self.play):
            widget.setEnabled(bool(names))
        if not names:
            self.play.setChecked(False)

    def show_name(self, name: str) -> None:
        index = self._names.index(name)
        with QSignalBlocker(self.names), QSignalBlocker(self.slider):
            self.names.setCurrentIndex(index)
            self.slider.setValue(index)

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._names):
            self.chosen.emit(self._names[index])

    def _step(self) -> None:
        self._choose((self.names.currentIndex() + 1) % max(1, len(self._names)))

    def _play_or_stop(self, playing: bool) -> None:
        if playing:
            self._timer.start()
        else:
            self._timer.stop()
        self.play.setText("■" if playing else "▶")
