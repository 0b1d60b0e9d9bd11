"""Holes as a machinist names them: through, blind, counterbored, countersunk, a thread's size."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats, as_vector
from fixtures_lib.geometry.part_shape import Counterbore, Hole
from fixtures_lib.kernel.recognition.bores import Bore, bores_of
from fixtures_lib.kernel.recognition.mesh_rays import MeshRays
from fixtures_lib.kernel.recognition.round_walls import AxisGroup, RoundWall
from fixtures_lib.kernel.recognition.threads import thread_for

COUNTERSINK_RATIO = 1.4  # a smaller cone at the mouth is a chamfer


def holes_of(groups: list[AxisGroup], rays: MeshRays, near: float) -> tuple[Hole, ...]:
    """All round holes, named H1, H2, … from the largest down, then by place."""
    found: list[Hole] = []
    for group in groups:
        bores = bores_of(group, rays, near)
        taken = [w for bore in bores for w in _taken_as_counterbore(bore, bores)]
        for bore in bores:
            if not any(wall in taken for wall in bore.walls) and (bore.low_open or bore.high_open):
                found.append(_hole(bore))
    found.sort(key=_order)
    return tuple(_renamed(hole, f"H{i}") for i, hole in enumerate(found, start=1))


def _order(hole: Hole) -> tuple[float, ...]:
    x, y, z = hole.mouth
    return (-round(hole.diameter_mm, 3), -round(z, 3), round(y, 3), round(x, 3))


def _renamed(hole: Hole, name: str) -> Hole:
    fields = {f: getattr(hole, f) for f in hole.__struct_fields__}
    return Hole(**{**fields, "id": name})


def _taken_as_counterbore(bore: Bore, bores: list[Bore]) -> list[RoundWall]:
    wider = _wider_at_mouth(bore)
    if wider is None:
        return []
    mine = next((b for b in bores if wider in b.walls), None)
    # a bore that is itself the wider end of another and no mere seat for a head
    return list(mine.walls) if mine is not None else []


def _from_high(bore: Bore) -> bool:
    """Whether the mouth is the high end of the bore.

    The open end; of two, the one with a counterbore, then with a countersink, then the one that
    looks up (or else towards +y, +x), so that equal holes are named alike.
    """
    if bore.low_open != bore.high_open:
        return bore.high_open
    if (bore.low_wider is None) != (bore.high_wider is None):
        return bore.high_wider is not None
    low_sink, high_sink = _sink_diameter(bore, False), _sink_diameter(bore, True)
    if (low_sink is None) != (high_sink is None):
        return high_sink is not None
    x, y, z = bore.group.direction.round(6)
    return bool((z, y, x) > (0.0, 0.0, 0.0))


def _wider_at_mouth(bore: Bore) -> RoundWall | None:
    return bore.high_wider if _from_high(bore) else bore.low_wider


def _hole(bore: Bore) -> Hole:
    from_high = _from_high(bore)
    wider = _wider_at_mouth(bore)
    into = -bore.group.direction if from_high else bore.group.direction
    mouth_depth = _mouth(bore, wider, from_high)
    through = bore.low_open and bore.high_open
    end = _far_end(bore, from_high, through)
    diameter = 2.0 * bore.radius
    return Hole(
        id="",
        faces=_faces(bore, wider, from_high),
        mouth=_tidy(bore.group.point(mouth_depth)),
        direction=_tidy(into),
        diameter_mm=round(diameter, 6),
        depth_mm=round(abs(end - mouth_depth), 6),
        through=through,
        counterbore=_as_counterbore(wider),
        countersink_diameter_mm=_sink_diameter(bore, from_high),
        thread=thread_for(diameter),
    )


def _mouth(bore: Bore, wider: RoundWall | None, from_high: bool) -> float:
    if from_high:
        return max(bore.high_reach, wider.high if wider else -np.inf)
    return min(bore.low_reach, wider.low if wider else np.inf)


def _far_end(bore: Bore, from_high: bool, through: bool) -> float:
    """Of a through hole the other opening, of a blind one the end of its full diameter."""
    if from_high:
        return bore.low_reach if through else bore.low
    return bore.high_reach if through else bore.high


def _as_counterbore(wider: RoundWall | None) -> Counterbore | None:
    if wider is None:
        return None
    return Counterbore(
        diameter_mm=round(2.0 * wider.radius, 6), depth_mm=round(wider.high - wider.low, 6)
    )


def _sink_diameter(bore: Bore, at_high: bool) -> float | None:
    """The largest diameter of a cone at that end, where it is more than a chamfer."""
    radii = [
        max(part.radius_low, part.radius_high)
        for part in bore.group.transitions
        if part.face.kind == "cone"
        and part.face.concave
        and _at_end(bore, part.low, part.high, at_high)
    ]
    largest = max(radii, default=0.0)
    return round(2.0 * largest, 6) if largest >= COUNTERSINK_RATIO * bore.radius else None


def _at_end(bore: Bore, low: float, high: float, at_high: bool) -> bool:
    slack = 1e-3 * bore.radius
    if at_high:
        return low >= bore.high - slack and high <= bore.high_reach + slack
    return high <= bore.low + slack and low >= bore.low_reach - slack


def _faces(bore: Bore, wider: RoundWall | None, from_high: bool) -> tuple[int, ...]:
    numbers = {n for wall in bore.walls for n in wall.numbers}
    numbers.update(wider.numbers if wider else ())
    numbers.update(
        part.face.number
        for part in bore.group.transitions
        if _at_end(bore, part.low, part.high, True) or _at_end(bore, part.low, part.high, False)
    )
    return tuple(sorted(numbers))


def _tidy(values: Floats) -> tuple[float, float, float]:
    """Without the last digits' noise, so that 30 mm is 30.0."""
    return as_vector(np.round(values, 9) + 0.0)
