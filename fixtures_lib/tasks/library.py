"""The library's use cases that need the kernel: what a part's file is, and filing it.

The rest of the library needs no kernel: the window and the command line call `shop.Library` itself.
"""

from __future__ import annotations

from pathlib import Path

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.model import Job
from fixtures_lib.job.storage.files import load_job
from fixtures_lib.kernel import loading
from fixtures_lib.predictions import predictions_of
from fixtures_lib.progress import Progress, silent
from fixtures_lib.shop import Saving, open_library
from fixtures_lib.shop.keeping.filing import Filing, PartFacts, file_part
from fixtures_lib.shop.likeness.making import fingerprint_of
from fixtures_lib.shop.records import Fixture, Revision, Version
from fixtures_lib.shop.shelving import Placement, shelve
from fixtures_lib.tasks.checking import check_job


def part_facts(
    path: str, solid: int | None = None, heal: bool = False, *, progress: Progress = silent
) -> PartFacts:
    """Size and fingerprint of the part in a STEP file: what it is looked for by."""
    part = loading.load_part(Path(path), solid=solid, heal=heal, progress=progress)
    return facts_of(part, Path(path).name, progress=progress)


def facts_of(part: LoadedPart, file_name: str, *, progress: Progress = silent) -> PartFacts:
    """The facts of a part that is open already. A part without a volume has no fingerprint."""
    progress("Looking at its shape")
    try:
        fingerprint = fingerprint_of(part.shape, part.mesh)
    except FixtureError:
        fingerprint = None
    return PartFacts(
        sha256=part.sha256, file_name=file_name, solid=part.solid, healed=part.healed,
        size_mm=part.shape.size_mm, volume_mm3=part.shape.volume_mm3, area_mm2=part.shape.area_mm2,
        fingerprint=fingerprint,
    )  # fmt: skip


def library_add(
    where: str | None,
    path: str,
    filing: Filing,
    solid: int | None = None,
    heal: bool = False,
    *,
    progress: Progress = silent,
) -> Revision:
    """File the part in a STEP file as a revision."""
    facts = part_facts(path, solid, heal, progress=progress)
    progress("Filing it")
    with open_library(where) as library:
        return file_part(library, facts, Path(path).read_bytes(), filing)


def library_save(
    where: str | None,
    path: str,
    placement: Placement,
    *,
    check: bool = False,
    progress: Progress = silent,
) -> tuple[Fixture, Version]:
    """File the job in a file as a new fixture; with `check` its predictions are kept with it."""
    stored = load_job(Path(path))
    part = _part_of(stored.job, stored.part_bytes, progress)
    facts = facts_of(part, stored.job.part.name, progress=progress)
    saving = Saving(job=stored.job, part_bytes=stored.part_bytes, why=placement.why)
    report = check_job(stored.job, part, progress=progress) if check else None
    progress("Filing it")
    with open_library(where) as library:
        kept, version = shelve(library, placement, saving, part.shape, facts.fingerprint)
        if report is not None:
            library.fixtures.predict(version.id, predictions_of(report.deflection, version.id))
    return kept, version


def library_save_version(
    where: str | None,
    path: str,
    fixture_id: str,
    based_on: int,
    *,
    why: str = "",
    progress: Progress = silent,
) -> Version:
    """Check the job in a file, and save it with its predictions as the next version of a fixture.

    Raises SavedElsewhere as Fixtures.save.
    """
    stored = load_job(Path(path))
    part = _part_of(stored.job, stored.part_bytes, progress)
    report = check_job(stored.job, part, progress=progress)
    saving = Saving(job=stored.job, part_bytes=stored.part_bytes, why=why)
    with open_library(where) as library:
        version = library.fixtures.save(fixture_id, based_on, saving)
        library.fixtures.predict(version.id, predictions_of(report.deflection, version.id))
    return version


def _part_of(job: Job, part_bytes: bytes, progress: Progress) -> LoadedPart:
    ref = job.part
    return loading.load_part_bytes(
        part_bytes, ref.name, solid=ref.solid, heal=ref.healed, progress=progress
    )
