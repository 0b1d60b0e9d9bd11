"""The cuts that bevel an edge which follows a loop, at 45 degrees, exact: planes and cones alone.

                 high ______        seen along the edge: a strip from `INSIDE_MM` inside the loop
        inside  |    /  material    to its bevel, which goes on a little above and below
                |__ /  loop
                 low

A strip follows the loop as far as it is smooth. Where the material has a corner the strips of both
sides run on past it into the open, and the corner's mitre is where they cross. An arc of the
material that is tighter than the bevel is replaced by its tangents.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import msgspec
import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.geometry.biarcs import biarc
from fixtures_lib.geometry.loops import Arc, Line, Loop, Vertex

OVER_MM = 0.05  # a strip goes on above the edge that it breaks
_INSIDE_MM = 0.2
_PAST_MM = 0.3  # how far a strip runs on past a corner
_SMOOTH_RAD = math.radians(5.0)  # a smaller kink is what fitting left
_STEP_RAD = math.radians(60.0)  # of a tight arc to one pair of tangents
_LEAST_MM = 1e-6
_DUST_MM = 0.1
_ON_MM = 0.03  # two fits of one line are this near to each other
_EXACT_RAD = 2e-6

Piece = Line | Arc


class Strip(msgspec.Struct, frozen=True):
    """`low` lies `below_mm` under the bevel's lower edge, `high` `OVER_MM` above its upper one.

    Their vertices belong together: between them it is straight.
    """

    low: Loop
    high: Loop
    below_mm: float


class Unfollowed(Exception):
    """The loop can't be followed at this place."""

    def __init__(self, at: Point2) -> None:
        super().__init__(at)
        self.at = at


def bevel_strips(
    loop: Loop, size_mm: float, beside: shapely.Geometry | None = None
) -> tuple[Strip, ...]:
    """For a bevel `size_mm` wide in plan; the material lies to the right of the loop.

    With `beside` only where the loop lies on that line. Raises Unfollowed.
    """
    reach = size_mm + OVER_MM
    pieces = [piece for piece in loop.pieces() if piece.length > _LEAST_MM]
    strips: list[Strip] = []
    for run in _runs(pieces, beside):
        loose = [p for piece in run.pieces for p in _loosened(piece, reach)]
        smooth = _smoothed(_without_dust(loose, run.closed), run.closed)
        strips += _along(smooth, run.closed, reach)
    return tuple(strips)


class _Run(msgspec.Struct, frozen=True):
    pieces: tuple[Piece, ...]
    closed: bool = False


def _runs(pieces: Sequence[Piece], beside: shapely.Geometry | None) -> list[_Run]:
    """The pieces that lie on a line, as they follow one another."""
    on = [beside is None or _lies_on(piece, beside) for piece in pieces]
    if all(on):
        return [_Run(tuple(pieces), closed=True)]
    start = on.index(False)
    runs: list[list[Piece]] = [[]]
    for i in (*range(start, len(pieces)), *range(start)):
        if on[i]:
            runs[-1].append(pieces[i])
        else:
            runs.append([])
    return [_Run(tuple(run)) for run in runs if sum(piece.length for piece in run) > _DUST_MM]


def _lies_on(piece: Piece, line: shapely.Geometry) -> bool:
    if isinstance(piece, Arc):
        middle = piece.point(0.5)
    else:
        (x0, y0), (x1, y1) = piece.start, piece.end
        middle = ((x0 + x1) / 2.0, (y0 + y1) / 2.0)
    points = shapely.points([piece.start, middle, piece.end])
    return bool((shapely.distance(points, line) < _ON_MM).all())


def _along(pieces: list[Piece], closed: bool, reach: float) -> list[Strip]:
    bends = [p.radius for p in pieces if isinstance(p, Arc) and p.sweep > 0.0]
    inside = min([_INSIDE_MM, *(0.4 * radius for radius in bends)])
    for piece in pieces:
        if isinstance(piece, Arc) and piece.sweep < 0.0 and piece.radius <= reach:
            raise Unfollowed(piece.start)
    chains = _chains(pieces, closed)
    if len(chains) == 1 and chains[0].closed:
        return [_whole(chains[0].pieces, inside, reach)]
    return [_strip(chain.pieces, inside, reach) for chain in chains]


def _loosened(piece: Piece, reach: float) -> list[Piece]:
    """A tight arc of the material as tangents about it."""
    if isinstance(piece, Line) or piece.sweep > 0.0 or piece.radius > reach + _INSIDE_MM:
        return [piece]
    count = math.ceil(abs(piece.sweep) / _STEP_RAD)
    out = 1.0 / math.cos(piece.sweep / count / 2.0)
    (cx, cy), points = piece.centre, [piece.start]
    for index in range(count):
        x, y = piece.point((index + 0.5) / count)
        points.append((cx + (x - cx) * out, cy + (y - cy) * out))
    points.append(piece.end)
    return [Line(a, b) for a, b in itertools.pairwise(points)]


def _without_dust(pieces: Sequence[Piece], closed: bool) -> list[Piece]:
    """Without what fitting left in the material's corners: the strips cross there all the same."""
    first = next((i for i, piece in enumerate(pieces) if piece.length >= _DUST_MM), None)
    if first is None:
        raise Unfollowed(pieces[0].start)
    kept: list[Piece] = []
    dust: list[Piece] = []
    for piece in (*pieces[first:], *(pieces[: first + 1] if closed else ())):
        if piece.length < _DUST_MM:
            dust.append(piece)
            continue
        if dust:
            turn = _kink(_tangent(kept[-1], at_end=True), _tangent(piece, at_end=False))
            kept += [] if turn < -_SMOOTH_RAD else dust
            dust = []
        kept.append(piece)
    return kept[:-1] if closed else kept


def _tangent(piece: Piece, *, at_end: bool) -> Floats:
    if isinstance(piece, Line):
        x, y = piece.end[0] - piece.start[0], piece.end[1] - piece.start[1]
    else:
        px, py = piece.end if at_end else piece.start
        turn = math.copysign(1.0, piece.sweep)
        x, y = -(py - piece.centre[1]) * turn, (px - piece.centre[0]) * turn
    length = math.hypot(x, y)
    return np.array([x / length, y / length])


def _kink(before: Floats, after: Floats) -> float:
    """The turn between two directions, positive to the left."""
    return math.atan2(before[0] * after[1] - before[1] * after[0], float(before @ after))


def _smoothed(pieces: Sequence[Piece], closed: bool) -> list[Piece]:
    """With arcs bent to meet their neighbours' directions where fitting left a small kink."""
    count = len(pieces)
    starts = [_tangent(p, at_end=False) for p in pieces]
    ends = [_tangent(p, at_end=True) for p in pieces]
    for i, piece in enumerate(pieces):
        if i == 0 and not closed:
            continue
        before = pieces[i - 1]
        kink = _kink(ends[i - 1], starts[i])
        both_lines = isinstance(piece, Line) and isinstance(before, Line)
        if kink > _SMOOTH_RAD and not both_lines:
            raise Unfollowed(piece.start)
        if both_lines or abs(kink) < _EXACT_RAD or abs(kink) > _SMOOTH_RAD:
            continue
        if isinstance(piece, Line):
            common = starts[i]
        elif isinstance(before, Line):
            common = ends[i - 1]
        else:
            common = ends[i - 1] + starts[i]
            common = common / float(np.linalg.norm(common))
        ends[i - 1] = starts[i] = common
    made: list[Piece] = []
    for i in range(count):
        made += _bent(pieces[i], starts[i], ends[i])
    return made


def _bent(piece: Piece, leaving: Floats, arriving: Floats) -> list[Piece]:
    """The piece, or the two arcs that replace it, with these directions at its ends."""
    if isinstance(piece, Line):
        return [piece]
    off = max(
        abs(_kink(_tangent(piece, at_end=False), leaving)),
        abs(_kink(_tangent(piece, at_end=True), arriving)),
    )
    if off < _EXACT_RAD:
        return [piece]
    pair = biarc(np.array(piece.start), leaving, np.array(piece.end), arriving)
    if pair is None:
        raise Unfollowed(piece.start)
    joint, one, other = pair
    middle = (float(joint[0]), float(joint[1]))
    ring = Loop(((*piece.start, one), (*middle, other), (*piece.end, 0.0)))
    return list(ring.pieces())[:2]


def _chains(pieces: Sequence[Piece], closed: bool) -> list[_Run]:
    """The pieces between the material's corners; a single corner's ring is parted once more."""
    corners = [
        i
        for i, piece in enumerate(pieces)
        if (i > 0 or closed)
        and _kink(_tangent(pieces[i - 1], at_end=True), _tangent(piece, at_end=False))
        < -_SMOOTH_RAD
    ]
    if closed and not corners:
        return [_Run(tuple(pieces), closed=True)]
    if not closed:
        cuts, turned = [0, *corners], list(pieces)
    else:
        turned = [*pieces[corners[0] :], *pieces[: corners[0]]]
        cuts = [i - corners[0] for i in corners]
        if len(cuts) == 1:
            turned, at = _parted(turned)
            cuts.append(at)
    return [_Run(tuple(turned[a:b])) for a, b in zip(cuts, [*cuts[1:], None], strict=True)]


def _parted(pieces: list[Piece]) -> tuple[list[Piece], int]:
    """Its longest line in two, and the number of the second half."""
    lines = [(piece.length, i) for i, piece in enumerate(pieces) if isinstance(piece, Line)]
    if not lines:
        raise Unfollowed(pieces[0].start)
    _, at = max(lines)
    line = pieces[at]
    middle = ((line.start[0] + line.end[0]) / 2.0, (line.start[1] + line.end[1]) / 2.0)
    halves: list[Piece] = [Line(line.start, middle), Line(middle, line.end)]
    return [*pieces[:at], *halves, *pieces[at + 1 :]], at + 1


def _whole(pieces: Sequence[Piece], inside: float, reach: float) -> Strip:
    """A loop without a corner: one cut as wide as all of it."""
    low = Loop(tuple(_ring(pieces, -inside / 2.0)))
    return _sound(Strip(low, Loop(tuple(_ring(pieces, reach))), inside / 2.0), pieces)


def _strip(pieces: Sequence[Piece], inside: float, reach: float) -> Strip:
    first, last = pieces[0], pieces[-1]
    (x0, y0), (x1, y1) = first.start, last.end
    back, on = _tangent(first, at_end=False), _tangent(last, at_end=True)
    before = (x0 - back[0] * _PAST_MM, y0 - back[1] * _PAST_MM)
    after = (x1 + on[0] * _PAST_MM, y1 + on[1] * _PAST_MM)
    path = [Line(before, first.start), *pieces, Line(last.end, after)]
    inner = _backwards(_path(path, -inside))
    low, high = (Loop((*_path(path, s), *inner)) for s in (-inside / 2.0, reach))
    return _sound(Strip(low, high, inside / 2.0), pieces)


def _sound(strip: Strip, pieces: Sequence[Piece]) -> Strip:
    for loop in (strip.low, strip.high):
        if loop.area_mm2 <= 0.0 or not shapely.Polygon(loop.polyline(0.002)).is_valid:
            raise Unfollowed(pieces[len(pieces) // 2].start)
    return strip


def _ring(pieces: Sequence[Piece], out: float) -> list[Vertex]:
    """A closed run of pieces, moved to its right."""
    return [_moved(pieces[i - 1], piece, piece.start, piece, out) for i, piece in enumerate(pieces)]


def _path(pieces: Sequence[Piece], out: float) -> list[Vertex]:
    """An open run of pieces, moved to its right: its vertices, the last without a bulge."""
    made = [
        _moved(pieces[max(0, i - 1)], piece, piece.start, piece, out)
        for i, piece in enumerate(pieces)
    ]
    x, y, _ = _moved(pieces[-1], pieces[-1], pieces[-1].end, None, out, ends=True)
    return [*made, (x, y, 0.0)]


def _moved(
    before: Piece,
    after: Piece,
    at: Point2,
    bulged: Piece | None,
    out: float,
    *,
    ends: bool = False,
) -> Vertex:
    """The vertex between two pieces, on the bisector of their normals."""
    one = _tangent(before, at_end=before is not after or ends)
    other = one if before is after else _tangent(after, at_end=False)
    normal = np.array([one[1] + other[1], -one[0] - other[0]])
    square = float(normal @ normal)
    x, y = np.array(at) + normal * (2.0 * out / square)
    bulge = math.tan(bulged.sweep / 4.0) if isinstance(bulged, Arc) else 0.0
    return (float(x), float(y), bulge)


def _backwards(path: Sequence[Vertex]) -> list[Vertex]:
    bulges = [-v[2] for v in path[:-1]][::-1]
    points = [v[:2] for v in path][::-1]
    return [(*point, bulge) for point, bulge in zip(points, [*bulges, 0.0], strict=True)]
