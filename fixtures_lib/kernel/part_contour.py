"""The part's outer contour as a nest meets it: what comes down past the top of the wall."""

from __future__ import annotations

from OCP.BRepPrimAPI import BRepPrimAPI_MakeBox
from OCP.gp import gp_Pnt

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.kernel.booleans import common
from fixtures_lib.kernel.recognition.silhouette import outer_contour
from fixtures_lib.kernel.shape_bytes import from_bytes
from fixtures_lib.kernel.step_writing import location
from fixtures_lib.kernel.topology import box_of, faces_of
from fixtures_lib.wording import worded

_ROOM_MM = 1.0
_LEAST_MM = 1e-3


def contour_between(shape_bytes: bytes, pose: Pose, low_mm: float, top_mm: float) -> Loop:
    """The largest outline of the shadow of the part between two heights, in (x, y) of the fixture.

    Raises FixtureError where no part is between them, or the kernel finds none.
    """
    solid = from_bytes(shape_bytes).Moved(location(pose))
    low, high = box_of(solid)
    if low[2] > top_mm - _LEAST_MM:
        raise FixtureError(
            worded(
                "the part begins at {low:.2f} mm, above the wall's top at {top_mm:.2f} mm",
                low=low[2],
                top_mm=top_mm,
            ),
            mend="make the wall higher, or lower the part",
        )
    if high[2] > top_mm + _LEAST_MM or low[2] < low_mm - _LEAST_MM:
        x, y = (float(v) - _ROOM_MM for v in low[:2])
        corner = gp_Pnt(x, y, max(low_mm, float(low[2]) - _ROOM_MM))
        opposite = gp_Pnt(float(high[0]) + _ROOM_MM, float(high[1]) + _ROOM_MM, top_mm)
        below = BRepPrimAPI_MakeBox(corner, opposite).Shape()
        solid = common(solid, [below], "the part between the wall's foot and top")
        if not faces_of(solid):  # the kernel says so of some parts that lie askew
            raise FixtureError(
                "the kernel finds nothing of the part beside the wall",
                mend="make the wall a little higher or lower, or lay the part on a face",
            )
    outlines = outer_contour(solid, (0.0, 0.0, 1.0))
    if not outlines:
        raise FixtureError("the part casts no shadow", mend="check that it is a closed solid")
    return outlines[0]
