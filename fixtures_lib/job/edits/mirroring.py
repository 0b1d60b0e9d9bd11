"""Mirror images of what is placed: copies on the other side of a plane across x or y.

A zone belongs to a face, and a nest to the part's contour: their images are placed where the part
has such a face or such a contour on the other side; else it is said why not.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

import numpy as np
import shapely
from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.geometry.part_shape import PartShape, PlanarFace
from fixtures_lib.geometry.planar_faces import height_of, in_face, is_down, polygon_of
from fixtures_lib.job.edits.arranging import Axis
from fixtures_lib.job.edits.copies import renumbered
from fixtures_lib.job.edits.elements import element_of, handle_of, placed, replaced, shifted
from fixtures_lib.job.edits.values import changed
from fixtures_lib.job.model import AnyElement, FingerCut, Job, Nest, NestContact, VacuumZone
from fixtures_lib.wording import worded

_SEAT_MM = 0.02
_ON_CONTOUR_MM = 0.05
_SAME_MM = 0.5  # a contact that is there already
_SLACK_MM = 0.05
_Flat = TypeVar("_Flat", NestContact, FingerCut)
_EXITS: Mapping[Axis, Mapping[str, str]] = MappingProxyType(
    {"x": {"left": "right", "right": "left"}, "y": {"front": "back", "back": "front"}}
)


def mirrored(job: Job, ids: Sequence[str], axis: Axis, middle_mm: float, shape: PartShape) -> Job:
    """With a copy of each on the other side of the plane where `axis` is `middle_mm`."""
    if not ids:
        raise FixtureError(
            worded("nothing that can be mirrored is selected"),
            mend=worded("select rests, side locators, pins, clamps, zones or a nest"),
        )
    for element in [element_of(job, key) for key in ids]:
        match element:
            case VacuumZone():
                job = placed(job, _zone(job, element, axis, middle_mm, shape))
            case Nest():
                job = replaced(job, _nest(element, axis, middle_mm))
            case _:
                job = placed(job, _copy(job, element, axis, middle_mm))
    return job


def _copy(job: Job, element: AnyElement, axis: Axis, middle_mm: float) -> AnyElement:
    x, y = handle_of(element)
    to_x, to_y = _image(x, y, axis, middle_mm)
    copy = renumbered(job, shifted(element, to_x - x, to_y - y, 0.0))
    turned = getattr(copy, "angle_deg", None)
    return copy if turned is None else replace(copy, angle_deg=_angle(turned, axis))


def _zone(job: Job, zone: VacuumZone, axis: Axis, middle_mm: float, shape: PartShape) -> VacuumZone:
    outer = _loop(zone.outer, axis, middle_mm)
    if _area(outer).intersects(_area(zone.outer)):
        raise FixtureError(
            worded("{name} lies on both sides of the middle", name=zone.name),
            mend=worded("its mirror image would cut its own groove: leave it as it is"),
        )
    face = _face_for(job, zone, outer, shape)
    if face is None:
        raise FixtureError(
            worded("the part has no face for the mirror image of {name}", name=zone.name),
            mend=worded("draw a zone on the face that is there"),
        )
    port_x, port_y = _image(zone.port.x_mm, zone.port.y_mm, axis, middle_mm)
    leaves = _EXITS[axis].get(zone.port.exit, zone.port.exit)
    spots = [(s, _image(s.x_mm, s.y_mm, axis, middle_mm)) for s in zone.supports]
    image = replace(
        zone,
        outer=outer,
        islands=tuple(_loop(island, axis, middle_mm) for island in zone.islands),
        port=changed(zone.port, zone.name, x_mm=port_x, y_mm=port_y, exit=leaves),
        supports=tuple(replace(s, x_mm=x, y_mm=y) for s, (x, y) in spots),
        face=face.number,
    )
    named = renumbered(job, image)
    assert isinstance(named, VacuumZone)
    return named


def _face_for(job: Job, zone: VacuumZone, outer: Loop, shape: PartShape) -> PlanarFace | None:
    """The level face at the zone's seat that has material along the whole mirrored groove."""
    pose, ring = job.setup.pose, outer.polyline()
    for face in shape.planar_faces:
        if not is_down(face, pose) or abs(height_of(face, pose) - zone.seat_mm) > _SEAT_MM:
            continue
        places = pose.points_back(np.column_stack([ring, np.full(len(ring), zone.seat_mm)]))
        line = shapely.LinearRing([in_face(face, place) for place in places])
        groove = line.buffer(zone.cord.groove_width_mm / 2.0)
        if polygon_of(face).buffer(_SLACK_MM).covers(groove):
            return face
    return None


def _nest(nest: Nest, axis: Axis, middle_mm: float) -> Nest:
    """Its wall goes round the whole part: what is mirrored are its contacts and finger cuts, where
    the part's contour is the same on the other side."""
    contacts = _images(nest, nest.contacts, axis, middle_mm)
    fingers = _images(nest, nest.fingers, axis, middle_mm)
    if not contacts and not fingers:
        raise FixtureError(
            worded("the part has no contour for the mirror image of {name}", name=nest.name),
            mend=worded("its wall goes round the whole part: add contacts to it by hand"),
        )
    return replace(nest, contacts=(*nest.contacts, *contacts), fingers=(*nest.fingers, *fingers))


def _images(nest: Nest, flats: Sequence[_Flat], axis: Axis, middle_mm: float) -> list[_Flat]:
    """Those that lie on the contour again, and are not there yet. In the nest's own axes."""
    contour = shapely.LinearRing(nest.outline.polyline(0.01))
    turn = Pose(rz_deg=nest.angle_deg, x_mm=nest.x_mm, y_mm=nest.y_mm)
    found: list[_Flat] = []
    for flat in flats:
        there: Vector = as_vector(turn.points((flat.x_mm, flat.y_mm, 0.0)))
        x, y = _image(there[0], there[1], axis, middle_mm)
        back: Vector = as_vector(turn.points_back((x, y, 0.0)))
        u, v = back[0], back[1]
        angle = (_angle(flat.angle_deg + nest.angle_deg, axis) - nest.angle_deg) % 360.0
        taken = any(math.dist((u, v), (f.x_mm, f.y_mm)) < _SAME_MM for f in (*flats, *found))
        if not taken and contour.distance(shapely.Point(u, v)) < _ON_CONTOUR_MM:
            found.append(replace(flat, x_mm=u, y_mm=v, angle_deg=angle))
    return found


def _image(x: float, y: float, axis: Axis, middle_mm: float) -> tuple[float, float]:
    if axis == "x":
        return 2.0 * middle_mm - x, y
    return x, 2.0 * middle_mm - y


def _angle(degrees: float, axis: Axis) -> float:
    return (180.0 - degrees if axis == "x" else -degrees) % 360.0


def _loop(loop: Loop, axis: Axis, middle_mm: float) -> Loop:
    """Its image, run through the same way round as before."""
    if axis == "x":
        return loop.mapped((2.0 * middle_mm, 0.0), (-1.0, 0.0), (0.0, 1.0)).reversed()
    return loop.mapped((0.0, 2.0 * middle_mm), (1.0, 0.0), (0.0, -1.0)).reversed()


def _area(loop: Loop) -> shapely.Geometry:
    return shapely.Polygon(loop.polyline())
