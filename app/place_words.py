"""Where the pointer is, in words for the status line."""

from __future__ import annotations

import math

from fixtures_lib.job.model import Job
from fixtures_lib.job.pattern import nearest_hole
from fixtures_lib.units import show_length


def place_words(job: Job, x: float, y: float) -> str:
    """Coordinates from the datum corner, and the way to the nearest hole of the pattern."""
    unit = job.unit
    words = f"X {show_length(x, unit)}  Y {show_length(y, unit)}"
    hole = nearest_hole(job.plate, x, y) if job.plate.item.pitch_mm > 0.0 else None
    if hole is None:
        return words
    away = math.dist((x, y), (hole.x_mm, hole.y_mm))
    return f"{words}   {show_length(away, unit, digits=1)} to a hole {hole.hole.size}"
