"""New elements with a fresh id and a name, at a place: ready for `placed`.

job = placed(job, new_rest(job, item, 40.0, 25.0, top_mm=20.0))
"""

from __future__ import annotations

from msgspec.structs import replace

from fixtures_lib.catalog.items import (
    AdapterItem,
    ClampItem,
    CordItem,
    PinItem,
    PortItem,
    RestItem,
    SideLocatorItem,
)
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.edits.elements import host_top_mm
from fixtures_lib.job.edits.naming import default_name, fresh_id
from fixtures_lib.job.model import (
    Adapter,
    Clamp,
    CuttingForce,
    Engraving,
    Feature,
    FingerCut,
    HoleUse,
    Job,
    Nest,
    NestContact,
    Pin,
    PlateHole,
    Port,
    Rest,
    SideLocator,
    Tightened,
    ToleranceKind,
    VacuumZone,
)


def new_rest(
    job: Job,
    item: RestItem,
    x_mm: float,
    y_mm: float,
    *,
    top_mm: float | None = None,
    host: str | None = None,
) -> Rest:
    """A rest. A bought one has its own height; a milled pad takes `top_mm`."""
    if item.height_mm > 0.0:
        top_mm = host_top_mm(job, host) + item.height_mm
    if top_mm is None:
        raise FixtureError(
            "a milled pad needs the height of its top", where=item.name, mend="give its height"
        )
    key = fresh_id(job, "rest")
    return Rest(
        id=key, name=default_name(key), host=host, item=item, x_mm=x_mm, y_mm=y_mm, top_mm=top_mm
    )


def new_side_locator(
    job: Job, item: SideLocatorItem, at: Vector, angle_deg: float, *, host: str | None = None
) -> SideLocator:
    """Touches the part at `at` and pushes it along `angle_deg`."""
    key = fresh_id(job, "side")
    x, y, z = at
    return SideLocator(
        id=key,
        name=default_name(key),
        host=host,
        item=item,
        x_mm=x,
        y_mm=y,
        z_mm=z,
        angle_deg=angle_deg,
    )


def new_pin(
    job: Job,
    item: PinItem,
    x_mm: float,
    y_mm: float,
    *,
    base_mm: float = 0.0,
    angle_deg: float = 0.0,
    host: str | None = None,
) -> Pin:
    key = fresh_id(job, "pin")
    return Pin(
        id=key,
        name=default_name(key),
        host=host,
        item=item,
        x_mm=x_mm,
        y_mm=y_mm,
        base_mm=base_mm,
        angle_deg=angle_deg,
    )


def new_clamp(
    job: Job,
    item: ClampItem,
    at: Vector,
    angle_deg: float,
    *,
    force_n: float | None = None,
    host: str | None = None,
) -> Clamp:
    """Presses at `at`, with the force that it is usually tightened to, last in the sequence."""
    key = fresh_id(job, "clamp")
    x, y, z = at
    return Clamp(
        id=key,
        name=default_name(key),
        host=host,
        item=item,
        x_mm=x,
        y_mm=y,
        z_mm=z,
        angle_deg=angle_deg,
        force_n=item.force_n if force_n is None else force_n,
        order=next_order(job),
    )


def next_order(job: Job) -> int:
    """Last in the sequence of clamping."""
    orders = [e.order for e in job.elements.values() if isinstance(e, Tightened)]
    return max(orders, default=0) + 1


def new_zone(
    job: Job,
    cord: CordItem,
    outer: Loop,
    port: PortItem,
    *,
    seat_mm: float,
    islands: tuple[Loop, ...] = (),
    port_at: tuple[float, float] | None = None,
    face: int | None = None,
    inset_mm: float = 0.0,
    host: str | None = None,
) -> VacuumZone:
    """A zone of the softest cord on offer. The port stands in its middle unless said otherwise."""
    if not cord.force_n_mm:
        raise FixtureError(
            "the cord has no push-back force for any hardness",
            where=cord.name,
            mend="choose another cord, or enter its force in the catalogue",
        )
    key = fresh_id(job, "zone")
    ring = outer.polyline(0.1)
    low, high = ring.min(axis=0), ring.max(axis=0)
    x, y = port_at or (float(low[0] + high[0]) / 2.0, float(low[1] + high[1]) / 2.0)
    return VacuumZone(
        id=key,
        name=default_name(key),
        host=host,
        cord=cord,
        hardness=min(cord.force_n_mm, key=lambda name: cord.force_n_mm[name]),
        outer=outer,
        islands=islands,
        seat_mm=seat_mm,
        port=Port(item=port, x_mm=x, y_mm=y),
        face=face,
        inset_mm=inset_mm,
    )


def new_adapter(job: Job, item: AdapterItem, x_mm: float, y_mm: float) -> Adapter:
    key = fresh_id(job, "adapter")
    return Adapter(id=key, name=default_name(key), item=item, x_mm=x_mm, y_mm=y_mm)


def new_cutting_force(
    job: Job, at: Vector, force_n: Vector, *, patch_radius_mm: float = 3.0
) -> CuttingForce:
    key = fresh_id(job, "cut")
    return CuttingForce(
        id=key, name=default_name(key), at=at, force_n=force_n, patch_radius_mm=patch_radius_mm
    )


def new_feature(
    job: Job, kind: ToleranceKind, faces: tuple[int, ...], tolerance_um: float, *, name: str = ""
) -> Feature:
    key = fresh_id(job, "feature")
    return Feature(
        id=key, name=name or default_name(key), kind=kind, faces=faces, tolerance_um=tolerance_um
    )


def new_nest(
    job: Job,
    outline: Loop,
    *,
    seat_mm: float,
    height_mm: float,
    stock_mm: float = 0.0,
    contacts: tuple[NestContact, ...] = (),
    fingers: tuple[FingerCut, ...] = (),
    host: str | None = None,
) -> Nest:
    """A raised wall round a contour that is given in the fixture, like its contacts and cuts."""
    key = fresh_id(job, "nest")
    ring = outline.polyline(0.1)
    x, y = (round(float(v), 3) for v in (ring.min(axis=0) + ring.max(axis=0)) / 2.0)
    return Nest(
        id=key,
        name=default_name(key),
        host=host,
        x_mm=x,
        y_mm=y,
        outline=outline.moved(-x, -y),
        seat_mm=seat_mm,
        height_mm=height_mm,
        stock_mm=stock_mm,
        contacts=tuple(replace(c, x_mm=c.x_mm - x, y_mm=c.y_mm - y) for c in contacts),
        fingers=tuple(replace(f, x_mm=f.x_mm - x, y_mm=f.y_mm - y) for f in fingers),
    )


def new_engraving(
    job: Job, x_mm: float, y_mm: float, *, text: str = "", host: str | None = None
) -> Engraving:
    """The number of the plate, or of the adapter that it stands on, unless a text is given."""
    key = fresh_id(job, "text")
    made = Engraving(id=key, name=default_name(key), host=host, x_mm=x_mm, y_mm=y_mm)
    return replace(made, text=text) if text else made


def new_plate_hole(
    job: Job,
    x_mm: float,
    y_mm: float,
    *,
    use: HoleUse = "lifting",
    size: str = "M10",
    depth_mm: float = 20.0,
    through: bool = False,
    host: str | None = None,
) -> PlateHole:
    key = fresh_id(job, "hole")
    return PlateHole(
        id=key,
        name=default_name(key),
        host=host,
        x_mm=x_mm,
        y_mm=y_mm,
        use=use,
        size=size,
        depth_mm=depth_mm,
        through=through,
    )
