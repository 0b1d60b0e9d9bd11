"""What stands in the tree, as plain rows: made from the job, drawn by `tree`."""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.panels.quantities import angle, force, small_length
from app.panels.words import kind_name, short_length
from app.session import Selected
from app.symbols import sign_of
from fixtures_lib.cutting.strategies import WAYS
from fixtures_lib.geometry.loaded_part import LoadedPart
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
    Rest,
    SideLocator,
    VacuumZone,
)
from fixtures_lib.job.places import place_count
from fixtures_lib.units import LengthUnit


@dataclass(frozen=True)
class Row:
    """`thing` is None for a heading. `key` stays the same while the row means the same thing."""

    key: str
    name: str
    detail: str
    sign: str
    thing: Selected | None = None
    rows: tuple[Row, ...] = ()
    renames: bool = False

    @property
    def skeleton(self) -> tuple[object, ...]:
        """What must be equal for the tree to keep its items, and only change their words."""
        return (self.key, self.sign, tuple(row.skeleton for row in self.rows))


_GROUPS: tuple[tuple[str, str, str, tuple[type, ...]], ...] = (
    ("adapters", "Adapters", "adapter", (Adapter,)),
    ("locators", "Locators", "rest", (Rest, SideLocator, Pin)),
    ("nests", "Nests", "nest", (Nest,)),
    ("zones", "Vacuum zones", "vacuum_zone", (VacuumZone,)),
    ("clamps", "Clamps", "clamp", (Clamp, PartScrew)),
    ("marks", "Holes and letters", "engraving", (PlateHole, Engraving)),
)


def rows_of(job: Job, part: LoadedPart | None) -> tuple[Row, ...]:
    """The tree of a job, from the part to the features; empty groups are left out."""
    rows = [_part(job, part), _setup(job), _plate(job), *_places(job)]
    for key, title, sign, kinds in _GROUPS:
        members = [e for e in job.elements.values() if isinstance(e, kinds)]
        rows += _group(key, title, sign, [_element(e, job.unit) for e in members])
    rows += _group("loads", "Loads", "load", [_load(load, job) for load in job.loads.values()])
    passes = [_pass(cut, job) for cut in job.passes.values()]
    rows += _group("passes", "Cutting passes", "pass", passes)
    features = [_feature(f, job.unit) for f in job.features.values()]
    rows += _group("features", "Features", "feature", features)
    conditions = job.conditions
    detail = f"friction {conditions.friction_low:g} to {conditions.friction_high:g}"
    rows.append(Row("conditions", "Conditions", detail, "conditions", Selected("conditions")))
    return tuple(rows)


def _group(key: str, title: str, sign: str, members: list[Row]) -> list[Row]:
    return [Row(key, title, str(len(members)), sign, None, tuple(members))] if members else []


def _part(job: Job, part: LoadedPart | None) -> Row:
    words = [job.part.material.name]
    if part is not None:
        words.append(_size(part.shape.size_mm, job.unit))
    return Row("part", job.part.name, ", ".join(words), "part", Selected("part"))


def _setup(job: Job) -> Row:
    face = job.setup.down_face
    turn = job.setup.pose.rz_deg
    words = ["placed by numbers" if face is None else f"lies on face {face}"]
    if turn:
        words.append(f"turned {angle('mm').show(turn)}")
    return Row("setup", "Setup", ", ".join(words), "setup", Selected("setup"))


def _plate(job: Job) -> Row:
    plate = job.plate
    size = _size((plate.length_mm, plate.width_mm, plate.thickness_mm), job.unit)
    return Row("plate", plate.item.name, size, "plate", Selected("plate"))


def _places(job: Job) -> list[Row]:
    count, array = place_count(job), job.array
    if count == 1:
        return []
    words = f"{array.columns} × {array.rows}" if not array.shifts_mm else f"{count}, as typed"
    return [Row("places", "Places", words, "places", Selected("places"))]


def _element(element: AnyElement, unit: LengthUnit) -> Row:
    return Row(
        f"element:{element.id}",
        element.name,
        element_detail(element, unit),
        sign_of(element),
        Selected("element", id=element.id),
        renames=True,
    )


def element_detail(element: AnyElement, unit: LengthUnit) -> str:
    """Where it is, or what it does, in a few figures."""
    match element:
        case Rest():
            return f"{_place(element.x_mm, element.y_mm, unit)}, {element.item.name}"
        case SideLocator():
            pushes = angle(unit).show(element.angle_deg)
            return f"{_place(element.x_mm, element.y_mm, unit)}, pushes {pushes}"
        case Pin():
            return f"{_place(element.x_mm, element.y_mm, unit)}, {element.item.name}"
        case VacuumZone():
            inside = abs(element.outer.area_mm2) - sum(abs(i.area_mm2) for i in element.islands)
            return f"{inside / 100.0:.1f} cm²" if unit == "mm" else f"{inside / 645.16:.2f} in²"
        case Clamp():
            return f"{force(unit).show(element.force_n)}, {kind_name(element.item.style)}"
        case PartScrew():
            size = f"{element.item.thread} × {short_length(element.length_mm, unit)}"
            return f"{force(unit).show(element.force_n)}, {size}"
        case Adapter():
            return f"{_place(element.x_mm, element.y_mm, unit)}, {element.item.name}"
        case Nest():
            form = "raised wall" if element.form == "wall" else "pocket"
            return f"{form}, {len(element.contacts)} contacts"
        case Engraving():
            return f"“{element.text}”"
        case PlateHole():
            return f"{_place(element.x_mm, element.y_mm, unit)}, {element.size}, {element.use}"


def _load(load: AnyLoad, job: Job) -> Row:
    size = math.sqrt(sum(component**2 for component in load.force_n))
    return Row(
        f"load:{load.id}",
        load.name,
        force(job.unit).show(round(size, 1)),
        "load",
        Selected("load", id=load.id),
        renames=True,
    )


def _pass(cut: CuttingPass, job: Job) -> Row:
    tool = f"{WAYS[cut.strategy].name.lower()}, Ø {short_length(cut.diameter_mm, job.unit)}"
    thing = Selected("pass", id=cut.id)
    return Row(f"pass:{cut.id}", cut.name, tool, "pass", thing, renames=True)


def _feature(feature: Feature, unit: LengthUnit) -> Row:
    detail = f"{feature.kind} {small_length(unit).show(feature.tolerance_um)}"
    thing = Selected("feature", id=feature.id)
    return Row(f"feature:{feature.id}", feature.name, detail, "feature", thing, renames=True)


def _size(size: tuple[float, ...], unit: LengthUnit) -> str:
    figures = [short_length(round(value, 3), unit).split(" ")[0] for value in size]
    return f"{' × '.join(figures)} {unit}"


def _place(x: float, y: float, unit: LengthUnit) -> str:
    figures = [short_length(round(value, 3), unit).split(" ")[0] for value in (x, y)]
    return f"({', '.join(figures)})"
