"""Contacts: back to the part's surface, onto its material, square to it, a smaller tip.

ground   the flat faces that a contact may be on: level ones for rests and clamps, upright ones for
         what pushes sideways, each drawn in by the tip so that all of it touches
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import shapely

from fixtures_lib.catalog.items import RestItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.geometry.part_shape import PlanarFace
from fixtures_lib.geometry.planar_faces import (
    face_below,
    height_of,
    in_face,
    is_down,
    is_up,
    is_upright,
    on_face,
    outward,
    polygon_of,
)
from fixtures_lib.job.edits.elements import host_top_mm, with_element
from fixtures_lib.job.edits.seating import seated_on_rests
from fixtures_lib.job.mends.mend import Offers, Situation
from fixtures_lib.job.mends.plate_faults import plate_faults
from fixtures_lib.job.model import AnyElement, Clamp, Job, Rest, SideLocator
from fixtures_lib.job.pattern import pattern_holes
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.snapping import angle_of, snapped_top_clamp
from fixtures_lib.wording import worded

_SAME_MM = 0.01
_SAME_WAY_DEG = 45.0
_Contact = Rest | SideLocator | Clamp
_AROUND = tuple(
    (ring * math.cos(math.radians(angle)), ring * math.sin(math.radians(angle)))
    for ring in (8.0, 16.0, 24.0, 36.0, 50.0)
    for angle in range(0, 360, 30)
)


def to_surface(at: Situation, problem: Problem) -> Offers:
    """Up or down to the face that is there already."""
    element = _contact(at, problem)
    match element:
        case Rest():
            face = face_below(at.shape, at.job.setup.pose, element.x_mm, element.y_mm)
            if face is not None and element.item.height_mm <= 0.0:
                top = height_of(face, at.job.setup.pose)
                yield (
                    worded("Set {name} to the part's height", name=element.name),
                    with_element(at.job, element.id, top_mm=top),
                )
        case Clamp() if element.item.style != "side":
            snap = snapped_top_clamp(at.job, at.shape, element.x_mm, element.y_mm)
            if snap is not None:
                yield (
                    worded("Set {name} to the part's height", name=element.name),
                    with_element(at.job, element.id, z_mm=snap.point[2]),
                )


def fitting_height(at: Situation, problem: Problem) -> Offers:
    """A bought rest as high as the part lies."""
    rest = _contact(at, problem)
    if not isinstance(rest, Rest) or rest.item.height_mm <= 0.0:
        return
    face = face_below(at.shape, at.job.setup.pose, rest.x_mm, rest.y_mm)
    if face is None:
        return
    top = height_of(face, at.job.setup.pose)
    wanted = top - host_top_mm(at.job, rest.host)
    fits = [i for i in load_catalog().rests.values() if abs(i.height_mm - wanted) < _SAME_MM]
    for item in fits:
        yield (
            worded("Take {item}", item=item.name),
            with_element(at.job, rest.id, item=item, top_mm=top),
        )


def seat_the_part(at: Situation, problem: Problem) -> Offers:
    if isinstance(_contact(at, problem), Rest):
        yield worded("Seat the part on its rests"), seated_on_rests(at.job, at.shape)


def onto_the_face(at: Situation, problem: Problem) -> Offers:
    """The nearest place where the whole tip has the part opposite it."""
    element = _contact(at, problem)
    if element is not None:
        faults = plate_faults(at.job)
        for point, angle in _places(at, element):
            after = _put(at, element, point, angle)
            if plate_faults(after) <= faults:  # quick to ask for each of many places
                yield worded("Move {name} onto the face", name=element.name), after


def square_to_the_face(at: Situation, problem: Problem) -> Offers:
    """Turned where it stands; else where a face is that it can push on."""
    element = _contact(at, problem)
    if element is None or not _is_sideways(element):
        return
    for _, angle in _places(at, element):
        if angle is not None:
            yield (
                worded("Turn {name} square to the face", name=element.name),
                with_element(at.job, element.id, angle_deg=angle),
            )


def smaller_tip(at: Situation, problem: Problem) -> Offers:
    """The largest one of its kind that is smaller: all of its tip is on the part."""
    rest = _contact(at, problem)
    if not isinstance(rest, Rest):
        return
    shelf = [
        item
        for item in load_catalog().rests.values()
        if item.tip.shape == rest.item.tip.shape
        and item.diameter_mm < rest.item.diameter_mm
        and _same_foot(item, rest.item)
    ]
    for item in sorted(shelf, key=lambda i: -i.diameter_mm):
        yield worded("Take {item}", item=item.name), with_element(at.job, rest.id, item=item)


def _same_foot(item: RestItem, other: RestItem) -> bool:
    same_height = math.isclose(item.height_mm, other.height_mm, abs_tol=_SAME_MM)
    return same_height and bool(item.mount) == bool(other.mount)


def _contact(at: Situation, problem: Problem) -> _Contact | None:
    element = at.job.elements.get(problem.ids[0]) if problem.ids else None
    return element if isinstance(element, _Contact) else None


def _is_sideways(element: AnyElement) -> bool:
    return isinstance(element, SideLocator) or (
        isinstance(element, Clamp) and element.item.style == "side"
    )


def _places(at: Situation, element: _Contact) -> Iterator[tuple[Vector, float | None]]:
    """Points of contact with their direction, the nearest first."""
    here = _point(element)
    if isinstance(element, Rest) and element.item.mount and at.job.plate.item.pitch_mm > 0.0:
        yield from _above_holes(at, element)
    else:
        ground = _on_ground(at, element, here)
        yield from sorted(ground, key=lambda p: (_turns(element, p[1]), math.dist(p[0], here)))


def _turns(element: _Contact, angle_deg: float | None) -> bool:
    """Would it push another way? What stops the part in x is no mend for what stops it in y."""
    if angle_deg is None or isinstance(element, Rest):
        return False
    turn = (angle_deg - element.angle_deg + 180.0) % 360.0 - 180.0
    return abs(turn) > _SAME_WAY_DEG


def _on_ground(
    at: Situation, element: _Contact, here: Vector
) -> Iterator[tuple[Vector, float | None]]:
    """On each face its nearest place, and some round about where that is taken."""
    pose, sideways = at.job.setup.pose, _is_sideways(element)
    for face in _ground(at, element):
        area = polygon_of(face).buffer(-1.02 * _room(element))
        if area.is_empty:
            continue
        u, v = in_face(face, pose.points_back(here))
        nearest = shapely.shortest_line(area, shapely.Point(u, v)).coords[0]
        around = [(u + du, v + dv) for du, dv in _AROUND]
        inside = [uv for uv in around if area.covers(shapely.Point(uv))]
        for spot in (nearest, *inside):
            point = np.round(pose.points(on_face(face, (spot[0], spot[1]))), 6) + 0.0
            yield as_vector(point), angle_of(-outward(face, pose)) if sideways else None


def _ground(at: Situation, element: _Contact) -> Iterator[PlanarFace]:
    pose = at.job.setup.pose
    looks = is_upright if _is_sideways(element) else is_down if isinstance(element, Rest) else is_up
    return (face for face in at.shape.planar_faces if looks(face, pose))


def _above_holes(at: Situation, element: _Contact) -> Iterator[tuple[Vector, float | None]]:
    """Holes of the plate's pattern under the part, for what is screwed into it."""
    pose, (x, y, _) = at.job.setup.pose, _point(element)
    holes = sorted(pattern_holes(at.job.plate), key=lambda h: math.dist((h.x_mm, h.y_mm), (x, y)))
    grounds = [(f, polygon_of(f).buffer(-1.02 * _room(element))) for f in _ground(at, element)]
    for hole in holes:
        for face, area in grounds:
            height = height_of(face, pose)
            point = (hole.x_mm, hole.y_mm, height)
            if area.covers(shapely.Point(in_face(face, pose.points_back(point)))):
                yield point, None


def _room(element: _Contact) -> float:
    """From the middle of the tip to the edge of the face."""
    tip = element.item.tip
    return tip.radius_mm if tip.shape == "flat" else 0.5


def _point(element: _Contact) -> Vector:
    height = element.top_mm if isinstance(element, Rest) else element.z_mm
    return (element.x_mm, element.y_mm, height)


def _put(at: Situation, element: _Contact, point: Vector, angle: float | None) -> Job:
    x, y, z = point
    if isinstance(element, Rest):
        bought = element.item.height_mm > 0.0
        height = {} if bought else {"top_mm": z}
        return with_element(at.job, element.id, x_mm=x, y_mm=y, **height)
    turn = {} if angle is None else {"angle_deg": angle}
    return with_element(at.job, element.id, x_mm=x, y_mm=y, z_mm=z, **turn)
