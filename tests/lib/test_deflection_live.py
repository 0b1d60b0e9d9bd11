"""A dragged contact between known columns, against the exact answer at the same place."""

from __future__ import annotations

import pickle
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import Case, Clamp, Contact, Feature, PointForce, State
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.live_layout import LiveLayout
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.proof_setup import ALUMINIUM
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector


@pytest.fixture(scope="module")
def model() -> PartModel:
    return PartModel(ElasticBody(block((0, 0, 0), (160, 100, 8), (20, 12, 1)), ALUMINIUM))


def layout(third: Vector = (80.0, 85.0, 0.0)) -> Case:
    places: list[Vector] = [(20, 20, 0), (140, 20, 0), third]
    rests = tuple(
        Contact(id=f"R{i}", point=place, direction=(0, 0, 1), patch_radius_mm=4.0)
        for i, place in enumerate(places)
    )
    clamps = (Clamp(id="C", point=(80, 45, 8), direction=(0, 0, -1), force_n=800.0),)
    force = PointForce(id="F", point=(120, 80, 8), force_n=(0, 0, -150))
    return Case(
        contacts=rests, clamps=clamps, forces=(force,),
        features=(Feature(id="top", faces=(6,), cut_here=False),),
        states=(
            State(name="seated"), State(name="held", loads=("C",)),
            State(name="cut", loads=("C", "F"), after="held", cutting=True),
        ),
    )  # fmt: skip


@pytest.fixture(scope="module")
def live(model: PartModel) -> LiveLayout:
    return model.live(layout())


def test_undragged_it_is_the_solution_itself(model: PartModel, live: LiveLayout) -> None:
    exact = model.solve(layout()).states[-1]
    shown = live.as_it_is()
    assert shown.displacement_um == pytest.approx(exact.displacement_um, abs=1e-3)
    for a, b in zip(shown.contacts, exact.contacts, strict=True):
        assert a.normal_n == pytest.approx(b.normal_n, rel=1e-6)


@pytest.mark.parametrize("place", [(95.0, 78.0, 0.0), (61.0, 70.0, 0.0), (86.3, 66.6, 0.0)])
def test_dragged_it_is_near_the_exact_answer(
    model: PartModel, live: LiveLayout, place: Vector
) -> None:
    exact = model.solve(layout(place)).states[-1]
    shown = live.dragged("R2", place)
    assert shown.max_um == pytest.approx(exact.max_um.high, rel=0.08)
    for a, b in zip(shown.contacts, exact.contacts, strict=True):
        assert a.normal_n == pytest.approx(b.normal_n, rel=0.05, abs=5.0)
    ((name, figures),) = shown.features
    assert name == "top"
    assert figures.form_um == pytest.approx(exact.features[0].figures.form_um, rel=0.15)


def test_the_state_can_be_chosen(model: PartModel, live: LiveLayout) -> None:
    held, cut = live.dragged("R2", (90, 80, 0), "held"), live.dragged("R2", (90, 80, 0), "cut")
    exact = dict(
        zip(("seated", "held", "cut"), model.solve(layout((90, 80, 0))).states, strict=True)
    )
    for name, shown in (("held", held), ("cut", cut)):
        assert shown.max_um == pytest.approx(exact[name].max_um.high, rel=0.08)


def test_dragged_off_the_face_or_out_of_balance(live: LiveLayout) -> None:
    with pytest.raises(FixtureError, match="outside the places"):
        live.dragged("R2", (80.0, 300.0, 0.0))
    tipped = live.dragged("R2", (80.0, 20.0, 0.0))
    assert tipped.moves is not None
    assert "tips" in tipped.moves.in_words()


def test_a_drag_takes_milliseconds(live: LiveLayout) -> None:
    live.dragged("R2", (80.0, 80.0, 0.0))
    times = []
    for x in np.linspace(60.0, 100.0, 40):
        begun = time.perf_counter()
        live.dragged("R2", (float(x), 80.0, 0.0))
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.010


def test_it_travels_without_mesher_and_solver(live: LiveLayout, tmp_path: Path) -> None:
    file = tmp_path / "live.bin"
    file.write_bytes(pickle.dumps(live))
    code = (
        "import pickle, sys, pathlib; "
        f"live = pickle.loads(pathlib.Path({str(file)!r}).read_bytes()); "
        "shown = live.dragged('R2', (90.0, 80.0, 0.0)); "
        "assert shown.max_um > 0; "
        "assert not {'gmsh', 'rslab', 'OCP'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
