"""The validation targets, run where the program is installed."""

from __future__ import annotations

from fixtures_lib.deflection.proofs import deflection_proofs
from fixtures_lib.holding.proofs import holding_proofs
from fixtures_lib.progress import Progress, silent
from fixtures_lib.proof import Proof


def selftest(*, progress: Progress = silent) -> tuple[Proof, ...]:
    """Every target with what the program gets for it."""
    progress("Statics and vacuum")
    statics = holding_proofs()
    progress("Deflection")
    return (*statics, *deflection_proofs(progress))
