"""Tables on sheets: they flow from one free area to the next, with their head on each piece."""

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


class _Flow:
    """Where the next piece goes: a column in the current area."""

    def __init__(self, free: list[Area], fresh: Box, next_sheet: int, style: Style) -> None:
        self._free, self._fresh, self._next, self._style = free, fresh, next_sheet, style
        self._height = style.lettering.figures
        self._take()

    def _take(self) -> None:
        if self._free:
            self._area = self._free.pop(0)
        else:
            self._area = Area(sheet=self._next, box=self._fresh)
            self._next += 1
        self._x, self._y = self._area.box[0], self._area.box[3]
        self._right = self._x

    def pieces(self, table: Table) -> Iterator[Piece]:
        widths = table.widths(self._height)
        total, rows = sum(widths), list(table.rows)
        while rows or table.rows == ():
            count = self._room(total, len(rows), len(table.foot))
            part, rows = rows[:count], rows[count:]
            foot = table.foot if not rows else ()
            heading = table.heading if len(part) + len(rows) == len(table.rows) else (
                f"{table.heading}, continued"
            )  # fmt: skip
            marks, low = _drawn(heading, table.head, part, foot, widths, (self._x, self._y),
                                self._style)  # fmt: skip
            yield Piece(sheet=self._area.sheet, marks=tuple(marks))
            self._right = max(self._right, self._x + total)
            self._y = low - _BETWEEN
            if not rows:
                return

    def _room(self, width: float, rows: int, foot: int) -> int:
        """How many rows go here; moves on until at least a few do."""
        pitch = ROW_PITCH * self._height
        while True:
            lost = 2.0 * self._style.lettering.headings + pitch * (1 + foot)
            count = int((self._y - self._area.box[1] - lost) / pitch)
            fits = self._x + width <= self._area.box[2] + 0.01
            if fits and count >= min(rows, _LEAST_ROWS):
                return min(count, rows)
            if self._y < self._area.box[3] and self._right + _BETWEEN < self._area.box[2] and fits:
                self._x, self._y = self._right + _BETWEEN, self._area.box[3]
                continue
            if not self._free and self._area.box == self._fresh and self._y >= self._fresh[3]:
                return max(1, min(count, rows))  # wider than any sheet: better over the frame
            self._take()


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
