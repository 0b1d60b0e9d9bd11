"""Several things brought in order, and carried from one job to another."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.holding.locating import directions_left_free
from fixtures_lib.holding.report import locating_sites
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.contacts import nest_contacts
from fixtures_lib.job.edits import new_adapter, new_nest, new_rest, new_zone, placed, without
from fixtures_lib.job.edits.arranging import aligned, distributed
from fixtures_lib.job.edits.clippings import clipped, pasted
from fixtures_lib.job.edits.mirroring import mirrored
from fixtures_lib.job.edits.patterns import in_circle, in_rows
from fixtures_lib.job.model import Job, Nest, NestContact, Rest, SideLocator, VacuumZone
from tests.lib.sample_jobs import (
    ADAPTER,
    CORD,
    PAD,
    PORT,
    bare_job,
    block_mesh,
    block_shape,
    full_job,
)

SHAPE = block_shape()


def _with_rests(*places: tuple[float, float]) -> tuple[Job, list[str]]:
    job = bare_job()
    for x, y in places:
        job = placed(job, new_rest(job, PAD, x, y, top_mm=10.0))
    return job, list(job.elements)


def _places(job: Job) -> list[tuple[float, float]]:
    return [(e.x_mm, e.y_mm) for e in job.elements.values() if isinstance(e, Rest)]


def test_in_line_with_the_first() -> None:
    job, ids = _with_rests((10.0, 20.0), (13.0, 40.0), (8.0, 60.0))
    assert _places(aligned(job, ids, "x")) == [(10.0, 20.0), (10.0, 40.0), (10.0, 60.0)]
    assert _places(aligned(job, [ids[2], ids[0]], "y"))[0] == (10.0, 60.0)


def test_even_steps_between_the_outermost() -> None:
    job, ids = _with_rests((10.0, 0.0), (95.0, 5.0), (30.0, 9.0), (100.0, 1.0))
    spread = _places(distributed(job, ids, "x"))
    assert sorted(x for x, _ in spread) == pytest.approx([10.0, 40.0, 70.0, 100.0])
    assert [y for _, y in spread] == [0.0, 5.0, 9.0, 1.0]


def test_a_mirror_image_beside_the_middle_with_its_push_turned() -> None:
    job = full_job()
    side = next(e for e in job.elements.values() if isinstance(e, SideLocator))
    after = mirrored(job, [side.id], "x", 60.0, SHAPE)
    new = after.elements[(after.elements.keys() - job.elements.keys()).pop()]
    assert isinstance(new, SideLocator)
    assert new.x_mm == pytest.approx(120.0 - side.x_mm)
    assert new.y_mm == side.y_mm
    assert new.angle_deg == pytest.approx((180.0 - side.angle_deg) % 360.0)
    again = mirrored(after, [new.id], "x", 60.0, SHAPE)
    back = again.elements[(again.elements.keys() - after.elements.keys()).pop()]
    assert (back.x_mm, back.angle_deg) == (pytest.approx(side.x_mm), side.angle_deg % 360.0)


def test_rows_and_columns_with_ids_of_their_own() -> None:
    job, ids = _with_rests((10.0, 20.0))
    after = in_rows(job, ids, 3, 2, 25.0, 40.0)
    assert sorted(_places(after)) == sorted(
        (10.0 + 25.0 * column, 20.0 + 40.0 * row) for column in range(3) for row in range(2)
    )
    assert len({e.id for e in after.elements.values()}) == 6
    with pytest.raises(FixtureError, match="not a pattern"):
        in_rows(job, ids, 30, 30, 1.0, 1.0)


def test_round_a_circle_each_turned_with_it() -> None:
    job = full_job()
    side = next(e for e in job.elements.values() if isinstance(e, SideLocator))
    after = in_circle(job, [side.id], 4, (130.0, 90.0))
    new = [e for key, e in after.elements.items() if key not in job.elements]
    places = [(e.x_mm, e.y_mm, e.angle_deg) for e in new if isinstance(e, SideLocator)]
    assert places == [
        (pytest.approx(160.0), pytest.approx(60.0), 180.0),
        (pytest.approx(160.0), pytest.approx(120.0), 270.0),
        (pytest.approx(100.0), pytest.approx(120.0), 0.0),
    ]
    half = in_circle(job, [side.id], 3, (130.0, 90.0), 180.0)
    last = list(half.elements.values())[-1]
    assert isinstance(last, SideLocator)
    assert (last.x_mm, last.y_mm) == (pytest.approx(160.0), pytest.approx(120.0))
    with pytest.raises(FixtureError, match="no pattern"):
        in_circle(job, [side.id], 0, (0.0, 0.0))


def small_zone(job: Job, low: tuple[float, float], high: tuple[float, float]) -> VacuumZone:
    spot = ((low[0] + high[0]) / 2.0, (low[1] + high[1]) / 2.0)
    zone = new_zone(job, CORD, rectangle(low, high, 9.0), PORT, seat_mm=15.0, port_at=spot, face=5)
    return replace(zone, port=replace(zone.port, exit="left"))


def test_a_zone_is_mirrored_where_its_face_goes_on() -> None:
    job = bare_job()
    zone = small_zone(job, (86.0, 68.0), (116.0, 112.0))
    after = mirrored(placed(job, zone), [zone.id], "x", 130.0, SHAPE)
    image = after.elements["zone-2"]
    assert isinstance(image, VacuumZone)
    ring = image.outer.polyline()
    assert ring.min(axis=0) == pytest.approx([144.0, 68.0])
    assert ring.max(axis=0) == pytest.approx([174.0, 112.0])
    assert image.outer.area_mm2 == pytest.approx(zone.outer.area_mm2)
    assert (image.port.x_mm, image.port.exit, image.face) == (159.0, "right", 5)
    codes = {p.code for p in problems_of(after, SHAPE, block_mesh()) if image.id in p.ids}
    assert "zone-beyond-face" not in codes
    with pytest.raises(FixtureError, match="has no face for the mirror image of Vacuum zone 1"):
        mirrored(placed(job, zone), [zone.id], "x", 150.0, SHAPE)
    with pytest.raises(FixtureError, match="both sides of the middle"):
        mirrored(placed(job, zone), [zone.id], "x", 100.0, SHAPE)


def test_a_nests_contacts_are_mirrored_on_the_parts_contour() -> None:
    job = bare_job()
    contact = NestContact(x_mm=100.0, y_mm=60.0, angle_deg=90.0)
    outline = rectangle((80.0, 60.0), (180.0, 120.0))
    nest = new_nest(job, outline, seat_mm=15.0, height_mm=5.0, contacts=(contact,))
    after = mirrored(placed(job, nest), [nest.id], "x", 130.0, SHAPE)
    made = after.elements[nest.id]
    assert isinstance(made, Nest)
    assert [(c.x_mm, c.y_mm, c.angle_deg) for c in nest_contacts(made)] == [
        (100.0, 60.0, 90.0),
        (pytest.approx(160.0), pytest.approx(60.0), pytest.approx(90.0)),
    ]
    across = mirrored(placed(job, nest), [nest.id], "y", 90.0, SHAPE).elements[nest.id]
    assert isinstance(across, Nest)
    assert nest_contacts(across)[1].angle_deg == pytest.approx(270.0)
    with pytest.raises(FixtureError, match="no contour for the mirror image of Nest 1"):
        mirrored(placed(job, nest), [nest.id], "x", 100.0, SHAPE)


def test_a_clipping_goes_to_another_job_with_its_host() -> None:
    job = bare_job()
    job = placed(job, new_adapter(job, ADAPTER, 50.0, 50.0))
    adapter = next(iter(job.elements))
    job = placed(job, replace(new_rest(job, PAD, 60.0, 60.0, top_mm=20.0), host=adapter))
    rest = next(key for key, e in job.elements.items() if isinstance(e, Rest))
    data = clipped(job, [rest, adapter])
    other, _ = _with_rests((1.0, 2.0))
    after, new = pasted(other, data, 25.0, 0.0)
    assert len(new) == 2
    host, copy = (after.elements[key] for key in new)
    assert copy.host == host.id
    assert (copy.x_mm, copy.y_mm) == (85.0, 60.0)
    assert isinstance(copy, Rest)
    assert copy.item == PAD
    alone, (lone,) = pasted(other, clipped(job, [rest]))
    assert alone.elements[lone].host is None


def test_a_foreign_clipboard_is_refused_in_a_sentence() -> None:
    for data in (b"", b"hello", msgspec.json.encode({"format": "other"}), b'{"elements": [{}]}'):
        with pytest.raises(FixtureError, match="nothing from Holdfast"):
            pasted(bare_job(), data)
    with pytest.raises(FixtureError, match="nothing that can be copied"):
        clipped(bare_job(), ["part"])


def test_what_no_locator_stops_is_told_as_directions() -> None:
    job = full_job()
    assert directions_left_free(locating_sites(job)) == ()
    sides = [e for e in job.elements.values() if isinstance(e, SideLocator)]
    zones = [e.id for e in job.elements.values() if isinstance(e, VacuumZone)]
    free = directions_left_free(locating_sites(without(job, *(e.id for e in sides), *zones)))
    assert sorted(motion.turns for motion in free) == [False, False, True]
    turn = next(motion for motion in free if motion.turns)
    assert abs(turn.along[2]) == pytest.approx(1.0)
