"""Pockets, letters, walls, lifting and adapters: each fault is found, and nothing else."""

from __future__ import annotations

import msgspec
import pytest

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.edits import new_engraving, new_plate_hole
from fixtures_lib.job.handling_checks import eye_bolt_for, mounts_two_ways, plate_mass_kg
from fixtures_lib.job.model import AnyElement, Job, VacuumZone
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.plate_plan import plate_plan
from tests.lib.plate_jobs import adapter, job_with, pin, universal_plate, vacuum_zone
from tests.lib.test_nests import nest


def codes(*elements: AnyElement, thickness: float = 25.0) -> dict[str, str]:
    job = job_with(*elements)
    plate = msgspec.structs.replace(job.plate, thickness_mm=thickness)
    found = plate_problems(msgspec.structs.replace(job, plate=plate))
    return {p.code: p.severity for p in found}


def letters(x: float, y: float, **changes: object) -> AnyElement:
    return msgspec.structs.replace(new_engraving(job_with(), x, y, text="FX-12"), **changes)


def test_good_features_have_no_fault() -> None:
    across = codes(letters(20.0, 20.0), nest(), vacuum_zone(seat=0.0))
    assert across == {"wall-over-groove": "error"}
    assert codes(letters(20.0, 20.0), nest()) == {}


def test_letters_over_the_edge_and_letters_cut_by_a_hole() -> None:
    assert codes(letters(280.0, 20.0)) == {"feature-off-plate": "error"}
    hole = new_plate_hole(job_with(), 22.0, 23.0, size="M6")
    assert "pocket-cut-by-hole" in codes(letters(20.0, 20.0), hole)


def test_letters_in_a_groove_and_letters_that_go_through() -> None:
    assert "pocket-in-groove" in codes(letters(99.0, 80.0), vacuum_zone(seat=0.0))
    assert codes(letters(20.0, 20.0, depth_mm=3.5), thickness=4.0) == {"thin-floor": "warning"}


def test_a_wall_on_a_hole() -> None:
    assert codes(nest(), pin("pin-1", "pin-round-8", 95.0, 85.0))["wall-over-hole"] == "error"
    assert "wall-over-hole" not in codes(nest(), pin("pin-1", "pin-round-8", 140.0, 85.0))


@pytest.mark.parametrize(("depth", "severity"), [(2.0, None), (9.0, "warning"), (9.8, "error")])
def test_a_channel_under_a_deep_recess(depth: float, severity: str | None) -> None:
    """The channel of 6 mm lies half way down 25 mm: its roof is at -9.5 mm."""
    deep = msgspec.structs.replace(vacuum_zone(seat=0.0), recess="pocket", recess_depth_mm=depth)
    assert isinstance(deep, VacuumZone)
    assert codes(deep).get("thin-floor") == severity


def test_a_heavy_plate_wants_two_holes_to_lift_it_by() -> None:
    job = job_with()
    heavy = msgspec.structs.replace(job.plate, length_mm=800.0, width_mm=600.0, thickness_mm=30.0)
    bare = msgspec.structs.replace(job, plate=heavy)
    assert plate_mass_kg(bare, plate_plan(bare)) == pytest.approx(0.8 * 0.6 * 30 * 2.7, rel=0.02)
    assert lifting(bare) == {"plate-without-lifting"}
    one = new_plate_hole(job, 60.0, 60.0)
    held = {key: msgspec.structs.replace(one, id=key) for key in ("hole-1", "hole-2")}
    assert lifting(msgspec.structs.replace(bare, elements=held)) == set()
    assert lifting(job) == set()


def test_threads_of_the_pattern_lift_a_heavy_plate() -> None:
    """53 kg on two M8 in aluminium; at 108 kg their 70 kg are too little, and M10 are asked for."""
    plate = msgspec.structs.replace(universal_plate(), length_mm=1000.0, width_mm=800.0)
    light = msgspec.structs.replace(plate, thickness_mm=25.0)
    heavy = msgspec.structs.replace(plate, thickness_mm=50.0)
    assert any(h.size == "M8" for h in plate.item.holes)
    assert lifting(job_with(plate=light)) == set()
    assert lifting(job_with(plate=heavy)) == {"plate-without-lifting"}


def lifting(job: Job) -> set[str]:
    return {p.code for p in plate_problems(job) if "lifting" in p.code}


def test_the_eye_bolt_grows_with_the_mass() -> None:
    sizes = [eye_bolt_for(mass) for mass in (20.0, 60.0, 100.0, 150.0, 400.0)]
    assert sizes == ["M8", "M8", "M10", "M12", "M20"]


def test_dowelled_adapters_go_on_one_way_only_but_for_the_smallest() -> None:
    two_ways = [a.id for a in load_catalog().adapters.values() if a.dowel and both_ways(a.id)]
    assert two_ways == ["adapter-50-m8-12h7-150x100"]
    job = job_with(
        adapter("adapter-1", "adapter-50-m8-12h7-150x100", 50.0, 50.0), plate=universal_plate()
    )
    assert "adapter-mounts-two-ways" in {p.code for p in plate_problems(job)}


def both_ways(item_id: str) -> bool:
    return mounts_two_ways(adapter("adapter-1", item_id, 0.0, 0.0))
