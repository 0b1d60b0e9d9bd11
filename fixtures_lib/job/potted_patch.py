"""Where the alloy of a potting tray touches the part."""

from __future__ import annotations

from typing import Annotated

import msgspec

from fixtures_lib.geometry.arrays import Vector

_Place = Annotated[float, msgspec.Meta(ge=-1e5, le=1e5)]


class PottedPatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of the part's surface below the alloy: its middle about the tray's place and seat,
    its outward normal, its area."""

    x_mm: _Place
    y_mm: _Place
    z_mm: _Place
    normal: Vector
    area_mm2: Annotated[float, msgspec.Meta(gt=0.0, le=1e6)]
