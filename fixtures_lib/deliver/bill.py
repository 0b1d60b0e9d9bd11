"""The bill of material: stock, bought items, cord by length, screws and dowels."""

from __future__ import annotations

import math
from collections.abc import Iterator

import msgspec

from fixtures_lib.catalog.items import Item, MaterialItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.catalog.screw_lengths import fitting_length, socket_head, sold_lengths
from fixtures_lib.deliver.hole_table import named
from fixtures_lib.deliver.tables import Cell
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.model import (
    Clamp,
    Job,
    PartScrew,
    Pin,
    Potting,
    Rest,
    SideLocator,
    VacuumZone,
)
from fixtures_lib.job.places import first_id
from fixtures_lib.job.plate_features import BodyPlan, PlannedGroove, PlannedHole, PlatePlan
from fixtures_lib.job.plate_plan import PLATE
from fixtures_lib.job.potting import alloy_kg
from fixtures_lib.job.screws import placed_screws
from fixtures_lib.job.seal_checks import plugged_holes

COLUMNS = (
    "position", "count", "item", "standard", "size", "material", "mass_kg", "source", "status",
    "note", "for",
)  # fmt: skip

_DOWELS_MM = (  # usual lengths, ISO 8734
    6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 30, 32, 36, 40, 45, 50, 55, 60, 70, 80, 90, 100, 120,
)  # fmt: skip
_DOWEL_DEPTHS = 1.8  # a block's dowel is this much longer than its bore in the plate is deep
_COVER_MM = 3.0
_DRAIN_PLUG_MM = 10
_COVER_RIM_MM = 3.0  # beyond the groove's outer edge
_SOCKET_HEAD, _CLASS = "Socket head cap screw", "8.8 or better"


class BillRow(msgspec.Struct, frozen=True, kw_only=True):
    """One line. `count` pieces of it; mass of one piece."""

    count: int
    item: str
    standard: str = ""
    size: str = ""
    material: str = ""
    mass_kg: float | None = None
    source: str = ""
    status: str = ""
    note: str = ""
    used_for: tuple[str, ...] = ()


def bill(job: Job, plan: PlatePlan, part: TriangleMesh | None = None) -> tuple[BillRow, ...]:
    """Plate and adapters first, then what is bought, equal lines together.

    `part` at the first place, in its own coordinates, tells how much alloy a tray takes.
    """
    rows = [*_stock(job, plan), *_items(job), *_seals(job, plan), *_ports(job, plan), *_plugs(plan)]
    rows += [*_screws(job, plan), *_adapter_dowels(plan), *_block_dowels(job)]
    rows += _alloys(job, part)
    merged: dict[tuple[object, ...], BillRow] = {}
    for row in rows:
        key = (row.item, row.standard, row.size, row.material, row.note)
        same = merged.get(key)
        merged[key] = row if same is None else _together(same, row)
    return tuple(merged.values())


def bill_table(job: Job, plan: PlatePlan, part: TriangleMesh | None = None) -> list[list[Cell]]:
    """The bill with numbered positions, as rows of COLUMNS."""
    return [
        [
            number, row.count, row.item, row.standard, row.size, row.material, row.mass_kg,
            row.source, row.status, row.note, named(job, row.used_for),
        ]
        for number, row in enumerate(bill(job, plan, part), start=1)
    ]  # fmt: skip


def _together(a: BillRow, b: BillRow) -> BillRow:
    used = tuple(dict.fromkeys((*a.used_for, *b.used_for)))
    return msgspec.structs.replace(a, count=a.count + b.count, used_for=used)


def _alloys(job: Job, part: TriangleMesh | None) -> Iterator[BillRow]:
    """The alloy of each tray, and the plug of its drain; all places take what the first takes."""
    poured: dict[str, float] = {}
    for potting in job.elements.values():
        if not isinstance(potting, Potting):
            continue
        first = first_id(potting.id)
        if part is not None and first not in poured:
            poured[first] = alloy_kg(job, potting, part)
        size = f"{poured[first]:.2f} kg" if first in poured else ""
        note = ", ".join(filter(None, (potting.alloy.composition, potting.alloy.hazard)))
        yield _bought(potting.alloy, potting.id, size, note)
        if potting.drain.strip():
            yield BillRow(
                count=1,
                item="Set screw, flat point",
                standard="ISO 4026",
                size=f"{potting.drain} x {_DRAIN_PLUG_MM}",
                note="plug of the tray's drain, from below",
                used_for=(potting.id,),
            )


def _stock(job: Job, plan: PlatePlan) -> Iterator[BillRow]:
    for body in plan.bodies:
        item: Item = job.plate.item if body.id == PLATE else job.elements[body.id].item  # type: ignore[union-attr]
        material = job.plate.material if body.id == PLATE else _material(body.material)
        length, width, thick = body.stock_mm
        density = material.density_kg_m3 if material else 0.0
        yield BillRow(
            count=1,
            item=item.name,
            standard=item.standard,
            size=f"{length:g} x {width:g} x {thick:g} mm",
            material=material.name if material else body.material,
            mass_kg=length * width * thick * density / 1e9 if density else None,
            source=item.source,
            status=item.status,
            note=_stock_note(body),
            used_for=() if body.id == PLATE else (body.id,),
        )


def _stock_note(body: BodyPlan) -> str:
    """A raised pad needs thicker stock: say what is machined off."""
    if body.highest_mm <= 0.0:
        return "as bought" if not body.dedicated else "stock size, mass of the stock"
    return (
        f"stock size, mass of the stock; machined to {body.thickness_mm:g} mm, "
        f"pads up to {body.highest_mm:g} mm above"
    )


def _material(name: str) -> MaterialItem | None:
    return load_catalog().materials.get(name)


def _items(job: Job) -> Iterator[BillRow]:
    for element in job.elements.values():
        if isinstance(element, Rest | SideLocator | Pin | Clamp) and element.item.mount:
            yield _bought(element.item, element.id)
        elif isinstance(element, PartScrew):
            yield from _through_part(element)


def _through_part(screw: PartScrew) -> Iterator[BillRow]:
    size = f"{screw.item.thread} x {screw.length_mm:g}"
    row = _bought(screw.item, screw.id, size, _CLASS)
    plain = "Countersunk socket screw" if screw.item.head == "countersunk" else _SOCKET_HEAD
    yield msgspec.structs.replace(row, item=plain)
    if screw.washer is not None:
        washer = _bought(screw.washer, screw.id, screw.washer.thread)
        yield msgspec.structs.replace(washer, item="Washer")


def _bought(item: Item, element: str, size: str = "", note: str = "") -> BillRow:
    return BillRow(
        count=1,
        item=item.name,
        standard=item.standard,
        size=size,
        source=item.source,
        status=item.status,
        note=note,
        used_for=(element,),
    )


def _seals(job: Job, plan: PlatePlan) -> Iterator[BillRow]:
    """Each cord is cut to the length of its groove's centre line and joined to a ring; a scarf
    laps by the cord's diameter. A zone that is not used has a cover instead."""
    for groove in (g for body in plan.bodies for g in (*body.grooves, *body.laid)):
        zone = job.elements[groove.element]
        if isinstance(zone, VacuumZone) and zone.in_use:
            lap = zone.cord.diameter_mm if zone.joint == "scarf" else 0.0
            size = f"D{zone.cord.diameter_mm:g} x {groove.length_mm + lap:.0f} mm"
            joint = f"{zone.joint} joint, glued"
            note = f"{zone.hardness} Shore A, {joint}" if zone.hardness.isdigit() else joint
            yield _bought(zone.cord, zone.id, size, note)
        elif isinstance(zone, VacuumZone) and groove.centre == _outermost(groove, plan):
            yield _cover(zone, groove)


def _outermost(groove: PlannedGroove, plan: PlatePlan) -> Loop:
    every = [g for body in plan.bodies for g in (*body.grooves, *body.laid)]
    mine = [g for g in every if g.element == groove.element]
    return max(mine, key=lambda g: abs(g.outer.area_mm2)).centre


def _cover(zone: VacuumZone, groove: PlannedGroove) -> BillRow:
    """A sheet over the whole groove, held by the cord of the zone when it is used again."""
    points = groove.outer.polyline()
    length, width = (
        float(v) + 2.0 * _COVER_RIM_MM for v in points.max(axis=0) - points.min(axis=0)
    )
    return BillRow(
        count=1,
        item="Cover of an unused vacuum zone",
        size=f"{length:.0f} x {width:.0f} x {_COVER_MM:g} mm",
        material="aluminium or acrylic sheet",
        note="lies on the groove; keeps chips and coolant out",
        used_for=(zone.id,),
    )


def _ports(job: Job, plan: PlatePlan) -> Iterator[BillRow]:
    for port in (h for body in plan.bodies for h in body.holes_for("port")):
        zone = job.elements[port.elements[0]]
        if isinstance(zone, VacuumZone):
            fitting = "hose fitting" if zone.in_use else "plug with seal"
            yield _bought(zone.port.item, zone.id, zone.port.item.thread, fitting)
    for zone in job.elements.values():
        if isinstance(zone, VacuumZone) and zone.slots:
            fitting = "hose fitting, in the plate's own port" if zone.in_use else "plug with seal"
            yield _bought(zone.port.item, zone.id, zone.port.item.thread, fitting)


def _plugs(plan: PlatePlan) -> Iterator[BillRow]:
    """A set screw with sealant in each tapped hole of the pattern that opens into a zone."""
    for body in plan.bodies:
        for element, hole in plugged_holes(body):
            yield BillRow(
                count=1,
                item="Set screw, flat point",
                standard="ISO 4026",
                size=f"{hole.size} x {_plug_mm(hole):g}",
                note="plug, with thread sealant, below the top face",
                used_for=(element,),
            )


def _plug_mm(hole: PlannedHole) -> float:
    """As long as the thread is wide, at least."""
    return fitting_length(sold_lengths(hole.size), 0.0, hole.diameter_mm)


def _screws(job: Job, plan: PlatePlan) -> Iterator[BillRow]:
    """Those that hold adapters, blocks and toggle clamps; other clamps come with theirs."""
    for placed in placed_screws(job, plan):
        if placed.use == "part":
            continue  # listed with its washer
        screw = socket_head(placed.thread)
        yield BillRow(
            count=1,
            item=_SOCKET_HEAD,
            standard="ISO 4762",
            size=f"{placed.thread} x {placed.length_mm:g}",
            source=screw.source if screw else "",
            status=screw.status if screw else "",
            note=_CLASS,
            used_for=(placed.element,),
        )


def _adapter_dowels(plan: PlatePlan) -> Iterator[BillRow]:
    for body in plan.bodies[1:]:
        for hole in body.holes_for("dowel"):
            yield _dowel(hole, body)


def _block_dowels(job: Job) -> Iterator[BillRow]:
    for element in job.elements.values():
        if isinstance(element, SideLocator) and element.item.body in ("block", "vee"):
            for hole in element.item.mount:
                if hole.kind != "tapped":
                    length = _usual_length(_DOWEL_DEPTHS * hole.depth_mm, _DOWELS_MM)
                    yield _dowel_row(hole.diameter_mm, length, element.id)


def _dowel(hole: PlannedHole, body: BodyPlan) -> BillRow:
    length = _usual_length(0.7 * body.thickness_mm + hole.diameter_mm, _DOWELS_MM)
    return _dowel_row(hole.diameter_mm, length, body.id)


def _dowel_row(diameter: float, length: int, element: str) -> BillRow:
    dowel = next(
        (d for d in load_catalog().dowels.values() if math.isclose(d.diameter_mm, diameter)), None
    )
    return BillRow(
        count=1,
        item="Dowel pin, hardened",
        standard="ISO 8734",
        size=f"{diameter:g} m6 x {length}",
        source=dowel.source if dowel else "",
        status=dowel.status if dowel else "",
        used_for=(element,),
    )


def _usual_length(least: float, lengths: tuple[int, ...]) -> int:
    return next((n for n in lengths if n >= least - 1e-9), math.ceil(least / 10.0) * 10)
