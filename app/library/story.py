"""What happened to a fixture, as one time line: saved, released, run, measured."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fixtures_lib.shop import FoundFixture, Library
    from fixtures_lib.shop.records import Approval, Run, Version

EventKind = Literal["version", "aside", "release", "reopen", "obsolete", "run"]
_ACTS = {"release": "Released", "reopen": "Reopened", "obsolete": "Declared obsolete"}


@dataclass(frozen=True)
class Event:
    """`version` is the one that it is about."""

    at: datetime
    kind: EventKind
    title: str
    words: str
    version: int


@dataclass(frozen=True)
class Story:
    """A fixture, its newest picture (PNG, or nothing), and its events, newest first."""

    line: FoundFixture
    picture: bytes
    plates: tuple[str, ...]
    events: tuple[Event, ...]


def story_of(library: Library, fixture_id: str) -> Story:
    """FixtureError where the library has no such fixture."""
    line = library.find.lines([fixture_id])[0]
    versions = library.fixtures.versions(fixture_id)
    events = [
        *(_saved(version) for version in versions),
        *(_said(approval) for approval in library.releases.history(fixture_id)),
        *(_run(library, run) for run in library.runs.of_fixture(fixture_id)),
    ]
    return Story(
        line=line,
        picture=picture_of(library, [fixture_id]).get(fixture_id, b""),
        plates=tuple(_plate_words(p) for p in library.plates.of_fixture(fixture_id)),
        events=tuple(sorted(events, key=lambda event: event.at, reverse=True)),
    )


def picture_of(library: Library, fixture_ids: list[str]) -> dict[str, bytes]:
    """One picture each, for those that have any."""
    found = library.attachments.first_pictures(fixture_ids)
    return {key: library.attachments.data(picture) for key, picture in found.items()}


def _saved(version: Version) -> Event:
    kept = "kept aside: somebody else saved first" if version.aside else ""
    words = ", ".join(w for w in (version.why, kept, version.author) if w)
    kind: EventKind = "aside" if version.aside else "version"
    return Event(_utc(version.at), kind, f"Version {version.number}", words, version.number)


def _said(approval: Approval) -> Event:
    words = ", ".join(w for w in (approval.note, approval.author or approval.login) if w)
    title = f"{_ACTS[approval.act]}: version {approval.version}"
    return Event(_utc(approval.at), approval.act, title, words, approval.version)


def _run(library: Library, run: Run) -> Event:
    measured = library.runs.measured(run.id)
    facts = [f"{run.quantity} pieces" if run.quantity else "", run.machine]
    facts += [f"set up in {run.setup_minutes:g} min" if run.setup_minutes is not None else ""]
    facts += [f"{run.scrap} scrapped" if run.scrap else ""]
    facts += [f"{len(measured)} features measured" if measured else "", run.note]
    at = datetime.combine(run.date, time(12), tzinfo=UTC)
    title = f"Run {run.order}".strip()
    return Event(at, "run", title, ", ".join(f for f in facts if f), run.version)


def _plate_words(plate: object) -> str:
    serial, shelf = getattr(plate, "serial", ""), getattr(plate, "shelf", "")
    return f"{serial} ({shelf})" if shelf else str(serial)


def _utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)
