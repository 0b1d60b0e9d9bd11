"""An assembly, read back from its STEP file, against the bodies that went into it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from OCP.TopoDS import TopoDS_Solid

from fixtures_lib.kernel.proof.export_check import ExportCheck, measured, stated
from fixtures_lib.kernel.proof.form_proof import form_checks
from fixtures_lib.kernel.step_file import read_step
from fixtures_lib.kernel.step_strings import plain_name
from fixtures_lib.kernel.step_writing import (
    MILLIMETRES,
    StepBody,
    StepForm,
    StepGroup,
    StepInstance,
    placed_compound,
)
from fixtures_lib.kernel.topology import box_of, compound_of, solids_of, volume_and_centroid

BOX_MM = 0.01
VOLUME_SHARE = 1e-6


def prove_assembly(
    path: Path, assembly: StepGroup, form: StepForm = MILLIMETRES
) -> list[ExportCheck]:
    """Names, count, validity, volume and box; FixtureError where the file can't be read."""
    contents = read_step(path)
    meant = placed_compound(assembly.members)
    names = Counter(name for member in assembly.members for name in _names(member))
    got_names = Counter(summary.name for summary in contents.report.solids)
    missing = sorted((names - got_names).elements())
    valid = sum(summary.valid for summary in contents.report.solids)
    count = len(solids_of(meant))
    return [
        *form_checks("assembly", contents.report, form),
        measured("assembly", "solids", float(count), float(len(contents.solids)), "", 0.0),
        measured("assembly", "valid solids", float(count), float(valid), "", 0.0),
        stated("assembly", "names that are missing", "none", ", ".join(missing) or "none"),
        *_sizes(meant, contents.solids),
    ]


def _names(instance: StepInstance) -> Iterator[str]:
    """One for each solid, as the file names it: by its product."""
    if isinstance(instance.of, StepBody):
        yield from [plain_name(instance.of.name)] * len(solids_of(instance.of.shape))
        return
    for member in instance.of.members:
        yield from _names(member)


def _sizes(meant: object, solids: tuple[TopoDS_Solid, ...]) -> list[ExportCheck]:
    read = compound_of(list(solids))
    wanted, got = volume_and_centroid(meant)[0], volume_and_centroid(read)[0]
    checks = [
        measured("assembly", "volume", wanted, got, "mm3", round(VOLUME_SHARE * abs(wanted), 3))
    ]
    sides = ("least X", "least Y", "least Z", "greatest X", "greatest Y", "greatest Z")
    boxes = [[*low, *high] for low, high in (box_of(meant), box_of(read))]
    checks += [
        measured("assembly", side, a, b, "mm", BOX_MM)
        for side, a, b in zip(sides, *boxes, strict=True)
    ]
    return checks
