"""Known parts and fixtures used again: recognise a part, move a fixture to its new revision."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.edits import without
from fixtures_lib.job.model import Job, PartRef, VacuumZone
from fixtures_lib.job.storage.files import save_job
from fixtures_lib.kernel.loading import load_part_bytes
from fixtures_lib.progress import Progress, silent
from fixtures_lib.shop.likeness.comparing import ORDER, Likeness, likeness
from fixtures_lib.shop.likeness.fingerprint import Fingerprint
from fixtures_lib.shop.likeness.making import fingerprint_of
from fixtures_lib.shop.mapping import PartMapping, mapped
from fixtures_lib.shop.mapping.verdict import said_changes, settled
from fixtures_lib.shop.reuse import MovedFixture, moved_fixture
from fixtures_lib.shop.reuse.report import Reused
from fixtures_lib.tasks.checking import quick_checks
from fixtures_lib.tasks.fixture import draw_zone
from fixtures_lib.tasks.opening import check_output, load_part, open_job, open_kept
from fixtures_lib.wording import worded

CLOSELY = 5  # known parts whose faces and holes are looked at


class KnownPart(msgspec.Struct, frozen=True, kw_only=True):
    """A part that the shop has had. Without its STEP file only fingerprints are compared."""

    key: str
    name: str
    fingerprint: Fingerprint
    step: bytes = b""
    solid: int | None = None
    healed: bool = False


class Recognition(msgspec.Struct, frozen=True, kw_only=True):
    """A known part and what it is to the one that was asked about; `changes` are words."""

    key: str
    name: str
    likeness: Likeness
    mapping: PartMapping | None = None  # from the known part to the asked one
    changes: tuple[str, ...] = ()


def fingerprint_part(part: LoadedPart, *, progress: Progress = silent) -> Fingerprint:
    """What the library keeps of a part's geometry."""
    progress("Measuring the part's shape")
    return fingerprint_of(part.shape, part.mesh)


def recognise(
    part: LoadedPart, known: Sequence[KnownPart], *, progress: Progress = silent
) -> tuple[Recognition, ...]:
    """The known parts by how much they are like this one, the likest first.

    The nearest are laid onto the part face by face, where their files are given.
    """
    asked = fingerprint_part(part, progress=progress)
    near = sorted(known, key=lambda k: (likeness(k.fingerprint, asked).distance, k.key))
    found: list[Recognition] = []
    settled_on_it = False  # a part that it is, face by face: only its doubles are looked at then
    for i, each in enumerate(near):
        seen = likeness(each.fingerprint, asked)
        closely = i < CLOSELY and (not settled_on_it or seen.relation in ("same", "mirrored"))
        found.append(_recognition(each, part, seen, closely=closely, progress=progress))
        mapping = found[-1].mapping
        settled_on_it |= mapping is not None and mapping.is_same
    found.sort(key=lambda r: (ORDER.index(r.likeness.relation), -r.likeness.score))
    return tuple(found)


def compare_parts(
    old: LoadedPart, new: LoadedPart, *, progress: Progress = silent
) -> tuple[Likeness, PartMapping]:
    """What the new part is to the old one, and each face and hole of it."""
    seen = likeness(*(fingerprint_part(part, progress=progress) for part in (old, new)))
    progress("Laying the old part onto the new one")
    mapping = mapped(old, new)
    return settled(seen, mapping), mapping


def move_fixture(
    job: Job, old: LoadedPart, new: LoadedPart, *, progress: Progress = silent
) -> MovedFixture:
    """The job for the new revision of its part. Raises FixtureError for a mirror image, and where
    the parts have nothing in common."""
    progress("Laying the old part onto the new one")
    mapping = mapped(old, new)
    part = PartRef(
        name=Path(new.report.file).name,
        sha256=new.sha256,
        solid=new.solid,
        healed=new.healed,
        material=job.part.material,
    )

    def redraw(so_far: Job, zone: VacuumZone, face: int) -> VacuumZone | None:
        try:
            drawn = draw_zone(
                without(so_far, zone.id), new, face, zone.inset_mm or None,
                zone.cord.id, zone.port.item.id, progress=progress,
            )  # fmt: skip
        except FixtureError:  # no room under the new face: the zone has lost its place
            return None
        return msgspec.structs.replace(
            drawn,
            id=zone.id,
            name=zone.name,
            host=zone.host,
            hardness=zone.hardness,
            vacuum_share=zone.vacuum_share,
            joint=zone.joint,
        )

    progress("Moving the fixture over")
    return moved_fixture(job, part, old, new, mapping, redraw)


def move_kept(
    job: Job, part_bytes: bytes, new: LoadedPart, *, progress: Progress = silent
) -> MovedFixture:
    """As `move_fixture`, for a job with its part's file as the library keeps them."""
    return move_fixture(job, open_kept(job, part_bytes, progress=progress).part, new,
                        progress=progress)  # fmt: skip


def reuse_file(
    path: str,
    part: str,
    output: str,
    *,
    solid: int | None = None,
    heal: bool = False,
    progress: Progress = silent,
) -> Reused:
    """Write the job in `path`, moved over to the part in a STEP file."""
    check_output(Path(output))
    opened = open_job(path, progress=progress)
    new = load_part(part, solid, heal, progress=progress)
    moved = move_fixture(opened.job, opened.part, new, progress=progress)
    seen = likeness(*(fingerprint_part(each, progress=progress) for each in (opened.part, new)))
    progress("Writing the job")
    written = save_job(Path(output), moved.job, Path(part).read_bytes())
    locating, _, problems = quick_checks(moved.job, new)
    return Reused(
        path=str(written),
        part=moved.job.part.name,
        relation=settled(seen, moved.mapping),
        changes=tuple(said_changes(moved.mapping)),
        words=moved.words,
        fits=moved.fits,
        plate_same=moved.plate_same,
        complete=not moved.of("lost"),
        determined=locating.determined,
        problems=problems,
    )


def _recognition(
    known: KnownPart, part: LoadedPart, seen: Likeness, *, closely: bool, progress: Progress
) -> Recognition:
    if not closely or not known.step or seen.relation == "other":
        return Recognition(key=known.key, name=known.name, likeness=seen)
    progress(worded("Comparing with {name}", name=known.name))
    old = load_part_bytes(
        known.step, known.name, solid=known.solid, heal=known.healed, progress=progress
    )
    mapping = mapped(old, part)
    return Recognition(
        key=known.key,
        name=known.name,
        likeness=settled(seen, mapping),
        mapping=mapping,
        changes=tuple(said_changes(mapping)),
    )
