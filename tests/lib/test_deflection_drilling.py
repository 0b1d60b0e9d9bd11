"""Thrust and couple of a drill, and the surface that a tool leaves, against closed forms."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import (
    Bore,
    Case,
    Clamp,
    Contact,
    FacePressure,
    Feature,
    State,
    Sweep,
)
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.features import FeatureGauge
from fixtures_lib.deflection.made_surface import between
from fixtures_lib.deflection.mapped_mesh import RIM, TOP, disc
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.patches import faces_patch, twist_functional
from fixtures_lib.deflection.proof_setup import ALUMINIUM
from fixtures_lib.geometry.arrays import Floats, Vector

UP: Vector = (0.0, 0.0, 1.0)


def rests(places: list[Vector], **more: float) -> tuple[Contact, ...]:
    return tuple(
        Contact(id=f"R{i}", point=place, direction=UP, tip="rigid", **more)
        for i, place in enumerate(places)
    )


def test_a_couple_has_no_resultant_and_twists_a_bar() -> None:
    """Square bar, 10 x 10 x 100: theta = M L / (0.1406 G a^4) (Roark, 8th ed., table 10.7)."""
    body = ElasticBody(block((0, 0, 0), (10, 10, 100), (4, 4, 24)), ALUMINIUM)
    ends = [
        twist_functional(body.skin, faces_patch(body.skin, (face,)), np.array(UP))
        for face in (TOP, 5)
    ]
    for functional in ends:
        wrench = body.wrench(functional)
        assert np.abs(wrench[:5]).max() < 1e-12
        assert wrench[5] * body.arm_mm == pytest.approx(1.0)
    top, bottom = (body.columns(ends, None).places[f.key] for f in ends)
    f = body.columns(ends, None).flexibility
    shear = ALUMINIUM.youngs_mpa / 2.0 / (1.0 + ALUMINIUM.poisson)
    twist = f[top, top] + f[bottom, bottom] - 2.0 * f[top, bottom]
    assert twist == pytest.approx(100.0 / (0.1406 * shear * 10.0**4), rel=0.03)


@pytest.fixture(scope="module")
def model() -> PartModel:
    return PartModel(ElasticBody(block((0, 0, 0), (60, 40, 8), (8, 6, 1)), ALUMINIUM))


def drilled(torque_n_mm: float, **more: object) -> Case:
    """On four rests under clamps, drilled over the whole top: the whole top is the bore's wall."""
    corners = [(6.0, 6.0), (54.0, 6.0), (6.0, 34.0), (54.0, 34.0)]
    clamps = tuple(
        Clamp(id=f"C{i}", point=(x, y, 8.0), direction=(0, 0, -1), force_n=100.0, tip="rigid")
        for i, (x, y) in enumerate(corners)
    )
    sweep = Sweep(
        id="D", name="drilling", bores=(Bore(faces=(TOP,), point=(30, 20, 8)),), after="held",
        down_n=(300.0, 300.0), floor_n=(-300.0, -300.0), torque_n_mm=(torque_n_mm, torque_n_mm),
    )  # fmt: skip
    return Case(
        contacts=rests([(x, y, 0.0) for x, y in corners]), clamps=clamps,
        sweeps=(msgspec.structs.replace(sweep, **more),),
        states=(State(name="held", loads=("C0", "C1", "C2", "C3")),),
    )  # fmt: skip


def test_thrust_is_spread_over_the_wall(model: PartModel) -> None:
    """The same push as a pressure on that face."""
    envelope = model.solve(drilled(0.0)).envelopes[0]
    press = FacePressure(id="P", face=TOP, pressure_mpa=300.0 / 2400.0)
    case = drilled(0.0)
    pressed = msgspec.structs.replace(
        case, sweeps=(), pressures=(press,),
        states=(*case.states, State(name="cut", loads=(*case.states[0].loads, "P"))),
    )  # fmt: skip
    held, cut = model.solve(pressed).states
    patch = faces_patch(model.body.skin, (TOP,))
    rows = np.searchsorted(model.body.mesh.skin_nodes, patch.nodes)
    added = patch.weights @ (cut.displacement_um - held.displacement_um)[rows]
    assert envelope.worst_um.high == pytest.approx(float(np.linalg.norm(added)), rel=1e-3)
    assert envelope.spots[0].surface_um.low == pytest.approx(float(added[2]), rel=1e-3)


def test_a_torque_spins_what_friction_does_not_hold(model: PartModel) -> None:
    """Eight contacts 28 mm from the middle: with mu = 0.12 they hold at the thrust's 700 N less
    than 0.12 x (700 + 400) x 27.8 = 3670 N mm."""
    holds = model.solve(drilled(2500.0)).envelopes[0]
    spins = model.solve(drilled(6000.0)).envelopes[0]
    assert holds.moves is None
    assert holds.torque_n_mm == -2500.0
    assert spins.moves is not None
    assert spins.moves.in_words() == "spins about -z"
    back = model.solve(drilled(6000.0, turns_back=True)).envelopes[0]
    assert back.moves is not None


def test_a_moving_load_leaves_the_bar_bent() -> None:
    """Two supports, a load that is where it cuts: it gives way by F x^2 (L - x)^2 / 3 E I L."""
    body = ElasticBody(block((0, 0, 0), (120, 20, 6), (24, 4, 2)), ALUMINIUM)
    span, load = 100.0, 60.0
    places: list[Vector] = [(10, 5, 0), (10, 15, 0), (110, 5, 0), (110, 15, 0)]
    hold = tuple(
        Clamp(
            id=f"C{i}", point=(x, y, 6.0), direction=(0, 0, -1), force_n=400.0, tip="rigid",
            friction_low=0.0, friction_high=0.0,
        )
        for i, (x, y, _) in enumerate(places)
    )  # fmt: skip
    sweep = Sweep(
        id="P", name="finishing", faces=(TOP,), after="held", floor_n=(-load / 2, -load),
        down_n=(load / 2, load), spots=60, patch_radius_mm=1.0,
    )  # fmt: skip
    case = Case(
        # Without friction the ends turn freely.
        contacts=rests(places, friction_low=0.0, friction_high=0.0), clamps=hold, sweeps=(sweep,),
        states=(State(name="held", loads=("C0", "C1", "C2", "C3")),),
        features=(
            Feature(id="flat", faces=(TOP,)),
            Feature(id="profile", faces=(TOP,), kind="profile"),
            Feature(id="other", faces=(5,)),
        ),
    )  # fmt: skip
    flat, profile, other = PartModel(body).solve(case).features
    inertia = 20.0 * 6.0**3 / 12.0
    middle = load * span**3 / (48.0 * ALUMINIUM.youngs_mpa * inertia) * 1000.0
    # Shear and the dent under the load add a little to the slender beam's figure.
    assert flat.cut_in_um.high == pytest.approx(middle, rel=0.15)
    assert flat.cut_in_um.low == pytest.approx(middle / 2.0, rel=0.15)
    assert profile.cut_in_um.high == pytest.approx(2.0 * middle, rel=0.15)
    assert flat.made_by == "P"
    assert other.made_by == ""
    # Held so, the bar is nearly straight: what comes out is what was cut in.
    assert flat.held_um == flat.cut_in_um
    assert flat.static_um.high < 0.1 * middle
    assert flat.released_um.high == pytest.approx(flat.cut_in_um.high, rel=0.1)


def test_held_and_tool_shape_add_up() -> None:
    """u = a x^2 from holding, d = b x^2 from the tool: the released flatness is (a + b) x^2's."""
    points = np.column_stack([np.linspace(-20, 20, 9), np.zeros(9), np.zeros(9)])
    places = np.array([[-20.0, 0, 0], [0, 0, 0], [20.0, 0, 0]])
    values = np.outer([1.0, 0.0, 1.0], UP)
    found = between(places, values, points)
    assert found[:, 2] == pytest.approx(np.abs(points[:, 0]) / 20.0, abs=1e-9)
    alone = between(places[:1], values[:1], points)
    assert alone[:, 2] == pytest.approx(np.ones(9))


def rim_gauge(kind: str) -> tuple[FeatureGauge, Floats]:
    """A boss of 40 mm diameter, 12 mm high: a cylinder about z, as a bore is."""
    body = ElasticBody(disc(20.0, 12.0, 6), ALUMINIUM)
    gauge = FeatureGauge(body.skin, Feature(id="f", faces=(RIM,), kind=kind))  # type: ignore[arg-type]
    return gauge, body.mesh.points[body.mesh.skin_nodes]


def turned_about_y(points: Floats, mrad: float) -> Floats:
    """(k, 3) mm; about the middle of the cylinder."""
    z = points[:, 2] - 6.0
    return np.column_stack([1e-3 * mrad * z, np.zeros(len(points)), -1e-3 * mrad * points[:, 0]])


@pytest.mark.parametrize(
    ("kind", "grows_um", "shift_um", "turn_mrad", "expected_um"),
    [
        ("position", 0.0, 5.0, 0.0, 10.0),  # the zone is twice the deviation wide
        ("position", 0.0, 0.0, 0.5, 6.0),  # one end 12 mm x 0.5 mrad off the other
        ("position", 3.0, 5.0, 0.5, 16.0),  # growing is no deviation of position
        ("orientation", 0.0, 5.0, 0.5, 6.0),  # the tilt alone
        ("orientation", 0.0, 5.0, 0.0, 0.0),
        ("size", 3.0, 5.0, 0.5, 6.0),  # of the diameter
        ("profile", 3.0, 0.0, 0.0, 6.0),
        ("profile", 0.0, 5.0, 0.0, 10.0),
    ],
)
def test_what_moves_and_tilts_a_bore(
    kind: str, grows_um: float, shift_um: float, turn_mrad: float, expected_um: float
) -> None:
    gauge, points = rim_gauge(kind)
    out = points * [1.0, 1.0, 0.0]
    out = out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)
    moved = 1e-3 * grows_um * out + [1e-3 * shift_um, 0.0, 0.0]
    moved += turned_about_y(points, turn_mrad)
    figures = gauge.measured(moved)
    assert figures.figure_um == pytest.approx(expected_um, rel=0.01, abs=0.01)
    if kind == "position":
        assert figures.tilt_um == pytest.approx(12.0 * turn_mrad, abs=0.01)
