"""A tool that goes over faces or into holes: the worst that its force does, wherever it is.

At every spot a mill's force is tried all round, up and down; a drill's down and turning. What is
reported is what the cut adds at the tool to the state that it begins in.
"""

from __future__ import annotations

import math

import numpy as np

from fixtures_lib.deflection.case import Sweep
from fixtures_lib.deflection.skin_integrals import plane_axes
from fixtures_lib.deflection.solution import NOTHING, Bound, Envelope, SpotResult
from fixtures_lib.deflection.spots import Spot
from fixtures_lib.deflection.tool_at_spot import ToolAtSpot
from fixtures_lib.geometry.arrays import Floats, as_vector, unit

Tools = tuple[ToolAtSpot, ToolAtSpot]  # at the rigid and the soft end
_UM = 1000.0


def envelope_of(sweep: Sweep, spots: tuple[Spot, ...], tools: Tools) -> Envelope:
    results = tuple(_spot(sweep, i, spot, tools) for i, spot in enumerate(spots))
    # What moves is worse than what bends.
    worst = max(
        range(len(results)),
        key=lambda i: (results[i].moves is not None, results[i].deflection_um.high),
    )
    at = results[worst]
    times, first = tools[1].first_to_go(worst, _force_of(at, spots[worst]))
    return Envelope(
        id=sweep.id,
        name=sweep.name,
        spots=results,
        worst_um=at.deflection_um,
        at_mm=at.at_mm,
        force_n=at.force_n,
        lets_go_at=times,
        first_to_go=first,
        faces=_faces(spots, results),
        moves=at.moves,
        torque_n_mm=at.torque_n_mm,
    )


def surface_force(sweep: Sweep, spot: Spot, end: int) -> Floats:
    """The force at one end (0 low, 1 high) while the surface at this spot is made."""
    spindle = unit(sweep.spindle)
    if spot.is_bore:
        return np.append(spindle * sweep.floor_n[end], -sweep.torque_n_mm[end])
    if spot.is_floor:
        return np.asarray(spindle * sweep.floor_n[end])
    return np.asarray(-spot.patch.normal * sweep.surface_n[end])


def forces_at(sweep: Sweep, spot: Spot, end: int) -> list[Floats]:
    """The peaks that are tried at one end: in the part's axes, in a bore with the torque."""
    spindle = unit(sweep.spindle)
    pairs = [(low, high) for low, high in (sweep.up_n, _minus(sweep.down_n)) if high]
    along = [pair[end] for pair in pairs] or [0.0]
    if spot.is_bore:
        # Seen from above the spindle turns clockwise: about minus its own axis.
        turns = (-1.0, 1.0) if sweep.turns_back else (-1.0,)
        torque = sweep.torque_n_mm[end]
        return [np.append(a * spindle, turn * torque) for a in along for turn in turns]
    first, second = plane_axes(spindle)
    angles = np.arange(sweep.directions) * 2.0 * math.pi / sweep.directions
    lateral = sweep.lateral_n[end]
    return [
        lateral * (math.cos(angle) * first + math.sin(angle) * second) + a * spindle
        for a in along
        for angle in angles
    ]


def _spot(sweep: Sweep, i: int, spot: Spot, tools: Tools) -> SpotResult:
    high = forces_at(sweep, spot, 1)
    sizes: list[float] = []
    for force in high:
        shift, moves = tools[1].deflection(i, force)
        if moves is not None:
            at = as_vector(spot.patch.centre)
            return SpotResult(
                at, spot.faces[0], as_vector(force[:3]), NOTHING, NOTHING, moves, _torque(force)
            )
        sizes.append(float(np.linalg.norm(shift)) * _UM)
    worst = int(np.argmax(sizes))
    # Both ends have the same directions in the same order.
    low = forces_at(sweep, spot, 0)[worst]
    other = float(np.linalg.norm(tools[0].deflection(i, low)[0])) * _UM
    return SpotResult(
        at_mm=as_vector(spot.patch.centre),
        face=spot.faces[0],
        force_n=as_vector(high[worst][:3]),
        deflection_um=Bound(min(other, sizes[worst]), max(other, sizes[worst])),
        surface_um=_surface(sweep, i, spot, tools),
        torque_n_mm=_torque(high[worst]),
    )


def _surface(sweep: Sweep, i: int, spot: Spot, tools: Tools) -> Bound:
    """Deflection normal to the surface while the tool makes it; positive is out of the part."""
    out = unit(sweep.spindle) if spot.is_bore else spot.patch.normal
    figures = [
        float(tool.deflection(i, surface_force(sweep, spot, end))[0] @ out) * _UM
        for end, tool in enumerate(tools)
    ]
    return Bound(min(figures), max(figures))


def _minus(pair: tuple[float, float]) -> tuple[float, float]:
    return (-pair[0], -pair[1])


def _force_of(result: SpotResult, spot: Spot) -> Floats:
    force = np.array(result.force_n)
    return np.append(force, result.torque_n_mm) if spot.is_bore else force


def _torque(force: Floats) -> float:
    return float(force[3]) if len(force) == 4 else 0.0


def _faces(
    spots: tuple[Spot, ...], results: tuple[SpotResult, ...]
) -> tuple[tuple[int, Bound], ...]:
    rows = []
    for face in sorted({face for spot in spots for face in spot.faces}):
        figures = [
            result.surface_um
            for spot, result in zip(spots, results, strict=True)
            if face in spot.faces and result.moves is None
        ]
        if figures:
            spans = [float(np.ptp([getattr(f, e) for f in figures])) for e in ("low", "high")]
            rows.append((face, Bound(min(spans), max(spans))))
    return tuple(rows)
