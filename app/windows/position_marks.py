"""A position of a cutting pass in the 3D view: the tool, its force, the other positions."""

from __future__ import annotations

import numpy as np

from app.viewport import Arrow, Ball, Dot, Marker, Rod
from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.job.model import CuttingPass
from fixtures_lib.reports import PositionReport, SolvedPositions

_TOOL = (0.52, 0.55, 0.60)
_PLACE = (0.95, 0.75, 0.10)
_OTHER = (0.35, 0.38, 0.42)
_FLOOR = 0.7  # of a normal upwards, from which on the tool's end makes the surface
_REACH = 2.5  # of the tool's diameter: what is drawn of it
_BELOW = 0.25  # of the diameter: how far the end of a tool at a wall is below the place


def position_marks(
    solved: SolvedPositions,
    shown: PositionReport,
    cut: CuttingPass,
    at: Vector,
) -> list[Marker]:
    """`at` is where the place is drawn, in the bent shape."""
    others: list[Marker] = [Dot(p.at_mm, _OTHER, 6.0) for p in solved.positions if p is not shown]
    return [*others, _tool(at, shown.normal, cut.diameter_mm)]


def force_marks(force_n: Vector, at: Vector, arrow_mm: float, text: str) -> list[Marker]:
    """The place and the force on the part there: to be seen in front of the tool."""
    force = np.array(force_n)
    size = float(np.linalg.norm(force))
    marks: list[Marker] = [Ball(at, arrow_mm * 0.06, _PLACE)]
    if size > 0.0:
        way = as_vector(force / size)
        marks.append(Arrow(at, way, arrow_mm, _PLACE, tip_at_start=True, text=text))
    return marks


def _tool(at: Vector, normal: Vector, diameter_mm: float) -> Rod:
    """Upright, on the place where its end cuts, beside it where its side does."""
    across = np.array([normal[0], normal[1], 0.0])
    size = float(np.linalg.norm(across))
    end = np.array(at)
    if abs(normal[2]) < _FLOOR and size > 0.0:
        end = end + across / size * diameter_mm / 2.0 - np.array([0.0, 0.0, _BELOW * diameter_mm])
    top = end + np.array([0.0, 0.0, _REACH * diameter_mm])
    return Rod(as_vector(end), as_vector(top), diameter_mm / 2.0, _TOOL)
