"""job.json: the job as plain data, under a format name and a version.

{"format": "holdfast-job", "version": 1, "job": {...}}
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, Literal

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.values import checked
from fixtures_lib.job.model import Adapter, AnyElement, AnyLoad, CuttingPass, Feature, Job
from fixtures_lib.job.storage.known_fields import known_part
from fixtures_lib.job.storage.migrations import MIGRATIONS, Migration, Raw, migrated
from fixtures_lib.wording import worded

FORMAT: Final = "holdfast-job"
VERSION: Final = 1

_MEMBERS: dict[str, Any] = {
    "elements": AnyElement,
    "loads": AnyLoad,
    "passes": CuttingPass,
    "features": Feature,
}


class JobDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What job.json holds."""

    format: Literal["holdfast-job"] = FORMAT
    version: Literal[1] = VERSION
    job: Job


def document_bytes(value: msgspec.Struct) -> bytes:
    """A document as JSON that people can read and compare: equal values give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(value, order="deterministic"), indent=1) + b"\n"


def job_document(job: Job) -> bytes:
    """job.json of a job, proved first: what is saved can be opened. FixtureError if it can't."""
    proved = checked(job, job.name)  # whole numbers become what they are when read
    plain = msgspec.convert(_unsigned(msgspec.to_builtins(proved)), Job)
    return document_bytes(JobDocument(job=plain))


def _unsigned(raw: Any) -> Any:
    """Without negative zeros, which are equal to zero but don't look it."""
    match raw:
        case float():
            return raw + 0.0
        case dict():
            return {key: _unsigned(value) for key, value in raw.items()}
        case list() | tuple():
            return [_unsigned(value) for value in raw]
        case _:
            return raw


def job_from_json(
    data: bytes,
    where: str,
    *,
    version: int = VERSION,
    steps: Mapping[int, Migration] = MIGRATIONS,
) -> tuple[Job, int, tuple[str, ...]]:
    """The job in job.json, the file's version, and what of a newer file was left out."""
    raw, found = raw_job(data, where, version=version, steps=steps)
    left_out: tuple[str, ...] = ()
    if found > version:
        raw, left_out = known_part(raw, Job)
    job = converted(raw, Job, where)
    _check_references(job, where)
    return _in_order(job), found, left_out


def raw_job(
    data: bytes, where: str, *, version: int = VERSION, steps: Mapping[int, Migration] = MIGRATIONS
) -> tuple[Raw, int]:
    """The plain data of the job, brought up to `version`, and the version that it had."""
    document = _json_object(data, where)
    if document.get("format") != FORMAT:
        raise _not_a_job(where)
    found = document.get("version")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise FixtureError(
            "its version is not a number from 1", where=where, mend="take one of the kept copies"
        )
    raw = document.get("job")
    if not isinstance(raw, dict):
        raise FixtureError("there is no job in it", where=where, mend="take one of the kept copies")
    if found > version:
        return raw, found
    try:
        return migrated(raw, found, version, steps=steps), found
    except FixtureError as fault:
        raise FixtureError(fault.what, where=where, mend=fault.mend) from fault


def converted(raw: Raw, kind: Any, where: str) -> Any:
    """`raw` as a value of `kind`; FixtureError with the place in the data that is wrong."""
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as fault:
        place, what = _place_of(raw, fault)
        raise FixtureError(
            worded("{place}: {what}", place=place, what=what),
            where=where,
            mend="correct it there, or take one of the kept copies",
        ) from fault


def _not_a_job(where: str) -> FixtureError:
    return FixtureError("this is not a Holdfast job", where=where, mend="choose a .holdfast file")


def _json_object(data: bytes, where: str) -> dict[str, Any]:
    try:
        document = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise FixtureError(
            worded("job.json can't be read ({fault})", fault=fault),
            where=where,
            mend="take one of the kept copies",
        ) from fault
    if not isinstance(document, dict):
        raise _not_a_job(where)
    return document


def _place_of(raw: Raw, fault: msgspec.ValidationError) -> tuple[str, str]:
    """The place with the id of the element, which msgspec leaves out, and what is wrong there."""
    place, what = _split(str(fault))
    group = place.partition("[...]")[0]
    members = raw.get(group)
    if group in _MEMBERS and isinstance(members, dict):
        for key, member in members.items():
            try:
                msgspec.convert(member, _MEMBERS[group])
            except msgspec.ValidationError as inner:
                inside, what = _split(str(inner))
                return ".".join(p for p in (group, key, inside) if p), what
    return place or "job", what


def _split(message: str) -> tuple[str, str]:
    said, _, place = message.replace("`", "").partition(" - at ")
    return place.removeprefix("$").removeprefix("."), said[:1].lower() + said[1:]


def _check_references(job: Job, where: str) -> None:
    """Ids agree with their keys, are used once, and hosts are adapters of the job."""
    seen: set[str] = set()
    for group in _MEMBERS:
        for key, member in getattr(job, group).items():
            if member.id != key:
                raise _wrong(where, f"{group}.{key}", worded("its id is {id}", id=member.id))
            if key in seen:
                raise _wrong(where, f"{group}.{key}", worded("the id is used twice"))
            seen.add(key)
    for key, element in job.elements.items():
        if element.host is not None and not isinstance(job.elements.get(element.host), Adapter):
            raise _wrong(
                where,
                f"elements.{key}.host",
                worded("there is no adapter {host}", host=element.host),
            )


def _wrong(where: str, place: str, what: str) -> FixtureError:
    return FixtureError(
        worded("{place}: {what}", place=place, what=what),
        where=where,
        mend="correct it there, or take one of the kept copies",
    )


def _in_order(job: Job) -> Job:
    """Members in the order of their ids as people count: rest-2 before rest-10."""
    groups = {
        group: dict(sorted(getattr(job, group).items(), key=lambda item: _counted(item[0])))
        for group in _MEMBERS
    }
    return msgspec.structs.replace(job, **groups)


def _counted(key: str) -> list[tuple[int, int, str]]:
    return [
        (0, int(piece), "") if piece.isdigit() else (1, 0, piece)
        for piece in re.split(r"(\d+)", key)
        if piece
    ]
