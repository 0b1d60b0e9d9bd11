"""Recesses in a zone as exact pockets: built as planned, and a wrong one fails its proof."""

from __future__ import annotations

import msgspec
import pytest

from fixtures_lib.deliver.bill import BillRow, bill
from fixtures_lib.geometry.loops import circle
from fixtures_lib.job.model import Support, VacuumZone
from fixtures_lib.job.plate_features import BodyPlan, Pocket
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.plate_volume import planned_volume_mm3
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from tests.lib.plate_jobs import island, job_with, pin, vacuum_zone

SUPPORTS = (Support(x_mm=130.0, y_mm=80.0), Support(x_mm=130.0, y_mm=105.0))


def zone(recess: str, *, islands: bool = False, seat: float = 0.0) -> VacuumZone:
    made = vacuum_zone(islands=(island(),) if islands else (), seat=seat)
    return msgspec.structs.replace(made, recess=recess, supports=SUPPORTS)


def body_with(made: VacuumZone) -> BodyPlan:
    return plate_plan(job_with(made, pin("pin-1", "pin-round-8", 180.0, 100.0))).plate


def failures(made: BodyPlan, meant: BodyPlan) -> set[str]:
    return {c.what for c in solid_checks(plate_solid(made), meant) if not c.passed}


@pytest.mark.parametrize("recess", ["pocket", "grid"])
@pytest.mark.parametrize("islands", [False, True])
def test_a_recess_is_built_as_planned(recess: str, *, islands: bool) -> None:
    body = body_with(zone(recess, islands=islands))
    assert len(body.pockets) == 1
    assert failures(body, body) == set()


def test_a_pocket_goes_round_supports_and_the_mouths_of_holes() -> None:
    (pocket,) = body_with(zone("pocket")).pockets
    middles = sorted(
        tuple(round(float(v)) for v in i.polyline().mean(axis=0)) for i in pocket.islands
    )
    assert middles == [(130, 80), (130, 105), (180, 100)]
    assert pocket.outer.smallest_radius_mm >= 1.5 - 0.02


def test_a_pocket_too_deep_and_one_with_a_hole_too_many_fail_their_proof() -> None:
    body = body_with(zone("pocket"))
    (pocket,) = body.pockets
    deep = msgspec.structs.replace(pocket, floor_mm=-1.6)
    assert "height of its floor" in failures(with_pocket(body, deep), body)
    more = msgspec.structs.replace(pocket, islands=(*pocket.islands, circle((150.0, 75.0), 3.0)))
    found = failures(with_pocket(body, more), body)
    assert {"area of its floor", "edges of its islands", "volume"} <= found


def with_pocket(body: BodyPlan, pocket: Pocket) -> BodyPlan:
    return msgspec.structs.replace(body, pockets=(pocket,))


def test_a_pocket_takes_its_area_times_its_depth_from_the_volume() -> None:
    body = body_with(zone("pocket"))
    (pocket,) = body.pockets
    riser = body.holes_for("riser")[0]
    plain = msgspec.structs.replace(body, pockets=())
    taken = planned_volume_mm3(plain) - planned_volume_mm3(body)
    assert riser.mouth[2] == pocket.floor_mm
    assert taken == pytest.approx(pocket.area_mm2 * 1.5, rel=2e-5)


def test_supports_of_a_raised_zone_are_pads_at_its_seat() -> None:
    body = body_with(zone("none", seat=4.0))
    pads = [pad for pad in body.pads if pad.element == "zone-1"]
    assert [(p.at, p.top_mm) for p in pads] == [((130.0, 80.0), 4.0), ((130.0, 105.0), 4.0)]
    assert failures(body, body) == set()


def test_a_zone_not_in_use_has_a_cover_and_a_plug_instead_of_its_cord() -> None:
    used = zone("none", seat=4.0)
    unused = msgspec.structs.replace(used, in_use=False)
    words = [(r.item, r.note) for r in rows_of(unused)]
    assert any(item.startswith("Cover") for item, _ in words)
    assert any(note == "plug with seal" for _, note in words)
    assert not any("cord" in item for item, _ in words)
    assert any("cord" in row.item for row in rows_of(used))


def test_a_scarf_needs_one_diameter_more_cord() -> None:
    lengths = {}
    for joint in ("butt", "scarf"):
        made = msgspec.structs.replace(vacuum_zone(), joint=joint)
        (row,) = [r for r in rows_of(made) if "cord" in r.item]
        lengths[joint] = float(row.size.split(" x ")[1].split()[0])
        assert joint in row.note
    assert lengths["scarf"] - lengths["butt"] == 3.0


def rows_of(made: VacuumZone) -> tuple[BillRow, ...]:
    job = job_with(made)
    return bill(job, plate_plan(job))
