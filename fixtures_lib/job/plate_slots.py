"""A universal vacuum plate: slots both ways, and the cord that is laid into them round the part.

      :    :    :    :        ===  the cord, along slots
    --+----+====+====+--      o    a port of the plate in the middle of a cell, plugged unless used
      :    |  o | \\\\ :
    --+----+====+====+--      A cell is what four slots enclose; (i, j) has its lower left corner
      :    :    :    :        where slot i along y crosses slot j along x.

A zone's loops go through the crossings. They are what is kept; its cells follow from them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import shapely
from msgspec.structs import replace

from fixtures_lib.catalog.items import CordItem, SlotGrid
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.geometry.loops import Loop, rectangle
from fixtures_lib.job.model import Plate, VacuumZone
from fixtures_lib.job.pattern import GridHole, nearest_hole, pattern_holes
from fixtures_lib.job.plate_features import PlannedGroove, PlannedHole, Pocket
from fixtures_lib.job.plate_holes import planned_pattern
from fixtures_lib.wording import worded

Cell = tuple[int, int]
PORT_NEAR_MM = 0.5
_ON_LINE_MM = 0.02


def slot_lines(plate: Plate) -> tuple[Floats, Floats]:
    """x of the slots along y, and y of the slots along x; none on a plate without slots."""
    slots = plate.item.slots
    if slots is None:
        return np.zeros(0), np.zeros(0)
    return _lines(slots, plate.length_mm), _lines(slots, plate.width_mm)


def _lines(slots: SlotGrid, size: float) -> Floats:
    count = int((size - 2.0 * slots.margin_mm) / slots.pitch_mm + 1e-6) + 1
    steps = np.arange(max(count, 0), dtype=np.float64)
    return np.asarray(slots.margin_mm + slots.pitch_mm * steps, dtype=np.float64)


def slot_pockets(plate: Plate) -> tuple[Pocket, ...]:
    """All slots as one pocket whose islands are the lands between them."""
    slots, (xs, ys) = plate.item.slots, slot_lines(plate)
    if slots is None or len(xs) < 2 or len(ys) < 2:
        return ()
    half = slots.width_mm / 2.0
    low = (float(xs[0]) - half, float(ys[0]) - half)
    high = (float(xs[-1]) + half, float(ys[-1]) + half)
    lands = tuple(
        rectangle((float(x) + half, float(y) + half),
                  (float(x) + slots.pitch_mm - half, float(y) + slots.pitch_mm - half))
        for y in ys[:-1] for x in xs[:-1]
    )  # fmt: skip
    edge = rectangle(low, high, half)
    return (
        Pocket(element="", purpose="slots", outer=edge, islands=lands, floor_mm=-slots.depth_mm),
    )


def in_slots(cord: CordItem, slots: SlotGrid) -> CordItem:
    """The cord with the plate's slot as its gland."""
    return replace(cord, groove_width_mm=slots.width_mm, groove_depth_mm=slots.depth_mm)


def laid_cords(zone: VacuumZone) -> tuple[PlannedGroove, ...]:
    """The zone's cords where they lie, as grooves that are there already."""
    cord = zone.cord
    return tuple(
        PlannedGroove(
            element=zone.id,
            centre=loop,
            outer=loop,
            inner=loop,
            width_mm=cord.groove_width_mm,
            seat_mm=zone.seat_mm,
            mouth_mm=0.0,
            floor_mm=-cord.groove_depth_mm,
            bottom_radius_mm=cord.bottom_radius_mm,
            corner_radius_min_mm=0.0,
        )
        for loop in (zone.outer, *zone.islands)
    )


def cells_of(zone: VacuumZone, plate: Plate) -> frozenset[Cell]:
    """The cells inside the zone's loops."""
    xs, ys = slot_lines(plate)
    area = _area(zone)
    if len(xs) < 2 or len(ys) < 2:
        return frozenset()
    middles_x, middles_y = (xs[:-1] + xs[1:]) / 2.0, (ys[:-1] + ys[1:]) / 2.0
    grid_x, grid_y = np.meshgrid(middles_x, middles_y, indexing="ij")
    inside = shapely.contains_xy(area, grid_x.ravel(), grid_y.ravel()).reshape(grid_x.shape)
    return frozenset((int(i), int(j)) for i, j in np.argwhere(inside))


def cell_at(plate: Plate, x_mm: float, y_mm: float) -> Cell | None:
    """The cell over which a point lies."""
    xs, ys = slot_lines(plate)
    i, j = int(np.searchsorted(xs, x_mm)) - 1, int(np.searchsorted(ys, y_mm)) - 1
    return (i, j) if 0 <= i < len(xs) - 1 and 0 <= j < len(ys) - 1 else None


def with_cells(zone: VacuumZone, plate: Plate, cells: Iterable[Cell]) -> VacuumZone:
    """The zone round these cells, its port the plate's roomiest inside.

    Raises FixtureError where they don't hang together, or enclose no port of the plate.
    """
    slots = plate.item.slots
    if slots is None:
        raise FixtureError(
            worded("{name} has no slots", name=plate.item.name), mend="choose a grid vacuum plate"
        )
    outer, islands = cell_loops(plate, frozenset(cells))
    made = replace(zone, outer=outer, islands=islands, slots=True)
    hole = port_hole(made, plate)
    if hole is None:
        raise FixtureError(
            "no port of the plate is inside these cells",
            where=zone.name,
            mend="take more cells, or move the part over a port",
        )
    return replace(made, port=replace(zone.port, x_mm=hole.x_mm, y_mm=hole.y_mm, exit="below"))


def cell_loops(plate: Plate, cells: frozenset[Cell]) -> tuple[Loop, tuple[Loop, ...]]:
    """The outer loop round connected cells, and the islands in them, along the slots.

    Corners are rounded as a cord goes through a crossing. FixtureError where the cells are none,
    are in pieces, or touch only at a corner: a cord can't pass itself there.
    """
    slots, (xs, ys) = plate.item.slots, slot_lines(plate)
    assert slots is not None
    squares = [shapely.box(xs[i], ys[j], xs[i + 1], ys[j + 1]) for i, j in sorted(cells)]
    area = shapely.union_all(squares)
    crossed = bool(pinched(cells))
    if area.geom_type != "Polygon" or area.is_empty or crossed:
        raise FixtureError(
            "the cells touch only at a corner" if crossed else "the cells are not one area",
            where="grid vacuum plate",
            mend="take cells that have a whole side in common",
        )
    radius = 0.75 * slots.width_mm
    rings = [shapely.simplify(ring, 1e-6) for ring in (area.exterior, *area.interiors)]
    outer, *islands = (_rounded(_turned_left(ring), radius) for ring in rings)
    return outer, tuple(islands)


def pinched(cells: frozenset[Cell]) -> list[tuple[Cell, Cell]]:
    """Pairs of cells that share a corner while the other two cells there are not among them."""
    found = []
    for i, j in sorted(cells):
        for step in (1, -1):
            other = (i + step, j + 1)
            if other in cells and (i + step, j) not in cells and (i, j + 1) not in cells:
                found.append(((i, j), other))
    return found


def port_hole(zone: VacuumZone, plate: Plate) -> GridHole | None:
    """The plate's port nearest to the middle of the zone, among those inside it."""
    area = _area(zone)
    middle = shapely.centroid(area)
    best: tuple[float, GridHole] | None = None
    for hole in _ports(plate):
        spot = shapely.Point(hole.x_mm, hole.y_mm)
        if area.contains(spot.buffer(hole.hole.diameter_mm / 2.0)):
            way = float(spot.distance(middle))
            if best is None or way < best[0]:
                best = (way, hole)
    return best[1] if best else None


def port_under(zone: VacuumZone, plate: Plate) -> GridHole | None:
    """The plate's port that the zone's is; None where it stands beside all of them."""
    at = (zone.port.x_mm, zone.port.y_mm)
    return nearest_hole(plate, *at, reach_mm=PORT_NEAR_MM, kind="tapped")


def slot_ports(zone: VacuumZone, plate: Plate) -> tuple[PlannedHole, ...]:
    """The zone's port as the hole of the pattern that it is; none where it is beside all."""
    hole = port_under(zone, plate)
    return tuple(
        replace(planned, elements=(zone.id,))
        for planned in planned_pattern(plate)
        if hole and planned.mouth[:2] == (hole.x_mm, hole.y_mm) and planned.size == hole.hole.size
    )


def off_slots_mm(zone: VacuumZone, plate: Plate) -> float:
    """How far the zone's cord is from the slots at its worst; 0 where it lies in them."""
    slots, (xs, ys) = plate.item.slots, slot_lines(plate)
    if slots is None or not len(xs) or not len(ys):
        return float("inf")
    points = np.vstack([loop.polyline(0.05) for loop in (zone.outer, *zone.islands)])
    aside = np.abs(points[:, :1] - xs).min(axis=1)
    along = np.abs(points[:, 1:] - ys).min(axis=1)
    off = float(np.minimum(aside, along).max()) - 0.25 * slots.width_mm  # corners are cut
    return off if off > _ON_LINE_MM else 0.0


@lru_cache(maxsize=8)
def _ports(plate: Plate) -> tuple[GridHole, ...]:
    return tuple(hole for hole in pattern_holes(plate) if hole.hole.kind == "tapped")


def _area(zone: VacuumZone) -> shapely.Geometry:
    return shapely.Polygon(zone.outer.polyline(), [i.polyline() for i in zone.islands])


def _turned_left(ring: shapely.LinearRing) -> list[Point2]:
    points = shapely.get_coordinates(ring)[:-1]
    points = points if ring.is_ccw else points[::-1]
    return [(float(x), float(y)) for x, y in points]


def _rounded(corners: list[Point2], radius: float) -> Loop:
    """Square corners as arcs of this radius, on either hand."""
    vertices: list[tuple[float, float, float]] = []
    quarter = float(np.tan(np.pi / 8.0))
    for before, here, after in zip(
        corners[-1:] + corners[:-1], corners, corners[1:] + corners[:1], strict=True
    ):
        way_in, way_out = (_unit(before, here), _unit(here, after))
        left = way_in[0] * way_out[1] - way_in[1] * way_out[0] > 0.0
        vertices.append((here[0] - radius * way_in[0], here[1] - radius * way_in[1],
                         quarter if left else -quarter))  # fmt: skip
        vertices.append((here[0] + radius * way_out[0], here[1] + radius * way_out[1], 0.0))
    return Loop(tuple(vertices))


def _unit(a: Point2, b: Point2) -> Point2:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = float(np.hypot(dx, dy))
    return (dx / length, dy / length)


def with_toggled_cell(zone: VacuumZone, plate: Plate, cell: Cell) -> VacuumZone:
    """With one more cell, or one less. FixtureError where they don't hang together any more."""
    return with_cells(zone, plate, cells_of(zone, plate) ^ {cell})
