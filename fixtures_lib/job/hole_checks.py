"""Holes that meet one another, leave the plate, or come too near to its underside."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

WALL_MIN_MM = 1.5
FLOOR_MIN_MM = 1.0
_TOUCH_MM = 1e-3


def hole_problems(body: BodyPlan) -> Iterator[Problem]:
    """In the body's own frame."""
    for hole in body.holes:
        yield from _off_body(hole, body)
        yield from _depth(hole, body)
    yield from _pairs(body.holes)


def _off_body(hole: PlannedHole, body: BodyPlan) -> Iterator[Problem]:
    """An upright hole that its edge cuts, or a channel that leaves the body."""
    (x, y, _), radius = hole.mouth, hole.widest_mm / 2.0
    if hole.vertical:
        room = min(x, y, body.length_mm - x, body.width_mm - y) - radius
    else:
        ends = np.array([hole.mouth, hole.end])
        across = 1 if abs(hole.direction[0]) > 0.5 else 0
        width = (body.length_mm, body.width_mm)[across]
        beside = min(ends[:, across].min(), width - ends[:, across].max()) - radius
        level = min(-hole.mouth[2], body.thickness_mm + hole.mouth[2]) - radius
        length = (body.length_mm, body.width_mm)[1 - across]
        room = min(float(beside), level, length - hole.depth_mm, hole.depth_mm - _TOUCH_MM)
    if room < 0.0:
        yield _problem(
            "hole-off-plate", "error", hole, worded("runs out of {name}", name=body.name)
        )
    elif room < WALL_MIN_MM and hole.vertical:
        yield _problem(
            "thin-wall",
            "warning",
            hole,
            worded("leaves a wall of {room:.2f} mm at the edge", room=room),
        )
    elif room < WALL_MIN_MM:
        yield _problem(
            "thin-wall", "warning", hole, worded("leaves a wall of only {room:.2f} mm", room=room)
        )


def _depth(hole: PlannedHole, body: BodyPlan) -> Iterator[Problem]:
    """A blind hole needs a floor."""
    if hole.through or not hole.vertical or hole.purpose == "port":
        return
    floor = body.thickness_mm + hole.end[2]
    if floor <= 0.0:
        message = worded(
            "is {depth_mm:g} mm deep and breaks through the underside", depth_mm=hole.depth_mm
        )
        yield _problem("hole-breaks-through", "error", hole, message)
    elif floor < FLOOR_MIN_MM:
        yield _problem(
            "thin-floor", "warning", hole, worded("leaves a floor of {floor:.2f} mm", floor=floor)
        )


def _pairs(holes: Sequence[PlannedHole]) -> Iterator[Problem]:
    """Holes that meet, or nearly; a zone's own riser, channel and port are meant to. Zones in line
    share one channel."""
    if len(holes) < 2:
        return
    low, high = _boxes(holes)
    for i, hole in enumerate(holes):
        near = (low[i + 1 :] < high[i] + WALL_MIN_MM).all(axis=1)
        near &= (high[i + 1 :] > low[i] - WALL_MIN_MM).all(axis=1)
        for j in (int(k) + i + 1 for k in np.flatnonzero(near)):
            if not _belong_together(hole, holes[j]):
                yield from _pair(hole, holes[j])


def _boxes(holes: Sequence[PlannedHole]) -> tuple[Floats, Floats]:
    ends = np.array([[h.mouth, h.end] for h in holes])
    reach = np.array([[h.widest_mm / 2.0] * 3 for h in holes])
    return ends.min(axis=1) - reach, ends.max(axis=1) + reach


def _belong_together(a: PlannedHole, b: PlannedHole) -> bool:
    own = ("riser", "channel", "port")
    return a.purpose in own and b.purpose in own and bool(set(a.elements) & set(b.elements))


def _pair(a: PlannedHole, b: PlannedHole) -> Iterator[Problem]:
    wall = min(
        _axis_distance(a, b, a_depth, b_depth) - (a_width + b_width) / 2.0
        for a_depth, a_width in _cylinders(a)
        for b_depth, b_width in _cylinders(b)
    )
    where = worded(
        "hole {tag} ({size}) at X {mouth:.1f} Y {mouth2:.1f}",
        tag=b.tag,
        size=b.size,
        mouth=b.mouth[0],
        mouth2=b.mouth[1],
    )
    ids = (*a.elements, *b.elements)
    if wall < _TOUCH_MM:
        yield _problem(
            "holes-collide",
            "error",
            a,
            worded("runs into {where}", where=where),
            ids,
            worded("Move one of them."),
        )
    elif wall < WALL_MIN_MM and a.elements != b.elements:  # an item's own holes are as it wants
        yield _problem(
            "thin-wall",
            "warning",
            a,
            worded("leaves a wall of {wall:.2f} mm to {where}", wall=wall, where=where),
            ids,
        )


def _cylinders(hole: PlannedHole) -> list[tuple[float, float]]:
    """Depth and diameter of the hole, and of its counterbore."""
    bore = (hole.depth_mm, hole.diameter_mm)
    wide = (hole.counterbore_depth_mm, hole.counterbore_diameter_mm)
    return [bore, wide] if wide[0] > 0.0 else [bore]


def _axis_distance(a: PlannedHole, b: PlannedHole, a_depth: float, b_depth: float) -> float:
    """Between two axes; infinite where two upright holes are above one another."""
    p, u = np.array(a.mouth), np.array(a.direction)
    q, v = np.array(b.mouth), np.array(b.direction)
    if a.vertical and b.vertical:
        spans = [sorted((s[2], s[2] + d[2] * n)) for s, d, n in ((p, u, a_depth), (q, v, b_depth))]
        if spans[0][0] >= spans[1][1] or spans[1][0] >= spans[0][1]:
            return math.inf
        return math.dist(a.mouth[:2], b.mouth[:2])
    return segment_distance(p, p + u * a_depth, q, q + v * b_depth)


def segment_distance(p0: Floats, p1: Floats, q0: Floats, q1: Floats) -> float:
    """The shortest distance between two straight segments (Ericson, Real-Time Collision, 5.1.9)."""
    d1, d2, r = p1 - p0, q1 - q0, p0 - q0
    a, e, f = float(d1 @ d1), float(d2 @ d2), float(d2 @ r)
    b, c = float(d1 @ d2), float(d1 @ r)
    slope = a * e - b * b
    s = min(1.0, max(0.0, (b * f - c * e) / slope)) if slope > 1e-12 else 0.0
    t = (b * s + f) / e
    if not 0.0 <= t <= 1.0:
        t = min(1.0, max(0.0, t))
        s = min(1.0, max(0.0, (b * t - c) / a))
    return float(np.linalg.norm(p0 + d1 * s - q0 - d2 * t))


def _problem(
    code: str,
    severity: str,
    hole: PlannedHole,
    says: str,
    ids: Sequence[str] | None = None,
    mend: str = "",
) -> Problem:
    x, y, _ = hole.mouth
    return Problem(
        code=code,
        severity="error" if severity == "error" else "warning",
        message=worded(
            "Hole {tag} ({size}) at X {x:.1f} Y {y:.1f} {says}",
            tag=hole.tag,
            size=hole.size,
            x=x,
            y=y,
            says=says,
        ),
        ids=tuple(dict.fromkeys(hole.elements if ids is None else ids)),
        at=hole.mouth,
        mend=mend,
    )
