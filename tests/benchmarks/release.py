"""A large plate released to the shop: 600 holes, four zones, engraving; everything written, proved.

An edit that moves one rest then builds the plate again: only what depends on it is repeated.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import msgspec
from rich.console import Console

from fixtures_lib.deliver.exporting import export
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.model import Engraving, Job
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel import plate_solid as stages
from fixtures_lib.progress import Progress
from tests.benchmarks.tables import Ratio
from tests.lib.plate_jobs import job_with, milled_rest, universal_plate, vacuum_zone

HOLES, WANTED_S = 600, 60.0
_CORNERS = ((50.0, 50.0), (375.0, 50.0), (50.0, 350.0), (375.0, 350.0))  # between the rows of holes


def large_job() -> Job:
    """A grid of 25 x 24 tapped holes on 25 mm; each zone's groove runs between its rows."""
    plate = universal_plate("plate-m6-25")
    plate = msgspec.structs.replace(
        plate,
        item=msgspec.structs.replace(plate.item, dedicated=True),
        length_mm=625.0,
        width_mm=600.0,
        number="F-600",
    )
    zones = [
        vacuum_zone(
            f"zone-{n}",
            outer=rectangle((x, y), (x + 200.0, y + 200.0), 12.0),
            port_at=(x + 100.0, y + 100.0),
            leads="front" if y < 300.0 else "back",
        )
        for n, (x, y) in enumerate(_CORNERS, start=1)
    ]
    rests = [milled_rest(f"rest-{n}", 100.0 * n, 300.0, 8.0) for n in range(1, 6)]
    letters = Engraving(id="engraving-1", name="Number", x_mm=30.0, y_mm=10.0, text="{plate} REV A")
    return job_with(*zones, *rests, letters, plate=plate)


def ratios(console: Console) -> list[Ratio]:
    job = large_job()
    assert len([h for h in plate_plan(job).plate.holes if h.purpose == "pattern"]) == HOLES
    started, started_cpu = time.perf_counter(), time.process_time()
    with tempfile.TemporaryDirectory(prefix="holdfast-release-") as folder:
        manifest = export(job, None, None, Path(folder), _progress(console))
    whole_s, cpu_s = time.perf_counter() - started, time.process_time() - started_cpu
    checks = sum(len(file.checks) for file in manifest.files)
    first_s = _build_s(_moved(job, 1.0), clear=True)
    again_s = _build_s(_moved(job, 2.0), clear=False)
    return [
        Ratio(
            "a plate of 600 holes, four zones and engraving: built, drawn, proved",
            f"{cpu_s:.1f} s of a processor", f"under {WANTED_S:.0f} s",
            cpu_s < WANTED_S and manifest.proved,
            f"{len(manifest.files)} files, {checks} proofs; {whole_s:.1f} s by the clock",
        ),
        Ratio(
            "one rest moved: built again", f"{again_s / first_s:.0%}", "under 80 % of the whole",
            again_s < 0.8 * first_s, f"{first_s:.2f} s from nothing, {again_s:.2f} s after an edit",
        ),
    ]  # fmt: skip


def _moved(job: Job, by: float) -> Job:
    rest = job.elements["rest-3"]
    moved = msgspec.structs.replace(rest, x_mm=rest.x_mm + by)  # type: ignore[union-attr]
    return msgspec.structs.replace(job, elements={**job.elements, "rest-3": moved})


def _build_s(job: Job, *, clear: bool) -> float:
    if clear:
        for stage in vars(stages).values():
            if hasattr(stage, "cache_clear"):
                stage.cache_clear()
    body = plate_plan(job).plate
    started = time.perf_counter()
    stages.plate_solid(body)
    return time.perf_counter() - started


def _progress(console: Console) -> Progress:
    started = time.perf_counter()

    def told(stage: str, fraction: float | None = None) -> None:
        if fraction is None:
            console.print(f"  {time.perf_counter() - started:5.1f} s  {stage}")

    return told
