"""Text that looks like SQL, markup, a formula or nothing at all is only text, in every field."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixtures_lib.shop import Library, Owner
from fixtures_lib.shop.finding.wanted import Wanted
from fixtures_lib.shop.records import (
    Customer,
    Inspection,
    Measured,
    Part,
    Record,
    Run,
    ShopPlate,
    UsedHole,
)
from fixtures_lib.shop.records.record import new_id
from fixtures_lib.shop.safety.checking import check_library
from fixtures_lib.shop.transfer.lists import read_list, record_list, write_list
from tests.lib.shop.shelves import new_fixture
from tests.lib.shop.test_finding import HOSTILE

_FIXED = {"id", "kind", "item", "item_id", "retired_why"}
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=50)


def filled(record: Record, text: str) -> Any:
    """The record with this text in every field of words; names stay different from one another."""
    words = {
        field.name: text
        for field in msgspec.structs.fields(record)
        if isinstance(getattr(record, field.name), str)
        and field.name not in _FIXED
        and not field.name.endswith("_id")
    }
    return msgspec.structs.replace(record, id=new_id(), **words)


def put_everywhere(library: Library, text: str) -> None:
    """Keep it in every field of every record, and read each back."""
    fixture, _ = new_fixture(library, new_id())
    owner = library.customers.named(text) or library.customers.add(filled(Customer(name="x"), text))
    assert library.customers.get(owner.id) == owner
    if library.parts.numbered(text, owner.id) is None:
        part = library.parts.add(filled(Part(customer_id=owner.id, number="x"), text))
        assert library.parts.get(part.id) == part
    if text not in {plate.serial for plate in library.plates.all()}:
        library.plates.add(filled(ShopPlate(serial="x"), text))
    plate = library.plates.with_serial(text)
    hole = library.plates.use_up(filled(UsedHole(plate_id=plate.id, x_mm=1.0, y_mm=2.0), text))
    look = filled(Inspection(plate_id=plate.id, on=date(2026, 1, 1), passed=True), text)
    library.plates.inspected(look)
    assert hole in library.plates.used_holes(plate.id)
    assert look in library.plates.inspections(plate.id)
    run = filled(Run(fixture_id=fixture.id, version=1, date=date(2026, 1, 1)), text)
    measured = filled(Measured(run_id=run.id, feature="x", measured_um=1.0), text)
    library.runs.add(run, [plate.id], [measured])
    assert library.runs.get(run.id) == run
    assert library.runs.measured(run.id) == (measured,)
    picture = library.attachments.add(Owner("run", run.id), text, "image/png", b"x", note=text)
    assert library.attachments.of(Owner("run", run.id)) == (picture,)
    note = f"release: {text}"
    library.releases.release(fixture.id, 1, note)
    assert library.releases.history(fixture.id)[0].note == note
    assert library.find.fixtures(Wanted(text=text, material=text, plate_pattern=text)) == ()


def test_hostile_text_is_kept_as_it_is(library: Library) -> None:
    for text in HOSTILE:
        put_everywhere(library, text)
    assert check_library(library.database) == ()


@given(TEXTS)
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_is_kept_as_it_is(library: Library, text: str) -> None:
    put_everywhere(library, text)


@given(TEXTS)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_list_gives_back_what_was_written(tmp_path: Any, text: str) -> None:
    plate = filled(ShopPlate(serial="x", length_mm=12.5), text)
    path = tmp_path / "plates.csv"
    write_list(path, record_list([plate]))
    (read,) = read_list(path, ShopPlate)
    assert msgspec.structs.replace(read, id=plate.id) == plate
    cells = path.read_text("utf-8-sig").splitlines()[1:]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
