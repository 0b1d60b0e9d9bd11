"""Every planned hole found again: its axis, diameter, depth, whether it goes through, counterbore.

Holes on one axis shape one another: of a channel behind a port only the part that the port leaves
is a wall, and a riser's wall ends where its channel begins. `Wall` is the wall that a hole should
have left.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.kernel.proof.export_check import ExportCheck, measured, stated
from fixtures_lib.kernel.proof.found_cylinders import FoundCylinder, FoundCylinders
from fixtures_lib.kernel.proof.plane_faces import PlaneFaces

PLACE_MM = 0.001
SIZE_MM = 0.0005
DEPTH_MM = 0.001
_NEAR_MM = 1.0  # a cylinder further off is another hole


@dataclass(frozen=True)
class Wall:
    """From `start` to `end` along the hole, at this radius."""

    start: float
    end: float
    radius: float


def hole_checks(
    body: BodyPlan, found: FoundCylinders, planes: PlaneFaces
) -> tuple[list[ExportCheck], set[int]]:
    """The checks, and which of the found cylinders are accounted for."""
    checks: list[ExportCheck] = []
    used: set[int] = set()
    for hole in body.holes:
        more, mine = _one_hole(hole, body, found, planes)
        checks += more
        used |= mine
    return checks, used


def _one_hole(
    hole: PlannedHole, body: BodyPlan, found: FoundCylinders, planes: PlaneFaces
) -> tuple[list[ExportCheck], set[int]]:
    subject = f"hole {hole.tag} {hole.size}"
    wall = bore_wall(hole, body)
    index = _nearest(hole, wall, found)
    if index is None:
        return [measured(subject, "place of its axis", 0.0, math.nan, "mm", PLACE_MM)], set()
    checks = _wall_checks(subject, hole, wall, found.cylinders[index])
    used = {index}
    if hole.counterbore_depth_mm > 0.0:
        more, wide = _counterbore(subject, hole, found)
        checks += more
        used |= wide
    checks.append(stated(subject, "end", _expected_end(hole), _found_end(hole, planes)))
    return checks, used


def _wall_checks(
    subject: str, hole: PlannedHole, wall: Wall, cylinder: FoundCylinder
) -> list[ExportCheck]:
    start, end = _ends(hole, cylinder)
    place = max(cylinder.distance(np.array(hole.mouth)), cylinder.distance(np.array(hole.end)))
    return [
        measured(subject, "place of its axis", 0.0, place, "mm", PLACE_MM),
        measured(subject, "diameter", hole.diameter_mm, 2.0 * cylinder.radius, "mm", SIZE_MM),
        measured(subject, "start of its wall", wall.start, start, "mm", DEPTH_MM),
        measured(subject, "depth", wall.end, end, "mm", DEPTH_MM),
    ]


def _ends(hole: PlannedHole, cylinder: FoundCylinder) -> tuple[float, float]:
    """Where a cylinder starts and ends, as depths from the hole's mouth."""
    mouth = cylinder.along(np.array(hole.mouth))
    if float(np.array(hole.direction) @ cylinder.axis) > 0.0:
        return cylinder.low - mouth, cylinder.high - mouth
    return mouth - cylinder.high, mouth - cylinder.low


def _nearest(hole: PlannedHole, wall: Wall, found: FoundCylinders) -> int | None:
    """The hollow cylinder that is most like the hole's wall, by place, size and depth."""
    near = found.hollow_near(np.array(hole.mouth), np.array(hole.direction), _NEAR_MM)
    scored = [(_unlike(hole, wall, found.cylinders[i]), i) for i in near]
    best = min(scored, default=(math.inf, -1))
    return best[1] if best[0] < _NEAR_MM else None


def _unlike(hole: PlannedHole, wall: Wall, cylinder: FoundCylinder) -> float:
    away = cylinder.distance(np.array(hole.mouth))
    if away > _NEAR_MM:
        return math.inf
    start, end = _ends(hole, cylinder)
    overlap = min(end, wall.end) - max(start, wall.start)
    if overlap <= 0.0:
        return math.inf
    return away + abs(cylinder.radius - wall.radius)


def _counterbore(
    subject: str, hole: PlannedHole, found: FoundCylinders
) -> tuple[list[ExportCheck], set[int]]:
    wall = Wall(0.0, hole.counterbore_depth_mm, hole.counterbore_diameter_mm / 2.0)
    index = _nearest(hole, wall, found)
    cylinder = found.cylinders[index] if index is not None else None
    end = _ends(hole, cylinder)[1] if cylinder else math.nan
    diameter = 2.0 * cylinder.radius if cylinder else math.nan
    wide, deep = hole.counterbore_diameter_mm, hole.counterbore_depth_mm
    return [
        measured(subject, "counterbore diameter", wide, diameter, "mm", SIZE_MM),
        measured(subject, "counterbore depth", deep, end, "mm", DEPTH_MM),
    ], ({index} if index is not None else set())


def bore_wall(hole: PlannedHole, body: BodyPlan) -> Wall:
    """The wall that the hole's full diameter leaves, beside what shares its axis or crosses it."""
    start, end = hole.counterbore_depth_mm, hole.depth_mm
    for other in body.holes:
        if other is hole or other.diameter_mm <= hole.diameter_mm or not _coaxial(hole, other):
            continue
        low, high = _overlap(hole, other)
        if low <= start < high:
            start = high
        elif low < end <= high:
            end = low
    if hole.purpose == "riser":
        end = min([end, *(_meets(hole, c) for c in body.holes_for("channel"))])
    return Wall(start, end, hole.diameter_mm / 2.0)


def _coaxial(a: PlannedHole, b: PlannedHole) -> bool:
    if a.vertical and b.vertical and abs(a.mouth[0] - b.mouth[0]) > _NEAR_MM:
        return False  # most pairs of a large plate, at once
    u = np.array(a.direction)
    away = np.array(b.mouth) - np.array(a.mouth)
    parallel = abs(float(u @ np.array(b.direction))) > 1.0 - 1e-9
    return parallel and float(np.linalg.norm(away - (away @ u) * u)) < 1e-6


def _overlap(a: PlannedHole, b: PlannedHole) -> tuple[float, float]:
    """The stretch of b along a, as depths from a's mouth."""
    u: Floats = np.array(a.direction)
    ends = [float((np.array(p) - np.array(a.mouth)) @ u) for p in (b.mouth, b.end)]
    return min(ends), max(ends)


def _meets(riser: PlannedHole, channel: PlannedHole) -> float:
    """The depth at which the riser's wall ends: the lowest point where its channel crosses it."""
    if not set(riser.elements) & set(channel.elements):
        return math.inf
    radius, narrow = channel.diameter_mm / 2.0, riser.diameter_mm / 2.0
    if narrow > radius:
        return math.inf
    return riser.mouth[2] - channel.mouth[2] - math.sqrt(radius**2 - narrow**2)


def _expected_end(hole: PlannedHole) -> str:
    opens = hole.through or hole.purpose in ("riser", "port")
    return "open" if opens else "closed"


def _found_end(hole: PlannedHole, planes: PlaneFaces) -> str:
    """Closed where a round floor of the full diameter lies at the end."""
    floor = planes.has_disc(np.array(hole.end), -np.array(hole.direction), hole.diameter_mm / 2.0)
    return "closed" if floor else "open"
