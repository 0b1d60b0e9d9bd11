"""What of a job leaves the program, and under which numbers: the job remembers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

if TYPE_CHECKING:
    from fixtures_lib.job.model import Job

Content = Literal["step", "assembly", "drawings", "papers", "tables", "report"]
EVERYTHING: tuple[Content, ...] = ("step", "assembly", "drawings", "papers", "tables", "report")


class Release(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What leaves the program, and what it is called. `unit` None is the job's own.

    Without a drawing number it is the plate's or the job's, without a part number the name of the
    part. With `stock_mm` the blank is written too, with stock on `stock_faces`, or on the plane
    faces that have a tolerance. `templates` is a folder of the shop's own; empty: the program's.
    """

    revision: str = ""
    drawing_number: str = ""
    part_number: str = ""
    unit: Literal["mm", "in"] | None = None
    step: Literal["ap242", "ap214"] = "ap242"
    contents: tuple[Content, ...] = EVERYTHING
    pictures: bool = True
    stock_mm: Annotated[float, msgspec.Meta(ge=0.0, le=1e6)] = 0.0
    stock_faces: tuple[int, ...] = ()
    templates: str = ""

    def unit_of(self, job: Job) -> Literal["mm", "in"]:
        return self.unit or job.unit

    def part_of(self, job: Job) -> str:
        return self.part_number or job.part.name

    def number_of(self, job: Job) -> str:
        return self.drawing_number or job.plate.number or job.number
