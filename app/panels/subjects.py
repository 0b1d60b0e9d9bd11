"""What the properties panel edits for a selection: values of the job, and how each goes back.

One selected thing can be several subjects: a vacuum zone and its port, the part and its place.
Several selected elements of one kind are one subject with several values.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec.structs import replace

from app.panels.editors import DIFFERENT
from app.panels.pass_words import pass_words
from app.panels.screw_words import screw_words
from app.panels.words import kind_name, kind_of
from app.session import Selected
from app.style.symbols import sign_of
from app.texts import in_sentence, tr
from fixtures_lib.catalog.items import CordItem, PlateItem, RestItem
from fixtures_lib.cutting.strategies import WAYS, resolved
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.document import (
    with_conditions,
    with_feature,
    with_load,
    with_part_material,
    with_pass,
    with_plate,
    with_plate_item,
    with_title,
)
from fixtures_lib.job.edits.elements import element_of, host_top_mm, with_element, with_port
from fixtures_lib.job.edits.part_array import with_array
from fixtures_lib.job.edits.part_screws import refitted
from fixtures_lib.job.edits.posing import with_pose
from fixtures_lib.job.edits.values import changed
from fixtures_lib.job.model import AnyElement, Clamp, Job, PartScrew, VacuumZone

Changes = dict[str, Any]
Put = Callable[[Job, Changes], Job]


@dataclass(frozen=True)
class Subject:
    """`fields` are shown in this order. `put` gives the job with changes of these fields."""

    key: str  # stays equal while the same things are edited
    title: str
    sign: str
    name: str  # for the label of the undo step
    values: tuple[msgspec.Struct, ...]
    fields: tuple[str, ...]
    put: Put
    fixed: frozenset[str] = frozenset()  # shown, not edited
    note: str = ""  # what follows from the values, in words

    def value(self, field: str) -> Any:
        """The field's value, or DIFFERENT."""
        first = getattr(self.values[0], field)
        same = all(getattr(other, field) == first for other in self.values[1:])
        return first if same else DIFFERENT


def subjects_of(job: Job, selection: tuple[Selected, ...]) -> tuple[Subject, ...]:
    """The subjects for a selection; the job itself where nothing that can be edited is selected."""
    elements = [job.elements[s.id] for s in selection if s.kind == "element"]
    if elements:
        return _elements(job, [e for e in elements if type(e) is type(elements[0])])
    for thing in selection:
        match thing.kind:
            case "load":
                return (_load(job, thing.id),)
            case "pass":
                return (_pass(job, thing.id),)
            case "feature":
                return (_feature(job, thing.id),)
            case "plate":
                return (_plate(job),)
            case "places":
                return (_places(job),)
            case "part" | "face" | "edge" | "vertex":
                return (_part(job), _pose(job))
            case "setup":
                return (_pose(job),)
            case "conditions":
                return (_conditions(job),)
    return (_title(job), _conditions(job))


def change_label(subject: Subject, changes: Changes, words: str) -> str:
    """What the undo step is called: "Move Rest 1"."""
    if changes.keys() <= {"x_mm", "y_mm", "z_mm", "top_mm", "seat_mm", "base_mm", "at"}:
        return tr("Move {name}", name=subject.name)
    if changes.keys() == {"name"}:
        return tr("Rename {name}", name=subject.name)
    if changes.keys() <= {"angle_deg", "rx_deg", "ry_deg", "rz_deg"}:
        return tr("Turn {name}", name=subject.name)
    return f"{subject.name}: {in_sentence(words[:1])}{words[1:]}"


def _elements(job: Job, elements: list[AnyElement]) -> tuple[Subject, ...]:
    first, ids = elements[0], [e.id for e in elements]
    many = len(elements) > 1
    name = f"{len(elements)} × {in_sentence(kind_name(kind_of(first)))}" if many else first.name
    skipped = {"id", "port", "name"} if many else {"id", "port"}
    if isinstance(first, Clamp) and first.item.slide_mm <= 0.0:
        skipped.add("slide_mm")
    if getattr(first, "round_mm", 1.0) == 0.0:  # no V
        skipped.add("round_mm")
    if not getattr(first, "piece", False):
        skipped.add("piece")
    subject = Subject(
        key=f"element:{','.join(ids)}:{kind_of(first)}",
        title=name if many else kind_name(kind_of(first)),
        sign=sign_of(first),
        name=name,
        values=tuple(elements),
        fields=tuple(f for f in first.__struct_fields__ if f not in skipped),
        put=lambda job, changes: _put_elements(job, ids, changes),
        fixed=frozenset(
            {"face", "inset_mm", "piece", "slots", "hole_mm", "round_mm"}
        ),  # as drawn, and of the part
        note="" if many or not isinstance(first, PartScrew) else screw_words(first, job),
    )
    ports = _ports(elements, ids, name)
    return (subject, *ports)


def _ports(elements: list[AnyElement], ids: list[str], name: str) -> tuple[Subject, ...]:
    ports = tuple(e.port for e in elements if isinstance(e, VacuumZone))
    if not ports:
        return ()

    def put(job: Job, changes: Changes) -> Job:
        for key in ids:
            job = with_port(job, key, **changes)
        return job

    fields = ports[0].__struct_fields__
    key = f"port:{','.join(ids)}"
    return (
        Subject(
            key, tr("Vacuum port"), "vacuum_zone", tr("{name}, port", name=name), ports, fields, put
        ),
    )


def _put_elements(job: Job, ids: list[str], changes: Changes) -> Job:
    for key in ids:
        job = with_element(job, key, **_with_consequences(job, key, changes))
    return job


def _with_consequences(job: Job, key: str, changes: Changes) -> Changes:
    """What another item or host brings with it: a bought rest its height, a cord its hardness."""
    element = element_of(job, key)
    item = changes.get("item", getattr(element, "item", None))
    if isinstance(item, RestItem) and item.height_mm > 0.0 and {"item", "host"} & changes.keys():
        host = changes.get("host", element.host)
        return {**changes, "top_mm": host_top_mm(job, host) + item.height_mm}
    if isinstance(element, PartScrew) and {"item", "washer", "ring_mm", "host"} & changes.keys():
        return refitted(job, element, changes)
    cord = changes.get("cord")
    if (
        isinstance(element, VacuumZone)
        and isinstance(cord, CordItem)
        and element.hardness not in cord.force_n_mm
    ):
        softest = min(cord.force_n_mm, key=lambda name: cord.force_n_mm[name])
        return {**changes, "hardness": softest}
    return changes


def _load(job: Job, key: str) -> Subject:
    load = job.loads[key]
    fields = tuple(f for f in load.__struct_fields__ if f != "id")
    return Subject(
        f"load:{key}:{kind_of(load)}",
        kind_name(kind_of(load)),
        "load",
        load.name,
        (load,),
        fields,
        lambda job, changes: with_load(job, key, **changes),
    )


def _pass(job: Job, key: str) -> Subject:
    """What the pass doesn't say is shown as its strategy usually takes it."""
    cut, material = job.passes[key], job.part.material.id
    fields = ("name", "strategy", "diameter_mm", *WAYS[cut.strategy].parameters, "faces")
    try:
        shown = resolved(cut, material)
    except FixtureError:  # no figures for this material: the note says so
        shown = cut
        fields = ("name", "strategy", "diameter_mm", "faces")
    return Subject(
        f"pass:{key}:{cut.strategy}",
        tr("Cutting pass"),
        "pass",
        cut.name,
        (shown,),
        fields,
        lambda job, changes: with_pass(job, key, **changes),
        frozenset({"faces"}),
        pass_words(cut, material, job.unit),
    )


def _feature(job: Job, key: str) -> Subject:
    feature = job.features[key]
    fields = ("name", "kind", "tolerance_um", "faces")
    return Subject(
        f"feature:{key}",
        tr("Feature"),
        "feature",
        feature.name,
        (feature,),
        fields,
        lambda job, changes: with_feature(job, key, **changes),
        frozenset({"faces"}),
    )


def _plate(job: Job) -> Subject:
    """A catalogue plate comes in its sizes; only a dedicated one is cut as long as it is typed."""
    cut = ("length_mm", "width_mm", "thickness_mm")
    fields = ("item", *cut, "edge_break_mm", "material", "number")
    fixed = () if job.plate.item.dedicated else (*cut, "edge_break_mm")

    def put(job: Job, changes: Changes) -> Job:
        item = changes.get("item")
        if isinstance(item, PlateItem):
            size = min(item.sizes, key=lambda s: abs(s.length_mm - job.plate.length_mm))
            return with_plate_item(job, item, size)
        return with_plate(job, **changes)

    key = f"plate:{job.plate.item.dedicated}"
    plate = (job.plate,)
    return Subject(key, tr("Plate"), "plate", tr("the plate"), plate, fields, put, frozenset(fixed))


def _places(job: Job) -> Subject:
    """The pitch goes with rows and columns; what is typed goes instead of them."""
    grid = ("columns", "rows", "pitch_x_mm", "pitch_y_mm")
    fields = (*(() if job.array.shifts_mm else grid), "shifts_mm", "work_offsets")
    put: Put = lambda job, changes: with_array(job, **changes)  # noqa: E731
    return Subject(
        f"places:{bool(job.array.shifts_mm)}", tr("Places for parts"), "places", tr("the places"),
        (job.array,), fields, put,
    )  # fmt: skip


def _part(job: Job) -> Subject:
    def put(job: Job, changes: Changes) -> Job:
        if "material" in changes:
            return with_part_material(job, changes["material"])
        return replace(job, part=changed(job.part, "part", **changes))

    fields = ("name", "material", "solid", "healed")
    fixed = frozenset({"solid", "healed"})
    return Subject("part", tr("Part"), "part", tr("the part"), (job.part,), fields, put, fixed)


def _pose(job: Job) -> Subject:
    def put(job: Job, changes: Changes) -> Job:
        return with_pose(job, changed(job.setup.pose, "setup", **changes))

    pose = job.setup.pose
    fields = pose.__struct_fields__
    return Subject("pose", tr("How the part sits"), "setup", tr("the part"), (pose,), fields, put)


def _title(job: Job) -> Subject:
    fields = ("name", "number", "unit", "notes")
    put: Put = lambda job, changes: with_title(job, **changes)  # noqa: E731
    return Subject("job", tr("Job"), "part", tr("the job"), (job,), fields, put)


def _conditions(job: Job) -> Subject:
    fields = job.conditions.__struct_fields__
    put: Put = lambda job, changes: with_conditions(job, **changes)  # noqa: E731
    title = tr("Conditions")
    return Subject("conditions", title, "conditions", title, (job.conditions,), fields, put)
