"""How much of a closed surface lies below a height."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.meshes import TriangleMesh


def volume_below_mm3(mesh: TriangleMesh, height_mm: float) -> float:
    """The volume inside a closed mesh below z = `height_mm`.

    Of each triangle the piece below it is a prism up to it: its area from above, with the sign of
    its normal, times its depth (the divergence theorem for (0, 0, z - height)).
    """
    corners = mesh.points[mesh.triangles]
    low = corners[:, :, 2] < height_mm
    count = low.sum(axis=1)
    whole = _prisms(corners[count == 3], height_mm)
    one = _ordered(corners[count == 1], low[count == 1])
    two = _ordered(corners[count == 2], ~low[count == 2])
    # With one corner below that corner's tip is left, with two the rest without the other's tip.
    tips = _prisms(_tip(one, height_mm), height_mm)
    rests = _prisms(two, height_mm) - _prisms(_tip(two, height_mm), height_mm)
    return float(whole.sum() + tips.sum() + rests.sum())


def _ordered(corners: Floats, chosen: Floats) -> Floats:
    """(n, 3, 3) each triangle turned so that its chosen corner is the first."""
    first = np.argmax(chosen, axis=1)
    order = (first[:, None] + np.arange(3)) % 3
    return np.take_along_axis(corners, order[:, :, None], axis=1)


def _tip(corners: Floats, height_mm: float) -> Floats:
    """From each first corner to where its two edges cross the height."""
    first = corners[:, :1]
    others = corners[:, 1:]
    share = (height_mm - first[:, :, 2:]) / (others[:, :, 2:] - first[:, :, 2:])
    return np.concatenate([first, first + share * (others - first)], axis=1)


def _prisms(corners: Floats, height_mm: float) -> Floats:
    """(n,) signed volumes between triangles and the height."""
    a, b, c = (corners[:, i] for i in range(3))
    twice = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    depth = corners[:, :, 2].mean(axis=1) - height_mm
    return np.asarray(twice / 2.0 * depth, dtype=float)
