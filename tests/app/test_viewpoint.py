"""The eye and the triangles as plain geometry: nothing here opens a window."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.viewport.colour_map import figure, ticks
from app.viewport.navigation import NAVIGATIONS, Buttons, Gesture, Keys
from app.viewport.polydata import local_frame
from app.viewport.viewpoint import VIEWS, between, rotation_looking, start
from fixtures_lib.geometry.facets import creases, facets, merged_points, outline
from fixtures_lib.geometry.frames import Pose
from tests.app.solids import box, cylinder

SIZE = (1000.0, 700.0)
POINTS = np.array([[10.0, -20.0, 5.0], [0.0, 0.0, 0.0], [-40.0, 12.0, 33.0]])


@pytest.mark.parametrize("perspective", [False, True])
@pytest.mark.parametrize("name", sorted(VIEWS))
def test_ray_goes_through_the_point_that_its_pixel_shows(name, perspective):
    view = replace(start(150.0).looking(VIEWS[name]), perspective=perspective)
    for point, (x, y) in zip(POINTS, view.pixels(POINTS, SIZE), strict=True):
        origin, direction = view.ray(x, y, SIZE).arrays
        miss = np.cross(point - origin, direction)
        assert np.linalg.norm(miss) < 1e-9


def test_a_pixel_has_a_length_also_at_the_eye_and_behind_it():
    view = replace(start(150.0), perspective=True)
    focus = view.mm_per_px(view.focus, SIZE)
    for share in (0.5, 1.0, 3.0):  # of the way from the focus to the eye
        at = view.focus + share * view.distance_mm * view.rotation[2]
        assert view.mm_per_px(at, SIZE) == pytest.approx(focus * max(1.0 - share, 1e-6))


def test_front_view_has_x_to_the_right_and_z_up():
    right, up, back = rotation_looking(VIEWS["front"])
    assert np.allclose(right, (1, 0, 0))
    assert np.allclose(up, (0, 0, 1))
    assert np.allclose(back, (0, -1, 0))


def test_top_view_has_x_to_the_right_and_y_up():
    right, up, _ = rotation_looking(VIEWS["top"])
    assert np.allclose(right, (1, 0, 0))
    assert np.allclose(up, (0, 1, 0))


@pytest.mark.parametrize("perspective", [False, True])
def test_orbit_keeps_its_pivot_in_place_and_the_horizon_level(perspective):
    view, pivot = replace(start(150.0), perspective=perspective), POINTS[0]
    before = view.pixels(pivot[None], SIZE)
    for _ in range(300):
        view = view.orbited(37.0, 5.0, pivot)
    assert np.allclose(view.pixels(pivot[None], SIZE), before, atol=1e-6)
    assert np.allclose(view.rotation @ view.rotation.T, np.eye(3), atol=1e-12)
    assert abs(view.rotation[0, 2]) < 1e-9  # right stays level
    assert view.rotation[2, 2] == pytest.approx(1.0)  # stopped at the top, not turned over


@pytest.mark.parametrize("perspective", [False, True])
def test_zoom_keeps_the_point_under_the_pointer(perspective):
    view = replace(start(150.0), perspective=perspective)
    near = view.zoomed(3.0, POINTS[2])
    assert np.allclose(near.pixels(POINTS[2:], SIZE), view.pixels(POINTS[2:], SIZE))
    assert near.height_mm == pytest.approx(50.0)


def test_pan_moves_the_grip_with_the_pointer():
    view = replace(start(150.0), perspective=True)
    moved = view.panned(25.0, -40.0, SIZE, POINTS[0])
    step = moved.pixels(POINTS[:1], SIZE) - view.pixels(POINTS[:1], SIZE)
    assert np.allclose(step, (25.0, -40.0))


@pytest.mark.parametrize("perspective", [False, True])
@pytest.mark.parametrize("size", [(1000.0, 700.0), (300.0, 900.0), (1.0, 1.0)])
def test_fit_shows_every_corner(size, perspective):
    view = replace(start(), perspective=perspective)
    corners = np.array([[x, y, z] for x in (0, 6000) for y in (-50, 2500) for z in (-300, 0)])
    pixels = view.fitted(corners.astype(float), size).pixels(corners, size)
    assert (pixels >= 0.0).all()
    assert (pixels <= size).all()


def test_glide_starts_and_ends_exactly_and_turns_rigidly():
    first, last = start(200.0), start(20.0).looking(VIEWS["bottom"])
    for fraction in (0.0, 0.3, 1.0):
        rotation = between(first, last, fraction).rotation
        assert np.allclose(rotation @ rotation.T, np.eye(3))
    assert np.allclose(between(first, last, 0.0).rotation, first.rotation)
    assert np.allclose(between(first, last, 1.0).rotation, last.rotation)


def test_glide_from_front_to_back_is_half_a_turn():
    front, back = start().looking(VIEWS["front"]), start().looking(VIEWS["back"])
    middle = between(front, back, 0.5).rotation
    assert np.allclose(middle @ middle.T, np.eye(3))
    assert abs(middle[2] @ front.rotation[2]) < 1e-9


def test_navigation_tables_have_every_gesture_and_no_clash():
    for table in NAVIGATIONS.values():
        assert {b.gesture for b in table.bindings} == set(Gesture)
        presses = [(b.buttons, b.keys) for b in table.bindings]
        assert len(set(presses)) == len(presses)
        assert all(b.buttons != Buttons.LeftButton for b in table.bindings)  # left picks
    assert NAVIGATIONS["SolidWorks"].gesture(Buttons.MiddleButton, Keys.ControlModifier) is (
        Gesture.PAN
    )


def test_a_cylinder_is_smooth_round_its_wall_and_sharp_at_its_rims():
    solid = facets(cylinder().surface)
    wall = solid.normals[np.unique(solid.triangles[:96])]
    points = solid.points[np.unique(solid.triangles[:96])]
    assert np.allclose(wall[:, 2], 0.0, atol=1e-6)
    assert np.allclose(wall[:, :2], points[:, :2] / 10.0, atol=1e-5)  # over the seam too
    assert len(solid.points) == 4 * 48
    assert solid.closed


def test_shared_vertices_are_split_by_face():
    points = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], dtype=float)
    mesh = box((1.0, 1.0, 1.0)).surface
    welded = merged_points(mesh.points)
    order = np.array([np.flatnonzero((points == p).all(axis=1))[0] for p in mesh.points])
    shared = type(mesh)(points, order[mesh.triangles], mesh.faces)
    solid = facets(shared)
    assert len(np.unique(welded)) == 8
    assert len(solid.points) == 24
    assert np.allclose(np.abs(solid.normals).max(axis=1), 1.0)
    assert np.allclose(solid.points[solid.triangles], mesh.points[mesh.triangles])


def test_places_that_differ_only_by_signs_are_not_merged():
    cube = np.array(
        [[x, y, z] for x in (-5e-5, 5e-5) for y in (-5e-5, 5e-5) for z in (-5e-5, 5e-5)]
    )
    doubled = np.vstack([cube, cube, -0.0 * cube[:1], 0.0 * cube[:1]])
    assert len(np.unique(merged_points(doubled))) == 9
    grid = np.array(np.meshgrid(*[np.arange(-20.0, 21.0)] * 3)).reshape(3, -1).T
    assert len(np.unique(merged_points(grid))) == len(grid)


def test_an_open_or_inside_out_surface_is_not_called_closed():
    mesh = box().surface
    assert facets(mesh).closed
    assert not facets(type(mesh)(mesh.points, mesh.triangles[:-2], mesh.faces[:-2])).closed
    assert not facets(type(mesh)(mesh.points, mesh.triangles[:, ::-1], mesh.faces)).closed


def test_outline_of_a_face_leaves_out_the_seam_and_inner_sides():
    body = cylinder()
    wall = body.surface.triangles[body.surface.faces == 1]
    pairs = outline(body.surface.points, wall)
    z = body.surface.points[pairs][:, :, 2]
    assert len(pairs) == 2 * 48
    assert (z[:, 0] == z[:, 1]).all()


def test_creases_of_a_box_are_its_twelve_edges():
    mesh = box((1.0, 1.0, 1.0)).surface
    ends = mesh.points[creases(mesh)]
    assert len(ends) == 12
    assert np.allclose(np.abs(ends[:, 1] - ends[:, 0]).sum(axis=1), 1.0)


def test_local_frame_keeps_a_nanometre_two_kilometres_away():
    points = np.array([[1e6, -2e6, 5e5]]) + np.array([[0, 0, 0], [1e-3, 0, 0], [0, 0, 1e-3]])
    frame = local_frame(points)
    single = frame.inward(points).astype(np.float32).astype(float)
    pose = Pose(x_mm=3.0, rz_deg=90.0)
    back = np.column_stack([single, np.ones(3)]) @ frame.matrix(pose).T
    assert np.allclose(back[:, :3], pose.points(points), atol=1e-6, rtol=0)


def test_ticks_are_round_and_inside():
    assert ticks(0.0, 20.0) == pytest.approx([0.0, 5.0, 10.0, 15.0, 20.0])
    assert ticks(-0.13, 0.31) == pytest.approx([-0.1, 0.0, 0.1, 0.2, 0.3])
    assert ticks(2.0, 2.0) == [2.0]


def test_figures_have_the_digits_that_the_range_needs():
    assert figure(3.14159, 20.0) == "3.1"
    assert figure(0.0, 20.0) == "0"
    assert figure(0.123456, 0.02) == "0.1235"
    assert figure(15000.0, 20000.0) == "15000"
