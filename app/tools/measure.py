"""Measure: one click tells what a place is (radius, area), a second the way from the first.

A round edge is measured from its centre, along its axis; near an end of an edge from that corner.
On the face of a section, from the very place.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt

from app.hand.face_words import face_kind_words
from app.hand.marks import DotMark, LineMark, Mark
from app.texts import length_words, marked, tr
from app.tools.tool import PART, Hit, Key, Pointer, Tool, is_left
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.edge_shapes import circle_through, edge_points, length_mm
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.units import LengthUnit

_CORNER_SHARE = 0.06  # of an edge's length
_STRAIGHT = 1e-4  # of its length: how far a straight edge's points may lie beside it


@dataclass(frozen=True)
class _Meant:
    """A place that a pick on an edge of the part stands for."""

    point: Vector
    normal: Vector
    edge: int | None
    body_key: str = PART
    face: int | None = None
    way: Vector | None = None  # of a straight edge, along it
    vertex: int | None = None


class Measure(Tool):
    start_hint = marked("Click a place to measure from. Esc: stop.")

    def begin(self) -> None:
        super().begin()
        self._first: Hit | None = None
        self._pressed = False
        self.words = ""  # what was measured last

    def press(self, event: Pointer) -> bool:
        self._pressed = is_left(event) and event.pick is not None
        return self._pressed

    def move(self, event: Pointer) -> bool:
        hit = self._place(event)
        if hit is None:
            return self._pressed
        if self._first is not None:
            self._show_both(self._first, hit)
        else:
            self.hint_changed.emit(self._about(hit) or tr(self.start_hint))
        return self._pressed

    def release(self, event: Pointer) -> bool:
        if not self._pressed:
            return False
        self._pressed = False
        hit = self._place(event)
        if hit is None:
            return True
        if self._first is None:
            self._first = hit
            self.words = self._about(hit)
            self.mark(DotMark(hit.point, self.words))
            self.hint_changed.emit(
                tr("{words}. Click a second place for the distance.", words=self.words)
            )
        else:
            self._show_both(self._first, hit)
            self._first = None
        return True

    def key(self, event: Key) -> bool:
        if event.key == Qt.Key.Key_Escape and self._first is not None:
            self._first = None
            self.mark()
            self.hint_changed.emit(tr(self.start_hint))
            return True
        return super().key(event)

    def _place(self, event: Pointer) -> Hit | None:
        """What is measured from: the pick, or what of an edge is meant by it."""
        hit = event.pick
        if hit is None or hit.body_key != PART or hit.edge is None:
            return hit
        points = edge_points(self.part.edges, hit.edge)
        pose = self.job.setup.pose
        circle = circle_through(points)
        if circle is not None:
            centre, axis = pose.points(circle.centre), pose.vectors(circle.axis)
            return _Meant(as_vector(centre), as_vector(axis), hit.edge)
        ends = [as_vector(end) for end in pose.points(points[[0, -1]])] if len(points) else []
        near = min(ends, key=lambda end: math.dist(end, hit.point), default=hit.point)
        if math.dist(near, hit.point) <= _CORNER_SHARE * length_mm(points):
            return _Meant(near, hit.normal, hit.edge, way=_way(pose.points(points)))
        return _Meant(hit.point, hit.normal, hit.edge, way=_way(pose.points(points)))

    def _about(self, hit: Hit) -> str:
        unit = self.job.unit
        words = [tr("at {point}", point=place_words(hit.point, unit))]
        if hit.body_key == PART and hit.edge is not None:
            words.insert(0, edge_words(edge_points(self.part.edges, hit.edge), hit.edge, unit))
        elif hit.body_key == PART and hit.face is not None:
            words.insert(0, face_words(self.part.shape, hit.face, unit))
        return ", ".join(words)

    def _show_both(self, first: Hit, second: Hit) -> None:
        unit = self.job.unit
        self.words = distance_words(first, second, unit)
        short = length_words(math.dist(first.point, second.point), unit)
        marks: tuple[Mark, ...] = (
            DotMark(first.point),
            LineMark(first.point, second.point, short),
            DotMark(second.point),
        )
        self.mark(*marks)
        self.hint_changed.emit(self.words)


def edge_words(points: Floats, number: int, unit: LengthUnit) -> str:
    circle = circle_through(points)
    if circle is not None:
        return tr(
            "edge {number}: circle Ø {diameter_mm}",
            number=number,
            diameter_mm=length_words(circle.diameter_mm, unit),
        )
    return tr(
        "edge {number}: {length_mm} long",
        number=number,
        length_mm=length_words(length_mm(points), unit),
    )


def face_words(shape: PartShape, number: int, unit: LengthUnit) -> str:
    """What kind of face it is, with its radius and area."""
    face = next((f for f in shape.faces if f.number == number), None)
    if face is None:
        return tr("face {number}", number=number)
    area = (
        tr("{area_mm2:.4f} in²", area_mm2=face.area_mm2 / 645.16)
        if unit == "in"
        else tr("{area_mm2:.2f} mm²", area_mm2=face.area_mm2)
    )
    radius = "" if face.radius_mm is None else f" R {length_words(face.radius_mm, unit)}"
    return tr(
        "face {number}: {kind}{radius}, {area}",
        number=number,
        kind=face_kind_words(face.kind),
        radius=radius,
        area=area,
    )


def distance_words(first: Hit, second: Hit, unit: LengthUnit) -> str:
    """Length, its parts along the axes, and the angle and gap of the two surfaces."""
    away = np.asarray(second.point) - np.asarray(first.point)
    parts = ", ".join(
        f"{axis} {length_words(float(d), unit)}" for axis, d in zip("XYZ", away, strict=True)
    )
    words = f"{length_words(float(np.linalg.norm(away)), unit)} ({parts})"
    turned = _angle_words(first, second)
    if turned:
        return f"{words}, {turned}"
    cosine = abs(float(np.asarray(first.normal) @ np.asarray(second.normal)))
    angle = math.degrees(math.acos(min(1.0, cosine)))
    if angle < 0.01:
        gap = abs(float(away @ np.asarray(first.normal)))
        return tr("{words}, parallel faces {gap} apart", words=words, gap=length_words(gap, unit))
    return tr("{words}, {angle:.2f}° between the faces", words=words, angle=angle)


def _angle_words(first: Hit, second: Hit) -> str:
    """Of two straight edges, or of one and a face; empty where no edge is straight."""
    ways = [getattr(hit, "way", None) for hit in (first, second)]
    if all(way is None for way in ways):
        return ""
    others = [
        hit.normal if way is None else way for hit, way in zip((first, second), ways, strict=True)
    ]
    cosine = min(1.0, abs(float(np.asarray(others[0]) @ np.asarray(others[1]))))
    angle = math.degrees(math.acos(cosine))
    if None not in ways:
        return tr("{angle:.2f}° between the edges", angle=angle)
    return tr("{angle:.2f}° between edge and face", angle=90.0 - angle)


def _way(points: Floats) -> Vector | None:
    """The direction of an edge's points (n, 3); None where they are not in a line."""
    if len(points) < 2:
        return None
    along = points[-1] - points[0]
    length = float(np.linalg.norm(along))
    if length == 0.0:
        return None
    way = along / length
    off = points - points[0]
    beside = np.linalg.norm(off - np.outer(off @ way, way), axis=1)
    return as_vector(way) if float(beside.max()) <= _STRAIGHT * length else None


def place_words(point: Vector, unit: LengthUnit) -> str:
    figures = ", ".join(length_words(v, unit).split(" ")[0] for v in point)
    return f"({figures}) {unit}"
