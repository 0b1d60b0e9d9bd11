"""Every screw that goes into the plate or an adapter, with its length: one list for all who ask.

Those that come with their clamp (straps, toes, side clamps) have the length that their maker gave
them, and are not in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from fixtures_lib.catalog.items import AdapterItem, ClampItem, MountHole
from fixtures_lib.catalog.screw_lengths import fitting_length, socket_head, sold_lengths
from fixtures_lib.catalog.threads import thread
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.model import Adapter, Clamp, Job, PartScrew, SideLocator
from fixtures_lib.job.part_screws import engaged_wanted_mm, head_seat_mm
from fixtures_lib.job.plate_features import BodyPlan, Planned, PlannedHole, PlatePlan
from fixtures_lib.job.plate_plan import PLATE, host_origin

_SAME_MM = 0.05
_HEAD_BELOW_MM = 2.0  # of a block's screw under the block's top
_SHEET_SHARE, _SHEET_LEAST_MM = 0.07, 2.0  # of a toggle clamp's width: its foot of sheet


class PlacedScrew(Planned, frozen=True, kw_only=True):
    """In the fixture frame: `at` is on its axis under its head; `host` the body with its thread."""

    element: str
    use: Literal["part", "adapter", "block", "toggle"]
    thread: str
    diameter_mm: float
    at: Vector
    length_mm: float
    host: str
    force_n: float = 0.0  # where it is tightened to one

    @property
    def tip_mm(self) -> float:
        return self.at[2] - self.length_mm


def placed_screws(job: Job, plan: PlatePlan) -> Iterator[PlacedScrew]:
    bodies = {body.id: body for body in plan.bodies}
    for element in job.elements.values():
        body = bodies.get(getattr(element, "host", None) or "", plan.plate)
        match element:
            case PartScrew():
                yield _part(element, body)
            case Adapter():
                yield from _adapter(element, job, plan.plate)
            case SideLocator() if element.item.body in ("block", "vee"):
                yield from _mounted(element, block_seats(element), "block", job, body)
            case Clamp() if element.item.style == "toggle":
                sheet = toggle_sheet_mm(element.item)
                seats = [(hole, sheet) for hole in _tapped(element.item.mount)]
                yield from _mounted(element, seats, "toggle", job, body)


def thread_of(screw: PlacedScrew, plan: PlatePlan) -> PlannedHole | None:
    """The tapped hole that it goes into."""
    body = next((b for b in plan.bodies if b.id == screw.host), plan.plate)
    x, y, _ = body.position
    for hole in body.holes:
        near = abs(hole.mouth[0] + x - screw.at[0]) + abs(hole.mouth[1] + y - screw.at[1])
        if hole.kind == "tapped" and hole.vertical and near < _SAME_MM:
            return hole
    return None


def adapter_screw_mm(hole: MountHole, item: AdapterItem, room_mm: float, wanted_mm: float) -> float:
    """The length of the screw in one of an adapter's own holes."""
    grip = item.thickness_mm - hole.counterbore_depth_mm
    return fitting_length(sold_lengths(item.screw or hole.size), grip, wanted_mm, room_mm)


def block_seats(locator: SideLocator) -> list[tuple[MountHole, float]]:
    """Each screw of a block, and the height of its seat above the block's foot."""
    high = locator.item.height_mm
    return [(hole, block_seat_mm(hole, high)) for hole in _tapped(locator.item.mount)]


def block_seat_mm(hole: MountHole, top_mm: float) -> float:
    """Sunk below the block's top."""
    screw = socket_head(hole.size)
    head = screw.head_height_mm if screw else 1.18 * hole.diameter_mm
    return max(0.5 * top_mm, top_mm - head - _HEAD_BELOW_MM)


def toggle_sheet_mm(item: ClampItem) -> float:
    return max(_SHEET_LEAST_MM, _SHEET_SHARE * item.body_width_mm)


def mounted_screw_mm(hole: MountHole, seat_mm: float) -> float:
    """The length of a screw into an item's own tapped hole."""
    wanted = thread(hole.size).engagement_aluminium_mm
    return fitting_length(sold_lengths(hole.size), seat_mm, wanted, hole.thread_depth_mm or wanted)


def _tapped(mount: tuple[MountHole, ...]) -> list[MountHole]:
    return [hole for hole in mount if hole.kind == "tapped"]


def _part(screw: PartScrew, body: BodyPlan) -> PlacedScrew:
    return PlacedScrew(
        element=screw.id,
        use="part",
        thread=screw.item.thread,
        diameter_mm=screw.item.diameter_mm,
        at=(screw.x_mm, screw.y_mm, head_seat_mm(screw)),
        length_mm=screw.length_mm,
        host=body.id,
        force_n=screw.force_n,
    )


def _adapter(adapter: Adapter, job: Job, plate: BodyPlan) -> Iterator[PlacedScrew]:
    for hole in adapter.item.mount:
        if hole.kind not in ("counterbored", "clearance"):
            continue
        name = adapter.item.screw or hole.size
        diameter = thread(name).major_mm
        wanted = engaged_wanted_mm(diameter, job.plate.material)
        seat = adapter.item.thickness_mm - hole.counterbore_depth_mm
        yield PlacedScrew(
            element=adapter.id,
            use="adapter",
            thread=name,
            diameter_mm=diameter,
            at=(adapter.x_mm + hole.at[0], adapter.y_mm + hole.at[1], seat),
            length_mm=adapter_screw_mm(hole, adapter.item, plate.thickness_mm, wanted),
            host=PLATE,
        )


def _mounted(
    element: SideLocator | Clamp,
    seats: list[tuple[MountHole, float]],
    use: Literal["block", "toggle"],
    job: Job,
    body: BodyPlan,
) -> Iterator[PlacedScrew]:
    """Its holes turn with it about its contact."""
    ux, uy, _ = in_plane(element.angle_deg)
    foot = host_origin(job, element.host)[2]
    for hole, seat in seats:
        along, aside = hole.at
        along -= element.slide_mm if isinstance(element, Clamp) else 0.0
        yield PlacedScrew(
            element=element.id,
            use=use,
            thread=hole.size,
            diameter_mm=thread(hole.size).major_mm,
            at=(
                element.x_mm + ux * along - uy * aside,
                element.y_mm + uy * along + ux * aside,
                foot + seat,
            ),
            length_mm=mounted_screw_mm(hole, seat),
            host=body.id,
        )
