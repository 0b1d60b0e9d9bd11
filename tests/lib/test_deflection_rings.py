"""Rings round a hole: the head of a screw above, what carries the part below."""

from __future__ import annotations

import math

import pytest

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import Case, Clamp, Contact, ElasticMaterial, State
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.patches import ring_patch
from fixtures_lib.deflection.solution import Solution
from fixtures_lib.errors import FixtureError

ALUMINIUM = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.33, density_kg_m3=2700.0)
UP, DOWN = (0.0, 0.0, 1.0), (0.0, 0.0, -1.0)
FORCE_N = 5000.0


@pytest.fixture(scope="module")
def model() -> PartModel:
    return PartModel(ElasticBody(block((0, 0, 0), (80, 60, 10), (8, 6, 1)), ALUMINIUM))


def rest(name: str, x: float, y: float) -> Contact:
    return Contact(id=name, point=(x, y, 0.0), direction=UP)


def screwed(model: PartModel, *rings: Contact) -> Solution:
    head = Clamp(
        id="head", point=(40.0, 30.0, 10.0), direction=DOWN, force_n=FORCE_N,
        patch_radius_mm=6.0, inner_radius_mm=4.5, friction_low=0.0, friction_high=0.0,
    )  # fmt: skip
    rests = (rest("R1", 8, 8), rest("R2", 72, 8), rest("R3", 40, 52))
    states = (State(name="seated"), State(name="tight", loads=("head",)))
    return model.solve(Case(contacts=(*rests, *rings), clamps=(head,), states=states))


def test_a_ring_has_its_area_and_its_middle(model: PartModel) -> None:
    patch = ring_patch(model.body.skin, "head", (40.0, 30.0, 10.0), (4.5, 6.0), UP)
    assert patch.area_mm2 == pytest.approx(math.pi * (36.0 - 20.25), rel=0.01)
    assert patch.centre == pytest.approx([40.0, 30.0, 10.0])
    assert patch.weights.sum() == pytest.approx(1.0)


def test_a_ring_beside_the_part_is_refused(model: PartModel) -> None:
    with pytest.raises(FixtureError, match="clamp 1 is not on the part"):
        ring_patch(model.body.skin, "clamp 1", (40.0, 30.0, 30.0), (4.5, 6.0), UP)


def test_a_ring_below_takes_the_force_and_the_part_stays_flat(model: PartModel) -> None:
    below = Contact(
        id="ring", point=(40.0, 30.0, 0.0), direction=UP, patch_radius_mm=8.0, inner_radius_mm=4.5
    )
    with_ring = screwed(model, below).states[1]
    bare = screwed(model).states[1]
    forces = {c.id: c.normal_n for c in with_ring.contacts}
    assert forces["head"] == pytest.approx(FORCE_N)
    assert forces["ring"] > 0.9 * FORCE_N
    assert with_ring.max_um.high < 0.3 * bare.max_um.low
    assert sum(forces[r] for r in ("R1", "R2", "R3")) < 0.1 * FORCE_N
