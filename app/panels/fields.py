"""The editor that fits a field, chosen by the type that the job's struct gives it."""

from __future__ import annotations

import math
import typing
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

import msgspec
import msgspec.inspect
from PySide6.QtWidgets import QLabel, QWidget

from app.panels.editors import (
    DIFFERENT,
    SEVERAL,
    ChoiceEditor,
    FlagEditor,
    LineEditor,
    VectorEditor,
)
from app.panels.quantities import Quantity, quantity_of, shifts
from app.panels.subjects import Subject
from app.panels.words import choice_name, field_label, item_size, short_length
from app.texts import tr
from fixtures_lib.catalog.items import AnyItem, Item
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.edits.part_screws import washers_for
from fixtures_lib.job.model import Adapter, Job, PartScrew, VacuumZone
from fixtures_lib.units import LengthUnit

Choice = tuple[Any, str]


class Plain(QLabel):
    """A value that is only shown."""

    def __init__(self, show: Callable[[Any], str]) -> None:
        super().__init__()
        self._show = show
        self.setWordWrap(True)

    def show_value(self, value: Any) -> None:
        self.setText(tr(SEVERAL) if value is DIFFERENT else self._show(value))


def editor_for(subject: Subject, field: str, job: Job, items: Iterable[AnyItem]) -> QWidget:
    """An editor with `show_value` and, unless it only shows, the signal `edited`."""
    value = getattr(subject.values[0], field)
    kind = _field_type(type(subject.values[0]), field)
    if field == "shifts_mm":
        return LineEditor(*shifts(job))
    if field in subject.fixed or _is_shape(value):
        return Plain(lambda v: plain_words(v, field, job))
    if field == "host":
        return ChoiceEditor(_hosts(job))
    if field == "hardness" and isinstance(subject.values[0], VacuumZone):
        return ChoiceEditor(
            [(h, tr("{h} Shore A", h=h)) for h in subject.values[0].cord.force_n_mm]
        )
    if isinstance(subject.values[0], PartScrew) and field == "washer":
        return ChoiceEditor(_washers(subject.values[0]))
    if isinstance(value, Item):
        return ChoiceEditor(_items_like(value, items, job.unit))
    match kind:
        case msgspec.inspect.LiteralType(values=values):
            return ChoiceEditor([(v, choice_name(str(v))) for v in values])
        case msgspec.inspect.BoolType():
            return FlagEditor()
        case msgspec.inspect.TupleType():
            return VectorEditor(quantity_of(_vector_unit(field), job), field_label(field))
        case msgspec.inspect.IntType():
            return LineEditor(_whole_number, str)
        case msgspec.inspect.FloatType():
            quantity = _quantity(subject, field, job)
            return LineEditor(quantity.parse, quantity.show)
        case _:
            return LineEditor(lambda text: text.strip(), str)


def refresh_choices(
    editor: QWidget, subject: Subject, field: str, job: Job, items: Iterable[AnyItem]
) -> None:
    """Bring an editor that stays in place up to the job: other hosts, another unit, other cords."""
    value = getattr(subject.values[0], field)
    if isinstance(editor, ChoiceEditor):
        if field == "host":
            editor.offer(_hosts(job))
        elif isinstance(subject.values[0], PartScrew) and field == "washer":
            editor.offer(_washers(subject.values[0]))
        elif isinstance(subject.values[0], VacuumZone) and field == "hardness":
            editor.offer([(h, tr("{h} Shore A", h=h)) for h in subject.values[0].cord.force_n_mm])
        elif isinstance(value, Item):
            editor.offer(_items_like(value, items, job.unit))
    elif isinstance(editor, VectorEditor):
        editor.change_quantity(quantity_of(_vector_unit(field), job))
    elif isinstance(editor, LineEditor) and isinstance(value, float):
        editor.change_quantity(_quantity(subject, field, job))


def plain_words(value: Any, field: str, job: Job) -> str:
    """A value that is not edited, in words."""
    match value:
        case Loop():
            size = short_length(value.length_mm, job.unit)
            return tr(
                "{size} long, {area} inside", size=size, area=_area(abs(value.area_mm2), job.unit)
            )
        case None:
            return tr("none")
        case bool():
            return tr("yes") if value else tr("no")
        case tuple() if field == "faces":
            if not value:
                return tr("those with a tolerance")
            numbers = ", ".join(str(n) for n in value)
            if len(value) == 1:
                return tr("face {number}", number=numbers)
            return tr("faces {numbers}", numbers=numbers)
        case tuple():
            return f"{len(value)}" if value else tr("none")
        case float():
            return quantity_of(field, job).show(value)
        case _:
            return str(value)


def provenance(value: Any) -> tuple[str, str]:
    """Status and source of a catalogue item; empty for anything else."""
    return (value.status, value.source) if isinstance(value, Item) else ("", "")


def _is_shape(value: Any) -> bool:
    loops = isinstance(value, tuple) and (not value or isinstance(value[0], msgspec.Struct))
    return isinstance(value, Loop) or loops


@lru_cache(maxsize=1024)  # the whole tree of types is walked each time: 10 ms for a vacuum zone
def _field_type(struct: type[msgspec.Struct], field: str) -> msgspec.inspect.Type:
    info = msgspec.inspect.type_info(struct)
    assert isinstance(info, msgspec.inspect.StructType)
    found = next(f.type for f in info.fields if f.name == field)
    if isinstance(found, msgspec.inspect.UnionType):
        return next(t for t in found.types if not isinstance(t, msgspec.inspect.NoneType))
    return found


@lru_cache(maxsize=256)
def _type_hints(struct: type) -> dict[str, Any]:
    return typing.get_type_hints(struct)


def _quantity(subject: Subject, field: str, job: Job) -> Quantity:
    """A field that may be None is emptied to go back to what is usual."""
    quantity = quantity_of(field, job)
    hints = _type_hints(type(subject.values[0]))
    if type(None) not in typing.get_args(hints[field]):
        return quantity
    return Quantity(
        lambda text: quantity.parse(text) if text.strip() else None,
        lambda value: "" if value is None else quantity.show(value),
    )


def _vector_unit(field: str) -> str:
    return "at_mm" if field == "at" else field


def _items_like(value: Item, items: Iterable[AnyItem], unit: LengthUnit) -> list[Choice]:
    """The catalogue's items of this kind; the job's own copy stands for the one with its id."""
    choices: list[Choice] = []
    for item in items:
        if type(item) is not type(value):
            continue
        choice = value if item.id == value.id else item
        words = f"{item.name} ({item_size(item, unit)})"
        choices.append((choice, words))
    if all(choice is not value for choice, _ in choices):
        choices.insert(0, (value, tr("{name} (this job's own)", name=value.name)))
    return choices


def _washers(screw: PartScrew) -> list[Choice]:
    """Those for its thread; the job's own copy stands for the one with its id."""
    own = screw.washer
    found = [(own if own and w.id == own.id else w, w.name) for w in washers_for(screw.item)]
    return [(None, tr("none")), *found]


def _hosts(job: Job) -> Sequence[Choice]:
    adapters = [e for e in job.elements.values() if isinstance(e, Adapter)]
    return [(None, tr("the plate")), *((a.id, a.name) for a in adapters)]


def _whole_number(text: str) -> int:
    try:
        return int(text.strip())
    except ValueError as fault:
        raise FixtureError(
            tr("“{words}” is not a whole number", words=text.strip()),
            mend=tr("type a number such as 2"),
        ) from fault


def _area(mm2: float, unit: LengthUnit) -> str:
    if unit == "in":
        return tr("{mm2:.2f} in²", mm2=mm2 / 645.16)
    return tr("{mm2:.1f} cm²", mm2=mm2 / 100.0) if mm2 < math.inf else "∞"
