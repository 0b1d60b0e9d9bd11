"""What stands in the tree, as plain rows: made from the job, drawn by `tree`."""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.panels.quantities import angle, force, small_length
from app.panels.words import choice_name, kind_name, short_length
from app.session import Selected
from app.style.symbols import sign_of
from app.texts import in_sentence, marked, point_words, tr
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
    Potting,
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
    ("adapters", marked("Adapters"), "adapter", (Adapter,)),
    ("locators", marked("Locators"), "rest", (Rest, SideLocator, Pin)),
    ("nests", marked("Nests"), "nest", (Nest,)),
    ("potting", marked("Potting"), "potting", (Potting,)),
    ("zones", marked("Vacuum zones"), "vacuum_zone", (VacuumZone,)),
    ("clamps", marked("Clamps"), "clamp", (Clamp, PartScrew)),
    ("marks", marked("Holes and letters"), "engraving", (PlateHole, Engraving)),
)


def rows_of(job: Job, part: LoadedPart | None) -> tuple[Row, ...]:
    """The tree of a job, from the part to the features; empty groups are left out."""
    rows = [_part(job, part), _setup(job), _plate(job), *_places(job)]
    for key, title, sign, kinds in _GROUPS:
        members = [e for e in job.elements.values() if isinstance(e, kinds)]
        rows += _group(key, tr(title), sign, [_element(e, job.unit) for e in members])
    rows += _group("loads", tr("Loads"), "load", [_load(load, job) for load in job.loads.values()])
    passes = [_pass(cut, job) for cut in job.passes.values()]
    rows += _group("passes", tr("Cutting passes"), "pass", passes)
    features = [_feature(f, job.unit) for f in job.features.values()]
    rows += _group("features", tr("Features"), "feature", features)
    conditions = job.conditions
    detail = tr(
        "friction {friction_low:g} to {friction_high:g}",
        friction_low=conditions.friction_low,
        friction_high=conditions.friction_high,
    )
    rows.append(Row("conditions", tr("Conditions"), detail, "conditions", Selected("conditions")))
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
    words = [tr("placed by numbers") if face is None else tr("lies on face {face}", face=face)]
    if turn:
        words.append(tr("turned {turn}", turn=angle("mm").show(turn)))
    return Row("setup", tr("Setup"), ", ".join(words), "setup", Selected("setup"))


def _plate(job: Job) -> Row:
    plate = job.plate
    size = _size((plate.length_mm, plate.width_mm, plate.thickness_mm), job.unit)
    return Row("plate", plate.item.name, size, "plate", Selected("plate"))


def _places(job: Job) -> list[Row]:
    count, array = place_count(job), job.array
    if count == 1:
        return []
    words = (
        f"{array.columns} × {array.rows}"
        if not array.shifts_mm
        else tr("{count}, as typed", count=count)
    )
    return [Row("places", tr("Places"), words, "places", Selected("places"))]


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
            return tr(
                "{place}, pushes {pushes}",
                place=_place(element.x_mm, element.y_mm, unit),
                pushes=pushes,
            )
        case Pin():
            return f"{_place(element.x_mm, element.y_mm, unit)}, {element.item.name}"
        case VacuumZone():
            inside = abs(element.outer.area_mm2) - sum(abs(i.area_mm2) for i in element.islands)
            return (
                tr("{inside:.1f} cm²", inside=inside / 100.0)
                if unit == "mm"
                else tr("{inside:.2f} in²", inside=inside / 645.16)
            )
        case Clamp():
            return f"{force(unit).show(element.force_n)}, {kind_name(element.item.style)}"
        case PartScrew():
            size = f"{element.item.thread} × {short_length(element.length_mm, unit)}"
            return f"{force(unit).show(element.force_n)}, {size}"
        case Adapter():
            return f"{_place(element.x_mm, element.y_mm, unit)}, {element.item.name}"
        case Nest():
            form = tr("raised wall") if element.form == "wall" else tr("pocket")
            return tr("{form}, {count} contacts", form=form, count=len(element.contacts))
        case Potting():
            return f"{element.alloy.name}, {short_length(element.fill_mm, unit)} high"
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
    tool = f"{in_sentence(choice_name(cut.strategy))}, Ø {short_length(cut.diameter_mm, job.unit)}"
    thing = Selected("pass", id=cut.id)
    return Row(f"pass:{cut.id}", cut.name, tool, "pass", thing, renames=True)


def _feature(feature: Feature, unit: LengthUnit) -> Row:
    detail = f"{choice_name(feature.kind)} {small_length(unit).show(feature.tolerance_um)}"
    thing = Selected("feature", id=feature.id)
    return Row(f"feature:{feature.id}", feature.name, detail, "feature", thing, renames=True)


def _size(size: tuple[float, ...], unit: LengthUnit) -> str:
    figures = [short_length(round(value, 3), unit).split(" ")[0] for value in size]
    return f"{' × '.join(figures)} {unit}"


def _place(x: float, y: float, unit: LengthUnit) -> str:
    figures = [short_length(round(value, 3), unit).split(" ")[0] for value in (x, y)]
    return f"({point_words(figures)})"
