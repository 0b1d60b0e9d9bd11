"""How long a setup takes, from what has to be changed, learned from the shop's own runs.

    minutes = w . counts + noise

The weights start at a prior and move with each run (Bayesian linear regression with unknown noise:
Bishop, Pattern Recognition and Machine Learning, 3.3, with the normal-gamma prior of Gelman et al.,
Bayesian Data Analysis, 14.2). With few runs the prior speaks, with many the shop; the range is that
of the next setup, not of the mean, and is wide as long as little is known.

The prior's minutes are our own estimate, laid out so that the article's two figures come out: two
hours for a plate of its own with ten things to set and to indicate, 15 minutes for an adapter.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import numpy as np
from scipy import stats

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.wording import worded

_PRIOR_MINUTES = (5.0, 45.0, 8.0, 6.5, 2.0)
_PRIOR_SHARE = 0.5  # standard deviation of each weight, as a share of it
_NOISE_MINUTES = 8.0
_NOISE_RUNS = 4.0  # as many runs as the guess of the noise is worth
RANGE = 0.8  # of setups that the low and the high figure hold


class SetupChange(msgspec.Struct, frozen=True, kw_only=True):
    """What is done at the machine before the first part."""

    plates: int = 0  # taken down, put up, squared and indicated
    adapters: int = 0
    elements: int = 0  # rests, locators, pins and clamps set by hand
    vacuum: int = 0  # connections

    @property
    def counts(self) -> Floats:
        """(5,) with the start of any setup."""
        return np.array([1.0, self.plates, self.adapters, self.elements, self.vacuum])


class SetupRun(msgspec.Struct, frozen=True, kw_only=True):
    """What was changed in a run, and how long it took."""

    change: SetupChange
    minutes: float


class SetupMinutes(msgspec.Struct, frozen=True, kw_only=True):
    """The next setup: eight of ten lie between `low` and `high`."""

    low: float
    likely: float
    high: float
    runs: int  # that the figure was learned from

    @property
    def words(self) -> str:
        learned = worded("estimated, no run is known yet")
        if self.runs:
            learned = (
                worded("from 1 run")
                if self.runs == 1
                else worded("from {count} runs", count=self.runs)
            )
        return worded(
            "{likely:.0f} min ({low:.0f} to {high:.0f}, {learned})",
            likely=self.likely,
            low=self.low,
            high=self.high,
            learned=learned,
        )


class SetupTimes(msgspec.Struct, frozen=True, kw_only=True):
    """What is known: mean weights, the inverse of their covariance by the noise's, the noise."""

    weights: tuple[float, ...]
    precision: tuple[tuple[float, ...], ...]
    shape: float
    rate: float
    runs: int = 0

    def estimate(self, change: SetupChange) -> SetupMinutes:
        counts, mean = change.counts, float(change.counts @ np.array(self.weights))
        spread = float(counts @ np.linalg.solve(np.array(self.precision), counts))
        scale = float(np.sqrt(self.rate / self.shape * (1.0 + spread)))
        reach = float(stats.t.ppf(0.5 + RANGE / 2.0, 2.0 * self.shape)) * scale
        return SetupMinutes(
            low=max(0.0, mean - reach), likely=max(0.0, mean), high=mean + reach, runs=self.runs
        )


def untaught() -> SetupTimes:
    """Before the first run."""
    mean = np.array(_PRIOR_MINUTES)
    precision = np.diag((_NOISE_MINUTES / (_PRIOR_SHARE * mean)) ** 2)
    shape = _NOISE_RUNS / 2.0
    return _times(mean, precision, shape, shape * _NOISE_MINUTES**2, 0)


def taught(runs: Iterable[SetupRun]) -> SetupTimes:
    """After these runs, in whatever order they came. FixtureError for a time that is none."""
    known = list(runs)
    for run in known:
        if not np.isfinite(run.minutes) or run.minutes < 0.0:
            raise FixtureError(
                worded("a setup can't take {minutes:g} minutes", minutes=run.minutes),
                mend="give a time of 0 or more",
            )
    start = untaught()
    if not known:
        return start
    before, mean = np.array(start.precision), np.array(start.weights)
    counts = np.array([run.change.counts for run in known])
    minutes = np.array([run.minutes for run in known])
    precision = before + counts.T @ counts
    weights = np.linalg.solve(precision, before @ mean + counts.T @ minutes)
    # as a sum of squares it can't turn negative by rounding
    left = ((minutes - counts @ weights) ** 2).sum()
    left += (weights - mean) @ before @ (weights - mean)
    return _times(
        weights, precision, start.shape + len(known) / 2.0, start.rate + left / 2.0, len(known)
    )


def _times(weights: Floats, precision: Floats, shape: float, rate: float, runs: int) -> SetupTimes:
    return SetupTimes(
        weights=tuple(weights.tolist()),
        precision=tuple(tuple(row) for row in precision.tolist()),
        shape=float(shape),
        rate=float(rate),
        runs=runs,
    )
