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
from fixtures_lib.holding.wrenches import Reference
from fixtures_lib.job.contacts import ContactSite

_EDGES = 16


def without_friction(held: HeldPart) -> Contacts:
    """Locators only, each along its normal. Six rows."""
    pushing = normal_wrenches((*held.supports, *held.sides), held.reference)
    return Contacts(pushing, normal_wrenches(held.pins, held.reference))


def with_friction(held: HeldPart, mu: float, towards: Floats) -> tuple[Contacts, Floats]:
    """Contacts of six rows and one more for each clamp, and the steady load in the same rows.

    `towards` (3,) is the load's direction. A pin in a hole is counted without friction.
    """
    cones = [_cone(site, mu, towards, held.reference) for site in (*held.supports, *held.sides)]
    grips = [_grip(site, towards, held.reference) for site in held.clamps]
    rows, extra = 6 + len(grips), len(grips)
    blocks = [_padded(cone, rows) for cone in cones]
    for number, grip in enumerate(grips):
        block = _padded(grip, rows)
        block[6 + number] = 1.0
        blocks.append(block)
    pushing = np.hstack([np.zeros((rows, 0)), *blocks, np.eye(rows)[:, 6:]])
    both = _padded(normal_wrenches(held.pins, held.reference), rows)
    limits = np.array([-mu * site.force_n for site in held.clamps]).reshape(extra)
    return Contacts(pushing, both), np.concatenate([held.steady_wrench, limits])


def normal_wrenches(sites: Sequence[ContactSite], reference: Reference) -> Floats:
    """(6, n) wrench of a unit push of each site along its normal."""
    points = np.array([site.point for site in sites], dtype=float).reshape(-1, 3)
    normals = np.array([site.normal for site in sites], dtype=float).reshape(-1, 3)
    return np.asarray(reference.wrenches(points, normals).T)


def _cone(site: ContactSite, mu: float, towards: Floats, reference: Reference) -> Floats:
    """(6, 16) edges of the friction pyramid; (6, 1) without friction."""
    normal = np.asarray(site.normal)
    directions = normal + mu * _around(normal, towards) if mu > 0.0 else normal[None, :]
    return _pushes(site, directions, reference)


def _grip(site: ContactSite, towards: Floats, reference: Reference) -> Floats:
    """(6, 16) tangential pulls of a clamp's tip, each of length one."""
    return _pushes(site, _around(np.asarray(site.normal), towards), reference)


def _pushes(site: ContactSite, directions: Floats, reference: Reference) -> Floats:
    points = np.repeat(np.array([site.point], dtype=float), len(directions), axis=0)
    return np.asarray(reference.wrenches(points, directions).T)


def _around(normal: Floats, towards: Floats) -> Floats:
    """(16, 3) unit directions across `normal`, the first along `towards` as far as it is across."""
    first = towards - normal * float(towards @ normal)
    if np.linalg.norm(first) < 1e-9 * max(1.0, float(np.linalg.norm(towards))):
        first = np.cross(normal, np.eye(3)[int(np.argmin(np.abs(normal)))])
    first = first / np.linalg.norm(first)
    second = np.cross(normal, first)
    angles = 2.0 * math.pi * np.arange(_EDGES)[:, None] / _EDGES
    return np.asarray(np.cos(angles) * first + np.sin(angles) * second)


def _padded(columns: Floats, rows: int) -> Floats:
    return np.vstack([columns, np.zeros((rows - len(columns), columns.shape[1]))])
