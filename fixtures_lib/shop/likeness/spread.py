"""How far apart places of a part's surface are, and how their normals stand to one another.

The surface is sampled without chance: triangles in the order of their distance from the centroid,
one place in each equal share of the area. So the same triangles give the same places, however the
part is turned and in whatever order its faces come.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.spatial.distance import pdist

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.meshes import TriangleMesh

SAMPLES = 1536
DISTANCE_SHARES = 16
RADIUS_SHARES = 8
_PLASTIC = 1.32471795724474602596  # of the R2 sequence: the root of x^3 = x + 1


@dataclass(frozen=True, eq=False)
class SurfaceSample:
    """Places (n, 3) about the centroid and outward normals (n, 3)."""

    places: Floats
    normals: Floats


def sampled(mesh: TriangleMesh, centroid: Floats) -> SurfaceSample:
    """`SAMPLES` places, each standing for the same share of the area."""
    corners = mesh.points[mesh.triangles] - centroid
    away = np.linalg.norm(corners, axis=2)
    order = np.argsort(np.round(away.mean(axis=1), 9), kind="stable")
    corners, away = corners[order], away[order]
    near_first = np.argsort(away, axis=1, kind="stable")
    corners = np.take_along_axis(corners, near_first[:, :, None], axis=1)
    upto = np.cumsum(mesh.areas[order])
    index = np.arange(SAMPLES)
    owner = np.searchsorted(upto, (index + 0.5) / SAMPLES * upto[-1])
    first = np.sqrt((0.5 + index / _PLASTIC) % 1.0)
    second = (0.5 + index / _PLASTIC**2) % 1.0
    weights = np.column_stack([1.0 - first, first * (1.0 - second), first * second])
    places = np.einsum("na,nai->ni", weights, corners[owner])
    return SurfaceSample(places, mesh.normals[order][owner])


def distance_shares(sample: SurfaceSample, scale: float) -> Floats:
    """(16,) distances between pairs of places, at equal shares of all pairs, by `scale`."""
    return _shares(pdist(sample.places), DISTANCE_SHARES) / scale


def radius_shares(sample: SurfaceSample, scale: float) -> Floats:
    """(8,) distances from the centroid, at equal shares of the area, by `scale`."""
    return _shares(np.linalg.norm(sample.places, axis=1), RADIUS_SHARES) / scale


def normal_shares(sample: SurfaceSample) -> Floats:
    """(6,) how normals stand: for near and for far pairs the mean of their squared cosine, of
    their cosine, and of how much they face one another."""
    places, normals = sample.places[::2], sample.normals[::2]
    first, second = np.triu_indices(len(places), 1)
    gap = places[second] - places[first]
    distance = np.linalg.norm(gap, axis=1)
    cosine = np.einsum("ni,ni->n", normals[first], normals[second])
    facing = np.einsum("ni,ni->n", normals[first] - normals[second], gap)
    facing = facing / np.where(distance > 0.0, distance, 1.0) / 2.0
    near = distance <= np.median(distance)
    told = [
        float(values[half].mean())
        for half in (near, ~near)
        for values in (cosine**2, cosine, facing)
    ]
    return np.array(told)


def _shares(values: Floats, count: int) -> Floats:
    return np.asarray(np.quantile(values, (np.arange(count) + 0.5) / count))
