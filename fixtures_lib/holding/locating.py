"""Deterministic locating: do the locators fix all six degrees of freedom, and how well.

Row of a locator with normal n at r:  J_i = [n, r x n]  (formulas.md section 8). The part is
determined where J has rank 6; what is left free is the null space of J.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.holding.motions import FreeMotion, free_directions, free_motions
from fixtures_lib.holding.wrenches import Reference, reference_of
from fixtures_lib.job.contacts import ContactSite

_RANK_TOLERANCE = 1e-6


class Locating(msgspec.Struct, frozen=True, kw_only=True):
    """`condition` is of the matrix with lengths scaled: 1 is ideal, None where not determined.

    `over_determined` counts the contacts that are more than needed; they are among `competing`,
    which share the same motions and can't all touch unless they are made to fit.
    """

    determined: bool
    rank: int
    condition: float | None
    free_motions: tuple[str, ...]
    over_determined: int = 0
    competing: tuple[str, ...] = ()


def locating(sites: Sequence[ContactSite]) -> Locating:
    """Rank, condition and free motions of the locators among `sites`; clamps are left out."""
    locators = [site for site in sites if site.role == "locator"]
    reference = reference_of([site.point for site in locators])
    left, sizes, right = np.linalg.svd(_scaled_matrix(locators, reference), full_matrices=True)
    rank = int(np.sum(sizes > _RANK_TOLERANCE * max(sizes, default=0.0)))
    extra = len(locators) - rank
    return Locating(
        determined=rank == 6,
        rank=rank,
        condition=float(sizes[0] / sizes[5]) if rank == 6 else None,
        free_motions=free_motions(right[rank:].T, reference),
        over_determined=extra,
        competing=_competing(locators, left[:, rank:]),
    )


def directions_left_free(sites: Sequence[ContactSite]) -> tuple[FreeMotion, ...]:
    """The motions that the locators among `sites` leave free, to be drawn."""
    locators = [site for site in sites if site.role == "locator"]
    reference = reference_of([site.point for site in locators])
    _, sizes, right = np.linalg.svd(_scaled_matrix(locators, reference), full_matrices=True)
    rank = int(np.sum(sizes > _RANK_TOLERANCE * max(sizes, default=0.0)))
    return free_directions(right[rank:].T, reference)


def locating_matrix(sites: Sequence[ContactSite], about: Vector = (0.0, 0.0, 0.0)) -> Floats:
    """(n, 6) rows [n, (r - about) x n] of the locators, mm and rad. Two-sided pins included."""
    locators = [site for site in sites if site.role == "locator"]
    return _scaled_matrix(locators, Reference(np.asarray(about, dtype=float), 1.0))


def _scaled_matrix(locators: Sequence[ContactSite], reference: Reference) -> Floats:
    points = np.array([site.point for site in locators], dtype=float).reshape(-1, 3)
    normals = np.array([site.normal for site in locators], dtype=float).reshape(-1, 3)
    return reference.wrenches(points, normals)


def _competing(locators: Sequence[ContactSite], self_stress: Floats) -> tuple[str, ...]:
    """Locators that can press against each other with no load on the part."""
    shares = np.linalg.norm(self_stress, axis=1) if self_stress.size else np.zeros(len(locators))
    return tuple(s.id for s, share in zip(locators, shares, strict=True) if share > 1e-6)
