"""Every deflection target of resources/validation is reached."""

from __future__ import annotations

import pytest

from fixtures_lib.deflection.proofs import deflection_proofs, targets
from fixtures_lib.proof import Proof


@pytest.fixture(scope="module")
def proofs() -> dict[str, Proof]:
    return {proof.id: proof for proof in deflection_proofs()}


@pytest.mark.parametrize("name", list(targets()))
def test_target(proofs: dict[str, Proof], name: str) -> None:
    proof = proofs[name]
    assert proof.source
    assert proof.passed, f"{proof.description}: {proof.got} instead of {proof.expected}"
