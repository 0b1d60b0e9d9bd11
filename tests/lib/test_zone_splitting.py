"""A vacuum zone divided into several: their grooves, walls, ports, channels, and what is said."""

from __future__ import annotations

import itertools
from pathlib import Path

import cadquery as cq
import numpy as np
import pytest
import shapely
from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.cut_lines import CutLine, grid_lines, parted
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.holding.vacuum import zone_holding
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.edits import placed
from fixtures_lib.job.edits.splitting import with_pieces
from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.job.opened import OpenedJob
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.plate_volume import planned_volume_mm3
from fixtures_lib.job.plate_zones import land_wall_mm
from fixtures_lib.job.storage.document import job_document, job_from_json
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.layout.zone_port import channel_way, sealed_area
from fixtures_lib.tasks.opening import open_job
from fixtures_lib.tasks.splitting import split_zone
from tests.lib.test_zone_drawing import laid, made, zone_of

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


@pytest.fixture(scope="module")
def housing() -> OpenedJob:
    return open_job(str(SAMPLES / "sensor_housing.holdfast"))


def the_zone(job: Job) -> VacuumZone:
    return next(e for e in job.elements.values() if isinstance(e, VacuumZone))


def line_of(zone: VacuumZone) -> shapely.Geometry:
    return shapely.LinearRing(zone.outer.polyline())


def test_a_grid_divides_the_extent_evenly_and_pieces_count_from_the_front_left() -> None:
    outline = rectangle((10.0, 20.0), (70.0, 60.0))
    lines = grid_lines(outline, 3, 2)
    assert [line.angle_deg for line in lines] == [90.0, 90.0, 0.0]
    assert [line.through[0] for line in lines[:2]] == [30.0, 50.0]
    assert lines[2].through[1] == 40.0
    pieces = parted(shapely.Polygon(outline.polyline()), lines, 4.0)
    # 60 less two strips of 4, 40 less one: 3 x 2 pieces
    assert sum(p.area for p in pieces) == pytest.approx((60.0 - 8.0) * (40.0 - 4.0))
    middles = [(round(p.centroid.x), round(p.centroid.y)) for p in pieces]
    assert middles == [(19, 29), (40, 29), (61, 29), (19, 51), (40, 51), (61, 51)]


def test_a_turned_grid_cuts_at_its_angle_and_a_far_point_gives_the_same_line() -> None:
    square = rectangle((0.0, 0.0), (40.0, 40.0))
    (line,) = grid_lines(square, 2, 1, 45.0)
    area = shapely.Polygon(square.polyline())
    halves = parted(area, (line,), 1e-6)
    assert [p.area for p in halves] == pytest.approx([800.0, 800.0], abs=1e-3)
    far = np.array(line.through) + 900.0 * np.array([-1.0, 1.0])
    same = parted(area, (CutLine((float(far[0]), float(far[1])), line.angle_deg),), 1e-6)
    assert [p.area for p in same] == pytest.approx([p.area for p in halves], abs=1e-3)


def test_two_pieces_share_one_wall_and_lose_nothing_but_the_cut(housing: OpenedJob) -> None:
    job, whole = housing.job, the_zone(housing.job)
    left, right = split_zone(job, housing.part, whole.id, (CutLine((110.0, 0.0), 90.0),))
    assert (left.id, left.name) == (whole.id, whole.name)
    assert right.id not in job.elements
    # The face is level and the cut straight: the grooves run side by side, one wall between.
    gap = line_of(left).distance(line_of(right))
    wanted = whole.cord.groove_width_mm + land_wall_mm(whole)
    assert gap == pytest.approx(wanted, abs=0.05)
    inside = sealed_area(whole)
    for piece in (left, right):
        assert inside.buffer(0.05).contains(sealed_area(piece))
        assert piece.outer.smallest_radius_mm >= piece.cord.corner_radius_min_mm - 0.02
        assert zone_holding(piece, job.conditions).seats
    # Sealed area: that of the whole, less the strip, the rounded corners and what the island cut.
    ratio = (sealed_area(left).area + sealed_area(right).area) / inside.area
    assert 0.8 < ratio < 1.0 - wanted * 60.0 / inside.area


def test_pieces_are_ordinary_zones_their_plate_is_proved_and_nothing_is_wrong(
    housing: OpenedJob,
) -> None:
    job, part = housing.job, housing.part
    whole = the_zone(job)
    before = {(p.code, p.ids) for p in problems_of(job, part.shape, part.mesh)}
    pieces = split_zone(job, part, whole.id, grid_lines(whole.outer, 2, 2))
    assert len(pieces) == 4
    after = with_pieces(job, whole.id, pieces)
    fresh = {
        (p.code, p.ids) for p in problems_of(after, part.shape, part.mesh) if p.severity != "info"
    }
    assert fresh - before == set()
    plan = plate_plan(after)
    solid = plate_solid(plan.plate)
    checks = solid_checks(solid, plan.plate)
    assert [c for c in checks if not c.passed] == []
    grooves = {g.element for g in plan.plate.grooves}
    assert grooves == {piece.id for piece in pieces}
    ports = [h for h in plan.plate.holes if h.purpose == "port"]
    assert len(ports) == 4  # none shares its channel: each can be switched off by itself
    assert planned_volume_mm3(plan.plate) > 0.0
    assert job_from_json(job_document(after), "the job")[0] == after


def test_a_thin_part_is_carried_inside_each_piece(tmp_path: Path) -> None:
    part = made(cq.Workplane("XY").box(200, 120, 3), tmp_path, "sheet")
    job = laid(part)
    whole = zone_of(job, part)
    job = placed(job, whole)
    pieces = split_zone(job, part, whole.id, grid_lines(whole.outer, 2, 1))
    assert whole.supports
    for piece in pieces:
        room = sealed_area(piece).buffer(-piece.cord.groove_width_mm / 2.0)
        assert piece.supports
        assert all(room.contains(shapely.Point(s.x_mm, s.y_mm)) for s in piece.supports)


def test_no_channel_meets_another_ones_channel_or_riser(housing: OpenedJob) -> None:
    job, whole = housing.job, the_zone(housing.job)
    pieces = split_zone(job, housing.part, whole.id, grid_lines(whole.outer, 2, 2, 20.0))
    size = (job.plate.length_mm, job.plate.width_mm)
    for a, b in itertools.combinations(pieces, 2):
        assert channel_way(a, size).distance(channel_way(b, size)) > 1.0


def test_what_has_no_room_or_is_not_crossed_is_said_with_the_piece(housing: OpenedJob) -> None:
    job, whole = housing.job, the_zone(housing.job)
    with pytest.raises(FixtureError, match=r"piece 1 of 9, 33 × 20 mm, has no room"):
        split_zone(job, housing.part, whole.id, grid_lines(whole.outer, 3, 3))
    with pytest.raises(FixtureError, match="does not cross"):
        split_zone(job, housing.part, whole.id, (CutLine((10.0, 0.0), 90.0),))
    with pytest.raises(FixtureError, match="can't be cut"):
        grid_lines(whole.outer, 1, 1)
    slotted = replace(job, elements={whole.id: replace(whole, slots=True)})
    with pytest.raises(FixtureError, match="own slots"):
        split_zone(slotted, housing.part, whole.id, (CutLine((110.0, 0.0), 90.0),))


def test_the_id_of_a_piece_that_is_taken_meanwhile_is_refused(housing: OpenedJob) -> None:
    job, whole = housing.job, the_zone(housing.job)
    pieces = split_zone(job, housing.part, whole.id, (CutLine((110.0, 0.0), 90.0),))
    other = replace(pieces[1], name="drawn meanwhile")
    busy = replace(job, elements={**job.elements, other.id: other})
    with pytest.raises(FixtureError, match="is taken"):
        with_pieces(busy, whole.id, pieces)
