"""What is looked for, and what is found."""

from __future__ import annotations

from typing import Annotated

import msgspec

from fixtures_lib.shop.records import Fixture, FixtureStatus

Three = tuple[float, float, float]


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """A question: everything that is given must hold. Sizes are compared side by side, the longest
    with the longest. `before` is the last `touched` of the page before."""

    text: str = ""
    customer_id: str | None = None
    material: str | None = None
    plate_item: str | None = None
    plate_pattern: str | None = None
    status: FixtureStatus | None = None
    at_least_mm: Three | None = None
    at_most_mm: Three | None = None
    tightest_from_um: float | None = None  # the smallest tolerance is this or more
    tightest_to_um: float | None = None
    plate_id: str | None = None  # built on this physical plate
    before: int | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 50


class FoundFixture(msgspec.Struct, frozen=True, kw_only=True):
    """One line of an answer."""

    fixture: Fixture
    customer: str
    part_id: str
    part_number: str
    part_name: str
    revision: str  # its label
    drawing_number: str


class Facet(msgspec.Struct, frozen=True, kw_only=True):
    """A value that narrows the answer, and how many fixtures have it."""

    value: str
    count: int
    words: str = ""


class Facets(msgspec.Struct, frozen=True, kw_only=True):
    """The commonest values among what was found, the most frequent first."""

    customers: tuple[Facet, ...]
    materials: tuple[Facet, ...]
    plate_patterns: tuple[Facet, ...]
    statuses: tuple[Facet, ...]
