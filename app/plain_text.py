"""What people typed is shown as it is: Qt would take signs such as <b> in it for markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "") -> QLabel:
    """A label that shows any text sign by sign."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def plain_tip(text: str) -> str:
    """A tool tip (they have no format of their own) that shows any text sign by sign."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if "<" in text else text


def facts_line(facts: Iterable[str]) -> str:
    """Facts side by side; where there is no room, the line breaks between two of them only."""
    return "   ·   ".join(fact.replace(" ", "\u00a0") for fact in facts)
