"""Small jobs for the tests of rigid statics: a block on three rests and three side locators."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from fixtures_lib.catalog.items import Tip
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.arrays import Point2, Vector
from fixtures_lib.geometry.loops import Loop, rectangle
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.contacts import ContactSite
from fixtures_lib.job.model import (
    AnyElement,
    Clamp,
    Conditions,
    CuttingForce,
    Job,
    PartRef,
    Pin,
    Plate,
    Port,
    Rest,
    SideLocator,
    VacuumZone,
)

CATALOG = load_catalog()
SEAT_MM = 5.0
X, Y, Z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
CORNERS: tuple[Point2, ...] = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))


def site(id: str, at: Vector, normal: Vector, *, two_sided: bool = False) -> ContactSite:
    tip = Tip(shape="flat", radius_mm=3.0)
    return ContactSite(
        id=id, element=id, role="locator", point=at, normal=normal, tip=tip, two_sided=two_sided
    )


def rests(places: Iterable[Point2]) -> list[AnyElement]:
    item = CATALOG.rests["rest-milled-12"]
    return [
        Rest(id=f"r{n}", name=f"Rest {n}", item=item, x_mm=x, y_mm=y, top_mm=SEAT_MM)
        for n, (x, y) in enumerate(places, start=1)
    ]


def side(id: str, x: float, y: float, angle: float, z: float = 20.0) -> SideLocator:
    item = CATALOG.side_locators["side-pin-flat-12"]
    return SideLocator(id=id, name=id, item=item, x_mm=x, y_mm=y, z_mm=z, angle_deg=angle)


def three_two_one() -> list[AnyElement]:
    """For `block`: side locators on the faces at y = 0 and at x = 0."""
    return [
        *rests(((10.0, 10.0), (90.0, 10.0), (50.0, 90.0))),
        side("s1", 20.0, 0.0, 90.0),
        side("s2", 80.0, 0.0, 90.0),
        side("s3", 0.0, 50.0, 0.0),
    ]


def zone(
    outer: Loop | None = None, *, cord: str = "cord-solid-3", hardness: str = "40", gap: float = 0.1
) -> VacuumZone:
    return VacuumZone(
        id="z1",
        name="Zone 1",
        cord=CATALOG.cords[cord],
        hardness=hardness,
        outer=outer or rectangle((5.0, 5.0), (95.0, 95.0)),
        seat_mm=SEAT_MM,
        land_gap_mm=gap,
        port=Port(item=CATALOG.ports["port-g1-4"], x_mm=50.0, y_mm=50.0),
    )


def clamp(id: str, style: str, at: Vector, angle: float, force_n: float) -> Clamp:
    item = CATALOG.clamps[{"side": "clamp-side-cam-m8", "strap": "clamp-strap-m8"}[style]]
    x, y, z = at
    return Clamp(
        id=id, name=id, item=item, x_mm=x, y_mm=y, z_mm=z, angle_deg=angle, force_n=force_n
    )


def pin(id: str, shape: str, x: float, y: float, angle: float = 0.0) -> Pin:
    item = CATALOG.pins[f"pin-{shape}-10"]
    return Pin(id=id, name=id, item=item, x_mm=x, y_mm=y, angle_deg=angle)


def load(at: Vector, force: Vector, id: str = "c1") -> CuttingForce:
    return CuttingForce(id=id, name=f"Cut {id}", at=at, force_n=force)


def block(height: float = 50.0, side_mm: float = 100.0) -> PartShape:
    """A block of aluminium with its lower corner above the plate's datum, on the seat."""
    low = np.array([0.0, 0.0, SEAT_MM])
    size = np.array([side_mm, side_mm, height])
    x, y, z = low + size / 2.0
    return PartShape(
        name="block",
        volume_mm3=float(np.prod(size)),
        area_mm2=float(2.0 * side_mm**2 + 4.0 * side_mm * height),
        centroid=(float(x), float(y), float(z)),
        box_low=(0.0, 0.0, SEAT_MM),
        box_high=(side_mm, side_mm, SEAT_MM + height),
        valid=True,
        thinnest_wall_mm=None,
        faces=(),
        planar_faces=(),
        holes=(),
    )


def job(
    elements: Iterable[AnyElement],
    loads: Iterable[CuttingForce] = (),
    *,
    friction: float = 0.12,
    altitude_m: float = 0.0,
) -> Job:
    aluminium = CATALOG.materials["al6061_t6"]
    return Job(
        name="test",
        part=PartRef(name="block", sha256="0" * 64, solid=1, healed=False, material=aluminium),
        plate=Plate(
            item=CATALOG.plates["plate-blank-mic6"],
            length_mm=300.0,
            width_mm=200.0,
            thickness_mm=25.0,
            material=CATALOG.materials["mic6"],
        ),
        elements={element.id: element for element in elements},
        loads={load.id: load for load in loads},
        conditions=Conditions(friction_low=friction, altitude_m=altitude_m),
    )
