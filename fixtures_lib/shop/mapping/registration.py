"""The rigid motion that lays an old part onto a new one.

What a revision did not touch fits exactly in the right motion, and next to nothing does in a wrong
one. So motions are proposed from pairs of surfaces that both parts have, and from the principal
axes; each is scored by the surfaces that it lays onto their like:

    a plane's normal n and the way d to another surface's place fix a motion:

        n |   d                                n' |   d'
          |______>  o           onto              |______>  o'

A mirror image is no rigid motion: it is asked for by mirrored landmarks, and compared.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product

import numpy as np

from fixtures_lib.geometry.arrays import Flags, Floats, Ints, unit
from fixtures_lib.shop.likeness.moments import Moments
from fixtures_lib.shop.mapping.landmarks import PLANE, Landmarks

_BASES = 14  # surfaces that pairs are made of
_PAIRS = 90
_PROPOSED = 1200
_KEPT = 8  # motions that are looked at closely
_ROUNDS = 12
_ALIGNED = 1e-4  # 1 - cosine


@dataclass(frozen=True, eq=False)
class Motion:
    """p_new = rotation p_old + shift."""

    rotation: Floats
    shift: Floats

    def points(self, points: Floats) -> Floats:
        return np.asarray(points @ self.rotation.T + self.shift)

    def vectors(self, vectors: Floats) -> Floats:
        return np.asarray(vectors @ self.rotation.T)

    def away_from(self, other: Motion, size: float) -> float:
        """How far two motions take a point of the part from one another, about, in mm."""
        turn = float(np.linalg.norm(self.rotation - other.rotation)) / math.sqrt(2.0)
        return turn * size / 2.0 + math.dist(self.shift, other.shift)


@dataclass(frozen=True, eq=False)
class Registration:
    """`share` of the old part's surfaces (half by area, half by number) that lie on their like."""

    motion: Motion
    share: float


STAY = Motion(np.eye(3), np.zeros(3))


def registrations(
    old: Landmarks, new: Landmarks, moments: tuple[Moments, Moments]
) -> list[Registration]:
    """The best motions, best first, those that say the same left out. Never empty.

    Of equal ones the smaller motion comes first: a revision mostly keeps its coordinates.
    """
    found = [
        Registration(motion, _score(old, new, motion))
        for motion in [STAY, *_by_axes(*moments), *_by_pairs(old, new)]
    ]
    found.sort(key=lambda r: (-round(r.share, 4), r.motion.away_from(STAY, old.size_mm)))
    kept: list[Registration] = []
    for registration in found:
        if len(kept) < _KEPT and not _said_already(registration, kept, old.size_mm):
            kept.append(_refined(old, new, registration))
    return kept


def on_their_like(old: Landmarks, new: Landmarks, motion: Motion) -> tuple[Ints, Flags]:
    """For each old landmark the index of the new one at its place, and whether it is its like."""
    distance, index = new.tree.query(old.keys(motion.points(old.places)))
    index = np.minimum(index, new.count - 1)
    along = np.einsum("ni,ni->n", motion.vectors(old.directions), new.directions[index])
    planes = old.kinds == PLANE
    turned = np.where(planes, 1.0 - along, 1.0 - np.abs(along))
    directed = np.linalg.norm(old.directions, axis=1) > 0.5
    near = distance < 2.0 * max(old.near_mm, new.near_mm)
    return index.astype(np.int64), np.asarray(near & ((turned < _ALIGNED) | ~directed))


def _score(old: Landmarks, new: Landmarks, motion: Motion) -> float:
    return float(old.weights[on_their_like(old, new, motion)[1]].sum())


def _said_already(registration: Registration, kept: list[Registration], size: float) -> bool:
    return any(registration.motion.away_from(k.motion, size) < 1e-3 * size for k in kept)


def _refined(old: Landmarks, new: Landmarks, found: Registration) -> Registration:
    """The motion that most of the surfaces that match agree on.

    Least squares (Kabsch) again and again, each surface weighted by one over its miss: those that
    a revision changed a little, within what files may differ by, don't pull at the rest.
    """
    index, like = on_their_like(old, new, found.motion)
    if like.sum() < 3:
        return found
    arm = 0.5 * old.size_mm * (old.kinds[like] == PLANE)[:, None]
    before = np.vstack([old.places[like], old.places[like] + arm * old.directions[like]])
    at = index[like]
    after = np.vstack([new.places[at], new.places[at] + arm * new.directions[at]])
    weights, motion = np.tile(old.weights[like], 2), found.motion
    for _ in range(_ROUNDS):
        misses = np.linalg.norm(motion.points(before) - after, axis=1)
        better = _least_squares(before, after, weights / (misses + 1e-3 * old.near_mm))
        if better is None:
            return found
        motion = better
    motion = _tidied(motion, old)
    share = _score(old, new, motion)
    return Registration(motion, share) if share >= found.share - 1e-9 else found


def _least_squares(before: Floats, after: Floats, weights: Floats) -> Motion | None:
    """None where all lie on one line: any turn about it fits."""
    weight = (weights / weights.sum())[:, None]
    a, b = (before * weight).sum(axis=0), (after * weight).sum(axis=0)
    u, values, vt = np.linalg.svd(((before - a) * weight).T @ (after - b))
    if values[1] < 1e-9 * max(values[0], 1e-300):
        return None
    handed = np.sign(np.linalg.det(vt.T @ u.T))
    rotation = vt.T @ np.diag([1.0, 1.0, handed]) @ u.T
    return Motion(rotation, b - rotation @ a)


def _tidied(motion: Motion, old: Landmarks) -> Motion:
    """Exactly no motion, or exactly no turn, where it is that but for the files' rounding."""
    slack = 0.2 * old.near_mm
    if motion.away_from(STAY, old.size_mm) < slack:
        return STAY
    turned = float(np.abs(motion.rotation - np.round(motion.rotation)).max())
    square = np.round(motion.rotation)
    if turned * old.size_mm < slack and abs(np.linalg.det(square) - 1.0) < 1e-9:
        centre = old.places.mean(axis=0)
        return Motion(square, motion.points(centre) - square @ centre)
    return motion


def _by_axes(old: Moments, new: Moments) -> list[Motion]:
    """Principal axes onto principal axes, in the four ways without a mirror."""
    motions = []
    for x, y in product((1.0, -1.0), repeat=2):
        flip = np.diag([x, y, x * y])
        rotation = new.axes.T @ flip @ old.axes
        motions.append(Motion(rotation, new.centroid - rotation @ old.centroid))
    return motions


def _by_pairs(old: Landmarks, new: Landmarks) -> list[Motion]:
    like = _alike(old, new)
    counts = like.sum(axis=1)
    present = np.flatnonzero(counts > 0)
    rare = present[np.lexsort((-old.areas[present], counts[present]))][:_BASES]
    large = present[np.argsort(-old.areas[present], kind="stable")][: _BASES // 2]
    bases = list(dict.fromkeys([*rare.tolist(), *large.tolist()]))
    pairs = [(a, b) for a in bases for b in bases if a != b and _fixes(old, a, b)]
    pairs.sort(key=lambda pair: counts[pair[0]] * counts[pair[1]])
    motions: list[Motion] = []
    for a, b in pairs[:_PAIRS]:
        motions += _of_pair(old, new, like, a, b)
        if len(motions) > _PROPOSED:
            break
    return motions


def _alike(old: Landmarks, new: Landmarks) -> Flags:
    """(n_old, n_new): of one kind and size, wherever they are."""
    near = 4.0 * max(old.near_mm, new.near_mm)
    return np.asarray(
        (old.kinds[:, None] == new.kinds[None, :])
        & (old.concave[:, None] == new.concave[None, :])
        & (np.abs(old.radii[:, None] - new.radii[None, :]) < near)
        & (np.abs(np.sqrt(old.areas)[:, None] - np.sqrt(new.areas)[None, :]) < near)
    )


def _fixes(old: Landmarks, a: int, b: int) -> bool:
    """Do a's direction and the way to b fix a motion?"""
    way = old.places[b] - old.places[a]
    off = float(np.linalg.norm(np.cross(old.directions[a], way)))
    return off > 0.02 * old.size_mm


def _of_pair(old: Landmarks, new: Landmarks, like: Flags, a: int, b: int) -> list[Motion]:
    near = 4.0 * max(old.near_mm, new.near_mm)
    way, normal = old.places[b] - old.places[a], old.directions[a]
    senses = (1.0,) if old.kinds[a] == PLANE else (1.0, -1.0)
    frame = _frame(normal, way)
    motions = []
    firsts, seconds = np.flatnonzero(like[a]), np.flatnonzero(like[b])
    for first in firsts:
        ways = new.places[seconds] - new.places[first]
        fits = np.abs(np.linalg.norm(ways, axis=1) - np.linalg.norm(way)) < near
        for sense in senses:
            towards = sense * new.directions[first]
            for other in ways[fits & (np.abs(ways @ towards - way @ normal) < near)]:
                rotation = _frame(towards, other).T @ frame
                motions.append(Motion(rotation, new.places[first] - rotation @ old.places[a]))
    return motions


def _frame(normal: Floats, way: Floats) -> Floats:
    """(3, 3) right-handed axes as rows: along the normal, then as near to the way as can be."""
    z = unit(normal)
    y = unit(np.cross(z, way))
    return np.array([np.cross(y, z), y, z])
