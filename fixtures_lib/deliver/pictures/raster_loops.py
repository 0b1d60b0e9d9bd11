"""The inner loops of the picture, compiled. Imported when the first picture is drawn.

Corners are in pixels (x to the right, y down) with a depth that grows towards the eye.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from fixtures_lib.geometry.arrays import Floats, Ints, Singles

# numba compiles without NumPy's checks: indices are kept inside the picture by hand


@njit(cache=True)  # type: ignore[untyped-decorator]
def fill(
    corners: Floats, triangles: Ints, colours: Singles, depth: Singles, image: Singles
) -> None:
    """Triangles (m, 3) of points (n, 3) in colours (n, 3), the nearest wins."""
    height, width = depth.shape
    for t in range(triangles.shape[0]):
        i, j, k = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        ax, ay, bx, by = corners[i, 0], corners[i, 1], corners[j, 0], corners[j, 1]
        cx, cy = corners[k, 0], corners[k, 1]
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if abs(area) < 1e-9:
            continue
        x0 = max(0, int(np.floor(min(ax, bx, cx))))
        x1 = min(width - 1, int(np.ceil(max(ax, bx, cx))))
        y0 = max(0, int(np.floor(min(ay, by, cy))))
        y1 = min(height - 1, int(np.ceil(max(ay, by, cy))))
        for y in range(y0, y1 + 1):
            for x in range(x0, x1 + 1):
                px, py = x + 0.5, y + 0.5
                u = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area
                v = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area
                w = 1.0 - u - v
                if u < -1e-9 or v < -1e-9 or w < -1e-9:
                    continue
                near = u * corners[i, 2] + v * corners[j, 2] + w * corners[k, 2]
                if near > depth[y, x]:
                    depth[y, x] = near
                    for c in range(3):
                        image[y, x, c] = u * colours[i, c] + v * colours[j, c] + w * colours[k, c]


@njit(cache=True)  # type: ignore[untyped-decorator]
def draw_lines(
    ends: Floats, ink: Singles, bias: float, radius: int, depth: Singles, image: Singles
) -> None:
    """Lines (n, 2, 3) between two points each, where nothing lies more than `bias` before them."""
    height, width = depth.shape
    for n in range(ends.shape[0]):
        dx, dy = ends[n, 1, 0] - ends[n, 0, 0], ends[n, 1, 1] - ends[n, 0, 1]
        steps = int(max(abs(dx), abs(dy)) * 1.5) + 1
        for s in range(steps + 1):
            f = s / steps
            px, py = ends[n, 0, 0] + f * dx, ends[n, 0, 1] + f * dy
            near = ends[n, 0, 2] + f * (ends[n, 1, 2] - ends[n, 0, 2]) + bias
            for y in range(int(py) - radius, int(py) + radius + 1):
                for x in range(int(px) - radius, int(px) + radius + 1):
                    inside = 0 <= x < width and 0 <= y < height
                    if inside and near >= depth[y, x]:
                        for c in range(3):
                            image[y, x, c] = ink[c]
