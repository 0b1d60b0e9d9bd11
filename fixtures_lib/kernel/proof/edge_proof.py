"""Every broken edge found again: a face of 45 degrees, as large as what it leaves says."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.job.plate_edges import SIDES, facet
from fixtures_lib.job.plate_features import BodyPlan, Side
from fixtures_lib.kernel.proof.export_check import ExportCheck, measured
from fixtures_lib.kernel.proof.plane_faces import PlaneFaces

AREA_SHARE = 1e-5
_OUT: dict[Side, tuple[float, float]] = {
    "front": (0.0, -1.0),
    "right": (1.0, 0.0),
    "back": (0.0, 1.0),
    "left": (-1.0, 0.0),
}


def edge_checks(body: BodyPlan, planes: PlaneFaces) -> Iterator[ExportCheck]:
    """In the body's own frame. An edge that is left sharp has no such face."""
    if body.edges is None:
        return
    for up, sides in ((True, body.edges.top), (False, body.edges.bottom)):
        for side in SIDES:
            wanted, slack = _wanted(body, side, sides, up=up) if side in sides else (0.0, 0.0)
            got = _found(body, side, planes, up=up)
            name = f"{'top' if up else 'bottom'} edge, {side}"
            slack += AREA_SHARE * wanted + 1e-6
            yield measured(body.name, f"break of its {name}", wanted, got, "mm2", round(slack, 6))


def _wanted(body: BodyPlan, side: Side, sides: Sequence[Side], *, up: bool) -> tuple[float, float]:
    """Its area, and how much of it may be missing where something shallow opens in it."""
    assert body.edges is not None
    seen = facet(body, side, sides)
    low = -body.edges.size_mm if up else -body.thickness_mm
    high = low + body.edges.size_mm
    whole: list[shapely.Geometry] = []
    partly: list[shapely.Geometry] = []
    for area, floor, mouth in _openings(body):
        if area.intersects(seen) and floor < high and mouth > low:
            (whole if floor <= low and mouth >= high else partly).append(area)
    left = seen.difference(shapely.union_all(whole))
    may = left.intersection(shapely.union_all(partly))
    return left.area * math.sqrt(2.0), may.area * math.sqrt(2.0)


def _openings(body: BodyPlan) -> Iterator[tuple[shapely.Geometry, float, float]]:
    """What may open in an edge: seen from above, from which height up to which."""
    for hole in body.holes:
        radius = hole.widest_mm / 2.0
        if hole.vertical:
            spot = shapely.Point(hole.mouth[:2]).buffer(radius, quad_segs=64)
            low, high = sorted((hole.mouth[2], hole.end[2]))
            yield spot, low, high
        else:
            way = shapely.LineString([hole.mouth[:2], hole.end[:2]]).buffer(radius)
            yield way, hole.mouth[2] - radius, hole.mouth[2] + radius
    for pocket in (*body.pockets, *body.slots):
        yield pocket.region, pocket.floor_mm, pocket.mouth_mm
    for groove in body.grooves:
        ring = shapely.Polygon(groove.outer.polyline(), [groove.inner.polyline()])
        yield ring, groove.floor_mm, groove.mouth_mm


def _found(body: BodyPlan, side: Side, planes: PlaneFaces, *, up: bool) -> float:
    """The area of all faces of the solid that lie in the chamfer's plane."""
    assert body.edges is not None
    (x, y), z = _OUT[side], 1.0 if up else -1.0
    normal: Floats = np.array([x, y, z]) / math.sqrt(2.0)
    corner = np.array([max(x, 0.0) * body.length_mm, max(y, 0.0) * body.width_mm, 0.0])
    corner[2] = 0.0 if up else -body.thickness_mm
    depth = body.edges.size_mm / math.sqrt(2.0)
    on = planes.normals @ normal > 1.0 - 1e-9
    on &= np.abs((planes.centres - corner) @ normal + depth) < 1e-4
    return float(planes.areas[on].sum())
