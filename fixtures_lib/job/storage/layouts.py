"""A layout: a job without its part, as a JSON file, to be put under another part.

It is job.json without `part`; a part that is there gives only its material. Written by hand it may
be shorter: an `item` or `material` may be the id of a catalogue item, an element's `id` may be left
to its key, its `name` to its id.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from fixtures_lib.catalog.items import AnyItem, MaterialItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.naming import default_name
from fixtures_lib.job.model import (
    AnyElement,
    AnyLoad,
    Conditions,
    CuttingPass,
    Feature,
    Job,
    PartRef,
    Plate,
    Setup,
    Value,
)
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.release import Release
from fixtures_lib.job.storage.document import FORMAT, VERSION, converted, document_bytes, raw_job
from fixtures_lib.job.storage.files import read_limited
from fixtures_lib.wording import worded

_LIMIT = 64 * 2**20
_REFERENCES = ("item", "cord", "material")


class LayoutPart(msgspec.Struct, frozen=True, kw_only=True):
    """What a layout says about the part it was made for; only the material is taken over."""

    material: MaterialItem | None = None


class Layout(Value, frozen=True, kw_only=True):
    """Everything of a job but its part."""

    name: str
    number: str = ""
    notes: str = ""
    unit: Literal["mm", "in"] = "mm"
    part: LayoutPart = LayoutPart()
    setup: Setup = Setup()
    plate: Plate
    array: Array = Array()
    elements: dict[str, AnyElement] = msgspec.field(default_factory=dict)
    loads: dict[str, AnyLoad] = msgspec.field(default_factory=dict)
    passes: dict[str, CuttingPass] = msgspec.field(default_factory=dict)
    features: dict[str, Feature] = msgspec.field(default_factory=dict)
    conditions: Conditions = Conditions()
    release: Release = Release()


class LayoutDocument(msgspec.Struct, frozen=True, kw_only=True):
    format: Literal["holdfast-job"] = FORMAT
    version: Literal[1] = VERSION
    job: Layout


def layout_of(job: Job) -> Layout:
    """The job's layout, with the material of its part."""
    fields = {name: getattr(job, name) for name in Job.__struct_fields__ if name != "part"}
    return Layout(part=LayoutPart(material=job.part.material), **fields)


def layout_bytes(job: Job) -> bytes:
    """The layout of a job, as a JSON file."""
    return document_bytes(LayoutDocument(job=layout_of(job)))


def job_from_layout(layout: Layout, part: PartRef) -> Job:
    """The layout under a part. The layout's material wins where it names one."""
    fields = {name: getattr(layout, name) for name in Job.__struct_fields__ if name != "part"}
    material = layout.part.material or part.material
    return Job(part=msgspec.structs.replace(part, material=material), **fields)


def read_layout(path: Path, items: Mapping[str, AnyItem] | None = None) -> Layout:
    """The layout in a JSON file. `items` are the catalogue's, by id, for those it only names."""
    return layout_from_json(read_limited(path, _LIMIT), path.name, items)


def layout_from_json(data: bytes, where: str, items: Mapping[str, AnyItem] | None = None) -> Layout:
    raw, found = raw_job(data, where)
    if found > VERSION:
        raise FixtureError(
            worded(
                "the layout is of version {found}, this program knows up to {version}",
                found=found,
                version=VERSION,
            ),
            where=where,
            mend="open it with a newer program",
        )
    raw = _spelled_out(raw, items or {}, where)
    for group in ("elements", "loads", "features"):
        _name_members(raw.get(group))
    layout: Layout = converted(raw, Layout, where)
    return layout


def _name_members(members: Any) -> None:
    if not isinstance(members, dict):
        return
    for key, member in members.items():
        if isinstance(member, dict):
            member.setdefault("id", key)
            member.setdefault("name", default_name(key))


def _spelled_out(raw: Any, items: Mapping[str, AnyItem], where: str, key: str = "") -> Any:
    """`raw` with the items themselves where a field names one by its catalogue id."""
    if isinstance(raw, dict):
        is_item = "source" in raw and "status" in raw
        return {
            name: value if is_item else _spelled_out(value, items, where, name)
            for name, value in raw.items()
        }
    if isinstance(raw, str) and key in _REFERENCES:
        if raw not in items:
            raise FixtureError(
                worded("there is no {raw} in the catalogue", raw=raw),
                where=where,
                mend="correct the id",
            )
        return msgspec.to_builtins(items[raw])
    return raw
