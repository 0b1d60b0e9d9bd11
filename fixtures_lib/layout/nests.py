"""A nest for a contour: where it touches the part, and where fingers get at it.

Two contacts far apart on one side and one on a side across, as locators would stand; the fingers
reach in where no contact is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Flags, Floats
from fixtures_lib.geometry.loops import Arc, Line, Loop
from fixtures_lib.job.model import FingerCut, NestContact

_STEP_MM = 0.5
_WIDTHS_MM = (10.0, 8.0, 6.0, 4.0, 3.0)
_FINGER_MM = 20.0
_FLAT_MM = 0.01  # how far the contour may leave a contact's flat
_ACROSS = (0.999, 0.97, 0.9)  # how square to its direction a side is, tried in turn


@dataclass(frozen=True)
class _Walk:
    """Points all along a contour, a step apart, with the directions into the part."""

    points: Floats  # (n, 2)
    inwards: Floats  # (n, 2)
    flat: Flags  # (n,): straight for half a contact either way


def contacts_and_fingers(
    contour: Loop, touching: Loop, margin_mm: float
) -> tuple[tuple[NestContact, ...], tuple[FingerCut, ...]]:
    """Three contacts and two finger cuts on a contour.

    `touching` is the part's contour at the height of the contacts: a contact stands only where both
    are one. `margin_mm` is from a contact to the end of its straight side. Raises FixtureError
    where the contour has no three places to touch.
    """
    at_height = shapely.LinearRing(touching.polyline(_FLAT_MM / 5.0))
    for width in _WIDTHS_MM:
        walk = _walked(contour, width, margin_mm, at_height)
        places = _three(walk)
        if places is not None:
            contacts = tuple(_contact(walk, i, width) for i in places)
            return contacts, _fingers(walk, contacts, contour)
    raise FixtureError(
        "the contour has no three straight places for a nest to touch",
        mend="locate the part by pins or side locators",
    )


def _walked(contour: Loop, width: float, margin: float, at_height: shapely.LinearRing) -> _Walk:
    ring = contour if contour.area_mm2 > 0.0 else contour.reversed()
    points, inwards, flat = [], [], []
    for piece in ring.pieces():
        count = max(1, math.ceil(piece.length / _STEP_MM))
        for k in range(count):
            t = (k + 0.5) / count
            point, along = _at(piece, t)
            points.append(point)
            inwards.append((-along[1], along[0]))
            room = piece.length * min(t, 1.0 - t) >= width / 2.0 + margin
            flat.append(room and _bulge(piece, width) <= _FLAT_MM)
    places, ways = np.array(points), np.array(inwards)
    across = np.column_stack([-ways[:, 1], ways[:, 0]]) * width * 0.45
    off = [
        shapely.distance(shapely.points(places + side * across), at_height)
        for side in (-1.0, 0.0, 1.0)
    ]
    touches = np.max(off, axis=0) <= 2.0 * _FLAT_MM
    return _Walk(places, ways, np.array(flat, dtype=bool) & touches)


def _at(piece: Line | Arc, t: float) -> tuple[tuple[float, float], tuple[float, float]]:
    if isinstance(piece, Arc):
        x, y = piece.point(t)
        rx, ry = (x - piece.centre[0]) / piece.radius, (y - piece.centre[1]) / piece.radius
        return (x, y), (-ry, rx) if piece.sweep > 0.0 else (ry, -rx)
    (x0, y0), (x1, y1) = piece.start, piece.end
    along = ((x1 - x0) / piece.length, (y1 - y0) / piece.length)
    return (x0 + t * (x1 - x0), y0 + t * (y1 - y0)), along


def _bulge(piece: Line | Arc, width: float) -> float:
    """How far an arc leaves a chord of this width."""
    if isinstance(piece, Line):
        return 0.0
    half = min(width / 2.0, piece.radius)
    return piece.radius - math.sqrt(piece.radius**2 - half**2)


def _three(walk: _Walk) -> tuple[int, int, int] | None:
    """Two far apart that push one way, one between that pushes across; the widest pair wins."""
    best: tuple[float, tuple[int, int, int]] | None = None
    for square in _ACROSS:
        for way in _ways(walk):
            pair = _pair(walk, way, square)
            third = _third(walk, np.array((-way[1], way[0])), square)
            if pair is not None and third is not None:
                apart = float(np.linalg.norm(walk.points[pair[0]] - walk.points[pair[1]]))
                if best is None or apart > best[0] + 1e-6:
                    best = apart, (*pair, third)
        if best is not None:
            return best[1]
    return None


def _ways(walk: _Walk) -> list[Floats]:
    """Directions into the part to try: those of its straight sides, most of them first."""
    angles = np.round(np.degrees(np.arctan2(walk.inwards[:, 1], walk.inwards[:, 0])))[walk.flat]
    values, counts = np.unique(angles % 360.0, return_counts=True)
    order = np.argsort(-counts, kind="stable")[:8]
    found = []
    for angle in values[order]:
        near = walk.inwards[walk.flat][np.abs((angles - angle + 180.0) % 360.0 - 180.0) < 0.5]
        mean = near.mean(axis=0)
        found.append(mean / np.linalg.norm(mean))
    return found


def _pair(walk: _Walk, way: Floats, square: float) -> tuple[int, int] | None:
    fit = np.flatnonzero(walk.flat & (walk.inwards @ way > square))
    if len(fit) < 2:
        return None
    along = walk.points[fit] @ np.array((-way[1], way[0]))
    low, high = fit[int(np.argmin(along))], fit[int(np.argmax(along))]
    size = float(np.ptp(walk.points, axis=0).max())
    return (int(low), int(high)) if float(np.ptp(along)) > 0.15 * size else None


def _third(walk: _Walk, across: Floats, square: float) -> int | None:
    for way in (across, -across):
        fit = np.flatnonzero(walk.flat & (walk.inwards @ way > square))
        if len(fit):
            middle = np.median(walk.points[fit], axis=0)
            return int(fit[int(np.argmin(np.linalg.norm(walk.points[fit] - middle, axis=1)))])
    return None


def _contact(walk: _Walk, index: int, width: float) -> NestContact:
    (x, y), (dx, dy) = walk.points[index], walk.inwards[index]
    angle = round(math.degrees(math.atan2(dy, dx)), 6) % 360.0
    return NestContact(x_mm=float(x), y_mm=float(y), angle_deg=angle, width_mm=width)


def _fingers(
    walk: _Walk, contacts: tuple[NestContact, ...], contour: Loop
) -> tuple[FingerCut, ...]:
    """Two, as far from the contacts and from each other as there is room; none on a small part."""
    if contour.length_mm < 8.0 * _FINGER_MM:
        return ()
    taken = np.array([(c.x_mm, c.y_mm) for c in contacts])
    cuts: list[FingerCut] = []
    for _ in range(2):
        away = np.linalg.norm(walk.points[:, None, :] - taken[None], axis=2).min(axis=1)
        index = int(np.argmax(np.where(walk.flat, away, -1.0)))
        if away[index] < 1.2 * _FINGER_MM or not walk.flat[index]:
            break
        (x, y), (dx, dy) = walk.points[index], walk.inwards[index]
        angle = round(math.degrees(math.atan2(dy, dx)), 6) % 360.0
        cuts.append(FingerCut(x_mm=float(x), y_mm=float(y), angle_deg=angle, width_mm=_FINGER_MM))
        taken = np.vstack([taken, walk.points[index]])
    return tuple(cuts)
