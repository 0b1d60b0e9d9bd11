"""A part that comes back: a universal plate with an adapter instead of a plate of its own?

The article behind the program: a dedicated plate cost 250 dollars in material and 4 hours on the
machine; for a client who ordered every quarter, a universal plate with a simple adapter took the
setup from 2 hours to 15 minutes. The rest are a shop's own figures, given here as a start.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from fixtures_lib.shop.reuse.setup_times import SetupChange, SetupTimes
from fixtures_lib.wording import worded

RECURS = 3  # orders that make a part one that comes back
_DAYS = 365.25


class Costs(msgspec.Struct, frozen=True, kw_only=True):
    """Dollars and hours. The first three are the article's, the others an estimate to overrule."""

    plate_material: float = 250.0
    plate_hours: float = 4.0
    dedicated_setup_minutes: float = 120.0
    adapter_share: float = 0.4  # of a plate's material and hours that an adapter takes
    hour: float = 90.0  # of the machine with its operator
    years: float = 2.0  # that are looked ahead


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """`saved` is over `Costs.years`, against a dedicated plate; `after_orders` pay the adapter."""

    propose: bool
    orders: int
    orders_a_year: float
    setup_dedicated_minutes: float
    setup_adapter_minutes: float
    dedicated_cost: float
    adapter_cost: float
    saved_a_setup: float
    saved: float
    after_orders: int | None
    words: str


def proposed(
    ordered: Sequence[date],
    times: SetupTimes,
    costs: Costs | None = None,
    *,
    has_dedicated: bool = False,
) -> Proposal:
    """Whether a universal plate with an adapter pays, from the dates of the orders so far.

    `has_dedicated`: a plate for the part is there already, and has cost what it cost.
    """
    costs = costs or Costs()
    dedicated = 0.0 if has_dedicated else costs.plate_material + costs.plate_hours * costs.hour
    adapter = costs.adapter_share * (costs.plate_material + costs.plate_hours * costs.hour)
    minutes = times.estimate(SetupChange(adapters=1, vacuum=1)).likely
    saved_minutes = costs.dedicated_setup_minutes - minutes
    saved_a_setup = saved_minutes / 60.0 * costs.hour
    a_year = _a_year(ordered)
    saved = dedicated - adapter + saved_a_setup * a_year * costs.years
    propose = len(ordered) >= RECURS and saved > 0.0
    after = _orders_to_pay(adapter - dedicated, saved_a_setup)
    return Proposal(
        propose=propose,
        orders=len(ordered),
        orders_a_year=a_year,
        setup_dedicated_minutes=costs.dedicated_setup_minutes,
        setup_adapter_minutes=minutes,
        dedicated_cost=dedicated,
        adapter_cost=adapter,
        saved_a_setup=saved_a_setup,
        saved=saved,
        after_orders=after,
        words=_words(propose, len(ordered), a_year, costs, minutes, saved, after),
    )


def _a_year(ordered: Sequence[date]) -> float:
    """From the first to the last order; a single order is none a year."""
    days = sorted(set(ordered))
    if len(days) < 2:
        return 0.0
    return (len(days) - 1) * _DAYS / (days[-1] - days[0]).days


def _orders_to_pay(more: float, saved_a_setup: float) -> int | None:
    """None where it never pays."""
    if more <= 0.0:
        return 0
    return None if saved_a_setup <= 0.0 else int(-(-more // saved_a_setup))


def _words(
    propose: bool,
    orders: int,
    a_year: float,
    costs: Costs,
    minutes: float,
    saved: float,
    after: int | None,
) -> str:
    if orders < RECURS:
        return (
            worded("1 order so far: too few to say that the part comes back.")
            if orders == 1
            else worded(
                "{count} orders so far: too few to say that the part comes back.", count=orders
            )
        )
    said = worded(
        "{count} orders, {a_year:.1f} a year: a universal plate with an adapter, a setup of "
        "{minutes:.0f} min instead of {dedicated:.0f},",
        count=orders,
        a_year=a_year,
        minutes=minutes,
        dedicated=costs.dedicated_setup_minutes,
    )
    if not propose:
        return worded(
            "{said} costs {more:.0f} dollars more in {years:g} years. Keep what is there.",
            said=said,
            more=-saved,
            years=costs.years,
        )
    pays = worded("at once") if after == 0 else worded("after {count} orders", count=after)
    return worded(
        "{said} pays {pays} and saves {saved:.0f} dollars in {years:g} years.",
        said=said,
        pays=pays,
        saved=saved,
        years=costs.years,
    )
