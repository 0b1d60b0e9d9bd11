"""What an edge is, told from its points."""

from __future__ import annotations

import numpy as np
import pytest

from fixtures_lib.geometry.edge_shapes import circle_through, edge_points, length_mm
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import EdgeLines

ANGLES = np.linspace(0.2, 2.0, 9)
ARC = np.column_stack([3.0 + 4.0 * np.cos(ANGLES), 4.0 * np.sin(ANGLES), 0.0 * ANGLES + 7.0])


def test_the_circle_of_an_arc_anywhere() -> None:
    pose = Pose(x_mm=100.0, y_mm=-20.0, z_mm=3.0, rx_deg=20.0, ry_deg=50.0, rz_deg=10.0)
    found = circle_through(pose.points(ARC))
    assert found is not None
    assert found.diameter_mm == pytest.approx(8.0)
    assert found.centre == pytest.approx(pose.points((3.0, 0.0, 7.0)))
    axis = pose.vectors(np.array((0.0, 0.0, 1.0)))
    assert abs(float(found.axis @ axis)) == pytest.approx(1.0)


def test_nothing_else_is_a_circle() -> None:
    ellipse = ARC * [1.0, 1.4, 1.0]
    helix = ARC + np.column_stack([0.0 * ANGLES, 0.0 * ANGLES, ANGLES])
    straight = np.linspace((0.0, 0.0, 0.0), (1.0, 2.0, 3.0), 9)
    for other in (ellipse, helix, straight, ARC[:3]):
        assert circle_through(other) is None


def test_points_and_length_of_an_edge_by_its_number() -> None:
    lines = EdgeLines(np.vstack([ARC, [[0.0, 0.0, 0.0], [3.0, 4.0, 0.0]]]), np.array([0, 9, 11]))
    assert len(edge_points(lines, 1)) == 9
    assert length_mm(edge_points(lines, 2)) == pytest.approx(5.0)
    assert len(edge_points(lines, 0)) == len(edge_points(lines, 3)) == 0
