"""A tool over faces: against single forces put at its spots by hand."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from fixtures_lib.cutting.pass_forces import PassForces, pass_range
from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import Case, Clamp, Contact, PointForce, State, Sweep
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.proof_setup import ALUMINIUM
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.model import CuttingPass, Strategy


@pytest.fixture(scope="module")
def model() -> PartModel:
    return PartModel(ElasticBody(block((0, 0, 0), (120, 30, 6), (16, 4, 1)), ALUMINIUM))


def plate_on_rests(lateral_n: tuple[float, float] = (40.0, 80.0)) -> Case:
    """A thin bar on rests at its two ends, so that its middle gives way most."""
    places: list[Vector] = [(6, 6, 0), (6, 24, 0), (114, 15, 0)]
    rests = tuple(
        Contact(id=f"R{i}", point=place, direction=(0, 0, 1)) for i, place in enumerate(places)
    )
    clamps = tuple(
        Clamp(id=f"C{i}", point=(x, y, 6.0), direction=(0, 0, -1), force_n=900.0)
        for i, (x, y, _) in enumerate(places)
    )
    sweep = Sweep(
        id="P", name="finish", faces=(6,), after="held", lateral_n=lateral_n,
        down_n=(10.0, 20.0), floor_n=(-10.0, -20.0),
    )  # fmt: skip
    return Case(
        contacts=rests, clamps=clamps, sweeps=(sweep,),
        states=(State(name="seated"), State(name="held", loads=("C0", "C1", "C2"))),
    )  # fmt: skip


def test_the_worst_spot_is_what_a_force_there_gives(model: PartModel) -> None:
    case = plate_on_rests()
    envelope = model.solve(case).envelopes[0]
    assert len(envelope.spots) == 24
    assert envelope.worst_um.high == max(spot.deflection_um.high for spot in envelope.spots)
    assert envelope.worst_um.high > envelope.worst_um.low > 0.0
    force = PointForce(id="F", point=envelope.at_mm, force_n=envelope.force_n)
    loads = (*case.states[1].loads, "F")
    single = msgspec.structs.replace(
        case, sweeps=(), forces=(force,),
        states=(*case.states, State(name="cut", loads=loads, cutting=True)),
    )  # fmt: skip
    held, cut = model.solve(single).states[1:]
    points = model.surface.points
    at = int(np.argmin(np.linalg.norm(points - envelope.at_mm, axis=1)))
    added = np.linalg.norm(cut.displacement_um[at] - held.displacement_um[at])
    assert envelope.worst_um.high == pytest.approx(float(added), rel=0.15)


def test_the_middle_gives_way_most_while_the_floor_is_made(model: PartModel) -> None:
    envelope = model.solve(plate_on_rests()).envelopes[0]
    lowest = min(envelope.spots, key=lambda spot: spot.surface_um.low)
    assert 40.0 < lowest.at_mm[0] < 80.0
    ((face, form),) = envelope.faces
    assert face == 6
    assert form.high == pytest.approx(
        np.ptp([spot.surface_um.low for spot in envelope.spots]), rel=1e-6
    )


def test_who_lets_go_first_and_when(model: PartModel) -> None:
    weak = model.solve(plate_on_rests()).envelopes[0]
    strong = model.solve(plate_on_rests((80.0, 160.0))).envelopes[0]
    assert weak.first_to_go in {"R0", "R1", "R2", "C0", "C1", "C2"}
    assert weak.lets_go_at is not None
    assert strong.lets_go_at is not None
    assert strong.lets_go_at < weak.lets_go_at


def test_a_force_too_large_carries_the_part_away(model: PartModel) -> None:
    envelope = model.solve(plate_on_rests((400.0, 4000.0))).envelopes[0]
    assert envelope.moves is not None
    assert envelope.moves.in_words().startswith(("slides", "spins", "tips"))
    assert envelope.lets_go_at is not None
    assert envelope.lets_go_at < 1.0


def test_a_sweep_over_nothing_is_refused(model: PartModel) -> None:
    case = plate_on_rests()
    lost = msgspec.structs.replace(case.sweeps[0], faces=(17,))
    with pytest.raises(FixtureError, match="no face 17"):
        model.solve(msgspec.structs.replace(case, sweeps=(lost,)))
    late = msgspec.structs.replace(case.sweeps[0], after="never")
    with pytest.raises(FixtureError, match="no state never"):
        model.solve(msgspec.structs.replace(case, sweeps=(late,)))


def test_forces_of_a_pass_follow_strategy_and_level() -> None:
    def force(strategy: Strategy) -> tuple[PassForces, PassForces]:
        return pass_range(CuttingPass(id="p", name="p", strategy=strategy), "al6061_t6")

    typical, sure = force("finish")
    assert sure.lateral_n > typical.lateral_n > 0.0
    assert force("adaptive")[0].lateral_n > typical.lateral_n
    assert 0.0 < typical.surface_n <= typical.lateral_n


def test_each_position_has_the_field_and_the_contacts_of_its_force(model: PartModel) -> None:
    case = plate_on_rests()
    envelope = model.solve(case).envelopes[0]
    positions = model.positions(case, envelope)
    assert [p.spot for p in positions] == list(envelope.spots)
    points = model.surface.points
    for position in positions:
        at = int(np.argmin(np.linalg.norm(points - position.spot.at_mm, axis=1)))
        here = float(np.linalg.norm(position.added_um[at]))
        assert here == pytest.approx(position.spot.deflection_um.high, rel=0.2, abs=1.0)
        # What the contacts give balances the weight, the clamps and the cut.
        pushed = sum(np.array(c.force_n) for c in position.contacts)
        weight = model.body.gravity_wrench(np.array(case.gravity_m_s2))[:3]
        assert pushed + position.spot.force_n + weight == pytest.approx(np.zeros(3), abs=0.01)
    steps = np.diff([p.spot.at_mm for p in positions], axis=0)
    assert np.linalg.norm(steps, axis=1).mean() < 30.0  # a way along the bar, not to and fro


def test_positions_of_another_layout_are_refused(model: PartModel) -> None:
    envelope = model.solve(plate_on_rests()).envelopes[0]
    other = msgspec.structs.replace(plate_on_rests(), sweeps=())
    with pytest.raises(FixtureError, match="another layout"):
        model.positions(other, envelope)
