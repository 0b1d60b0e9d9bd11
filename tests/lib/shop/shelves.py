"""What the tests put into a library: a customer with a part, and a fixture for it."""

from __future__ import annotations

import hashlib

import msgspec

from fixtures_lib.job.model import Job
from fixtures_lib.shop import Library, Saving
from fixtures_lib.shop.records import Customer, Fixture, Part, Revision, ShopPlate, Version
from tests.lib.sample_jobs import STEP_BYTES, STEP_SHA, full_job

MORE_STEP_BYTES = STEP_BYTES.replace(b"stand-in", b"second stand-in")
MORE_STEP_SHA = hashlib.sha256(MORE_STEP_BYTES).hexdigest()


def with_notes(notes: str, job: Job | None = None) -> Job:
    return msgspec.structs.replace(job or full_job(), notes=notes)


def saving(notes: str = "", why: str = "") -> Saving:
    """A save of the full job; its notes tell one from another."""
    return Saving(job=with_notes(notes), part_bytes=STEP_BYTES, why=why)


def new_revision(
    library: Library, customer: str = "Träger & Söhne", number: str = "AB-4711", label: str = "A"
) -> Revision:
    owner = library.customers.named(customer) or library.customers.add(Customer(name=customer))
    part = library.parts.numbered(number, owner.id) or library.parts.add(
        Part(customer_id=owner.id, number=number, name="Block")
    )
    revision = Revision(
        part_id=part.id, label=label, step_sha256=STEP_SHA, file_name="block.step",
        drawing_number="D-100", length_mm=60.0, width_mm=100.0, height_mm=20.0,
    )  # fmt: skip
    return library.parts.add_revision(revision, STEP_BYTES)


def new_fixture(library: Library, name: str = "Block, first side") -> tuple[Fixture, Version]:
    customer = f"Customer of {name}"
    revision = new_revision(library, customer)
    return library.fixtures.create(Fixture(revision_id=revision.id, name=name), saving())


def new_plate(library: Library, serial: str = "P-001") -> ShopPlate:
    return library.plates.add(ShopPlate(serial=serial, name="M8 on 50", shelf="Rack 2, B4"))
