"""From the job to mechanics: what lies where, what pulls, in which order."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
import shapely

from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.job.storage.files import load_job
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.resources import resource
from fixtures_lib.tasks.deflection_case import case_of


@pytest.fixture(scope="module")
def housing() -> tuple[Job, LoadedPart]:
    job = load_job(resource("samples", "sensor_housing.holdfast")).job
    return job, load_part(resource("samples", "sensor_housing.step"))


def test_states_follow_the_sequence(housing: tuple[Job, LoadedPart]) -> None:
    job, part = housing
    states = [state.name for state in case_of(job, part.shape).states]
    assert states[:4] == [
        "seated", "vacuum", "clamped: Side clamp 1", "clamped: Side clamp 2"
    ]  # fmt: skip
    assert all(name.startswith("cutting: ") for name in states[4:])


def test_a_part_lies_on_the_walls_of_the_groove_only(housing: tuple[Job, LoadedPart]) -> None:
    job, part = housing
    lands = case_of(job, part.shape).lands
    zone = next(e for e in job.elements.values() if isinstance(e, VacuumZone))
    assert len(lands) == 1 + len(zone.islands)
    outer = lands[0]
    ring = shapely.Polygon(
        [p[:2] for p in outer.outline], [[p[:2] for p in h] for h in outer.holes]
    )
    sealed = shapely.Polygon(zone.outer.polyline())
    assert ring.area < 0.5 * sealed.area
    assert not ring.contains(
        shapely.Point(*np.array(job.setup.pose.points_back(np.array([125.0, 115.0, 2.0])))[:2])
    )


def test_with_a_gap_the_land_carries_nothing(housing: tuple[Job, LoadedPart]) -> None:
    job, part = housing
    zone = next(e for e in job.elements.values() if isinstance(e, VacuumZone))
    gapped = {**job.elements, zone.id: msgspec.structs.replace(zone, land_gap_mm=0.1)}
    assert case_of(msgspec.structs.replace(job, elements=gapped), part.shape).lands == ()


def test_the_vacuum_pulls_with_the_force_of_statics(housing: tuple[Job, LoadedPart]) -> None:
    job, part = housing
    case = case_of(job, part.shape)
    assert case.pressures[0].pressure_mpa == pytest.approx(-0.8 * 0.101325)
    turned = job.setup.pose.vectors(np.array(case.lines[0].force_n_per_mm))
    assert turned[2] > 0.0
    assert np.allclose(turned[:2], 0.0)
