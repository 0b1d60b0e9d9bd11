"""What every record has. Ids are made where the record is made, so that a change that is sent twice
(the server was gone in between) is one change, and so that two shops' records can be merged."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar
from uuid import uuid4

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.values import checked
from fixtures_lib.wording import worded

Id = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}$")]
Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]
Line = Annotated[str, msgspec.Meta(max_length=200)]
Named = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Note = Annotated[str, msgspec.Meta(max_length=20_000)]
Count = Annotated[int, msgspec.Meta(ge=0, le=10**9)]
Length = Annotated[float, msgspec.Meta(ge=0.0, le=1e6)]

_BREAKS = "\n\t"
_Record = TypeVar("_Record", bound="Record")


def new_id() -> str:
    return uuid4().hex


def now() -> datetime:
    """This second, in UTC: all stored moments are."""
    return datetime.now(UTC).replace(microsecond=0)


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row of the library. `edition` counts its changes: who changes an old one is refused."""

    id: Id = msgspec.field(default_factory=new_id)
    edition: Annotated[int, msgspec.Meta(ge=1)] = 1


def sound(record: _Record, what: str) -> _Record:
    """`record`, or FixtureError for a value out of its range or text that can't be stored."""
    for name, value in msgspec.structs.asdict(record).items():
        if isinstance(value, str):
            _check_text(value, f"{what}, {name.replace('_', ' ')}")
    return checked(record, what)


def _check_text(text: str, where: str) -> None:
    """Any writing is welcome; what is not writing (a zero byte, half a character) is not."""
    for sign in text:
        if sign not in _BREAKS and unicodedata.category(sign) in ("Cc", "Cs"):
            raise FixtureError(
                worded("the sign number {ord} can't be kept in a text", ord=ord(sign)),
                where=where,
                mend="type the text without it",
            )


def plain(record: msgspec.Struct) -> dict[str, Any]:
    """The record's fields as text and numbers."""
    values: dict[str, Any] = msgspec.to_builtins(record)
    return values
