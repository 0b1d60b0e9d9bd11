"""The part as it is held, before the tool touches it: contacts and steady forces.

         clamp
           |            weight at the centre of gravity
 side      v            vacuum down at the zone's centre of pressure
----> [   part   ]      cord up along its line
       ^   ^   ^
       rests
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fixtures_lib.catalog.items import Tip
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Point2, Vector, as_vector
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.holding.support_polygon import convex_hull
from fixtures_lib.holding.vacuum import ZoneHolding
from fixtures_lib.holding.wrenches import GRAVITY_M_S2, Reference
from fixtures_lib.job.contacts import ContactSite, contact_sites
from fixtures_lib.job.model import Job, VacuumZone

_LAND_POINTS = 12
_UP = (0.0, 0.0, 1.0)


@dataclass(frozen=True, eq=False)
class SteadyForce:
    name: str
    at: Vector
    force_n: Vector


@dataclass(frozen=True, eq=False)
class HeldPart:
    """Contacts by what they can do, and steady forces. `mass_kg` and centre of gravity as used."""

    mass_kg: float
    centre: Vector
    supports: tuple[ContactSite, ...]  # push up: rests, and a land that the part lies on
    sides: tuple[ContactSite, ...]  # push sideways
    pins: tuple[ContactSite, ...]  # push both ways
    clamps: tuple[ContactSite, ...]
    steady: tuple[SteadyForce, ...]

    @cached_property
    def reference(self) -> Reference:
        """About the centre of gravity, scaled by the mean distance of the contacts from it."""
        sites = (*self.supports, *self.sides, *self.pins, *self.clamps)
        arms = np.array([s.point for s in sites], dtype=float).reshape(-1, 3) - self.centre
        size = math.sqrt(float(np.mean(np.sum(arms * arms, axis=1)))) if sites else 1.0
        return Reference(np.asarray(self.centre), size if size > 1e-9 else 1.0)

    @cached_property
    def steady_wrench(self) -> Floats:
        """(6,) of all steady forces."""
        points = np.array([f.at for f in self.steady], dtype=float)
        forces = np.array([f.force_n for f in self.steady], dtype=float)
        return np.asarray(self.reference.wrenches(points, forces).sum(axis=0))

    @property
    def pressing_n(self) -> float:
        """What presses the part on its supports; negative where the cord pushes it off."""
        return -sum(force.force_n[2] for force in self.steady)


def held_part(
    job: Job, shape: PartShape, zones: Sequence[ZoneHolding], mass_kg: float | None = None
) -> HeldPart:
    """`mass_kg` overrules volume times density.

    Raises FixtureError for a part without volume and for what is not a finite number.
    """
    mass = _mass(job, shape) if mass_kg is None else mass_kg
    centre = as_vector(job.setup.pose.points(shape.centroid))
    sites = (*contact_sites(job), *land_sites(job))
    _check_sites(sites)
    locators = [site for site in sites if site.role == "locator"]
    one_sided = [site for site in locators if not site.two_sided]
    clamps = tuple(site for site in sites if site.role == "clamp")
    return HeldPart(
        mass_kg=mass,
        centre=centre,
        supports=tuple(site for site in one_sided if site.normal[2] > 0.5),
        sides=tuple(site for site in one_sided if site.normal[2] <= 0.5),
        pins=tuple(site for site in locators if site.two_sided),
        clamps=clamps,
        steady=(
            SteadyForce("weight", centre, (0.0, 0.0, -mass * GRAVITY_M_S2)),
            *_vacuum_forces(job, zones),
            *(_clamp_force(site) for site in clamps),
        ),
    )


def land_sites(job: Job) -> list[ContactSite]:
    """Where the part lies on a zone's land: only where the land has no gap below the part."""
    return [
        ContactSite(
            id=f"{zone.id}.land{number}",
            element=zone.id,
            role="locator",
            point=(float(x), float(y), zone.seat_mm),
            normal=_UP,
            tip=Tip(shape="flat", radius_mm=zone.cord.groove_width_mm),
        )
        for zone in job.elements.values()
        if isinstance(zone, VacuumZone) and zone.land_gap_mm == 0.0
        for number, (x, y) in enumerate([*_corners(zone), *_supports(zone)], start=1)
    ]


def _supports(zone: VacuumZone) -> list[Point2]:
    return [(support.x_mm, support.y_mm) for support in zone.supports]


def _corners(zone: VacuumZone) -> Floats:
    points = [(float(x), float(y)) for x, y in zone.outer.polyline(0.05)]
    hull = convex_hull(points)
    return hull[:: max(1, math.ceil(len(hull) / _LAND_POINTS))]


def _mass(job: Job, shape: PartShape) -> float:
    mass = shape.volume_mm3 * 1e-9 * job.part.material.density_kg_m3
    if not math.isfinite(mass) or mass <= 0.0:
        raise FixtureError(
            "the part has no volume, so it has no weight", where=shape.name, mend="repair the part"
        )
    return mass


def _vacuum_forces(job: Job, zones: Sequence[ZoneHolding]) -> list[SteadyForce]:
    forces = []
    for held in zones:
        zone = job.elements[held.id]
        assert isinstance(zone, VacuumZone)
        at, cord_at = (*held.centre, zone.seat_mm), (*held.seal_centre, zone.seat_mm)
        forces.append(SteadyForce(held.id, at, (0.0, 0.0, -held.force_n)))
        forces.append(SteadyForce(f"{held.id}.seal", cord_at, (0.0, 0.0, held.seal_force_n)))
    return forces


def _clamp_force(site: ContactSite) -> SteadyForce:
    return SteadyForce(site.id, site.point, as_vector(site.force_n * np.asarray(site.normal)))


def _check_sites(sites: Sequence[ContactSite]) -> None:
    for site in sites:
        if not all(map(math.isfinite, (*site.point, *site.normal, site.force_n))):
            raise FixtureError(
                "its place or its force is not a finite number",
                where=f"“{site.element}”",
                mend="enter it again",
            )
