"""What a drag changes: the contacts that are somewhere else, where nothing but places differ."""

from __future__ import annotations

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.job.contacts import ContactSite, contact_sites
from fixtures_lib.job.model import Adapter, AnyElement, Clamp, Job, Rest, SideLocator

Moves = dict[str, tuple[Vector, Vector]]
_PLACE = ("x_mm", "y_mm", "z_mm", "angle_deg")
_NEGLIGIBLE = 1e-9


def moved_contacts(before: Job, now: Job) -> Moves | None:
    """Contact id to its point and direction now, in the part's axes, of those that moved.

    None where more differs than where rests, side locators, clamps and adapters stand.
    """
    if msgspec.structs.replace(now, elements=before.elements) != before:
        return None
    if list(now.elements) != list(before.elements):
        return None
    for key, element in now.elements.items():
        if element is not before.elements[key] and not _only_moved(before.elements[key], element):
            return None
    pose = now.setup.pose
    old = {site.id: site for site in contact_sites(before)}
    return {
        site.id: (
            as_vector(pose.points_back(site.point)),
            as_vector(pose.vectors_back(site.normal)),
        )
        for site in contact_sites(now)
        if not _same_place(site, old[site.id])
    }


def _only_moved(before: AnyElement, now: AnyElement) -> bool:
    if before == now:
        return True
    if type(before) is not type(now) or not isinstance(now, Rest | SideLocator | Clamp | Adapter):
        return False
    place = {name: getattr(before, name) for name in _PLACE if hasattr(before, name)}
    return msgspec.structs.replace(now, **place) == before


def _same_place(one: ContactSite, other: ContactSite) -> bool:
    values = np.array([one.point, one.normal]) - np.array([other.point, other.normal])
    return float(np.abs(values).max()) < _NEGLIGIBLE
