"""The contact solver on bodies that barely bend, and its exactness against a full solve."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
import scipy.sparse as sp
from scipy.sparse.linalg import spsolve

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import (
    Case,
    Clamp,
    Contact,
    ElasticMaterial,
    FacePressure,
    Land,
    PointForce,
    State,
)
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.patches import disc_patch, land_patches
from fixtures_lib.deflection.solution import StateResult
from fixtures_lib.deflection.stiffness import full_symmetric, upper_stiffness
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector, as_vector

ALUMINIUM = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.33, density_kg_m3=2700.0)
UP = (0.0, 0.0, 1.0)


@pytest.fixture(scope="module")
def model() -> PartModel:
    return PartModel(ElasticBody(block((0, 0, 0), (60, 40, 20), (6, 4, 2)), ALUMINIUM))


def rest(name: str, x: float, y: float, friction: float = 0.2) -> Contact:
    return Contact(
        id=name, point=(x, y, 0.0), direction=UP, friction_low=friction, friction_high=friction
    )


def rests(friction: float = 0.2) -> tuple[Contact, ...]:
    return (rest("R1", 8, 8, friction), rest("R2", 52, 8, friction), rest("R3", 30, 32, friction))


def sides(friction: float = 0.0) -> tuple[Contact, ...]:
    def side(name: str, point: Vector, way: Vector) -> Contact:
        return Contact(
            id=name, point=point, direction=way, friction_low=friction, friction_high=friction
        )

    return (
        side("S1", (12.0, 0.0, 8.0), (0.0, 1.0, 0.0)),
        side("S2", (48.0, 0.0, 8.0), (0.0, 1.0, 0.0)),
        side("S3", (0.0, 20.0, 8.0), (1.0, 0.0, 0.0)),
    )


def total(state: StateResult) -> np.ndarray:
    return np.asarray(np.sum([contact.force_n for contact in state.contacts], axis=0))


def test_weight_stands_on_three_rests(model: PartModel) -> None:
    solution = model.solve(Case(contacts=rests(), states=(State(name="seated"),)))
    weight = 60 * 40 * 20 * 2.7e-6 * 9.80665
    state = solution.states[0]
    assert total(state) == pytest.approx([0, 0, weight], abs=1e-6)
    by_name = {c.id: c.normal_n for c in state.contacts}
    assert by_name["R3"] == pytest.approx(weight / 2, rel=1e-3)
    assert by_name["R1"] == pytest.approx(weight / 4, rel=1e-3)


def test_reduction_agrees_with_a_full_solve_on_springs(model: PartModel) -> None:
    """Two-sided contacts without friction are springs: put them into the whole matrix."""
    spring_n_um = 40.0
    contacts = tuple(
        Contact(
            id=c.id, point=c.point, direction=c.direction, tip="rigid", two_sided=True,
            body_stiffness_n_per_um=spring_n_um,
        )
        for c in (*rests(), *sides())
    )  # fmt: skip
    force = PointForce(id="F", point=(50, 30, 20), force_n=(30.0, -50.0, -120.0))
    case = Case(
        contacts=contacts, forces=(force,), states=(State(name="cut", loads=("F",)),),
        gravity_m_s2=(0.0, 0.0, 0.0),
    )  # fmt: skip
    state = model.solve(case).states[0]

    body = model.body
    matrix = full_symmetric(upper_stiffness(body.mesh, 69_000.0, 0.33))
    load = np.zeros(body.mesh.unknowns)
    patch = disc_patch(body.skin, "F", force.point, force.patch_radius_mm)
    for node, weight in zip(patch.nodes, patch.weights, strict=True):
        load[3 * node : 3 * node + 3] += weight * np.array(force.force_n)
    rows = []
    for contact in contacts:
        way = np.array(contact.direction)
        patch = disc_patch(body.skin, contact.id, contact.point, contact.patch_radius_mm, -way)
        row = np.zeros(body.mesh.unknowns)
        for node, weight in zip(patch.nodes, patch.weights, strict=True):
            row[3 * node : 3 * node + 3] += weight * way
        rows.append(row)
    b = sp.csc_array(np.array(rows).T)
    u = spsolve((matrix + 1000.0 * spring_n_um * (b @ b.T)).tocsc(), load)
    forces = -1000.0 * spring_n_um * (b.T @ u)
    got = np.array([c.normal_n for c in state.contacts])
    assert got == pytest.approx(forces, rel=1e-6, abs=1e-5)
    surface = 1000.0 * u.reshape(-1, 3)[body.mesh.skin_nodes]
    assert state.displacement_um == pytest.approx(surface, abs=2e-6 * np.abs(surface).max())


def test_block_slips_at_friction_times_load(model: PartModel) -> None:
    """FRI1 in the small: a side force just below mu N holds, just above it slides."""
    press = FacePressure(id="P", face=6, pressure_mpa=500.0 / 2400.0)

    def pushed(force_n: float) -> StateResult:
        side = PointForce(id="T", point=(60, 20, 1.0), force_n=(force_n, 0, 0))
        case = Case(
            contacts=rests(0.2), forces=(side,), pressures=(press,), gravity_m_s2=(0, 0, 0),
            states=(State(name="held", loads=("P",)), State(name="cut", loads=("P", "T"))),
        )  # fmt: skip
        return model.solve(case).states[1]

    assert pushed(99.0).moves is None
    moving = pushed(101.0).moves
    assert moving is not None
    assert moving.in_words() == "slides along +x"
    assert moving.unbalanced_n == pytest.approx(1.0, rel=0.05)


def test_friction_holds_what_side_locators_do_not(model: PartModel) -> None:
    clamp = Clamp(id="C", point=(30, 20, 20), direction=(0, 0, -1), force_n=800.0)
    force = PointForce(id="F", point=(60, 20, 15), force_n=(100.0, 0.0, 0.0))
    case = Case(
        contacts=(*rests(), *sides()), clamps=(clamp,), forces=(force,),
        states=(
            State(name="seated"),
            State(name="held", loads=("C",)),
            State(name="cut", loads=("C", "F"), cutting=True),
        ),
    )  # fmt: skip
    states = model.solve(case).states
    cut = states[2]
    assert cut.moves is None
    weight = 60 * 40 * 20 * 2.7e-6 * 9.80665
    assert total(cut) == pytest.approx([-100.0, 0.0, weight], abs=1e-4)
    for contact in cut.contacts:
        assert contact.tangential_n <= 0.2 * contact.normal_n + 1e-6
        assert contact.normal_n >= 0.0
    lifted = {c.id for c in cut.contacts if c.status == "lifted"}
    assert "S3" in lifted


def test_a_rest_that_is_too_high_carries_more(model: PartModel) -> None:
    four = (rest("A", 8, 8), rest("B", 52, 8), rest("C", 8, 32), rest("D", 52, 32))
    proud = msgspec.structs.replace(four[0], height_um=5.0)
    press = FacePressure(id="P", face=6, pressure_mpa=1.0)
    states = (State(name="held", loads=("P",)),)
    level = model.solve(Case(contacts=four, pressures=(press,), states=states)).states[0]
    high = model.solve(Case(contacts=(proud, *four[1:]), pressures=(press,), states=states)).states[
        0
    ]
    a, b, c, d = (x.normal_n for x in high.contacts)
    assert a > level.contacts[0].normal_n
    assert d > level.contacts[3].normal_n
    assert b < level.contacts[1].normal_n
    assert c < level.contacts[2].normal_n


def test_part_on_a_land_tips_only_beyond_its_edge(model: PartModel) -> None:
    land = Land(id="L", face=5, outline=((0, 0, 0), (30, 0, 0), (30, 40, 0), (0, 40, 0)))

    def pressed_at(x: float) -> StateResult:
        force = PointForce(id="F", point=(x, 20, 20), force_n=(0, 0, -200))
        case = Case(lands=(land,), forces=(force,), states=(State(name="cut", loads=("F",)),))
        return model.solve(case).states[0]

    inside = pressed_at(20.0)
    assert inside.moves is None
    assert inside.contacts[0].normal_n == pytest.approx(200.0, rel=0.01)
    outside = pressed_at(50.0)
    assert outside.moves is not None
    assert outside.moves.in_words() == "tips about +y"


def test_faults_are_told_in_words(model: PartModel) -> None:
    bad = Contact(id="R2", point=(10, 10, -13.0), direction=UP)
    with pytest.raises(FixtureError, match=r"locator R2 is not on the part: .* 13 mm away"):
        model.solve(Case(contacts=(rest("R1", 8, 8), bad), states=(State(name="s"),)))
    with pytest.raises(FixtureError, match="stands on nothing"):
        model.solve(Case(states=(State(name="s"),)))
    with pytest.raises(FixtureError, match="two elements are called R1"):
        model.solve(Case(contacts=(rest("R1", 8, 8), rest("R1", 9, 9)), states=(State(name="s"),)))
    with pytest.raises(FixtureError, match="no stiffness"):
        ElasticMaterial(youngs_mpa=0.0, poisson=0.3)


def test_clamp_that_pushes_off_the_locators(model: PartModel) -> None:
    clamp = Clamp(
        id="C", point=(30, 0, 10), direction=(0, 1, 0), force_n=300, friction_low=0, friction_high=0
    )
    case = Case(
        contacts=(*rests(), *sides()), clamps=(clamp,), states=(State(name="held", loads=("C",)),)
    )
    moves = model.solve(case).states[0].moves
    assert moves is not None
    assert "+y" in moves.in_words()


def test_a_moved_rest_needs_only_its_own_columns(model: PartModel) -> None:
    states = (State(name="seated"),)
    model.solve(Case(contacts=rests(), states=states))
    before = len(model.columns([]).functionals)
    model.solve(Case(contacts=(*rests()[:2], rest("R3", 33, 31)), states=states))
    assert len(model.columns([]).functionals) == before + 3


def any_case(rng: np.random.Generator) -> Case:
    """Rests, sides and clamps anywhere, of uneven height, and two forces."""
    friction = float(rng.choice([0.0, 0.05, 0.12, 0.2, 0.4]))
    both = {"friction_low": friction, "friction_high": 1.5 * friction}

    def contact(name: str, point: Vector, way: Vector) -> Contact:
        height = float(rng.choice([0.0, rng.uniform(-10.0, 10.0)]))
        return Contact(
            id=name, point=point, direction=way, patch_radius_mm=1.5, height_um=height, **both
        )

    def x() -> float:
        return float(rng.uniform(3, 57))

    def y() -> float:
        return float(rng.uniform(3, 37))

    contacts = [contact(f"R{i}", (x(), y(), 0), UP) for i in range(rng.integers(3, 7))]
    contacts += [contact(f"S{i}", (x(), 0, 8), (0, 1, 0)) for i in range(rng.integers(1, 3))]
    contacts.append(contact("T", (0, y(), 8), (1, 0, 0)))
    places = (((x(), y(), 20.0), (0, 0, -1)), ((x(), 40.0, 9.0), (0, -1, 0)))
    clamps = tuple(
        Clamp(id=f"C{i}", point=point, direction=way, force_n=float(rng.uniform(50, 4000)), **both)
        for i, (point, way) in enumerate(places)
    )
    forces = tuple(
        PointForce(
            id=f"F{i}",
            point=(x(), y(), 20.0),
            force_n=as_vector(rng.normal(size=3) * rng.uniform(20, 600)),
        )
        for i in range(2)
    )
    cuts = tuple(State(name=f.id, loads=("C0", "C1", f.id), after="held") for f in forces)
    held = (State(name="first", loads=("C0",)), State(name="held", loads=("C0", "C1")))
    return Case(
        contacts=tuple(contacts), clamps=clamps, forces=forces,
        states=(State(name="seated"), *held, *cuts),
    )  # fmt: skip


def test_any_layout_settles_or_says_how_the_part_moves(model: PartModel) -> None:
    """Forces balance, push only, and stay inside friction's cone: for sixty layouts."""
    rng = np.random.default_rng(11)
    held = 0
    for _ in range(60):
        case = any_case(rng)
        weight = np.array([0.0, 0.0, 60 * 40 * 20 * 2.7e-6 * 9.80665])
        forces = {f.id: np.array(f.force_n) for f in case.forces}
        for state in model.solve(case).states:
            if state.moves is not None:
                assert state.moves.in_words()
                continue
            held += 1
            applied = forces.get(state.name, np.zeros(3))
            largest = max(contact.normal_n for contact in state.contacts)
            assert total(state) == pytest.approx(weight - applied, abs=1e-5 * largest + 1e-6)
            for contact in state.contacts:
                assert contact.normal_n >= -1e-6 * largest
                bound = case.contacts[0].friction_low * contact.normal_n
                assert contact.tangential_n <= bound + 1e-5 * largest
    assert held > 80


def test_a_narrow_land_has_no_more_cells_than_asked_for(model: PartModel) -> None:
    """A ring 1 mm wide: squares of a cell's area would cut it into hundreds of pieces."""
    outer = ((2, 2, 0), (58, 2, 0), (58, 38, 0), (2, 38, 0))
    inner = ((3, 3, 0), (57, 3, 0), (57, 37, 0), (3, 37, 0))
    ring = Land(id="L", face=5, outline=outer, holes=(inner,))
    patches = land_patches(model.body.skin, ring)
    assert 8 <= len(patches) <= 1.3 * ring.cells
    assert sum(patch.area_mm2 for patch in patches) == pytest.approx(56 * 36 - 54 * 34, rel=0.02)
