"""What is different between two jobs, coded and in words: for a history, a comparison, a merge.

changes(before, after)  ->  element.moved  rest-2  “Rest 2 moved by 3.5, -1 mm”
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Literal

import msgspec

from fixtures_lib.catalog.items import Item
from fixtures_lib.job.model import Job
from fixtures_lib.wording import listed, worded

Code = Literal[
    "title", "part", "material", "setup", "plate", "array", "conditions", "release",
    "element.added", "element.removed", "element.moved", "element.changed",
    "load.added", "load.removed", "load.changed",
    "pass.added", "pass.removed", "pass.changed",
    "feature.added", "feature.removed", "feature.changed",
]  # fmt: skip

_GROUPS = (
    ("element", "elements"),
    ("load", "loads"),
    ("pass", "passes"),
    ("feature", "features"),
)
_PLACES = ("x_mm", "y_mm", "z_mm", "top_mm", "base_mm", "seat_mm")
_UNITS = {
    "mm": "mm", "um": "µm", "n": "N", "deg": "°", "m": "m", "k": "K", "mm2": "mm²", "nm": "N·m",
}  # fmt: skip
_TITLES = {
    "name": worded("Name"),
    "number": worded("Number"),
    "notes": worded("Notes"),
    "unit": worded("Unit"),
}
_LONGEST = 60


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One difference. `ids` are those of the job's members that it is about."""

    code: Code
    message: str
    ids: tuple[str, ...] = ()


def changes(before: Job, after: Job) -> tuple[Change, ...]:
    """Every difference between two jobs; empty where they are equal."""
    return (
        *_of_title(before, after),
        *_of_part(before, after),
        *_of_whole("setup", worded("The part's place"), before.setup, after.setup),
        *_of_whole("plate", worded("The plate"), before.plate, after.plate),
        *_of_whole("array", worded("The places for parts"), before.array, after.array),
        *(
            change
            for kind, group in _GROUPS
            for change in _of_group(kind, getattr(before, group), getattr(after, group))
        ),
        *_of_whole("conditions", worded("Conditions"), before.conditions, after.conditions),
        *_of_whole("release", worded("What is released"), before.release, after.release),
    )


def _of_title(before: Job, after: Job) -> Iterator[Change]:
    for name, title in _TITLES.items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            message = worded("{what}: {old} → {new}", what=title, old=_shown(old), new=_shown(new))
            yield Change(code="title", message=message)


def _of_part(before: Job, after: Job) -> Iterator[Change]:
    old, new = before.part, after.part
    if (old.sha256, old.solid, old.healed) != (new.sha256, new.solid, new.healed):
        which = (
            worded("The part is another file")
            if old.sha256 != new.sha256
            else worded("The part is another solid of its file")
        )
        message = worded("{what}: {old} → {new}", what=which, old=old.name, new=new.name)
        yield Change(code="part", message=message)
    if old.material != new.material:
        message = worded(
            "{what}: {old} → {new}",
            what=worded("The part's material"),
            old=old.material.name,
            new=new.material.name,
        )
        yield Change(code="material", message=message)


def _of_whole(code: Code, what: str, before: Any, after: Any) -> Iterator[Change]:
    if before != after:
        said = listed(_differences(before, after))
        yield Change(code=code, message=worded("{said}: {why}", said=what, why=said))


def _of_group(kind: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for id, old in before.items():
        if id not in after:
            yield _change(f"{kind}.removed", worded("{name} was removed", name=old.name), id)
        elif old != after[id]:
            yield _changed(kind, old, after[id])
    for id, new in after.items():
        if id not in before:
            yield _change(f"{kind}.added", worded("{name} was added", name=new.name), id)


def _changed(kind: str, old: Any, new: Any) -> Change:
    if type(old) is not type(new):
        words = worded("{name} is another kind of thing now", name=old.name)
        return _change(f"{kind}.changed", words, new.id)
    differing = [name for name in new.__struct_fields__ if getattr(old, name) != getattr(new, name)]
    if kind == "element" and set(differing) <= set(_PLACES):
        steps = listed(_step(name, old, new) for name in differing)
        return _change(
            "element.moved", worded("{name} moved: {steps}", name=new.name, steps=steps), new.id
        )
    words = worded("{said}: {why}", said=new.name, why=listed(_differences(old, new)))
    return _change(f"{kind}.changed", words, new.id)


def _step(name: str, old: Any, new: Any) -> str:
    moved_mm = getattr(new, name) - getattr(old, name)
    return worded("{name} {moved_mm:+.4g} mm", name=_words(name), moved_mm=moved_mm)


def _change(code: str, message: str, id: str) -> Change:
    return Change(code=msgspec.convert(code, Code), message=message, ids=(id,))


def _differences(old: Any, new: Any, place: str = "") -> list[str]:
    """In words, field by field; a catalogue item is one thing, known by its name."""
    found: list[str] = []
    for name in new.__struct_fields__:
        a, b = getattr(old, name), getattr(new, name)
        if a == b:
            continue
        words = f"{place}{_words(name)}"
        if isinstance(a, Item) and isinstance(b, Item):
            if a.name == b.name:
                found.append(worded("{what} has another specification", what=words))
            else:
                found.append(f"{words} {a.name} → {b.name}")
        elif isinstance(a, msgspec.Struct) and type(a) is type(b):
            found += _differences(a, b, f"{words} ")
        else:
            old_words, new_words = _measured(name, a), _measured(name, b)
            found.append(worded("{what} {old} → {new}", what=words, old=old_words, new=new_words))
    return found


def _words(name: str) -> str:
    stem, _, unit = name.rpartition("_")
    return (stem if unit in _UNITS and stem else name).replace("_", " ")


def _measured(name: str, value: Any) -> str:
    unit = _UNITS.get(name.rpartition("_")[2], "")
    if isinstance(value, float) and math.isfinite(value):
        return f"{value:.5g}{unit if unit == '°' else f' {unit}'.rstrip()}"
    if isinstance(value, tuple) and value and all(isinstance(v, float) for v in value):
        return f"({', '.join(f'{v:.4g}' for v in value)}){f' {unit}'.rstrip()}"
    if isinstance(value, tuple | dict):
        return worded("{count} of them", count=len(value)) if value else worded("none")
    return _shown(value)


def _shown(value: Any) -> str:
    if value is None:
        return worded("none")
    if isinstance(value, bool):
        return worded("yes") if value else worded("no")
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}”"
