"""A drawing as DXF (R2013): sheets side by side in the model at full size, a layout for each.

In the model every sheet is enlarged so that its main view measures true, in millimetres or inches.
The layouts show the sheets at their size on paper, ready to plot.
"""

from __future__ import annotations

import contextlib
import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ezdxf import units
from ezdxf._options import options
from ezdxf.document import Drawing as Document
from ezdxf.enums import TextEntityAlignment
from ezdxf.filemanagement import new
from ezdxf.layouts.layout import Modelspace

from fixtures_lib.deliver.drawing.marks import Drawing, Drawn, Filled, Sheet, Words
from fixtures_lib.deliver.drawing.style import Style
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import Stroke, is_full
from fixtures_lib.geometry.loops import Arc, Line
from fixtures_lib.units import MM_PER_INCH, LengthUnit

_LINETYPES = {"CONTINUOUS": "Continuous", "HIDDEN": "HIDDEN", "CENTER": "CENTER"}
_PATTERNS = {  # whole length, then dashes and gaps, mm on paper
    "HIDDEN": (3.7, 2.5, -1.2),
    "CENTER": (10.6, 7.0, -1.2, 1.2, -1.2),
}
_BETWEEN_MM = 50.0  # sheets, on paper
_FONT, _FONT_BOLD = "SHEET", "SHEET_BOLD"
_ALIGNMENTS = {
    "left": TextEntityAlignment.LEFT,
    "centre": TextEntityAlignment.CENTER,
    "right": TextEntityAlignment.RIGHT,
}


def dxf_bytes(drawing: Drawing, style: Style, unit: LengthUnit = "mm") -> bytes:
    """The file. One unit in the model is a millimetre, or an inch."""
    with _fixed_dates():
        return _written(drawing, style, unit)


def _written(drawing: Drawing, style: Style, unit: LengthUnit) -> bytes:
    document = _document(style, unit)
    model = document.modelspace()
    x = 0.0
    for number, sheet in enumerate(drawing.sheets, start=1):
        place = _Place(x, (1.0 if unit == "mm" else 1.0 / MM_PER_INCH) / sheet.scale)
        _add_sheet(model, sheet, place, style)
        _add_layout(document, sheet, f"Sheet {number}", place)
        x += (sheet.width + _BETWEEN_MM) * place.enlarged
    document.layouts.delete("Layout1")
    text = io.StringIO()
    document.write(text)
    return text.getvalue().encode("utf-8")


@contextlib.contextmanager
def _fixed_dates() -> Iterator[None]:
    """The writer puts in its own time and random numbers; equal jobs are to give equal bytes."""
    before = options.write_fixed_meta_data_for_testing
    options.write_fixed_meta_data_for_testing = True
    try:
        yield
    finally:
        options.write_fixed_meta_data_for_testing = before


def _document(style: Style, unit: LengthUnit) -> Document:
    document = new("R2013")
    for name, pattern in _PATTERNS.items():
        document.linetypes.add(name, pattern)
    document.units = units.MM if unit == "mm" else units.IN
    document.header["$MEASUREMENT"] = 1 if unit == "mm" else 0
    document.header["$LTSCALE"] = 1.0
    document.styles.add(_FONT, font="arial.ttf")
    document.styles.add(_FONT_BOLD, font="arialbd.ttf")
    for layer in style.layers.values():
        document.layers.add(
            layer.name,
            color=layer.colour,
            linetype=_LINETYPES[layer.linetype],
            lineweight=layer.pen,
        )
    return document


@dataclass(frozen=True)
class _Place:
    """Where a sheet lies in the model."""

    x: float
    enlarged: float

    def at(self, point: Point2) -> Point2:
        return (self.x + point[0] * self.enlarged, point[1] * self.enlarged)


def _add_sheet(model: Modelspace, sheet: Sheet, place: _Place, style: Style) -> None:
    for mark in sheet.marks:
        layer = style.layers[mark.layer]
        attributes: dict[str, Any] = {"layer": layer.name}
        if isinstance(mark, Drawn):
            if layer.linetype != "CONTINUOUS":
                attributes["ltscale"] = place.enlarged
            _add_stroke(model, mark.stroke, place, attributes)
        elif isinstance(mark, Filled):
            model.add_solid([place.at(point) for point in mark.points], dxfattribs=attributes)
        else:
            _add_words(model, mark, place, attributes)


def _add_stroke(
    model: Modelspace, stroke: Stroke, place: _Place, attributes: dict[str, Any]
) -> None:
    if isinstance(stroke, Line):
        model.add_line(place.at(stroke.start), place.at(stroke.end), dxfattribs=attributes)
    elif isinstance(stroke, Arc):
        centre, radius = place.at(stroke.centre), stroke.radius * place.enlarged
        if is_full(stroke):
            model.add_circle(centre, radius, dxfattribs=attributes)
            return
        ends = (stroke.start, stroke.end) if stroke.sweep > 0.0 else (stroke.end, stroke.start)
        start, end = (_degrees(stroke.centre, point) for point in ends)
        model.add_arc(centre, radius, start, end, dxfattribs=attributes)
    else:
        points = [place.at(point) for point in stroke.points]
        model.add_lwpolyline(points, dxfattribs=attributes)


def _degrees(centre: Point2, point: Point2) -> float:
    return math.degrees(math.atan2(point[1] - centre[1], point[0] - centre[0]))


def _add_words(model: Modelspace, mark: Words, place: _Place, attributes: dict[str, Any]) -> None:
    text = model.add_text(
        mark.text,
        height=mark.height * place.enlarged,
        rotation=mark.turn_deg,
        dxfattribs={**attributes, "style": _FONT_BOLD if mark.bold else _FONT},
    )
    text.set_placement(place.at(mark.at), align=_ALIGNMENTS[mark.align])


def _add_layout(document: Document, sheet: Sheet, name: str, place: _Place) -> None:
    layout = document.layouts.new(name)
    paper = (sheet.width, sheet.height)
    layout.page_setup(size=paper, margins=(0.0, 0.0, 0.0, 0.0), units="mm")
    layout.add_viewport(
        center=(sheet.width / 2.0, sheet.height / 2.0),
        size=paper,
        view_center_point=place.at((sheet.width / 2.0, sheet.height / 2.0)),
        view_height=sheet.height * place.enlarged,
        status=2,
    )
