from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from fixtures_lib.geometry.clipping import clipped
from fixtures_lib.geometry.frames import Pose, pose_of, turn_onto
from fixtures_lib.geometry.loops import Arc, Loop, circle, rectangle
from fixtures_lib.geometry.meshes import TriangleMesh, joined
from fixtures_lib.geometry.rays import first_hits

angles = st.floats(-180.0, 180.0)


@given(rx=angles, ry=angles, rz=angles)
def test_a_pose_is_found_again_from_its_rotation(rx: float, ry: float, rz: float) -> None:
    rotation = Pose(rx_deg=rx, ry_deg=ry, rz_deg=rz).rotation
    again = pose_of(rotation, (1.0, 2.0, 3.0))
    assert np.allclose(again.rotation, rotation, atol=1e-7)
    assert (again.x_mm, again.y_mm, again.z_mm) == (1.0, 2.0, 3.0)


def test_a_square_pose_stays_exactly_square() -> None:
    points = Pose(rx_deg=180.0, rz_deg=90.0, x_mm=5.0).points((1.0, 2.0, 3.0))
    assert points.tolist() == [7.0, 1.0, -3.0]


def test_points_go_there_and_back() -> None:
    pose = Pose(x_mm=3, y_mm=-7, z_mm=11, rx_deg=20, ry_deg=-35, rz_deg=71)
    points = np.random.default_rng(1).normal(size=(20, 3))
    assert np.allclose(pose.points_back(pose.points(points)), points)
    assert np.allclose(pose.vectors_back(pose.vectors(points)), points)


@pytest.mark.parametrize("start", [(0, 0, 1), (0, 0, -1), (1, 0, 0), (1, 2, -3)])
def test_turning_one_direction_onto_another(start: tuple[float, float, float]) -> None:
    turn = turn_onto(start, (0, 0, -1))
    assert np.allclose(turn @ np.array(start) / np.linalg.norm(start), [0, 0, -1])
    assert np.isclose(np.linalg.det(turn), 1.0)


def test_a_circle_of_two_bulges_has_its_area_and_length() -> None:
    loop = circle((3.0, -2.0), 5.0)
    assert loop.area_mm2 == pytest.approx(math.pi * 25.0)
    assert loop.length_mm == pytest.approx(math.pi * 10.0)
    assert loop.reversed().area_mm2 == pytest.approx(-math.pi * 25.0)
    assert np.allclose(np.hypot(*(loop.polyline() - [3.0, -2.0]).T), 5.0)


def test_a_rounded_rectangle() -> None:
    loop = rectangle((0, 0), (30, 20), 4.0)
    assert loop.area_mm2 == pytest.approx(600.0 - (4.0 - math.pi) * 16.0)
    assert loop.smallest_radius_mm == pytest.approx(4.0)
    arcs = [p for p in loop.pieces() if isinstance(p, Arc)]
    assert len(arcs) == 4
    assert all(a.sweep == pytest.approx(math.pi / 2) for a in arcs)


@given(turn=angles, dx=st.floats(-50, 50))
def test_moving_a_loop_keeps_its_area(turn: float, dx: float) -> None:
    loop = rectangle((1, 2), (9, 12), 2.0)
    assert loop.moved(dx, 3.0, turn).area_mm2 == pytest.approx(loop.area_mm2)


def test_a_mirrored_map_turns_the_loop_round() -> None:
    loop = rectangle((0, 0), (10, 6), 2.0)
    mirrored = loop.mapped((0.0, 0.0), (1.0, 0.0), (0.0, -1.0))
    assert mirrored.area_mm2 == pytest.approx(-loop.area_mm2)
    assert mirrored.length_mm == pytest.approx(loop.length_mm)


def unit_square(z: float = 0.0) -> TriangleMesh:
    points = np.array([[0, 0, z], [1, 0, z], [1, 1, z], [0, 1, z]], dtype=float)
    return TriangleMesh(points, np.array([[0, 1, 2], [0, 2, 3]]), np.array([7, 7]))


def test_rays_find_the_nearest_triangle() -> None:
    mesh = joined([unit_square(0.0), unit_square(2.0)])
    distance, index = first_hits(
        mesh,
        np.array([[0.25, 0.5, 5.0], [0.25, 0.5, 1.0], [3.0, 0.5, 5.0]]),
        np.tile([0.0, 0.0, -1.0], (3, 1)),
    )
    assert distance.tolist() == [3.0, 1.0, math.inf]
    assert index[2] == -1
    assert {int(index[0]), int(index[1])} == {3, 1}


def test_slanting_rays() -> None:
    direction = np.array([1.0, 1.0, -1.0]) / math.sqrt(3.0)
    distance, _ = first_hits(unit_square(), np.array([[-0.5, -0.4, 1.0]]), direction[None, :])
    assert distance[0] == pytest.approx(math.sqrt(3.0))


def test_mesh_areas_and_normals() -> None:
    mesh = unit_square()
    assert mesh.areas.tolist() == [0.5, 0.5]
    assert mesh.normals.tolist() == [[0.0, 0.0, 1.0]] * 2


def test_an_empty_loop_has_no_pieces() -> None:
    assert list(Loop(()).pieces()) == []


def test_an_area_that_only_touches_the_box_is_clipped_too() -> None:
    """GEOS's quick clip makes a ring of two points of it."""
    box = shapely.box(0.0, 0.0, 10.0, 10.0)
    ring = shapely.Polygon(
        [(11, 9.999999999999), (5, -4), (13, 1), (9.999999999999, 7), (12, 3.000000000001)]
    )
    left = clipped(ring, box, 0.0)
    assert left.area == pytest.approx(ring.intersection(box).area)
    assert clipped(shapely.Polygon(), box, 1.0).is_empty
    assert clipped(ring, shapely.Polygon(), 1.0).is_empty
