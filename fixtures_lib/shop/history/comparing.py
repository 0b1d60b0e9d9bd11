"""Two versions of a fixture: both jobs for pictures, and the differences in words."""

from __future__ import annotations

import msgspec

from fixtures_lib.job.changes import Change, changes
from fixtures_lib.shop.keeping.fixtures import Fixtures, OpenedFixture


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    before: OpenedFixture
    after: OpenedFixture
    changes: tuple[Change, ...]


def compare(fixtures: Fixtures, fixture_id: str, before: int, after: int | None) -> Comparison:
    """Version `before` against `after` (None: the head). FixtureError where there is none."""
    old, new = fixtures.open(fixture_id, before), fixtures.open(fixture_id, after)
    return Comparison(before=old, after=new, changes=changes(old.job, new.job))
