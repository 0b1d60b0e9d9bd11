"""Where something sits: a position and a turn.

    p_fixture = R p_part + t          R = Rz(rz) Ry(ry) Rx(rx), angles in degrees

The fixture frame has its origin at the plate's datum corner, on the plate's top face:
x to the right, y away from the operator, z up. The plate lies below z = 0.
"""

from __future__ import annotations

import math

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector, unit


class Pose(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Six degrees of freedom: mm, and degrees about the fixed axes x, then y, then z."""

    x_mm: float = 0.0
    y_mm: float = 0.0
    z_mm: float = 0.0
    rx_deg: float = 0.0
    ry_deg: float = 0.0
    rz_deg: float = 0.0

    @property
    def rotation(self) -> Floats:
        """(3, 3) rotation matrix."""
        return _about_z(self.rz_deg) @ _about_y(self.ry_deg) @ _about_x(self.rx_deg)

    @property
    def translation(self) -> Floats:
        return np.array([self.x_mm, self.y_mm, self.z_mm])

    def shifted(self, dx_mm: float, dy_mm: float) -> Pose:
        """The pose of the same part at another place of the plate."""
        return msgspec.structs.replace(self, x_mm=self.x_mm + dx_mm, y_mm=self.y_mm + dy_mm)

    def points(self, points: Floats | Vector) -> Floats:
        """(n, 3) or (3,) points of the part, in the fixture frame."""
        return np.asarray(points, dtype=float) @ self.rotation.T + self.translation

    def vectors(self, vectors: Floats | Vector) -> Floats:
        """(n, 3) or (3,) directions of the part, in the fixture frame."""
        return np.asarray(vectors, dtype=float) @ self.rotation.T

    def points_back(self, points: Floats | Vector) -> Floats:
        """Points of the fixture frame, in the part's own coordinates."""
        return (np.asarray(points, dtype=float) - self.translation) @ self.rotation

    def vectors_back(self, vectors: Floats | Vector) -> Floats:
        """Directions of the fixture frame, in the part's own coordinates."""
        return np.asarray(vectors, dtype=float) @ self.rotation


def pose_of(rotation: Floats, translation: Floats | Vector) -> Pose:
    """The pose with this (3, 3) rotation and this translation; angles are cleaned of rounding."""
    x, y, z = as_vector(np.asarray(translation, dtype=float))
    rx, ry, rz = (_clean(angle) for angle in _angles(rotation))
    return Pose(x_mm=x, y_mm=y, z_mm=z, rx_deg=rx, ry_deg=ry, rz_deg=rz)


def turn_onto(direction: Floats | Vector, target: Floats | Vector) -> Floats:
    """The (3, 3) rotation by the smallest angle that brings `direction` onto `target`."""
    a, b = unit(direction), unit(target)
    axis, cosine = np.cross(a, b), float(a @ b)
    if np.linalg.norm(axis) < 1e-12:
        return np.eye(3) if cosine > 0.0 else _half_turn(a)
    k = _cross_matrix(axis)
    return np.asarray(np.eye(3) + k + k @ k / (1.0 + cosine))


def _half_turn(direction: Floats) -> Floats:
    across = unit(np.cross(direction, np.eye(3)[int(np.argmin(np.abs(direction)))]))
    return np.asarray(2.0 * np.outer(across, across) - np.eye(3))


def _cross_matrix(v: Floats) -> Floats:
    return np.array([[0.0, -v[2], v[1]], [v[2], 0.0, -v[0]], [-v[1], v[0], 0.0]])


def _about_x(deg: float) -> Floats:
    c, s = _cos_sin(deg)
    return np.array([[1.0, 0.0, 0.0], [0.0, c, -s], [0.0, s, c]])


def _about_y(deg: float) -> Floats:
    c, s = _cos_sin(deg)
    return np.array([[c, 0.0, s], [0.0, 1.0, 0.0], [-s, 0.0, c]])


def _about_z(deg: float) -> Floats:
    c, s = _cos_sin(deg)
    return np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])


def _cos_sin(deg: float) -> tuple[float, float]:
    """Exact at multiples of 90 degrees, so that a squarely seated part stays square."""
    quarter, rest = divmod(deg, 90.0)
    if rest == 0.0:
        return ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[int(quarter) % 4]
    return math.cos(math.radians(deg)), math.sin(math.radians(deg))


def _angles(r: Floats) -> tuple[float, float, float]:
    sine = max(-1.0, min(1.0, -float(r[2, 0])))
    if abs(sine) > 1.0 - 1e-12:  # looking along y: only rx and rz together are defined
        rx = math.atan2(sine * float(r[0, 1]), float(r[1, 1]))
        return math.degrees(rx), math.copysign(90.0, sine), 0.0
    rx = math.atan2(float(r[2, 1]), float(r[2, 2]))
    rz = math.atan2(float(r[1, 0]), float(r[0, 0]))
    return math.degrees(rx), math.degrees(math.asin(sine)), math.degrees(rz)


def _clean(deg: float) -> float:
    nearest = round(deg)
    return float(nearest) if abs(deg - nearest) < 1e-9 else deg
