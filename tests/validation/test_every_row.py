"""Every row of the shared facts is a target that is proved, or has a reason why it is none."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fixtures_lib.resources import resource

FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts"


def ids_of(path: Path) -> set[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"] for row in csv.DictReader(file)}


@pytest.mark.parametrize("table", ["fe_benchmarks", "worked_examples"])
def test_no_row_is_left_out(table: str) -> None:
    if not FACTS.is_dir():
        pytest.skip("the facts are not beside this checkout")
    ours = list(resource("validation").glob("*.csv"))
    known = set[str]().union(*map(ids_of, ours))
    assert sorted(ids_of(FACTS / f"{table}.csv") - known) == []


def test_a_row_without_proof_says_why() -> None:
    with resource("validation", "without_proof.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert [row["id"] for row in rows if len(row["why"]) < 10] == []
