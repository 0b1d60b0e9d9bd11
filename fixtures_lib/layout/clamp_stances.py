"""How a clamp can stand to press on a spot: which one, turned which way, with its body clear of the
part, and out of the way of the cutter that goes over the judged face.

bar     what of a clamp is above its contact, in layers: each must be higher than the part below it
stand   what of it reaches down to the plate: none of the part may be there
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
import shapely

from fixtures_lib.catalog.items import ClampItem
from fixtures_lib.geometry.arrays import Flags, Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.slabs import Slab
from fixtures_lib.kernel.items.item_slabs import clamp_slabs
from fixtures_lib.layout.relief import Relief, relief_of

_ROOM_MM = 0.3  # between a body and the part
_LEVEL_MM = 0.5
_LAYERS_MM = (0.5, 2.0, 6.0)  # over the contact
_SAMPLES = 90  # places of a body that are looked at


@dataclass(frozen=True)
class JudgedFace:
    """The face that the default pass goes over."""

    number: int
    height_mm: float


@dataclass(frozen=True, eq=False)
class Layer:
    """places (k, 2) of what of a bar is no lower than `above_mm` over the contact."""

    above_mm: float
    places: Floats


@dataclass(frozen=True, eq=False)
class Body:
    """In the clamp's own axes: its bar, places (k, 2) of its stand, and the bar's rise."""

    bar: tuple[Layer, ...]
    stand: Floats
    rise_mm: float
    region: shapely.Geometry  # of all of it


@lru_cache(maxsize=64)
def body_of(item: ClampItem) -> Body:
    """Of a clamp at half of its height: bar and stand are alike at others."""
    height = (item.height_min_mm + item.height_max_mm) / 2.0
    slabs = [s for s in clamp_slabs(item, height) if s.high > 0.0]
    below = [s.region for s in slabs if s.low < height - _LEVEL_MM]
    stand = shapely.union_all(below).buffer(_ROOM_MM)
    layers = list(_layers([s for s in slabs if s.low >= height - _LEVEL_MM], height))
    bar = tuple(Layer(above, _places(region)) for above, region in layers)
    rise = max(s.high for s in slabs) - height
    whole = shapely.union_all([stand, *(region for _, region in layers)])
    return Body(bar, _places(stand), rise, whole)


def _layers(slabs: Sequence[Slab], height: float) -> Iterator[tuple[float, shapely.Geometry]]:
    """The foot of a clamp's screw is small, and its arm far above: each for itself."""
    for low, high in pairwise((-_LEVEL_MM, *_LAYERS_MM, math.inf)):
        mine = [s for s in slabs if low <= s.low - height < high]
        if mine:
            above = max(0.0, min(s.low for s in mine) - height)
            yield above, shapely.union_all([s.region for s in mine]).buffer(_ROOM_MM)


def _places(region: shapely.Geometry) -> Floats:
    """(k, 2) of its border and inside."""
    if region.is_empty:
        return np.zeros((0, 2))
    x0, y0, x1, y1 = region.bounds
    step = max(float(np.sqrt((x1 - x0) * (y1 - y0) / _SAMPLES)), 1e-3)
    grid = np.stack(np.meshgrid(np.arange(x0, x1, step), np.arange(y0, y1, step)), axis=-1)
    grid = grid.reshape(-1, 2)
    inside = grid[shapely.contains_xy(region, grid[:, 0], grid[:, 1])]
    border = shapely.get_coordinates(shapely.segmentize(region.simplify(0.1), step))
    return np.vstack([inside, border])


@dataclass(frozen=True, eq=False)
class Stances:
    """For n spots and k angles: can a clamp stand so, and is it in the cutter's way?

    free, blocking (n, k)
    """

    free: Flags
    blocking: Flags


def stances(
    mesh: TriangleMesh, item: ClampItem, spots: Floats, angles_deg: Floats, face: JudgedFace | None
) -> Stances:
    """For spots (n, 3) and angles (n, k). `mesh` in the fixture frame."""
    relief, body = relief_of(mesh), body_of(item)
    wide = relief.wide
    stand = relief.cells(_turned(body.stand, spots, angles_deg))
    hit = np.isfinite(wide[stand]).any(axis=2)
    blocking = _over_face(relief, stand, face)
    for layer in body.bar:
        bar = relief.cells(_turned(layer.places, spots, angles_deg))
        bottom = spots[:, 2, None, None] + layer.above_mm
        hit |= (wide[bar] > bottom + _ROOM_MM).any(axis=2)
        blocking |= _over_face(relief, bar, face)
    if face is not None:
        blocking &= (spots[:, 2] + body.rise_mm > face.height_mm)[:, None]
    return Stances(np.asarray(~hit), np.asarray(blocking))


def _over_face(relief: Relief, cells: tuple[Ints, Ints], face: JudgedFace | None) -> Flags:
    if face is None:
        return np.zeros(cells[0].shape[:2], dtype=bool)
    return np.asarray((relief.faces[cells] == face.number).any(axis=2))


def _turned(places: Floats, spots: Floats, angles_deg: Floats) -> Floats:
    """(n, k, p, 2) places (p, 2) of a body at each spot, turned by each angle."""
    turn = np.radians(angles_deg)
    c, s = np.cos(turn)[..., None], np.sin(turn)[..., None]
    x, y = places[:, 0], places[:, 1]
    at = np.stack([c * x - s * y, s * x + c * y], axis=-1)
    return np.asarray(at + spots[:, None, None, :2])


def region_at(item: ClampItem, x: float, y: float, angle_deg: float) -> shapely.Geometry:
    """All of a clamp, seen from above, its tip at (x, y)."""
    turned = shapely.affinity.rotate(body_of(item).region, angle_deg, origin=(0.0, 0.0))
    return shapely.affinity.translate(turned, x, y)


def judged_face(mesh: TriangleMesh, faces: Sequence[int]) -> JudgedFace | None:
    """The first one of these level faces that the mesh has."""
    for number in faces:
        mine = mesh.triangles[mesh.faces == number]
        if len(mine):
            return JudgedFace(number, float(mesh.points[mine][:, :, 2].mean()))
    return None
