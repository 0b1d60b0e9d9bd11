"""Predicted against measured deflection, and the bias that follows from it.

    predicted   low and high figure of a version's feature, released (records.Prediction)
    measured    the same feature on pieces of a run (records.Measured)
    ratio       measured / middle of the prediction
    bias        the mean of the ratios of many runs, and how sure that is

The interval of the mean is Student's, at 95 %: (s / sqrt(n)) t(0.975, n - 1). Pieces of one run
have one setup: they are averaged first, so that n counts independent runs of a feature.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

import msgspec
from scipy.special import stdtrit
from sqlalchemy import Connection, select

from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.tables import fixtures, measured, predictions, runs, versions
from fixtures_lib.wording import worded

_LEAST_UM = 0.1  # a smaller prediction can't be divided by


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """A feature in one run: what was predicted for its version, and the mean of its pieces."""

    run_id: str
    order: str
    fixture_id: str
    feature: str
    name: str
    low_um: float
    high_um: float
    measured_um: float
    pieces: int

    @property
    def within(self) -> bool:
        return self.low_um <= self.measured_um <= self.high_um

    @property
    def ratio(self) -> float | None:
        """None where the prediction is too small to divide by."""
        middle = (self.low_um + self.high_um) / 2.0
        return self.measured_um / middle if middle >= _LEAST_UM else None


class Bias(msgspec.Struct, frozen=True, kw_only=True):
    """`ratio` 1.2: parts come out a fifth worse than predicted. Its interval is None for fewer
    than two runs. `within_share` of the measurements lay between the low and the high figure."""

    runs: int
    ratio: float
    ratio_low: float | None
    ratio_high: float | None
    within_share: float
    words: str


def compared(database: Database, fixture_id: str | None = None) -> tuple[Compared, ...]:
    """Every measured feature with a prediction; of one fixture, or of all."""
    with database.reading() as connection:
        return tuple(_rows(connection, fixture_id))


def bias_of(found: Iterable[Compared]) -> Bias | None:
    """The bias of these; None where nothing can be compared."""
    kept = [each for each in found if each.ratio is not None]
    ratios = [each.ratio for each in kept if each.ratio is not None]
    if not ratios:
        return None
    n = len(ratios)
    mean = sum(ratios) / n
    half = None
    if n > 1:
        spread = math.sqrt(sum((ratio - mean) ** 2 for ratio in ratios) / (n - 1))
        half = spread / math.sqrt(n) * float(stdtrit(n - 1, 0.975))
    return Bias(
        runs=n,
        ratio=mean,
        ratio_low=None if half is None else mean - half,
        ratio_high=None if half is None else mean + half,
        within_share=sum(each.within for each in kept) / n,
        words=_words(n, mean, half),
    )


def _words(n: int, mean: float, half: float | None) -> str:
    if half is None:
        return worded("one measurement, {mean:.2f} times the prediction: too few to say", mean=mean)
    said = worded(
        "measured is {mean:.2f} times the prediction ({low:.2f} to {high:.2f})",
        mean=mean,
        low=mean - half,
        high=mean + half,
    )
    if mean - half <= 1.0 <= mean + half:
        return worded("{said}: no bias shows in {count} measurements", said=said, count=n)
    if mean > 1.0:
        return worded(
            "{said}: parts bend more than predicted, by {count} measurements", said=said, count=n
        )
    return worded(
        "{said}: parts bend less than predicted, by {count} measurements", said=said, count=n
    )


def _rows(connection: Connection, fixture_id: str | None) -> list[Compared]:
    query = (
        select(
            runs.c.id, runs.c.order, fixtures.c.id, predictions.c.feature, predictions.c.name,
            predictions.c.low_um, predictions.c.high_um, measured.c.measured_um,
        )
        .join(fixtures, fixtures.c.id == runs.c.fixture_id)
        .join(
            versions,
            (versions.c.fixture_id == runs.c.fixture_id) & (versions.c.number == runs.c.version),
        )
        .join(predictions, predictions.c.version_id == versions.c.id)
        .join(
            measured,
            (measured.c.run_id == runs.c.id) & (measured.c.feature == predictions.c.feature),
        )
        .order_by(runs.c.date, runs.c.id, predictions.c.feature)
    )  # fmt: skip
    if fixture_id is not None:
        query = query.where(fixtures.c.id == fixture_id)
    pieces: dict[tuple[str | float, ...], list[float]] = defaultdict(list)
    for *key, value in connection.execute(query):
        pieces[tuple(key)].append(value)
    names = ("run_id", "order", "fixture_id", "feature", "name", "low_um", "high_um")
    return [
        msgspec.convert(
            {
                **dict(zip(names, key, strict=True)),
                "measured_um": sum(values) / len(values),
                "pieces": len(values),
            },
            Compared,
        )
        for key, values in pieces.items()
    ]
