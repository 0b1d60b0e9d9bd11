"""What a sheet is made of: strokes, words and fills, in mm from its lower left corner.

layer       "outline", "dimension", ...: a key of the layers in resources/reports/drawing.toml
height      of a capital letter
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Literal

import msgspec

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import Stroke, placed
from fixtures_lib.geometry.loops import Line

LayerKey = Literal[
    "outline", "hidden", "thread", "centre", "dimension",
    "hatch", "text", "table", "border", "part",
]  # fmt: skip
Align = Literal["left", "centre", "right"]

# Advance widths in heights of a capital letter, of the widest sans serif that may be in use
# (DejaVu Sans; Arial and Liberation Sans are narrower).
_WIDE, _NARROW = set("mwMW@%—Ø⌀±+"), set("iljtfr.,:;'|!()[]/ -·°")
_WIDE_EM, _NARROW_EM, _USUAL_EM, _CAPITAL_EM, _BOLD = 1.3, 0.47, 0.88, 0.98, 1.12


class Mark(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Anything on a sheet."""

    layer: LayerKey


class Drawn(Mark, frozen=True, kw_only=True, tag=True):
    stroke: Stroke


class Words(Mark, frozen=True, kw_only=True, tag=True):
    """One line of text; `at` is on its base line, `turn_deg` counter-clockwise about it."""

    text: str
    at: Point2
    height: float
    align: Align = "left"
    turn_deg: float = 0.0
    bold: bool = False


class Filled(Mark, frozen=True, kw_only=True, tag=True):
    """A filled polygon: an arrowhead, a datum's triangle."""

    points: tuple[Point2, ...]


AnyMark = Drawn | Words | Filled


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """One sheet; `scale` is that of its main view (1:2 is 0.5), `datum` the body's corner in it."""

    size: str
    width: float
    height: float
    scale: float
    datum: Point2
    marks: tuple[AnyMark, ...]


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    number: str
    sheets: tuple[Sheet, ...]


def width_of(text: str, height: float, *, bold: bool = False) -> float:
    """About how wide a line of text is; never much too small."""
    return height * sum(_advance(letter) for letter in text) * (_BOLD if bold else 1.0)


def _advance(letter: str) -> float:
    if letter in _WIDE:
        return _WIDE_EM
    if letter in _NARROW:
        return _NARROW_EM
    if letter > "\u2e7f":  # letters of the Far East fill a square
        return 1.4
    return _CAPITAL_EM if letter.isupper() else _USUAL_EM


def line(layer: LayerKey, *points: Point2) -> list[AnyMark]:
    """A run of straight lines through the points."""
    pairs = itertools.pairwise(points)
    return [Drawn(layer=layer, stroke=Line(a, b)) for a, b in pairs if a != b]


def box(layer: LayerKey, x: float, y: float, width: float, height: float) -> list[AnyMark]:
    right, top = x + width, y + height
    return line(layer, (x, y), (right, y), (right, top), (x, top), (x, y))


def drawn(
    layer: LayerKey, strokes: Iterable[Stroke], scale: float = 1.0, shift: Point2 = (0.0, 0.0)
) -> list[AnyMark]:
    return [Drawn(layer=layer, stroke=placed(stroke, scale, shift)) for stroke in strokes]


def arrow(tip: Point2, towards: Point2, length: float = 2.5) -> Filled:
    """An arrowhead at `tip` that points along the unit direction `towards`."""
    (x, y), (dx, dy), half = tip, towards, length / 6.0
    tail = (x - dx * length, y - dy * length)
    return Filled(
        layer="dimension",
        points=(tip, (tail[0] - dy * half, tail[1] + dx * half),
                (tail[0] + dy * half, tail[1] - dx * half)),
    )  # fmt: skip
