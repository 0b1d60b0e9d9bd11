"""A zone on a grid vacuum plate: the cells that the part covers, clear of its edges and holes."""

from __future__ import annotations

from collections.abc import Iterable

import shapely

from fixtures_lib.catalog.items import CordItem, PortItem, SlotGrid
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import Plate, Port, VacuumZone
from fixtures_lib.job.plate_slots import Cell, in_slots, pinched, slot_lines, with_cells
from fixtures_lib.layout.zones import horizontal_face, in_fixture
from fixtures_lib.wording import worded

MARGIN_MM = 1.5  # from the slot to the part's edge or to a hole in its face
_CHORD_MM = 0.02


def slot_zone(
    zone_id: str,
    name: str,
    shape: PartShape,
    pose: Pose,
    face_number: int,
    plate: Plate,
    cord: CordItem,
    port: PortItem,
) -> VacuumZone:
    """The largest connected area of cells whose cord the face covers.

    Raises FixtureError where the face covers no cell, or no port of the plate.
    """
    slots = plate.item.slots
    if slots is None:
        raise FixtureError(
            worded("{name} has no slots", name=plate.item.name), mend="choose a grid vacuum plate"
        )
    face = horizontal_face(shape, face_number, pose)
    outline = in_fixture(face, face.outer, pose).polyline(_CHORD_MM)
    holes = [in_fixture(face, loop, pose).polyline(_CHORD_MM) for loop in face.inner]
    cells = covered_cells(plate, slots, shapely.Polygon(outline, holes))
    if not cells:
        raise FixtureError(
            worded(
                "face {face_number} covers no cell of the slots with {margin_mm:g} mm to spare",
                face_number=face_number,
                margin_mm=MARGIN_MM,
            ),
            where=plate.item.name,
            mend="move the part over the slots, or take a plate with a finer grid",
        )
    gland = in_slots(cord, slots)
    zone = VacuumZone(
        id=zone_id,
        name=name,
        cord=gland,
        hardness=next(iter(gland.force_n_mm)),
        outer=in_fixture(face, face.outer, pose),  # until the cells are known
        seat_mm=0.0,
        land_gap_mm=0.0,
        port=Port(item=port, x_mm=0.0, y_mm=0.0, exit="below"),
        face=face_number,
        slots=True,
    )
    return with_cells(zone, plate, cells)


def fitting_cord(cords: Iterable[CordItem], slots: SlotGrid) -> CordItem:
    """Of the cords the one for these slots: soft ones first, then the nearest in size."""
    return min(
        cords,
        key=lambda c: (
            c.construction != "sponge",
            abs(c.groove_depth_mm - slots.depth_mm) + abs(c.groove_width_mm - slots.width_mm),
        ),
    )


def fitting_port(ports: Iterable[PortItem], plate: Plate, usual: PortItem) -> PortItem:
    """The port with the thread of the plate's own holes."""
    sizes = {hole.size for hole in plate.item.holes if hole.kind == "tapped"}
    return next((port for port in ports if port.thread in sizes), usual)


def covered_cells(plate: Plate, slots: SlotGrid, face: shapely.Geometry) -> frozenset[Cell]:
    """The largest area of cells that hang together by their sides, whole under the face."""
    xs, ys = slot_lines(plate)
    rim = slots.width_mm / 2.0 + MARGIN_MM
    shapely.prepare(face)
    under = {
        (i, j)
        for i in range(len(xs) - 1)
        for j in range(len(ys) - 1)
        if face.contains(shapely.box(xs[i] - rim, ys[j] - rim, xs[i + 1] + rim, ys[j + 1] + rim))
    }
    largest = max(_areas(under), key=lambda area: (len(area), sorted(area)), default=frozenset())
    return _without_pinches(largest)


def _areas(cells: set[Cell]) -> list[frozenset[Cell]]:
    """Cells in groups that are joined by sides."""
    left, found = set(cells), []
    while left:
        group, edge = set(), [left.pop()]
        while edge:
            i, j = edge.pop()
            group.add((i, j))
            for near in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):
                if near in left:
                    left.discard(near)
                    edge.append(near)
        found.append(frozenset(group))
    return found


def _without_pinches(cells: frozenset[Cell]) -> frozenset[Cell]:
    """Without cells that only touch another at a corner: the cord can't pass itself there."""
    while pairs := pinched(cells):
        cells = max(_areas(set(cells - {pairs[0][1]})), key=len, default=frozenset())
    return cells
