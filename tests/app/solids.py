"""Bodies for the view's tests, from plain numbers."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.meshes import BodyMesh, EdgeLines, TriangleMesh

GREY = (0.6, 0.65, 0.7)


def box(size=(40.0, 30.0, 20.0), at=(0.0, 0.0, 0.0), name="box") -> BodyMesh:
    """Faces 1 to 6: -x, +x, -y, +y, -z, +z. Edges 1 to 12, four along each of x, y, z."""
    low, size = np.asarray(at, dtype=float), np.asarray(size, dtype=float)
    points, triangles, faces = [], [], []
    for number, (axis, side) in enumerate(((a, s) for a in range(3) for s in (0, 1)), start=1):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        corners = np.zeros((4, 3))
        corners[:, axis] = side
        corners[:, u], corners[:, v] = (0, 1, 1, 0), (0, 0, 1, 1)
        ring = [0, 1, 2, 3] if side else [3, 2, 1, 0]
        start = len(points) * 4
        triangles += [[start + ring[0], start + ring[1], start + ring[2]]]
        triangles += [[start + ring[0], start + ring[2], start + ring[3]]]
        points.append(low + corners * size)
        faces += [number, number]
    lines = []
    for axis in range(3):
        for du in (0, 1):
            for dv in (0, 1):
                ends = np.zeros((2, 3))
                ends[1, axis] = 1
                ends[:, (axis + 1) % 3], ends[:, (axis + 2) % 3] = du, dv
                lines.append(low + ends * size)
    mesh = TriangleMesh(np.vstack(points), np.array(triangles), np.array(faces))
    return BodyMesh(name, GREY, mesh, EdgeLines(np.vstack(lines), np.arange(0, 25, 2)))


def cylinder(radius=10.0, height=30.0, segments=48) -> BodyMesh:
    """Face 1 the wall with a doubled seam, 2 the bottom, 3 the top. Edges 1 bottom, 2 top."""
    angles = np.linspace(0.0, 2.0 * np.pi, segments + 1)
    angles[-1] = 0.0
    ring = np.column_stack([radius * np.cos(angles), radius * np.sin(angles)])
    low = np.column_stack([ring, np.zeros(segments + 1)])
    high = low + np.array([0.0, 0.0, height])
    n = segments + 1
    i = np.arange(segments)
    wall = np.vstack(
        [np.column_stack([i, i + 1, n + i + 1]), np.column_stack([i, n + i + 1, n + i])]
    )
    bottom, top = low[:-1], high[:-1]
    fan = np.column_stack([np.zeros(segments - 2, dtype=int), i[1:-1], i[2:]])
    points = np.vstack([low, high, bottom, top])
    triangles = np.vstack([wall, fan[:, ::-1] + 2 * n, fan + 2 * n + segments])
    faces = np.repeat([1, 2, 3], [len(wall), len(fan), len(fan)])
    edges = EdgeLines(np.vstack([low, high]), np.array([0, n, 2 * n]))
    return BodyMesh("cylinder", GREY, TriangleMesh(points, triangles, faces), edges)


def waves(cells: int) -> BodyMesh:
    """One face of 2 cells^2 triangles, 100 mm square, gently wavy; no edges."""
    side = np.linspace(0.0, 100.0, cells + 1)
    x, y = (grid.ravel() for grid in np.meshgrid(side, side))
    points = np.column_stack([x, y, np.sin(x / 9.0) + np.cos(y / 7.0)])
    i, j = (grid.ravel() for grid in np.meshgrid(np.arange(cells), np.arange(cells)))
    a = j * (cells + 1) + i
    b, c, d = a + 1, a + cells + 2, a + cells + 1
    triangles = np.vstack([np.column_stack([a, b, c]), np.column_stack([a, c, d])])
    mesh = TriangleMesh(points, triangles, np.ones(len(triangles), dtype=int))
    return BodyMesh("waves", GREY, mesh, EdgeLines(np.empty((0, 3)), np.array([0])))
