"""What the tests put into a library: a customer with a part, and a fixture for it."""

from __future__ import annotations

import hashlib

import msgspec

from fixtures_lib.catalog.items import AdapterItem, PlateItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.edits import new_adapter, placed
from fixtures_lib.job.model import Job
from fixtures_lib.shop import Library, Saving
from fixtures_lib.shop.records import Customer, Fixture, Part, Revision, ShopPlate, Version
from tests.lib.sample_jobs import STEP_BYTES, STEP_SHA, full_job

MORE_STEP_BYTES = STEP_BYTES.replace(b"stand-in", b"second stand-in")
MORE_STEP_SHA = hashlib.sha256(MORE_STEP_BYTES).hexdigest()
CATALOG = load_catalog()
M8 = CATALOG.get(PlateItem, "plate-m8-50")


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


def plain_job() -> Job:
    """The sample's part on one adapter on a universal plate."""
    job = msgspec.structs.replace(full_job(), elements={}, loads={}, passes={}, features={})
    plate = msgspec.structs.replace(job.plate, item=M8, length_mm=400.0, width_mm=300.0)
    job = msgspec.structs.replace(job, plate=plate)
    item = CATALOG.get(AdapterItem, "adapter-50-m8-150x100")
    return placed(job, new_adapter(job, item, 100.0, 100.0))


def kept_plate(library: Library, serial: str, *, length_mm: float = 400.0) -> ShopPlate:
    plate = ShopPlate(
        serial=serial, item_id=M8.id, item=msgspec.json.encode(M8).decode(), shelf="rack 1",
        length_mm=length_mm, width_mm=300.0, thickness_mm=25.0,
    )  # fmt: skip
    return library.plates.add(plate)


def kept_fixture(library: Library) -> Fixture:
    fixture = Fixture(revision_id=new_revision(library).id, name="handle")
    saving = Saving(job=plain_job(), part_bytes=STEP_BYTES)
    return library.fixtures.create(fixture, saving)[0]
