"""The problems of a job: a sound job has none of them, and each fault is found by its code."""

# ruff: noqa: E501  (one fault a line)
from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.edits import (
    flipped,
    new_adapter,
    new_clamp,
    new_pin,
    new_rest,
    placed,
    with_element,
    with_feature,
    with_load,
    with_plate,
    with_pose,
    with_shift,
)
from fixtures_lib.job.model import Clamp, Job
from fixtures_lib.job.problems import Problem
from tests.lib.sample_jobs import (
    ADAPTER,
    BLANK_PLATE,
    BUTTON,
    DOWEL_PIN,
    HEIGHT,
    PAD,
    SEAT,
    TOE,
    bare_job,
    block_mesh,
    block_shape,
    full_job,
)

SHAPE, MESH = block_shape(), block_mesh()
ABOVE = (100.0, 90.0, SEAT + HEIGHT + 30.0)
Edit = Callable[[Job], Job]


def found(job: Job) -> dict[str, Problem]:
    return {problem.code: problem for problem in problems_of(job, SHAPE, MESH)}


def test_a_sound_job_has_no_errors_and_no_warnings() -> None:
    assert [p for p in problems_of(full_job(), SHAPE, MESH) if p.severity != "info"] == []


def with_clamp(job: Job, **changes: object) -> Job:
    return with_element(job, "clamp-1", **changes)


def weak_thread(job: Job) -> Job:
    (hole,) = BUTTON.mount
    item = replace(BUTTON, mount=(replace(hole, thread_depth_mm=4.0),))
    return placed(job, new_rest(job, item, 100.0, 110.0))


def on_adapter(job: Job) -> Job:
    job = placed(job, new_adapter(job, ADAPTER, 10.0, 10.0))
    return placed(job, new_rest(job, PAD, 174.0, 114.0, top_mm=SEAT, host="adapter-1"))


def thin_plate(job: Job) -> Job:
    return with_plate(job, thickness_mm=5.0)


def clamp_from_below(job: Job) -> Job:
    return placed(job, new_clamp(job, TOE, (110.0, 68.0, SEAT), 0.0))


def having(key: str, **changes: object) -> Edit:
    return lambda job: with_element(job, key, **changes)


def shifted(dx: float, dy: float, dz: float = 0.0) -> Edit:
    return lambda job: with_shift(job, dx, dy, dz)


def flipped_but_not_told(job: Job) -> Job:
    over = flipped(job, SHAPE)
    return replace(over, setup=replace(over.setup, down_face=5))


def second_rest(job: Job) -> Job:
    return placed(job, new_rest(job, PAD, 86.0, 66.2, top_mm=SEAT))


WIDE = rectangle((96.0, 74.0), (190.0, 106.0), 9.0)
ACROSS = rectangle((96.0, 74.0), (131.0, 106.0), 9.0)

EDITS: list[tuple[str, str, Edit, tuple[str, ...]]] = [
    ("contact-in-air", "1.500 mm are missing", having("rest-1", top_mm=13.5), ("rest-1",)),
    ("contact-in-part", "reaches 0.500 mm into", having("rest-1", top_mm=15.5), ("rest-1",)),
    ("contact-beside-part", "or over a hole", having("rest-1", x_mm=130.0, y_mm=90.0), ("rest-1",)),
    ("contact-over-edge", "only partly on the part", having("rest-1", x_mm=80.5), ("rest-1",)),
    ("contact-slanted", "20° off the square", having("side-1", angle_deg=70.0), ("side-1",)),
    ("contact-from-inside", "wrong side", having("side-1", angle_deg=270.0), ("side-1",)),
    ("contact-from-inside", "wrong side", clamp_from_below, ("clamp-2",)),
    ("part-in-plate", "2.000 mm into the plate", shifted(0.0, 0.0, -SEAT - 2.0), ()),
    ("part-over-edge", "20.0 mm over the plate's edge", shifted(-100.0, 0.0), ()),
    ("part-off-plate", "beside the plate", shifted(-500.0, 0.0), ()),
    ("down-face-lost", "no longer looks down", flipped_but_not_told, ()),
    ("element-off-host", "5.0 mm beyond the edge of the plate", having("rest-1", x_mm=-5.0), ("rest-1",)),
    ("element-off-host", "beyond the edge of Adapter 1", on_adapter, ("rest-4",)),
    ("thread-too-short", "M6 thread holds only 4.0 mm, 6 mm", weak_thread, ("rest-4",)),
    ("thread-too-short", "M8 thread holds only 5.0 mm, 8 mm", thin_plate, ("clamp-1",)),
    ("clamp-overloaded", "2500 N, it can take 2000 N", having("clamp-1", force_n=2500.0), ("clamp-1",)),
    ("clamp-idle", "does not press", having("clamp-1", force_n=0.0), ("clamp-1",)),
    ("cord-hardness-unknown", "hardness 55", having("zone-1", hardness="55"), ("zone-1",)),
    ("elements-at-same-place", "Rest 1 and Rest 4", second_rest, ("rest-1", "rest-4")),
    ("zone-without-face", "face 6 is not a flat face that looks down", having("zone-1", face=6), ("zone-1",)),
    ("zone-without-face", "no level face", having("zone-1", face=None, seat_mm=SEAT + 1.0), ("zone-1",)),
    ("zone-seat-height", "the face is at 15.000 mm", having("zone-1", seat_mm=SEAT + 1.0), ("zone-1",)),
    ("zone-beyond-face", "and leaks", having("zone-1", outer=WIDE), ("zone-1",)),
    ("zone-beyond-face", "across a hole", having("zone-1", outer=ACROSS, islands=()), ("zone-1",)),
    ("load-zero", "no force", lambda j: with_load(j, "cut-1", force_n=(0.0, 0.0, 0.0)), ("cut-1",)),
    ("load-off-part", "30.0 mm away", lambda j: with_load(j, "cut-1", at=ABOVE), ("cut-1",)),
    ("feature-face-lost", "no face 8, 9", lambda j: with_feature(j, "feature-1", faces=(6, 8, 9)), ("feature-1",)),
    ("feature-not-flat", "face 7 is not flat", lambda j: with_feature(j, "feature-1", faces=(7,)), ("feature-1",)),
]  # fmt: skip


@pytest.mark.parametrize(("code", "words", "edit", "ids"), EDITS)
def test_each_fault_is_found(code: str, words: str, edit: Edit, ids: tuple[str, ...]) -> None:
    problem = found(edit(full_job())).get(code)
    assert problem is not None
    assert words in problem.message
    assert problem.ids == ids
    assert problem.mend.endswith(".")


def pinned(job: Job, x: float, y: float, **changes: float) -> Job:
    pin = new_pin(job, DOWEL_PIN, x, y, base_mm=10.0)
    return placed(job, replace(pin, **changes))


@pytest.mark.parametrize(
    ("job", "code"),
    [
        (pinned(bare_job(BLANK_PLATE), 130.0, 90.0), None),
        (pinned(bare_job(BLANK_PLATE), 110.0, 90.0), "pin-without-hole"),
        (pinned(bare_job(BLANK_PLATE), 130.0, 90.3), "pin-off-axis"),
        (pinned(bare_job(BLANK_PLATE), 130.0, 90.0, base_mm=0.0), "pin-out-of-reach"),
    ],
)
def test_a_pin_belongs_into_an_upright_hole_of_its_size(job: Job, code: str | None) -> None:
    codes = {c for c in found(job) if c.startswith("pin-")}
    assert codes == ({code} if code else set())


@pytest.mark.parametrize(
    ("diameter", "code"), [(10.2, "pin-too-large"), (9.5, "pin-loose"), (10.0, None)]
)
def test_a_pin_fits_its_hole(diameter: float, code: str | None) -> None:
    item = replace(DOWEL_PIN, diameter_mm=diameter)
    job = bare_job(BLANK_PLATE)
    job = placed(job, new_pin(job, item, 130.0, 90.0, base_mm=10.0))
    assert {c for c in found(job) if c.startswith("pin-")} == ({code} if code else set())


def test_errors_come_first_and_without_a_mesh_contacts_are_not_judged() -> None:
    job = with_clamp(with_element(full_job(), "rest-1", top_mm=13.5), force_n=0.0)
    order = [p.severity for p in problems_of(job, SHAPE, MESH)]
    assert order == sorted(order, key=("error", "warning", "info").index)
    without_mesh = {p.code for p in problems_of(job, SHAPE)}
    assert "contact-in-air" not in without_mesh
    assert "clamp-idle" in without_mesh


def test_a_turned_and_tilted_part_is_judged_where_it_is() -> None:
    job = with_pose(full_job(), Pose(x_mm=80.0, y_mm=60.0, z_mm=SEAT, rz_deg=20.0), carry="all")
    clamp = job.elements["clamp-1"]
    assert isinstance(clamp, Clamp)
    assert not {c for c in found(job) if c.startswith(("contact", "zone-", "load"))}
    tilted = with_pose(full_job(), Pose(x_mm=80.0, y_mm=60.0, z_mm=SEAT, ry_deg=1.0))
    assert {"zone-without-face", "contact-in-air"} <= set(found(tilted))
