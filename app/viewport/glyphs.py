"""Small solids made of triangles: arrows, cones, spheres, rods. Plain arrays, in mm."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints, Vector, unit
from fixtures_lib.geometry.frames import turn_onto

SIDES = 24
Z = (0.0, 0.0, 1.0)
_ANGLES = np.linspace(0.0, 2.0 * np.pi, SIDES, endpoint=False)
_AROUND = np.column_stack([np.cos(_ANGLES), np.sin(_ANGLES)])
_FROM = np.arange(SIDES)
_TO = (_FROM + 1) % SIDES
_BAND = np.vstack(  # of the ring below, then of the one above
    [
        np.column_stack([_FROM, _TO, _TO + SIDES]),
        np.column_stack([_FROM, _TO + SIDES, _FROM + SIDES]),
    ]
)


@dataclass(frozen=True, eq=False)
class Glyph:
    """points (n, 3), normals (n, 3), triangles (m, 3)."""

    points: Floats
    normals: Floats
    triangles: Ints

    def turned_onto(self, direction: Floats | Vector) -> Glyph:
        """With its z axis along `direction`."""
        turn = turn_onto(Z, direction)
        return Glyph(self.points @ turn.T, self.normals @ turn.T, self.triangles)

    def moved(self, by: Floats | Vector) -> Glyph:
        return Glyph(self.points + np.asarray(by), self.normals, self.triangles)


def arrow(start: Vector, direction: Vector, length_mm: float, width_mm: float) -> Glyph:
    """From `start` to its tip, `length_mm` on. `width_mm` is that of the shaft."""
    head = min(0.4 * length_mm, 3.2 * width_mm)
    neck = length_mm - head
    r, wide = width_mm / 2.0, width_mm * 1.25
    profile = [(0.0, 0.0), (r, 0.0), (r, neck), (wide, neck), (0.0, length_mm)]
    return revolved(profile).turned_onto(unit(direction)).moved(start)


def cone(tip: Vector, direction: Vector, height_mm: float, radius_mm: float) -> Glyph:
    """Opens from `tip` along `direction`."""
    profile = [(0.0, 0.0), (radius_mm, height_mm), (0.0, height_mm)]
    return revolved(profile).turned_onto(unit(direction)).moved(tip)


def rod(start: Vector, end: Vector, radius_mm: float) -> Glyph:
    along = np.asarray(end, dtype=float) - np.asarray(start, dtype=float)
    length = float(np.linalg.norm(along))
    profile = [(0.0, 0.0), (radius_mm, 0.0), (radius_mm, length), (0.0, length)]
    return revolved(profile).turned_onto(unit(along)).moved(start)


def sphere(centre: Vector, radius_mm: float) -> Glyph:
    angles = np.linspace(-np.pi / 2.0, np.pi / 2.0, 13)
    profile = [(float(radius_mm * np.cos(a)), float(radius_mm * np.sin(a))) for a in angles]
    ball = revolved(profile)
    return Glyph(ball.points, ball.points / radius_mm, ball.triangles).moved(centre)


def revolved(profile: list[tuple[float, float]]) -> Glyph:
    """(radius, height) points turned about z, outside to the right of the way along them.

    Each step of the profile is a band of its own, flat along its slope: creases stay sharp.
    """
    steps = np.array([[low, high] for low, high in pairwise(profile)], dtype=float)  # (m, 2, 2)
    rings = np.empty((len(steps), 2, SIDES, 3))
    rings[..., :2] = steps[:, :, None, None, 0] * _AROUND
    rings[..., 2] = steps[:, :, None, 1]
    along = steps[:, 1] - steps[:, 0]
    slopes = np.column_stack([along[:, 1], -along[:, 0]])
    slopes /= np.maximum(np.linalg.norm(slopes, axis=1, keepdims=True), 1e-300)
    normals = np.empty_like(rings)
    normals[..., :2] = slopes[:, None, None, :1] * _AROUND
    normals[..., 2] = slopes[:, None, None, 1]
    bands = _BAND + 2 * SIDES * np.arange(len(steps))[:, None, None]
    return Glyph(rings.reshape(-1, 3), normals.reshape(-1, 3), bands.reshape(-1, 3))


def together(glyphs: list[Glyph]) -> Glyph:
    starts = np.cumsum([0] + [len(g.points) for g in glyphs[:-1]])
    return Glyph(
        np.vstack([g.points for g in glyphs]),
        np.vstack([g.normals for g in glyphs]),
        np.vstack([g.triangles + s for g, s in zip(glyphs, starts, strict=True)]),
    )
