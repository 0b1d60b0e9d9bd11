"""Where the pointer is, in words for the status line."""

from __future__ import annotations

import math

from app.texts import length_words, tr
from fixtures_lib.job.model import Job
from fixtures_lib.job.pattern import nearest_hole


def place_words(job: Job, x: float, y: float) -> str:
    """Coordinates from the datum corner, and the way to the nearest hole of the pattern."""
    unit = job.unit
    words = f"X {length_words(x, unit)}  Y {length_words(y, unit)}"
    hole = nearest_hole(job.plate, x, y) if job.plate.item.pitch_mm > 0.0 else None
    if hole is None:
        return words
    away = math.dist((x, y), (hole.x_mm, hole.y_mm))
    return tr(
        "{words}   {away} to a hole {size}",
        words=words,
        away=length_words(away, unit, digits=1),
        size=hole.hole.size,
    )
