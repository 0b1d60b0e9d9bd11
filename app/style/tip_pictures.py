"""The small drawings in the tooltips of the tools: what each places, seen from the side."""

from __future__ import annotations

import base64
from html import escape

from PySide6.QtGui import QImage

from app.style.icons import drawing
from app.style.png import png_bytes

WIDTH, HEIGHT = 160, 84


def tip_with_picture(name: str, words: str) -> str:
    """Rich text: the drawing resources/icons/tips/NAME.svg in the theme's colour, over `words`."""
    title, _, rest = words.partition("\n")
    said = f"<b>{escape(title)}</b>" + (f"<br>{escape(rest)}" if rest else "")
    data = base64.b64encode(png_bytes(_picture(name))).decode()
    size = f'width="{WIDTH}" height="{HEIGHT}"'
    return f'<img src="data:image/png;base64,{data}" {size}><br>{said}'


def _picture(name: str) -> QImage:
    return drawing(f"tips/{name}", 2 * WIDTH, 2 * HEIGHT).toImage()
