"""The frame of a sheet and its title block.

| Title                          | Drawing number      | Rev. |
| Material | Stock               | General tolerance   | Date |
| Drawn    | Approved  | sign    | Scale | Unit | Size | Sheet |
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from fixtures_lib.deliver.drawing.marks import AnyMark, Words, box, width_of
from fixtures_lib.deliver.drawing.paper import Paper
from fixtures_lib.deliver.drawing.style import Style
from fixtures_lib.deliver.drawing.symbols import projection_sign, roughness
from fixtures_lib.units import LengthUnit

WIDTH, ROW = 180.0, 12.0
HEIGHT = 3.0 * ROW
_LABEL = 1.8
_PAD = 1.5


class Title(msgspec.Struct, frozen=True, kw_only=True):
    """What the block says."""

    title: str
    number: str
    revision: str
    material: str
    stock: str
    date: str
    unit: LengthUnit


def framed(
    paper: Paper, title: Title, scale: str, sheet: tuple[int, int], style: Style
) -> list[AnyMark]:
    """The border with its title block; `sheet` is (number, of how many)."""
    marks = box("border", paper.left, paper.bottom, paper.right - paper.left,
                paper.top - paper.bottom)  # fmt: skip
    x, y = paper.right - WIDTH, paper.bottom
    marks += box("border", x, y, WIDTH, HEIGHT)
    for row, cells in enumerate(_rows(paper, title, scale, sheet, style)):
        marks += _row(cells, x, y + HEIGHT - (row + 1) * ROW, style, first=row == 0)
    ra = style.tolerances.general_ra_um
    sign = (x - 26.0, y + 3.0)
    marks += [*roughness(ra, sign, style.lettering.figures)]
    return marks


Cell = tuple[float, str, str]  # width, label key, words


def _rows(
    paper: Paper, title: Title, scale: str, sheet: tuple[int, int], style: Style
) -> list[list[Cell]]:
    block = style.title_block
    inch = title.unit == "in"
    angle = "first" if style.first_angle(title.unit) else "third"
    tolerance = block.tolerance_class_in if inch else block.tolerance_class
    return [
        [(110.0, "title", title.title), (55.0, "number", title.number or "-"),
         (15.0, "revision", title.revision or "-")],
        [(50.0, "material", title.material), (60.0, "stock", title.stock),
         (45.0, "tolerance", tolerance), (25.0, "date", title.date)],
        [(50.0, "drawn", block.drawn_by or block.owner or "Holdfast"),
         (32.0, "approved", block.approved_by), (28.0, "projection", angle),
         (20.0, "scale", scale), (15.0, "unit", "inch" if inch else "mm"),
         (17.0, "size", paper.size), (18.0, "sheet", f"{sheet[0]} / {sheet[1]}")],
    ]  # fmt: skip


def _row(cells: Sequence[Cell], x: float, y: float, style: Style, *, first: bool) -> list[AnyMark]:
    marks: list[AnyMark] = []
    for width, key, words in cells:
        marks += box("border", x, y, width, ROW)
        if key == "projection":
            marks += projection_sign((x + 5.0, y + 2.5), 7.0, first_angle=words == "first")
        else:
            label = style.title_block.labels.get(key, key)
            marks.append(_words(label, (x + _PAD, y + ROW - 3.2), _LABEL))
            height = style.lettering.title if first else style.lettering.headings
            marks.append(_fitted(words, (x + _PAD, y + 2.2), height, width - 2.0 * _PAD))
        x += width
    return marks


def _words(text: str, at: tuple[float, float], height: float) -> Words:
    return Words(layer="text", text=text, at=at, height=height)


def _fitted(text: str, at: tuple[float, float], height: float, room: float) -> Words:
    """Smaller letters for long words, down to 1.8 mm; then they are cut, and say so."""
    while height > _LABEL and width_of(text, height) > room:
        height -= 0.1
    cut = text
    while len(cut) > 1 and width_of(cut, height) > room:
        cut = cut[:-2].rstrip() + "…"
    return _words(cut, at, round(height, 2))
