"""The deflection from above: the size of the displacement of what can be seen from there.

Each triangle of the solution is sampled finer than a pixel; every pixel keeps its highest sample.
Which sample that is belongs to the surface, so that other values on it are a small product.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF

from app.live.shown_step import ShownStep
from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import TriangleMesh

_PIXELS = 260  # along the longer side
_SAMPLES_PER_PX = 1.5
_LADDER = 1.25  # between one number of samples and the next
_OPACITY = 0.8
HEAT_MAP = "viridis"  # as in the 3D view


class HeatMap:
    """A picture under the lines of the plan; made anew only for another field or another pose."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._item = pg.ImageItem(axisOrder="row-major")
        self._item.setZValue(5)
        self._item.setOpacity(_OPACITY)
        self._item.setVisible(False)
        self._picture, self._place = np.full((1, 1), np.nan), QRectF()
        self._made_of: tuple[Any, ...] = ()
        self._seen_of: tuple[tuple[TriangleMesh, Pose], SeenFromAbove] | None = None
        box.addItem(self._item, ignoreBounds=True)

    @property
    def shown(self) -> bool:
        return bool(self._item.isVisible())

    def hide(self) -> None:
        self._item.setVisible(False)

    def show_field(self, step: ShownStep, pose: Pose, limits: tuple[float, float]) -> None:
        """The size of the step's displacement; limits in um."""
        key = (step.made_of, pose, limits)
        if key != self._made_of:
            self._made_of = key
            seen = self._seen(step.surface, pose)
            table = pg.colormap.get(HEAT_MAP).getLookupTable(nPts=256, alpha=False)
            self._picture, self._place = seen.picture(step.sizes_um), seen.place
            self._item.setImage(_coloured(self._picture, *limits, table))
            self._item.setRect(seen.place)
        self._item.setVisible(True)

    def value_at(self, x: float, y: float) -> float | None:
        """What is seen there from above, in um; None beside the part."""
        if not self.shown or not self._place.contains(x, y):
            return None
        height, width = self._picture.shape
        column = int((x - self._place.left()) / self._place.width() * width)
        row = int((y - self._place.top()) / self._place.height() * height)
        value = float(self._picture[min(row, height - 1), min(column, width - 1)])
        return None if np.isnan(value) else value

    @property
    def extremes(self) -> tuple[tuple[float, float, float], ...]:
        """x, y and um of the least and the most that is seen."""
        if not self.shown or np.isnan(self._picture).all():
            return ()
        (height, width), place = self._picture.shape, self._place
        found = []
        for at in (np.nanargmin(self._picture), np.nanargmax(self._picture)):
            row, column = divmod(int(at), width)
            x = place.left() + (column + 0.5) / width * place.width()
            y = place.top() + (row + 0.5) / height * place.height()
            found.append((x, y, float(self._picture[row, column])))
        return tuple(found)

    def _seen(self, surface: TriangleMesh, pose: Pose) -> SeenFromAbove:
        key = (surface, pose)
        if self._seen_of is None or self._seen_of[0] != key:
            points = pose.points(surface.points)
            self._seen_of = key, seen_from_above(points, surface.triangles)
        return self._seen_of[1]


@dataclass(frozen=True, eq=False)
class SeenFromAbove:
    """Of the pixels (h, w), the first row lowest in y: those (k,) where there is something, with
    the corners (k, 3) of the triangle that is seen and their shares; the place in mm."""

    shape: tuple[int, int]
    pixels: Ints
    corners: Ints
    shares: Floats
    place: QRectF

    def picture(self, values: Floats) -> Floats:
        """(h, w) of values at the points; nan where there is nothing."""
        picture = np.full(self.shape[0] * self.shape[1], np.nan)
        picture[self.pixels] = np.einsum("kc,kc->k", values[self.corners], self.shares)
        return picture.reshape(self.shape)


def seen_from_above(points: Floats, triangles: Ints) -> SeenFromAbove:
    """The highest sample of each pixel."""
    low, high = points[:, :2].min(axis=0), points[:, :2].max(axis=0)
    size = np.maximum(high - low, 1e-6)
    scale = _PIXELS / float(size.max())
    shape = np.maximum(np.ceil(size * scale).astype(int), 1)
    corners, shares = _samples(points, triangles, scale)
    at = np.einsum("kc,kcd->kd", shares, points[corners])
    cell = np.minimum(((at[:, :2] - low) * scale).astype(int), shape - 1)
    pixel = cell[:, 1] * shape[0] + cell[:, 0]
    top = np.full(int(shape.prod()), -np.inf)
    np.maximum.at(top, pixel, at[:, 2])
    on_top = np.flatnonzero(at[:, 2] == top[pixel])
    _, one_each = np.unique(pixel[on_top], return_index=True)
    highest = on_top[one_each]
    width, height = (float(n) / scale for n in shape)
    place = QRectF(float(low[0]), float(low[1]), width, height)
    found = (pixel[highest], corners[highest], shares[highest])
    return SeenFromAbove((int(shape[1]), int(shape[0])), *found, place)


def _samples(points: Floats, triangles: Ints, scale: float) -> tuple[Ints, Floats]:
    """(k, 3) corners and shares on the triangles that look up, closer together than a pixel."""
    a, b, c = (points[triangles[:, i]] for i in range(3))
    seen = triangles[np.cross(b - a, c - a)[:, 2] > 0.0]
    flat = points[seen][:, :, :2]
    sides = np.linalg.norm(np.roll(flat, -1, axis=1) - flat, axis=2)  # from each corner to the next
    first = sides.argmax(axis=1)[:, None]
    seen = np.take_along_axis(seen, (first + np.arange(3)) % 3, axis=1)  # the longest side first
    (ux, uy), (vx, vy) = ((flat[:, i] - flat[:, 0]).T for i in (1, 2))
    longest = np.maximum(sides.max(axis=1, initial=0.0), 1e-12)
    along, across = _steps(longest * scale), _steps(np.abs(ux * vy - uy * vx) / longest * scale)
    corners, shares = [np.zeros((0, 3), dtype=np.int64)], [np.zeros((0, 3))]
    for n, m in np.unique(np.column_stack([along, across]), axis=0):
        chosen, pattern = seen[(along == n) & (across == m)], _shares(int(n), int(m))
        corners.append(np.repeat(chosen, len(pattern), axis=0))
        shares.append(np.tile(pattern, (len(chosen), 1)))
    return np.concatenate(corners), np.concatenate(shares)


def _steps(pixels: Floats) -> Ints:
    """(t,) into how many parts lengths are divided; of few different numbers."""
    wanted = np.maximum(pixels * _SAMPLES_PER_PX, 1.0)
    return np.ceil(_LADDER ** np.ceil(np.log(wanted) / math.log(_LADDER))).astype(int)


def _shares(along: int, across: int) -> Floats:
    """(s, 3) shares of the corners in rows beside the first side, each shorter than the last."""
    rows = []
    for v in np.linspace(0.0, 1.0, across + 1):
        u = np.linspace(0.0, 1.0 - v, math.ceil(along * (1.0 - v) - 1e-9) + 1)
        rows.append(np.column_stack([1.0 - u - v, u, np.full(len(u), v)]))
    return np.concatenate(rows)


def _coloured(picture: Floats, low: float, high: float, table: Any) -> Any:
    """(h, w, 4) bytes; what has no value is clear."""
    share = np.clip((picture - low) / max(high - low, 1e-12), 0.0, 1.0)
    steps = np.nan_to_num(share * 255.0).astype(np.uint8)
    pixels = np.empty((*picture.shape, 4), dtype=np.uint8)
    pixels[..., :3] = table[steps]
    pixels[..., 3] = np.where(np.isnan(picture), 0, 255)
    return pixels
