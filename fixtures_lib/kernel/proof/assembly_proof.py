"""An assembly, read back from its STEP file, against the bodies that went into it.

The part in it is not ours. A STEP file keeps a face's border as curves in space; where those and
the curves on the face disagree, as on some trimmed splines, the kernel reads back another volume
than it wrote. Then the assembly is compared with the part as it comes back from a file of its own,
and the proof says by how much that differs.
"""

from __future__ import annotations

import tempfile
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
    StepHeader,
    StepInstance,
    placed_compound,
    write_step,
)
from fixtures_lib.kernel.topology import box_of, compound_of, solids_of, volume_and_centroid

BOX_MM = 0.01
VOLUME_SHARE = 1e-6
PART_SHARE = 0.01  # what the part itself may differ by after a round trip of its own


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
        *_volume(assembly, meant, contents.solids, form),
        *_box(meant, contents.solids),
    ]


def _names(instance: StepInstance) -> Iterator[str]:
    """One for each solid, as the file names it: by its product."""
    if isinstance(instance.of, StepBody):
        yield from [plain_name(instance.of.name)] * len(solids_of(instance.of.shape))
        return
    for member in instance.of.members:
        yield from _names(member)


def _volume(
    assembly: StepGroup, meant: object, solids: tuple[TopoDS_Solid, ...], form: StepForm
) -> list[ExportCheck]:
    wanted, got = (volume_and_centroid(x)[0] for x in (meant, compound_of(list(solids))))
    whole = measured("assembly", "volume", wanted, got, "mm3", _allowed(wanted))
    parts = [m.of for m in assembly.members if isinstance(m.of, StepBody) and m.of.layer == "PART"]
    if whole.passed or not parts:
        return [whole]
    part = parts[0]
    given = volume_and_centroid(part.shape)[0]
    returned = _after_a_round_trip(part, form)
    wanted += len(parts) * (returned - given)
    return [
        measured("part", "volume after a round trip of its own", given, returned, "mm3",
                 round(PART_SHARE * abs(given), 3)),
        measured("assembly", "volume, with the part as its own round trip gives it", wanted, got,
                 "mm3", _allowed(wanted)),
    ]  # fmt: skip


def _allowed(volume: float) -> float:
    return round(VOLUME_SHARE * abs(volume), 3)


def _after_a_round_trip(part: StepBody, form: StepForm) -> float:
    """The volume of the part written alone and read again."""
    with tempfile.TemporaryDirectory(prefix="holdfast-part-") as folder:
        path = Path(folder) / "part.step"
        write_step(part, StepHeader(part.name), path, form)
        return volume_and_centroid(compound_of(list(read_step(path).solids)))[0]


def _box(meant: object, solids: tuple[TopoDS_Solid, ...]) -> list[ExportCheck]:
    read = compound_of(list(solids))
    sides = ("least X", "least Y", "least Z", "greatest X", "greatest Y", "greatest Z")
    boxes = [[*low, *high] for low, high in (box_of(meant), box_of(read))]
    return [
        measured("assembly", side, a, b, "mm", BOX_MM)
        for side, a, b in zip(sides, *boxes, strict=True)
    ]
