"""A picture as bytes."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QImage


def png_bytes(image: QImage) -> bytes:
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(data, "PNG")  # type: ignore[call-overload]  # the stub wants str, Qt takes it
    return bytes(data.data().data())


def fitted(image: QImage, room: QSize) -> QImage:
    """As large as the room lets it be."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(room, keep, smooth)
