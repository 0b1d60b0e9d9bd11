"""First layouts: the samples get one that holds, and so does every real part that can be had."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
import shapely

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.model import Clamp, Job, Rest, SideLocator, VacuumZone
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.layout.first_job import empty_job, first_job
from fixtures_lib.layout.support import rest_places
from fixtures_lib.resources import resource
from fixtures_lib.tasks.checking import quick_checks

SAMPLES = ("sensor_housing", "aerospace_bracket", "instrument_handle")


@lru_cache(maxsize=8)
def sample(name: str) -> LoadedPart:
    return load_part(resource("samples", f"{name}.step"))


def laid_out(name: str) -> Job:
    return first_job(sample(name), load_catalog(), name, "al6061_t6")


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_gets_a_layout_that_holds_it(name: str) -> None:
    job = laid_out(name)
    locating, holding, problems = quick_checks(job, sample(name))
    assert locating.determined
    assert [p.message for p in problems if p.severity == "error"] == []
    for margin, wanted in (
        (holding.slip_margin, job.conditions.slip_safety),
        (holding.lift_margin, job.conditions.lift_safety),
        (holding.tip_margin, job.conditions.tip_safety),
    ):
        assert margin is None or margin >= wanted


def test_the_housing_is_held_by_vacuum_on_its_floor() -> None:
    job = laid_out("sensor_housing")
    kinds = [type(e) for e in job.elements.values()]
    assert kinds.count(Rest) == 3
    assert kinds.count(SideLocator) == 3
    assert kinds.count(VacuumZone) == 1
    assert kinds.count(Clamp) == 2
    face = next(
        f for f in sample("sensor_housing").shape.planar_faces if f.number == job.setup.down_face
    )
    assert job.setup.pose.vectors(face.normal).tolist() == [0.0, 0.0, -1.0]
    assert face.area_mm2 == max(
        f.area_mm2 for f in sample("sensor_housing").shape.planar_faces
    )  # its floor


def test_side_clamps_push_against_the_side_locators() -> None:
    job = laid_out("sensor_housing")
    locators = [e.angle_deg for e in job.elements.values() if isinstance(e, SideLocator)]
    clamps = [e.angle_deg for e in job.elements.values() if isinstance(e, Clamp)]
    assert {(a + 180.0) % 360.0 for a in clamps} == set(locators)


def test_without_auto_the_part_only_lies_on_its_plate() -> None:
    job = empty_job(sample("sensor_housing"), load_catalog(), "x", "al6061_t6")
    assert job.plate.edge_break_mm == 0.5  # as a shop breaks edges, drawn and proved
    assert job.elements == {}
    assert not holding_report(job, sample("sensor_housing").shape).locating.determined
    low, high = sample("sensor_housing").mesh.moved(job.setup.pose).box
    assert (low[:2] > 0.0).all()
    assert (high[:2] < [job.plate.length_mm, job.plate.width_mm]).all()


def test_a_part_smaller_than_any_locator_is_refused_in_words(shared_parts: Path) -> None:
    part = load_part(shared_parts / "made" / "tiny_100nm.step")
    with pytest.raises(FixtureError, match="smaller than any locator; check the length unit"):
        first_job(part, load_catalog(), "tiny", "al6061_t6")


def test_rests_hold_every_centre_of_force_between_them() -> None:
    area = shapely.box(0, 0, 100, 60).difference(shapely.box(20, 20, 80, 40))
    centres = np.array([[50.0, 30.0], [65.0, 22.0]])
    places = rest_places(area, centres)
    assert places is not None
    triangle = shapely.Polygon(places)
    assert all(triangle.contains(shapely.Point(*c)) for c in centres)
    assert all(area.buffer(1e-9).contains(shapely.Point(*p)) for p in places)
    assert triangle.area > 1500.0


def test_no_room_gives_no_rests() -> None:
    assert rest_places(shapely.Polygon(), np.array([[0.0, 0.0]])) is None
    assert rest_places(shapely.LineString([(0, 0), (5, 0)]), np.array([[0.0, 0.0]])) is None
