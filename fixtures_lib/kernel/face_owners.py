"""Which element of the job each face of a machined body belongs to, if any."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.plate_features import BodyPlan

_NEAR_MM = 0.05  # chords of a curved wall lie off it by less


def face_owners(body: BodyPlan, surface: TriangleMesh) -> NDArray[np.str_]:
    """(faces,) an element's id for each face, "" for a face of the plate itself."""
    count = int(surface.faces.max(initial=0))
    owners = np.zeros(count, dtype="U96")
    boxes = _face_boxes(surface, count)
    for land in body.lands:
        region = _between(land.outer, land.inner)
        owners[_inside(surface, boxes, region, 0.0, land.top_mm)] = land.element
    for pad in body.pads:
        region = shapely.Point(pad.at).buffer(pad.diameter_mm / 2.0)
        owners[_inside(surface, boxes, region, 0.0, pad.top_mm)] = pad.element
    for groove in body.grooves:
        region = _between(groove.outer, groove.inner)
        owners[_inside(surface, boxes, region, groove.floor_mm, groove.mouth_mm)] = groove.element
    for wall in body.walls:
        owners[_inside(surface, boxes, wall.region, 0.0, wall.top_mm)] = wall.element
    for pocket in body.pockets:
        inside = _inside(surface, boxes, pocket.region, pocket.floor_mm, pocket.mouth_mm)
        owners[inside] = pocket.element
    for lead in body.lead_ins:
        if lead.tapers:
            low, region = lead.top_mm - lead.size_mm, lead.opening(lead.top_mm)
            owners[_inside(surface, boxes, region, low, lead.top_mm)] = lead.element
    return owners


def _between(outer: Loop, inner: Loop) -> shapely.Geometry:
    return shapely.Polygon(outer.polyline()).difference(shapely.Polygon(inner.polyline()))


def _face_boxes(surface: TriangleMesh, count: int) -> Floats:
    """(faces, 6) lowest and highest corner of each face."""
    low, high = np.full((count, 3), np.inf), np.full((count, 3), -np.inf)
    corners = surface.points[surface.triangles]
    np.minimum.at(low, surface.faces - 1, corners.min(axis=1))
    np.maximum.at(high, surface.faces - 1, corners.max(axis=1))
    return np.hstack([low, high])


def _inside(
    surface: TriangleMesh, boxes: Floats, region: shapely.Geometry, low: float, high: float
) -> NDArray[np.int64]:
    """Faces that lie wholly over a region and between two heights, not flat on the lower one."""
    wide = region.buffer(_NEAR_MM)
    x0, y0, x1, y1 = wide.bounds
    near = (boxes[:, :2] >= (x0, y0)).all(axis=1) & (boxes[:, 3:5] <= (x1, y1)).all(axis=1)
    near &= (boxes[:, 2] >= low - _NEAR_MM) & (boxes[:, 5] <= high + _NEAR_MM)
    if low == 0.0:
        near &= boxes[:, 5] > _NEAR_MM
    return np.array(
        [f for f in np.flatnonzero(near) if _over(surface, int(f), wide)], dtype=np.int64
    )


def _over(surface: TriangleMesh, face: int, region: shapely.Geometry) -> bool:
    points = surface.points[np.unique(surface.triangles[surface.faces == face + 1])]
    return bool(shapely.contains_xy(region, points[:, 0], points[:, 1]).all())
