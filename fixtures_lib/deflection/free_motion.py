"""Whether contacts can hold the loads at all, and if not, which way the part goes.

A linear programme looks for contact forces inside their friction cones that balance the loads.
Where there are none, its dual is a rigid motion along which the loads do work and no contact can
resist: that is how the part moves.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np
from scipy.optimize import linprog

from fixtures_lib.deflection.small_problem import Mode, SmallProblem
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector, unit
from fixtures_lib.wording import worded

_CONE_SIDES = 16
_NEGLIGIBLE = 1e-6


@dataclass(frozen=True)
class FreeMotion:
    """A rigid motion of the part about its centre of mass, of unit size.

    shift (mm) and turn (mm at the part's arm, so comparable), in the part's axes; `unbalanced_n`
    is the load that nothing holds.
    """

    shift: Vector
    turn: Vector
    unbalanced_n: float

    def in_words(self, rotation: Floats | None = None, up: Vector = (0.0, 0.0, 1.0)) -> str:
        """One clause: "slides along +x", "tips about -y", "lifts off".

        `rotation` (3, 3) turns the part's axes into those of the fixture, whose z is `up`.
        """
        turned = np.eye(3) if rotation is None else rotation
        shift, turn = turned @ np.array(self.shift), turned @ np.array(self.turn)
        # Tipping about an edge also moves the centre: only a small turn counts as none.
        if np.linalg.norm(turn) > 0.5 * np.linalg.norm(shift):
            rising = abs(float(unit(turn) @ np.array(up)))
            if rising > 0.9:
                return worded("spins about {axis}", axis=_axis(turn))
            return worded("tips about {axis}", axis=_axis(turn))
        rise = float(unit(shift) @ np.array(up))
        if rise > 0.8:
            return worded("lifts off")
        return worded("drops") if rise < -0.8 else worded("slides along {axis}", axis=_axis(shift))


def free_motion(problem: SmallProblem, spare: float = 0.0) -> FreeMotion | None:
    """None where the loads can be held by contact forces, with `spare` of the friction unused."""
    cones, limits = _generators(problem, 1.0 - spare)
    known = np.where(problem.mode == Mode.GIVEN, problem.given_n, 0.0)
    load = problem.resultant + problem.motions[0::3].T @ known
    size = max(float(np.abs(load).max()), 1e-300)
    count = cones.shape[1]
    answer: Any = linprog(
        np.concatenate([np.zeros(count), np.ones(12)]),
        A_eq=np.hstack([cones, np.eye(6), -np.eye(6)]),
        b_eq=-load / size,
        bounds=[*((0.0, limit / size) for limit in limits), *[(0.0, None)] * 12],
        method="highs",
    )
    if answer.fun is None or answer.fun < _NEGLIGIBLE:
        return None
    motion = -np.asarray(answer.eqlin.marginals)
    shift, turn = motion[:3], motion[3:]
    length = max(float(np.linalg.norm(motion)), 1e-300)
    return FreeMotion(as_vector(shift / length), as_vector(turn / length), float(answer.fun) * size)


def sliding(problem: SmallProblem, motion: Floats) -> FreeMotion:
    """The way that the part went in a search for forces that did not end."""
    length = max(float(np.linalg.norm(motion)), 1e-300)
    shift, turn = motion[:3] / length, motion[3:] / length
    return FreeMotion(as_vector(shift), as_vector(turn), float(np.abs(problem.resultant).max()))


def _generators(problem: SmallProblem, share: float) -> tuple[Floats, list[float]]:
    """Columns (6, k) of forces that contacts can give, and the largest of each."""
    columns, limits = [], []
    angles = np.arange(_CONE_SIDES) * (2.0 * math.pi / _CONE_SIDES)
    around = np.stack([np.cos(angles), np.sin(angles)])
    for i in range(problem.count):
        normal, first, second = (problem.motions[3 * i + k] for k in range(3))
        sideways = np.column_stack([first, second]) @ around
        mode, friction = problem.mode[i], share * float(problem.friction[i])
        if mode == Mode.PUSHES:
            cone = normal[:, None] + friction * sideways
            columns.append(cone if friction > 0.0 else normal[:, None])
            limits += [math.inf] * columns[-1].shape[1]
        elif mode == Mode.TWO_SIDED:
            columns.append(np.column_stack([normal, -normal]))
            limits += [math.inf] * 2
        elif mode == Mode.GIVEN and friction > 0.0:
            columns.append(sideways)
            limits += [friction * float(problem.given_n[i]) / _CONE_SIDES * 2.0] * _CONE_SIDES
    return (np.hstack(columns) if columns else np.zeros((6, 0))), limits


def _axis(direction: Floats) -> str:
    """ "+x", or the two or three largest axes: "+x and -y"."""
    d = unit(direction)
    parts = [
        f"{'+' if d[i] > 0 else '-'}{'xyz'[i]}" for i in np.argsort(-np.abs(d)) if abs(d[i]) > 0.35
    ]
    return reduce(lambda a, b: worded("{a} and {b}", a=a, b=b), parts)
