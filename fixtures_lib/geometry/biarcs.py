"""Two arcs that lead from a point and a direction to another point and direction, smoothly.

start o-->            the joint lies where both arcs have the same direction;
         `.  joint    of all such pairs this one has equal tangent lengths d
           o
            `--o--> end
"""

from __future__ import annotations

import math

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.loops import Vertex

_STRAIGHT = 1e-9
_ONE_ARC = 1e-6  # two arcs whose curvatures differ by less, relative to it, are one


def biarc(p0: Floats, t0: Floats, p1: Floats, t1: Floats) -> tuple[Floats, float, float] | None:
    """The joint and the bulges of both arcs; None where the directions allow no such pair.

    p0, p1: (2,) points; t0, t1: (2,) unit directions of travel.
    """
    v, t = p1 - p0, t0 + t1
    a, b, c = 2.0 * (1.0 - float(t0 @ t1)), 2.0 * float(v @ t), -float(v @ v)
    if a < 1e-12:
        if b <= 0.0:
            return None
        d = -c / b
    else:
        d = (-b + math.sqrt(b * b - 4.0 * a * c)) / (2.0 * a)
    if d <= 0.0:
        return None
    joint = (p0 + d * t0 + p1 - d * t1) / 2.0
    return joint, _bulge(p0, t0, joint), -_bulge(p1, -t1, joint)


def _bulge(point: Floats, direction: Floats, target: Floats) -> float:
    """Of the arc that leaves a point in this direction and ends at the target."""
    chord = target - point
    angle = math.atan2(direction[0] * chord[1] - direction[1] * chord[0], float(direction @ chord))
    return math.tan(angle / 2.0)


def curvature(first: Floats, last: Floats, bulge: float) -> float:
    """1 / radius of an arc, positive to the left."""
    chord = float(np.linalg.norm(last - first))
    return 4.0 * bulge / (chord * (1.0 + bulge * bulge)) if chord > 0.0 else math.inf


def off_arc(points: Floats, first: Floats, last: Floats, bulge: float) -> float:
    """The greatest distance of (n, 2) points from an arc's circle (or line)."""
    if len(points) == 0:
        return 0.0
    chord = last - first
    if abs(bulge) < _STRAIGHT:
        away = points - first
        across = away[:, 0] * chord[1] - away[:, 1] * chord[0]
        return float(np.abs(across).max() / max(float(np.linalg.norm(chord)), 1e-12))
    centre, radius = circle_of(first, last, bulge)
    return float(np.abs(np.linalg.norm(points - centre, axis=1) - radius).max())


def circle_of(first: Floats, last: Floats, bulge: float) -> tuple[Floats, float]:
    """Centre and radius of an arc."""
    chord = last - first
    offset = (1.0 - bulge * bulge) / (4.0 * bulge)
    centre = (first + last) / 2.0 + offset * np.array([-chord[1], chord[0]])
    return centre, float(np.linalg.norm(first - centre))


def piece_vertices(
    first: Floats, last: Floats, joint: Floats, bulge0: float, bulge1: float
) -> list[Vertex]:
    """The pair as loop vertices; as one arc where both have the same curvature."""
    k0, k1 = curvature(first, joint, bulge0), curvature(joint, last, bulge1)
    sweep = 4.0 * (math.atan(bulge0) + math.atan(bulge1))
    if abs(k0 - k1) <= _ONE_ARC * max(abs(k0), abs(k1)) and abs(sweep) < math.pi:
        return [(float(first[0]), float(first[1]), math.tan(sweep / 4.0))]
    return [
        (float(first[0]), float(first[1]), bulge0),
        (float(joint[0]), float(joint[1]), bulge1),
    ]
