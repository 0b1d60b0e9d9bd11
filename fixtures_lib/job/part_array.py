"""How many equal parts a plate holds, and where."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from fixtures_lib.geometry.arrays import Point2

Pitch = Annotated[float, msgspec.Meta(gt=0.0, le=1e6)]
Count = Annotated[int, msgspec.Meta(ge=1, le=20)]


class Array(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Places for several equal parts on one plate. Each is a shift of the first, the job's own.

    `shifts_mm` are those of the other places; where there are any they stand instead of rows and
    columns.
    """

    columns: Count = 1
    rows: Count = 1
    pitch_x_mm: Pitch = 100.0
    pitch_y_mm: Pitch = 100.0
    shifts_mm: Annotated[tuple[Point2, ...], msgspec.Meta(max_length=399)] = ()
    work_offsets: Literal["each", "one"] = "each"  # G54, G55, ... or shifts from one
