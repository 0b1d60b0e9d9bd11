"""Colours that mean something, by the palette that a widget has: light or dark."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QColor, QPalette

from app.style.theme import tints

Tone = Literal["good", "warning", "bad", "quiet", "accent"]


def is_dark(palette: QPalette) -> bool:
    window = palette.color(QPalette.ColorRole.Window)
    return window.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def tone(name: Tone, palette: QPalette) -> QColor:
    """The theme's colour for this meaning, as it is readable on this palette."""
    colours = tints(is_dark(palette))
    return QColor(
        {
            "good": colours.success,
            "warning": colours.warning,
            "bad": colours.error,
            "quiet": colours.quiet,
            "accent": colours.accent,
        }[name]
    )


def mixed(ink: QColor, ground: QColor, share: float) -> QColor:
    """`ink` with this share of `ground` in it."""
    pairs = (
        (ink.redF(), ground.redF()),
        (ink.greenF(), ground.greenF()),
        (ink.blueF(), ground.blueF()),
    )
    red, green, blue = (a + (b - a) * share for a, b in pairs)
    return QColor.fromRgbF(red, green, blue)
