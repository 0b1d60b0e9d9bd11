"""Letters and holes of the plate itself: planned, built, proved."""

from __future__ import annotations

import msgspec
import pytest
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits import new_engraving, new_plate_hole, placed
from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_engraving import engraved_text
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.stroke_font import strokes_of, text_length_mm
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from tests.lib.plate_jobs import adapter, job_with, universal_plate

ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 -+.:/_#()="


def numbered(job: Job, number: str) -> Job:
    return msgspec.structs.replace(job, plate=msgspec.structs.replace(job.plate, number=number))


def engraved(text: str, **changes: object) -> BodyPlan:
    made = msgspec.structs.replace(new_engraving(job_with(), 20.0, 30.0, text=text), **changes)
    return plate_plan(job_with(made)).plate


def failures(made: BodyPlan, meant: BodyPlan) -> set[str]:
    return {c.what for c in solid_checks(plate_solid(made), meant) if not c.passed}


def test_every_letter_is_milled_as_planned() -> None:
    body = engraved(ALL, letter_mm=4.0, line_mm=0.5)
    assert len(body.pockets) >= len(ALL.replace(" ", ""))
    assert failures(body, body) == set()


def test_letters_are_as_high_and_long_as_they_are_asked_for() -> None:
    body = engraved("HOLDFAST 12", letter_mm=6.0, line_mm=0.8)
    x0, y0, x1, y1 = shapely.union_all([p.region for p in body.pockets]).bounds
    assert (x0, y0, y1) == pytest.approx((19.6, 29.6, 36.4), abs=0.02)
    assert x1 - x0 == pytest.approx(text_length_mm("HOLDFAST 12", 6.0) + 0.8, abs=1.1)


def test_letters_turn_about_their_lower_left() -> None:
    upright = engraved("L", angle_deg=90.0)
    _, y0, x1, _ = upright.pockets[0].region.bounds
    assert x1 == pytest.approx(20.4, abs=0.02)
    assert y0 == pytest.approx(29.6, abs=0.02)
    assert failures(upright, upright) == set()


def test_a_letter_cut_too_shallow_fails_its_proof() -> None:
    body = engraved("A")
    shallow = tuple(msgspec.structs.replace(p, floor_mm=-0.25) for p in body.pockets)
    assert "height of its floor" in failures(msgspec.structs.replace(body, pockets=shallow), body)


def test_marks_in_the_text_stand_for_the_numbers_of_the_job() -> None:
    mount = adapter("adapter-1", "adapter-50-m8-12h7-150x100", 50.0, 50.0)
    job = numbered(job_with(mount, plate=universal_plate()), "FX-1042")
    plain = new_engraving(job, 10.0, 10.0)
    assert engraved_text(job, plain) == "FX-1042"
    assert engraved_text(job, new_engraving(job, 60.0, 60.0, host="adapter-1")) == (
        "FX-1042-ADAPTER-1"
    )
    both = new_engraving(job, 10.0, 10.0, text="{part}  REV B")
    assert engraved_text(job, both) == f"{job.part.name} REV B"


def test_an_unknown_letter_is_drawn_as_a_mark_and_not_lost() -> None:
    assert strokes_of("Ж", 6.0) == strokes_of("#", 6.0)
    assert strokes_of("a", 6.0) == strokes_of("A", 6.0)


@pytest.mark.parametrize(
    ("use", "size", "kind", "diameter", "through"),
    [
        ("lifting", "M10", "tapped", 8.5, False),
        ("jacking", "M8", "tapped", 6.8, True),
        ("datum", "8 H7", "reamed", 8.0, False),
        ("bolting", "M12", "clearance", 13.5, True),
    ],
)
def test_holes_of_the_plate_itself(
    use: str, size: str, kind: str, diameter: float, *, through: bool
) -> None:
    hole = new_plate_hole(job_with(), 40.0, 50.0, use=use, size=size, depth_mm=15.0)  # type: ignore[arg-type]
    hole = msgspec.structs.replace(hole, through=through)
    body = plate_plan(placed(job_with(), hole)).plate
    (made,) = body.holes
    assert (made.purpose, made.kind, made.size) == (use, kind, size)
    assert made.diameter_mm == pytest.approx(diameter)
    assert made.through == through
    assert failures(body, body) == set()


@pytest.mark.parametrize("size", ["", "large", "M999"])
def test_a_size_that_is_no_thread_and_no_fit_is_refused(size: str) -> None:
    hole = new_plate_hole(job_with(), 40.0, 50.0, size=size)
    with pytest.raises(FixtureError, match="thread"):
        plate_plan(placed(job_with(), hole))
