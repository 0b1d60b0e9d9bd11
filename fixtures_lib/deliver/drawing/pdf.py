"""A drawing as PDF: each sheet's SVG on a page of its own size."""

from __future__ import annotations

from fixtures_lib.deliver.drawing.marks import Drawing
from fixtures_lib.deliver.drawing.style import Style
from fixtures_lib.deliver.drawing.svg import svg_of
from fixtures_lib.deliver.typesetting import typeset

TEMPLATE = "drawing_sheet.typ"


def drawing_pdf(drawing: Drawing, style: Style) -> tuple[bytes, int]:
    """The PDF and its number of pages. FixtureError where the shop's template has a fault."""
    sheets = [{"width": sheet.width, "height": sheet.height} for sheet in drawing.sheets]
    files = {
        f"sheet-{number}.svg": svg_of(sheet, style).encode("utf-8")
        for number, sheet in enumerate(drawing.sheets, start=1)
    }
    return typeset(TEMPLATE, {"title": drawing.title, "sheets": sheets}, files)
