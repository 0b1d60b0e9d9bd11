"""The part moved in the plane until it lies against locators that stand in holes of the plate.

On a plate with a pattern a locator stands where a hole is, and the part comes to it. What stands in
a hole that takes its foot stays there; the others go to a hole near by.

stop    a side locator or a round pin, with the holes that it may stand in
way     one hole for each stop, and the motion after which the part meets them all

    part |---- reach ----( o )  hole        the part slides and turns until it is zero:
         |---->  u                           (wall - hole) . u  -  reach
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

import numpy as np
from msgspec.structs import replace

from fixtures_lib.catalog.items import SideLocatorItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.geometry.frames import Pose, pose_of
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.geometry.planar_faces import face_below, posed_box
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.edits.elements import with_element
from fixtures_lib.job.edits.posing import with_pose
from fixtures_lib.job.model import Clamp, Job, Pin, Rest, SideLocator
from fixtures_lib.job.rest_places import feet, fitting_holes, free_holes
from fixtures_lib.job.snapping import snapped_hole, snapped_side

_STANDS_MM = 0.02  # so near to a hole it stands in it
_MEETS_MM = 1e-7
_TOUCHES_MM = 0.01
_STRAIGHT = 1e-9  # radians
_STEPS = 20
_MOST_WAYS = 400
_MOST_HOLES = 8
_MOST_TRIED = 40
_NEAR_MM = 30.0  # from a locator to what it is meant for
_ASIDE = 0.2  # a millimetre that a locator goes aside counts as this much of the part's way


@dataclass(frozen=True)
class _Stop:
    element: SideLocator | Pin
    meant: Point2  # of the part: on the wall that it pushes, or the middle of the pin's hole
    push_deg: float  # square to that wall
    holes: tuple[Point2, ...]  # where its foot may stand, the nearest first


@dataclass(frozen=True)
class _Way:
    turn: float  # radians
    shift: Floats  # (2,)
    holes: tuple[Point2, ...]
    cost_mm: float


def against_locators(job: Job, shape: PartShape) -> Job:
    """With the part moved against its side locators and round pins, each in a hole of the plate
    that takes its foot; on a plate that is cut for the part they stay where they are.

    What lies on the part (zones, loads, side clamps) goes along; rests stay in their holes.
    FixtureError where there is no such locator, and where the part can't meet all of them.
    """
    after = next(ways_against(job, shape), None)
    if after is None:
        raise FixtureError(
            "the part can't be moved so that it meets all its locators in holes of the plate",
            mend="move one of them to another hole, or delete it",
        )
    return after


def ways_against(job: Job, shape: PartShape) -> Iterator[Job]:
    """The same, the shortest way first; those first after which no rest stands beside the part."""
    if any(isinstance(e, SideLocator) and e.item.body == "vee" for e in job.elements.values()):
        raise FixtureError(
            "the part lies in a V-block, and is not moved against other locators",
            mend="drag the V-block to where the part's round wall is",
        )
    stops = _stops(job, shape)
    if not stops:
        raise FixtureError(
            "no side locator or round pin has a foot that fits holes of the plate",
            where=job.plate.item.name,
            mend="place one that does: the catalogue tells the size of its hole",
        )
    rests = _carrying(job, shape)
    others: list[Job] = []
    for way in islice(_ways(job, shape, stops), _MOST_TRIED):
        after = _gone(job, stops, way)
        if not _all_meet(after, shape, stops):
            continue
        if _carrying(after, shape) >= rests:
            yield after
        else:
            others.append(after)
    yield from others


def moved_mm(before: Job, after: Job, shape: PartShape) -> float:
    """How far the part went in the plane, at the middle of its box."""
    here, there = (np.mean(posed_box(shape, job.setup.pose), axis=0) for job in (before, after))
    return math.hypot(*(there - here)[:2])


def _stops(job: Job, shape: PartShape) -> tuple[_Stop, ...]:
    found = []
    for element in job.elements.values():
        round_pin = isinstance(element, Pin) and element.item.shape == "round"
        if not (round_pin or isinstance(element, SideLocator)) or element.host is not None:
            continue
        assert isinstance(element, SideLocator | Pin)
        holes = _holes_for(job, element)
        if holes:
            found.append(_Stop(element, *_meant(job, shape, element), holes))
    return tuple(found)


def _meant(job: Job, shape: PartShape, element: SideLocator | Pin) -> tuple[Point2, float]:
    """What of the part is at it, or near by where it does not touch."""
    x, y = element.x_mm, element.y_mm
    if isinstance(element, Pin):
        hole = snapped_hole(job, shape, x, y, reach_mm=_NEAR_MM)
        return ((x, y) if hole is None else (hole.x_mm, hole.y_mm)), element.angle_deg
    wall = snapped_side(job, shape, (x, y, element.z_mm), reach_mm=_NEAR_MM)
    if wall is None or abs((wall.angle_deg - element.angle_deg + 180.0) % 360.0 - 180.0) > 45.0:
        return (x, y), element.angle_deg
    return (wall.point[0], wall.point[1]), wall.angle_deg


def _holes_for(job: Job, element: SideLocator | Pin) -> tuple[Point2, ...]:
    """Its own place where that is a hole already, else the free holes within a pitch."""
    places = feet(element)
    if job.plate.item.dedicated or job.plate.item.pitch_mm <= 0.0:
        return ((element.x_mm, element.y_mm),) if not places else (places[0],)
    if len(places) != 1 or not fitting_holes(element.item, job.plate.item):
        return ()
    x, y = places[0]
    free = free_holes(job, element.item, x, y, moving=element.id)
    near = tuple((hole.x_mm, hole.y_mm) for hole in free[:_MOST_HOLES])
    stands = near and math.dist(near[0], (x, y)) < _STANDS_MM
    return near[:1] if stands else near


def _ways(job: Job, shape: PartShape, stops: Sequence[_Stop]) -> list[_Way]:
    low, high = posed_box(shape, job.setup.pose)
    middle, arm = ((low + high) / 2.0)[:2], float(np.linalg.norm((high - low)[:2])) / 2.0
    each = max(1, int(_MOST_WAYS ** (1.0 / len(stops))))
    found = []
    for holes in product(*(stop.holes[:each] for stop in stops)):
        if len(set(holes)) < len(holes):
            continue
        motion = _motion(stops, holes, middle, arm)
        if motion is not None:
            turn, shift = motion
            turn = 0.0 if abs(turn) < _STRAIGHT else turn
            aside = sum(
                math.dist(hole, _foot(stop.element))
                for hole, stop in zip(holes, stops, strict=True)
            )
            cost = float(np.hypot(*shift)) + arm * abs(turn) + _ASIDE * aside
            found.append(_Way(turn, middle + shift - _turned(middle, turn), holes, cost))
    return sorted(found, key=lambda way: way.cost_mm)


def _motion(
    stops: Sequence[_Stop], holes: Sequence[Point2], middle: Floats, arm: float
) -> tuple[float, Floats] | None:
    """The least shift that brings the part to all of them, else the least shift with a turn about
    the middle, which counts by its way at the part's corner; None where there is neither."""
    return _solved(stops, holes, middle, arm, 2) or _solved(stops, holes, middle, arm, 3)


def _solved(
    stops: Sequence[_Stop], holes: Sequence[Point2], middle: Floats, arm: float, free: int
) -> tuple[float, Floats] | None:
    """By Newton's method, with the first of shift x, shift y and arm * turn free."""
    motion = np.zeros(3)
    for _ in range(_STEPS):
        rows, misses = [], []
        for stop, hole in zip(stops, holes, strict=True):
            row, miss = _rows(stop, np.asarray(hole), motion, middle, arm)
            rows.append(row)
            misses.append(miss)
        miss = np.concatenate(misses)
        if float(np.abs(miss).max()) < _MEETS_MM:
            return float(motion[2] / arm), motion[:2]
        motion[:free] -= np.linalg.pinv(np.vstack(rows)[:, :free], rcond=1e-6) @ miss
    return None


def _rows(
    stop: _Stop, hole: Floats, motion: Floats, middle: Floats, arm: float
) -> tuple[Floats, Floats]:
    """How far the part misses this stop, (n,), and how that changes with the motion, (n, 3)."""
    shift, turn = motion[:2], float(motion[2] / arm)
    touched = np.asarray(stop.meant) - middle
    if isinstance(stop.element, Pin):
        there = _turned(touched, turn)
        sweep = np.array([-there[1], there[0]]) / arm
        return np.column_stack([np.eye(2), sweep]), middle + there + shift - hole
    push = np.array(in_plane(stop.push_deg)[:2])
    turned = _turned(push, turn)
    from_hole = middle + shift - hole
    across = float(from_hole @ (-turned[1], turned[0])) / arm
    miss = float(touched @ push + from_hole @ turned) - _reach(stop.element.item)
    return np.array([[*turned, across]]), np.array([miss])


def _gone(job: Job, stops: Sequence[_Stop], way: _Way) -> Job:
    before = job.setup.pose
    x, y = _turned(before.translation[:2], way.turn) + way.shift
    turned = Pose(rz_deg=math.degrees(way.turn)).rotation @ before.rotation
    pose = pose_of(turned, (_clean(x), _clean(y), before.z_mm))
    if way.turn == 0.0:
        pose = replace(before, x_mm=_clean(x), y_mm=_clean(y))
    after = with_pose(job, pose)
    for stop, hole in zip(stops, way.holes, strict=True):
        after = _standing(after, stop, hole, math.degrees(way.turn))
    for clamp in [e for e in job.elements.values() if isinstance(e, Clamp)]:
        if clamp.item.style == "side":
            here = pose.points(before.points_back((clamp.x_mm, clamp.y_mm, clamp.z_mm)))
            angle = _angle(clamp.angle_deg + math.degrees(way.turn))
            place = {"x_mm": _clean(here[0]), "y_mm": _clean(here[1]), "angle_deg": angle}
            after = with_element(after, clamp.id, **place)
    return after


def _standing(job: Job, stop: _Stop, hole: Point2, turn_deg: float) -> Job:
    element, angle = stop.element, _angle(stop.push_deg + turn_deg)
    reach = 0.0 if isinstance(element, Pin) else _reach(element.item)
    ux, uy, _ = in_plane(angle)
    x, y = _clean(hole[0] + reach * ux), _clean(hole[1] + reach * uy)
    return with_element(job, element.id, x_mm=x, y_mm=y, angle_deg=angle)


def _all_meet(job: Job, shape: PartShape, stops: Sequence[_Stop]) -> bool:
    """Whether the wall is still there, as high and as long as it must be."""
    for stop in stops:
        element = job.elements[stop.element.id]
        if isinstance(element, SideLocator):
            point = (element.x_mm, element.y_mm, element.z_mm)
            if snapped_side(job, shape, point, reach_mm=_TOUCHES_MM) is None:
                return False
    return True


def _carrying(job: Job, shape: PartShape) -> frozenset[str]:
    """The rests that have the part above them."""
    rests = (e for e in job.elements.values() if isinstance(e, Rest))
    pose = job.setup.pose
    return frozenset(r.id for r in rests if face_below(shape, pose, r.x_mm, r.y_mm) is not None)


def _foot(element: SideLocator | Pin) -> Point2:
    places = feet(element)
    return places[0] if places else (element.x_mm, element.y_mm)


def _reach(item: SideLocatorItem) -> float:
    """From its foot to its contact."""
    return -item.mount[0].at[0] if item.mount else 0.0


def _turned(point: Floats, turn: float) -> Floats:
    c, s = math.cos(turn), math.sin(turn)
    return np.array([c * point[0] - s * point[1], s * point[0] + c * point[1]])


def _angle(degrees: float) -> float:
    return _clean(degrees) % 360.0


def _clean(value: float) -> float:
    return round(float(value), 9) + 0.0
