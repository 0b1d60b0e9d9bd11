"""What is machined: aside from what it meets, onto the plate, not so deep, holes to lift by."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import shapely

from fixtures_lib.geometry.planar_faces import face_below, height_of
from fixtures_lib.job.edits.elements import handle_of, moved, placed, with_element
from fixtures_lib.job.edits.new_elements import new_plate_hole
from fixtures_lib.job.handling_checks import eye_bolt_for, plate_mass_kg
from fixtures_lib.job.mends.mend import Offers, Situation
from fixtures_lib.job.mends.plate_faults import plate_faults
from fixtures_lib.job.model import (
    Adapter,
    AnyElement,
    Engraving,
    Job,
    Nest,
    PlateHole,
    Potting,
    Rest,
    VacuumZone,
)
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

_RINGS_MM = (2.0, 4.0, 7.0, 11.0, 16.0, 24.0)
_EDGE_MM = 20.0  # from the plate's edges to a hole that it is lifted by


def aside(at: Situation, problem: Problem) -> Offers:
    """The least way that any of them has to go, so that what is machined is sound."""
    movable = [at.job.elements[key] for key in problem.ids if _is_free(at.job.elements.get(key))]
    here, key = plate_faults(at.job), (problem.code, problem.ids)
    for way, dx, dy in _ways(at.job, movable):
        for element in movable:
            after = moved(at.job, element.id, dx, dy)
            if not _keeps_contact(at, after.elements[element.id]):
                continue
            now = plate_faults(after)
            if now[key] < here[key] and now <= here:
                yield worded("Move {name} {way:g} mm aside", name=element.name, way=way), after


def onto_its_host(at: Situation, problem: Problem) -> Offers:
    """Back over the edge, by as much as it stands over it and a little more."""
    element = at.job.elements.get(problem.ids[0])
    if element is None:
        return
    room = _host_box(at.job, element)
    x, y = handle_of(element)
    for inwards in (5.0, 10.0, 15.0, 20.0, 30.0):
        inner = room.buffer(-inwards, join_style="mitre")
        if not inner.is_empty:
            to = shapely.shortest_line(inner, shapely.Point(x, y)).coords[0]
            after = moved(at.job, element.id, round(to[0] - x, 3), round(to[1] - y, 3))
            yield (
                worded(
                    "Move {name} onto {place}", name=element.name, place=_host_name(at.job, element)
                ),
                after,
            )


def adapter_onto_the_plate(at: Situation, problem: Problem) -> Offers:
    """By whole pitches, so that it stays on the pattern."""
    adapter, plate = at.job.elements.get(problem.ids[0]), at.job.plate
    if not isinstance(adapter, Adapter):
        return
    step = plate.item.pitch_mm or 1.0
    dx = _pitches(adapter.x_mm, adapter.item.length_mm, plate.length_mm, step)
    dy = _pitches(adapter.y_mm, adapter.item.width_mm, plate.width_mm, step)
    yield worded("Move {name} onto the plate", name=adapter.name), moved(at.job, adapter.id, dx, dy)


def _pitches(low: float, size: float, room: float, step: float) -> float:
    if low < 0.0:
        return math.ceil(-low / step) * step
    return -math.ceil(max(low + size - room, 0.0) / step) * step


def less_deep(at: Situation, problem: Problem) -> Offers:
    element = at.job.elements.get(problem.ids[0]) if problem.ids else None
    match element:
        case PlateHole():
            for less in (2.0, 4.0, 7.0, 11.0, 16.0):
                depth = round(element.depth_mm - less, 3)
                label = worded("Make {name} {depth:g} mm deep", name=element.name, depth=depth)
                yield label, with_element(at.job, element.id, depth_mm=depth)
        case Engraving():
            label = worded("Make {name} 0.3 mm deep", name=element.name)
            yield label, with_element(at.job, element.id, depth_mm=0.3)
        case VacuumZone() if element.recess != "none":
            for share in (0.75, 0.5):
                shallow = round(element.recess_depth_mm * share, 2)
                after = with_element(at.job, element.id, recess_depth_mm=shallow)
                yield worded("Make the recess {shallow:g} mm deep", shallow=shallow), after


def right_through(at: Situation, problem: Problem) -> Offers:
    hole = at.job.elements.get(problem.ids[0]) if problem.ids else None
    if isinstance(hole, PlateHole):
        label = worded("Make {name} a through hole", name=hole.name)
        yield label, with_element(at.job, hole.id, through=True)


def larger_eye_bolt(at: Situation, problem: Problem) -> Offers:
    hole = at.job.elements.get(problem.ids[0])
    size = eye_bolt_for(plate_mass_kg(at.job, plate_plan(at.job)))
    if isinstance(hole, PlateHole):
        yield (
            worded("Make {name} {size}", name=hole.name, size=size),
            with_element(at.job, hole.id, size=size),
        )


def holes_to_lift_by(at: Situation, problem: Problem) -> Offers:
    """As far apart as the plate allows, where nothing else is."""
    size = eye_bolt_for(plate_mass_kg(at.job, plate_plan(at.job)))
    length, width = at.job.plate.length_mm, at.job.plate.width_mm
    for y0, y1 in ((0.5, 0.5), (0.25, 0.75), (0.0, 1.0), (1.0, 0.0), (0.75, 0.25)):
        for inset in (_EDGE_MM, 1.5 * _EDGE_MM):
            job = at.job
            for x, share in ((inset, y0), (length - inset, y1)):
                y = inset + share * (width - 2.0 * inset)
                job = placed(job, new_plate_hole(job, x, round(y, 1), size=size))
            yield worded("Place two holes {size} to lift the plate by", size=size), job


def _is_free(element: AnyElement | None) -> bool:
    """Zones and nests follow their face, adapters the pattern."""
    return element is not None and not isinstance(element, VacuumZone | Nest | Potting | Adapter)


def _ways(job: Job, movable: Sequence[AnyElement]) -> Iterator[tuple[float, float, float]]:
    """Distance and shift, the nearest first. What is screwed into a pattern goes by its pitch."""
    pitch = job.plate.item.pitch_mm if not job.plate.item.dedicated else 0.0
    rings = (pitch, 2.0 * pitch) if pitch > 0.0 else _RINGS_MM
    if movable:
        for ring in rings:
            for angle in range(0, 360, 90 if pitch > 0.0 else 45):
                x, y = math.cos(math.radians(angle)), math.sin(math.radians(angle))
                yield ring, round(ring * x, 3) + 0.0, round(ring * y, 3) + 0.0


def _keeps_contact(at: Situation, element: AnyElement) -> bool:
    """A rest has to stay under the face that it carries."""
    if not isinstance(element, Rest):
        return True
    face = face_below(at.shape, at.job.setup.pose, element.x_mm, element.y_mm)
    return face is not None and abs(height_of(face, at.job.setup.pose) - element.top_mm) < 0.02


def _host_box(job: Job, element: AnyElement) -> shapely.Polygon:
    adapter = job.elements.get(element.host or "")
    if isinstance(adapter, Adapter):
        x, y = adapter.x_mm, adapter.y_mm
        return shapely.box(x, y, x + adapter.item.length_mm, y + adapter.item.width_mm)
    return shapely.box(0.0, 0.0, job.plate.length_mm, job.plate.width_mm)


def _host_name(job: Job, element: AnyElement) -> str:
    host = job.elements.get(element.host or "")
    return host.name if host is not None else "the plate"
