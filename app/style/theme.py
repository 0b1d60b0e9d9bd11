"""The look of the window: two palettes and one small style sheet over Qt's Fusion style."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.places import style_sheet
from app.settings import ThemeChoice

_STYLED = "holdfast_styled"


@dataclass(frozen=True)
class Tints:
    """Colours by their use, as #rrggbb."""

    window: str
    panel: str
    raised: str  # buttons, fields of a toolbar
    line: str
    text: str
    quiet: str  # secondary text
    faint: str  # disabled text
    accent: str
    on_accent: str
    hover: str
    pressed: str
    info: str
    success: str
    warning: str
    error: str


LIGHT = Tints(
    window="#eef0f3",
    panel="#ffffff",
    raised="#f7f8fa",
    line="#d3d8df",
    text="#1c2430",
    quiet="#5c6878",
    faint="#a3adba",
    accent="#1f66c9",
    on_accent="#ffffff",
    hover="#e1e8f2",
    pressed="#cfdcee",
    info="#1f66c9",
    success="#1c7d4a",
    warning="#a96500",
    error="#c0322b",
)

DARK = Tints(
    window="#1d2126",
    panel="#252a31",
    raised="#2d333b",
    line="#3a424d",
    text="#e4e8ee",
    quiet="#9aa6b5",
    faint="#5f6a78",
    accent="#4c95f0",
    on_accent="#0d1219",
    hover="#323a45",
    pressed="#3d4856",
    info="#6aa9f5",
    success="#57c48c",
    warning="#e3a94a",
    error="#f0736b",
)


def is_dark(choice: ThemeChoice) -> bool:
    if choice != "system":
        return choice == "dark"
    return QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def tints(dark: bool) -> Tints:
    return DARK if dark else LIGHT


def apply_theme(app: QApplication, choice: ThemeChoice) -> bool:
    """Dress the whole program; says whether it is dark now."""
    dark = is_dark(choice)
    colours = tints(dark)
    if app.property(_STYLED) is None:  # each takes a walk over all widgets
        app.setStyle("Fusion")
        app.setProperty(_STYLED, True)
    app.setStyleSheet("")  # a new palette under the old sheet is worked out twice
    app.setPalette(_palette(colours))
    sheet = Template(style_sheet().read_text(encoding="utf-8"))
    app.setStyleSheet(sheet.substitute(asdict(colours)))
    return dark


def _palette(colours: Tints) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.panel),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.quiet),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.error),
        (role.ToolTipBase, colours.panel),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.panel),
        (role.Midlight, colours.raised),
        (role.Mid, colours.line),
        (role.Dark, colours.quiet),
        (role.Shadow, colours.line),
    ):
        palette.setColor(which, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, which, QColor(colours.faint))
    palette.setColor(disabled, role.Highlight, QColor(colours.line))
    return palette
