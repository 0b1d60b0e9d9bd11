"""A dragged contact between known columns, against the exact answer at the same place."""

from __future__ import annotations

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
from fixtures_lib.parcel import packed


@pytest.fixture(scope="module")
def model() -> PartModel:
    return PartModel(ElasticBody(block((0, 0, 0), (160, 100, 8), (20, 12, 1)), ALUMINIUM))


def layout(
    third: Vector = (80.0, 85.0, 0.0),
    first: Vector = (20.0, 20.0, 0.0),
    clamp: Vector = (80.0, 45.0, 8.0),
) -> Case:
    places: list[Vector] = [first, (140, 20, 0), third]
    rests = tuple(
        Contact(id=f"R{i}", point=place, direction=(0, 0, 1), patch_radius_mm=4.0)
        for i, place in enumerate(places)
    )
    clamps = (Clamp(id="C", point=clamp, direction=(0, 0, -1), force_n=800.0),)
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
    exact, shown = model.solve(layout()), live.as_it_is()
    last = exact.states[-1]
    assert shown.shown == last.name
    corners = shown.state.displacement_um[live.skin.corners]
    assert corners == pytest.approx(last.displacement_um[live.skin.corners], abs=2e-3)
    for a, b in zip(shown.state.contacts, last.contacts, strict=True):
        assert a.normal_n == pytest.approx(b.normal_n, rel=1e-4)
        assert a.status == b.status
    for one, other in zip(shown.states, exact.states, strict=True):
        assert one.max_um.high == pytest.approx(other.max_um.high, rel=1e-3)
        assert one.max_um.low == pytest.approx(other.max_um.low, rel=1e-3)
    for mine, theirs in zip(shown.features, exact.features, strict=True):
        assert mine.held_um.high == pytest.approx(theirs.held_um.high, rel=1e-3)
        assert mine.worst_state == theirs.worst_state


@pytest.mark.parametrize("place", [(95.0, 78.0, 0.0), (61.0, 70.0, 0.0), (86.3, 66.6, 0.0)])
def test_dragged_it_is_near_the_exact_answer(
    model: PartModel, live: LiveLayout, place: Vector
) -> None:
    exact, shown = model.solve(layout(place)), live.dragged("R2", place)
    last = exact.states[-1]
    assert shown.state.max_um.high == pytest.approx(last.max_um.high, rel=0.04)
    for a, b in zip(shown.state.contacts, last.contacts, strict=True):
        assert a.normal_n == pytest.approx(b.normal_n, rel=0.02, abs=2.0)
    off = np.abs(shown.state.displacement_um - last.displacement_um).max()
    assert off < 0.06 * last.max_um.high
    (mine,), (theirs,) = shown.features, exact.features
    assert mine.held_um.high == pytest.approx(theirs.held_um.high, rel=0.06)
    assert mine.held_um.low == pytest.approx(theirs.held_um.low, rel=0.06)


def test_two_contacts_may_be_elsewhere(model: PartModel, live: LiveLayout) -> None:
    first, third = (24.0, 26.0, 0.0), (88.0, 74.0, 0.0)
    moves = {"R0": (first, (0.0, 0.0, 1.0)), "R2": (third, (0.0, 0.0, 1.0))}
    exact, shown = model.solve(layout(third, first)).states[-1], live.moved(moves).state
    assert shown.max_um.high == pytest.approx(exact.max_um.high, rel=0.04)
    for a, b in zip(shown.contacts, exact.contacts, strict=True):
        assert a.normal_n == pytest.approx(b.normal_n, rel=0.02, abs=2.0)


def test_a_dragged_clamp_pushes_where_it_is(model: PartModel, live: LiveLayout) -> None:
    place = (70.0, 52.0, 8.0)
    exact = model.solve(layout(clamp=place)).states[1]
    shown = live.dragged("C", place, "held").state
    assert shown.max_um.high == pytest.approx(exact.max_um.high, rel=0.05)
    for a, b in zip(shown.contacts, exact.contacts, strict=True):
        assert a.normal_n == pytest.approx(b.normal_n, rel=0.02, abs=2.0)


def test_the_state_can_be_chosen(model: PartModel, live: LiveLayout) -> None:
    held, cut = live.dragged("R2", (90, 80, 0), "held"), live.dragged("R2", (90, 80, 0), "cut")
    exact = dict(
        zip(("seated", "held", "cut"), model.solve(layout((90, 80, 0))).states, strict=True)
    )
    for name, shown in (("held", held), ("cut", cut)):
        assert shown.state.name == name
        assert shown.state.max_um.high == pytest.approx(exact[name].max_um.high, rel=0.04)


def test_dragged_off_the_face_or_out_of_balance(live: LiveLayout) -> None:
    with pytest.raises(FixtureError, match="outside the places"):
        live.dragged("R2", (80.0, 300.0, 0.0))
    tipped = live.dragged("R2", (80.0, 20.0, 0.0), "cut")
    assert tipped.state.moves is not None
    assert "tips" in tipped.state.moves.in_words()


def test_a_contact_on_another_face_does_not_follow(live: LiveLayout) -> None:
    assert live.follows("R2")
    assert live.follows("C")
    with pytest.raises(FixtureError, match="outside the places"):
        live.moved({"R2": ((80.0, 0.0, 4.0), (0.0, 1.0, 0.0))})


def test_a_drag_takes_milliseconds(live: LiveLayout) -> None:
    live.dragged("R2", (80.0, 80.0, 0.0))
    times = []
    for x in np.linspace(60.0, 100.0, 40):
        begun = time.perf_counter()
        live.dragged("R2", (float(x), 80.0, 0.0))
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.010


def test_places_are_solved_for_in_slices() -> None:
    part = PartModel(ElasticBody(block((0, 0, 0), (160, 100, 8), (10, 6, 1)), ALUMINIUM))
    ready, wanted = part.prepare_places(layout(), 0, places=40)
    assert ready == 0
    counts = [part.prepare_places(layout(), 15, places=40)[0] for _ in range(4)]
    assert counts[:2] == [15, 30]
    assert counts[-1] == wanted
    assert sum(len(p.centres) for p in part.live(layout(), places=40).places) == wanted


def test_it_travels_without_mesher_and_solver(live: LiveLayout, tmp_path: Path) -> None:
    """As it does between the program's processes: packed, and opened where it is evaluated."""
    file = tmp_path / "live.bin"
    file.write_bytes(packed(live).content)
    code = (
        "import sys, pathlib; from fixtures_lib.deflection.following import follow; "
        "from fixtures_lib.parcel import Parcel; "
        f"parcel = Parcel(pathlib.Path({str(file)!r}).read_bytes()); "
        "shown = follow('it', {'R2': ((90.0, 80.0, 0.0), (0.0, 0.0, 1.0))}, parcel=parcel); "
        "assert shown.state.max_um.high > 0; "
        "assert not {'gmsh', 'rslab', 'OCP'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
