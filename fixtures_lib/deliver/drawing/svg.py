"""A sheet as SVG, one unit a millimetre: what the PDF is set from."""

from __future__ import annotations

import math
from collections.abc import Iterator
from xml.sax.saxutils import escape

from fixtures_lib.deliver.drawing.marks import AnyMark, Drawn, Filled, Sheet
from fixtures_lib.deliver.drawing.style import Style
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import is_full
from fixtures_lib.geometry.loops import Arc, Line

_CAPITAL = 0.729  # height of a capital letter in the font's size
_COLOURS = {
    1: "#b3261e", 2: "#8a6100", 3: "#1f7a3d", 4: "#00727a", 5: "#1c3f94", 6: "#7a1f6e",
    7: "#000000", 8: "#5c6670",
}  # fmt: skip
_DASHES = {"HIDDEN": "2.5 1.2", "CENTER": "7 1.2 1.2 1.2"}
_ANCHORS = {"left": "start", "centre": "middle", "right": "end"}


def svg_of(sheet: Sheet, style: Style) -> str:
    """The whole sheet. Marks of one layer come together, fills and words last."""
    layers: dict[str, list[AnyMark]] = {}
    for mark in sheet.marks:
        layers.setdefault(mark.layer, []).append(mark)
    body = "".join(_layer(key, marks, sheet.height, style) for key, marks in layers.items())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {sheet.width:g} {sheet.height:g}" '
        f'width="{sheet.width:g}mm" height="{sheet.height:g}mm" '
        'font-family="Liberation Sans, Arial, DejaVu Sans">'
        f"{body}</svg>"
    )


def _layer(key: str, marks: list[AnyMark], height: float, style: Style) -> str:
    layer = style.layers[key]
    colour = _COLOURS.get(layer.colour, "#000000")
    dashes = _DASHES.get(layer.linetype)
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    paths = " ".join(_path(mark, height) for mark in marks if isinstance(mark, Drawn))
    rest = "".join(_other(marks, height))
    strokes = (
        f'<path d="{paths}" fill="none" stroke="{colour}" stroke-width="{layer.pen / 100.0:g}" '
        f'stroke-linecap="round" stroke-linejoin="round"{dash}/>'
        if paths
        else ""
    )
    return f'{strokes}<g fill="{colour}">{rest}</g>'


def _path(mark: Drawn, height: float) -> str:
    def at(point: Point2) -> str:
        return f"{point[0]:.3f} {height - point[1]:.3f}"

    stroke = mark.stroke
    if isinstance(stroke, Line):
        return f"M{at(stroke.start)}L{at(stroke.end)}"
    if not isinstance(stroke, Arc):
        return "M" + "L".join(at(point) for point in stroke.points)
    radius = f"{stroke.radius:.4f} {stroke.radius:.4f} 0"
    if is_full(stroke):
        (x, y), r = stroke.centre, stroke.radius
        return f"M{at((x + r, y))}A{radius} 1 0 {at((x - r, y))}A{radius} 1 0 {at((x + r, y))}Z"
    large = int(abs(stroke.sweep) > math.pi)
    return f"M{at(stroke.start)}A{radius} {large} {int(stroke.sweep < 0.0)} {at(stroke.end)}"


def _other(marks: list[AnyMark], height: float) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, Filled):
            corners = " ".join(f"{x:.3f},{height - y:.3f}" for x, y in mark.points)
            yield f'<polygon points="{corners}"/>'
        elif not isinstance(mark, Drawn):
            x, y = mark.at[0], height - mark.at[1]
            turn = f' transform="rotate({-mark.turn_deg:g} {x:.3f} {y:.3f})"'
            weight = ' font-weight="bold"' if mark.bold else ""
            yield (
                f'<text x="{x:.3f}" y="{y:.3f}" font-size="{mark.height / _CAPITAL:.3f}" '
                f'text-anchor="{_ANCHORS[mark.align]}"{weight}'
                f"{turn if mark.turn_deg else ''}>{escape(mark.text)}</text>"
            )
