"""One way to change a frozen value by field names, checked as strictly as when it is read."""

from __future__ import annotations

import math
from typing import Any, TypeVar

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

_Value = TypeVar("_Value", bound=msgspec.Struct)


def changed(value: _Value, what: str, **changes: Any) -> _Value:
    """`value` with these fields changed. FixtureError for an unknown field or a value outside its
    range; `what` names the thing in the message ("Rest 1")."""
    fields = type(value).__struct_fields__
    for field in changes:
        if field not in fields:
            raise FixtureError(
                worded("there is no property “{field}”", field=field),
                where=what,
                mend=worded("it has {fields}", fields=", ".join(fields)),
            )
    return checked(msgspec.structs.replace(value, **changes), what)


def checked(value: _Value, what: str) -> _Value:
    """`value`, or FixtureError where a field has the wrong kind or is out of its range."""
    raw = msgspec.to_builtins(value)
    _refuse_endless(raw, what)
    try:
        return msgspec.convert(raw, type(value))
    except msgspec.ValidationError as fault:
        raise FixtureError(in_words(str(fault)), where=what, mend="give another value") from fault


def in_words(message: str) -> str:
    """msgspec's message with its place first: "x_mm: expected float <= 100000"."""
    said, _, place = message.partition(" - at ")
    said = said.replace("`", "")
    place = place.strip("`").removeprefix("$").removeprefix(".").replace("[...]", " › …")
    said = said[:1].lower() + said[1:]
    return f"{place}: {said}" if place else said


def _refuse_endless(raw: Any, what: str) -> None:
    if isinstance(raw, float) and not math.isfinite(raw):
        raise FixtureError("a value is not a finite number", where=what, mend="type a plain number")
    if isinstance(raw, dict):
        for item in raw.values():
            _refuse_endless(item, what)
    elif isinstance(raw, (list, tuple)):
        for item in raw:
            _refuse_endless(item, what)
