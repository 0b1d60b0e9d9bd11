"""Lines of words with pictures above: what is different, what became of a fixture."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from app.plain_text import plain_label
from app.style.png import fitted
from app.texts import shown, tr

_PICTURE_PX = QSize(330, 206)


class ToldDialog(QDialog):
    """`pictures` are titles and PNG; whatever the words hold, they are only text."""

    def __init__(
        self,
        title: str,
        words: Iterable[str],
        parent: QWidget,
        pictures: Iterable[tuple[str, bytes]] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(720, 460)
        self.words = QListWidget()
        self.words.setAccessibleName(title)
        self.words.setWordWrap(True)
        self.words.addItems([shown(line) for line in words])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(_picture_row(pictures))
        column.addWidget(self.words, 1)
        column.addWidget(buttons)


def _picture_row(pictures: Iterable[tuple[str, bytes]]) -> QGridLayout:
    grid = QGridLayout()
    for column, (title, png) in enumerate(pictures):
        grid.addWidget(plain_label(title), 0, column)
        label = QLabel(tr("No picture of this version"))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        image = QImage.fromData(png) if png else QImage()
        if not image.isNull():
            label.setPixmap(QPixmap.fromImage(fitted(image, _PICTURE_PX)))
        grid.addWidget(label, 1, column)
    return grid
