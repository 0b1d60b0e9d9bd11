"""A library's rows as JSON, one golden file a version: tests/formats/library_v<n>.json.

    .venv/bin/python -m tests.formats.library_rows        writes that of today's version

An old file is never written again: it is what the program of its time kept.
"""

from __future__ import annotations

import base64
import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, insert, select, text

from fixtures_lib.shop import Library, Owner, open_library
from fixtures_lib.shop.records import Inspection, Measured, Run, UsedHole
from fixtures_lib.shop.store.versions import NEWEST
from tests.lib.shop.prints import print_of, vectors
from tests.lib.shop.shelves import new_fixture, new_plate, saving

FOLDER = Path(__file__).parent
_MADE = {"alembic_version", "library_facts"}  # by the migrations themselves
Rows = dict[str, list[dict[str, Any]]]


def rows_of(connection: Connection) -> Rows:
    """Every row of every table, bytes as base64; the words of fixtures as a list."""
    kept: Rows = {}
    for table in _tables(connection):
        columns = list(table.columns)
        found = connection.execute(select(*columns).order_by(columns[0]))
        kept[table.name] = [{k: _plain(v) for k, v in row._mapping.items()} for row in found]
    words = connection.execute(text("SELECT rowid, words FROM fixture_words ORDER BY rowid"))
    kept["fixture_words"] = [{"rowid": n, "words": w.split()} for n, w in words]
    return kept


def put_rows(connection: Connection, kept: Rows) -> None:
    """Fill empty tables of an old version."""
    for table in _tables(connection):
        for row in kept.get(table.name, []):
            connection.execute(insert(table).values({k: _value(v) for k, v in row.items()}))
    is_server = connection.dialect.name == "postgresql"
    made = "array_to_tsvector(:words)" if is_server else ":words"
    for row in kept["fixture_words"]:
        words = row["words"] if is_server else " ".join(row["words"])
        connection.execute(
            text(f"INSERT INTO fixture_words (rowid, words) VALUES (:rowid, {made})"),
            {"rowid": row["rowid"], "words": words},
        )
    if is_server:
        connection.execute(text("SELECT setval('touches', max(rowid)) FROM fixture_words"))


def read_rows(version: int) -> Rows:
    found: Rows = json.loads((FOLDER / f"library_v{version}.json").read_text())
    return found


def fill(library: Library) -> None:
    """One of everything, with texts that are not easy."""
    fixture, _ = new_fixture(library, "Träger; DROP -- “1” <b>")
    library.fixtures.save(fixture.id, 1, saving("second", why="it shook"))
    plate = new_plate(library)
    library.plates.use_up(UsedHole(plate_id=plate.id, x_mm=50.0, y_mm=25.5, why="stripped"))
    library.plates.inspected(
        Inspection(plate_id=plate.id, on=date(2026, 1, 5), passed=True, flatness_um=12.5)
    )
    library.fixtures.build_on(fixture.id, plate.id)
    run = Run(
        fixture_id=fixture.id, version=2, order="O-77", date=date(2026, 5, 4), quantity=40,
        scrap=1, setup_minutes=15.5, machine="VF-2", note="quiet",
    )  # fmt: skip
    measured = Measured(run_id=run.id, feature="feature-1", measured_um=12.5)
    library.runs.add(run, [plate.id], [measured])
    library.attachments.add(Owner("run", run.id), "chips.png", "image/png", b"\x89PNG\x00\xff")
    library.releases.release(fixture.id, 2, "good parts")
    library.shapes.put(fixture.revision_id, print_of(vectors(1)[0]))


def _tables(connection: Connection) -> list[Any]:
    found = MetaData()
    found.reflect(connection, only=lambda name, _: not name.startswith(("fixture_words", "sqlite")))
    return [table for table in found.sorted_tables if table.name not in _MADE]


def _plain(value: Any) -> Any:
    return {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _value(value: Any) -> Any:
    return base64.b64decode(value["base64"]) if isinstance(value, dict) else value


def main() -> None:
    target = FOLDER / f"library_v{NEWEST}.json"
    if target.exists():
        raise SystemExit(f"{target} exists and stays as it is")
    with (
        tempfile.TemporaryDirectory() as folder,
        open_library(Path(folder) / "library.sqlite", author="ann") as library,
    ):
        fill(library)
        with library.database.reading() as connection:
            kept = rows_of(connection)
    target.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
