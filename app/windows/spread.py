"""Which way each body goes in the exploded fixture.

     part          lifted the furthest
   ---------
 |> clamp          what pushes sideways goes back along its push, a clamp on top goes up
   rest            what carries the part goes up less far, an adapter least
============       the plate stays
"""

from __future__ import annotations

import numpy as np

from app.session import Session
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.planar_faces import posed_box
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.model import Adapter, AnyElement, Clamp, Job, Pin, Rest, SideLocator

PART = "part"
_SHARE = 0.55  # of the part's size: how far it goes
_UP = np.array([0.0, 0.0, 1.0])
_ADAPTER, _BELOW, _BESIDE, _PART, _ABOVE = 0.2, 0.45, 0.45, 1.0, 1.7


def ways(session: Session) -> dict[str, Floats]:
    """Body key to the way (3,) in mm that it goes; bodies without one stay."""
    job, part = session.shown_job, session.part
    if job is None or part is None:
        return {}
    low, high = posed_box(part.shape, job.setup.pose)
    size = _SHARE * float(np.linalg.norm(high - low))
    found = {key: size * _way(job, element) for key, element in job.elements.items()}
    return {PART: size * _PART * _UP, **found}


def _way(job: Job, element: AnyElement) -> Floats:
    carried = _ADAPTER if isinstance(job.elements.get(element.host or ""), Adapter) else 0.0
    match element:
        case Adapter():
            return _ADAPTER * _UP
        case SideLocator():
            return (carried + _BELOW) * _UP - _BESIDE * np.asarray(in_plane(element.angle_deg))
        case Clamp() if element.item.style == "side":
            return (carried + _BELOW) * _UP - _BESIDE * np.asarray(in_plane(element.angle_deg))
        case Clamp():
            return _ABOVE * _UP
        case Rest() | Pin():
            return (carried + _BELOW) * _UP
        case _:
            return carried * _UP
