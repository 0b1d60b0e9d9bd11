"""The places of a plate for several parts, as the setup sheet lists them: number, offset, shift."""

from __future__ import annotations

from fixtures_lib.deliver.drawing.style import figure
from fixtures_lib.job.model import Job
from fixtures_lib.job.places import shifts_of
from fixtures_lib.units import LengthUnit

_STANDARD = 6  # G54 to G59 (ISO 6983-1); a control's further ones are called as Fanuc does


def place_rows(job: Job, unit: LengthUnit) -> list[list[str]]:
    """Place, work offset, X and Y of its zero from the plate's datum; none for a single part."""
    shifts = shifts_of(job.array)
    if len(shifts) == 1:
        return []
    return [
        [str(number), _offset(job, number), figure(dx, unit), figure(dy, unit)]
        for number, (dx, dy) in enumerate(shifts, start=1)
    ]


def _offset(job: Job, number: int) -> str:
    if job.array.work_offsets == "one":
        return "G54" if number == 1 else "G54, shifted"
    if number <= _STANDARD:
        return f"G{53 + number}"
    return f"G54.1 P{number - _STANDARD}"
