"""What of an area lies near something: small pieces are much quicker to work with."""

from __future__ import annotations

import shapely


def clipped(area: shapely.Geometry, near: shapely.Geometry, room: float) -> shapely.Geometry:
    """What of the area lies in the box about `near` and `room` round it; empty where none does."""
    if near.is_empty:
        return near
    x0, y0, x1, y1 = near.bounds
    box = (x0 - room, y0 - room, x1 + room, y1 + room)
    try:
        return shapely.clip_by_rect(area, *box)
    except shapely.GEOSException:  # a ring that only touches the box: GEOS makes two points of it
        return shapely.intersection(area, shapely.box(*box))
