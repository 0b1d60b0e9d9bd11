"""The deflection from above: the size of the displacement of what can be seen from there.

Each triangle of the solution is sampled finer than a pixel; every pixel keeps its highest sample.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF

from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.frames import Pose

_PIXELS = 260  # along the longer side
_SAMPLES_PER_PX = 1.5
_OPACITY = 0.8
_MAP = "viridis"  # as in the 3D view


class HeatMap:
    """A picture under the lines of the plan; made anew only for another field or another pose."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._item = pg.ImageItem(axisOrder="row-major")
        self._item.setZValue(5)
        self._item.setOpacity(_OPACITY)
        self._item.setVisible(False)
        self._made_of: tuple[Any, ...] = ()
        box.addItem(self._item, ignoreBounds=True)

    @property
    def shown(self) -> bool:
        return bool(self._item.isVisible())

    def hide(self) -> None:
        self._item.setVisible(False)

    def show_field(
        self, solution: Any, state: Any, pose: Pose, limits: tuple[float, float] | None
    ) -> None:
        """`state` is one of `solution.states`; limits in um, None: from the field."""
        key = (solution, state.name, pose, limits)
        if key != self._made_of:
            self._made_of = key
            values = np.linalg.norm(np.asarray(state.displacement_um, dtype=float), axis=1)
            points = pose.points(solution.surface.points)
            picture, place = seen_from_above(points, solution.surface.triangles, values)
            low, high = limits or (float(values.min()), float(values.max()))
            table = pg.colormap.get(_MAP).getLookupTable(nPts=256, alpha=False)
            self._item.setImage(_coloured(picture, low, high, table))
            self._item.setRect(place)
        self._item.setVisible(True)


def seen_from_above(points: Floats, triangles: Ints, values: Floats) -> tuple[Floats, QRectF]:
    """(h, w) the value at the highest point of each pixel, nan where there is none, the first row
    lowest in y; and the rectangle in mm that the picture covers."""
    low, high = points[:, :2].min(axis=0), points[:, :2].max(axis=0)
    size = np.maximum(high - low, 1e-6)
    scale = _PIXELS / float(size.max())
    shape = np.maximum(np.ceil(size * scale).astype(int), 1)
    samples = _samples(points, triangles, values, scale)
    cell = np.minimum(((samples[:, :2] - low) * scale).astype(int), shape - 1)
    place = cell[:, 1] * shape[0] + cell[:, 0]
    picture = np.full(int(shape[0] * shape[1]), np.nan)
    order = np.argsort(samples[:, 2], kind="stable")  # the highest is written last
    picture[place[order]] = samples[order, 3]
    width, height = (float(n) / scale for n in shape)
    return picture.reshape(shape[1], shape[0]), QRectF(float(low[0]), float(low[1]), width, height)


def _samples(points: Floats, triangles: Ints, values: Floats, scale: float) -> Floats:
    """(k, 4) x, y, z and value on the triangles that look up, closer together than a pixel."""
    a, b, c = (points[triangles[:, i]] for i in range(3))
    seen = triangles[np.cross(b - a, c - a)[:, 2] > 0.0]
    corners = np.concatenate([points, values[:, None]], axis=1)[seen]
    sides = np.linalg.norm(corners[:, :, :2] - np.roll(corners[:, :, :2], 1, axis=1), axis=2)
    wanted = np.maximum(sides.max(axis=1) * scale * _SAMPLES_PER_PX, 1.0)
    levels = np.ceil(np.log2(wanted)).astype(int)
    return np.concatenate(
        [
            np.einsum("sc,mcd->msd", _shares(2**level), corners[levels == level]).reshape(-1, 4)
            for level in np.unique(levels)
        ]
        or [np.zeros((0, 4))]
    )


def _shares(count: int) -> Floats:
    """(s, 3) shares of the corners at the corners of a triangle's `count` x `count` parts."""
    i, j = np.meshgrid(np.arange(count + 1), np.arange(count + 1), indexing="ij")
    inside = i + j <= count
    u, v = i[inside] / count, j[inside] / count
    return np.stack([1.0 - u - v, u, v], axis=1)


def _coloured(picture: Floats, low: float, high: float, table: Any) -> Any:
    """(h, w, 4) bytes; what has no value is clear."""
    share = np.clip((picture - low) / max(high - low, 1e-12), 0.0, 1.0)
    steps = np.nan_to_num(share * 255.0).astype(np.uint8)
    pixels = np.empty((*picture.shape, 4), dtype=np.uint8)
    pixels[..., :3] = table[steps]
    pixels[..., 3] = np.where(np.isnan(picture), 0, 255)
    return pixels
