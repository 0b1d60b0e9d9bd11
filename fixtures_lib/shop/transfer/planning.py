"""What each record of a package would do in this library, before anything is done.

new       it is added
same      the library has it, just so
known     the library has it, under its own words: those stay
conflict  both shops changed it: ours stays, theirs is kept beside it where there is a place
"""

from __future__ import annotations

from typing import Literal

import msgspec
from sqlalchemy import Connection

from fixtures_lib.shop.keeping.attachments import ATTACHMENTS
from fixtures_lib.shop.keeping.customers import CUSTOMERS, PARTS, REVISIONS
from fixtures_lib.shop.keeping.items import ITEMS
from fixtures_lib.shop.keeping.plates import PLATES
from fixtures_lib.shop.keeping.saving import FIXTURES, VERSIONS
from fixtures_lib.shop.records import Customer, Fixture, Part, Revision, ShopPlate
from fixtures_lib.shop.records.items import ShopItem
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.transfer.package import Package
from fixtures_lib.wording import worded

Meeting = Literal["new", "same", "known", "conflict"]
_HERE_ONLY = {
    "id",
    "edition",
    "touched",
    "status",
    "head",
    "customer_id",
    "part_id",
    "author",
    "at",
}


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One record of the package. `ours` is the id that it has in this library."""

    kind: str
    id: str
    name: str
    meeting: Meeting
    ours: str
    words: str = ""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    steps: tuple[Step, ...]

    @property
    def conflicts(self) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.meeting == "conflict")

    def ours(self, id: str) -> str:
        """The id in this library of a record of the package."""
        return next((step.ours for step in self.steps if step.id == id), id)

    def step(self, id: str) -> Step:
        return next(step for step in self.steps if step.id == id)


def plan(connection: Connection, package: Package) -> Plan:
    """What merging would do. Nothing is changed."""
    steps: list[Step] = [_customer(connection, customer) for customer in package.customers]
    ours = {step.id: step.ours for step in steps}
    for part in package.parts:
        steps.append(_part(connection, part, ours.get(part.customer_id or "")))
        ours[part.id] = steps[-1].ours
    for revision in package.revisions:
        steps.append(_revision(connection, revision, ours[revision.part_id]))
    steps += [_fixture(connection, fixture, package) for fixture in package.fixtures]
    steps += [_plate(connection, plate) for plate in package.plates]
    steps += [_item(connection, item) for item in package.items]
    for attachment in package.attachments:
        known = ATTACHMENTS.found(connection, attachment.id) is not None
        steps.append(
            _step("picture", attachment.id, attachment.name, "same" if known else "new")
        )  # fmt: skip
    return Plan(steps=tuple(steps))


def _step(
    kind: str, id: str, name: str, meeting: Meeting, ours: str = "", words: str = ""
) -> Step:  # fmt: skip
    return Step(kind=kind, id=id, name=name, meeting=meeting, ours=ours or id, words=words)


def _customer(connection: Connection, theirs: Customer) -> Step:
    found = CUSTOMERS.found(connection, theirs.id) or next(
        iter(CUSTOMERS.where(connection, tables.customers.c.name == theirs.name)), None
    )
    return _met("customer", theirs.name, theirs, found)


def _part(connection: Connection, theirs: Part, customer: str | None) -> Step:
    column = tables.parts.c
    owner = column.customer_id.is_(None) if customer is None else column.customer_id == customer
    found = PARTS.found(connection, theirs.id) or next(
        iter(PARTS.where(connection, owner, column.number == theirs.number)), None
    )
    return _met("part", theirs.number, theirs, found)


def _revision(connection: Connection, theirs: Revision, part_id: str) -> Step:
    column = tables.revisions.c
    found = REVISIONS.found(connection, theirs.id)
    if found is None:
        of_part = REVISIONS.where(connection, column.part_id == part_id)
        same_file = [r for r in of_part if r.step_sha256 == theirs.step_sha256]
        same_label = [r for r in of_part if r.label == theirs.label]
        if same_file:
            found = same_file[0]
        elif same_label:
            words = worded(
                "our revision {label} is another file: theirs is added beside it",
                label=theirs.label,
            )
            return _step("revision", theirs.id, theirs.label, "conflict", words=words)
    return _met("revision", theirs.label, theirs, found)


def _fixture(connection: Connection, theirs: Fixture, package: Package) -> Step:
    ours = FIXTURES.found(connection, theirs.id)
    if ours is None:
        return _step("fixture", theirs.id, theirs.name, "new")
    head = next(
        v for v in package.versions if v.fixture_id == theirs.id and v.number == theirs.head
    )
    if VERSIONS.found(connection, head.id) is not None:
        return _step("fixture", theirs.id, theirs.name, "same")
    words = worded(
        "theirs (version {theirs}) is kept aside: ours (version {ours}) stays",
        theirs=theirs.head,
        ours=ours.head,
    )
    return _step("fixture", theirs.id, theirs.name, "conflict", words=words)


def _plate(connection: Connection, theirs: ShopPlate) -> Step:
    found = PLATES.found(connection, theirs.id)
    if found is None:
        for plate in PLATES.where(connection, tables.plates.c.serial == theirs.serial):
            words = worded("we have another plate {serial}: ours stays", serial=theirs.serial)
            return _step("plate", theirs.id, theirs.serial, "conflict", plate.id, words)
    return _met("plate", theirs.serial, theirs, found)


def _item(connection: Connection, theirs: ShopItem) -> Step:
    for found in ITEMS.where(connection, tables.shop_items.c.item_id == theirs.item_id):
        if found.item != theirs.item:
            words = worded("our item of this name is another one: ours stays")
            return _step("item", theirs.id, theirs.item_id, "conflict", found.id, words)
        return _step("item", theirs.id, theirs.item_id, "same", found.id)
    return _step("item", theirs.id, theirs.item_id, "new")


def _met(kind: str, name: str, theirs: msgspec.Struct, found: msgspec.Struct | None) -> Step:
    id = str(getattr(theirs, "id"))  # noqa: B009  # every record has one, a plain struct has not
    if found is None:
        return _step(kind, id, name, "new")
    differing = [
        field.replace("_", " ")
        for field in theirs.__struct_fields__
        if field not in _HERE_ONLY and getattr(theirs, field) != getattr(found, field)
    ]
    ours = str(getattr(found, "id"))  # noqa: B009  # as above
    if not differing:
        return _step(kind, id, name, "same", ours)
    words = worded("we say otherwise: {fields}", fields=", ".join(differing))
    return _step(kind, id, name, "known", ours, words)
