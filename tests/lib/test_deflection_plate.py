"""The plate as a second elastic body under the contacts."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import Case, Clamp, Contact, PointForce, State
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.elastic_plate import ElasticPlate, Mounting
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.proof_setup import ALUMINIUM
from fixtures_lib.deflection.wiring import wired
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose

POSE = Pose(x_mm=100.0, y_mm=60.0, z_mm=10.0)  # the part stands 10 mm above the plate


def plate(thickness_mm: float) -> ElasticPlate:
    """300 x 200 mm, bolted at its four corners."""
    mesh = block((0, 0, -thickness_mm), (300, 200, 0), (30, 20, 2))
    bolts = tuple((x, y, -thickness_mm) for x in (15.0, 285.0) for y in (15.0, 185.0))
    return ElasticPlate(ElasticBody(mesh, ALUMINIUM), Mounting(bolts=bolts), POSE)


@pytest.fixture(scope="module")
def model() -> PartModel:
    return PartModel(ElasticBody(block((0, 0, 0), (100, 80, 20), (8, 6, 2)), ALUMINIUM))


def layout() -> Case:
    places = ((10.0, 10.0, 0.0), (90.0, 10.0, 0.0), (50.0, 70.0, 0.0))
    rests = tuple(
        Contact(id=f"R{i}", point=place, direction=(0, 0, 1), tip="rigid")
        for i, place in enumerate(places)
    )
    clamps = tuple(
        Clamp(id=f"C{i}", point=(x, y, 20.0), direction=(0, 0, -1), tip="rigid", force_n=500.0)
        for i, (x, y, _) in enumerate(places)
    )
    loads = ("C0", "C1", "C2")
    return Case(
        contacts=rests, clamps=clamps,
        forces=(PointForce(id="F", point=(50, 35, 20), force_n=(0, 0, -1000)),),
        states=(State(name="held", loads=loads), State(name="cut", loads=(*loads, "F"))),
    )  # fmt: skip


def test_the_plate_sags_under_a_rest_as_under_a_force(model: PartModel) -> None:
    """The same plate as a part of its own, on four two-sided supports."""
    thin = plate(20.0)
    wiring = wired(model.body.skin, layout())
    given = thin.flexibility(wiring.sites)
    assert given == pytest.approx(given.T)
    assert np.linalg.eigvalsh(given).min() > -1e-9 * np.abs(given).max()
    supports = tuple(
        Contact(
            id=f"B{i}", point=at, direction=(0, 0, 1), patch_radius_mm=8.0, tip="rigid",
            two_sided=True,
        )
        for i, at in enumerate(thin.mounting.bolts)
    )  # fmt: skip
    down = PointForce(id="F", point=(110, 70, 0), force_n=(0, 0, -1000), patch_radius_mm=8.0)
    case = Case(
        contacts=supports, forces=(down,), gravity_m_s2=(0.0, 0.0, 0.0),
        states=(State(name="loaded", loads=("F",)),),
    )  # fmt: skip
    plate_alone = PartModel(thin.body)
    state = plate_alone.solve(case).states[0]
    points = plate_alone.surface.points
    at = int(np.argmin(np.linalg.norm(points - np.array([110.0, 70.0, 0.0]), axis=1)))
    assert 1000.0 * given[0, 0] == pytest.approx(-state.displacement_um[at, 2] / 1000.0, rel=0.05)


def test_a_height_makes_sideways_forces_tilt_the_foot(model: PartModel) -> None:
    thin = plate(20.0)
    sites = wired(model.body.skin, layout()).sites
    low = ElasticPlate(thin.body, thin.mounting, msgspec.structs.replace(POSE, z_mm=0.0))
    assert thin.flexibility(sites)[1, 1] > 1.05 * low.flexibility(sites)[1, 1]


def test_a_thin_plate_gives_more_and_a_thick_one_hardly(model: PartModel) -> None:
    rigid, thick, thin = (
        model.solve(layout(), plate=under).states[1].max_um.high
        for under in (None, plate(150.0), plate(20.0))
    )
    assert rigid < thick < 2.0 * rigid + 3.0
    assert thin > 3.0 * thick
    solution = model.solve(layout(), plate=plate(20.0))
    assert not any("fixture plate" in text for text in solution.not_included)
    assert any("table" in text for text in solution.not_included)


def test_what_stands_beside_the_plate_is_refused(model: PartModel) -> None:
    beside = ElasticPlate(
        plate(20.0).body, plate(20.0).mounting, msgspec.structs.replace(POSE, x_mm=400.0)
    )
    with pytest.raises(FixtureError, match="stands beside the plate"):
        model.solve(layout(), plate=beside)
    with pytest.raises(FixtureError, match="fewer than three"):
        Mounting(bolts=((0.0, 0.0, 0.0),))
