"""Measure: one click tells what a place is (radius, area), a second the way from the first.

On the outline of a section as on the part's own edges; on the face of the cut, from the very place.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt

from app.hand.face_words import face_kind_words
from app.hand.marks import DotMark, LineMark, Mark, PathMark
from app.texts import length_words, marked, tr
from app.tools.measured_place import Meant, meant_by
from app.tools.tool import PART, Hit, Key, Pointer, Tool, is_left
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.edge_shapes import circle_through, edge_points, length_mm
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.geometry.section_outline import CutEdge
from fixtures_lib.units import LengthUnit

_PARALLEL_DEG, _SAME_MM = 0.01, 5e-4


class Measure(Tool):
    start_hint = marked("Click a place to measure from. Esc: stop.")

    def begin(self) -> None:
        super().begin()
        self._first: Hit | None = None
        self._pressed = False
        self._left: tuple[Mark, ...] = ()  # of what was measured last
        self.words = ""  # what was measured last

    def press(self, event: Pointer) -> bool:
        self._pressed = is_left(event) and meant_by(event, self.part, self.job) is not None
        return self._pressed

    def move(self, event: Pointer) -> bool:
        hit = meant_by(event, self.part, self.job)
        if self._first is not None and hit is not None:
            self._show_both(self._first, hit)
        elif self._first is None:
            self.mark(*self._left, *_hovered(hit))
            if hit is not None:
                self.hint_changed.emit(self._about(hit) or tr(self.start_hint))
        return self._pressed

    def release(self, event: Pointer) -> bool:
        if not self._pressed:
            return False
        self._pressed = False
        hit = meant_by(event, self.part, self.job)
        if hit is None:
            return True
        if self._first is None:
            self._first = hit
            self.words = self._about(hit)
            self._left = ()
            self.mark(DotMark(hit.point, self.words))
            self.hint_changed.emit(
                tr("{words}. Click a second place for the distance.", words=self.words)
            )
        else:
            self._left = self._show_both(self._first, hit)
            self._first = None
        return True

    def key(self, event: Key) -> bool:
        if event.key == Qt.Key.Key_Escape and self._first is not None:
            self._first, self._left = None, ()
            self.mark()
            self.hint_changed.emit(tr(self.start_hint))
            return True
        return super().key(event)

    def _about(self, hit: Hit) -> str:
        unit = self.job.unit
        words = [tr("at {point}", point=place_words(hit.point, unit))]
        if isinstance(hit, Meant) and hit.cut is not None:
            words.insert(0, cut_words(hit.cut, unit))
        elif hit.body_key == PART and hit.edge is not None:
            words.insert(0, edge_words(edge_points(self.part.edges, hit.edge), hit.edge, unit))
        elif hit.body_key == PART and hit.face is not None:
            words.insert(0, face_words(self.part.shape, hit.face, unit))
        return ", ".join(words)

    def _show_both(self, first: Hit, second: Hit) -> tuple[Mark, ...]:
        unit = self.job.unit
        self.words = distance_words(first, second, unit)
        across = _across(first, second)
        end = second.point if across is None else across
        marks: tuple[Mark, ...] = (
            *_hovered(second),
            DotMark(first.point),
            LineMark(first.point, end, length_words(math.dist(first.point, end), unit)),
            DotMark(end),
        )
        self.mark(*marks)
        self.hint_changed.emit(self.words)
        return marks


def _hovered(hit: Hit | None) -> tuple[Mark, ...]:
    """The edge of the cut that is meant: the view lights up the part's own."""
    cut = hit.cut if isinstance(hit, Meant) else None
    if hit is None or cut is None:
        return ()
    return PathMark(tuple(as_vector(point) for point in cut.points)), DotMark(hit.point)


def cut_words(edge: CutEdge, unit: LengthUnit) -> str:
    if edge.circle is None:
        return tr("edge of the cut: {length} long", length=length_words(edge.length_mm, unit))
    return tr(
        "circle of the cut: Ø {diameter}, R {radius}",
        diameter=length_words(edge.circle.diameter_mm, unit),
        radius=length_words(edge.circle.diameter_mm / 2.0, unit),
    )


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
    edges = _edge_words(first, second, unit)
    if edges:
        return f"{words}, {edges}"
    angle = _angle_deg(first.normal, second.normal)
    if angle >= _PARALLEL_DEG:
        return tr("{words}, {angle:.2f}° between the faces", words=words, angle=angle)
    gap = abs(float(away @ np.asarray(first.normal)))
    if gap < _SAME_MM:
        return tr("{words}, in one plane", words=words)
    return tr("{words}, parallel faces {gap} apart", words=words, gap=length_words(gap, unit))


def _edge_words(first: Hit, second: Hit, unit: LengthUnit) -> str:
    """Of two straight edges, or of one and a face or a centre; empty where no edge is straight."""
    ways = _way_of(first), _way_of(second)
    if ways[0] is not None and ways[1] is not None:
        across = _across(first, second)
        if across is not None:
            gap = length_words(math.dist(first.point, across), unit)
            return tr("parallel edges {gap} apart", gap=gap)
        return tr("{angle:.2f}° between the edges", angle=_angle_deg(ways[0], ways[1]))
    for way, line, other in zip(ways, (first, second), (second, first), strict=True):
        if way is not None and isinstance(other, Meant) and other.round:
            gap = length_words(math.dist(other.point, _foot(other.point, line.point, way)), unit)
            return tr("{gap} from the centre to the edge", gap=gap)
        if way is not None:
            angle = 90.0 - _angle_deg(way, other.normal)
            return tr("{angle:.2f}° between edge and face", angle=angle)
    return ""


def _across(first: Hit, second: Hit) -> Vector | None:
    """Straight across from the first of two parallel edges; None for any other two places."""
    one, other = _way_of(first), _way_of(second)
    if one is None or other is None or _angle_deg(one, other) >= _PARALLEL_DEG:
        return None
    return _foot(first.point, second.point, other)


def _foot(place: Vector, on_line: Vector, way: Vector) -> Vector:
    """The point of a line that is nearest to a place."""
    along = np.asarray(way)
    return as_vector(np.asarray(on_line) + float((np.subtract(place, on_line)) @ along) * along)


def _angle_deg(a: Vector, b: Vector) -> float:
    """Between two lines, 0 to 90."""
    sine, cosine = float(np.linalg.norm(np.cross(a, b))), abs(float(np.dot(a, b)))
    return math.degrees(math.atan2(sine, cosine))


def _way_of(hit: Hit) -> Vector | None:
    return hit.way if isinstance(hit, Meant) else None


def place_words(point: Vector, unit: LengthUnit) -> str:
    figures = ", ".join(length_words(v, unit).split(" ")[0] for v in point)
    return f"({figures}) {unit}"
