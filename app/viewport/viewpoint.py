"""Where the eye is: plain geometry, without VTK or Qt.

    rotation   rows: right, up, back (towards the eye), orthonormal, in the fixture frame
    focus      the point in the middle of the picture
    height_mm  how much of the fixture the picture's height shows, at the focus

Screen points are pixels from the top left, y downwards. A view along an axis of the fixture frame
is named after the side that is looked at: "front" looks along +y, from where the operator stands.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from app.viewport.pick import Ray
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector, unit

VIEW_ANGLE_DEG = 26.0  # a long lens: little distortion
FIT_MARGIN = 1.12
TURN_DEG_PER_PX = 0.4
_AT_EYE = 1e-6  # of the eye's distance: what lies at the eye or behind it counts as so far ahead

Size = tuple[float, float]

VIEWS: Mapping[str, Vector] = MappingProxyType(
    {
        "front": (0.0, -1.0, 0.0),
        "back": (0.0, 1.0, 0.0),
        "left": (-1.0, 0.0, 0.0),
        "right": (1.0, 0.0, 0.0),
        "top": (0.0, 0.0, 1.0),
        "bottom": (0.0, 0.0, -1.0),
        "iso": (1.0, -1.0, 1.0),
    }
)


@dataclass(frozen=True, eq=False)
class Viewpoint:
    rotation: Floats
    focus: Floats
    height_mm: float
    perspective: bool = False

    @property
    def distance_mm(self) -> float:
        """From eye to focus, in perspective."""
        return self.height_mm / 2.0 / math.tan(math.radians(VIEW_ANGLE_DEG / 2.0))

    def seen(self, points: Floats) -> Floats:
        """(n, 3) points as mm to the right of, above and in front of the focus."""
        return np.asarray((np.asarray(points, dtype=float) - self.focus) @ self.rotation.T)

    def pixels(self, points: Floats, size: Size) -> Floats:
        """(n, 2) screen points of (n, 3) points."""
        across = self.seen(points)
        scale = np.full(len(across), size[1] / self.height_mm)
        if self.perspective:
            ahead = np.maximum(self.distance_mm - across[:, 2], self.distance_mm * _AT_EYE)
            scale *= self.distance_mm / ahead
        x = size[0] / 2.0 + across[:, 0] * scale
        y = size[1] / 2.0 - across[:, 1] * scale
        return np.column_stack([x, y])

    def ray(self, x: float, y: float, size: Size) -> Ray:
        """The line of sight through a screen point. It starts at the eye, or beside the focus."""
        mm_per_px = self.height_mm / size[1]
        right, up, back = self.rotation
        offset = (x - size[0] / 2.0) * mm_per_px * right + (size[1] / 2.0 - y) * mm_per_px * up
        if not self.perspective:
            return Ray(as_vector(self.focus + offset), as_vector(-back))
        eye = self.focus + self.distance_mm * back
        return Ray(as_vector(eye), as_vector(unit(self.focus + offset - eye)))

    def mm_per_px(self, point: Floats | Vector, size: Size) -> float:
        """How long a pixel is at `point`; more than nothing also at the eye and behind it."""
        scale = self.height_mm / size[1]
        if self.perspective:
            depth = float(self.seen(np.asarray(point, dtype=float)[None])[0, 2])
            scale *= max((self.distance_mm - depth) / self.distance_mm, _AT_EYE)
        return scale

    def orbited(self, dx_px: float, dy_px: float, pivot: Floats) -> Viewpoint:
        """Turned like a turntable: about z, and up or down, never upside down."""
        right, _, back = self.rotation
        elevation = math.asin(max(-1.0, min(1.0, float(back[2]))))
        wanted = elevation + math.radians(TURN_DEG_PER_PX * dy_px)
        tilt = max(-math.pi / 2.0, min(math.pi / 2.0, wanted)) - elevation
        turn = turn_about((0.0, 0.0, 1.0), math.radians(-TURN_DEG_PER_PX * dx_px))
        return self.turned(turn @ turn_about(right, -tilt), pivot)

    def turned(self, turn: Floats, pivot: Floats) -> Viewpoint:
        """Eye and focus turned by a (3, 3) rotation about `pivot`."""
        rotation = _orthonormal(self.rotation @ turn.T)
        return replace(self, rotation=rotation, focus=pivot + turn @ (self.focus - pivot))

    def panned(self, dx_px: float, dy_px: float, size: Size, grip: Floats) -> Viewpoint:
        """Shifted so that `grip` follows the pointer."""
        step = self.mm_per_px(grip, size)
        right, up, _ = self.rotation
        return replace(self, focus=self.focus - dx_px * step * right + dy_px * step * up)

    def zoomed(self, factor: float, at: Floats) -> Viewpoint:
        """Larger by `factor`, with `at` staying where it is in the picture."""
        focus = at + (self.focus - at) / factor
        return replace(self, focus=focus, height_mm=self.height_mm / factor)

    def fitted(self, corners: Floats, size: Size) -> Viewpoint:
        """Moved so that all (n, 3) `corners` are in the picture, with a margin."""
        across = (corners - corners.mean(axis=0)) @ self.rotation.T
        low, high = across.min(axis=0), across.max(axis=0)
        focus = corners.mean(axis=0) + (low + high) / 2.0 @ self.rotation
        width, height, depth = (float(v) for v in high - low)
        if self.perspective:  # the near side looks larger
            near = depth * math.tan(math.radians(VIEW_ANGLE_DEG / 2.0))
            width, height = width + near, height + near
        fitting = max(height, width * size[1] / max(size[0], 1.0)) * FIT_MARGIN
        smallest = max(float(np.linalg.norm(high - low)) * 1e-3, 1e-9)
        return replace(self, focus=focus, height_mm=max(fitting, smallest))

    def looking(self, back: Floats | Vector) -> Viewpoint:
        """From the direction `back`, with z upwards where that is possible."""
        return replace(self, rotation=rotation_looking(back))


def rotation_looking(back: Floats | Vector, right_hint: Floats | None = None) -> Floats:
    """The rotation of an eye that lies in direction `back`, z upwards."""
    b = unit(back)
    if abs(float(b[2])) > 1.0 - 1e-9:
        right = np.array([1.0, 0.0, 0.0]) if right_hint is None else unit(right_hint)
    else:
        right = unit(np.cross((0.0, 0.0, 1.0), b))
    return np.array([right, np.cross(b, right), b])


def start(height_mm: float = 300.0) -> Viewpoint:
    return Viewpoint(rotation_looking(VIEWS["iso"]), np.zeros(3), height_mm)


def between(first: Viewpoint, last: Viewpoint, fraction: float) -> Viewpoint:
    """On the way from `first` (0) to `last` (1), turning about one axis."""
    turn = last.rotation.T @ first.rotation  # brings the first axes onto the last
    axis, angle = _axis_angle(turn)
    rotation = _orthonormal(first.rotation @ turn_about(axis, angle * fraction).T)
    height = first.height_mm * (last.height_mm / first.height_mm) ** fraction
    focus = first.focus + (last.focus - first.focus) * fraction
    return replace(last, rotation=rotation, focus=focus, height_mm=height)


def turn_about(axis: Floats | Vector, angle: float) -> Floats:
    """(3, 3) rotation by `angle` radians about `axis`."""
    x, y, z = unit(axis)
    k = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    return np.asarray(np.eye(3) + math.sin(angle) * k + (1.0 - math.cos(angle)) * (k @ k))


def _axis_angle(turn: Floats) -> tuple[Floats, float]:
    angle = math.acos(max(-1.0, min(1.0, (float(np.trace(turn)) - 1.0) / 2.0)))
    axis = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    if np.linalg.norm(axis) > 1e-9:
        return axis, angle
    if angle < 1.0:
        return np.array([0.0, 0.0, 1.0]), 0.0
    columns = turn + np.eye(3)  # half a turn: any column is along the axis
    return columns[:, int(np.argmax(np.linalg.norm(columns, axis=0)))], angle


def _orthonormal(rotation: Floats) -> Floats:
    right, back = unit(rotation[0]), unit(rotation[2])
    right = unit(right - (right @ back) * back)
    return np.array([right, np.cross(back, right), back])
