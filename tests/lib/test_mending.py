"""Mends of a real part's job: tools that fit its holes, a groove drawn again."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.edits import with_element, with_port
from fixtures_lib.job.mends import mended
from fixtures_lib.job.model import Job, SideLocator, VacuumZone
from fixtures_lib.tasks import mends_of, quick_problems
from tests.lib.test_bad_input import (  # noqa: F401  (laid is a fixture)
    Laid,
    drilling_a_flat_face,
    drilling_too_large,
    laid,
    milling_a_lost_face,
    milling_too_wide,
    tapping_the_wrong_hole,
)


def zone_of(job: Job) -> VacuumZone:
    return next(e for e in job.elements.values() if isinstance(e, VacuumZone))


def groove_over_the_edge(job: Job, part: LoadedPart) -> Job:
    zone = zone_of(job)
    ring = zone.outer.polyline()
    (x0, y0), (x1, y1) = ring.min(axis=0).tolist(), ring.max(axis=0).tolist()
    wide = rectangle((x0 - 20.0, y0), (x1 + 20.0, y1), 20.0)
    return with_element(job, zone.id, outer=wide)


def port_beside_the_zone(job: Job, part: LoadedPart) -> Job:
    zone = zone_of(job)
    low = zone.outer.polyline().min(axis=0)
    return with_port(job, zone.id, x_mm=float(low[0]) - 15.0)


@pytest.mark.parametrize(
    ("edit", "code", "label"),
    [
        (milling_too_wide, "mill-too-large", "Take an end mill of 10 mm"),
        (drilling_too_large, "drill-too-large", "Take a drill of 10 mm"),
        (tapping_the_wrong_hole, "tap-does-not-fit", "Take a tap M10"),
        (drilling_a_flat_face, "pass-without-holes", "Delete Drilling 2"),
        (milling_a_lost_face, "pass-face-lost", "Delete Side milling 2"),
        (groove_over_the_edge, "zone-beyond-face", "Draw the groove of Vacuum zone 1 again"),
        (port_beside_the_zone, "riser-outside-zone", "Move the port into Vacuum zone 1"),
    ],
)
def test_a_mend_is_tried_before_it_is_offered(
    laid: Laid,  # noqa: F811  (the fixture itself)
    edit: Callable[[Job, LoadedPart], Job],
    code: str,
    label: str,
) -> None:
    job = edit(laid.job, laid.part)
    problem = next(p for p in quick_problems(job, laid.part) if p.code == code)
    found = mends_of(job, laid.part, problem)
    assert label in [mend.label for mend in found]
    for mend in found:
        left = quick_problems(mended(job, mend), laid.part)
        assert (code, problem.ids) not in {(p.code, p.ids) for p in left}


def test_a_side_locator_comes_back_to_a_face_that_it_pushes_the_same_way(
    laid: Laid,  # noqa: F811  (the fixture itself)
) -> None:
    locators = [e for e in laid.job.elements.values() if isinstance(e, SideLocator)]
    turned: list[float] = []
    for locator in locators:
        along = np.asarray(in_plane(locator.angle_deg + 90.0)) * 300.0
        x, y = locator.x_mm + float(along[0]), locator.y_mm + float(along[1])
        job = with_element(laid.job, locator.id, x_mm=x, y_mm=y)
        before = quick_problems(job, laid.part)
        problem = next(p for p in before if p.code == "contact-beside-part")
        known = {(p.code, p.ids) for p in before}
        for mend in mends_of(job, laid.part, problem):
            after = mended(job, mend)
            turned.append(after.elements[locator.id].angle_deg - locator.angle_deg)
            new = {(p.code, p.ids) for p in quick_problems(after, laid.part)} - known
            assert not {code for code, _ in new if code.startswith("item-hits")}
    assert 0.0 in turned


def test_what_has_no_mend_has_none(laid: Laid) -> None:  # noqa: F811  (the fixture itself)
    from fixtures_lib.job.problems import Problem

    unknown = Problem(code="holding.note", severity="warning", message="Heavy.")
    assert mends_of(laid.job, laid.part, unknown) == ()
