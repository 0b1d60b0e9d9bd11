"""Finding triangles and edges of one body near a line, in the body's own frame.

The searches are built at the first question: 200,000 triangles take some 50 ms, and no body is
asked before the pointer is over it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from vtkmodules.vtkCommonCore import mutable
from vtkmodules.vtkCommonDataModel import vtkStaticCellLocator

from app.viewport.polydata import segment_data
from fixtures_lib.geometry.arrays import Floats, Ints

# Of a ball of radius one: without it, a ray slips through between two triangles that share a side.
TOLERANCE = 1e-6


class SurfaceSearch:
    """Where a line first meets a surface."""

    def __init__(self, data: Any) -> None:
        self._data = data
        self._locator = _locator(data)

    def first(self, start: Floats, end: Floats) -> int | None:
        """The number of the first triangle on the way from `start` to `end`."""
        fraction, part, cell = mutable(0.0), mutable(0), mutable(0)
        where, inside = [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]
        if not self._data.GetNumberOfPolys():
            return None
        hit = self._locator.IntersectWithLine(
            tuple(start), tuple(end), TOLERANCE, fraction, where, inside, part, cell
        )
        return int(cell) if hit else None


class EdgeSearch:
    """Which of a solid's edges is near a point."""

    def __init__(self, points: Floats, offsets: Ints) -> None:
        self.points = points
        ends = np.asarray(offsets, dtype=np.int64)
        last = np.zeros(len(points), dtype=bool)
        last[ends[1:] - 1] = True
        starts = np.flatnonzero(~last)
        self.pairs = np.column_stack([starts, starts + 1])
        self.numbers = np.searchsorted(ends, starts, side="right")
        self._locator = _locator(segment_data(points, self.pairs)) if len(starts) else None

    def nearest(self, point: Floats, radius: float) -> tuple[int, Floats] | None:
        """Number of the nearest edge within `radius` of `point`, and where it is nearest."""
        if self._locator is None:
            return None
        where = [0.0, 0.0, 0.0]
        cell, part, distance = mutable(0), mutable(0), mutable(0.0)
        found = self._locator.FindClosestPointWithinRadius(
            tuple(point), radius, where, cell, part, distance
        )
        return (int(self.numbers[int(cell)]), np.array(where)) if found else None


def _locator(data: Any) -> Any:
    locator = vtkStaticCellLocator()
    locator.SetDataSet(data)
    locator.BuildLocator()
    return locator
