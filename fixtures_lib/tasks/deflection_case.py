"""From a job to a case of mechanics: everything turned into the part's own coordinates."""

from __future__ import annotations

import math
from typing import Any

import msgspec
import numpy as np

from fixtures_lib.catalog.items import MaterialItem
from fixtures_lib.deflection.case import (
    STANDARD_GRAVITY_M_S2,
    Bow,
    Case,
    Clamp,
    Contact,
    ElasticMaterial,
    FacePressure,
    Feature,
    FeatureKind,
    Land,
    LineForce,
    PointForce,
    State,
)
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loop_offsets import band
from fixtures_lib.geometry.loops import Loop, circle
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.holding.vacuum import zone_holding
from fixtures_lib.job.bosses import engaged_mm, snapped_boss
from fixtures_lib.job.contacts import ContactSite, contact_sites
from fixtures_lib.job.model import Conditions, Job, Pin, Tightened, VacuumZone
from fixtures_lib.job.model import Feature as JobFeature
from fixtures_lib.job.plate_zones import land_wall_mm
from fixtures_lib.tasks.sweeps import sweeps_of
from fixtures_lib.wording import worded

_UPWARD = 0.99
_CELLS, _LEAST_CELLS = 24, 6
_SUPPORT_CELLS = 1
_SPHERE_PATCH_MM = 1.5
_RING_STEP_MM = 0.05
_KINDS: dict[str, FeatureKind] = {
    "flatness": "flatness",
    "parallelism": "orientation",
    "position": "position",
    "profile": "profile",
    "size": "size",
}


def elastic(material: MaterialItem) -> ElasticMaterial:
    return ElasticMaterial(
        youngs_mpa=material.youngs_gpa * 1000.0,
        poisson=material.poisson,
        density_kg_m3=material.density_kg_m3,
        expansion_per_k=material.expansion_1e6_k * 1e-6,
    )


def case_of(job: Job, shape: PartShape) -> Case:
    """Contacts, loads and states of the job in the order of the sequence.

    seated (weight) -> vacuum -> each clamp in its order -> each cutting force by itself.
    """
    pose = job.setup.pose
    sites = contact_sites(job)
    zones = [e for e in job.elements.values() if isinstance(e, VacuumZone) and e.in_use]
    return Case(
        contacts=tuple(
            _contact(_at_wall(s, job, shape), pose, job.conditions)
            for s in sites
            if s.role == "locator"
        ),
        clamps=tuple(_clamp(s, pose, job.conditions) for s in sites if s.role == "clamp"),
        lands=tuple(land for z in zones for land in _lands(z, pose, job.conditions)),
        forces=tuple(
            PointForce(
                id=load.id,
                point=_point(load.at, pose),
                force_n=_vector(load.force_n, pose),
                patch_radius_mm=load.patch_radius_mm,
            )
            for load in job.loads.values()
        ),
        pressures=tuple(_pressure(z, pose, job.conditions) for z in zones if z.face is not None),
        lines=tuple(line for z in zones for line in _seal(z, pose, job.conditions)),
        features=tuple(_feature(f, shape, pose) for f in job.features.values()),
        sweeps=sweeps_of(job, shape, _held(job, zones)),
        states=_states(job, zones),
        bow=_bow(job.conditions, pose),
        fixture_expansion_per_k=job.plate.material.expansion_1e6_k * 1e-6,
        gravity_m_s2=_vector((0.0, 0.0, -STANDARD_GRAVITY_M_S2), pose),
    )  # fmt: skip


def _states(job: Job, zones: list[VacuumZone]) -> tuple[State, ...]:
    states = [State(name=worded("seated"))]
    loads: list[str] = []
    if zones:
        loads += [load for z in zones for load in _zone_loads(z, job.conditions)]
        states.append(State(name=worded("vacuum"), loads=tuple(loads)))
    clamps = [e for e in job.elements.values() if isinstance(e, Tightened)]
    for clamp in sorted(clamps, key=lambda c: (c.order, c.id)):
        loads.append(clamp.id)
        states.append(State(name=worded("clamped: {name}", name=clamp.name), loads=tuple(loads)))
    warming = job.conditions.warming_k
    if warming:
        states.append(State(name=worded("warmed"), loads=tuple(loads), warming_k=warming))
    held = states[-1].name
    for load in job.loads.values():
        states.append(
            State(
                name=worded("cutting: {name}", name=load.name),
                loads=(*loads, load.id),
                after=held,
                cutting=True,
                warming_k=warming,
            )
        )
    return tuple(states)


def _held(job: Job, zones: list[VacuumZone]) -> str:
    """The last state before cutting."""
    return [state.name for state in _states(job, zones) if not state.cutting][-1]


def _zone_loads(zone: VacuumZone, conditions: Conditions) -> list[str]:
    suction = [f"{zone.id}.vacuum"] if zone.face is not None else []
    pushes = zone_holding(zone, conditions).seal_force_n > 0.0
    return [*suction, *(_seal_names(zone) if pushes else [])]


def _at_wall(site: ContactSite, job: Job, shape: PartShape) -> ContactSite:
    """A pin touches the wall of its hole, halfway along what is in it; others stay where they are.

    Raises FixtureError for a pin that stands in no hole.
    """
    pin = job.elements[site.element]
    if not isinstance(pin, Pin):
        return site
    if pin.item.shape == "bush":
        return _at_boss(site, pin, job, shape)
    pose = job.setup.pose
    for hole in shape.holes:
        mouth = pose.points(hole.mouth)
        end = mouth + pose.vectors(hole.direction) * hole.depth_mm
        off = math.hypot(mouth[0] - pin.x_mm, mouth[1] - pin.y_mm)
        low, high = sorted((float(mouth[2]), float(end[2])))
        low, high = max(low, pin.base_mm), min(high, pin.base_mm + pin.item.height_mm)
        if off < hole.diameter_mm / 4.0 and high > low:
            wall = np.array(site.normal) * hole.diameter_mm / 2.0
            point = np.array([mouth[0], mouth[1], (low + high) / 2.0]) + wall
            return msgspec.structs.replace(site, point=as_vector(point))
    raise FixtureError(
        worded("{name} stands in no hole of the part", name=pin.name), mend="move it to a hole"
    )


def _at_boss(site: ContactSite, bush: Pin, job: Job, shape: PartShape) -> ContactSite:
    """A bush touches the side of its boss that it pushes, halfway along what is in it."""
    boss = snapped_boss(job, shape, bush.x_mm, bush.y_mm)
    low, high = engaged_mm(bush, boss) if boss is not None else (0.0, 0.0)
    if boss is None or high <= low:
        raise FixtureError(
            worded("{name} stands round no boss of the part", name=bush.name),
            mend="move it to a boss",
        )
    wall = np.array(site.normal) * boss.diameter_mm / 2.0
    point = np.array([boss.x_mm, boss.y_mm, (low + high) / 2.0]) - wall
    return msgspec.structs.replace(site, point=as_vector(point))


def _contact(site: ContactSite, pose: Pose, conditions: Conditions) -> Contact:
    known_to = conditions.rest_height_um if _is_rest(site) else 0.0
    return Contact(
        **_touch(site, pose, conditions), two_sided=site.two_sided, height_tolerance_um=known_to
    )


def _is_rest(site: ContactSite) -> bool:
    return site.normal[2] > _UPWARD


def _bow(conditions: Conditions, pose: Pose) -> Bow | None:
    if conditions.blank_bow_um == 0.0:
        return None
    return Bow(height_um=conditions.blank_bow_um, up=_vector((0.0, 0.0, 1.0), pose))


def _clamp(site: ContactSite, pose: Pose, conditions: Conditions) -> Clamp:
    return Clamp(**_touch(site, pose, conditions), force_n=site.force_n)


def _touch(site: ContactSite, pose: Pose, conditions: Conditions) -> dict[str, Any]:
    """What locators and clamps have in common."""
    return {
        "id": site.id,
        "point": _point(site.point, pose),
        "direction": _vector(site.normal, pose),
        "patch_radius_mm": _patch(site),
        "inner_radius_mm": site.inner_mm,
        "tip": site.tip.shape,
        "tip_radius_mm": site.tip.radius_mm if site.tip.shape == "sphere" else None,
        "tip_material": _tip_material(site),
        "body_stiffness_n_per_um": site.tip.body_stiffness_n_um or None,
        "friction_low": conditions.friction_low if site.grips else 0.0,
        "friction_high": conditions.friction_high if site.grips else 0.0,
    }


def _patch(site: ContactSite) -> float:
    """Radius of the disc that the force is spread over; a ball touches over a small one."""
    flat = site.tip.shape == "flat"
    return site.tip.radius_mm if flat else min(_SPHERE_PATCH_MM, site.tip.radius_mm / 4.0)


def _tip_material(site: ContactSite) -> ElasticMaterial:
    return ElasticMaterial(youngs_mpa=site.tip.youngs_gpa * 1000.0, poisson=site.tip.poisson)


def _lies_flat(zone: VacuumZone) -> bool:
    """Without a gap the part lies on the land round the groove as well."""
    return zone.land_gap_mm == 0.0 and zone.face is not None


def _lands(zone: VacuumZone, pose: Pose, conditions: Conditions) -> list[Land]:
    """The walls that carry the grooves; the whole face where the part lies on the plate itself."""
    if not _lies_flat(zone) or zone.face is None:
        return []
    if zone.seat_mm <= 0.0:
        return [_land(zone, zone.face, (), (), conditions, f"{zone.id}.land")]
    width = zone.cord.groove_width_mm + 2.0 * land_wall_mm(zone)
    lands = []
    for number, loop in enumerate((zone.outer, *zone.islands), start=1):
        outer, inner = (_ring(edge, zone.seat_mm, pose) for edge in band(loop, width))
        name = f"{zone.id}.land" if number == 1 else f"{zone.id}.land-{number}"
        lands.append(_land(zone, zone.face, outer, (inner,), conditions, name))
    # Many islands share what the contact problem can take.
    cells = max(_LEAST_CELLS, min(_CELLS, 2 * _CELLS // len(lands)))
    walls = [msgspec.structs.replace(land, cells=cells) for land in lands]
    return walls + _supports(zone, zone.face, pose, conditions)


def _supports(zone: VacuumZone, face: int, pose: Pose, conditions: Conditions) -> list[Land]:
    lands = []
    for number, support in enumerate(zone.supports, start=1):
        disc = circle((support.x_mm, support.y_mm), support.diameter_mm / 2.0)
        name = f"{zone.id}.support-{number}"
        outline = _ring(disc, zone.seat_mm, pose)
        land = _land(zone, face, outline, (), conditions, name)
        lands.append(msgspec.structs.replace(land, cells=_SUPPORT_CELLS))
    return lands


def _land(
    zone: VacuumZone,
    face: int,
    outline: tuple[Vector, ...],
    holes: tuple[tuple[Vector, ...], ...],
    conditions: Conditions,
    name: str,
) -> Land:
    return Land(
        id=name,
        face=face,
        outline=outline,
        holes=holes,
        friction_low=conditions.friction_low,
        friction_high=conditions.friction_high,
    )


def _pressure(zone: VacuumZone, pose: Pose, conditions: Conditions) -> FacePressure:
    assert zone.face is not None
    return FacePressure(
        id=f"{zone.id}.vacuum",
        face=zone.face,
        pressure_mpa=-zone_holding(zone, conditions).pressure_kpa / 1000.0,
        outline=_ring(zone.outer, zone.seat_mm, pose),
        holes=tuple(_ring(loop, zone.seat_mm, pose) for loop in zone.islands),
    )


def _seal(zone: VacuumZone, pose: Pose, conditions: Conditions) -> list[LineForce]:
    """The cord pushes the part up along each of its lines."""
    holding = zone_holding(zone, conditions)
    if holding.seal_force_n <= 0.0:
        return []
    up = _vector((0.0, 0.0, holding.seal_force_n / holding.seal_length_mm), pose)
    loops = (zone.outer, *zone.islands)
    return [
        LineForce(id=name, ring=_ring(loop, zone.seat_mm, pose), force_n_per_mm=up)
        for name, loop in zip(_seal_names(zone), loops, strict=True)
    ]


def _seal_names(zone: VacuumZone) -> list[str]:
    return [f"{zone.id}.seal-{number}" for number in range(1, 2 + len(zone.islands))]


def _ring(loop: Loop, z: float, pose: Pose) -> tuple[Vector, ...]:
    return tuple(_point((float(x), float(y), z), pose) for x, y in loop.polyline(_RING_STEP_MM))


def _feature(feature: JobFeature, shape: PartShape, pose: Pose) -> Feature:
    """A face that looks down is not cut here: it lies on the fixture."""
    normals = {face.number: pose.vectors(face.normal) for face in shape.faces}
    return Feature(
        id=feature.id,
        faces=feature.faces,
        kind=_KINDS[feature.kind],
        name=feature.name,
        cut_here=not all(normals[n][2] < -0.99 for n in feature.faces if n in normals),
    )


def _point(point: Vector, pose: Pose) -> Vector:
    return as_vector(pose.points_back(point))


def _vector(vector: Vector, pose: Pose) -> Vector:
    return as_vector(pose.vectors_back(vector))
