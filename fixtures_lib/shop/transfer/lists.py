"""Lists for a spreadsheet (CSV, UTF-8), out and in.

A cell that a spreadsheet would take for a formula is written with an apostrophe before it, which is
taken off again when the list is read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.values import in_words
from fixtures_lib.job.storage.atomic import write_atomically
from fixtures_lib.job.storage.files import read_limited
from fixtures_lib.shop.finding.search import Search
from fixtures_lib.shop.finding.wanted import FoundFixture, Wanted
from fixtures_lib.shop.records.record import Record, sound
from fixtures_lib.wording import worded

_Kept = TypeVar("_Kept", bound=Record)
_LIMIT = 256 * 2**20
_PAGE = 1000
_FORMULA = ("=", "+", "-", "@", "\t", "'")
_NOT_LISTED = ("id", "edition", "item", "author", "at")


def all_fixtures(search: Search) -> list[FoundFixture]:
    """Every fixture there is, the one that was touched last first."""
    found: list[FoundFixture] = []
    page = search.fixtures(Wanted(limit=_PAGE))
    while page:
        found += page
        page = search.fixtures(Wanted(limit=_PAGE, before=page[-1].fixture.touched))
    return found


def fixture_list(found: Iterable[FoundFixture]) -> bytes:
    """Fixtures with their part and customer."""
    rows = []
    for line in found:
        kept = msgspec.to_builtins(line.fixture)
        rows.append(
            {
                "customer": line.customer, "part_number": line.part_number,
                "revision": line.revision, "drawing_number": line.drawing_number,
                **{k: v for k, v in kept.items() if not k.endswith("_id") and k != "edition"},
            }
        )  # fmt: skip
    return _written(rows)


def record_list(records: Iterable[Record]) -> bytes:
    """Records of one kind, a line each."""
    return _written(
        {k: v for k, v in msgspec.to_builtins(record).items() if k not in _NOT_LISTED}
        for record in records
    )


def write_list(path: Path, data: bytes) -> None:
    write_atomically(path, data)


def read_list(path: Path, kind: type[_Kept]) -> tuple[_Kept, ...]:
    """New records from a list, all proved first. FixtureError with the line that is wrong."""
    try:
        text = read_limited(path, _LIMIT).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise FixtureError(
            "the list is not in UTF-8", where=path.name, mend="save it as CSV UTF-8"
        ) from fault
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        return tuple(_record(row, kind, f"{path.name}, line {reader.line_num}") for row in reader)
    except csv.Error as fault:
        raise FixtureError(
            worded("the list can't be read ({fault})", fault=fault),
            where=worded("{name}, line {line_num}", name=path.name, line_num=reader.line_num),
            mend="save it as CSV UTF-8",
        ) from fault


def _record(row: dict[str | Any, Any], kind: type[_Kept], where: str) -> _Kept:
    known = [name for name in kind.__struct_fields__ if name not in _NOT_LISTED]
    if None in row or None in row.values():
        raise FixtureError("it has not as many cells as the first line", where=where)
    odd = sorted(set(row) - set(known))
    if odd:
        raise FixtureError(
            worded("there is no column “{odd}”", odd=odd[0]),
            where=where,
            mend=worded("use {known}", known=", ".join(known)),
        )
    cells = {name: _read(value) for name, value in row.items() if value != ""}
    try:
        return sound(msgspec.convert(cells, kind, strict=False), where)
    except msgspec.ValidationError as fault:
        raise FixtureError(in_words(str(fault)), where=where, mend="correct it there") from fault


def _written(rows: Iterable[dict[str, Any]]) -> bytes:
    kept = list(rows)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(kept[0]) if kept else [])
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in kept)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def _read(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
