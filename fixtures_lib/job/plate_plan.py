"""From a job to what is machined: one plan for the plate and one for each adapter.

Items bring their own holes. A rest without holes is a pad milled from the solid; a bought item that
stands higher than its host's top face gets a milled foot, one that stands lower a counterbore.
"""

from __future__ import annotations

import msgspec

from fixtures_lib.catalog.items import MountHole
from fixtures_lib.catalog.threads import thread
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.model import (
    Adapter,
    AnyElement,
    Clamp,
    Engraving,
    Job,
    Nest,
    PartScrew,
    Pin,
    PlateHole,
    Potting,
    Rest,
    SideLocator,
    VacuumZone,
)
from fixtures_lib.job.places import with_every_place
from fixtures_lib.job.plate_edges import edge_notes, planned_edges
from fixtures_lib.job.plate_engraving import engraving_pockets
from fixtures_lib.job.plate_features import (
    BodyPlan,
    HolePurpose,
    Land,
    Pad,
    PlannedGroove,
    PlannedHole,
    PlatePlan,
    Pocket,
)
from fixtures_lib.job.plate_holes import merged, mounted_hole, own_hole, planned_pattern, tagged
from fixtures_lib.job.plate_nest import nest_features
from fixtures_lib.job.plate_part_screws import screw_hole, screw_ring
from fixtures_lib.job.plate_recess import sunk, zone_recess
from fixtures_lib.job.plate_slots import laid_cords, slot_pockets, slot_ports
from fixtures_lib.job.plate_tray import tray_drain, tray_wall
from fixtures_lib.job.plate_zones import port_holes, zone_rings

PLATE = "plate"
_FLUSH_MM = 1e-6  # a step smaller than this is no step
_FOOT_RIM_MM = 2.0  # around a bought item on a milled foot
_PART_GAP_MM = 0.5  # between a side clamp's foot and the part
_SINK_PLAY_MM = 1.0  # on the diameter of a counterbore that an item stands in
_SCREW_DEPTH = 2.0  # diameters of thread under an adapter's screw
_FLOOR_MIN_MM = 3.0  # under a blind hole; otherwise it goes through


def plate_plan(job: Job) -> PlatePlan:
    """Everything that is machined, at all places. FixtureError where a groove can't be cut."""
    job = with_every_place(job)
    adapters = [e for e in job.elements.values() if isinstance(e, Adapter)]
    plate = _body(job, None, _bare_plate(job))
    return PlatePlan(bodies=(plate, *(_body(job, a, _bare_adapter(a)) for a in adapters)))


def host_origin(job: Job, host: str | None) -> Vector:
    """The datum corner of a host's top face, in the fixture frame."""
    adapter = job.elements.get(host) if host else None
    if isinstance(adapter, Adapter):
        return (adapter.x_mm, adapter.y_mm, adapter.item.thickness_mm)
    return (0.0, 0.0, 0.0)


def _bare_plate(job: Job) -> BodyPlan:
    plate = job.plate
    return BodyPlan(
        id=PLATE,
        name=plate.number or f"{job.name} plate",
        position=(0.0, 0.0, 0.0),
        length_mm=plate.length_mm,
        width_mm=plate.width_mm,
        thickness_mm=plate.thickness_mm,
        material=plate.material.name,
        dedicated=plate.item.dedicated,
    )


def _bare_adapter(adapter: Adapter) -> BodyPlan:
    item = adapter.item
    return BodyPlan(
        id=adapter.id,
        name=adapter.name,
        position=(adapter.x_mm, adapter.y_mm, item.thickness_mm),
        length_mm=item.length_mm,
        width_mm=item.width_mm,
        thickness_mm=item.thickness_mm,
        material=item.material,
        dedicated=True,
    )


def _body(job: Job, adapter: Adapter | None, bare: BodyPlan) -> BodyPlan:
    """What the elements on one host ask of it."""
    mine = [
        e for e in job.elements.values() if _hosted(job, e) == (adapter.id if adapter else None)
    ]
    every_zone = [e for e in mine if isinstance(e, VacuumZone)]
    zones = [zone for zone in every_zone if not zone.slots]
    grooves, lands = zone_rings(zones, bare.position)
    pads = tuple(pad for e in mine for pad in _pads(e, bare))
    holes = merged(_holes(job, adapter, mine, bare, grooves, lands))
    nests = [nest_features(e, bare.position) for e in mine if isinstance(e, Nest)]
    pockets = (
        *_recesses(zones, bare, holes, mine),
        *(pocket for _, cut, _ in nests for pocket in cut),
    )
    letters = [
        p
        for e in mine
        if isinstance(e, Engraving)
        for p in engraving_pockets(job, e, bare.position)
    ]
    shaped = msgspec.structs.replace(
        bare,
        pads=pads,
        lands=tuple(land for group in lands.values() for land in group),
        grooves=tuple(groove for group in grooves.values() for groove in group),
        laid=tuple(cord for zone in every_zone if zone.slots for cord in laid_cords(zone)),
        slots=() if adapter else slot_pockets(job.plate),
        pockets=(*pockets, *letters),
        walls=(
            *(wall for raised, _, _ in nests for wall in raised),
            *(tray_wall(e, bare.position) for e in mine if isinstance(e, Potting)),
        ),
        lead_ins=tuple(lead for _, _, leads in nests for lead in leads),
        holes=tagged([sunk(hole, pockets) for hole in holes]),
    )
    edged = msgspec.structs.replace(shaped, edges=planned_edges(shaped, _edge_break(job, adapter)))
    notes = (*_notes(edged), *_nest_notes(edged), *_slot_notes(job, adapter))
    return msgspec.structs.replace(edged, notes=notes)


def _edge_break(job: Job, adapter: Adapter | None) -> float:
    """A plate that is bought keeps the edges that it came with."""
    if adapter is not None:
        return adapter.edge_break_mm
    return job.plate.edge_break_mm if job.plate.item.dedicated else 0.0


def _recesses(
    zones: list[VacuumZone],
    bare: BodyPlan,
    holes: tuple[PlannedHole, ...],
    mine: list[AnyElement],
) -> tuple[Pocket, ...]:
    x, y, z = bare.position
    standing = [
        (e.x_mm - x, e.y_mm - y, e.item.diameter_mm / 2.0)
        for e in mine
        if isinstance(e, Rest) and not e.item.mount and e.top_mm - z <= _FLUSH_MM
    ]
    return tuple(p for zone in zones for p in zone_recess(zone, bare.position, holes, standing))


def _hosted(job: Job, element: AnyElement) -> str | None:
    """The adapter that carries it; None for the plate, and where its host is gone."""
    return element.host if isinstance(job.elements.get(element.host or ""), Adapter) else None


def _holes(
    job: Job,
    adapter: Adapter | None,
    mine: list[AnyElement],
    bare: BodyPlan,
    grooves: dict[str, tuple[PlannedGroove, ...]],
    lands: dict[str, tuple[Land, ...]],
) -> list[PlannedHole]:
    size = (bare.length_mm, bare.width_mm, bare.thickness_mm)
    own = _adapter_holes(adapter) if adapter else list(planned_pattern(job.plate))
    every_groove = tuple(g for group in grooves.values() for g in group)
    for element in mine:
        if isinstance(element, VacuumZone) and element.slots:
            own += slot_ports(element, job.plate)
        elif isinstance(element, VacuumZone):
            own += port_holes(element, bare.position, size, every_groove, lands[element.id])
        elif isinstance(element, Adapter):
            own += _holes_under(element, bare)
        elif isinstance(element, PartScrew):
            own.append(screw_hole(element, bare))
        elif isinstance(element, PlateHole):
            own.append(own_hole(element, bare.position, bare.thickness_mm))
        elif isinstance(element, Potting):
            own += tray_drain(element, bare.position, bare.thickness_mm)
        elif not isinstance(element, Nest | Engraving):
            own += _mounts(element, bare)
    return own


def _mounts(element: Rest | SideLocator | Pin | Clamp, bare: BodyPlan) -> list[PlannedHole]:
    x, y, _ = bare.position
    at = (element.x_mm - x, element.y_mm - y, standing_mm(element, bare))
    angle = 0.0 if isinstance(element, Rest) else element.angle_deg
    if isinstance(element, Clamp) and element.slide_mm:
        ux, uy, _ = in_plane(angle)
        at = (at[0] - ux * element.slide_mm, at[1] - uy * element.slide_mm, at[2])
    return [
        mounted_hole(
            hole,
            element=element.id,
            purpose="mount",
            at=at,
            angle_deg=angle,
            thickness_mm=bare.thickness_mm,
            sink_diameter_mm=_foot_mm(element) + _SINK_PLAY_MM,
        )
        for hole in element.item.mount
    ]


def standing_mm(element: Rest | SideLocator | Pin | Clamp, bare: BodyPlan) -> float:
    """Where a bought item stands, above its host's top face.

    A low side clamp gets a milled foot that brings it up to the part.
    """
    match element:
        case Rest():
            base = element.top_mm - element.item.height_mm - bare.position[2]
        case Pin():
            base = element.base_mm - bare.position[2]
        case Clamp() if element.item.style == "side" and bare.dedicated:
            base = max(0.0, element.z_mm - bare.position[2] - element.item.height_max_mm)
        case _:
            return 0.0
    return base if abs(base) > _FLUSH_MM else 0.0


def _foot_mm(element: Rest | SideLocator | Pin | Clamp) -> float:
    """The diameter that an item stands on."""
    match element:
        case Pin():
            return max(element.item.diameter_mm, element.item.shank_mm)
        case Rest():
            return element.item.diameter_mm
        case Clamp():
            return element.item.body_width_mm
        case _:
            return 0.0


def _pads(element: AnyElement, bare: BodyPlan) -> list[Pad]:
    if isinstance(element, VacuumZone):
        return _supports(element, bare)
    if isinstance(element, PartScrew):
        return screw_ring(element, bare)
    if not isinstance(element, Rest | Pin | Clamp):
        return []
    x, y = element.x_mm - bare.position[0], element.y_mm - bare.position[1]
    rest = isinstance(element, Rest) and not element.item.mount
    top = standing_mm(element, bare)
    diameter = _foot_mm(element) + (0.0 if rest else 2.0 * _FOOT_RIM_MM)
    if isinstance(element, Rest) and rest:
        top = element.top_mm - bare.position[2]
    if isinstance(element, Clamp):
        diameter = min(diameter, 2.0 * (element.stud_mm - _PART_GAP_MM))
        ux, uy, _ = in_plane(element.angle_deg)
        x, y = x - ux * element.stud_mm, y - uy * element.stud_mm
    if top <= _FLUSH_MM:
        return []
    return [Pad(element=element.id, at=(x, y), diameter_mm=diameter, top_mm=top, rest=rest)]


def _supports(zone: VacuumZone, bare: BodyPlan) -> list[Pad]:
    """As high as the part's face; islands of the recess where that is the plate's own face."""
    x, y, z = bare.position
    if zone.seat_mm - z <= _FLUSH_MM:
        return []
    return [
        Pad(
            element=zone.id,
            at=(s.x_mm - x, s.y_mm - y),
            diameter_mm=s.diameter_mm,
            top_mm=zone.seat_mm - z,
        )
        for s in zone.supports
    ]


def _adapter_holes(adapter: Adapter) -> list[PlannedHole]:
    """The holes in the adapter itself: for its screws, and for its dowels right through."""
    own = [hole for hole in adapter.item.mount if hole.kind != "tapped"]
    return [
        mounted_hole(
            msgspec.structs.replace(hole, through=True),
            element=adapter.id,
            purpose=_adapter_purpose(hole),
            at=(0.0, 0.0, 0.0),
            angle_deg=0.0,
            thickness_mm=adapter.item.thickness_mm,
        )
        for hole in own
    ]


def _holes_under(adapter: Adapter, bare: BodyPlan) -> list[PlannedHole]:
    """The holes that an adapter needs in the plate: a thread under each screw, a bore a dowel."""
    x, y = adapter.x_mm - bare.position[0], adapter.y_mm - bare.position[1]
    return [
        mounted_hole(
            _counterpart(hole, adapter, bare.thickness_mm),
            element=adapter.id,
            purpose=_adapter_purpose(hole),
            at=(x, y, 0.0),
            angle_deg=0.0,
            thickness_mm=bare.thickness_mm,
        )
        for hole in adapter.item.mount
    ]


def _adapter_purpose(hole: MountHole) -> HolePurpose:
    return "dowel" if hole.kind == "reamed" else "screw"


def _counterpart(hole: MountHole, adapter: Adapter, thickness: float) -> MountHole:
    """What the plate has under an adapter's hole: a thread under a screw, a bore under a dowel."""
    if hole.kind in ("tapped", "reamed"):
        return msgspec.structs.replace(hole, counterbore_diameter_mm=0.0, counterbore_depth_mm=0.0)
    screw = thread(adapter.item.screw or hole.size)
    engaged = _SCREW_DEPTH * screw.major_mm
    depth = engaged + screw.runout_blind_mm
    through = depth > thickness - _FLOOR_MIN_MM
    return MountHole(
        kind="tapped",
        size=screw.name,
        diameter_mm=screw.tap_drill_mm,
        depth_mm=thickness if through else depth,
        through=through,
        thread_depth_mm=engaged,
        at=hole.at,
    )


def _notes(body: BodyPlan) -> tuple[str, ...]:
    grooves = body.grooves
    radii = sorted({groove.bottom_radius_mm for groove in grooves if groove.bottom_radius_mm > 0.0})
    notes = [
        edge_notes(body),
        "Depths are of the full diameter, without the drill's cone.",
    ]
    notes += [f"Seal groove: radius {radius:g} mm at the bottom." for radius in radii]
    if body.dedicated and grooves:
        notes.append("Seal groove: no burrs, Ra 0.4 on its floor.")
    return tuple(notes)


def _slot_notes(job: Job, adapter: Adapter | None) -> list[str]:
    slots = job.plate.item.slots
    if slots is None or adapter is not None:
        return []
    return [
        f"Slots {slots.width_mm:g} wide, {slots.depth_mm:g} deep, on {slots.pitch_mm:g} both ways: "
        "the plate comes with them."
    ]


def _nest_notes(body: BodyPlan) -> list[str]:
    sizes = {lead.size_mm for lead in body.lead_ins if lead.tapers}
    return [f"Nest: chamfer {size:g} mm x 45° along its inner top edge." for size in sorted(sizes)]
