"""Place, replace, move, change, rename and delete what stands on the plate."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.values import changed, checked
from fixtures_lib.job.model import (
    Adapter,
    AnyElement,
    AnyLoad,
    Clamp,
    CuttingPass,
    Engraving,
    Feature,
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
from fixtures_lib.wording import worded


def placed(job: Job, element: AnyElement) -> Job:
    """With a new element; its id must be free (`naming.fresh_id`)."""
    if element.id in {*job.elements, *job.loads, *job.passes, *job.features}:
        raise FixtureError(
            worded("the id {id} is taken", id=element.id),
            where=element.name,
            mend="choose another id",
        )
    return _with(job, element)


def replaced(job: Job, element: AnyElement) -> Job:
    """With another element in the place of the one with this id."""
    element_of(job, element.id)
    return _with(job, element)


def with_element(job: Job, element_id: str, **changes: Any) -> Job:
    """With these properties of one element changed. An id can't be changed."""
    element = element_of(job, element_id)
    if changes.get("id", element_id) != element_id:
        raise FixtureError("an id can't be changed", where=element.name, mend="change the name")
    return _with(job, changed(element, element.name, **changes))


def with_port(job: Job, zone_id: str, **changes: Any) -> Job:
    """With these properties of a vacuum zone's port changed."""
    zone = element_of(job, zone_id)
    if not isinstance(zone, VacuumZone):
        raise FixtureError("only a vacuum zone has a port", where=zone.name)
    return _with(job, replace(zone, port=changed(zone.port, f"{zone.name}, port", **changes)))


def renamed(job: Job, element_id: str, name: str) -> Job:
    """With another name for an element, a load, a pass or a feature."""
    name = " ".join(name.split())
    if not name:
        raise FixtureError("a name can't be empty", where=element_id, mend="type a name")
    for group in ("elements", "loads", "passes", "features"):
        members = getattr(job, group)
        if element_id in members:
            value = replace(members[element_id], name=name)
            return replace(job, **{group: {**members, element_id: value}})
    raise _nothing(element_id)


def moved(job: Job, element_id: str, dx: float, dy: float, dz: float = 0.0) -> Job:
    """With one element shifted; what an adapter carries goes with it."""
    element = element_of(job, element_id)
    job = _with(job, shifted(element, dx, dy, dz))
    if isinstance(element, Adapter):
        for carried in elements_on(job, element_id):
            job = _with(job, shifted(carried, dx, dy, 0.0))
    return job


def moved_to(job: Job, element_id: str, x_mm: float, y_mm: float) -> Job:
    """With one element's handle at (x, y): a zone's handle is its port."""
    x, y = handle_of(element_of(job, element_id))
    return moved(job, element_id, x_mm - x, y_mm - y)


def without(job: Job, *ids: str) -> Job:
    """Without these elements, loads, passes and features. What a lost adapter carried stays where
    it is, and stands on the plate."""
    for lost in ids:
        if lost not in {*job.elements, *job.loads, *job.passes, *job.features}:
            raise _nothing(lost)
    kept = {
        key: replace(element, host=None) if element.host in ids else element
        for key, element in job.elements.items()
        if key not in ids
    }
    return replace(
        job,
        elements=kept,
        loads={key: load for key, load in job.loads.items() if key not in ids},
        passes={key: cut for key, cut in job.passes.items() if key not in ids},
        features={key: feature for key, feature in job.features.items() if key not in ids},
    )


def element_of(job: Job, element_id: str) -> AnyElement:
    """The element with this id, or FixtureError."""
    if element_id not in job.elements:
        raise _nothing(element_id)
    return job.elements[element_id]


def named_things(job: Job) -> dict[str, AnyElement | AnyLoad | CuttingPass | Feature]:
    """Everything that has an id and a name, by its id."""
    return {**job.elements, **job.loads, **job.passes, **job.features}


def elements_on(job: Job, adapter_id: str) -> tuple[AnyElement, ...]:
    return tuple(e for e in job.elements.values() if e.host == adapter_id)


def host_top_mm(job: Job, host: str | None) -> float:
    """Height of the face that an element stands on: the plate's (0) or its adapter's."""
    if host is None:
        return 0.0
    adapter = element_of(job, host)
    if not isinstance(adapter, Adapter):
        raise FixtureError(
            worded("{name} is not an adapter", name=adapter.name),
            where=host,
            mend="choose an adapter or the plate",
        )
    return adapter.item.thickness_mm


def handle_of(element: AnyElement) -> tuple[float, float]:
    """The point in the plane that an element is moved by."""
    if isinstance(element, VacuumZone):
        return element.port.x_mm, element.port.y_mm
    return element.x_mm, element.y_mm


def shifted(element: AnyElement, dx: float, dy: float, dz: float) -> AnyElement:
    """The element, moved by this much. An adapter lies on the plate: dz is not its."""
    match element:
        case VacuumZone():
            port = element.port
            return replace(
                element,
                outer=element.outer.moved(dx, dy),
                islands=tuple(island.moved(dx, dy) for island in element.islands),
                port=replace(port, x_mm=port.x_mm + dx, y_mm=port.y_mm + dy),
                supports=tuple(
                    replace(s, x_mm=s.x_mm + dx, y_mm=s.y_mm + dy) for s in element.supports
                ),
                seat_mm=element.seat_mm + dz,
            )
        case Rest():
            height = {"top_mm": element.top_mm + dz}
        case SideLocator() | Clamp():
            height = {"z_mm": element.z_mm + dz}
        case PartScrew():
            height = {"seat_mm": element.seat_mm + dz, "under_mm": element.under_mm + dz}
        case Pin():
            height = {"base_mm": element.base_mm + dz}
        case Nest() | Potting():
            height = {"seat_mm": element.seat_mm + dz}
        case Adapter() | Engraving() | PlateHole():
            height = {}
    return replace(element, x_mm=element.x_mm + dx, y_mm=element.y_mm + dy, **height)


def _with(job: Job, element: AnyElement) -> Job:
    element = checked(element, element.name)
    if isinstance(element, Adapter) and element.host is not None:
        raise FixtureError(
            "an adapter can't stand on another one",
            where=element.name,
            mend="put it on the plate",
        )
    host_top_mm(job, element.host)
    return replace(job, elements={**job.elements, element.id: element})


def _nothing(element_id: str) -> FixtureError:
    return FixtureError(
        worded("there is nothing with the id {element_id} in the job", element_id=element_id),
        mend="choose one from the tree",
    )
