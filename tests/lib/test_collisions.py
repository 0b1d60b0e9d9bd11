"""Bodies that stand in each other's place are found, with the place; those that touch are not."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.slabs import boxed, pierced, slabs_of
from fixtures_lib.job.collision_checks import collision_problems
from fixtures_lib.job.edits import moved, new_adapter, placed
from fixtures_lib.job.model import AnyElement, Clamp, Job
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.problems import Problem
from fixtures_lib.kernel.items import item_slabs
from fixtures_lib.kernel.items.item_slabs import standing_items
from fixtures_lib.resources import resource
from fixtures_lib.tasks import open_job
from fixtures_lib.tasks.checking import quick_problems
from tests.lib.plate_jobs import (
    bought_rest,
    clamp,
    job_with,
    milled_rest,
    pin,
    side_locator,
    vacuum_zone,
)
from tests.lib.sample_jobs import ADAPTER, HEIGHT, LENGTH, SEAT, block_mesh

AT = Pose(x_mm=100.0, y_mm=60.0, z_mm=SEAT)  # the block's corner
EAST, TOP = 100.0 + LENGTH, SEAT + HEIGHT
SAMPLES = ("sensor_housing", "aerospace_bracket", "instrument_handle")


def found(*elements: AnyElement) -> list[Problem]:
    return of(job_with(*elements))


def of(job: Job) -> list[Problem]:
    plan = plate_plan(job)
    items = standing_items(job, plan)
    return list(collision_problems(job, plan, items, block_mesh().moved(AT)))


def strap(key: str, x: float, y: float, angle: float = 180.0) -> Clamp:
    return clamp(key, "clamp-strap-m8", (x, y, TOP), angle)


def test_what_only_touches_the_part_does_not_collide() -> None:
    assert (
        found(
            milled_rest("r1", 110.0, 70.0, SEAT),
            bought_rest("r2", "rest-flat-m6-15", 180.0, 90.0, SEAT),
            side_locator("s1", "side-pin-flat-16", (100.0, 90.0, SEAT + 5.0), 0.0),
            strap("c1", EAST - 8.0, 100.0),
        )
        == []
    )


def test_two_clamps_in_one_place_are_found_where_they_meet() -> None:
    (problem,) = found(strap("c1", EAST - 8.0, 80.0), strap("c2", EAST - 8.0, 90.0))
    assert problem.code == "items-collide"
    assert problem.ids == ("c1", "c2")
    assert problem.at is not None
    assert 75.0 < problem.at[1] < 95.0
    assert problem.mend
    assert found(strap("c1", EAST - 8.0, 75.0), strap("c2", EAST - 8.0, 105.0)) == []


def test_a_locator_inside_the_part_is_found() -> None:
    inside = side_locator("s1", "side-pin-flat-16", (EAST - 40.0, 90.0, SEAT + 5.0), 0.0)
    (problem,) = found(inside)
    assert problem.code == "item-hits-part"
    assert problem.ids == ("s1",)
    assert problem.at is not None
    assert 100.0 <= problem.at[0] <= EAST
    assert problem.at[2] > SEAT


def test_a_clamp_whose_contact_is_too_far_in_hits_the_part_with_its_heel() -> None:
    codes = {p.code for p in found(strap("c1", EAST - 60.0, 90.0))}
    assert codes == {"item-hits-part"}


def test_an_item_on_a_pad_of_another_is_found() -> None:
    (problem,) = found(
        milled_rest("r1", 250.0, 150.0, SEAT),
        bought_rest("r2", "rest-flat-m6-15", 254.0, 150.0, 15.0),
    )
    assert problem.code == "item-hits-raised"
    assert problem.ids == ("r2", "r1")


def test_an_adapter_in_the_part_and_under_an_item_is_found() -> None:
    job = job_with(bought_rest("r1", "rest-flat-m6-15", 30.0, 30.0, 15.0))
    low = placed(job, new_adapter(job, ADAPTER, 10.0, 10.0))
    assert {p.code for p in of(low)} == {"items-collide"}  # its top is where the block lies
    thick = replace(ADAPTER, thickness_mm=SEAT + 2.0)
    high = placed(job_with(), new_adapter(job_with(), thick, 90.0, 50.0))
    assert [(p.code, p.ids) for p in of(high)] == [("item-hits-part", ("adapter-1",))]


def test_an_item_over_the_edge_and_one_on_a_groove_are_told() -> None:
    beyond = clamp("c1", "clamp-toe-m8", (EAST - 1.0, 90.0, TOP), 180.0)
    job = replace(job_with(beyond), plate=replace(job_with().plate, length_mm=EAST + 20.0))
    assert {p.code for p in of(job)} == {"item-over-edge"}
    stop = side_locator("s1", "side-pin-flat-16", (EAST + 7.0, 110.0, 20.0), 0.0)
    assert {(p.code, p.ids) for p in found(vacuum_zone(), stop)} >= {
        ("item-on-groove", ("s1", "zone-1"))
    }


def test_a_pin_in_its_hole_is_no_collision_and_beside_it_is_one() -> None:
    hole = (150.0, 90.0)
    assert found(pin("p1", "pin-round-10", *hole)) == []
    assert [p.code for p in found(pin("p1", "pin-round-10", hole[0] + 3.0, hole[1]))] == [
        "item-hits-part"
    ]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_finished_samples_have_no_collisions(name: str) -> None:
    opened = open_job(str(resource("samples", f"{name}.holdfast")))
    codes = (
        "items-collide",
        "item-hits-part",
        "item-hits-raised",
        "item-over-edge",
        "item-on-groove",
    )
    assert [p.message for p in quick_problems(opened.job, opened.part) if p.code in codes] == []


def test_a_dragged_clamp_is_not_sliced_again() -> None:
    """Each drawing is sliced once: wherever it stands, its slabs are only moved."""
    job = job_with(*(strap(f"c{i}", EAST - 8.0, 70.0 + 30.0 * i) for i in range(2)))
    assert of(job) == []
    known = item_slabs._sliced.cache_info().misses
    assert {p.code for p in of(moved(job, "c1", 0.0, -20.0))} == {"items-collide"}
    assert item_slabs._sliced.cache_info().misses == known


def cube(low: float, high: float) -> TriangleMesh:
    corners = np.array([[x, y, z] for x in (low, high) for y in (low, high) for z in (low, high)])
    quads = [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]]
    triangles = np.array([t for a, b, c, d in quads for t in ([a, b, c], [a, c, d])])
    return TriangleMesh(corners, triangles, np.ones(len(triangles), dtype=np.int64))


def test_slabs_fill_an_upright_solid_exactly() -> None:
    (slab,) = slabs_of(cube(0.0, 10.0))
    assert (slab.low, slab.high, slab.region.area) == pytest.approx((0.0, 10.0, 100.0))


def test_a_triangle_that_passes_over_a_slab_does_not_pierce_it() -> None:
    """Its box meets the slab's, it does not."""
    slanted = np.array([[0.0, 0.0, 0.0], [20.0, 0.0, 20.0], [0.0, 20.0, 20.0]])
    surface = boxed(TriangleMesh(slanted, np.array([[0, 1, 2]]), np.array([1])))
    (slab,) = slabs_of(cube(0.0, 4.0))
    assert pierced([slab], surface) is not None
    assert pierced([slab.at(Pose(x_mm=10.0))], surface) is None
