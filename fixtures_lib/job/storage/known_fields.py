"""What this program knows of a newer program's data; the rest is left out, and named.

A newer file may have more fields, and kinds of element that don't exist here. It opens read-only
with what is known, so that it can be looked at.
"""

from __future__ import annotations

from typing import Any

import msgspec.inspect as shapes


def known_part(raw: Any, kind: Any, place: str = "") -> tuple[Any, tuple[str, ...]]:
    """`raw` without what the type `kind` has no place for, and the places that were left out."""
    left_out: list[str] = []
    return _known(raw, shapes.type_info(kind), place, left_out), tuple(left_out)


def _known(raw: Any, kind: shapes.Type, place: str, left_out: list[str]) -> Any:
    match kind:
        case shapes.UnionType():
            member = _member(raw, kind)
            return raw if member is None else _known(raw, member, place, left_out)
        case shapes.StructType() if isinstance(raw, dict):
            return _struct(raw, kind, place, left_out)
        case shapes.DictType() if isinstance(raw, dict):
            return _dict(raw, kind, place, left_out)
        case shapes.VarTupleType() if isinstance(raw, list):
            return [_known(item, kind.item_type, place, left_out) for item in raw]
        case _:
            return raw


def _struct(raw: dict[str, Any], kind: shapes.StructType, place: str, out: list[str]) -> Any:
    fields = {field.encode_name: field.type for field in kind.fields}
    known: dict[str, Any] = {}
    for key, value in raw.items():
        here = f"{place}.{key}" if place else key
        if key in fields:
            known[key] = _known(value, fields[key], here, out)
        elif key == kind.tag_field:
            known[key] = value
        else:
            out.append(here)
    return known


def _dict(raw: dict[str, Any], kind: shapes.DictType, place: str, out: list[str]) -> Any:
    known: dict[str, Any] = {}
    for key, value in raw.items():
        here = f"{place}.{key}"
        if _is_unknown_kind(value, kind.value_type):
            out.append(here)
        else:
            known[key] = _known(value, kind.value_type, here, out)
    return known


def _is_unknown_kind(raw: Any, kind: shapes.Type) -> bool:
    structs = _structs(kind)
    tagged = bool(structs) and all(struct.tag_field for struct in structs)
    return tagged and isinstance(raw, dict) and not any(_tag_fits(raw, s) for s in structs)


def _member(raw: Any, kind: shapes.UnionType) -> shapes.Type | None:
    fitting = (s for s in _structs(kind) if not s.tag_field or _tag_fits(raw, s))
    return next(fitting, None) if isinstance(raw, dict) else None


def _structs(kind: shapes.Type) -> list[shapes.StructType]:
    members = kind.types if isinstance(kind, shapes.UnionType) else (kind,)
    return [member for member in members if isinstance(member, shapes.StructType)]


def _tag_fits(raw: Any, struct: shapes.StructType) -> bool:
    return isinstance(raw, dict) and raw.get(str(struct.tag_field)) == struct.tag
