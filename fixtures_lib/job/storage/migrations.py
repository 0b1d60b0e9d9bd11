"""From an older version's `job` data to today's: one small function a version, on plain dicts.

`MIGRATIONS[n]` turns the data of version n into that of version n + 1. Each has a golden file
tests/formats/v<n>.holdfast, made by the program of its time, that must still open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

Raw = dict[str, Any]
Migration = Callable[[Raw], Raw]

MIGRATIONS: Mapping[int, Migration] = {}  # version 1 is the first


def migrated(
    raw: Raw, version: int, target: int, *, steps: Mapping[int, Migration] = MIGRATIONS
) -> Raw:
    """`raw` as data of version `target`; FixtureError where a step is missing."""
    for number in range(version, target):
        if number not in steps:
            raise FixtureError(
                worded("a file of version {number} can't be opened by this program", number=number),
                mend="open and save it with an older one first",
            )
        raw = steps[number](raw)
    return raw
