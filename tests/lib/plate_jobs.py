"""Jobs with items of the program's own catalogue, for the tests of plates and deliveries."""

from __future__ import annotations

import msgspec

from fixtures_lib.catalog.items import (
    AdapterItem,
    ClampItem,
    CordItem,
    PinItem,
    PlateItem,
    PortItem,
    RestItem,
    SideLocatorItem,
)
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.loops import Loop, circle, rectangle
from fixtures_lib.job.model import (
    Adapter,
    AnyElement,
    Clamp,
    Job,
    Pin,
    Plate,
    Port,
    Rest,
    SideLocator,
    VacuumZone,
)
from tests.lib.sample_jobs import ALUMINIUM, BLANK_PLATE, bare_job


def plate_of(item: PlateItem, length: float, width: float, thickness: float) -> Plate:
    return Plate(
        item=item, length_mm=length, width_mm=width, thickness_mm=thickness, material=ALUMINIUM
    )


def job_with(*elements: AnyElement, plate: Plate | None = None) -> Job:
    """A job with these elements, on a blank plate of 300 x 200 x 25 unless said otherwise."""
    job = bare_job(BLANK_PLATE)
    return msgspec.structs.replace(
        job, plate=plate or job.plate, elements={e.id: e for e in elements}
    )


def universal_plate(item_id: str = "plate-m8-12h7-50") -> Plate:
    return plate_of(load_catalog().get(PlateItem, item_id), 300.0, 200.0, 25.0)


def milled_rest(key: str, x: float, y: float, top: float, host: str | None = None) -> Rest:
    item = next(r for r in load_catalog().rests.values() if not r.mount)
    return Rest(id=key, name=key, item=item, x_mm=x, y_mm=y, top_mm=top, host=host)


def bought_rest(key: str, item_id: str, x: float, y: float, top: float) -> Rest:
    item = load_catalog().get(RestItem, item_id)
    return Rest(id=key, name=key, item=item, x_mm=x, y_mm=y, top_mm=top)


def side_locator(
    key: str, item_id: str, at: tuple[float, float, float], angle: float
) -> SideLocator:
    item = load_catalog().get(SideLocatorItem, item_id)
    x, y, z = at
    return SideLocator(id=key, name=key, item=item, x_mm=x, y_mm=y, z_mm=z, angle_deg=angle)


def pin(key: str, item_id: str, x: float, y: float, base: float = 0.0, angle: float = 0.0) -> Pin:
    item = load_catalog().get(PinItem, item_id)
    return Pin(id=key, name=key, item=item, x_mm=x, y_mm=y, base_mm=base, angle_deg=angle)


def clamp(key: str, item_id: str, at: tuple[float, float, float], angle: float) -> Clamp:
    item = load_catalog().get(ClampItem, item_id)
    x, y, z = at
    return Clamp(
        id=key, name=key, item=item, x_mm=x, y_mm=y, z_mm=z, angle_deg=angle, force_n=item.force_n
    )


def adapter(key: str, item_id: str, x: float, y: float) -> Adapter:
    item = load_catalog().get(AdapterItem, item_id)
    return Adapter(id=key, name=key, item=item, x_mm=x, y_mm=y)


def vacuum_zone(
    key: str = "zone-1",
    *,
    outer: Loop | None = None,
    islands: tuple[Loop, ...] = (),
    seat: float = 0.0,
    port_at: tuple[float, float] = (110.0, 90.0),
    leads: str = "front",
    host: str | None = None,
) -> VacuumZone:
    """A zone of 3 mm cord, 100 x 60 mm with corners of 12 mm, around (150, 90)."""
    catalog = load_catalog()
    cord = next(
        c for c in catalog.cords.values() if c.diameter_mm == 3.0 and c.construction == "solid"
    )
    port = Port(
        item=catalog.get(PortItem, "port-g1-8"),
        x_mm=port_at[0],
        y_mm=port_at[1],
        exit=leads,  # type: ignore[arg-type]
    )
    return VacuumZone(
        id=key, name=key, cord=cord, hardness=next(iter(cord.force_n_mm)), host=host,
        outer=outer or rectangle((100.0, 60.0), (200.0, 120.0), 12.0),
        islands=islands, seat_mm=seat, port=port,
    )  # fmt: skip


def island(x: float = 160.0, y: float = 90.0, radius: float = 12.0) -> Loop:
    return circle((x, y), radius)


def cord_of(job: Job, key: str = "zone-1") -> CordItem:
    zone = job.elements[key]
    assert isinstance(zone, VacuumZone)
    return zone.cord
