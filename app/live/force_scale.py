"""How long forces are drawn: the same scale for every arrow, told beside the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from app.live.shown_step import shown_step
from app.session import Session

if TYPE_CHECKING:
    from fixtures_lib.geometry.arrays import Vector

_ARROW_SHARE = 0.16  # of the part's size: the longest arrow


@dataclass(frozen=True)
class ForceScale:
    """The largest force of the contacts that are shown is drawn `longest_mm` long."""

    longest_n: float
    longest_mm: float


def force_scale(session: Session) -> ForceScale:
    """Of the step that is looked at; without one every arrow is as long as the longest."""
    part = session.part
    length = 10.0 if part is None else _ARROW_SHARE * size_of(part.shape.size_mm)
    step, old = shown_step(session)
    forces = () if step is None or old else step.contacts
    return ForceScale(max((abs(c.normal_n) for c in forces), default=0.0), length)


def size_of(size: Vector) -> float:
    """One length for a box: between its longest side and its diagonal's mean."""
    return float(np.sort(np.asarray(size))[1:].mean())
