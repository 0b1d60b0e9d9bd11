"""Zones drawn from a face: what they keep clear of, which cord they take, where they can't go."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import cadquery as cq
import msgspec
import numpy as np
import pytest
import shapely

from fixtures_lib.catalog.items import MaterialItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.vacuum import zone_holding
from fixtures_lib.job.edits import moved, new_adapter, placed, with_shift
from fixtures_lib.job.model import Job, Rest, VacuumZone
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.seal_checks import plugged_holes, seal_problems
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.layout.first_job import empty_job
from fixtures_lib.layout.zone_supports import free_span_mm
from fixtures_lib.tasks.checking import quick_problems
from fixtures_lib.tasks.fixture import draw_zone
from fixtures_lib.tasks.nesting import draw_nest
from tests.lib.plate_jobs import milled_rest, pin, side_locator, universal_plate


def made(part: cq.Workplane, folder: Path, name: str) -> LoadedPart:
    path = folder / f"{name}.step"
    cq.exporters.export(part, str(path))
    return load_part(path)


def laid(part: LoadedPart, seat: float = 2.0) -> Job:
    """The part on its best face, on a plate, as high as `seat`."""
    job = empty_job(part, load_catalog(), "job", "al6061_t6")
    lift = seat - float(part.mesh.moved(job.setup.pose).box[0][2])
    return with_shift(job, 0.0, 0.0, lift)


def zone_of(job: Job, part: LoadedPart, **asked: str) -> VacuumZone:
    assert job.setup.down_face is not None
    return draw_zone(job, part, job.setup.down_face, **asked)  # type: ignore[arg-type]


def faults(job: Job, part: LoadedPart, zone: VacuumZone) -> list[str]:
    problems = quick_problems(placed(job, zone), part)
    return [p.code for p in problems if zone.id in p.ids and p.severity != "info"]


@lru_cache(maxsize=1)
def slab() -> cq.Workplane:
    return cq.Workplane("XY").box(160, 100, 12)


def steps() -> cq.Workplane:
    points = [(0, 0), (150, 0)]
    for k in range(6):
        points += [(150 - 15 * k, 70 - 0.3 * k), (135 - 15 * k, 70 - 0.3 * k)]
    return cq.Workplane("XY").polyline([*points, (0, 68)]).close().extrude(10)


def waves() -> cq.Workplane:
    t = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    x, y = 80 * np.cos(t) + 5 * np.cos(5 * t), 50 * np.sin(t) + 3 * np.sin(3 * t)
    return cq.Workplane("XY").spline(list(zip(x, y, strict=True)), periodic=True).close().extrude(9)


def forty(through: bool) -> cq.Workplane:
    spots = [(-66 + 19 * i, -36 + 18 * j) for i in range(8) for j in range(5)]
    holes = cq.Workplane("XY").pushPoints(spots).circle(2.5).extrude(30 if through else 5)
    return cq.Workplane("XY").box(160, 100, 12).cut(holes.translate((0, 0, -6.001)))


WORKED = {
    "concave corners": lambda: slab().cut(cq.Workplane("XY").box(80, 40, 20).translate((60, 40))),
    "islands": lambda: slab().cut(
        cq.Workplane("XY").pushPoints([(-30, 0), (35, 10)]).circle(9).extrude(20, both=True)
    ),
    "a 0.3 mm step": steps,
    "splines": waves,
    "thinner than its seal": lambda: cq.Workplane("XY").box(160, 100, 2),
    "forty blind holes": lambda: forty(False),
}


@pytest.mark.parametrize("name", WORKED)
def test_a_worked_contour_gets_a_groove_without_fault(name: str, tmp_path: Path) -> None:
    part = made(WORKED[name](), tmp_path, "part")
    job = laid(part)
    zone = zone_of(job, part)
    assert faults(job, part, zone) == []
    assert zone_holding(zone, job.conditions).seats
    assert len(zone.islands) == (2 if name == "islands" else 0)


def test_forty_through_holes_get_islands(tmp_path: Path) -> None:
    part = made(forty(True), tmp_path, "part")
    job = laid(part)
    zone = zone_of(job, part, cord_id="cord-sponge-2")
    assert len(zone.islands) > 10
    assert faults(job, part, zone) == []


def test_the_groove_goes_round_a_rest_at_the_edge_and_encloses_one_inside(tmp_path: Path) -> None:
    part = made(slab(), tmp_path, "part")
    job = laid(part)
    low, high = part.mesh.moved(job.setup.pose).box
    edge = milled_rest("rest-1", float(low[0]) + 8.0, float(low[1]) + 30.0, 2.0)
    inner = milled_rest("rest-2", float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2, 2.0)
    job = placed(placed(job, edge), inner)
    zone = zone_of(job, part)
    sealed = shapely.Polygon(zone.outer.polyline())
    assert not sealed.contains(shapely.Point(edge.x_mm, edge.y_mm))
    assert sealed.contains(shapely.Point(inner.x_mm, inner.y_mm))
    assert zone.islands == ()
    assert faults(job, part, zone) == []
    port = shapely.Point(zone.port.x_mm, zone.port.y_mm)
    assert port.distance(shapely.Point(inner.x_mm, inner.y_mm)) > inner.item.diameter_mm / 2.0


def test_its_land_covers_no_locators_hole_and_its_channel_meets_none(tmp_path: Path) -> None:
    part = made(slab(), tmp_path, "part")
    job = laid(part)
    low, _ = part.mesh.moved(job.setup.pose).box
    side = next(s for s in load_catalog().side_locators.values() if s.body == "pin")
    x, y = float(low[0]), float(low[1])
    job = placed(job, side_locator("side-1", side.id, (x, y + 40.0, 6.0), 0.0))
    job = placed(job, pin("pin-1", "pin-round-8", x + 6.0, y + 70.0))
    zone = zone_of(job, part, cord_id="cord-solid-3")
    codes = {p.code for p in quick_problems(placed(job, zone), part) if zone.id in p.ids}
    assert codes & {"land-over-hole", "hole-in-groove", "holes-collide", "thin-wall"} == set()


def test_a_narrow_part_takes_a_thinner_cord_by_itself(tmp_path: Path) -> None:
    part = made(cq.Workplane("XY").box(120, 26, 10), tmp_path, "part")
    job = laid(part)
    zone = zone_of(job, part)
    assert zone.cord.diameter_mm < 3.0
    assert faults(job, part, zone) == []
    with pytest.raises(FixtureError, match="has room"):
        zone_of(job, part, cord_id="cord-solid-4")


def test_a_part_with_no_room_says_how_much_there_is(tmp_path: Path) -> None:
    part = made(cq.Workplane("XY").box(60, 8, 10), tmp_path, "part")
    with pytest.raises(FixtureError, match="widest is"):
        zone_of(laid(part), part)


def test_a_second_zone_stays_out_of_the_first(tmp_path: Path) -> None:
    part = made(slab(), tmp_path, "part")
    job = laid(part)
    first = zone_of(job, part)
    with pytest.raises(FixtureError):
        zone_of(placed(job, first), part)


def test_supports_are_as_near_as_the_plate_formula_wants_them(tmp_path: Path) -> None:
    part = made(cq.Workplane("XY").box(200, 140, 3), tmp_path, "thin")
    job = laid(part)
    zone = zone_of(job, part)
    span = free_span_mm(
        3.0, zone_holding(zone, job.conditions).pressure_kpa / 1e3, 0.002, job.part.material
    )
    assert len(zone.supports) >= 4
    held = [shapely.Point(s.x_mm, s.y_mm).buffer(s.diameter_mm / 2) for s in zone.supports]
    wall = zone.cord.groove_width_mm / 2.0 + 4.0
    free = shapely.Polygon(zone.outer.polyline()).buffer(-wall).difference(shapely.union_all(held))
    assert 2.0 * shapely.maximum_inscribed_circle(free).length < 1.35 * span
    assert faults(job, part, zone) == []
    stiff = made(cq.Workplane("XY").box(200, 140, 40), tmp_path, "stiff")
    assert zone_of(laid(stiff), stiff).supports == ()


def test_the_free_span_follows_the_strip_formula() -> None:
    """w = q b^4 / (384 D): 3 mm of aluminium at 80 kPa, 2 um, worked by hand: 35.8 mm."""
    material = load_catalog().get(MaterialItem, "al6061_t6")
    rigidity = material.youngs_gpa * 1e3 * 27.0 / 12.0 / (1 - material.poisson**2)
    b = free_span_mm(3.0, 0.08, 0.002, material)
    assert b**4 * 0.08 / (384 * rigidity) == pytest.approx(0.002)
    assert b == pytest.approx(35.8, abs=0.5)


def test_a_zone_on_the_plate_itself_spreads_its_vacuum_by_channels(tmp_path: Path) -> None:
    part = made(slab(), tmp_path, "part")
    job = laid(part, seat=0.0)
    zone = zone_of(job, part)
    assert zone.recess == "grid"
    (pocket,) = plate_plan(placed(job, zone)).plate.pockets
    riser = plate_plan(placed(job, zone)).plate.holes_for("riser")[0]
    assert riser.mouth[2] == pocket.floor_mm == -zone.recess_depth_mm
    assert faults(job, part, zone) == []


def test_tapped_holes_of_the_pattern_inside_a_zone_are_plugged(tmp_path: Path) -> None:
    part = made(slab(), tmp_path, "part")
    job = msgspec.structs.replace(laid(part, seat=0.0), plate=universal_plate("plate-m8-50"))
    zone = zone_of(job, part)
    body = plate_plan(placed(job, zone)).plate
    plugs = list(plugged_holes(body))
    codes = [p.code for p in seal_problems(body)]
    assert plugs
    assert "hole-in-groove" not in codes
    assert "zone-leaks" not in codes
    assert "zone-holes-plugged" in codes


def test_supports_move_with_their_zone(tmp_path: Path) -> None:
    part = made(cq.Workplane("XY").box(200, 140, 3), tmp_path, "thin")
    job = laid(part)
    zone = zone_of(job, part)
    after = moved(placed(job, zone), zone.id, 5.0, -2.0).elements[zone.id]
    assert isinstance(after, VacuumZone)
    assert after.supports[0].x_mm == pytest.approx(zone.supports[0].x_mm + 5.0)
    assert after.supports[0].y_mm == pytest.approx(zone.supports[0].y_mm - 2.0)
    assert not any(isinstance(e, Rest) for e in job.elements.values())


def on_an_adapter(folder: Path) -> tuple[Job, LoadedPart]:
    """The slab on an adapter of 250 x 150, 2 mm above its top."""
    part = made(slab(), folder, "part")
    job = laid(part)
    item = msgspec.structs.replace(
        next(iter(load_catalog().adapters.values())),
        length_mm=250.0, width_mm=150.0, thickness_mm=20.0, mount=(),
    )  # fmt: skip
    low, high = part.mesh.moved(job.setup.pose).box
    corner = (float(low[0] + high[0]) / 2.0 - 125.0, float(low[1] + high[1]) / 2.0 - 75.0)
    job = placed(job, new_adapter(job, item, *corner))
    return with_shift(job, 0.0, 0.0, 20.0), part


def test_a_zone_under_a_part_on_an_adapter_is_cut_into_the_adapter(tmp_path: Path) -> None:
    job, part = on_an_adapter(tmp_path)
    zone = zone_of(job, part, cord_id="cord-solid-3")
    assert zone.host == "adapter-1"
    assert zone.seat_mm == pytest.approx(22.0)
    plan = plate_plan(placed(job, zone))
    plate, adapter = plan.bodies
    assert (len(plate.grooves), len(adapter.grooves)) == (0, 1)
    (channel,) = adapter.holes_for("channel")
    assert min(channel.mouth[0], channel.mouth[1], 250.0 - channel.mouth[0],
               150.0 - channel.mouth[1]) == pytest.approx(0.0)  # fmt: skip
    checks = solid_checks(plate_solid(adapter), adapter)
    assert [f"{c.subject} {c.what}" for c in checks if not c.passed] == []
    codes = {p.code for p in quick_problems(placed(job, zone), part) if zone.id in p.ids}
    assert codes & {"item-hits-part", "groove-off-plate", "land-over-hole"} == set()
    centre = shapely.Polygon(zone.outer.polyline()).centroid
    low, high = part.mesh.moved(job.setup.pose).box
    assert (centre.x, centre.y) == pytest.approx(tuple((low + high)[:2] / 2.0), abs=0.1)


def test_a_nest_round_a_part_on_an_adapter_stands_on_the_adapter(tmp_path: Path) -> None:
    job, part = on_an_adapter(tmp_path)
    nest = draw_nest(job, part, 6.0)
    assert nest.host == "adapter-1"
    plate, adapter = plate_plan(placed(job, nest)).bodies
    assert plate.walls == ()
    assert {wall.top_mm for wall in adapter.walls} == {8.0}
    checks = solid_checks(plate_solid(adapter), adapter)
    assert [f"{c.subject} {c.what}" for c in checks if not c.passed] == []
