"""Lands inside a vacuum zone, so near to one another that the part does not sag between them.

A strip of the part between two supports is built in at both ends: it sags by w = q b^4 / (384 D),
D = E t^3 / (12 (1 - nu^2)) (vacuum.toml, channels.design). So the widest free span is
b = (384 D w / q)^(1/4).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import shapely

from fixtures_lib.catalog.items import MaterialItem
from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.rays import first_hits
from fixtures_lib.holding.vacuum import zone_holding
from fixtures_lib.job.model import Job, Support, VacuumZone
from fixtures_lib.job.plate_zones import land_wall_mm
from fixtures_lib.layout.zone_port import sealed_area

ALLOWED_SHARE = 0.1  # of the smallest flatness asked for
USUAL_FLATNESS_UM = 20.0
_SAMPLES = 150  # of the part's thickness over a zone
_MOST = 150
_THIN_QUANTILE = 0.1  # a thinner place than this share of the area is a groove or an edge
_SHARE_OF_SPAN = 0.25  # a support's diameter
_DIAMETERS_MM = (5.0, 12.0)
_ROOM_MM = 1.0


def allowed_sag_mm(job: Job) -> float:
    """A tenth of the smallest flatness that the job asks for."""
    asked = [f.tolerance_um for f in job.features.values() if f.kind in ("flatness", "profile")]
    return ALLOWED_SHARE * min([USUAL_FLATNESS_UM, *asked]) / 1000.0


def free_span_mm(
    thickness_mm: float, pressure_mpa: float, sag_mm: float, material: MaterialItem
) -> float:
    """The widest strip, built in at both ends, that sags no more under the vacuum."""
    youngs = material.youngs_gpa * 1000.0
    bending = youngs * thickness_mm**3 / (12.0 * (1.0 - material.poisson**2))
    return float((384.0 * bending * sag_mm / pressure_mpa) ** 0.25)


def thickness_over(zone: VacuumZone, mesh: TriangleMesh) -> float:
    """How thick the part is over the zone, in its thin places. `mesh` is the part in the fixture.

    Infinite where nothing is found above.
    """
    places = _spread(sealed_area(zone), _SAMPLES)
    if not len(places):
        return np.inf
    starts = np.column_stack([places, np.full(len(places), zone.seat_mm - 1e-3)])
    up = np.tile([0.0, 0.0, 1.0], (len(places), 1))
    enters, _ = first_hits(mesh, starts, up)
    over = np.isfinite(enters) & (enters < 0.1)  # elsewhere a hole or a pocket in the face
    inside = starts[over] + up[over] * (enters[over, None] + 1e-4)
    thick, _ = first_hits(mesh, inside, up[over])
    found = thick[np.isfinite(thick)]
    return float(np.quantile(found, _THIN_QUANTILE)) if len(found) else np.inf


def with_supports(
    zone: VacuumZone,
    job: Job,
    mesh: TriangleMesh,
    keep_clear: Sequence[shapely.Geometry] = (),
    held_up: Sequence[Point2] = (),
) -> VacuumZone:
    """The zone with as many supports as its part needs; none where it is stiff enough.

    `keep_clear` are pads and holes on the plate, `held_up` where rests carry the part already.
    """
    thick = thickness_over(zone, mesh)
    if not np.isfinite(thick):
        return zone
    pressure = zone_holding(zone, job.conditions).pressure_kpa / 1000.0
    span = free_span_mm(thick, pressure, allowed_sag_mm(job), job.part.material)
    least, most = _DIAMETERS_MM
    diameter = round(min(most, max(least, _SHARE_OF_SPAN * span)), 1)
    room = _room(zone, mesh, diameter, keep_clear)
    places = _places(zone, room, span, diameter, np.array(held_up, dtype=float).reshape(-1, 2))
    supports = tuple(Support(x_mm=float(x), y_mm=float(y), diameter_mm=diameter) for x, y in places)
    return msgspec.structs.replace(zone, supports=supports)


def _room(
    zone: VacuumZone,
    mesh: TriangleMesh,
    diameter: float,
    keep_clear: Sequence[shapely.Geometry],
) -> shapely.Geometry:
    """Where the middle of a support can be: clear of the land, the port and what is placed."""
    wall = zone.cord.groove_width_mm / 2.0 + land_wall_mm(zone) + _ROOM_MM
    area = sealed_area(zone).buffer(-wall - diameter / 2.0)
    port = shapely.Point(zone.port.x_mm, zone.port.y_mm).buffer(
        zone.port.item.riser_mm / 2.0 + _ROOM_MM + diameter / 2.0
    )
    taken = [shape.buffer(_ROOM_MM + diameter / 2.0) for shape in keep_clear]
    return area.difference(shapely.union_all([port, *taken]))


def _places(
    zone: VacuumZone, room: shapely.Geometry, span: float, diameter: float, rests: Floats
) -> list[Floats]:
    """One after another at the place that is farthest from everything that carries the part."""
    wall = zone.cord.groove_width_mm / 2.0 + land_wall_mm(zone)
    carried = shapely.boundary(sealed_area(zone).buffer(-wall))
    step = max(1.0, span / 8.0)
    candidates = _spread(room, _MOST * 20, step)
    if not len(candidates) or carried.is_empty:
        return []
    distance = shapely.distance(shapely.points(candidates), carried)
    for rest in rests:
        distance = np.minimum(distance, np.linalg.norm(candidates - rest, axis=1) - diameter / 2.0)
    chosen: list[Floats] = []
    while len(chosen) < _MOST and float(distance.max()) > span / 2.0:
        best = candidates[int(distance.argmax())]
        chosen.append(best)
        away = np.linalg.norm(candidates - best, axis=1) - diameter / 2.0
        distance = np.minimum(distance, away)
    return chosen


def _spread(area: shapely.Geometry, count: int, step: float | None = None) -> Floats:
    """(n, 2) points of a square grid over an area, about `count` of them at the most."""
    if area.is_empty:
        return np.empty((0, 2))
    x0, y0, x1, y1 = area.bounds
    fine = max(step or 0.0, float(np.sqrt(area.area / count)), 1e-3)
    xs, ys = np.arange(x0 + fine / 2.0, x1, fine), np.arange(y0 + fine / 2.0, y1, fine)
    grid = np.round(np.array(np.meshgrid(xs, ys)).reshape(2, -1).T, 2)
    return np.asarray(grid[shapely.contains_xy(area, grid[:, 0], grid[:, 1])])
