"""A cut through the part, exactly as its solid says."""

from __future__ import annotations

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.section_outline import SectionOutline
from fixtures_lib.kernel.shape_bytes import from_bytes
from fixtures_lib.kernel.views.outlines import section_outline
from fixtures_lib.progress import Progress, silent


def outline_of_cut(
    part: LoadedPart, point: Vector, normal: Vector, *, progress: Progress = silent
) -> SectionOutline:
    """The outline that a plane cuts out of the part, all in the part's own coordinates.

    Raises FixtureError for a part that is not a valid solid: cutting one can end the process
    inside the kernel.
    """
    if not part.shape.valid:
        raise FixtureError(
            "a part that is not a valid solid can't be cut exactly", mend="heal the part first"
        )
    progress("Cutting the part")
    return section_outline(from_bytes(part.shape_bytes), point, normal)
