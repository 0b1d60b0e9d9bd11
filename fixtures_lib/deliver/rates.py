"""A shop's rates for the estimate: resources/reports/rates.toml as frozen, checked values."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.resources import template
from fixtures_lib.wording import worded

FILE = "rates.toml"
Money = Annotated[float, msgspec.Meta(ge=0.0, le=1e6)]
LowHigh = tuple[Money, Money]


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class _Sourced(_Strict, frozen=True, kw_only=True):
    source: str
    status: str


class MachineRate(_Sourced, frozen=True, kw_only=True):
    per_hour: LowHigh


class ProgrammingRate(_Sourced, frozen=True, kw_only=True):
    hours: LowHigh
    per_feature: LowHigh


class CutRate(_Sourced, frozen=True, kw_only=True):
    money: LowHigh


class Times(_Sourced, frozen=True, kw_only=True):
    """Minutes."""

    setups: LowHigh
    tools: LowHigh
    facing_cm2: LowHigh
    roughing_cm3: LowHigh
    finishing_cm2: LowHigh
    groove_dm: LowHigh
    drilled: LowHigh
    tapped: LowHigh
    reamed: LowHigh
    counterbored: LowHigh
    channel_dm: LowHigh
    deburring: LowHigh
    measuring_feature: LowHigh


class Rates(_Strict, frozen=True, kw_only=True):
    currency: str
    article: str
    machine: MachineRate
    programming: ProgrammingRate
    material: dict[str, LowHigh]
    material_cut: CutRate
    bought: dict[str, LowHigh]
    times: Times

    def per_kg(self, material: str) -> LowHigh:
        return self.material.get(material) or self.material["other"]

    def of_bought(self, item: str) -> LowHigh:
        words = (rate for word, rate in self.bought.items() if word in item.lower())
        return next(words, self.bought["other"])


def rates() -> Rates:
    """FixtureError where the shop's table has a fault, with its words."""
    return _read(template(FILE).read_bytes())


@lru_cache(maxsize=4)
def _read(data: bytes) -> Rates:
    try:
        read = msgspec.toml.decode(data, type=Rates)
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        raise FixtureError(
            worded("the table of rates has a fault: {fault}", fault=fault),
            where=FILE,
            mend="correct the file",
        ) from fault
    pairs = [*read.material.values(), *read.bought.values(), read.machine.per_hour]
    if any(low > high for low, high in pairs):
        raise FixtureError("a low rate is above its high one", where=FILE, mend="swap the two")
    if not ("other" in read.material and "other" in read.bought):
        raise FixtureError("the table of rates has no line “other”", where=FILE, mend="add it")
    return read
