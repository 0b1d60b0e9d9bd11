"""Bought items as solids: valid, touching the part where they say, and never inside it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from OCP.BRepBuilderAPI import BRepBuilderAPI_MakeVertex
from OCP.BRepExtrema import BRepExtrema_DistShapeShape
from OCP.gp import gp_Pnt
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.loops import circle, rectangle
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.model import SideLocator
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.vees import diameters_mm, embraced
from fixtures_lib.kernel.booleans import common
from fixtures_lib.kernel.items.clamp_solids import clamp_parts
from fixtures_lib.kernel.items.item_parts import ItemPart, level
from fixtures_lib.kernel.items.locator_solids import pin_parts, rest_parts, side_locator_parts
from fixtures_lib.kernel.items.placed_items import drawn_parts, placed_items
from fixtures_lib.kernel.items.vacuum_solids import cord_parts, port_parts, squeezed_width_mm
from fixtures_lib.kernel.topology import box_of, compound_of, solids_of, volume_and_centroid
from fixtures_lib.kernel.validity import is_valid
from tests.lib.plate_jobs import adapter, cord_of, job_with, universal_plate, vacuum_zone

CATALOG = load_catalog()
BESIDE = rectangle((0.0, -80.0), (120.0, 80.0))  # where a part is that is pushed along x


def sound(parts: Sequence[ItemPart]) -> TopoDS_Shape:
    for part in parts:
        assert len(solids_of(part.shape)) == 1, part.name
        assert is_valid(part.shape), part.name
        assert all(0.0 <= c <= 1.0 for c in part.colour)
    return compound_of([part.shape for part in parts])


def distance(shape: TopoDS_Shape, point: Vector) -> float:
    vertex = BRepBuilderAPI_MakeVertex(gp_Pnt(*point)).Vertex()
    return float(BRepExtrema_DistShapeShape(shape, vertex).Value())


def inside(parts: Sequence[ItemPart], part: TopoDS_Shape) -> float:
    return sum(volume_and_centroid(common(p.shape, [part], p.name))[0] for p in parts)


@pytest.mark.parametrize("key", [k for k, r in CATALOG.rests.items() if r.mount])
def test_rests(key: str) -> None:
    item = CATALOG.rests[key]
    shape = sound(rest_parts(item))
    low, high = box_of(shape)
    assert high[2] == pytest.approx(item.height_mm, abs=1e-6)
    assert high[0] - low[0] == pytest.approx(item.diameter_mm, abs=1e-6)
    assert low[2] < 0.0


def test_a_milled_rest_is_no_item() -> None:
    assert rest_parts(next(r for r in CATALOG.rests.values() if not r.mount)) == []


@pytest.mark.parametrize("key", [k for k, p in CATALOG.pins.items() if p.shape != "bush"])
def test_pins(key: str) -> None:
    item = CATALOG.pins[key]
    low, high = box_of(sound(pin_parts(item)))
    assert high[2] == pytest.approx(item.height_mm, abs=1e-6)
    above = common(pin_parts(item)[0].shape, [level(rectangle((-50, -50), (50, 50)), 0.01, 90)], "")
    (x0, y0, _), (x1, y1, _) = box_of(above)
    assert x1 - x0 == pytest.approx(item.diameter_mm, abs=1e-3)
    if item.shape == "diamond":
        assert y1 - y0 < 0.95 * item.diameter_mm
    else:
        assert y1 - y0 == pytest.approx(item.diameter_mm, abs=1e-3)
    assert low[2] < 0.0


@pytest.mark.parametrize("key", [k for k, s in CATALOG.side_locators.items() if s.body != "vee"])
@pytest.mark.parametrize("share", [0.4, 0.8])
def test_side_locators_touch_and_stay_outside(key: str, share: float) -> None:
    item = CATALOG.side_locators[key]
    contact = share * item.height_mm
    parts = side_locator_parts(item, contact)
    assert distance(sound(parts), (0.0, 0.0, contact)) < 1e-6
    assert inside(parts, level(BESIDE, 0.0, 120.0)) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("key", [k for k, s in CATALOG.side_locators.items() if s.body == "vee"])
@pytest.mark.parametrize("which", [0, 1])
def test_a_vee_touches_the_least_and_the_greatest_round_wall_on_both_flanks(
    key: str, which: int
) -> None:
    item = CATALOG.side_locators[key]
    size = diameters_mm(item)[which]
    made = SideLocator(
        id="v", name="v", item=item, x_mm=0.0, y_mm=0.0, z_mm=10.0, angle_deg=0.0, round_mm=size
    )
    parts = side_locator_parts(item, 10.0)
    sites = contact_sites(job_with(made))
    assert [distance(sound(parts), site.point) < 1e-6 for site in sites] == [True, True]
    wall = level(circle(embraced(made), size / 2.0 - 1e-4), 0.0, 120.0)
    assert inside(parts, wall) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("key", CATALOG.clamps)
@pytest.mark.parametrize("share", [0.0, 1.0])
def test_clamps_touch_and_stay_outside(key: str, share: float) -> None:
    item = CATALOG.clamps[key]
    contact = item.height_min_mm + share * (item.height_max_mm - item.height_min_mm)
    parts = clamp_parts(item, contact)
    assert distance(sound(parts), (0.0, 0.0, contact)) < 1e-6
    under = rectangle((-0.9 * item.tip.radius_mm, -80.0), (120.0, 80.0))
    side = item.style == "side"
    part = level(BESIDE, 0.0, 120.0) if side else level(under, 0.0, contact)
    assert inside(parts, part) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("key", CATALOG.ports)
def test_ports(key: str) -> None:
    low, high = box_of(sound(port_parts(CATALOG.ports[key])))
    assert low[2] < 0.0 < high[2]


def test_a_squeezed_cord_fills_its_gland_and_keeps_its_section() -> None:
    job = job_with(vacuum_zone(seat=8.0))
    cord, (groove,) = cord_of(job), plate_plan(job).plate.grooves
    low, high = box_of(sound(cord_parts(cord, groove)))
    assert (low[2], high[2]) == pytest.approx((groove.floor_mm, groove.seat_mm), abs=1e-4)
    deep = cord.groove_depth_mm
    wide = squeezed_width_mm(cord, deep)
    assert wide < cord.groove_width_mm
    section = 3.141592653589793 / 4.0 * deep**2 + (wide - deep) * deep
    assert section == pytest.approx(3.141592653589793 / 4.0 * cord.diameter_mm**2)


def test_an_adapter_comes_with_screws_and_dowels() -> None:
    job = job_with(
        adapter("adapter-1", "adapter-50-m8-12h7-150x100", 100.0, 50.0), plate=universal_plate()
    )
    plan = plate_plan(job)
    items = placed_items(job, plan)
    kinds = [item.drawing.kind for item in items]
    assert (kinds.count("screw"), kinds.count("dowel")) == (4, 2)
    assert len({item.drawing for item in items}) == 2  # equal ones share a shape
    for item in items:
        sound(drawn_parts(item.drawing))
        assert item.element == "adapter-1"
