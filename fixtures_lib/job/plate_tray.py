"""A potting tray as machining: its wall, the pouring mouth in it, the hole that drains it.

 ____________________
|  ______________    |      the cavity is the part's outline grown by the clearance, as a
| |   _______    |_  |      cutter mills it, with the mouth's disc on one side
| |  | part  |     ) |      o  the drain, in the gap, through the plate
| | o|_______|   |   |
| |______________|   |
|____________________|
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import shapely

from fixtures_lib.catalog.threads import thread
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arc_fitting import KINK_RAD, fitted_loop
from fixtures_lib.geometry.arrays import Point2, Vector
from fixtures_lib.geometry.least_radius import grown, opened, polygons_of
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.model import Potting
from fixtures_lib.job.plate_features import PlannedHole, Wall
from fixtures_lib.wording import worded

_SAMPLE_MM = 0.005
_FAR_MM = 1e4


def tray_wall(potting: Potting, origin: Vector) -> Wall:
    """In the frame of its host. Raises FixtureError where it can't be milled."""
    x, y, z = origin
    cavity, outer = _edges(_shape_of(potting))
    return Wall(
        element=potting.id,
        purpose="tray",
        outer=outer.moved(potting.x_mm - x, potting.y_mm - y, potting.angle_deg),
        inner=(cavity.moved(potting.x_mm - x, potting.y_mm - y, potting.angle_deg),),
        top_mm=potting.seat_mm + potting.height_mm - z,
    )


def tray_drain(potting: Potting, origin: Vector, thickness_mm: float) -> tuple[PlannedHole, ...]:
    """A tapped hole through the host for the drain's plug; none where no thread is given."""
    if not potting.drain.strip():
        return ()
    made = thread(potting.drain)
    x, y = drain_at(potting)
    return (
        PlannedHole(
            elements=(potting.id,),
            purpose="drain",
            kind="tapped",
            size=made.name,
            diameter_mm=made.tap_drill_mm,
            mouth=(x - origin[0], y - origin[1], 0.0),
            depth_mm=thickness_mm,
            through=True,
            thread_depth_mm=thickness_mm,
        ),
    )


def cavity_of(potting: Potting) -> shapely.Polygon:
    """What the alloy fills but for the part, in (x, y) of the fixture."""
    cavity, _ = _edges(_shape_of(potting))
    placed = cavity.moved(potting.x_mm, potting.y_mm, potting.angle_deg)
    return shapely.Polygon(placed.polyline(_SAMPLE_MM))


def cavity_loop(potting: Potting) -> Loop:
    cavity, _ = _edges(_shape_of(potting))
    return cavity.moved(potting.x_mm, potting.y_mm, potting.angle_deg)


def drain_at(potting: Potting) -> Point2:
    """In the middle of the gap, on the drain's side, in the fixture."""
    part = shapely.Polygon(potting.outline.polyline(_SAMPLE_MM))
    middle = grown(part, potting.clearance_mm / 2.0)
    x, y = _on_edge(shapely.Polygon(middle.exterior), potting.drain_deg)
    ux, uy, _ = in_plane(potting.angle_deg)
    return (potting.x_mm + ux * x - uy * y, potting.y_mm + uy * x + ux * y)


class _Shape(NamedTuple):
    """What the edges depend on."""

    outline: Loop
    clearance: float
    wall: float
    cutter: float
    mouth: float
    mouth_deg: float


def _shape_of(potting: Potting) -> _Shape:
    return _Shape(
        potting.outline,
        potting.clearance_mm,
        potting.wall_mm,
        potting.cutter_mm,
        potting.mouth_mm,
        potting.mouth_deg,
    )


@lru_cache(maxsize=32)
def _edges(shape: _Shape) -> tuple[Loop, Loop]:
    """The cavity's edge and the wall's outer edge, about the tray's place."""
    outline, clearance, wall, cutter, mouth, mouth_deg = shape
    part = shapely.Polygon(outline.polyline(_SAMPLE_MM))
    cavity = shapely.Polygon(grown(part, clearance).exterior)
    if mouth > 0.0:
        cavity = shapely.union(cavity, grown(shapely.Point(_on_edge(cavity, mouth_deg)), mouth / 2))
    milled = polygons_of(opened(shapely.Polygon(cavity.exterior), cutter / 2.0 * 0.999))
    if len(milled) != 1 or not milled[0].contains(part):
        raise FixtureError(
            worded("a cutter of {cutter_mm:g} mm does not get round the part", cutter_mm=cutter),
            where=worded("potting tray"),
            mend="take a thinner cutter, or a larger clearance",
        )
    ring = shapely.Polygon(milled[0].exterior)
    rim = shapely.Polygon(grown(ring, wall).exterior)
    return _loop(ring, (cutter / 2.0,)), _loop(rim, ())


def _on_edge(area: shapely.Polygon, angle_deg: float) -> Point2:
    """Where a ray from its middle in this direction leaves an area for good."""
    c = area.representative_point() if not area.contains(area.centroid) else area.centroid
    ux, uy = math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))
    ray = shapely.LineString([(c.x, c.y), (c.x + _FAR_MM * ux, c.y + _FAR_MM * uy)])
    points = shapely.get_coordinates(area.exterior.intersection(ray))
    far = points[int(np.argmax(points @ np.array([ux, uy])))]
    return (float(far[0]), float(far[1]))


def _loop(area: shapely.Polygon, radii: tuple[float, ...]) -> Loop:
    points = np.asarray(shapely.get_coordinates(area.exterior))[:-1]
    ordered = points if area.exterior.is_ccw else points[::-1]
    return fitted_loop(ordered, radii=radii, kink_rad=KINK_RAD)
