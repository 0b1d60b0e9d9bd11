"""What can be chosen about a delivery."""

from __future__ import annotations

from typing import Literal

import msgspec

from fixtures_lib.job.model import Job
from fixtures_lib.units import LengthUnit

StepSchema = Literal["ap242", "ap214"]


class ExportOptions(msgspec.Struct, frozen=True, kw_only=True):
    """`unit` of papers and STEP files: None is the job's own. `revision` stands on the drawings.

    With `stock_mm` the blank is written too, with stock on `stock_faces`, or on the plane faces
    that have a tolerance.
    """

    unit: LengthUnit | None = None
    step: StepSchema = "ap242"
    revision: str = ""
    stock_mm: float = 0.0
    stock_faces: tuple[int, ...] = ()

    def unit_of(self, job: Job) -> LengthUnit:
        return self.unit or job.unit


USUAL = ExportOptions()
