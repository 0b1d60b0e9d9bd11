"""A catalogue item on its way from the catalogue to a view: what is dragged and dropped."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

ITEM_MIME = "application/x-holdfast-item"


def item_mime(item_id: str) -> QMimeData:
    data = QMimeData()
    data.setData(ITEM_MIME, item_id.encode())
    return data


def dragged_item(data: QMimeData) -> str | None:
    """The id of the catalogue item that is dragged, or None."""
    return bytes(data.data(ITEM_MIME).data()).decode() if data.hasFormat(ITEM_MIME) else None
