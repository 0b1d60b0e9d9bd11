"""What each contact can do to the part, as generators of wrenches.

A contact that pushes with n and holds by friction pushes anywhere in its cone:

    \\  n  /     the round cone is replaced by a pyramid of 16 edges inside it (up to 2 % less
     \\ | /      friction), turned so that one edge lies against the load: along it all is kept
      \\|/

A clamp presses with its own force whatever happens, and holds by friction up to mu times that: a
row of its own says so,  sum of its tangential forces + spare = mu F.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.holding.held_part import HeldPart
from fixtures_lib.holding.load_factor import Contacts
from fixtures_lib.holding.wrenches import Reference, cross
from fixtures_lib.job.contacts import ContactSite

_EDGES = 16


def without_friction(held: HeldPart) -> Contacts:
    """Locators only, each along its normal. Six rows."""
    pushing = normal_wrenches((*held.supports, *held.sides), held.reference)
    return Contacts(pushing, normal_wrenches(held.pins, held.reference))


def with_friction(held: HeldPart, mu: float, towards: Floats) -> tuple[Contacts, Floats]:
    """Contacts of six rows and one more for each clamp that grips; the steady load in these rows.

    `towards` (3,) is the load's direction. A pin in a hole and the head of a screw, which follows
    the part, are counted without friction.
    """
    cones = _cones((*held.supports, *held.sides), mu, towards, held.reference)
    gripping = [site for site in held.clamps if site.grips]
    grips = _tangents(gripping, towards, held.reference)
    n, rows = len(gripping), 6 + len(gripping)
    pushing = np.zeros((rows, cones.shape[1] + grips.shape[1] + n))
    pushing[:6, : cones.shape[1]] = cones
    pushing[:6, cones.shape[1] : cones.shape[1] + grips.shape[1]] = grips
    pushing[6:, cones.shape[1] :] = np.hstack([np.repeat(np.eye(n), _EDGES, axis=1), np.eye(n)])
    both_ways = np.zeros((rows, len(held.pins)))
    both_ways[:6] = normal_wrenches(held.pins, held.reference)
    limits = [-mu * site.force_n for site in gripping]
    return Contacts(pushing, both_ways), np.concatenate([held.steady_wrench, limits])


def normal_wrenches(sites: Sequence[ContactSite], reference: Reference) -> Floats:
    """(6, n) wrench of a unit push of each site along its normal."""
    return np.asarray(reference.wrenches(_points(sites), _normals(sites)).T)


def _cones(
    sites: Sequence[ContactSite], mu: float, towards: Floats, reference: Reference
) -> Floats:
    """(6, 16 n) edges of the friction pyramids; (6, n) without friction."""
    if mu == 0.0:
        return normal_wrenches(sites, reference)
    normals = _normals(sites)
    edges = normals[:, None, :] + mu * _around(normals, towards)
    return _pushes(_points(sites), edges, reference)


def _tangents(sites: Sequence[ContactSite], towards: Floats, reference: Reference) -> Floats:
    """(6, 16 n) tangential pulls of clamps' tips, each of length one."""
    return _pushes(_points(sites), _around(_normals(sites), towards), reference)


def _pushes(points: Floats, directions: Floats, reference: Reference) -> Floats:
    """points (n, 3), directions (n, 16, 3)."""
    repeated = np.repeat(points, _EDGES, axis=0)
    return np.asarray(reference.wrenches(repeated, directions.reshape(-1, 3)).T)


def _around(normals: Floats, towards: Floats) -> Floats:
    """(n, 16, 3) unit directions across each normal.

    The first is along `towards`, as far as that is across; along any where it is not.
    """
    first = towards - normals * (normals @ towards)[:, None]
    along = np.linalg.norm(first, axis=1) < 1e-9 * max(1.0, float(np.linalg.norm(towards)))
    least = np.eye(3)[np.argmin(np.abs(normals), axis=1)] if len(normals) else normals
    first = np.where(along[:, None], cross(normals, least), first)
    first = first / np.linalg.norm(first, axis=1, keepdims=True)
    second = cross(normals, first)
    angles = 2.0 * math.pi * np.arange(_EDGES)[None, :, None] / _EDGES
    return np.asarray(np.cos(angles) * first[:, None] + np.sin(angles) * second[:, None])


def _points(sites: Sequence[ContactSite]) -> Floats:
    return np.array([site.point for site in sites], dtype=float).reshape(-1, 3)


def _normals(sites: Sequence[ContactSite]) -> Floats:
    return np.array([site.normal for site in sites], dtype=float).reshape(-1, 3)
