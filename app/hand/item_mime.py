"""What is dragged and dropped: a catalogue item to a view, a fixture of the library to a job."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

ITEM_MIME = "application/x-holdfast-item"
FIXTURE_MIME = "application/x-holdfast-fixture"


def item_mime(item_id: str) -> QMimeData:
    data = QMimeData()
    data.setData(ITEM_MIME, item_id.encode())
    return data


def dragged_item(data: QMimeData) -> str | None:
    """The id of the catalogue item that is dragged, or None."""
    return bytes(data.data(ITEM_MIME).data()).decode() if data.hasFormat(ITEM_MIME) else None


def dragged_fixture(data: QMimeData) -> str | None:
    """The id of the library's fixture that is dragged, or None."""
    if not data.hasFormat(FIXTURE_MIME):
        return None
    return bytes(data.data(FIXTURE_MIME).data()).decode()
