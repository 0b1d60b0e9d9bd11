"""Everything that happened to a fixture, or to all fixtures of a part, in the order of time."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Literal

import msgspec

from fixtures_lib.shop.keeping.customers import Parts
from fixtures_lib.shop.keeping.fixtures import Fixtures
from fixtures_lib.shop.keeping.releases import Releases
from fixtures_lib.shop.keeping.runs import Runs
from fixtures_lib.shop.records import Approval, Run, Version
from fixtures_lib.wording import listed, worded

EventKind = Literal["revision", "version", "aside", "release", "reopen", "obsolete", "run"]
_ACTS = {
    "release": worded("release"),
    "reopen": worded("reopen"),
    "obsolete": worded("obsolete"),
}


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """`id` is that of the revision, version, approval or run."""

    at: datetime
    kind: EventKind
    id: str
    words: str
    author: str = ""
    fixture_id: str = ""
    version: int | None = None


class TimeLine:
    def __init__(self, parts: Parts, fixtures: Fixtures, releases: Releases, runs: Runs) -> None:
        self._parts, self._fixtures = parts, fixtures
        self._releases, self._runs = releases, runs

    def of_fixture(self, fixture_id: str) -> tuple[Event, ...]:
        """Oldest first; a run stands at the end of its day."""
        name = self._fixtures.get(fixture_id).name
        events = [
            Event(
                at=v.at, kind="aside" if v.aside else "version", id=v.id, author=v.author,
                words=_version_words(name, v),
                fixture_id=fixture_id, version=v.number,
            )
            for v in self._fixtures.versions(fixture_id)
        ]  # fmt: skip
        events += [
            Event(
                at=a.at, kind=a.act, id=a.id, author=a.author, fixture_id=fixture_id,
                words=_act_words(name, a),
                version=a.version,
            )
            for a in self._releases.history(fixture_id)
        ]  # fmt: skip
        events += [
            Event(
                at=datetime.combine(r.date, time(23, 59, 59), UTC), kind="run", id=r.id,
                author=r.author, fixture_id=fixture_id, version=r.version,
                words=worded("{name}: {run}", name=name, run=run_words(r)),
            )
            for r in self._runs.of_fixture(fixture_id)
        ]  # fmt: skip
        return tuple(sorted(events, key=lambda event: event.at))

    def of_part(self, part_id: str) -> tuple[Event, ...]:
        """All revisions of the part, and all that happened to their fixtures."""
        events: list[Event] = []
        for revision in self._parts.revisions(part_id):
            events.append(
                Event(
                    at=revision.at, kind="revision", id=revision.id, author=revision.author,
                    words=worded(
                        "Revision {label}: {file}", label=revision.label, file=revision.file_name
                    ),
                )
            )  # fmt: skip
            for fixture in self._fixtures.of_revision(revision.id):
                events += self.of_fixture(fixture.id)
        return tuple(sorted(events, key=lambda event: event.at))


def run_words(run: Run) -> str:
    """A run in a line, without its date."""
    order = worded("run {order}", order=run.order) if run.order else worded("run without an order")
    words = [order, worded("{count} pieces", count=run.quantity)]
    words += [worded("{count} scrapped", count=run.scrap)] if run.scrap else []
    words += [run.machine] if run.machine else []
    if run.setup_minutes is not None:
        words.append(worded("set up in {minutes:g} min", minutes=run.setup_minutes))
    return listed(words)


def _version_words(name: str, version: Version) -> str:
    said = worded("{name}, version {number}", name=name, number=version.number)
    return worded("{said}: {why}", said=said, why=version.why) if version.why else said


def _act_words(name: str, approval: Approval) -> str:
    said = worded(
        "{name}, version {number}: {act}",
        name=name,
        number=approval.version,
        act=_ACTS[approval.act],
    )
    return listed([said, approval.note]) if approval.note else said
