"""Before the cut: does the part stay where the locators put it, and which of them carry load.

A locator only pushes. One that carries nothing when the part is clamped doesn't locate: the part
may stand off it. Total restraint: every locator carries load without any help of friction.
"""

from __future__ import annotations

import msgspec
import numpy as np
from scipy.optimize import nnls

from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.holding.contact_forces import normal_wrenches, with_friction, without_friction
from fixtures_lib.holding.held_part import HeldPart
from fixtures_lib.holding.motions import motion_in_words
from fixtures_lib.holding.support_polygon import inside_by_mm

_BALANCED = 1e-8
_EVEN = 1e-4  # weight of "as even as can be" where the forces are not determined
_NOTHING = 1e-3  # of the greatest load


class Seating(msgspec.Struct, frozen=True, kw_only=True):
    """The part under weight, vacuum and clamps.

    `balanced` without friction; `stays` with it (low figure). `normal_n` are the locators' forces
    without friction, spread as evenly as can be where there are more than needed. `motion` says
    where the part goes without friction. `centre_inside_mm` is how far the centre of gravity lies
    inside the polygon of the rests, `pressed_inside_mm` the same for weight, vacuum and clamps
    together (their resultant is `pressed_at`); negative is outside, None where there are no rests
    or nothing presses.
    """

    balanced: bool
    stays: bool
    total_restraint: bool
    normal_n: dict[str, float]
    unloaded: tuple[str, ...]
    motion: str
    centre_inside_mm: float | None
    pressed_at: Point2 | None
    pressed_inside_mm: float | None


def seating(held: HeldPart, friction: float, determined: bool) -> Seating:
    """`determined` as found by `locating`: only then can the restraint be total."""
    contacts = without_friction(held)
    left = contacts.residual(held.steady_wrench)
    scale = float(np.linalg.norm(held.steady_wrench))
    balanced = bool(np.linalg.norm(left) <= _BALANCED * scale)
    rough, steady = with_friction(held, friction, np.array([1.0, 0.0, 0.0]))
    forces = _normal_forces(held)
    limit = _NOTHING * max((abs(f) for f in forces.values()), default=0.0)
    unloaded = tuple(id for id, force in forces.items() if abs(force) <= limit)
    at = _pressed_at(held)
    return Seating(
        balanced=balanced,
        stays=balanced or rough.balance(steady),
        total_restraint=determined and balanced and not unloaded,
        normal_n=forces,
        unloaded=unloaded,
        motion="" if balanced else motion_in_words(left, held.reference),
        centre_inside_mm=_inside(held, (held.centre[0], held.centre[1])),
        pressed_at=at,
        pressed_inside_mm=None if at is None else _inside(held, at),
    )


def _normal_forces(held: HeldPart) -> dict[str, float]:
    """Least forces (in squares) that balance the steady load; a pin's may be negative."""
    one_sided = (*held.supports, *held.sides)
    columns = normal_wrenches((*one_sided, *held.pins), held.reference)
    columns = np.hstack([columns, -columns[:, len(one_sided) :]])
    scale = float(np.linalg.norm(held.steady_wrench))
    if columns.shape[1] == 0 or scale == 0.0:
        return {site.id: 0.0 for site in (*one_sided, *held.pins)}
    stacked = np.vstack([columns, _EVEN * np.eye(columns.shape[1])])
    target = np.concatenate([-held.steady_wrench / scale, np.zeros(columns.shape[1])])
    forces = nnls(stacked, target, maxiter=50 * columns.shape[1] + 50)[0] * scale
    return _by_site(held, forces)


def _by_site(held: HeldPart, forces: Floats) -> dict[str, float]:
    one_sided = (*held.supports, *held.sides)
    n, k = len(one_sided), len(held.pins)
    pairs = zip(held.pins, forces[n : n + k] - forces[n + k :], strict=True)
    return {site.id: float(f) for site, f in zip(one_sided, forces, strict=False)} | {
        site.id: float(f) for site, f in pairs
    }


def _pressed_at(held: HeldPart) -> Point2 | None:
    """Where the resultant of the steady forces meets the rests' height."""
    total = np.sum([force.force_n for force in held.steady], axis=0)
    if total[2] >= 0.0 or not held.supports:
        return None
    level = sum(site.point[2] for site in held.supports) / len(held.supports)
    moment = np.zeros(3)
    for force in held.steady:
        arm = np.asarray(force.at) - [0.0, 0.0, level]
        moment += np.cross(arm, force.force_n)
    return (float(-moment[1] / total[2]), float(moment[0] / total[2]))


def _inside(held: HeldPart, at: Point2) -> float | None:
    if not held.supports:
        return None
    return inside_by_mm([(site.point[0], site.point[1]) for site in held.supports], at)
