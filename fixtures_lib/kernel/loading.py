"""From a STEP file to the one part that a job is about."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec
from OCP.Standard import Standard_Failure
from OCP.TopoDS import TopoDS_Solid

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.part_picture import PartPicture
from fixtures_lib.geometry.part_shape import SolidSummary, StepReport
from fixtures_lib.kernel.healing import healed
from fixtures_lib.kernel.measures import measured
from fixtures_lib.kernel.part_cache import entry_path, keep_part, kept_part
from fixtures_lib.kernel.part_picture import pictured
from fixtures_lib.kernel.recognition import part_shape
from fixtures_lib.kernel.shape_bytes import from_bytes, to_bytes
from fixtures_lib.kernel.step_envelope import step_bytes
from fixtures_lib.kernel.step_file import StepContents, read_step_bytes
from fixtures_lib.kernel.tessellation import tessellated
from fixtures_lib.kernel.topology import the_solid
from fixtures_lib.progress import Progress, Show, silent, unseen
from fixtures_lib.wording import worded

LISTED = 12  # solids that the question which one names


def load_part(
    path: Path,
    *,
    solid: int | None = None,
    heal: bool = False,
    progress: Progress = silent,
    show: Show = unseen,
) -> LoadedPart:
    """Solid number `solid` (from 1) of a STEP file, recognised and triangulated.

    `solid` may be None where the file has one. `heal` mends a solid that is not valid. Comes from
    the cache where the same file was loaded before. `show` gets a PartPicture as soon as there is
    one, then the file's StepReport. Raises FixtureError for a file that can't be read, that has no
    solid, or several of which none is chosen.
    """
    progress("reading the file")
    return load_part_bytes(
        step_bytes(path), str(path), solid=solid, heal=heal, progress=progress, show=show
    )


def load_part_bytes(
    data: bytes,
    where: str,
    *,
    solid: int | None = None,
    heal: bool = False,
    progress: Progress = silent,
    show: Show = unseen,
) -> LoadedPart:
    """As `load_part`, of the bytes of a STEP file; `where` names it."""
    sha256 = hashlib.sha256(data).hexdigest()
    entry = entry_path(sha256, Path(where).stem, solid or 1, heal)
    kept = kept_part(entry)
    if kept is not None and (solid is not None or len(kept.report.solids) == 1):
        part = _at(kept, where)
        show(PartPicture(sha256, (part.solid,), part.mesh, part.edges))
        show(part.report)
        return part

    def look(solids: Sequence[TopoDS_Solid]) -> None:
        if show is not unseen:
            _show_picture(solids, solid, sha256, progress, show)

    try:
        contents = read_step_bytes(data, where, progress, look)
        show(contents.report)
        index = chosen_solid(contents.report, solid)
        part = _made(contents, index, heal, sha256, progress)
    except Standard_Failure as fault:  # what the kernel itself raises on a shape it can't work on
        raise FixtureError(
            worded("the kernel can't work with this shape ({fault})", fault=fault),
            where=where,
            mend="open it with healing, or export the part again",
        ) from fault
    keep_part(entry, part)
    return part


def shape_of(part: LoadedPart) -> TopoDS_Solid:
    """The kernel's solid of a loaded part, with its triangles."""
    return the_solid(from_bytes(part.shape_bytes))


def chosen_solid(report: StepReport, solid: int | None) -> int:
    """The number of the solid that is meant; FixtureError where that is not clear."""
    count = len(report.solids)
    if count == 0:
        raise FixtureError(_why_none(report), where=report.file)
    if solid is None and count > 1:
        raise FixtureError(
            worded("the file has {count} solids", count=count),
            where=report.file,
            mend=worded("choose one: {listed}", listed=_listed(report)),
        )
    index = 1 if solid is None else solid
    if not 1 <= index <= count:
        raise FixtureError(
            worded("the file has no solid {index}, only {count}", index=index, count=count),
            where=report.file,
            mend=worded("choose one: {listed}", listed=_listed(report)),
        )
    return index


def described_solid(solid: SolidSummary) -> str:
    """For a list to choose from: 3 “bracket” 60 x 40 x 10 mm."""
    size = " x ".join(f"{value:.4g}" for value in solid.size_mm)
    return f"{solid.index} “{solid.name}” {size} mm"


def _why_none(report: StepReport) -> str:
    return report.problems[-1] if report.problems else "the file has no solid"


def _listed(report: StepReport) -> str:
    shown = [described_solid(solid) for solid in report.solids[:LISTED]]
    more = len(report.solids) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def _show_picture(
    solids: Sequence[TopoDS_Solid],
    wanted: int | None,
    sha256: str,
    progress: Progress,
    show: Show,
) -> None:
    """Of the wanted solid, or of all while none is chosen."""
    progress("drawing the part")
    numbers = tuple(range(1, len(solids) + 1))
    if wanted in numbers:
        numbers = (wanted,)
    picture = pictured([solids[number - 1] for number in numbers])
    if picture is not None:
        show(PartPicture(sha256, numbers, *picture))


def _at(part: LoadedPart, where: str) -> LoadedPart:
    """A kept part, its report naming the file that was asked for."""
    return LoadedPart(
        report=msgspec.structs.replace(part.report, file=where),
        sha256=part.sha256,
        solid=part.solid,
        healed=part.healed,
        notes=part.notes,
        shape_bytes=part.shape_bytes,
        shape=part.shape,
        mesh=part.mesh,
        edges=part.edges,
    )


def _made(
    contents: StepContents, index: int, heal: bool, sha256: str, progress: Progress
) -> LoadedPart:
    shape, summary = contents.solids[index - 1], contents.report.solids[index - 1]
    valid, measures = summary.valid, contents.measures[index - 1]
    notes: tuple[str, ...] = ()
    if heal and not valid:
        healing = healed(shape, progress)
        shape, valid, measures = healing.shape, healing.valid_now, measured(healing.shape)
        remains = tuple(f"still wrong: {words}" for words in healing.what_remains)
        notes = (*healing.what_was_done, *remains)
    mesh, edges = tessellated(shape, progress)
    return LoadedPart(
        report=contents.report,
        sha256=sha256,
        solid=index,
        healed=bool(notes),
        notes=notes,
        shape_bytes=to_bytes(shape),
        shape=part_shape(shape, summary.name, progress, valid=valid, measures=measures),
        mesh=mesh,
        edges=edges,
    )
