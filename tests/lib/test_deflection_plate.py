"""The plate as a second elastic body under the contacts."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import Case, Clamp, Contact, FacePressure, PointForce, State
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.elastic_plate import ElasticPlate, Mounting
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.patches import disc_patch
from fixtures_lib.deflection.proof_setup import ALUMINIUM
from fixtures_lib.deflection.table_contact import Supported
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
    given = thin.flexibility(wiring)
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
    wiring = wired(model.body.skin, layout())
    low = ElasticPlate(thin.body, thin.mounting, msgspec.structs.replace(POSE, z_mm=0.0))
    assert thin.flexibility(wiring)[1, 1] > 1.05 * low.flexibility(wiring)[1, 1]


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


def test_a_heavy_strip_lifts_off_the_table_as_a_beam_does() -> None:
    """Pulled up at its middle: lifted over 2 a with a = 3 P / (4 w), as high as w a^4 / (72 E I).

    At the ends of what is lifted slope and bending moment are zero and the table pushes with w a
    / 3: beam theory (derived; the classical problem of a heavy rod raised from a plane).
    """
    length, width, thick, reach = 800.0, 20.0, 4.0, 200.0
    heavy = msgspec.structs.replace(ALUMINIUM, density_kg_m3=2_000_000.0)
    strip = ElasticBody(block((0, 0, -thick), (length, width, 0), (80, 2, 1)), heavy)
    per_mm = strip.mass_kg * 9.80665 / length
    pull = 4.0 * per_mm * reach / 3.0
    supported = _on_a_table(strip, (length / 2.0, width / 2.0, 0.0))
    touching = supported.lying(np.array([pull]))
    rise = float(supported.moved(np.array([pull]), touching)[0])
    stiffness = heavy.youngs_mpa * width * thick**3 / 12.0
    assert rise == pytest.approx(per_mm * reach**4 / (72.0 * stiffness), rel=0.08)
    clear = (~touching).sum() / (len(touching) - supported.always)
    assert clear * length == pytest.approx(2.0 * reach, rel=0.1)


def test_what_is_pulled_harder_than_it_weighs_does_not_stay() -> None:
    heavy = msgspec.structs.replace(ALUMINIUM, density_kg_m3=2700.0)
    strip = ElasticBody(block((0, 0, -10), (200, 100, 0), (10, 5, 1)), heavy)
    supported = _on_a_table(strip, (100.0, 50.0, 0.0))
    weight = strip.mass_kg * 9.80665
    supported.lying(np.array([0.9 * weight]))
    with pytest.raises(FixtureError, match="bolt the plate down"):
        supported.lying(np.array([1.1 * weight]))


def test_a_plate_that_lies_gives_less_than_one_bolted_at_its_corners(model: PartModel) -> None:
    bolted = plate(20.0)
    heavy = msgspec.structs.replace(ALUMINIUM, density_kg_m3=2700.0)
    lying = ElasticPlate(ElasticBody(bolted.body.mesh, heavy), Mounting(lies=True), POSE)
    rigid, flat, bridged = (
        model.solve(layout(), plate=under).states[1].max_um.high for under in (None, lying, bolted)
    )
    assert rigid < flat < 0.6 * bridged
    assert any("The plate lies on" in text for text in model.solve(layout(), plate=lying).remarks)


def test_the_vacuum_pulls_the_plate_up_against_the_part(model: PartModel) -> None:
    """The same plate as a part of its own under the reversed pressure."""
    thin = plate(20.0)
    ring = ((20, 20), (80, 20), (80, 60), (20, 60))
    vacuum = FacePressure(
        id="V",
        face=5,
        pressure_mpa=-0.08,
        outline=tuple((float(x), float(y), 0.0) for x, y in ring),
    )
    base = layout()
    case = msgspec.structs.replace(
        base, pressures=(vacuum,), states=(State(name="held", loads=("V",)),)
    )
    wiring = wired(model.body.skin, case)
    under = thin.under(wiring)
    shift = under.give(under.supported.everywhere).shift_of_loads
    supports = tuple(
        Contact(
            id=f"B{i}", point=at, direction=(0, 0, 1), patch_radius_mm=8.0, tip="rigid",
            two_sided=True,
        )
        for i, at in enumerate(thin.mounting.bolts)
    )  # fmt: skip
    up = FacePressure(
        id="V", face=6, pressure_mpa=-0.08,
        outline=tuple((x + POSE.x_mm, y + POSE.y_mm, 0.0) for x, y in ring),
    )  # fmt: skip
    alone = PartModel(thin.body)
    state = alone.solve(
        Case(contacts=supports, pressures=(up,), gravity_m_s2=(0.0, 0.0, 0.0),
             states=(State(name="pulled", loads=("V",)),))
    ).states[0]  # fmt: skip
    number = [load.id for load in wiring.loads].index("V")
    points = alone.surface.points
    for i, site in enumerate(wiring.sites[:3]):
        foot = POSE.points(site.patch.centre) * [1.0, 1.0, 0.0]
        at = int(np.argmin(np.linalg.norm(points - foot, axis=1)))
        rise = float(state.displacement_um[at, 2]) / 1000.0
        assert rise > 0.0
        assert shift[3 * i, number] == pytest.approx(-rise, rel=0.05)


def _on_a_table(body: ElasticBody, at: tuple[float, float, float]) -> Supported:
    """The body on a table, pushed upwards at one place."""
    lying = ElasticPlate(body, Mounting(lies=True, cells=160), POSE)
    held, sideways = lying._supports()
    push = disc_patch(body.skin, "pull", at, 2.0).along_axes()[2]
    columns = body.columns([push, *held, *sideways], None)
    rows = [columns.places[f.key] for f in (push, *held, *sideways)]
    weight = body.gravity_wrench(np.array([0.0, 0.0, -9.80665]))
    flexibility, motions = columns.flexibility[np.ix_(rows, rows)], columns.wrench[:, rows].T
    return Supported(flexibility, motions, 1, len(sideways), weight)
