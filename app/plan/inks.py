"""The colours of the plan, from the palette that is in use."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPalette, QPen

from app.style.tones import is_dark, mixed, tone


@dataclass(frozen=True)
class Inks:
    paper: QColor
    text: QColor
    plate: QColor
    plate_edge: QColor
    hole: QColor
    part: QColor
    part_fill: QColor
    locator: QColor
    clamp: QColor
    seal: QColor
    load: QColor
    adapter: QColor
    selected: QColor
    hovered: QColor
    dimension: QColor


def inks_of(palette: QPalette) -> Inks:
    role = QPalette.ColorRole
    paper, text = palette.color(role.Base), palette.color(role.WindowText)
    dark = is_dark(palette)
    part_fill = QColor(tone("accent", palette))
    part_fill.setAlphaF(0.10)
    return Inks(
        paper=paper,
        text=text,
        plate=mixed(text, paper, 0.93),
        plate_edge=mixed(text, paper, 0.35),
        hole=mixed(text, paper, 0.55),
        part=mixed(text, paper, 0.15),
        part_fill=part_fill,
        locator=QColor("#4cc38a" if dark else "#16794a"),
        clamp=QColor("#f0915c" if dark else "#b8480f"),
        seal=QColor("#6aa9f5" if dark else "#1766c2"),
        load=QColor("#e77bb0" if dark else "#b0206c"),
        adapter=mixed(text, paper, 0.5),
        selected=QColor("#ff9414"),
        hovered=QColor("#5cc8ec" if dark else "#0b84ba"),
        dimension=tone("accent", palette),
    )


def thin(colour: QColor, width: float = 1.0) -> QPen:
    """A pen of so many pixels at any zoom."""
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def wash(colour: QColor, share: float) -> QBrush:
    """A see-through fill."""
    faint = QColor(colour)
    faint.setAlphaF(share)
    return QBrush(faint)
