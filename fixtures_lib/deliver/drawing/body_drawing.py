"""The drawing of one machined body: all sheets, from its plan and its views."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

import msgspec

from fixtures_lib.deliver.drawing.body_views import BodyViews
from fixtures_lib.deliver.drawing.contours import Contour, contours_of, engraving_words
from fixtures_lib.deliver.drawing.hole_rows import (
    HOLE_HEAD,
    LOOP_HEAD,
    PAD_HEAD,
    HoleGroup,
    hole_groups,
    loop_rows,
    pad_rows,
)
from fixtures_lib.deliver.drawing.label_places import Box
from fixtures_lib.deliver.drawing.main_sheet import MainSheet, main_sheet
from fixtures_lib.deliver.drawing.marks import AnyMark, Drawing, Sheet, Words, width_of
from fixtures_lib.deliver.drawing.paper import Paper, scale_words
from fixtures_lib.deliver.drawing.repeated_contours import REPEAT_HEAD, repeat_rows
from fixtures_lib.deliver.drawing.section_sheet import section_sheet
from fixtures_lib.deliver.drawing.sheet_tables import Area, Table, flowed
from fixtures_lib.deliver.drawing.style import Style, figure
from fixtures_lib.deliver.drawing.title_block import HEIGHT as BLOCK_MM
from fixtures_lib.deliver.drawing.title_block import WIDTH as BLOCK_WIDE_MM
from fixtures_lib.deliver.drawing.title_block import Title, framed
from fixtures_lib.job.places import place_number
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.units import LengthUnit

_MOST_POINTS = 120  # of a contour in a table; a longer one is taken from the DXF
_INSET_MM = 6.0
_NOTE_PITCH = 1.6  # of the letters' height


class Names(msgspec.Struct, frozen=True, kw_only=True):
    """The elements' names by their ids, as the engineer gave them."""

    by_id: dict[str, str]

    def of(self, ids: Iterable[str]) -> list[str]:
        return [self.by_id.get(key, key) for key in ids]


def body_drawing(
    body: BodyPlan,
    views: BodyViews,
    title: Title,
    names: Names,
    flat_mm: float,
    style: Style,
) -> Drawing:
    """All sheets. `flat_mm` is the flatness of the underside."""
    unit = title.unit
    groups = hole_groups(body, style.tolerances, unit)
    texts = _note_texts(body, names, unit)
    first = main_sheet(
        body, views, groups, flat_mm, style, unit,
        takes=lambda paper: _takes_notes(paper, texts, style),
    )  # fmt: skip
    paper = first.paper
    sheets: list[list[AnyMark]] = [list(first.marks)]
    scales, free = [first.scale], [Area(sheet=0, box=first.free[0])]
    if views.cut is not None:
        second = section_sheet(body, views, names.by_id, paper, style, unit)
        sheets.append(list(second.marks))
        scales.append(second.scale)
        free += [Area(sheet=1, box=box) for box in second.free]
    free.append(Area(sheet=0, box=first.free[1]))
    tables = _tables(body, groups, names, style, unit)
    for piece in flowed(tables, free, _fresh(paper), len(sheets), style):
        while len(sheets) <= piece.sheet:
            sheets.append([])
        sheets[piece.sheet] += piece.marks
    if first.left_out:
        texts.append(f"{first.left_out} more coordinates stand in the tables only.")
    notes = _notes(paper, texts, style)
    return Drawing(
        title=title.title,
        number=title.number,
        sheets=tuple(
            _sheet(marks + notes, first, title, scale, (number, len(sheets)), style)
            for number, (marks, scale) in enumerate(zip_longest(sheets, scales), start=1)
        ),
    )


def _fresh(paper: Paper) -> Box:
    return (
        paper.left + _INSET_MM, paper.bottom + BLOCK_MM + _INSET_MM,
        paper.right - _INSET_MM, paper.top - _INSET_MM,
    )  # fmt: skip


def _sheet(
    marks: list[AnyMark],
    first: MainSheet,
    title: Title,
    scale: float | None,
    number: tuple[int, int],
    style: Style,
) -> Sheet:
    """`scale` is that of its views: a sheet with tables only has none."""
    paper = first.paper
    words = "-" if scale is None else scale_words(scale)
    border = framed(paper, title, words, number, style)
    return Sheet(
        size=paper.size, width=paper.width, height=paper.height, scale=first.scale,
        datum=first.corner, marks=(*marks, *border),
    )  # fmt: skip


def _tables(
    body: BodyPlan, groups: tuple[HoleGroup, ...], names: Names, style: Style, unit: LengthUnit
) -> list[Table]:
    tables = []
    if groups:
        foot = ("Pos.: diameter of the axis' position tolerance, from the datums A, B, C.",)
        rows = tuple(group.row for group in groups)
        count = f"Holes ({len(body.holes)})"
        tables.append(_without_empty(Table(heading=count, head=HOLE_HEAD, rows=rows, foot=foot)))
    if body.pads:
        tables.append(
            Table(heading="Pads", head=PAD_HEAD, rows=tuple(pad_rows(body, unit)),
                  foot=_pad_words(body, style, unit))
        )  # fmt: skip
    contours = contours_of(body)
    for contour in contours:
        if place_number(contour.element) == 1:
            tables += _contour_tables(contour, names, unit)
    repeated = tuple(repeat_rows(contours, unit))
    if repeated:
        heading = "Contours of the other places"
        tables.append(Table(heading=heading, head=REPEAT_HEAD, rows=repeated))
    return tables


def _without_empty(table: Table) -> Table:
    """Columns that no row uses take room that the others need."""
    used = [i for i in range(len(table.head)) if i < 3 or any(row[i] for row in table.rows)]
    return msgspec.structs.replace(
        table,
        head=tuple(table.head[i] for i in used),
        rows=tuple(tuple(row[i] for i in used) for row in table.rows),
    )


def _pad_words(body: BodyPlan, style: Style, unit: LengthUnit) -> tuple[str, ...]:
    rules = style.tolerances
    words = []
    if any(pad.rest for pad in body.pads):
        words = [
            f"Tops of the rests: flat together within {figure(rules.pads_flat_mm, unit)}",
            "and parallel to A, milled in one clamping,",
            f"Z ±{figure(rules.pad_height_mm / 2.0, unit)}, Ra {rules.pads_ra_um:g}. "
            f"No edge above the top.",
        ]
    return tuple(words)


def _contour_tables(contour: Contour, names: Names, unit: LengthUnit) -> list[Table]:
    """One for each of its loops; the first says what it is."""
    name = names.of([contour.element])[0]
    tables = []
    for number, loop in enumerate(contour.loops):
        inner = f", inner contour {number}" if number else ""
        rows = loop_rows(loop, unit)
        foot = [*(() if number else contour.words(unit)),
                f"Length {figure(loop.length_mm, unit)}."]  # fmt: skip
        if len(rows) > _MOST_POINTS:
            foot.append(f"{len(rows)} points: take the rest from the DXF, 1:1.")
        tables.append(
            Table(
                heading=f"{contour.tag}: {contour.what} ({name}){inner}",
                head=LOOP_HEAD,
                rows=tuple(rows[:_MOST_POINTS]),
                foot=tuple(foot),
            )
        )
    return tables


def _note_texts(body: BodyPlan, names: Names, unit: LengthUnit) -> list[str]:
    """What holds for the whole body."""
    words = "inches" if unit == "in" else "millimetres"
    texts = [
        f"Dimensions in {words} from the datum corner (B, C); Z 0 is the top face.",
        *body.notes,
        *engraving_words(body, names.by_id, unit),
    ]
    if any(hole.kind == "tapped" for hole in body.holes):
        texts.append("Metric threads 6H; the drill is in brackets.")
    return texts


def _lines_on(paper: Paper, texts: list[str], style: Style) -> list[str]:
    """The notes in lines that the strip left of the title block takes."""
    room = paper.right - BLOCK_WIDE_MM - 30.0 - paper.left - 4.0
    return [part for text in texts for part in _wrapped(text, room, style.lettering.notes)]


def _takes_notes(paper: Paper, texts: list[str], style: Style) -> bool:
    """With a line to spare for what the tables say."""
    lines = len(_lines_on(paper, texts, style)) + 1
    return lines * style.lettering.notes * _NOTE_PITCH < BLOCK_MM - 1.5


def _notes(paper: Paper, texts: list[str], style: Style) -> list[AnyMark]:
    height = style.lettering.notes
    y = paper.bottom + BLOCK_MM - 1.0
    marks: list[AnyMark] = []
    for part in _lines_on(paper, texts, style):
        y -= height * _NOTE_PITCH
        marks.append(Words(layer="text", text=part, at=(paper.left + 3.0, y), height=height))
    return marks


def _wrapped(text: str, room: float, height: float) -> list[str]:
    lines, current = [], ""
    for word in text.split():
        longer = f"{current} {word}".strip()
        if current and width_of(longer, height) > room:
            lines.append(current)
            current = word
        else:
            current = longer
    return [*lines, current]
