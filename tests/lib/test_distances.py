"""Nearest places on a mesh, against a plain search over all triangles, and their speed."""

from __future__ import annotations

import time

import numpy as np
import pytest

from fixtures_lib.geometry.distances import Surface, closest_on_triangles, surface_of
from fixtures_lib.geometry.meshes import TriangleMesh
from tests.lib.sample_jobs import block_mesh


def sphere(rings: int, around: int, radius: float = 50.0) -> TriangleMesh:
    """A ball of 2 * rings * around triangles, with slim ones at its poles."""
    lat, lon = np.meshgrid(
        np.linspace(0.0, np.pi, rings + 1), np.linspace(0.0, 2.0 * np.pi, around + 1), indexing="ij"
    )
    x, y, z = np.sin(lat) * np.cos(lon), np.sin(lat) * np.sin(lon), np.cos(lat)
    points = radius * np.column_stack([x.ravel(), y.ravel(), z.ravel()])
    i, j = np.meshgrid(np.arange(rings), np.arange(around), indexing="ij")
    a = (i * (around + 1) + j).ravel()
    b, c, d = a + around + 1, a + around + 2, a + 1
    triangles = np.vstack([np.column_stack([a, b, c]), np.column_stack([a, c, d])])
    return TriangleMesh(points, triangles, np.ones(len(triangles), dtype=np.int64))


@pytest.mark.parametrize("mesh", [block_mesh(), sphere(12, 17)], ids=["block", "ball"])
def test_nearest_is_what_a_search_over_all_triangles_finds(mesh: TriangleMesh) -> None:
    rng = np.random.default_rng(7)
    low, high = mesh.box
    points = rng.uniform(low - 30.0, high + 30.0, (200, 3))
    found = Surface(mesh).nearest(points)
    corners = mesh.points[mesh.triangles]
    for point, distance, place, triangle in zip(
        points, found.distances, found.points, found.triangles, strict=True
    ):
        close = closest_on_triangles(np.tile(point, (len(corners), 1)), corners)
        every = np.linalg.norm(close - point, axis=1)
        assert distance == pytest.approx(every.min(), abs=1e-12)
        assert np.linalg.norm(place - point) == pytest.approx(distance, abs=1e-12)
        assert every[triangle] == pytest.approx(distance, abs=1e-12)


def test_all_regions_of_a_triangle_by_hand() -> None:
    corners = np.array([[0.0, 0.0, 0.0], [4.0, 0.0, 0.0], [0.0, 3.0, 0.0]])
    cases = {
        (1.0, 1.0, 5.0): (1.0, 1.0, 0.0),
        (-1.0, -2.0, 1.0): (0.0, 0.0, 0.0),
        (7.0, -1.0, 0.0): (4.0, 0.0, 0.0),
        (-1.0, 9.0, 2.0): (0.0, 3.0, 0.0),
        (2.0, -3.0, 0.0): (2.0, 0.0, 0.0),
        (-3.0, 1.0, 0.0): (0.0, 1.0, 0.0),
        (2.0 + 3.0, 1.5 + 4.0, 1.0): (2.0, 1.5, 0.0),
    }
    points = np.array(list(cases))
    close = closest_on_triangles(points, np.tile(corners, (len(points), 1, 1)))
    np.testing.assert_allclose(close, list(cases.values()), atol=1e-12)


def test_a_triangle_without_area_is_no_trap() -> None:
    mesh = TriangleMesh(
        np.array([[0.0, 0, 0], [1, 0, 0], [2, 0, 0], [5, 5, 5]]),
        np.array([[0, 1, 2], [3, 3, 3]]),
        np.array([1, 2]),
    )
    found = Surface(mesh).nearest(np.array([[1.2, 1.0, 0.0], [5.0, 5.0, 6.0]]))
    np.testing.assert_allclose(found.distances, 1.0)


def test_twenty_contacts_on_200_000_triangles_take_little_of_a_frame() -> None:
    mesh = sphere(250, 400)
    rng = np.random.default_rng(1)
    on_it = mesh.points[rng.integers(0, len(mesh.points), 20)] * 1.001
    surface = surface_of(mesh)
    surface.nearest(on_it)
    times = []
    for _ in range(5):
        start = time.perf_counter()
        found = surface.nearest(on_it)
        times.append(time.perf_counter() - start)
    every = time.perf_counter()
    corners = mesh.points[mesh.triangles]
    closest_on_triangles(np.tile(on_it[0], (len(corners), 1)), corners)
    every = time.perf_counter() - every
    assert found.distances.max() < 0.06
    assert min(times) < every, "twenty points must cost less than one against all triangles"
    assert surface_of(mesh) is surface
