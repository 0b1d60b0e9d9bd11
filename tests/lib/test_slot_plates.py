"""Universal vacuum plates: slots, cells, and the cord laid along them."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from fixtures_lib.catalog.items import PlateItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.deliver.bill import bill
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.vacuum import zone_holding
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.edits import with_shift
from fixtures_lib.job.model import Job, Plate, VacuumZone
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.plate_slots import (
    cell_at,
    cell_loops,
    cells_of,
    pinched,
    slot_lines,
    slot_pockets,
    with_cells,
    with_toggled_cell,
)
from fixtures_lib.job.plate_volume import planned_volume_mm3
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.kernel.scene import item_bodies
from fixtures_lib.layout.slot_zone import MARGIN_MM
from fixtures_lib.tasks.fixture import draw_zone
from fixtures_lib.tasks.opening import open_job
from tests.lib.plate_jobs import job_with, plate_of
from tests.lib.test_places import SAMPLES


def grid_plate(item: str = "plate-vacuum-grid-25", size: int = 0) -> Plate:
    plate = load_catalog().get(PlateItem, item)
    stock = plate.sizes[size]
    return plate_of(plate, stock.length_mm, stock.width_mm, stock.thickness_mm)


@pytest.fixture(scope="module")
def housing() -> tuple[Job, LoadedPart]:
    """The sample lies flat on a plate with a fine grid, over its slots."""
    opened = open_job(str(SAMPLES / "sensor_housing.holdfast"))
    job = replace(opened.job, elements={}, plate=grid_plate("plate-vacuum-grid-12", 1))
    low = opened.part.mesh.moved(job.setup.pose).box[0]
    return with_shift(job, *(float(v) for v in (40.0, 40.0, 0.0) - low)), opened.part


def drawn(housing: tuple[Job, LoadedPart]) -> VacuumZone:
    job, part = housing
    assert job.setup.down_face is not None
    return draw_zone(job, part, job.setup.down_face)


def test_slots_are_cut_with_a_land_in_each_cell_and_ports_in_their_middles() -> None:
    plate = grid_plate()
    xs, ys = slot_lines(plate)
    (slots,) = slot_pockets(plate)
    assert len(slots.islands) == (len(xs) - 1) * (len(ys) - 1)
    body = plate_plan(job_with(plate=plate)).plate
    assert body.slots == (slots,)
    middles = (xs[:-1] + xs[1:]) / 2.0
    for hole in body.holes:
        assert np.abs(middles - hole.mouth[0]).min() < 1e-9
    failed = [c for c in solid_checks(plate_solid(body), body) if not c.passed]
    assert not failed
    assert planned_volume_mm3(body) < planned_volume_mm3(replace(body, slots=()))
    assert not plate_problems(job_with(plate=plate))  # it is bought as it is


def test_loops_go_round_cells_and_leave_islands() -> None:
    plate = grid_plate()
    ring = frozenset((i, j) for i in range(3) for j in range(3)) - {(1, 1)}
    outer, islands = cell_loops(plate, ring)
    pitch, radius = 25.0, 3.0
    corner = 4.0 * (1.0 - np.pi / 4.0) * radius**2
    assert outer.area_mm2 == pytest.approx(9.0 * pitch**2 - corner)
    assert [abs(i.area_mm2) for i in islands] == [pytest.approx(pitch**2 - corner)]
    with pytest.raises(FixtureError, match="not one area"):
        cell_loops(plate, frozenset({(0, 0), (3, 0)}))
    with pytest.raises(FixtureError, match="only at a corner"):
        cell_loops(plate, frozenset({(0, 0), (1, 1), (0, 1), (2, 2), (2, 1)} - {(2, 1)}))
    assert pinched(frozenset({(0, 0), (1, 1)})) == [((0, 0), (1, 1))]


def test_a_zone_takes_the_cells_under_the_part_clear_of_its_holes(
    housing: tuple[Job, LoadedPart],
) -> None:
    job, part = housing
    zone = drawn(housing)
    cells = cells_of(zone, job.plate)
    assert zone.slots
    assert zone.islands  # round the boss's bore in the floor
    with_zone = replace(job, elements={zone.id: zone})
    codes = {p.code for p in problems_of(with_zone, part.shape, part.mesh)}
    assert not codes & {"zone-beyond-face", "cord-off-slots", "zone-without-port", "zone-leaks"}
    holding = zone_holding(zone, job.conditions)
    outer = abs(zone.outer.area_mm2) - sum(abs(i.area_mm2) for i in zone.islands)
    assert holding.area_mm2 == pytest.approx(outer)
    assert holding.area_mm2 == pytest.approx(len(cells) * 12.5**2, rel=0.02)
    assert holding.force_n == pytest.approx(holding.area_mm2 * holding.pressure_kpa / 1000.0)
    # one more cell at the rim would bring the cord to the edge
    rim = zone.cord.groove_width_mm / 2.0 + MARGIN_MM
    low, high = part.mesh.moved(job.setup.pose).box
    points = zone.outer.polyline()
    assert (points.min(axis=0) - low[:2] >= rim).all()
    assert (high[:2] - points.max(axis=0) >= rim).all()


def test_nothing_is_cut_for_it_and_cord_port_and_plugs_are_on_the_bill(
    housing: tuple[Job, LoadedPart],
) -> None:
    job, _ = housing
    zone = drawn(housing)
    with_zone = replace(job, elements={zone.id: zone})
    plan = plate_plan(with_zone)
    assert planned_volume_mm3(plan.plate) == planned_volume_mm3(plate_plan(job).plate)
    assert "catalogue-plate-machined" not in {p.code for p in plate_problems(with_zone)}
    listed = bill(with_zone, plan)
    assert sum(row.count for row in listed if row.item == zone.cord.name) == 1 + len(zone.islands)
    rows = {row.item: row for row in listed}
    assert rows[zone.port.item.name].size == "M5"
    assert rows["Set screw, flat point"].count >= 1
    assert {b.element_id for b in item_bodies(with_zone, plan)} == {zone.id}


def test_cells_are_chosen_one_by_one(housing: tuple[Job, LoadedPart]) -> None:
    job, _ = housing
    zone = drawn(housing)
    cells = cells_of(zone, job.plate)
    corner = max(cells)
    less = with_toggled_cell(zone, job.plate, corner)
    assert cells_of(less, job.plate) == cells - {corner}
    assert cells_of(with_toggled_cell(less, job.plate, corner), job.plate) == cells
    xs, ys = slot_lines(job.plate)
    assert cell_at(job.plate, float(xs[2]) + 1.0, float(ys[3]) + 1.0) == (2, 3)
    assert cell_at(job.plate, 1.0, 1.0) is None
    with pytest.raises(FixtureError, match="no port"):
        with_cells(zone, grid_plate("plate-vacuum-grid-12", 1), {(0, 1)})


def test_what_moves_off_the_slots_is_said(housing: tuple[Job, LoadedPart]) -> None:
    job, part = housing
    zone = drawn(housing)
    moved = with_shift(replace(job, elements={zone.id: zone}), 3.0, 0.0)
    codes = {p.code for p in problems_of(moved, part.shape, part.mesh)}
    assert "cord-off-slots" in codes
    hard = next(c for c in load_catalog().cords.values() if c.construction == "solid")
    stiff = replace(zone, cord=hard, hardness=next(iter(hard.force_n_mm)))
    codes = {
        p.code for p in problems_of(replace(job, elements={zone.id: stiff}), part.shape, part.mesh)
    }
    assert {"slot-cord-hard", "slot-cord-size"} <= codes
    aside = replace(job, elements={zone.id: zone}, array=Array(columns=2, pitch_x_mm=110.0))
    codes = {p.code for p in problems_of(aside, part.shape, part.mesh)}
    assert "place-off-slots" in codes
    on = replace(aside, array=Array(columns=2, pitch_x_mm=112.5))
    codes = {p.code for p in problems_of(on, part.shape, part.mesh)}
    assert "place-off-slots" not in codes
    elsewhere = replace(job, elements={zone.id: zone}, plate=replace(job.plate, item=_blank()))
    codes = {p.code for p in problems_of(elsewhere, part.shape, part.mesh)}
    assert "cord-off-slots" in codes


def _blank() -> PlateItem:
    return next(p for p in load_catalog().plates.values() if p.dedicated)
