"""Spline faces with other borders in each file are one surface; a bulge of them is not."""

from __future__ import annotations

import numpy as np
import pytest

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.shop.mapping.free_form import one_surface
from fixtures_lib.shop.mapping.registration import STAY, Motion

SIZE = 100.0
TURN = Motion(np.array([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]), np.array([5.0, 0, 0]))
BOTH = ({1, 2}, {1, 2})


def dome(cells: int, border: float, bulge: float = 0.0, lift: float = 0.0) -> TriangleMesh:
    """A shallow dome of two faces, one on either side of x = `border`."""
    x, y = (v.ravel() for v in np.meshgrid(*[np.linspace(-40.0, 40.0, cells + 1)] * 2))
    away = np.hypot(x - 10.0, y)
    z = lift - (x**2 + y**2) / 400.0 + bulge * np.exp(-((away / 8.0) ** 2))
    corner = np.add.outer(np.arange(cells) * (cells + 1), np.arange(cells)).ravel()
    first = np.column_stack([corner, corner + 1, corner + cells + 2])
    second = np.column_stack([corner, corner + cells + 2, corner + cells + 1])
    triangles = np.vstack([first, second])
    points = np.column_stack([x, y, z])
    sides = points[triangles].mean(axis=1)[:, 0] > border
    return TriangleMesh(points, triangles, np.where(sides, 2, 1))


def moved(mesh: TriangleMesh, motion: Motion) -> TriangleMesh:
    places: Floats = motion.points(mesh.points)
    return TriangleMesh(places, mesh.triangles, mesh.faces)


def test_other_triangles_and_another_border_are_the_same_surface() -> None:
    other = moved(dome(37, border=3.0), TURN)
    assert one_surface(dome(40, border=0.0), other, BOTH, TURN, SIZE)


@pytest.mark.parametrize(("bulge", "lift"), [(0.3, 0.0), (0.0, 0.05), (0.0, -0.05), (-0.3, 0.0)])
def test_a_bulge_or_a_small_shift_is_another_surface(bulge: float, lift: float) -> None:
    other = dome(37, border=0.0, bulge=bulge, lift=lift)
    assert not one_surface(dome(40, border=0.0), other, BOTH, STAY, SIZE)


def test_faces_without_triangles_are_not_said_to_be_alike() -> None:
    assert not one_surface(dome(10, 0.0), dome(10, 0.0), ({3}, {1}), STAY, SIZE)
