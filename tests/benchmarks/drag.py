"""A rest is dragged over two hundred places whose columns are known."""

from __future__ import annotations

import time

import numpy as np

from fixtures_lib.errors import FixtureError
from tests.benchmarks.first_states import Started
from tests.benchmarks.tables import Ratio, milliseconds

_AT_MOST_S = 0.010


def ratios(started: Started) -> list[Ratio]:
    """Contacts, feature and surface field of the cutting state, as `PartModel.solve` gives them."""
    seconds = []
    for place in started.layout.places():
        case = started.layout.last_state(started.layout.case(place))
        begun = time.perf_counter()
        try:
            started.model.solve(case)
        except FixtureError:
            continue
        seconds.append(time.perf_counter() - begun)
    typical, slow = np.percentile(seconds, [50, 95])
    return [
        Ratio(
            "(c) drag update",
            f"{milliseconds(slow)} at the 95th percentile",
            f"<= {milliseconds(_AT_MOST_S)}",
            bool(slow <= _AT_MOST_S),
            f"median {milliseconds(typical)}; {len(seconds)} places, "
            f"{started.model.unknowns} unknowns",
        )
    ]
