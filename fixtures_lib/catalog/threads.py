"""Threads by name: metric from the screws of the catalogue, inch and pipe from threads.csv."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from fixtures_lib.catalog.items import ScrewItem, Status
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.resources import resource
from fixtures_lib.wording import worded


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """Diameters in mm. Clearances are 0 for a pipe thread; `tapered` seals on its flanks.

    `runout_blind_mm` is what a blind hole needs below its last full thread (DIN 76-2).
    """

    name: str
    major_mm: float
    pitch_mm: float
    tap_drill_mm: float
    clearance_close_mm: float
    clearance_normal_mm: float
    clearance_loose_mm: float
    runout_blind_mm: float
    tapered: bool
    source: str
    status: Status

    @property
    def engagement_aluminium_mm(self) -> float:
        """1.5 d: the thread in aluminium then holds as much as the screw (fasteners.csv)."""
        return 1.5 * self.major_mm


def thread(name: str) -> Thread:
    """The thread called `name`: "M8", "M8x1.25", "5/8-11 UNC", "G 1/4", "1/4 NPT".

    Raises FixtureError for a thread that the catalogue doesn't know.
    """
    known = threads()
    plain = _plain(name)
    for candidate in known.values():
        if plain in (_plain(candidate.name), _plain(f"{candidate.name}x{candidate.pitch_mm:g}")):
            return candidate
    raise FixtureError(
        worded("no data for the thread “{name}”", name=name),
        mend=worded("use one of {known}", known=", ".join(known)),
    )


@lru_cache(maxsize=1)
def threads() -> Mapping[str, Thread]:
    """All threads of the program's own catalogue, by name."""
    metric = [_of_screw(screw) for screw in load_catalog().screws.values()]
    with resource("catalog", "threads.csv").open(encoding="utf-8", newline="") as file:
        other = [_of_row(row) for row in csv.DictReader(file)]
    return MappingProxyType({t.name: t for t in metric + other})


def _of_screw(screw: ScrewItem) -> Thread:
    return Thread(
        name=screw.thread,
        major_mm=screw.diameter_mm,
        pitch_mm=screw.pitch_mm,
        tap_drill_mm=screw.tap_drill_mm,
        clearance_close_mm=screw.clearance_close_mm,
        clearance_normal_mm=screw.clearance_normal_mm,
        clearance_loose_mm=screw.clearance_loose_mm,
        runout_blind_mm=screw.runout_blind_mm,
        tapered=False,
        source=screw.source,
        status=screw.status,
    )


def _of_row(row: dict[str, str]) -> Thread:
    numbers = {key: value or "0" for key, value in row.items() if key.endswith("_mm")}
    values = {**row, **numbers, "tapered": row["tapered"] == "yes"}
    return msgspec.convert(values, Thread, strict=False)


def _plain(name: str) -> str:
    text = re.sub(r"\s+|UNC$", "", name.strip().upper())
    return text.replace("×", "X").replace(",", ".").replace('"', "")
