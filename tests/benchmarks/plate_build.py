"""A plate with 600 holes, four zones and engraving: built, exported and proved; then one edit.

The whole has to leave the program in a minute; an edit that touches one item has to cost a small
part of the first build, as only what depends on it is built again.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from fixtures_lib.catalog.items import CordItem, PlateItem, PortItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.deliver.exporting import export
from fixtures_lib.geometry.loops import circle, rectangle
from fixtures_lib.job.edits import moved, new_engraving, placed
from fixtures_lib.job.model import Job, Port, Support, VacuumZone
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel import plate_solid, plate_stages
from fixtures_lib.kernel.scene import fixture_bodies
from tests.benchmarks.tables import Ratio
from tests.lib.plate_jobs import job_with, pin, plate_of

_Result = TypeVar("_Result")
WANTED_S = 60.0
_TEXT = "FX-1042 REV B / SENSOR HOUSING"


def subject() -> Job:
    """24 by 26 holes on 25 mm, four zones with islands and supports, letters, two pins."""
    catalog = load_catalog()
    plate = plate_of(catalog.get(PlateItem, "plate-m6-25"), 650.0, 600.0, 25.0)
    job = job_with(*(_zone(n) for n in range(4)), plate=plate)
    job = placed(job, new_engraving(job, 30.0, 17.0, text=_TEXT))
    job = placed(job, pin("pin-1", "pin-round-8", 325.0, 300.0))
    return placed(job, pin("pin-2", "pin-round-8", 325.0, 350.0))


def _zone(number: int) -> VacuumZone:
    """Two by two; grooves, supports and risers stand half way between the holes."""
    catalog = load_catalog()
    cord = catalog.get(CordItem, "cord-solid-3")
    x, y = 50.0 + 300.0 * (number % 2), 50.0 + 275.0 * (number // 2)
    port = Port(item=catalog.get(PortItem, "port-g1-8"), x_mm=x + 50.0, y_mm=y + 25.0, exit="below")
    return VacuumZone(
        id=f"zone-{number + 1}",
        name=f"Zone {number + 1}",
        cord=cord,
        hardness=next(iter(cord.force_n_mm)),
        outer=rectangle((x, y), (x + 225.0, y + 200.0), 18.0),
        islands=(circle((x + 100.0, y + 100.0), 28.5),),
        seat_mm=6.0,
        port=port,
        supports=tuple(
            Support(x_mm=x + 25.0 + 50.0 * i, y_mm=y + 50.0 + 100.0 * j)
            for i in range(4)
            for j in range(2)
        ),
    )


def ratios() -> list[Ratio]:
    job = subject()
    holes = len(plate_plan(job).plate.holes)
    checked, _ = _timed(lambda: plate_problems(job))
    built, _ = _timed(lambda: fixture_bodies(job))
    with tempfile.TemporaryDirectory() as folder:
        sent, manifest = _timed(lambda: export(job, None, None, Path(folder) / "out"))
        proved = bool(manifest.proved)
    return [
        Ratio(
            f"plate with {holes} holes, four zones, letters",
            f"{built + sent:.1f} s",
            f"under {WANTED_S:.0f} s, proved",
            built + sent < WANTED_S and proved,
            f"drawn {built:.1f} s, exported and proved {sent:.1f} s, checked {checked:.1f} s",
        ),
        *_edited(job),
    ]


def _edits(job: Job) -> list[tuple[str, Job, float]]:
    text = job.elements["text-1"]
    other = msgspec.structs.replace(text, text="FX-1043 REV B / SENSOR HOUSING")  # type: ignore[call-overload]
    return [  # what may be built again: the item's own group, and the sewing of all groups
        ("a pin moved by 2 mm", moved(job, "pin-1", 0.0, 2.0), 0.4),
        ("one digit of the letters", placed_again(job, other), 0.5),
        ("one zone moved by 1 mm", moved(job, "zone-1", 1.0, 0.0), 0.5),
    ]


def placed_again(job: Job, element: object) -> Job:
    return msgspec.structs.replace(job, elements={**job.elements, "text-1": element})


def _edited(job: Job) -> list[Ratio]:
    """The solid alone: its triangles are made anew each time."""
    for stage in (
        *(plate_stages._slab, plate_stages._milled, plate_stages._padded, plate_stages._lettered),
        *(plate_stages.built_in_stages, plate_solid._apart, plate_solid._drawn, plate_solid._lone),
        plate_solid.plate_solid,
    ):
        stage.cache_clear()
    built, _ = _timed(lambda: plate_solid.plate_solid(plate_plan(job).plate))
    return [_edit(name, edited, built, wanted) for name, edited, wanted in _edits(job)]


def _edit(name: str, job: Job, built: float, wanted: float) -> Ratio:
    again, _ = _timed(lambda: plate_solid.plate_solid(plate_plan(job).plate))
    share = again / built
    return Ratio(
        f"built again: {name}",
        f"{share:.2f} of the first",
        f"under {wanted:g}",
        share < wanted,
        f"{again:.2f} s of {built:.2f} s",
    )


def _timed(work: Callable[[], _Result]) -> tuple[float, _Result]:
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result
