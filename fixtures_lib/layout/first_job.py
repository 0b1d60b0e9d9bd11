"""A sensible first job for a part: laid on its flattest large face, located 3-2-1, held down.

best_seating      which face goes down
dedicated_plate   a blank plate with room round the part
zone_on_face      vacuum where there is area for it, else clamps above the rests
rest_places       three milled pads
side_places       two side locators and one more; pins in holes where the sides give none
finish cut        one cutting force, pulling the part away from its side locators
"""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec
import numpy as np
import shapely

from fixtures_lib.catalog.items import ClampItem, RestItem
from fixtures_lib.catalog.loading import Catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.report import holding_report
from fixtures_lib.holding.vacuum import seats, zone_holding
from fixtures_lib.job.model import (
    Clamp,
    Conditions,
    Job,
    Rest,
    SideLocator,
    VacuumZone,
)
from fixtures_lib.layout.clamping import ClampPlace, clamp_places
from fixtures_lib.layout.draft import SEAT_MM, Draft, copy, job_of, started
from fixtures_lib.layout.first_loads import cutting_loads, finish_force, top_feature
from fixtures_lib.layout.pins import pins_in_holes
from fixtures_lib.layout.side_clamping import side_clamp_places
from fixtures_lib.layout.sides import SidePoints, side_places
from fixtures_lib.layout.sizing import pad_sizes, side_locator_for
from fixtures_lib.layout.support import rest_places
from fixtures_lib.layout.zones import with_port, zone_on_face

_PORT = "port-g1-8"
_CORDS = ("cord-solid-4", "cord-solid-3", "cord-solid-2", "cord-sponge-4", "cord-sponge-3")
_TIP_EDGE_MM = 0.3  # of the part's side below a side clamp's tip
_PIN_LEVEL_MM = 25.0  # contacts higher than this need a block instead of a pin


def empty_job(part: LoadedPart, catalog: Catalog, name: str, material_id: str) -> Job:
    """The part, laid on its flattest face on a blank plate, and nothing else.

    Raises FixtureError for a part smaller than any locator.
    """
    return job_of(started(part, catalog), name, material_id)


def first_job(part: LoadedPart, catalog: Catalog, name: str, material_id: str) -> Job:
    """A whole layout. What it could not find room for is left out: the checks say so.

    Vacuum is taken where it holds a finishing cut with the wanted margins, else clamps, else the
    better one of both. Raises FixtureError for a part smaller than any locator.
    """
    start = started(part, catalog)
    by_vacuum = _job_by(_by_vacuum, copy(start), name, material_id)
    if by_vacuum is not None and _security(by_vacuum, part) >= 1.0:
        return by_vacuum
    by_clamps = _job_by(_by_clamps, copy(start), name, material_id)
    jobs = [job for job in (by_vacuum, by_clamps) if job is not None]
    return max(jobs, key=lambda job: _security(job, part))


_Held = tuple[SidePoints | None]


def _job_by(
    hold: Callable[[Draft, float], _Held | None], draft: Draft, name: str, material_id: str
) -> Job | None:
    """The draft held in one way; None where that way finds no room."""
    lateral, up = finish_force(material_id)
    held = hold(draft, lateral)
    if held is None:
        return None
    loads = cutting_loads(draft, held[0], lateral, up)
    job = job_of(draft, name, material_id)
    return msgspec.structs.replace(job, loads=loads, features=top_feature(draft))


def _by_vacuum(draft: Draft, lateral: float) -> _Held | None:
    """Vacuum below; side clamps against the side locators, low, where the part is stiff."""
    zone = _add_vacuum(draft)
    if zone is None:
        return None
    cam = _side_clamp(draft)
    low = SEAT_MM + 0.4 * float(draft.mesh_size[2]) if cam is None else _level(cam)
    sides = _add_sides(draft, low)
    if sides is not None and cam is not None:
        _add_side_clamps(draft, cam, sides, Conditions().slip_safety * lateral)
    return (sides,)


def _level(cam: ClampItem) -> float:
    """Of contact: as low as the clamp's whole tip is on the part."""
    return SEAT_MM + cam.tip.radius_mm + _TIP_EDGE_MM


def _side_clamp(draft: Draft) -> ClampItem | None:
    """The slimmest one whose tip lies on the part's side, where there is one."""
    height = float(draft.mesh_size[2])
    fitting = [
        c
        for c in draft.catalog.clamps.values()
        if c.style == "side"
        and c.height_min_mm <= _level(c) <= c.height_max_mm
        and _level(c) + c.tip.radius_mm <= SEAT_MM + height
    ]
    return min(fitting, key=lambda c: c.body_width_mm, default=None)


def _by_clamps(draft: Draft, lateral: float) -> _Held:
    """Clamps on flat tops above the rests."""
    _add_rests(draft, None)
    height = float(draft.mesh_size[2])
    sides = _add_sides(draft, min(SEAT_MM + 0.4 * height, _PIN_LEVEL_MM))
    conditions = Conditions()
    _add_clamps(draft, needed=conditions.slip_safety * lateral / conditions.friction_low)
    return (sides,)


def _security(job: Job, part: LoadedPart) -> float:
    """The least margin over the wanted one; 0 where the part isn't located."""
    report, wanted = holding_report(job, part.shape), job.conditions
    if not report.locating.determined:
        return 0.0
    margins = (
        (report.holding.slip_margin, wanted.slip_safety),
        (report.holding.lift_margin, wanted.lift_safety),
        (report.holding.tip_margin, wanted.tip_safety),
    )
    return min((margin / least for margin, least in margins if margin is not None), default=1.0)


def _add_vacuum(draft: Draft) -> VacuumZone | None:
    """Three pads, and the vacuum zone that pulls most of those that find room and seat."""
    found = [zone for cord in _CORDS if (zone := _zone(draft, cord)) is not None]
    for zone in sorted(found, key=lambda z: -zone_holding(z, Conditions()).net_force_n):
        if _add_rests(draft, zone):
            draft.add(_with_clear_port(draft, zone))
            return zone
    return None


def _pull_centre(zone: VacuumZone) -> Floats:
    """Where the vacuum less the cord's push acts, (2,)."""
    holding = zone_holding(zone, Conditions())
    pull = holding.force_n * np.array(holding.centre)
    return np.asarray((pull - holding.seal_force_n * np.array(holding.seal_centre))
                      / holding.net_force_n)  # fmt: skip


def _zone(draft: Draft, cord_id: str) -> VacuumZone | None:
    face = draft.seating.down_face
    if face is None:
        return None
    try:
        zone = zone_on_face(
            "zone-1", "Vacuum zone 1", draft.part.shape, draft.pose, face,
            draft.catalog.cords[cord_id], draft.catalog.ports[_PORT],
            plate_size=(draft.plate.length_mm, draft.plate.width_mm),
        )  # fmt: skip
    except FixtureError:
        return None
    return zone if seats(zone, Conditions()) else None


def _with_clear_port(draft: Draft, zone: VacuumZone) -> VacuumZone:
    pads = [
        shapely.Point(e.x_mm, e.y_mm).buffer(e.item.diameter_mm / 2.0 + 1.0)
        for e in draft.elements.values()
        if isinstance(e, Rest)
    ]
    return with_port(zone, (draft.plate.length_mm, draft.plate.width_mm), pads)


def _add_rests(draft: Draft, zone: VacuumZone | None) -> bool:
    """Three rests clear of the groove, as large as fit; False where there is no room."""
    span = min(float(v) for v in draft.mesh_size[:2])
    centres = [draft.seating.centroid[:2], *([] if zone is None else [_pull_centre(zone)])]
    for pad in pad_sizes(draft.catalog.rests.values(), span):
        radius = pad.diameter_mm / 2.0
        usable = draft.support.buffer(-(radius + 0.2))
        if zone is not None:
            usable = usable.difference(_groove(zone, radius))
        places = rest_places(usable, np.array(centres))
        if places is not None and all(_holds(places, centre) for centre in centres):
            draft.add(*_rests(pad, places))
            return True
    return zone is None and _add_point_rests(draft)


def _groove(zone: VacuumZone, pad_radius: float) -> shapely.Geometry:
    half = zone.cord.groove_width_mm / 2.0 + 1.0 + pad_radius
    lines = [shapely.LinearRing(loop.polyline()) for loop in (zone.outer, *zone.islands)]
    return shapely.union_all(lines).buffer(half)


def _holds(places: Floats, centroid: Floats) -> bool:
    return bool(shapely.Polygon(places).contains(shapely.Point(*centroid)))


def _add_point_rests(draft: Draft) -> bool:
    """For a part without a flat underside: the points that it would lie on, on round buttons."""
    mesh = draft.seating.mesh
    height = float(draft.mesh_size[2])
    low = mesh.points[:, 2] - SEAT_MM < 1e-3 * height
    places = rest_places(
        shapely.MultiPoint(mesh.points[low, :2]).convex_hull, draft.seating.centroid[None, :2]
    )
    if places is None:
        return False
    pad = pad_sizes(draft.catalog.rests.values(), 0.0)[-1]
    draft.add(*_rests(pad, places))
    return True


def _rests(pad: RestItem, places: Floats) -> list[Rest]:
    return [
        Rest(id=f"rest-{i}", name=f"Rest {i}", item=pad, x_mm=x, y_mm=y, top_mm=SEAT_MM)
        for i, (x, y) in enumerate(places.tolist(), start=1)
    ]


def _add_sides(draft: Draft, level: float) -> SidePoints | None:
    """Two side locators and one more at this height, or two pins in holes."""
    span = float(max(draft.mesh_size[:2]))
    item = side_locator_for(draft.catalog.side_locators.values(), level, span)
    mesh, centroid = draft.seating.mesh, draft.seating.centroid
    planes = frozenset(f.number for f in draft.part.shape.planar_faces)
    sides = side_places(mesh, centroid, item.reach_mm, level, planes)
    if sides is None:
        pins = pins_in_holes(
            draft.part.shape, draft.pose, tuple(draft.catalog.pins.values()), SEAT_MM
        )
        draft.add(*(pins or ()))
        return None
    for i, (point, normal) in enumerate(zip(sides.points, sides.normals, strict=True), start=1):
        draft.add(_side_locator(draft, i, point, normal))
    return sides


def _side_locator(draft: Draft, number: int, point: Floats, normal: Floats) -> SideLocator:
    x, y, z = (round(float(v), 4) for v in point)
    items = draft.catalog.side_locators.values()
    return SideLocator(
        id=f"side-{number}",
        name=f"Side locator {number}",
        item=side_locator_for(items, z, float(max(draft.mesh_size[:2]))),
        x_mm=x,
        y_mm=y,
        z_mm=z,
        angle_deg=round(math.degrees(math.atan2(normal[1], normal[0])), 4) % 360.0,
    )


def _add_side_clamps(draft: Draft, item: ClampItem, sides: SidePoints, force: float) -> None:
    """Clamps against the side locators, each with a force that the cut can't overcome."""
    places = side_clamp_places(draft.seating.mesh, sides, _level(item))
    for number, place in enumerate(places, start=1):
        draft.add(
            Clamp(
                id=f"clamp-{number}",
                name=f"Side clamp {number}",
                item=item,
                x_mm=place.x,
                y_mm=place.y,
                z_mm=place.z,
                angle_deg=place.angle_deg,
                force_n=min(math.ceil(force / 10.0) * 10.0, item.force_max_n),
                order=number,
            )
        )


def _add_clamps(draft: Draft, needed: float) -> None:
    """A clamp near each rest, together pressing with `needed` N at least."""
    rests = np.array(
        [(e.x_mm, e.y_mm) for e in draft.elements.values() if isinstance(e, Rest)]
    ).reshape(-1, 2)
    foot = min(4.0, min(float(v) for v in draft.mesh_size[:2]) / 12.0)
    places = clamp_places(draft.seating.mesh, rests, foot)
    for number, place in enumerate(places, start=1):
        draft.add(_clamp(draft, number, place, needed / len(places)))


def _clamp(draft: Draft, number: int, place: ClampPlace, force: float) -> Clamp:
    downward = [c for c in draft.catalog.clamps.values() if c.style in ("strap", "toe")]
    fitting = [c for c in downward if c.height_min_mm <= place.z <= c.height_max_mm]
    reaching = [c for c in fitting if c.reach_mm >= place.overhang_mm + c.body_width_mm / 4.0]
    pool = reaching or fitting or [max(downward, key=lambda c: c.height_max_mm)]
    item = min(pool, key=lambda c: (c.reach_mm if reaching else -c.reach_mm, c.force_n))
    return Clamp(
        id=f"clamp-{number}",
        name=f"Clamp {number}",
        item=item,
        x_mm=round(place.x, 3),
        y_mm=round(place.y, 3),
        z_mm=place.z,
        angle_deg=place.angle_deg,
        force_n=round(min(max(force, 100.0), item.force_max_n), -1),
        order=number,
    )
