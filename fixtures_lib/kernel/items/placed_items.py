"""Where each item of a job is drawn: its parts, and the pose of their axes in the fixture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from fixtures_lib.catalog.items import (
    ClampItem,
    CordItem,
    PinItem,
    PortItem,
    RestItem,
    SideLocatorItem,
)
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.job.model import Clamp, Job, PartScrew, Pin, Rest, SideLocator, VacuumZone
from fixtures_lib.job.places import with_every_place
from fixtures_lib.job.plate_features import BodyPlan, PlannedGroove, PlannedHole, PlatePlan
from fixtures_lib.job.plate_plan import PLATE, standing_mm
from fixtures_lib.job.screws import placed_screws
from fixtures_lib.kernel.items.clamp_solids import clamp_parts
from fixtures_lib.kernel.items.item_parts import BLACK_STEEL, GROUND_STEEL, ItemPart
from fixtures_lib.kernel.items.locator_solids import pin_parts, rest_parts, side_locator_parts
from fixtures_lib.kernel.items.part_screw_solids import part_screw_parts
from fixtures_lib.kernel.items.screw_solids import dowel, socket_screw
from fixtures_lib.kernel.items.vacuum_solids import cord_parts, port_parts

_TURNS = {  # from the fitting's own axes, its thread down, to each way into the plate
    (1.0, 0.0, 0.0): (0.0, -90.0, 0.0),
    (-1.0, 0.0, 0.0): (0.0, 90.0, 0.0),
    (0.0, 1.0, 0.0): (90.0, 0.0, 0.0),
    (0.0, -1.0, 0.0): (-90.0, 0.0, 0.0),
    (0.0, 0.0, 1.0): (180.0, 0.0, 0.0),
    (0.0, 0.0, -1.0): (0.0, 0.0, 0.0),
}


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """What an item's shape depends on; equal drawings share one shape.

    `item` is the catalogue item as JSON (a cord's table of forces can't be a key).
    """

    kind: str
    item: bytes
    contact_mm: float = 0.0
    groove: PlannedGroove | None = None
    hole: PlannedHole | None = None
    depth_mm: float = 0.0
    slide_mm: float = 0.0


@dataclass(frozen=True)
class PlacedItem:
    """One drawing at its place; `element` is the job's element that it belongs to."""

    element: str
    drawing: Drawing
    pose: Pose


def placed_items(job: Job, plan: PlatePlan) -> tuple[PlacedItem, ...]:
    """All bought items at all places, in the job's order, then the fasteners of the adapters."""
    job = with_every_place(job)
    bodies = {body.id: body for body in plan.bodies}
    items = [item for element in job.elements.values() for item in _items(job, element, bodies)]
    lengths = {
        (screw.element, round(screw.at[0], 3), round(screw.at[1], 3)): screw.length_mm
        for screw in placed_screws(job, plan)
        if screw.use == "adapter"
    }
    return (*items, *(item for body in plan.bodies[1:] for item in _fasteners(body, lengths)))


def _items(job: Job, element: object, bodies: dict[str, BodyPlan]) -> list[PlacedItem]:
    match element:
        case Rest() | Pin() | SideLocator() | Clamp():
            body = bodies.get(element.host or "", bodies["plate"])
            return [_standing(element, body)] if element.item.mount else []
        case PartScrew():
            return [_through_part(element)]
        case VacuumZone():
            return list(_zone_items(element, bodies.get(element.host or "", bodies["plate"])))
        case _:
            return []


def item_on_plate(element: Rest | Pin | SideLocator | Clamp) -> PlacedItem:
    """As it stands on a dedicated plate that has nothing else on it."""
    bare = BodyPlan(
        id=PLATE, name="", position=(0.0, 0.0, 0.0), length_mm=0.0, width_mm=0.0,
        thickness_mm=0.0, material="", dedicated=True,
    )  # fmt: skip
    return _standing(element, bare)


def _standing(element: Rest | Pin | SideLocator | Clamp, body: BodyPlan) -> PlacedItem:
    base = body.position[2] + standing_mm(element, body)
    side = isinstance(element, SideLocator | Clamp)
    contact = round(element.z_mm - base, 6) if isinstance(element, SideLocator | Clamp) else 0.0
    return PlacedItem(
        element=element.id,
        drawing=Drawing(
            kind="side" if isinstance(element, SideLocator) else type(element).__name__.lower(),
            item=msgspec.json.encode(element.item),
            contact_mm=contact if side else 0.0,
            slide_mm=element.slide_mm if isinstance(element, Clamp) else 0.0,
        ),
        pose=Pose(
            x_mm=element.x_mm,
            y_mm=element.y_mm,
            z_mm=base,
            rz_deg=0.0 if isinstance(element, Rest) else element.angle_deg,
        ),
    )


def _through_part(screw: PartScrew) -> PlacedItem:
    """Equal screws share one drawing, wherever they are."""
    alike = msgspec.structs.replace(
        screw, id="screw", name="", host=None, x_mm=0.0, y_mm=0.0, seat_mm=0.0, under_mm=0.0,
        force_n=0.0, order=0,
    )  # fmt: skip
    drawing = Drawing(kind="part_screw", item=msgspec.json.encode(alike))
    pose = Pose(x_mm=screw.x_mm, y_mm=screw.y_mm, z_mm=screw.seat_mm)
    return PlacedItem(screw.id, drawing, pose)


def _zone_items(zone: VacuumZone, body: BodyPlan) -> Iterator[PlacedItem]:
    x, y, z = body.position
    for groove in (g for g in (*body.grooves, *body.laid) if g.element == zone.id):
        cord = Drawing(kind="cord", item=msgspec.json.encode(zone.cord), groove=groove)
        yield PlacedItem(zone.id, cord, Pose(x_mm=x, y_mm=y, z_mm=z))
    for port in (h for h in body.holes_for("port") if zone.id == h.elements[0]):
        rx, ry, rz = _TURNS[port.direction]
        mouth = (port.mouth[0] + x, port.mouth[1] + y, port.mouth[2] + z)
        pose = Pose(x_mm=mouth[0], y_mm=mouth[1], z_mm=mouth[2], rx_deg=rx, ry_deg=ry, rz_deg=rz)
        fitting = Drawing(kind="port", item=msgspec.json.encode(zone.port.item))
        yield PlacedItem(zone.id, fitting, pose)
    if zone.slots:  # its port is a hole of the plate's pattern
        fitting = Drawing(kind="port", item=msgspec.json.encode(zone.port.item))
        at = Pose(x_mm=zone.port.x_mm, y_mm=zone.port.y_mm, z_mm=-body.thickness_mm, rx_deg=180.0)
        yield PlacedItem(zone.id, fitting, at)


def _fasteners(
    body: BodyPlan, lengths: dict[tuple[str, float, float], float]
) -> Iterator[PlacedItem]:
    """The screws and dowels that hold an adapter on the plate."""
    x, y, z = body.position
    for hole in body.holes:
        if hole.purpose in ("screw", "dowel") and body.id in hole.elements:
            place = (body.id, round(hole.mouth[0] + x, 3), round(hole.mouth[1] + y, 3))
            drawing = Drawing(
                kind=hole.purpose,
                item=hole.size.encode(),
                hole=msgspec.structs.replace(hole, tag="", mouth=(0.0, 0.0, hole.mouth[2])),
                depth_mm=lengths.get(place, 0.0) if hole.purpose == "screw" else body.thickness_mm,
            )
            pose = Pose(x_mm=hole.mouth[0] + x, y_mm=hole.mouth[1] + y, z_mm=z)
            yield PlacedItem(body.id, drawing, pose)


@lru_cache(maxsize=512)
def drawn_parts(drawing: Drawing) -> tuple[ItemPart, ...]:
    """The solids of a drawing, in its own axes."""
    return tuple(_drawn(drawing))


def _drawn(drawing: Drawing) -> list[ItemPart]:
    match drawing.kind:
        case "rest":
            return rest_parts(msgspec.json.decode(drawing.item, type=RestItem))
        case "pin":
            return pin_parts(msgspec.json.decode(drawing.item, type=PinItem))
        case "side":
            item = msgspec.json.decode(drawing.item, type=SideLocatorItem)
            return side_locator_parts(item, drawing.contact_mm)
        case "clamp":
            return clamp_parts(
                msgspec.json.decode(drawing.item, type=ClampItem),
                drawing.contact_mm,
                drawing.slide_mm,
            )
        case "part_screw":
            return part_screw_parts(msgspec.json.decode(drawing.item, type=PartScrew))
        case "port":
            return port_parts(msgspec.json.decode(drawing.item, type=PortItem))
        case "cord" if drawing.groove:
            return cord_parts(msgspec.json.decode(drawing.item, type=CordItem), drawing.groove)
        case "screw" if drawing.hole:
            return [_adapter_screw(drawing.hole, drawing.depth_mm)]
        case _:
            assert drawing.hole is not None
            return [_adapter_dowel(drawing.hole, drawing.depth_mm)]


def _adapter_screw(hole: PlannedHole, length: float) -> ItemPart:
    """Its head in the counterbore, its end in the plate."""
    seat = hole.mouth[2] - hole.counterbore_depth_mm
    shape = socket_screw(hole.size, hole.diameter_mm / 1.1, (0.0, 0.0), seat, seat - length)
    return ItemPart(f"Socket head screw {hole.size}", BLACK_STEEL, shape)


def _adapter_dowel(hole: PlannedHole, thickness: float) -> ItemPart:
    shape = dowel(hole.diameter_mm, (0.0, 0.0), -thickness - hole.diameter_mm, -0.3 * thickness)
    return ItemPart(f"Dowel {hole.diameter_mm:g}", GROUND_STEEL, shape)
