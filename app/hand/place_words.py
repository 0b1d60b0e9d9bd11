"""Where the pointer is, in words for the status line."""

from __future__ import annotations

import math

from app.texts import length_words, tr
from fixtures_lib.job.model import Job
from fixtures_lib.job.pattern import nearest_hole


def place_words(job: Job, x: float, y: float) -> str:
    """Coordinates from the datum corner, and the way to the nearest hole of the pattern."""
    words = f"X {length_words(x, job.unit)}  Y {length_words(y, job.unit)}"
    return "   ".join(w for w in (words, hole_words(job, x, y)) if w)


def hole_words(job: Job, x: float, y: float) -> str:
    """The way to the nearest hole of the plate's pattern; empty on a plate without one."""
    hole = nearest_hole(job.plate, x, y) if job.plate.item.pitch_mm > 0.0 else None
    if hole is None:
        return ""
    away = math.dist((x, y), (hole.x_mm, hole.y_mm))
    away_mm = length_words(away, job.unit, digits=1)
    return tr("{away} to a hole {size}", away=away_mm, size=hole.hole.size)
