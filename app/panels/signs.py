"""The sign of a thing as an icon, in a colour of the widget that shows it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QIcon, QPalette

from app.style.icons import icon


def sign_icon(sign: str, palette: QPalette, colour: QColor | None = None) -> QIcon:
    """The sign of app.style.symbols, in `colour` or the palette's text colour."""
    return _drawn(f"sign:{sign}", (colour or palette.color(QPalette.ColorRole.WindowText)).name())


@lru_cache(maxsize=128)
def _drawn(name: str, colour: str) -> QIcon:
    return icon(name, colour)
