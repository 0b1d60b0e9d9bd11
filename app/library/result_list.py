"""The fixtures that were found, one card each: picture, names, what it is made of, its state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.hand.item_mime import FIXTURE_MIME
from app.library.names import item_name, status_words
from app.plain_text import plain_tip
from app.style.icons import picture
from app.style.png import fitted
from app.style.tones import Tone, tone
from app.texts import local_figures, tr

if TYPE_CHECKING:
    from fixtures_lib.shop import FoundFixture

_LINE, _PICTURE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.DecorationRole
_ROW_PX, _WIDE_PX = 76, 104
_TONES: dict[str, Tone] = {"released": "good", "draft": "quiet", "obsolete": "warning"}
_Index = QModelIndex | QPersistentModelIndex


class ResultList(QListWidget):
    """Rows can be dragged into a job."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Fixtures that were found"))
        self.setItemDelegate(_Card(self))
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    @property
    def chosen(self) -> str:
        """The fixture's id; empty where none is chosen."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_LINE).fixture.id)

    def show_lines(self, lines: Iterable[FoundFixture], *, more: bool, chosen: str = "") -> None:
        """These in place of the others, or below them; the chosen one stays so."""
        kept = chosen or self.chosen
        if not more:
            self.clear()
        for line in lines:
            item = QListWidgetItem(f"{line.fixture.name}, {line.part_number} {line.revision}")
            item.setData(_LINE, line)
            item.setData(Qt.ItemDataRole.ToolTipRole, plain_tip(line.fixture.note))
            self.addItem(item)
            if line.fixture.id == kept:
                self.setCurrentItem(item)
        if not self.chosen and self.count():
            self.setCurrentRow(0)

    def show_pictures(self, pictures: Mapping[str, bytes]) -> None:
        """PNG by the fixture's id."""
        for row in range(self.count()):
            item = self.item(row)
            data = pictures.get(item.data(_LINE).fixture.id)
            image = QImage.fromData(data) if data else QImage()
            if not image.isNull():
                size = QSize(2 * (_WIDE_PX - 8), 2 * (_ROW_PX - 12))
                item.setData(_PICTURE, QPixmap.fromImage(fitted(image, size)))

    def mimeTypes(self) -> list[str]:
        return [FIXTURE_MIME]

    def mimeData(self, items: Iterable[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        for item in items:
            data.setData(FIXTURE_MIME, item.data(_LINE).fixture.id.encode())
        return data


class _Card(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: FoundFixture = index.data(_LINE)
        box, palette = option.rect, option.palette
        painter.save()
        painter.setClipRect(box)
        self._ground(painter, option)
        self._picture(painter, box, index.data(_PICTURE))
        left, right = box.left() + _WIDE_PX + 8, box.right() - 10
        ink, quiet = palette.color(QPalette.ColorRole.Text), tone("quiet", palette)
        status = line.fixture.status
        told = status_words(status)
        width = painter.fontMetrics().horizontalAdvance(told)
        rows = [QRect(left, box.top() + 10 + 19 * i, right - left, 18) for i in range(3)]
        painter.setPen(tone(_TONES[status], palette))
        painter.drawText(rows[0], int(Qt.AlignmentFlag.AlignRight), told)
        title = " ".join(w for w in (line.fixture.number, line.fixture.name) if w)
        bold = QFont(option.font)
        bold.setBold(True)
        _write(painter, rows[0].adjusted(0, 0, -width - 10, 0), title, ink, bold)
        part = tr(
            "{part_number}  rev. {revision}", part_number=line.part_number, revision=line.revision
        )
        named = "   ·   ".join(w for w in (line.customer, part, line.part_name) if w)
        _write(painter, rows[1], named, ink, option.font)
        _write(painter, rows[2], _facts(line), quiet, option.font)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.AlternateBase))
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, palette.color(QPalette.ColorRole.Highlight))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _picture(self, painter: QPainter, box: QRect, image: QPixmap | None) -> None:
        place = QRect(box.left() + 8, box.top() + 6, _WIDE_PX - 8, _ROW_PX - 12)
        if isinstance(image, QPixmap):
            size = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            inner = QRect(place.topLeft(), size)
            inner.moveCenter(place.center())
            painter.drawPixmap(inner, image)
        else:
            sign = picture("sign:setup", 28)
            painter.drawPixmap(place.center().x() - 14, place.center().y() - 14, sign)


def _facts(line: FoundFixture) -> str:
    fixture = line.fixture
    size = ""
    if fixture.length_mm > 0.0:
        sides = (fixture.length_mm, fixture.width_mm, fixture.height_mm)
        size = " × ".join(f"{side:.0f}" for side in sides) + " mm"
    tightest = local_figures(f"± {fixture.tightest_um:g} µm") if fixture.tightest_um else ""
    facts = (f"v{fixture.head}", fixture.plate_pattern, item_name(fixture.material), size, tightest)
    return "   ·   ".join(fact for fact in facts if fact)


def _write(painter: QPainter, box: QRect, text: str, ink: QColor, font: QFont) -> None:
    """One line, as plain text whatever is in it, cut where the room ends."""
    painter.setFont(font)
    painter.setPen(ink)
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), cut)
