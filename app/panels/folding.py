"""A heading that folds what is under it away, and then says it in short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.panels.cut_label import CutLabel
from app.style.tones import tone

_PLAIN = (
    "QToolButton { font-weight: 600; padding: 2px 4px 2px 0; border: none; background: none }"
    "QToolButton:focus { text-decoration: underline }"
)


class Folding(QWidget):
    turned = Signal(bool)  # open or not

    def __init__(self, title: str, body: QWidget, *, is_open: bool) -> None:
        super().__init__()
        self._body = body
        self._head = QToolButton()
        self._head.setText(title)
        self._head.setCheckable(True)
        self._head.setAutoRaise(True)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setIconSize(QSize(9, 9))
        self._head.setStyleSheet(_PLAIN)
        self._short = CutLabel()
        self._short.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        palette = self._short.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tone("quiet", self.palette()))
        self._short.setPalette(palette)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._head)
        row.addWidget(self._short, 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(body)
        self._head.toggled.connect(self._turn)
        self._head.setChecked(is_open)
        self._show()

    @property
    def head(self) -> QToolButton:
        return self._head

    @property
    def is_open(self) -> bool:
        return self._head.isChecked()

    def say_short(self, words: str) -> None:
        """What is seen while it is folded."""
        self._short.setText(words)
        self._short.setToolTip(words)

    def _turn(self, is_open: bool) -> None:
        self._show()
        self.turned.emit(is_open)

    def _show(self) -> None:
        arrow = Qt.ArrowType.DownArrow if self.is_open else Qt.ArrowType.RightArrow
        self._head.setArrowType(arrow)
        self._body.setVisible(self.is_open)
        self._short.setVisible(not self.is_open)
