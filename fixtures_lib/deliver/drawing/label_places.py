"""Places for labels: along a line as near as can be to where they belong, and free ones in a view.

wanted      | |    |||
spread      |  |   | | |      never nearer to one another than a step
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import Stroke, points_of

_CELL_MM = 0.4
Box = tuple[float, float, float, float]


def spread(wanted: Sequence[float], step: float) -> list[float]:
    """Ascending places at least `step` apart, least squares from `wanted` (ascending).

    Pool adjacent violators on wanted - i * step.
    """
    blocks: list[tuple[float, int]] = []  # mean, count
    for index, value in enumerate(wanted):
        mean, count = value - index * step, 1
        while blocks and blocks[-1][0] >= mean:
            above, size = blocks.pop()
            mean = (above * size + mean * count) / (size + count)
            count += size
        blocks.append((mean, count))
    means = [mean for mean, count in blocks for _ in range(count)]
    return [mean + index * step for index, mean in enumerate(means)]


class Room:
    """A raster of a sheet's taken places. Marks are added one after the other."""

    def __init__(self, width: float, height: float) -> None:
        self._taken = np.zeros((math.ceil(height / _CELL_MM), math.ceil(width / _CELL_MM)), bool)

    def take_strokes(self, strokes: Iterable[Stroke]) -> None:
        for stroke in strokes:
            points = shapely.segmentize(shapely.LineString(points_of(stroke)), _CELL_MM * 0.9)
            cells = (shapely.get_coordinates(points) / _CELL_MM).astype(int)
            rows, columns = self._taken.shape
            inside = ((cells >= 0) & (cells < (columns, rows))).all(axis=1)
            self._taken[cells[inside, 1], cells[inside, 0]] = True

    def take(self, box: Box) -> None:
        x0, y0, x1, y1 = self._cells(box)
        self._taken[y0:y1, x0:x1] = True

    def free(self, box: Box) -> bool:
        x0, y0, x1, y1 = self._cells(box)
        rows, columns = self._taken.shape
        if box[0] < 0.0 or box[1] < 0.0 or x1 > columns or y1 > rows:
            return False
        return not bool(self._taken[y0:y1, x0:x1].any())

    def _cells(self, box: Box) -> tuple[int, int, int, int]:
        x0, y0, x1, y1 = box
        return (
            max(0, math.floor(x0 / _CELL_MM)), max(0, math.floor(y0 / _CELL_MM)),
            math.ceil(x1 / _CELL_MM), math.ceil(y1 / _CELL_MM),
        )  # fmt: skip


def around(centre: Point2, reach: float, size: tuple[float, float]) -> Iterator[Box]:
    """Boxes of a size round a circle, nearest first: at the corners, at the sides, then farther."""
    width, height = size
    for gap in (0.5, 2.0, 4.0, 7.0, 11.0, 16.0, 22.0, 30.0):
        for degrees in (45, 135, 315, 225, 0, 180, 90, 270, 20, 160, 340, 200, 70, 110, 250, 290):
            dx, dy = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            x = centre[0] + dx * (reach + gap) - (width / 2.0) * (1.0 - _side(dx))
            y = centre[1] + dy * (reach + gap) - (height / 2.0) * (1.0 - _side(dy))
            yield (x, y, x + width, y + height)


def _side(part: float) -> float:
    """1 where a box lies to the right of (above) its anchor, -1 to the left, 0 in the middle."""
    return 0.0 if abs(part) < 0.3 else math.copysign(1.0, part)
