"""Tables on sheets: whole where a free area takes them, else they flow, with their head again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from fixtures_lib.deliver.drawing.label_places import Box
from fixtures_lib.deliver.drawing.marks import AnyMark, Words, line, width_of
from fixtures_lib.deliver.drawing.style import Style

ROW_PITCH = 1.9  # of the letters' height
_CELL_PAD = 1.2
_BETWEEN = 8.0
_LEAST_ROWS = 3  # a piece with fewer goes to the next area


class Table(msgspec.Struct, frozen=True, kw_only=True):
    heading: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: tuple[str, ...] = ()

    def widths(self, height: float) -> list[float]:
        heads = [width_of(text, height, bold=True) for text in self.head]
        columns = [
            max([head, *(width_of(row[i], height) for row in self.rows)])
            for i, head in enumerate(heads)
        ]
        return [column + 2.0 * _CELL_PAD for column in columns]


class Area(msgspec.Struct, frozen=True, kw_only=True):
    """A free rectangle of one sheet."""

    sheet: int
    box: Box


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    sheet: int
    marks: tuple[AnyMark, ...]


def flowed(
    tables: Sequence[Table], free: Sequence[Area], fresh: Box, next_sheet: int, style: Style
) -> list[Piece]:
    """All tables, in the free areas as far as they take them, then on sheets with `fresh` room."""
    flow = _Flow(list(free), fresh, next_sheet, style)
    return [piece for table in tables for piece in flow.pieces(table)]


class _Column:
    """How far an area is taken: the next piece stands at (x, y), a next column right of `right`."""

    def __init__(self, area: Area) -> None:
        self.area, self.x, self.y, self.right = area, area.box[0], area.box[3], area.box[0]

    def takes(self, width: float, least_high: float) -> bool:
        """Whether a piece has room, here or at the top of a next column: then that is begun."""
        _, low, far, top = self.area.box
        if self.x + width > far + 0.01:
            return False
        if self.y - least_high >= low:
            return True
        beside = self.right + _BETWEEN
        room = self.y < top and beside + width <= far + 0.01 and top - least_high >= low
        if room:
            self.x, self.y = beside, top
        return room

    def placed(self, width: float, low: float) -> None:
        self.right = max(self.right, self.x + width)
        self.y = low - _BETWEEN


class _Flow:
    """Where the next piece goes: whole where an area takes it whole, else from area to area."""

    def __init__(self, free: list[Area], fresh: Box, next_sheet: int, style: Style) -> None:
        self._columns = [_Column(area) for area in free]
        self._fresh, self._next, self._style = fresh, next_sheet, style
        self._height = style.lettering.figures

    def pieces(self, table: Table) -> Iterator[Piece]:
        widths = table.widths(self._height)
        total, rows, begun = sum(widths), list(table.rows), 0
        while rows or table.rows == ():
            begun, count = self._room(total, len(rows), len(table.foot), begun)
            column = self._columns[begun]
            part, rows = rows[:count], rows[count:]
            foot = table.foot if not rows else ()
            heading = table.heading if len(part) + len(rows) == len(table.rows) else (
                f"{table.heading}, continued"
            )  # fmt: skip
            marks, low = _drawn(heading, table.head, part, foot, widths, (column.x, column.y),
                                self._style)  # fmt: skip
            yield Piece(sheet=column.area.sheet, marks=tuple(marks))
            column.placed(total, low)
            if not rows:
                return

    def _room(self, width: float, rows: int, foot: int, begun: int) -> tuple[int, int]:
        """Which column, from that where the table was `begun`, and how many rows go there."""
        pitch = ROW_PITCH * self._height
        lost = 2.0 * self._style.lettering.headings + pitch * (1 + foot)
        for least in (rows, min(rows, _LEAST_ROWS)):
            for number, column in enumerate(self._columns[begun:], start=begun):
                if column.takes(width, lost + least * pitch):
                    return number, min(_rows(column, lost, pitch), rows)
        column = _Column(Area(sheet=self._next, box=self._fresh))
        self._next += 1
        self._columns.append(column)  # where it is wider than any sheet: better over the frame
        return len(self._columns) - 1, max(1, min(_rows(column, lost, pitch), rows))


def _rows(column: _Column, lost: float, pitch: float) -> int:
    return int((column.y - column.area.box[1] - lost) / pitch + 1e-6)


def _drawn(
    heading: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    foot: Sequence[str],
    widths: Sequence[float],
    at: tuple[float, float],
    style: Style,
) -> tuple[list[AnyMark], float]:
    """Marks of one piece with its upper left corner at `at`, and how far down it goes."""
    height, title = style.lettering.figures, style.lettering.headings
    pitch, (x, y) = ROW_PITCH * height, at
    marks: list[AnyMark] = [
        Words(layer="text", text=heading, at=(x, y - title), height=title, bold=True)
    ]
    y -= 1.7 * title
    total = sum(widths)
    marks += line("table", (x, y), (x + total, y))
    for number, cells in enumerate((head, *rows)):
        base = y - (number + 1) * pitch
        marks += _row(cells, widths, (x, base + 0.45 * height), height, bold=number == 0)
        marks += line("table", (x, base), (x + total, base))
    low = y - (len(rows) + 1) * pitch
    edges = [x + sum(widths[:k]) for k in range(len(widths) + 1)]
    for edge in edges:
        marks += line("table", (edge, y), (edge, low))
    for text in foot:
        low -= pitch
        marks.append(Words(layer="text", text=text, at=(x, low + 0.2 * height), height=height))
    return marks, low


def _row(
    cells: Sequence[str], widths: Sequence[float], at: tuple[float, float], height: float,
    *, bold: bool,
) -> list[AnyMark]:  # fmt: skip
    x, marks = at[0], []
    for text, width in zip(cells, widths, strict=True):
        if text:
            marks.append(
                Words(layer="text", text=text, at=(x + _CELL_PAD, at[1]), height=height, bold=bold)
            )
        x += width
    return list(marks)
