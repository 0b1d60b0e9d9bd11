"""One layout with twelve contacts and friction, against one linear solve by CalculiX."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from fixtures_lib.deflection.contact import balanced
from fixtures_lib.deflection.small_problem import at_rest
from fixtures_lib.deflection.states import Ends
from fixtures_lib.deflection.wiring import wired
from tests.benchmarks.first_states import Started
from tests.benchmarks.tables import Ratio, milliseconds

_AT_LEAST = 10_000.0
_ROUNDS = 300


def ratio(started: Started) -> Ratio:
    """Contact forces with friction and rigid motion, at rest before; columns are known."""
    model, case = started.model, started.layout.last_state(started.case)
    wiring = wired(model.body.skin, case)
    columns = model.columns(wiring.functionals).only({f.key for f in wiring.functionals})
    ends = Ends(model.body, wiring, columns, "rigid")
    gives = ends._gives([1.0] * len(wiring.sites))  # type: ignore[arg-type]
    problem, _ = ends._problem(case.states[0], gives)
    answer = balanced(problem, at_rest(problem))
    assert answer.converged
    seconds = median_s(lambda: balanced(problem, at_rest(problem)))
    whole = median_s(lambda: _whole(started, ends, gives))
    faster = started.calculix_s / seconds
    return Ratio(
        "(a) one layout",
        f"{faster:,.0f} x faster",
        f">= {_AT_LEAST:,.0f} x",
        faster >= _AT_LEAST,
        f"{milliseconds(seconds)} ({answer.iterations} Newton steps, {len(wiring.sites)} contacts; "
        f"{milliseconds(whole)} with its matrices) against {started.calculix_s:.1f} s",
    )


def _whole(started: Started, ends: Ends, gives: list) -> None:  # type: ignore[type-arg]
    again = Ends(ends.body, ends.wiring, ends.columns, ends.end)
    problem, _ = again._problem(ends.wiring.case.states[0], gives)
    balanced(problem, at_rest(problem))


def median_s(action: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        action()
        times.append(time.perf_counter() - begun)
    return median(times)
