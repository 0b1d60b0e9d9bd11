"""How far the unloaded part stands off its contacts: heights, a bowed blank, and heat.

All in mm along a contact's own axes; positive along the normal is a gap.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.case import Bow, Contact
from fixtures_lib.deflection.wiring import Site
from fixtures_lib.geometry.arrays import Floats, Ints, unit

_UM = 1000.0
_UPWARD = 0.9  # cosine between a contact's direction and up from which it carries the blank
_MOST_PATTERNS = 8


def heights(sites: tuple[Site, ...], signs: Floats | None = None) -> Floats:
    """(m,) how far contacts stand proud; `signs` (m,) say which way their tolerance goes."""
    owners = [site.owner for site in sites]
    nominal = np.array([o.height_um if isinstance(o, Contact) else 0.0 for o in owners])
    if signs is None:
        return nominal / _UM
    spread = np.array([o.height_tolerance_um if isinstance(o, Contact) else 0.0 for o in owners])
    return np.asarray((nominal + signs * spread) / _UM)


def height_patterns(sites: tuple[Site, ...], motions: Floats) -> list[Floats]:
    """Signs (m,) of height errors that strain the part most: none where contacts are not too many.

    Three rests take up any heights by a tilt. With more, what no rigid motion can take up are
    the directions across all rigid motions; each way along these is one pattern.
    """
    owners = [site.owner for site in sites]
    spread = [i for i, o in enumerate(owners) if isinstance(o, Contact) and o.height_tolerance_um]
    if not spread:
        return []
    rows = motions[0::3][spread]
    left, sizes, _ = np.linalg.svd(rows, full_matrices=True)
    rank = int(np.sum(sizes > 1e-6 * max(sizes.max(initial=0.0), 1e-300)))
    patterns = []
    for column in left[:, rank:].T[: _MOST_PATTERNS // 2]:
        signs = np.zeros(len(sites))
        signs[spread] = np.sign(np.where(np.abs(column) < 1e-9, 0.0, column))
        patterns += [signs, -signs]
    return patterns


def bow_gaps(sites: tuple[Site, ...], bow: Bow | None, points: Floats) -> Floats:
    """(m,) the gap under each contact that carries the blank, of a dome over all its `points`."""
    gaps = np.zeros(len(sites))
    if bow is None or bow.height_um == 0.0:
        return gaps
    up = unit(bow.up)
    carrying: Ints = np.flatnonzero([site.axes[0] @ up > _UPWARD for site in sites])
    if len(carrying) == 0:
        return gaps
    centres = np.array([sites[i].patch.centre for i in carrying])
    middle = (points.min(axis=0) + points.max(axis=0)) / 2.0
    dome = 1.0 - (_radii(centres - middle, up) / _radii(points - middle, up).max()) ** 2
    height = bow.height_um / _UM
    gaps[carrying] = height * dome if height > 0.0 else -height * (1.0 - dome)
    return gaps


def _radii(offsets: Floats, up: Floats) -> Floats:
    return np.asarray(np.linalg.norm(offsets - np.outer(offsets @ up, up), axis=1))


def heat_shift(sites: tuple[Site, ...], centre: Floats) -> Floats:
    """(3m,) of each contact point away from the centre, along its axes: times strain, its shift."""
    return np.concatenate([site.axes @ (site.patch.centre - centre) for site in sites])
