"""What a machined body is allowed to be off: the tolerances that its drawing and its STEP file say.

A    the underside, which lies on the machine's table (or on the plate, for an adapter)
B    the front edge, y = 0
C    the left edge, x = 0
"""

from __future__ import annotations

import msgspec

from fixtures_lib.job.plate_features import PlannedHole

DATUMS = ("A", "B", "C")


class PlateTolerances(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Widths of zones in mm, roughness Ra in um. Positions are diameters of the axis' zone."""

    pads_flat_mm: float = 0.02
    pad_height_mm: float = 0.02
    groove_depth_mm: float = 0.1
    groove_width_mm: float = 0.2
    reamed_position_mm: float = 0.02
    tapped_position_mm: float = 0.2
    clearance_position_mm: float = 0.2
    drilled_position_mm: float = 0.4
    general_ra_um: float = 3.2
    pads_ra_um: float = 1.6
    groove_ra_um: float = 0.4

    def position_mm(self, hole: PlannedHole) -> float:
        """The zone of a hole's axis, from the datums A, B and C."""
        match hole.kind:
            case "reamed":
                return self.reamed_position_mm
            case "tapped":
                return self.tapped_position_mm
            case "clearance" | "counterbored":
                return self.clearance_position_mm
            case _:
                return self.drilled_position_mm
