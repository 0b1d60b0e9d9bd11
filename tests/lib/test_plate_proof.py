"""The proof is worth something: a plate that is not as planned fails it, and the check says why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import prove_body, solid_checks
from fixtures_lib.kernel.step_writing import StepBody, StepHeader, write_step
from tests.lib.plate_jobs import clamp, job_with, milled_rest, pin, side_locator, vacuum_zone


@pytest.fixture(scope="module")
def body() -> BodyPlan:
    return plate_plan(
        job_with(
            milled_rest("rest-1", 40.0, 30.0, 8.0),
            pin("pin-1", "pin-round-12", 60.0, 150.0, base=-2.0),
            side_locator("side-1", "side-block-25", (60.0, 90.0, 20.0), 0.0),
            clamp("clamp-1", "clamp-strap-m8", (260.0, 90.0, 30.0), 180.0),
            vacuum_zone(seat=8.0),
        )
    ).plate


def with_hole(body: BodyPlan, choose: Callable[[PlannedHole], bool], **changes: object) -> BodyPlan:
    holes = tuple(
        msgspec.structs.replace(hole, **changes) if choose(hole) else hole for hole in body.holes
    )
    return msgspec.structs.replace(body, holes=holes)


def failures(made: BodyPlan, meant: BodyPlan) -> set[str]:
    checks = solid_checks(plate_solid(made), meant)
    return {check.what for check in checks if not check.passed}


def is_pin(hole: PlannedHole) -> bool:
    return hole.elements == ("pin-1",)


def test_as_planned(body: BodyPlan) -> None:
    assert failures(body, body) == set()


def test_a_hole_moved_by_two_hundredths(body: BodyPlan) -> None:
    moved = with_hole(body, is_pin, mouth=(60.02, 150.0, 0.0))
    assert failures(moved, body) == {"place of its axis"}


def test_a_missing_hole(body: BodyPlan) -> None:
    without = tuple(hole for hole in body.holes if "clamp-1" not in hole.elements)
    found = failures(msgspec.structs.replace(body, holes=without), body)
    assert {"place of its axis", "volume"} <= found


def test_a_hole_too_many(body: BodyPlan) -> None:
    extra = PlannedHole(
        purpose="mount", kind="drilled", size="D2", diameter_mm=2.0, depth_mm=4.0,
        mouth=(280.0, 20.0, 0.0),
    )  # fmt: skip
    made = msgspec.structs.replace(body, holes=(*body.holes, extra))
    assert failures(made, body) == {"cylinders that no feature asks for", "volume"}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"diameter_mm": 6.02}, "diameter"),
        ({"depth_mm": 13.5}, "depth"),
        ({"depth_mm": 25.0, "through": True}, "end"),
        ({"counterbore_depth_mm": 2.1}, "counterbore depth"),
        ({"counterbore_diameter_mm": 12.8}, "counterbore diameter"),
    ],
)
def test_a_hole_of_another_size(body: BodyPlan, changes: dict[str, object], found: str) -> None:
    assert found in failures(with_hole(body, is_pin, **changes), body)


def test_a_pad_too_low_and_too_thin(body: BodyPlan) -> None:
    (pad,) = body.pads
    low = msgspec.structs.replace(body, pads=(msgspec.structs.replace(pad, top_mm=7.99),))
    assert "height of its top" in failures(low, body)
    thin = msgspec.structs.replace(body, pads=(msgspec.structs.replace(pad, diameter_mm=11.9),))
    assert {"diameter", "area of its top"} <= failures(thin, body)


def test_a_groove_too_shallow_and_too_wide(body: BodyPlan) -> None:
    job = job_with(vacuum_zone(seat=8.0))
    meant = plate_plan(job).plate
    (groove,) = meant.grooves
    shallow = msgspec.structs.replace(groove, floor_mm=groove.floor_mm + 0.05)
    assert {"height of its floor", "gland depth"} <= failures(
        msgspec.structs.replace(meant, grooves=(shallow,)), meant
    )
    wide = msgspec.structs.replace(groove, outer=meant.lands[0].outer)
    assert {"width", "area of its floor", "outer edge"} <= failures(
        msgspec.structs.replace(meant, grooves=(wide,), lands=()), meant
    )


def test_a_channel_that_misses_its_riser(body: BodyPlan) -> None:
    short = with_hole(body, lambda h: h.purpose == "channel", depth_mm=60.0)
    assert {"depth", "volume"} <= failures(short, body)


def test_the_file_is_what_is_proved(body: BodyPlan, tmp_path: Path) -> None:
    product = StepBody("Plate", plate_solid(body), (0.8, 0.8, 0.8))
    write_step(product, StepHeader("Plate"), tmp_path / "plate.step")
    assert all(check.passed for check in prove_body(tmp_path / "plate.step", body))
    moved = with_hole(body, is_pin, mouth=(60.02, 150.0, 0.0))
    failed = [c for c in prove_body(tmp_path / "plate.step", moved) if not c.passed]
    assert [(c.what, c.expected) for c in failed] == [("place of its axis", 0.0)]
    assert failed[0].got == pytest.approx(0.02)
