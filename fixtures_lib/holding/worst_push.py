"""Of many pushes of a tool, the one that the part can bear least, and how often it bears it.

A push is borne as long as contacts can balance it (`load_factor`); the motion that ends one says at
once, for every other push, beyond which factor that same motion would carry the part away. So
only the pushes that look worst by the motions known so far are worked out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.holding.contact_forces import with_friction
from fixtures_lib.holding.held_part import HeldPart
from fixtures_lib.holding.load_factor import load_factor
from fixtures_lib.holding.motions import motion_in_words

_ENOUGH = 1.03  # a bound this far above the least factor found is not looked into
_FIRST = 12
_UNLIMITED = 1e6


class Push(msgspec.Struct, frozen=True, kw_only=True):
    """A force of a tool on the part, and a torque about the upright axis, fixture frame."""

    at: Vector
    force_n: Vector
    torque_n_mm: float = 0.0


class WorstPush(msgspec.Struct, frozen=True, kw_only=True):
    """`factor` times the push moves the part: it `motion`. None: no growth of any push does."""

    factor: float | None
    push: Push
    motion: str = ""


def worst_push(held: HeldPart, pushes: Sequence[Push], friction: float) -> WorstPush | None:
    """The whole push grows, with its lift and its torque. None without pushes."""
    if not pushes:
        return None
    wrenches = np.array([_wrench(held, push) for push in pushes])
    bounds = np.full(len(pushes), math.inf)
    factors = np.full(len(pushes), math.inf)
    motions: dict[int, Floats] = {}
    waiting = list(range(len(pushes)))
    seeds = [round(i) for i in np.linspace(0, len(pushes) - 1, min(_FIRST, len(pushes)))]
    while waiting:
        seed = next((i for i in seeds if i in waiting), None)
        at = min(waiting, key=lambda i: bounds[i]) if seed is None else seed
        if seed is None and bounds[at] > _ENOUGH * factors.min():
            break
        waiting.remove(at)
        factors[at], motion, steady = _borne(held, pushes[at], wrenches[at], friction)
        if math.isfinite(factors[at]):
            motions[at] = motion
            bounds = np.minimum(bounds, _bounds(wrenches, motion, steady))
    worst = int(np.argmin(factors))
    if factors[worst] > _UNLIMITED:
        return WorstPush(factor=None, push=pushes[worst])
    words = motion_in_words(motions[worst][:6], held.reference)
    return WorstPush(factor=float(factors[worst]), push=pushes[worst], motion=words)


def _borne(
    held: HeldPart, push: Push, wrench: Floats, friction: float
) -> tuple[float, Floats, Floats]:
    contacts, steady = with_friction(held, friction, -np.asarray(push.force_n, dtype=float))
    growing = np.concatenate([wrench, np.zeros(len(steady) - 6)])
    factor, motion = load_factor(contacts, steady, growing)
    return factor, motion, steady


def _bounds(wrenches: Floats, motion: Floats, steady: Floats) -> Floats:
    """(n,) the factor beyond which each push drives this motion."""
    drive = wrenches @ motion[:6]
    resists = max(0.0, -float(motion @ steady))
    return np.where(drive > 0.0, resists / np.maximum(drive, 1e-300), math.inf)


def _wrench(held: HeldPart, push: Push) -> Floats:
    wrench = held.reference.wrench(push.at, push.force_n)
    wrench[5] += push.torque_n_mm / held.reference.size_mm
    return wrench
