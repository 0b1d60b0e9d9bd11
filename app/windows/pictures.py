"""The 3D view as a picture: on the clipboard, in a file, on paper, in a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.background.in_thread import InThread
from app.notifications import Notifications
from app.texts import tr
from app.viewport import Viewport
from fixtures_lib.errors import FixtureError

_LARGE_PX = (3200, 2000)  # fine enough for a sheet of paper
_REPORT_PX = (1600, 1000)


class Pictures:
    """`view` is asked for when a picture is wanted: it is made late."""

    def __init__(
        self, view: Callable[[], Viewport], notifications: Notifications, thread: InThread
    ) -> None:
        """`thread` is that in which the window writes files."""
        self._view, self._notifications, self._thread = view, notifications, thread

    def copy(self) -> None:
        QGuiApplication.clipboard().setImage(self._view().picture())
        self._notifications.info(tr("The picture is on the clipboard."))

    def save(self, path: Path) -> None:
        """As PNG, larger than the screen: packed and written in a thread. A place that can't be
        written becomes a notice."""
        image = self._view().picture(*_LARGE_PX)
        self._thread.run(
            lambda: _write(image, path),
            lambda _: self._notifications.info(tr("The picture is in {name}.", name=path.name)),
            self._notifications.fault,
        )

    def print(self, title: str, parent: QWidget) -> None:
        """Ask for the printer, then print the view on one sheet with its title."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setDocName(title)
        if QPrintDialog(printer, parent).exec():
            draw_on_paper(self._view().picture(*_LARGE_PX), title, printer)

    def for_report(self) -> QImage:
        """Of the view as it is."""
        return self._view().picture(*_REPORT_PX)


def _write(image: QImage, path: Path) -> None:
    if not image.save(str(path)):
        raise FixtureError(
            tr("the picture could not be written"),
            where=path.name,
            mend=tr("choose another folder"),
        )


def draw_on_paper(image: QImage, title: str, printer: QPrinter) -> None:
    """The picture as large as the page lets it be, with the title above."""
    painter = QPainter(printer)
    page = painter.viewport()
    line = painter.fontMetrics().height()
    painter.drawText(page, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), title)
    room = page.adjusted(0, 2 * line, 0, 0)
    size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.left() + (room.width() - size.width()) // 2
    painter.drawImage(QRect(left, room.top(), size.width(), size.height()), image)
    painter.end()
