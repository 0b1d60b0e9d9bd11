"""What a job says about its fixture: the facts that it is found by."""

from __future__ import annotations

from fixtures_lib.catalog.items import PlateItem
from fixtures_lib.job.model import Adapter, Job
from fixtures_lib.shop.records import Revision


def fixture_facts(job: Job, revision: Revision) -> dict[str, str | float | None]:
    """Fields of records.Fixture."""
    return {
        "material": job.part.material.id,
        "length_mm": revision.length_mm,
        "width_mm": revision.width_mm,
        "height_mm": revision.height_mm,
        "plate_item": job.plate.item.id,
        "plate_pattern": pattern_of(job.plate.item),
        "tightest_um": min((f.tolerance_um for f in job.features.values()), default=None),
    }


def pattern_of(plate: PlateItem) -> str:
    """A plate's pattern in words, "50 mm: M8, 12 H7"; empty where it has none."""
    if not plate.holes or plate.pitch_mm <= 0.0:
        return ""
    sizes = dict.fromkeys(hole.size for hole in plate.holes)
    return f"{plate.pitch_mm:g} mm: {', '.join(sizes)}"


def job_words(job: Job) -> tuple[str, ...]:
    """The texts of a job that a fixture is looked for by."""
    adapters = (e.item.name for e in job.elements.values() if isinstance(e, Adapter))
    features = (feature.name for feature in job.features.values())
    return (
        job.name, job.number, job.notes, job.part.name, job.part.material.name,
        job.plate.item.name, job.plate.number, *adapters, *features,
    )  # fmt: skip
