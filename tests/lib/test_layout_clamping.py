"""Clamps of a first layout squeeze the part above rests, and are no tighter than they need be."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec
import pytest

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.model import Clamp, Job, Pin, Rest
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.layout.clamping import clampable
from fixtures_lib.layout.clamps import add_clamped_support
from fixtures_lib.layout.draft import starts
from fixtures_lib.layout.easing import with_least_force
from fixtures_lib.layout.first_job import first_job, security
from fixtures_lib.layout.under_clamps import clamps_from_above, stands_over_a_rest

SHELL = "odri_hip_fe_module_shell_base"


@lru_cache(maxsize=1)
def thin_shell(folder: Path) -> tuple[LoadedPart, Job]:
    part = load_part(folder / "real" / f"{SHELL}.step", heal=True)
    return part, first_job(part, load_catalog(), SHELL, "al6061_t6")


def test_a_clamp_over_a_hollow_gets_a_rest_below_it(tmp_path: Path) -> None:
    """A lid on its rim, which is too narrow for a clamp above it; a knob keeps it from turning."""
    import cadquery as cq

    lid = cq.Workplane().box(120, 70, 14).faces("<Z").shell(-3)
    lid = lid.faces(">Z").workplane().circle(6).extrude(5)
    cq.exporters.export(lid, str(tmp_path / "lid.step"))
    part = load_part(tmp_path / "lid.step")
    on_its_rim = next(starts(part, load_catalog()))
    add_clamped_support(on_its_rim, needed=300.0)
    placed = on_its_rim.elements.values()
    clamps = clamps_from_above(placed)
    assert len(clamps) == 3
    assert all(stands_over_a_rest(clamp, placed) for clamp in clamps)
    low, high = on_its_rim.seating.mesh.box
    tops = sorted({round(e.top_mm, 3) for e in placed if isinstance(e, Rest)})
    assert tops == pytest.approx([low[2], high[2] - 5.0 - 3.0])


def test_a_thin_shell_stands_on_pins_so_that_clamps_may_be_light(shared_parts: Path) -> None:
    part, job = thin_shell(shared_parts)
    clamps = clamps_from_above(job.elements.values())
    assert sum(isinstance(e, Pin) for e in job.elements.values()) == 2
    assert security(job, part) >= 1.0
    assert all(stands_over_a_rest(clamp, job.elements.values()) for clamp in clamps)
    # over its whole finishing pass; friction alone, without pins, would take 1,800 N
    assert sum(clamp.force_n for clamp in clamps) < 500.0


def test_clamps_are_no_tighter_than_they_need_be(shared_parts: Path) -> None:
    part, job = thin_shell(shared_parts)
    tight = msgspec.structs.replace(
        job,
        elements={
            key: msgspec.structs.replace(e, force_n=6.0 * e.force_n) if isinstance(e, Clamp) else e
            for key, e in job.elements.items()
        },
    )
    eased = with_least_force(tight, lambda tried: security(tried, part))
    before = sum(clamp.force_n for clamp in clamps_from_above(tight.elements.values()))
    after = sum(clamp.force_n for clamp in clamps_from_above(eased.elements.values()))
    assert 0.0 < after < 0.5 * before
    assert security(eased, part) >= 1.0


@pytest.mark.parametrize(("size", "more"), [((400, 300, 6), True), ((100, 60, 30), False)])
def test_a_thin_plate_gets_more_than_three_rests(
    tmp_path: Path, size: tuple[float, float, float], more: bool
) -> None:
    import cadquery as cq

    cq.exporters.export(cq.Workplane().box(*size), str(tmp_path / "plate.step"))
    part = load_part(tmp_path / "plate.step")
    job = first_job(part, load_catalog(), "plate", "al6061_t6")
    rests = [e for e in job.elements.values() if isinstance(e, Rest)]
    assert (len(rests) > 3) == more
    assert security(job, part) >= 1.0
    places = {(round(rest.x_mm), round(rest.y_mm)) for rest in rests}
    assert len(places) == len(rests)


def test_a_clamp_with_a_small_foot_reaches_over_a_rim(tmp_path: Path) -> None:
    """A thin washer with a bead round its edge: no strap or toe lies flat on the web inside."""
    import cadquery as cq

    web = cq.Workplane().circle(32).circle(12).extrude(2)
    bead = cq.Workplane().circle(32).circle(30).extrude(3)
    cq.exporters.export(web.union(bead), str(tmp_path / "washer.step"))
    on_plate = next(starts(load_part(tmp_path / "washer.step"), load_catalog()))
    mesh = on_plate.seating.mesh
    items = tuple(
        c for c in on_plate.catalog.clamps.values() if c.style in ("strap", "toe", "screw")
    )
    places = clampable(mesh, 3.6, tuple(c for c in items if c.tip.radius_mm <= 3.6), None)
    assert len(places) > 20
    assert {stance.item.style for place in places for stance in place.stances} == {"screw"}
    web_top = on_plate.seat_mm + 2.0
    assert {round(place.z, 3) for place in places} == {round(web_top, 3)}
