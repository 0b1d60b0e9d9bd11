"""Tables as CSV that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import msgspec

from fixtures_lib.units import MM_PER_INCH, LengthUnit
from fixtures_lib.wording import as_plain

Cell = str | float | int | None

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """UTF-8 with a byte order mark, which Excel needs to read names in other scripts."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Cell) -> str:
    """Words that would be read as a formula get an apostrophe; numbers stay numbers."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".") if value != 0.0 else "0"
    if isinstance(value, int):
        return str(value)
    clean = " ".join(value.split())
    return f"'{clean}" if clean.startswith(_FORMULA_STARTS) else clean


def in_unit(
    columns: Sequence[str], rows: Sequence[Sequence[Cell]], unit: LengthUnit
) -> tuple[list[str], list[list[Cell]]]:
    """The table in mm or inches: columns that end in _mm are lengths."""
    if unit == "mm":
        return list(columns), [list(row) for row in rows]
    lengths = [name.endswith("_mm") for name in columns]
    heads = [
        f"{n[:-3]}_in" if is_length else n for n, is_length in zip(columns, lengths, strict=True)
    ]
    return heads, [
        [_inches(v) if is_length else v for v, is_length in zip(row, lengths, strict=True)]
        for row in rows
    ]


def _inches(value: Cell) -> Cell:
    return value / MM_PER_INCH if isinstance(value, float | int) else value


def json_bytes(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """The same table for programs: an object a row, numbers as numbers."""
    told = [dict(zip(columns, row, strict=True)) for row in rows]
    return msgspec.json.format(msgspec.json.encode(told, enc_hook=as_plain), indent=2) + b"\n"


def csv_rows(data: bytes) -> list[dict[str, str]]:
    """What a program reads back."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
