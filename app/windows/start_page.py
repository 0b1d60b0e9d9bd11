"""What is shown when nothing is open: begin, go on where one left off, or try a sample."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.places import samples
from app.plain_text import plain_label, plain_tip
from app.settings import Settings
from app.style.icons import icon, picture
from app.texts import tr

_COLUMN = 760


class StartPage(QScrollArea):
    new_clicked = Signal()
    open_clicked = Signal()
    file_clicked = Signal(object)  # Path
    library_clicked = Signal()
    tutorial_clicked = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("start_page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        settings.on_change("recent", self.refresh)

    def refresh(self) -> None:
        """Show what is there now."""
        page = QWidget()
        row = QHBoxLayout(page)
        column = QVBoxLayout()
        column.setSpacing(8)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        column.addSpacing(28)
        column.addLayout(_title())
        column.addSpacing(14)
        column.addLayout(self._beginnings())
        column.addSpacing(14)
        self._add_files(
            column, tr("Recent"), self._settings.recent, tr("Jobs that you open appear here.")
        )
        column.addSpacing(10)
        self._add_files(column, tr("Samples"), tuple(samples()), "")
        column.addStretch(1)
        column.addWidget(_quiet(tr("Or drop a STEP file or a job on this window.")))
        column.addSpacing(16)
        self.setWidget(page)

    def _beginnings(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, sign, signal in (
            (tr("New job from a part…"), "part", self.new_clicked),
            (tr("Open a job…"), "open", self.open_clicked),
            (tr("Library…"), "library", self.library_clicked),
            (tr("First tutorial"), "help", self.tutorial_clicked),
        ):
            button = QPushButton(icon(sign), text)
            button.setObjectName(f"start_{sign}")
            button.setMinimumHeight(38)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _add_files(
        self, column: QVBoxLayout, title: str, files: tuple[Path, ...], empty: str
    ) -> None:
        heading = QLabel(title)
        heading.setProperty("section", True)
        heading.setFixedWidth(_COLUMN)
        column.addWidget(heading)
        if not files:
            column.addWidget(_quiet(empty))
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnStretch(2, 1)  # a single card stands at the left too
        for index, path in enumerate(files[:8]):
            grid.addWidget(self._card(path), index // 2, index % 2)
        column.addLayout(grid)

    def _card(self, path: Path) -> QFrame:
        there = path.exists()
        card = _Card()
        card.setEnabled(there)
        card.setToolTip(plain_tip(str(path)))
        card.setAccessibleName(tr("Open {stem}", stem=path.stem))
        row = QHBoxLayout(card)
        row.setContentsMargins(12, 9, 10, 9)
        sign = QLabel()
        sign.setPixmap(picture("sign:setup" if path.suffix == ".holdfast" else "part", 24))
        row.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(plain_label(path.stem.replace("_", " ")))
        words.addWidget(_quiet(_place(path) if there else tr("This file is gone")))
        row.addLayout(words, 1)
        card.clicked.connect(lambda: self.file_clicked.emit(path))
        return card


class _Card(QFrame):
    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedWidth((_COLUMN - 8) // 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


def _title() -> QHBoxLayout:
    row = QHBoxLayout()
    sign = QLabel()
    sign.setPixmap(picture("holdfast", 52))
    words = QVBoxLayout()
    words.setSpacing(0)
    name = QLabel("Holdfast")
    name.setProperty("heading", True)
    words.addWidget(name)
    words.addWidget(_quiet(tr("Design the fixture, and see the part bend while you do.")))
    row.addWidget(sign)
    row.addSpacing(8)
    row.addLayout(words)
    row.addStretch(1)
    return row


def _quiet(text: str) -> QLabel:
    label = plain_label(text)
    label.setProperty("quiet", True)
    return label


def _place(path: Path) -> str:
    kind = tr("Job") if path.suffix == ".holdfast" else tr("Part")
    folder = str(path.parent)
    shown = folder if len(folder) <= 40 else f"…{folder[-39:]}"
    return f"{kind} · {shown}"
