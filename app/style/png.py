"""A picture as bytes."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QImage

_FAST = 80  # Qt's "quality" of a PNG is how little it is packed: half the time, a third larger


def png_bytes(image: QImage) -> bytes:
    """Packed fast: the window waits for it."""
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(data, "PNG", _FAST)  # type: ignore[call-overload]  # the stub wants str, not bytes
    return bytes(data.data().data())


def fitted(image: QImage, room: QSize) -> QImage:
    """As large as the room lets it be."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(room, keep, smooth)
