"""Lines and arcs through a finely sampled closed curve, smooth where the curve is smooth.

    1. runs       the longest runs of points that lie on one line or one arc
    2. carriers   the line or circle that each run lies on, from the points away from its ends
    3. nodes      where neighbouring carriers touch each other
    4. arcs       between nodes: one arc, or two (a biarc) that meet both tangents exactly; one
                  alone also where it misses them by no more than an allowed kink

A machine follows such a curve without a mark, and its offsets stay closed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.biarcs import biarc, off_arc, piece_vertices
from fixtures_lib.geometry.loops import Loop, Vertex, circle
from fixtures_lib.geometry.runs import Run, runs_of

FIT_MM = 0.01  # no fitted curve is further than this from the points
_ON_MM = 0.006
_SAME_MM = 1e-6
_CORNER_RAD = math.radians(4.0)  # a sharper bend is a corner and stays one
_SHORT_MM = 1.5  # a shorter run may be what was left between two others
_DUST_MM = 2e-3
_FEWEST = 5  # points that are worth another pair of arcs
_SHIFT_MM = 1.5  # a node is not moved further from where the runs met
KINK_RAD = 1e-3  # nobody feels it: 3 µm beside a round of 3 mm
_SNAP = 0.06  # an arc takes a preferred radius that is as near as this


@dataclass(frozen=True)
class _Carrier:
    """A line through `point` along `direction`, or a circle of radius |bend|, + to the left."""

    point: Floats
    direction: Floats
    centre: Floats
    bend: float  # 0 for a line

    def distance(self, points: Floats) -> Floats:
        if self.bend == 0.0:
            away = points - self.point
            across = away[:, 0] * self.direction[1] - away[:, 1] * self.direction[0]
        else:
            across = np.linalg.norm(points - self.centre, axis=1) - abs(self.bend)
        return np.asarray(np.abs(across))

    def tangent_at(self, point: Floats) -> Floats:
        if self.bend == 0.0:
            return self.direction
        normal = (self.centre - point) / self.bend
        normal = normal / np.linalg.norm(normal)
        return np.array([normal[1], -normal[0]])


@dataclass(frozen=True)
class _Node:
    """Where two runs meet, and the direction there; None at a corner."""

    point: Floats
    tangent: Floats | None


def fitted_loop(points: Floats, *, radii: tuple[float, ...] = (), kink_rad: float = 0.0) -> Loop:
    """The loop of lines and arcs through (n, 2) points of a closed curve, within `FIT_MM`.

    `radii` are preferred for arcs that are nearly as tight. A `kink_rad` above 0 gives fewer arcs,
    for an edge that no groove is offset from and no chamfer follows: the kernel wants both smooth.
    """
    ring = _without_repeats(np.asarray(points, dtype=float))
    whole = _whole_circle(ring)
    if whole is not None:
        return whole
    runs = runs_of(_from_longest_edge(ring))
    carriers = [_carrier(run, radii) for run in runs]
    runs, carriers = _without_leftovers(runs, carriers)
    nodes = [
        _node(runs[i], carriers[i - 1], carriers[i], _room(runs[i - 1], runs[i]))
        for i in range(len(runs))
    ]
    return _loop(runs, _with_line_directions(runs, nodes), kink_rad)


def _without_repeats(ring: Floats) -> Floats:
    gaps = np.linalg.norm(ring - np.roll(ring, 1, axis=0), axis=1)
    return np.asarray(ring[gaps > _DUST_MM])


def _from_longest_edge(ring: Floats) -> Floats:
    edges = np.linalg.norm(np.roll(ring, -1, axis=0) - ring, axis=1)
    return np.roll(ring, -int(np.argmax(edges)), axis=0)


def _whole_circle(ring: Floats) -> Loop | None:
    centre, radius = _circle_through(ring)
    distances = np.linalg.norm(ring - centre, axis=1)
    edges = np.linalg.norm(np.roll(ring, -1, axis=0) - ring, axis=1)
    sagitta = float(edges.max()) ** 2 / (8.0 * max(radius, _SAME_MM))
    if np.abs(distances - radius).max() > _ON_MM or sagitta > _ON_MM:
        return None
    return circle((float(centre[0]), float(centre[1])), radius)


def _circle_through(points: Floats) -> tuple[Floats, float]:
    """The circle with the least squares of (distance^2 - radius^2)."""
    origin = points.mean(axis=0)
    near = points - origin
    a = np.column_stack([2.0 * near, np.ones(len(near))])
    (x, y, c), *_ = np.linalg.lstsq(a, (near**2).sum(axis=1), rcond=None)
    return origin + np.array([x, y]), math.sqrt(max(float(c + x * x + y * y), 0.0))


def _carrier(run: Run, radii: tuple[float, ...]) -> _Carrier:
    direction = (run.last - run.first) / np.linalg.norm(run.last - run.first)
    if run.bulge == 0.0:
        return _Carrier(run.first, direction, run.first, 0.0)
    spare = len(run.points) // 8 + 1
    inner = run.points[spare:-spare] if len(run.points) > 6 else run.points
    centre, radius = _circle_through(inner)
    for preferred in radii:
        moved = _moved_onto(inner, centre, preferred)
        off = np.abs(np.linalg.norm(run.points - moved, axis=1) - preferred).max()
        if abs(radius - preferred) <= _SNAP * preferred and off <= _ON_MM:
            centre, radius = moved, preferred
            break
    return _Carrier(run.first, direction, centre, math.copysign(radius, run.bulge))


def _moved_onto(points: Floats, centre: Floats, radius: float) -> Floats:
    """The centre from which a circle of this radius fits the points best (Gauss-Newton)."""
    middle = points[len(points) // 2]
    centre = middle + (centre - middle) / np.linalg.norm(centre - middle) * radius
    for _ in range(5):
        spokes = points - centre
        lengths = np.linalg.norm(spokes, axis=1)
        step, *_ = np.linalg.lstsq(spokes / lengths[:, None], lengths - radius, rcond=1e-3)
        centre = centre + step
    return np.asarray(centre)


def _without_leftovers(
    runs: list[Run], carriers: list[_Carrier]
) -> tuple[list[Run], list[_Carrier]]:
    """Without the short runs that their neighbours' carriers pass through anyway."""
    kept = list(range(len(runs)))
    for i, run in enumerate(runs):
        place = kept.index(i)
        if len(kept) < 3 or _length(run) > _SHORT_MM or not _is_smooth(runs, kept, place):
            continue
        before, after = carriers[kept[place - 1]], carriers[kept[(place + 1) % len(kept)]]
        off = np.minimum(before.distance(run.points), after.distance(run.points))
        touching = _touching(before, after)
        if off.max() > _ON_MM or touching is None:
            continue
        if np.linalg.norm(run.points - touching, axis=1).min() < _SHIFT_MM:
            kept.remove(i)
    return [runs[i] for i in kept], [carriers[i] for i in kept]


def _length(run: Run) -> float:
    return float(np.linalg.norm(run.last - run.first))


def _is_smooth(runs: list[Run], kept: list[int], place: int) -> bool:
    before, run = runs[kept[place - 1]], runs[kept[place]]
    after = runs[kept[(place + 1) % len(kept)]]
    return max(_angle(before.end, run.start), _angle(run.end, after.start)) < 2.0 * _CORNER_RAD


def _touching(before: _Carrier, after: _Carrier) -> Floats | None:
    """The point where two carriers are tangent, or nearly so; None for two lines or like arcs."""
    if before.bend == 0.0 and after.bend == 0.0:
        return None
    if before.bend == 0.0 or after.bend == 0.0:
        line, arc = (before, after) if before.bend == 0.0 else (after, before)
        along = float((arc.centre - line.point) @ line.direction)
        return np.asarray(line.point + along * line.direction)
    apart = before.centre - after.centre
    length = float(np.linalg.norm(apart))
    if length < 0.5:
        return None
    normal = apart / length * math.copysign(1.0, before.bend - after.bend)
    one, other = before.centre - before.bend * normal, after.centre - after.bend * normal
    return np.asarray((one + other) / 2.0)


def _room(before: Run, after: Run) -> float:
    """How far the node between two runs can be moved without coming near their other ends."""
    return min(_SHIFT_MM, 0.4 * _length(before), 0.4 * _length(after))


def _node(run: Run, before: _Carrier, after: _Carrier, room: float) -> _Node:
    """The node at the start of a run."""
    here = run.first
    if _angle(before.tangent_at(here), after.tangent_at(here)) > _CORNER_RAD:
        return _Node(here, None)
    touching = _touching(before, after)
    if touching is not None and float(np.linalg.norm(touching - here)) < room:
        both = np.array([touching])
        if max(before.distance(both)[0], after.distance(both)[0]) < _ON_MM:
            here = touching
    if before.bend == 0.0 and after.bend == 0.0:
        return _Node(here, None)
    middle = before.tangent_at(here) + after.tangent_at(here)
    return _Node(here, np.asarray(middle / np.linalg.norm(middle)))


def _with_line_directions(runs: list[Run], nodes: list[_Node]) -> list[_Node]:
    """A line goes straight from node to node: its direction is the tangent at both."""
    nodes = list(nodes)
    for i, run in enumerate(runs):
        following = (i + 1) % len(runs)
        if run.bulge != 0.0:
            continue
        chord = nodes[following].point - nodes[i].point
        direction = chord / np.linalg.norm(chord)
        for k in (i, following):
            if nodes[k].tangent is not None:
                nodes[k] = _Node(nodes[k].point, direction)
    return nodes


def _loop(runs: list[Run], nodes: list[_Node], kink_rad: float) -> Loop:
    vertices: list[Vertex] = []
    for i, run in enumerate(runs):
        start, end = nodes[i], nodes[(i + 1) % len(nodes)]
        if run.bulge == 0.0:
            vertices.append((float(start.point[0]), float(start.point[1]), 0.0))
        else:
            vertices.extend(_arcs(run, start, end, kink_rad))
    return Loop(tuple(vertices))


def _arcs(run: Run, start: _Node, end: _Node, kink_rad: float) -> list[Vertex]:
    """The run between its nodes, as one arc or as biarcs that stay near enough to its points."""
    leaving = run.start if start.tangent is None else start.tangent
    arriving = run.end if end.tangent is None else end.tangent
    inner = run.points[1:-1]
    bulge = _one_arc(start.point, leaving, end.point, arriving, kink_rad)
    if bulge != 0.0 and off_arc(inner, start.point, end.point, bulge) <= _ON_MM:
        return [(float(start.point[0]), float(start.point[1]), bulge)]
    return _biarcs(inner, start.point, leaving, end.point, arriving)


def _one_arc(
    first: Floats, leaving: Floats, last: Floats, arriving: Floats, kink_rad: float
) -> float:
    """The bulge of the arc that misses both directions by the same; 0 where by more than that."""
    chord = last - first
    before, after = _turn(leaving, chord), _turn(chord, arriving)
    if kink_rad <= 0.0 or abs(after - before) > 2.0 * kink_rad:
        return 0.0
    return math.tan((before + after) / 4.0)


def _biarcs(
    inner: Floats, first: Floats, leaving: Floats, last: Floats, arriving: Floats
) -> list[Vertex]:
    """Biarcs past (n, 2) points; where one pair is too far from them, two pairs, and so on."""
    pair = biarc(first, leaving, last, arriving)
    if pair is not None:
        joint, bulge0, bulge1 = pair
        split = int(np.argmin(np.linalg.norm(inner - joint, axis=1))) if len(inner) else 0
        off = max(
            off_arc(inner[:split], first, joint, bulge0),
            off_arc(inner[split + 1 :], joint, last, bulge1),
        )
        if off <= FIT_MM:
            return piece_vertices(first, last, joint, bulge0, bulge1)
    if len(inner) < _FEWEST:
        return [(float(p[0]), float(p[1]), 0.0) for p in (first, *inner)]
    half = len(inner) // 2
    centre, radius = _circle_through(inner[half - 2 : half + 3])
    spoke = (inner[half] - centre) / max(radius, _SAME_MM)
    along = inner[half + 1] - inner[half - 1]
    turn = np.array([-spoke[1], spoke[0]])
    passing = turn if turn @ along > 0.0 else -turn
    return [
        *_biarcs(inner[:half], first, leaving, inner[half], passing),
        *_biarcs(inner[half + 1 :], inner[half], passing, last, arriving),
    ]


def _angle(a: Floats, b: Floats) -> float:
    return abs(_turn(a, b))


def _turn(a: Floats, b: Floats) -> float:
    """From one direction to another, positive to the left."""
    return math.atan2(a[0] * b[1] - a[1] * b[0], float(a @ b))
