"""Rigid statics against published figures and closed forms."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fixtures_lib.holding.proofs import holding_proofs
from fixtures_lib.proof import Proof
from fixtures_lib.resources import resource

PROOFS = holding_proofs()
FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts" / "worked_examples.csv"


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.id)
def test_target(proof: Proof) -> None:
    assert proof.passed, f"{proof.id}: expected {proof.expected}, got {proof.got} {proof.unit}"


def test_every_target_of_the_issue_is_there() -> None:
    ids = {proof.id for proof in PROOFS}
    assert ids >= {f"VAC{n}" for n in (1, 2, 3, 5, 6, 7, 8)}
    assert ids >= {
        "VAC4_500",
        "VAC4_1000",
        "VAC4_2000",
        "LOC1",
        "LOC2",
        "LOC4",
        "LOC6_det",
        "LOC6_cond",
        "PIN2",
    }


def test_targets_are_those_of_the_facts() -> None:
    """Numbers in our own file, against the row of the facts with the same id."""
    if not FACTS.exists():
        pytest.skip("the facts are not beside this checkout")
    with FACTS.open(encoding="utf-8") as file:
        facts = {row["id"]: row["value"] for row in csv.DictReader(file)}
    with resource("validation", "holding.csv").open(encoding="utf-8") as file:
        ours = {row["id"]: row["value"] for row in csv.DictReader(file)}
    shared = facts.keys() & ours.keys()
    assert len(shared) == 14
    assert _numbers(facts["LOC6"]) == _numbers(ours["LOC6_det"] + ";" + ours["LOC6_cond"])
    for id in shared:
        published = _numbers(facts[id])
        assert _numbers(ours[id]) == published, id


def _numbers(text: str) -> list[float]:
    plain = text.replace("[", "").replace("]", "").replace(",", ";")
    return [float(part) for part in plain.split(";")]
