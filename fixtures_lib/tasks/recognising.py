"""Which part is this? Answered from the library, and the library kept able to answer."""

from __future__ import annotations

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.kernel.loading import load_part_bytes
from fixtures_lib.progress import Progress, silent
from fixtures_lib.shop import Library, open_library
from fixtures_lib.shop.likeness.making import fingerprint_of
from fixtures_lib.shop.records import Revision
from fixtures_lib.tasks.opening import load_part
from fixtures_lib.tasks.reusing import KnownPart, Recognition, fingerprint_part, recognise
from fixtures_lib.wording import worded

NEAREST = 8  # revisions that the library is asked for


class Shapes(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the revisions that had no fingerprint: how many have one now, and why the
    others can't have one."""

    made: int
    refused: tuple[str, ...]


def recognise_in_library(
    part: LoadedPart, where: str | None = None, *, progress: Progress = silent
) -> tuple[Recognition, ...]:
    """The library's revisions that are like this part, the likest first; keys are their ids."""
    progress("Looking in the library")
    asked = fingerprint_part(part, progress=progress)
    with open_library(where) as library:
        known = tuple(
            KnownPart(
                key=found.revision.id,
                name=f"{found.part.number}, revision {found.revision.label}",
                fingerprint=fingerprint,
                step=library.parts.step(found.revision),
                solid=found.revision.solid,
                healed=found.revision.healed,
            )
            for found in library.shapes.like(asked, NEAREST)
            if (fingerprint := library.shapes.of(found.revision.id)) is not None
        )
    return recognise(part, known, progress=progress)


def recognise_file(
    path: str,
    where: str | None = None,
    *,
    solid: int | None = None,
    heal: bool = False,
    progress: Progress = silent,
) -> tuple[Recognition, ...]:
    """As `recognise_in_library`, of a STEP file."""
    part = load_part(path, solid, heal, progress=progress)
    return recognise_in_library(part, where, progress=progress)


def fingerprint_library(where: str | None = None, *, progress: Progress = silent) -> Shapes:
    """Make the fingerprints that are missing: of parts that came without one, or from an older
    version of the program."""
    made, refused = 0, []
    with open_library(where) as library:
        missing = library.shapes.missing()
        for done, revision in enumerate(missing):
            progress(
                worded("Measuring {file_name}", file_name=revision.file_name), done / len(missing)
            )
            fault = _fingerprinted(library, revision)
            made += not fault
            refused += [fault] if fault else []
    return Shapes(made=made, refused=tuple(refused))


def _fingerprinted(library: Library, revision: Revision) -> str:
    """Keep the revision's fingerprint; why not, in words."""
    try:
        part = load_part_bytes(
            library.parts.step(revision),
            revision.file_name,
            solid=revision.solid,
            heal=revision.healed,
        )
        library.shapes.put(revision.id, fingerprint_of(part.shape, part.mesh))
    except FixtureError as fault:  # one bad file must not keep the others from being found
        return str(fault)
    return ""
