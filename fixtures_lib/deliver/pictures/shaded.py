"""Bodies in parallel projection, shaded, with their edges; twice as fine, then averaged."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from fixtures_lib.deliver.pictures.png import png_of
from fixtures_lib.geometry.arrays import Floats, Ints, Point2, Singles, Vector
from fixtures_lib.geometry.looking import Looking
from fixtures_lib.geometry.meshes import BodyMesh, EdgeLines, TriangleMesh

_FINER = 2
_LIGHT = (-0.35, 0.45, 0.82)  # right, up, towards the eye
_AMBIENT = 0.42
_MARGIN = 0.03
_BIAS_SHARE = 2e-3  # of the depth of the scene: an edge shows on its own faces


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A PNG, its size in pixels, and where a point of the fixture frame lies on it."""

    png: bytes
    width: int
    height: int
    scale: float
    low: Point2
    eye: Looking

    def at(self, point: Vector) -> Point2:
        """(x, y) in pixels from the upper left corner."""
        u, v, _ = self.eye.axes @ np.asarray(point)
        return (
            float((u - self.low[0]) * self.scale),
            float(self.height - (v - self.low[1]) * self.scale),
        )


Colour = tuple[float, float, float]
INK: Colour = (0.13, 0.16, 0.2)


class Painted(msgspec.Struct, frozen=True, kw_only=True):
    """A surface in a colour for each of its points, (n, 3) from 0 to 1, and its edges in `ink`.

    Edges that are `on_top` are drawn whatever lies before them.
    """

    surface: TriangleMesh
    colours: Singles
    edges: EdgeLines | None = None
    ink: Colour = INK
    on_top: bool = False


def painted(bodies: Sequence[BodyMesh]) -> list[Painted]:
    """Bodies in their own colours."""
    return [
        Painted(
            surface=body.surface,
            colours=np.tile(np.array(body.colour, np.float32), (len(body.surface.points), 1)),
            edges=body.edges,
        )
        for body in bodies
    ]


def outlined(body: BodyMesh, ink: Colour) -> Painted:
    """A body's edges alone, over everything."""
    none = np.empty((0, 3))
    bare = TriangleMesh(none, np.empty((0, 3), np.int64), np.empty(0, np.int64))
    return Painted(
        surface=bare, colours=none.astype(np.float32), edges=body.edges, ink=ink, on_top=True
    )


def picture(things: Sequence[Painted], eye: Looking, width: int, height: int) -> Picture:
    """All of them, as large as the picture takes; ValueError where there is nothing to draw."""
    from fixtures_lib.deliver.pictures.raster_loops import draw_lines, fill  # compiled: on demand

    projected = [thing.surface.points @ eye.axes.T for thing in things]
    low = np.min([p.min(axis=0) for p in projected if len(p)], axis=0)
    high = np.max([p.max(axis=0) for p in projected if len(p)], axis=0)
    span = np.maximum(high - low, 1e-6)
    usable = 1.0 - 2.0 * _MARGIN
    scale = float(min(width * usable / span[0], height * usable / span[1]))
    corner = (low[:2] + high[:2] - np.array([width, height]) / scale) / 2.0
    image = np.ones((height * _FINER, width * _FINER, 3), np.float32)
    depth = np.full(image.shape[:2], -np.inf, np.float32)
    to_pixels = _Pixels(corner, scale * _FINER, height * _FINER)
    for thing, points in zip(things, projected, strict=True):
        corners, triangles, colours = _lit(thing, to_pixels(points), eye)
        fill(corners, triangles, colours, depth, image)
    bias = float(span[2]) * _BIAS_SHARE + 1e-4
    for thing in sorted(things, key=lambda thing: thing.on_top):
        if thing.edges is not None and len(thing.edges.points):
            ends = _segments(thing.edges, to_pixels(thing.edges.points @ eye.axes.T))
            before = np.inf if thing.on_top else bias
            draw_lines(
                ends, np.array(thing.ink, np.float32), before, int(thing.on_top), depth, image
            )
    small = image.reshape(height, _FINER, width, _FINER, 3).mean(axis=(1, 3))
    return Picture(
        png=png_of(small), width=width, height=height, scale=scale,
        low=(float(corner[0]), float(corner[1])), eye=eye,
    )  # fmt: skip


class _Pixels:
    """Points of the eye's frame in fine pixels, y down, depth as it is."""

    def __init__(self, corner: Floats, scale: float, height: int) -> None:
        self._corner, self._scale, self._height = corner, scale, height

    def __call__(self, points: Floats) -> Floats:
        x = (points[:, 0] - self._corner[0]) * self._scale
        y = self._height - (points[:, 1] - self._corner[1]) * self._scale
        return np.ascontiguousarray(np.column_stack([x, y, points[:, 2]]))


def _lit(thing: Painted, corners: Floats, eye: Looking) -> tuple[Floats, Ints, Singles]:
    """Each triangle with corners of its own, so that flat faces are flat in the picture."""
    light = np.array(_LIGHT) / np.linalg.norm(_LIGHT)
    shade = _AMBIENT + (1.0 - _AMBIENT) * np.clip(thing.surface.normals @ eye.axes.T @ light, 0, 1)
    flat = thing.surface.triangles.ravel()
    colours = thing.colours[flat] * np.repeat(shade, 3)[:, None].astype(np.float32)
    triangles = np.arange(len(flat), dtype=np.int64).reshape(-1, 3)
    return np.ascontiguousarray(corners[flat]), triangles, np.ascontiguousarray(colours)


def _segments(edges: EdgeLines, points: Floats) -> Floats:
    """(n, 2, 3): both ends of each piece of each edge."""
    ends = np.stack([points[:-1], points[1:]], axis=1)
    keep = np.ones(len(ends), bool)
    breaks = edges.offsets[1:-1] - 1
    keep[breaks[(breaks >= 0) & (breaks < len(keep))]] = False
    return np.ascontiguousarray(ends[keep])
