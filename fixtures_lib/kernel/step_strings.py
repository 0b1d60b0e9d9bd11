"""Names as they go into a STEP file (ISO 10303-21)."""

from __future__ import annotations

import re

_BEYOND = re.compile(r"[^\x00-~]")


def plain_name(text: str) -> str:
    """As a name goes into the file: without what would read as a control sequence there."""
    return "".join(c if c >= " " else " " for c in text).replace("\\", "/")


def encoded(text: str) -> str:
    """Letters beyond ASCII in the notation of ISO 10303-21, which every reader knows."""
    return _BEYOND.sub(lambda found: f"\\X2\\{_utf16(found[0])}\\X0\\", text)


def _utf16(letter: str) -> str:
    return letter.encode("utf-16-be").hex().upper()
