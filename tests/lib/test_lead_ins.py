"""Lead-in chamfers of nests: exact on any contour, proved, and left out with a reason elsewhere."""

from __future__ import annotations

import math
from collections import Counter

import msgspec
import pytest
from OCP.BRepAdaptor import BRepAdaptor_Surface
from OCP.GeomAbs import GeomAbs_Cone, GeomAbs_Cylinder, GeomAbs_Plane

from fixtures_lib.geometry.bevel_strips import bevel_strips
from fixtures_lib.geometry.loops import Loop, circle, rectangle
from fixtures_lib.job.model import FingerCut, Nest
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.job.plate_volume import planned_volume_mm3
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.kernel.topology import faces_of, volume_and_centroid
from tests.lib.plate_jobs import job_with
from tests.lib.test_nests import body_with, failures, nest

EXACT = {GeomAbs_Plane, GeomAbs_Cylinder, GeomAbs_Cone}
FINGERS = (
    FingerCut(x_mm=40.0, y_mm=0.0, angle_deg=180.0),
    FingerCut(x_mm=0.0, y_mm=25.0, angle_deg=270.0),
)


def polygon(*corners: tuple[float, float]) -> Loop:
    return Loop(tuple((x, y, 0.0) for x, y in corners))


ANGLE = polygon((100, 60), (180, 60), (180, 85), (140, 85), (140, 110), (100, 110))
# An inner corner of 0.6 mm: the wall's tip there is rounder than nothing and tighter than 1 mm.
QUARTER = math.tan(math.pi / 8.0)
TIGHT = Loop(
    ((100, 60, 0), (180, 60, 0), (180, 85, 0), (140.6, 85, -QUARTER), (140, 85.6, 0), (140, 110, 0),
     (100, 110, 0))
)  # fmt: skip
SLOTTED = polygon(
    (100, 60), (180, 60), (180, 110), (143, 110), (143, 90), (137, 90), (137, 110), (100, 110)
)


def kinds(body: BodyPlan) -> Counter[object]:
    return Counter(BRepAdaptor_Surface(face).GetType() for face in faces_of(plate_solid(body)))


def codes(made: Nest) -> set[str]:
    return {p.code for p in plate_problems(job_with(made))}


@pytest.mark.parametrize(
    "made",
    [
        nest(fingers=FINGERS, stock_mm=0.8, angle_deg=33.0),
        nest(ANGLE, contacts=(), form="pocket", seat_mm=-4.0, cutter_mm=10.0),
        nest(TIGHT, contacts=(), lead_in_mm=1.5),
        nest(SLOTTED, contacts=(), cutter_mm=3.0),
    ],
    ids=["fingers", "pocket", "tight corner", "tongue"],
)
def test_it_is_built_and_proved_as_planned(made: Nest) -> None:
    body = body_with(made)
    (lead,) = body.lead_ins
    assert lead.tapers
    assert failures(body, body) == set()
    assert kinds(body).keys() <= EXACT
    plain = msgspec.structs.replace(body, lead_ins=())
    gone = volume_and_centroid(plate_solid(plain))[0] - volume_and_centroid(plate_solid(body))[0]
    planned = planned_volume_mm3(plain) - planned_volume_mm3(body)
    assert gone == pytest.approx(planned, rel=1e-4)
    assert f"Nest: chamfer {lead.size_mm:g} mm x 45° along its inner top edge." in body.notes


def test_a_round_one_takes_a_ring_of_a_cone() -> None:
    body = body_with(nest(circle((140.0, 90.0), 30.0), contacts=(), lead_in_mm=2.0))
    plain = msgspec.structs.replace(body, lead_ins=())
    gone = volume_and_centroid(plate_solid(plain))[0] - volume_and_centroid(plate_solid(body))[0]
    inner = 30.3  # and its clearance
    frustum = math.pi * 2.0 / 3.0 * (inner**2 + inner * (inner + 2.0) + (inner + 2.0) ** 2)
    assert gone == pytest.approx(frustum - math.pi * inner**2 * 2.0, rel=1e-4)
    assert failures(body, body) == set()


def test_a_missing_or_smaller_one_fails_the_proof() -> None:
    ring = nest(circle((140.0, 90.0), 30.0), contacts=())
    meant = body_with(ring)
    without = msgspec.structs.replace(meant, lead_ins=())
    assert {"area of its lead-in", "area of its top"} <= failures(without, meant)
    smaller = body_with(msgspec.structs.replace(ring, lead_in_mm=0.9))
    assert {"area of its lead-in", "area of its top"} <= failures(smaller, meant)
    assert "curved faces that are no cylinders" in {
        c.what for c in solid_checks(plate_solid(meant), without) if not c.passed
    }


def test_without_one_the_wall_is_as_it_was() -> None:
    body = body_with(nest(lead_in_mm=0.0))
    assert body.lead_ins == ()
    assert kinds(body).keys() <= {GeomAbs_Plane, GeomAbs_Cylinder}
    assert not any("chamfer" in note for note in body.notes)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, None),
        ({"lead_in_mm": 2.5}, "lead-in-at-contacts"),
        ({"lead_in_mm": 1.4, "wall_mm": 2.0}, "thin-wall"),
        ({"lead_in_mm": 3.0, "wall_mm": 3.0}, "lead-in-left-out"),
        ({"lead_in_mm": 4.0}, "lead-in-left-out"),
    ],
)
def test_one_that_has_no_room_is_a_problem(changes: dict[str, float], code: str | None) -> None:
    made = nest(**changes)
    assert codes(made) == ({code} if code else set())
    if code == "lead-in-left-out":
        body = body_with(made)
        assert failures(body, body) == set()
        assert not any("chamfer" in note for note in body.notes)


def test_a_loop_without_a_corner_is_one_cut_and_corners_part_it() -> None:
    assert len(bevel_strips(circle((0.0, 0.0), 20.0), 1.0)) == 1
    assert len(bevel_strips(rectangle((0.0, 0.0), (40.0, 30.0), 5.0), 1.0)) == 1
    mouth = rectangle((0.0, 0.0), (40.0, 30.0)).reversed()  # the material is a block inside
    assert len(bevel_strips(mouth, 1.0)) == 4
