"""The inner loops of assembly, compiled. Imported when the first matrix is assembled."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from fixtures_lib.geometry.arrays import Floats, Ints


@njit(cache=True)  # type: ignore[untyped-decorator]
def pattern(tets: Ints, count: int) -> tuple[Ints, Ints]:
    """For every node the nodes not below it that it shares an element with, ascending."""
    uses = np.zeros(count + 1, np.int64)
    for e in range(tets.shape[0]):
        for a in range(10):
            uses[tets[e, a] + 1] += 1
    first = np.cumsum(uses)
    place = first[:-1].copy()
    elements = np.empty(first[-1], np.int64)
    for e in range(tets.shape[0]):
        for a in range(10):
            elements[place[tets[e, a]]] = e
            place[tets[e, a]] += 1
    seen = np.full(count, -1, np.int64)
    starts = np.zeros(count + 1, np.int64)
    for node in range(count):
        found = 0
        for k in range(first[node], first[node + 1]):
            for a in range(10):
                other = tets[elements[k], a]
                if other >= node and seen[other] != node:
                    seen[other] = node
                    found += 1
        starts[node + 1] = starts[node] + found
    neighbours = np.empty(starts[-1], np.int64)
    seen[:] = -1
    for node in range(count):
        at = starts[node]
        for k in range(first[node], first[node + 1]):
            for a in range(10):
                other = tets[elements[k], a]
                if other >= node and seen[other] != node:
                    seen[other] = node
                    neighbours[at] = other
                    at += 1
        neighbours[starts[node] : at] = np.sort(neighbours[starts[node] : at])
    return starts, neighbours


@njit(cache=True)  # type: ignore[untyped-decorator]
def scalar_pattern(starts: Ints, neighbours: Ints) -> tuple[Any, Any]:
    count = starts.shape[0] - 1
    indptr = np.zeros(3 * count + 1, np.int32)
    for node in range(count):
        width = 3 * (starts[node + 1] - starts[node])
        for i in range(3):
            indptr[3 * node + i + 1] = indptr[3 * node + i] + width - i
    indices = np.empty(indptr[-1], np.int32)
    for node in range(count):
        for i in range(3):
            at = indptr[3 * node + i]
            for k in range(starts[node], starts[node + 1]):
                for j in range(3):
                    if k > starts[node] or j >= i:
                        indices[at] = 3 * neighbours[k] + j
                        at += 1
    return indptr, indices


@njit(cache=True)  # type: ignore[untyped-decorator]
def add(
    points: Floats, tets: Ints, slopes: Floats, weights: Floats, lame: float, shear: float,
    starts: Ints, neighbours: Ints, indptr: Any, data: Floats,
) -> None:  # fmt: skip
    g = np.empty((10, 3))
    block = np.empty((10, 10, 3, 3))
    for e in range(tets.shape[0]):
        block[:] = 0.0
        for q in range(weights.shape[0]):
            volume = _gradients(points, tets[e], slopes[q], g) * weights[q]
            for a in range(10):
                for b in range(10):
                    if tets[e, b] < tets[e, a]:
                        continue
                    dot = g[a, 0] * g[b, 0] + g[a, 1] * g[b, 1] + g[a, 2] * g[b, 2]
                    for i in range(3):
                        for j in range(3):
                            block[a, b, i, j] += volume * (
                                lame * g[a, i] * g[b, j] + shear * g[a, j] * g[b, i]
                            )
                        block[a, b, i, i] += volume * shear * dot
        for a in range(10):
            row = tets[e, a]
            for b in range(10):
                column = tets[e, b]
                if column < row:
                    continue
                low, high = starts[row], starts[row + 1]
                at = np.searchsorted(neighbours[low:high], column)
                for i in range(3):
                    base = indptr[3 * row + i] + 3 * at - i
                    for j in range(3):
                        if column > row or j >= i:
                            data[base + j] += block[a, b, i, j]


@njit(cache=True)  # type: ignore[untyped-decorator]
def _gradients(points: Floats, tet: Ints, slopes: Floats, g: Floats) -> float:
    """Fill g (10, 3) with the slopes in space; give the Jacobian's determinant."""
    jac = np.zeros((3, 3))
    for a in range(10):
        for i in range(3):
            for j in range(3):
                jac[i, j] += slopes[a, i] * points[tet[a], j]
    c00 = jac[1, 1] * jac[2, 2] - jac[1, 2] * jac[2, 1]
    c01 = jac[1, 2] * jac[2, 0] - jac[1, 0] * jac[2, 2]
    c02 = jac[1, 0] * jac[2, 1] - jac[1, 1] * jac[2, 0]
    det = jac[0, 0] * c00 + jac[0, 1] * c01 + jac[0, 2] * c02
    inverse = np.empty((3, 3))
    inverse[0, 0], inverse[1, 0], inverse[2, 0] = c00 / det, c01 / det, c02 / det
    inverse[0, 1] = (jac[0, 2] * jac[2, 1] - jac[0, 1] * jac[2, 2]) / det
    inverse[1, 1] = (jac[0, 0] * jac[2, 2] - jac[0, 2] * jac[2, 0]) / det
    inverse[2, 1] = (jac[0, 1] * jac[2, 0] - jac[0, 0] * jac[2, 1]) / det
    inverse[0, 2] = (jac[0, 1] * jac[1, 2] - jac[0, 2] * jac[1, 1]) / det
    inverse[1, 2] = (jac[0, 2] * jac[1, 0] - jac[0, 0] * jac[1, 2]) / det
    inverse[2, 2] = (jac[0, 0] * jac[1, 1] - jac[0, 1] * jac[1, 0]) / det
    for a in range(10):
        for j in range(3):
            g[a, j] = (
                inverse[j, 0] * slopes[a, 0]
                + inverse[j, 1] * slopes[a, 1]
                + inverse[j, 2] * slopes[a, 2]
            )
    return float(det)


@njit(cache=True)  # type: ignore[untyped-decorator]
def weigh(
    points: Floats, tets: Ints, slopes: Floats, values: Floats, weights: Floats,
    nodes: Floats, out: Floats,
) -> None:  # fmt: skip
    """out += integral of N_a N_b nodes_b, over the elements: the mass matrix times `nodes`."""
    g = np.empty((10, 3))
    width = nodes.shape[1]
    here = np.empty(width)
    for e in range(tets.shape[0]):
        for q in range(weights.shape[0]):
            volume = _gradients(points, tets[e], slopes[q], g) * weights[q]
            here[:] = 0.0
            for b in range(10):
                for k in range(width):
                    here[k] += values[q, b] * nodes[tets[e, b], k]
            for a in range(10):
                for k in range(width):
                    out[tets[e, a], k] += volume * values[q, a] * here[k]
