"""A table as two files, CSV for people and JSON for programs, each read back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from fixtures_lib.deliver.manifest import DeliveredFile, delivered
from fixtures_lib.deliver.tables import Cell, csv_bytes, csv_rows, json_bytes
from fixtures_lib.kernel.proof.export_check import measured


def table_files(
    stage: Path,
    stem: str,
    what: str,
    table: tuple[Sequence[str], Sequence[Sequence[Cell]]],
    count: int,
) -> list[DeliveredFile]:
    """STEM.csv and STEM.json in `stage`; `count` is how many rows the job asks for."""
    written = []
    for name, data in ((f"{stem}.csv", csv_bytes(*table)), (f"{stem}.json", json_bytes(*table))):
        (stage / name).write_bytes(data)
        back = (stage / name).read_bytes()
        rows = csv_rows(back) if name.endswith(".csv") else msgspec.json.decode(back)
        check = measured(what, "rows", float(count), float(len(rows)), "", 0.0)
        written.append(delivered(name, what, data, [check]))
    return written
