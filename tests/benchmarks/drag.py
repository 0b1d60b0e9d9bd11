"""A rest is dragged over its face: between places whose columns are known, against exact solves."""

from __future__ import annotations

import time

import numpy as np

from fixtures_lib.deflection.live_layout import LiveLayout
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.parcel import packed
from tests.benchmarks.first_states import Started
from tests.benchmarks.subject import RESTS
from tests.benchmarks.tables import Ratio, milliseconds

_AT_MOST_S = 0.010
_SPOTS, _EXACT = 200, 20


def ratios(started: Started) -> list[Ratio]:
    """All states at both ends, contacts and features of all, and the field of the last."""
    live = started.model.live(started.case)
    parcel = packed(live)
    live = parcel.opened()
    spots = _spots(started)
    elapsed, used = _seconds(live, spots)
    typical, slow = np.percentile(elapsed, [50, 95])
    typical_cpu, slow_cpu = np.percentile(used, [50, 95])
    return [
        Ratio(
            "(c) drag update",
            f"{milliseconds(slow)} at the 95th percentile",
            f"<= {milliseconds(_AT_MOST_S)}",
            bool(slow <= _AT_MOST_S),
            f"median {milliseconds(typical)}; processor time {milliseconds(typical_cpu)}, "
            f"{milliseconds(slow_cpu)} at the 95th percentile, which other work on the machine "
            f"disturbs less; {len(elapsed)} places, {len(live.wiring.sites)} contacts, "
            f"{len(live.wiring.case.states)} states, {started.model.unknowns} unknowns, "
            f"{len(parcel.content) / 1e6:.0f} MB; {_errors(started, live, spots[:_EXACT])}",
        )
    ]


def _spots(started: Started) -> list[Vector]:
    """Anywhere on the base: not the places that are known."""
    around = started.layout.around
    faces = np.flatnonzero(around.mesh.skin_faces == around.base)
    rng = np.random.default_rng(7)
    corners = around.mesh.skin_corners[rng.choice(faces, _SPOTS)]
    shares = rng.dirichlet((1.0, 1.0, 1.0), _SPOTS)
    return [as_vector(point) for point in np.einsum("ki,kij->kj", shares, corners)]


def _seconds(live: LiveLayout, spots: list[Vector]) -> tuple[list[float], list[float]]:
    live.as_it_is()  # compiled loops are loaded
    elapsed, used = [], []
    for spot in spots:
        begun, cpu = time.perf_counter(), time.process_time()
        try:
            live.dragged(_DRAGGED, spot)
        except FixtureError:  # beyond all places: it follows when it is let go
            continue
        elapsed.append(time.perf_counter() - begun)
        used.append(time.process_time() - cpu)
    return elapsed, used


def _errors(started: Started, live: LiveLayout, spots: list[Vector]) -> str:
    """Off the exact solve of the same layout: field, contact forces and feature."""
    rows: list[tuple[float, float, float]] = []
    for spot in spots:
        try:
            shown = live.dragged(_DRAGGED, spot)
        except FixtureError:
            continue
        exact = started.model.solve(started.layout.case(np.array(spot)))
        last = exact.states[-1]
        if shown.state.moves or last.moves:
            continue
        off = np.abs(shown.state.displacement_um - last.displacement_um)
        forces = np.array(
            [
                (a.normal_n, b.normal_n)
                for a, b in zip(shown.state.contacts, last.contacts, strict=True)
            ]
        )
        mine, theirs = shown.features[0].held_um.high, exact.features[0].held_um.high
        rows.append(
            (_share(off, last.max_um.high), _share(np.diff(forces), forces[:, 1].max()),
             _share(np.array([mine - theirs]), theirs))
        )  # fmt: skip
    median, worst = np.median(rows, axis=0), np.max(rows, axis=0)
    named = zip(("field", "forces", "feature"), median, worst, strict=True)
    words = ", ".join(f"{name} {a:.1%} (worst {b:.1%})" for name, a, b in named)
    return f"off the exact answer at {len(rows)} places, in shares of the largest: {words}"


def _share(difference: Floats, whole: float) -> float:
    return float(np.abs(difference).max() / max(whole, 1e-12))


_DRAGGED = f"R{RESTS - 1}"
