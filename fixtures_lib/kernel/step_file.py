"""Reading a STEP file: what is in it, and its solids, in mm whatever unit it was written in."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from OCP.IFSelect import IFSelect_ReturnStatus
from OCP.STEPCAFControl import STEPCAFControl_Reader
from OCP.TCollection import TCollection_ExtendedString
from OCP.TDocStd import TDocStd_Document
from OCP.TopAbs import TopAbs_FACE, TopAbs_SOLID
from OCP.TopoDS import TopoDS_Shape, TopoDS_Solid

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.part_shape import SolidSummary, StepReport
from fixtures_lib.kernel.console import silence_kernel
from fixtures_lib.kernel.measures import Measures, measured
from fixtures_lib.kernel.sewing import no_solid_sentence, sewn_solids
from fixtures_lib.kernel.step_damage import refuse_damaged
from fixtures_lib.kernel.step_envelope import step_bytes
from fixtures_lib.kernel.step_names import named_shapes
from fixtures_lib.kernel.step_text import StepText, read_text, surely_complete
from fixtures_lib.kernel.topology import (
    compound_of,
    explored,
    faces_of,
    solids_of,
)
from fixtures_lib.kernel.validity import faults_of
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import worded

ABSURD_MM = 1e8  # 100 km: no part, but a face without its boundary
SMALL_MM, LARGE_MM = 0.05, 20_000.0


@dataclass(frozen=True, eq=False)
class StepContents:
    """A file's report, and its solids and their measures in the order of `report.solids`."""

    report: StepReport
    solids: tuple[TopoDS_Solid, ...]
    measures: tuple[Measures, ...]


def read_step(path: Path, progress: Progress = silent) -> StepContents:
    """What a STEP file holds. Solids are in mm, placed as in the file's assembly.

    A file without a solid has a report with no solids and a problem that says why. Raises
    FixtureError for a file that can't be read, is no STEP file, is cut off or damaged.
    """
    progress("reading the file")
    data = step_bytes(path)
    return read_step_bytes(data, str(path), progress)


Look = Callable[[Sequence[TopoDS_Solid]], None]


def _away(solids: Sequence[TopoDS_Solid]) -> None:
    """Nobody looks."""


def read_step_bytes(
    data: bytes, where: str, progress: Progress = silent, look: Look = _away
) -> StepContents:
    """As `read_step`, of bytes that `step_envelope.step_bytes` passed; `where` names their file.

    `look` gets the solids as soon as they are there, before they are measured and checked.
    """
    text = None if surely_complete(data) else read_text(data)
    if text is not None:
        _refuse_missing(text, where)
    shapes = _transferred(data, where, progress)
    found = [(name, solid) for name, shape in shapes for solid in solids_of(shape)]
    look([solid for _, solid in found])
    progress("checking the solids")
    text = text or read_text(data)
    loose = [face for _, shape in shapes for face in explored(shape, TopAbs_FACE, TopAbs_SOLID)]
    mends: list[str] = []
    if not found and loose:
        sewn = sewn_solids(loose)
        found = [("", solid) for solid in sewn]
        if sewn:
            mends.append(
                f"the file holds no solid, only {len(loose)} loose faces: they were sewn together"
            )
            loose = []
    stem = Path(where).stem
    measures = [_finite(measured(solid), i, where) for i, (_, solid) in enumerate(found, start=1)]
    summaries, faults = _summaries(found, measures, stem)
    problems = [*mends, *faults, *_text_problems(text)]
    if not found:
        problems.append(no_solid_sentence(compound_of([shape for _, shape in shapes]), where))
    elif loose:
        problems.append(f"{len(loose)} loose faces beside the solid are left out")
    report = StepReport(
        file=where,
        schema=text.schema,
        unit=text.unit,
        solids=tuple(summaries),
        loose_faces=len(loose),
        pmi=text.pmi,
        problems=tuple(problems),
    )
    return StepContents(report, tuple(solid for _, solid in found), tuple(measures))


def _refuse_missing(text: StepText, where: str) -> None:
    if text.missing_of_shape:
        named = ", ".join(f"#{n}" for n in text.missing_of_shape[:3])
        count = len(text.missing_of_shape)
        raise FixtureError(
            worded(
                "the STEP file is damaged: its shape refers to {count} {value} that the file "
                "does not contain ({named})",
                count=count,
                value="entity" if count == 1 else "entities",
                named=named,
            ),
            where=where,
            mend="export the part again",
        )


def _text_problems(text: StepText) -> list[str]:
    if not text.missing_elsewhere:
        return []
    return [f"{len(text.missing_elsewhere)} references of the file's notes or colours lead nowhere"]


def _transferred(data: bytes, where: str, progress: Progress) -> list[tuple[str, TopoDS_Shape]]:
    silence_kernel()
    reader, document = STEPCAFControl_Reader(), TDocStd_Document(TCollection_ExtendedString("part"))
    reader.SetNameMode(True)
    for leave_out in (
        reader.SetColorMode,
        reader.SetLayerMode,
        reader.SetGDTMode,
        reader.SetPropsMode,
        reader.SetMatMode,
        reader.SetViewMode,
        reader.SetSHUOMode,
    ):
        leave_out(False)
    status = reader.ReadStream("part.step", io.BytesIO(data))
    if status != IFSelect_ReturnStatus.IFSelect_RetDone:
        raise FixtureError(
            "the STEP file can't be understood: its text is not correct STEP",
            where=where,
            mend="export the part again",
        )
    refuse_damaged(reader.ChangeReader(), where)
    progress("making the solids")
    if not reader.Transfer(document):
        raise FixtureError(
            "the STEP file holds no shape that can be read", where=where, mend="export it again"
        )
    return named_shapes(document)


def _finite(measures: Measures, index: int, where: str) -> Measures:
    if not measures.is_finite(ABSURD_MM):
        raise FixtureError(
            worded(
                "solid {index} has no finite size: faces of it have lost their boundaries",
                index=index,
            ),
            where=where,
            mend="export the part again",
        )
    return measures


def _summaries(
    found: list[tuple[str, TopoDS_Solid]], measures: list[Measures], stem: str
) -> tuple[list[SolidSummary], list[str]]:
    summaries: list[SolidSummary] = []
    problems: list[str] = []
    for (name, solid), measure in zip(found, measures, strict=True):
        faults = faults_of(solid, measure.volume)
        summary = SolidSummary(
            index=len(summaries) + 1,
            name=name or stem,
            faces=len(faces_of(solid)),
            volume_mm3=measure.volume,
            size_mm=measure.size,
            valid=not faults,
        )
        which = f"solid {summary.index} “{summary.name}”" if len(found) > 1 else "the solid"
        if faults:
            problems.append(f"{which} is not valid: {'; '.join(faults)}")
        problems.extend(f"{which} {words}" for words in _size_problems(summary.size_mm))
        summaries.append(summary)
    return summaries, problems


def _size_problems(size: Vector) -> list[str]:
    shown = " x ".join(f"{v:.4g}" for v in size)
    if max(size) < SMALL_MM:
        return [f"is only {shown} mm in size: check the file's unit"]
    if max(size) > LARGE_MM:
        return [f"is {shown} mm in size: check the file's unit"]
    return []
