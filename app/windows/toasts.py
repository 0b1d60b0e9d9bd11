"""Notices over the lower right corner of the window: calm, stacked, gone by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.notifications import Level, Notice, Notifications
from app.plain_text import plain_label
from app.style.icons import icon, picture
from app.style.theme import Tints
from app.texts import tr

_SHOWN_MS: Mapping[Level, int] = MappingProxyType(
    {"info": 5_000, "success": 6_000, "warning": 12_000, "error": 0}  # an error stays
)
_AT_ONCE = 4
_WIDTH, _MARGIN, _GAP = 420, 14, 8


class Toast(QFrame):
    """One notice with its sign, its remedy and a way to close it."""

    dismissed = Signal(object)

    def __init__(self, notice: Notice, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.remedy_button: QPushButton | None = None
        self.setProperty("toast", True)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(f"{notice.level}: {notice.text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 8, 10)
        row.setSpacing(10)
        sign = QLabel()
        sign.setPixmap(picture(notice.level, 20, colour))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(notice), 1)
        row.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignTop)
        if _SHOWN_MS[notice.level] and notice.remedy is None:  # an offer waits for its answer
            QTimer.singleShot(_SHOWN_MS[notice.level], self, self.dismiss)

    def dismiss(self) -> None:
        if not self.isHidden():
            self.hide()
            self.dismissed.emit(self)
            self.deleteLater()

    def _words(self, notice: Notice) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        text = plain_label(notice.text)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        column.addWidget(text)
        if notice.remedy is not None:
            button = self.remedy_button = QPushButton(notice.remedy.text)
            button.setProperty("link", True)
            button.clicked.connect(notice.remedy.run)
            button.clicked.connect(self.dismiss)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(icon("close"))
        button.setToolTip(tr("Dismiss"))
        button.setAccessibleName(tr("Dismiss this notice"))
        button.clicked.connect(self.dismiss)
        return button


class Toasts(QObject):
    """Keeps the toasts stacked in the corner of `over`."""

    def __init__(self, notifications: Notifications, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._tints: Tints | None = None
        self._shown: list[Toast] = []
        notifications.posted.connect(self.show_notice)
        over.installEventFilter(self)

    def set_tints(self, tints: Tints) -> None:
        self._tints = tints

    @property
    def shown(self) -> tuple[Toast, ...]:
        return tuple(self._shown)

    def show_notice(self, notice: Notice) -> None:
        self._drop_same(notice)
        colour = getattr(self._tints, notice.level, "#808080")
        toast = Toast(notice, colour, self._over)
        toast.dismissed.connect(self._gone)
        self._shown.append(toast)
        for old in self._shown[:-_AT_ONCE]:
            old.dismiss()
        toast.show()
        self._stack()

    def dismiss_all(self) -> None:
        for toast in self.shown:
            toast.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._stack()
        return super().eventFilter(watched, event)

    def _drop_same(self, notice: Notice) -> None:
        for toast in self.shown:
            if (toast.notice.level, toast.notice.text) == (notice.level, notice.text):
                toast.dismiss()

    def _gone(self, toast: Toast) -> None:
        self._shown = [kept for kept in self._shown if kept is not toast]
        self._stack()

    def _stack(self) -> None:
        bottom = self._over.height() - _MARGIN - _bottom_bar(self._over)
        for toast in reversed(self._shown):
            height = max(toast.heightForWidth(_WIDTH), toast.sizeHint().height())
            toast.setFixedHeight(height)
            bottom -= height
            toast.move(QPoint(self._over.width() - _WIDTH - _MARGIN, bottom))
            toast.raise_()
            bottom -= _GAP


def _bottom_bar(over: QWidget) -> int:
    bar = over.findChild(QWidget, "status_bar")
    return bar.height() if bar is not None and bar.isVisible() else 0
