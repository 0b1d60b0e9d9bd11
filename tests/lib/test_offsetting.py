"""Groove lines from a face: their distances, their bends, their islands, their refusals."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arc_fitting import FIT_MM, KINK_RAD, fitted_loop
from fixtures_lib.geometry.least_radius import grown, opened
from fixtures_lib.geometry.loops import Arc, Line, Loop, circle, rectangle
from fixtures_lib.geometry.offsetting import ZoneLoops, zone_loops, zone_pieces

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
INSET, RADIUS, CLEARANCE = 6.0, 9.0, 5.0
SLACK = 0.015  # fit, and chords for arcs


def polygon_loop(*points: tuple[float, float]) -> Loop:
    return Loop(tuple((float(x), float(y), 0.0) for x, y in points))


def wave(count: int = 400) -> Loop:
    t = np.linspace(0.0, 2.0 * np.pi, count, endpoint=False)
    x = 80.0 * np.cos(t) + 6.0 * np.cos(5.0 * t)
    y = 40.0 * np.sin(t) + 4.0 * np.sin(3.0 * t)
    return polygon_loop(*zip(x.tolist(), y.tolist(), strict=True))


def stairs() -> Loop:
    points = [(0.0, 0.0), (150.0, 0.0)]
    for k in range(10):
        points += [(150.0 - 10.0 * k, 60.0 - 0.3 * k), (140.0 - 10.0 * k, 60.0 - 0.3 * k)]
    return polygon_loop(*points, (0.0, 57.0))


EL = polygon_loop((0, 0), (100, 0), (100, 40), (40, 40), (40, 90), (0, 90))
NOTCH = polygon_loop((0, 0), (120, 0), (120, 35), (70, 35), (70, 45), (120, 45), (120, 80), (0, 80))
FIN = polygon_loop((0, 0), (160, 0), (160, 100), (82, 100), (82, 40), (78, 40), (78, 100), (0, 100))
DUMBBELL = polygon_loop(
    (0, 0), (60, 0), (60, 25), (80, 25), (80, 0), (140, 0),
    (140, 60), (80, 60), (80, 35), (60, 35), (60, 60), (0, 60),
)  # fmt: skip
SLOT = Loop(((60.0, 50.0, 0.0), (100.0, 50.0, 1.0), (100.0, 60.0, 0.0), (60.0, 60.0, 1.0)))
FORTY = tuple(
    circle((20.0 + 37.0 * i, 20.0 + 40.0 * j), 2.5 + 0.1 * i) for i in range(8) for j in range(5)
)
BOX = rectangle((0.0, 0.0), (120.0, 80.0))

CASES: list[tuple[str, Loop, tuple[Loop, ...]]] = [
    ("box", BOX, ()),
    ("corner", EL, ()),
    ("notch", NOTCH, ()),
    ("fin", FIN, ()),
    ("two lobes", DUMBBELL, ()),
    ("0.3 mm steps", stairs(), ()),
    ("spline", wave(), (circle((0.0, 0.0), 8.0),)),
    ("islands", BOX, (circle((60.0, 40.0), 5.0), circle((20.0, 20.0), 1.5))),
    ("slot and pocket", rectangle((0, 0), (200, 120)), (SLOT, rectangle((140, 40), (170, 70)))),
    ("row", BOX, tuple(circle((x, 40.0), 3.0) for x in (45.0, 55.0, 65.0, 75.0))),
    ("forty holes", rectangle((0.0, 0.0), (300.0, 200.0)), FORTY),
    ("ring", circle((0.0, 0.0), 60.0), (circle((0.0, 0.0), 20.0),)),
]


def lines_of(zone: ZoneLoops) -> list[Loop]:
    return [zone.outer, *zone.islands]


def ring(loop: Loop) -> shapely.LinearRing:
    return shapely.LinearRing(loop.polyline(0.0005))


@pytest.mark.parametrize(("name", "outer", "holes"), CASES, ids=[case[0] for case in CASES])
def test_lines_keep_their_distances_and_bend_as_the_cord_can(
    name: str, outer: Loop, holes: tuple[Loop, ...]
) -> None:
    zones = zone_pieces(outer, holes, INSET, RADIUS, CLEARANCE)
    assert len(zones) == (2 if name == "two lobes" else 1)
    edge = ring(outer)
    for zone in zones:
        face = shapely.Polygon(ring(zone.outer), [ring(island) for island in zone.islands])
        assert face.is_valid
        assert face.area == pytest.approx(zone.area_mm2, rel=1e-3)
        for line in lines_of(zone):
            assert line.area_mm2 > 0.0
            assert ring(line).distance(edge) >= INSET - SLACK
            assert greatest_turn(line, RADIUS / 2.0) <= 0.5 * 1.05 + 0.02
            assert greatest_kink(line) < 0.08  # 5 µm beside a smooth line
        for hole in holes:
            body = shapely.Polygon(hole.polyline(0.0005))
            assert not face.intersects(body)
            assert all(ring(line).distance(body) >= CLEARANCE - SLACK for line in lines_of(zone))
        rings = [ring(line) for line in lines_of(zone)]
        for i, one in enumerate(rings):
            assert all(one.distance(other) >= 2.0 * CLEARANCE - SLACK for other in rings[:i])


def directions(loop: Loop) -> list[tuple[float, float, float]]:
    """Length, direction at the start and turn of each piece, in radians."""
    found = []
    for piece in loop.pieces():
        if isinstance(piece, Line):
            dx, dy = piece.end[0] - piece.start[0], piece.end[1] - piece.start[1]
            found.append((piece.length, math.atan2(dy, dx), 0.0))
        else:
            dx, dy = piece.start[0] - piece.centre[0], piece.start[1] - piece.centre[1]
            start = math.atan2(dy, dx) + math.copysign(math.pi / 2.0, piece.sweep)
            found.append((piece.length, start, piece.sweep))
    return found


def wrapped(angle: float) -> float:
    return (angle + math.pi) % (2.0 * math.pi) - math.pi


def greatest_kink(loop: Loop) -> float:
    pieces = directions(loop)
    return max(
        abs(wrapped(after[1] - before[1] - before[2]))
        for before, after in zip(pieces, pieces[1:] + pieces[:1], strict=True)
    )


def greatest_turn(loop: Loop, window_mm: float) -> float:
    """The most that the direction changes over a length: what a cord of that length must bend."""
    lengths, headings = [0.0], [directions(loop)[0][1]]
    for length, start, turn in directions(loop) * 2:
        headings[-1] += wrapped(start - headings[-1])
        steps = max(1, math.ceil(length / (window_mm / 40.0)))
        for k in range(steps):
            lengths.append(lengths[-1] + length / steps)
            headings.append(start_of(headings[-1], start, turn, k, steps))
    along = np.array(lengths)
    heading = np.array(headings)
    later = np.interp(along + window_mm, along, heading)
    inside = along + window_mm < along[-1]
    return float(np.abs(later - heading)[inside].max())


def start_of(before: float, start: float, turn: float, k: int, steps: int) -> float:
    target = start + turn * (k + 1) / steps
    return before + wrapped(target - before)


def test_a_box_gives_exact_lines_and_quarter_arcs() -> None:
    zone = zone_loops(BOX, (), INSET, RADIUS, CLEARANCE)
    pieces = list(zone.outer.pieces())
    arcs = [piece for piece in pieces if isinstance(piece, Arc)]
    assert (len(pieces), len(arcs)) == (8, 4)
    assert all(arc.radius == pytest.approx(RADIUS, abs=1e-9) for arc in arcs)
    exact = rectangle((INSET, INSET), (120.0 - INSET, 80.0 - INSET), RADIUS)
    assert zone.outer.area_mm2 == pytest.approx(exact.area_mm2, abs=1e-6)


def test_a_round_hole_gets_a_round_island_no_tighter_than_the_cord_can_bend() -> None:
    small = zone_loops(BOX, (circle((60.0, 40.0), 1.0),), INSET, RADIUS, CLEARANCE)
    large = zone_loops(BOX, (circle((60.0, 40.0), 8.0),), INSET, RADIUS, CLEARANCE)
    assert small.islands == (circle((60.0, 40.0), RADIUS),)
    assert large.islands == (circle((60.0, 40.0), 13.0),)


def test_holes_that_stand_close_share_an_island_and_those_at_the_edge_are_left_out() -> None:
    row = tuple(circle((x, 40.0), 3.0) for x in (45.0, 55.0, 65.0, 75.0))
    assert len(zone_loops(BOX, row, INSET, RADIUS, CLEARANCE).islands) == 1
    edge = zone_loops(BOX, (circle((20.0, 20.0), 1.5),), INSET, RADIUS, CLEARANCE)
    assert edge.islands == ()
    assert not shapely.Polygon(ring(edge.outer)).contains(shapely.Point(20.0, 20.0))


def test_the_same_face_somewhere_else_gives_the_same_zone() -> None:
    here = zone_loops(NOTCH, (circle((30.0, 40.0), 4.0),), INSET, RADIUS, CLEARANCE)
    moved = zone_loops(
        NOTCH.moved(500.0, -300.0, 30.0),
        (circle((30.0, 40.0), 4.0).moved(500.0, -300.0, 30.0),),
        INSET,
        RADIUS,
        CLEARANCE,
    )
    assert moved.area_mm2 == pytest.approx(here.area_mm2, rel=1e-4)
    backwards = zone_loops(NOTCH.reversed(), (), INSET, RADIUS, CLEARANCE)
    assert backwards.outer.area_mm2 > 0.0


@pytest.mark.parametrize(
    ("face", "words"),
    [
        (rectangle((0, 0), (120, 11)), "needs a free place 12.0 mm wide, the widest is 11.0 mm"),
        (rectangle((0, 0), (120, 20)), "needs a free place 30.0 mm wide, the widest is 20.0 mm"),
        (polygon_loop((0, 0), (10, 0), (20, 0)), "encloses no area"),
    ],
)
def test_no_room_is_said_with_the_room_there_is(face: Loop, words: str) -> None:
    with pytest.raises(FixtureError, match=words):
        zone_loops(face, (), INSET, RADIUS, CLEARANCE)


def test_a_face_full_of_holes_has_no_room() -> None:
    holes = tuple(circle((x, y), 6.0) for x in range(10, 120, 20) for y in range(10, 80, 20))
    with pytest.raises(FixtureError, match="no room"):
        zone_loops(BOX, holes, INSET, RADIUS, CLEARANCE)


@pytest.mark.parametrize("bad", [-1.0, math.nan, math.inf])
def test_senseless_distances_are_refused(bad: float) -> None:
    with pytest.raises(FixtureError, match="give 0 or more"):
        zone_loops(BOX, (), bad, RADIUS, CLEARANCE)


@pytest.mark.parametrize("sample", ["sensor_housing", "aerospace_bracket"])
def test_the_largest_faces_of_the_samples_take_a_3_mm_cord(sample: str) -> None:
    from fixtures_lib.kernel.loading import load_part

    shape = load_part(SAMPLES / f"{sample}.step").shape
    faces = sorted(shape.planar_faces, key=lambda face: -face.area_mm2)[:6]
    drawn = 0
    for face in faces:
        with suppress(FixtureError):
            for zone in zone_pieces(face.outer, face.inner, 4.5, 9.0, 4.5):
                drawn += 1
                for line in lines_of(zone):
                    assert ring(line).distance(ring(face.outer)) >= 4.5 - SLACK
                    assert greatest_turn(line, 4.5) <= 0.5 * 1.05 + 0.02
                area = shapely.Polygon(ring(zone.outer), [ring(i) for i in zone.islands])
                assert area.is_valid
                holes = [shapely.Polygon(hole.polyline(0.0005)) for hole in face.inner]
                assert all(area.distance(hole) >= 4.5 - SLACK for hole in holes)
    assert drawn >= 1


SHAPES: list[Callable[[], shapely.Polygon]] = [
    lambda: grown(shapely.box(0, 0, 100, 60), 9.0),
    lambda: grown(grown(shapely.Polygon(EL.polyline()), -15.0), 9.0),
    lambda: shapely.Polygon(wave(2000).polyline()),
    lambda: grown(shapely.Polygon(wave().polyline()), -6.0),
    lambda: grown(shapely.Point(3.0, 4.0), 20.0),
    lambda: shapely.Polygon(stairs().polyline()),
]


@pytest.mark.parametrize("shape", SHAPES)
def test_fitted_lines_and_arcs_stay_at_the_points(shape: Callable[[], shapely.Polygon]) -> None:
    polygon = shapely.geometry.polygon.orient(shape())
    loop = fitted_loop(np.asarray(polygon.exterior.coords)[:-1])
    assert len(loop.vertices) < len(polygon.exterior.coords)
    there = ring(loop).segmentize(0.2)
    away = max(
        shapely.hausdorff_distance(there, polygon.exterior.segmentize(0.2)),
        shapely.hausdorff_distance(polygon.exterior.segmentize(0.2), there),
    )
    assert away < FIT_MM + 0.005


@pytest.mark.parametrize("corners", [((0, 0), (50, 0), (50, 30), (0, 30)),
                                     ((0, 0), (60, 0), (60, 25), (25, 33), (0, 40))])  # fmt: skip
def test_a_kink_that_nobody_feels_makes_one_arc_of_two(
    corners: tuple[tuple[int, int], ...],
) -> None:
    """A wall 8 mm thick round a pocket whose corners are relieved."""
    reliefs = [grown(shapely.Point(corner), 3.006) for corner in corners]
    cavity = opened(shapely.union_all([shapely.Polygon(corners), *reliefs]), 2.997)
    rim = shapely.geometry.polygon.orient(grown(cavity, 8.0)).exterior
    smooth, fewer = (fitted_loop(np.array(rim.coords)[:-1], kink_rad=k) for k in (0.0, KINK_RAD))
    assert len(fewer.vertices) <= len(smooth.vertices) - 5
    assert shapely.hausdorff_distance(rim, shapely.LinearRing(fewer.polyline(0.001))) < FIT_MM
