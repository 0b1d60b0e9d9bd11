"""How often the cutting force would have to grow before the part gives way.

For one cutting force F at a point, with everything that holds the part acting at once:

    slip    F's part in the plane grows, its lift stays as it is, friction at its low figure.
            For a force at the centre of a plain vacuum plate this is the handbook's
            mu (F_v + W - F_lift - F_seal) / F_xy. None where locators stop every way to slide.
    lift    (what presses the part down) / (what F pulls it up with). None where F doesn't pull.
    tip     F grows as a whole, and nothing slides: rests push up, side locators push sideways
            without friction, and what they don't take of the horizontal force holds at the rests'
            height. It ends where the part turns over an edge of its supports.
    total   F grows as a whole, friction at its low figure: the first way in which the part moves.

A figure of 1 is on the edge, below it the part moves; 0: it is not even held before the cut.
Sources: formulas.md section 1; the load factors are exact for a rigid body (`load_factor`).
"""

from __future__ import annotations

import math

import msgspec
import numpy as np

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.holding.contact_forces import normal_wrenches, with_friction, without_friction
from fixtures_lib.holding.held_part import HeldPart
from fixtures_lib.holding.load_factor import Contacts, load_factor
from fixtures_lib.holding.motions import motion_in_words
from fixtures_lib.job.model import CuttingForce

_UNLIMITED = 1e6


class Margin(msgspec.Struct, frozen=True, kw_only=True):
    """`factor` is None where no growth of the force moves the part in this manner."""

    factor: float | None
    motion: str = ""


class LoadMargins(msgspec.Struct, frozen=True, kw_only=True):
    load: str
    name: str
    slip: Margin
    lift: Margin
    tip: Margin
    total: Margin


def load_margins(held: HeldPart, load: CuttingForce, friction: float) -> LoadMargins:
    """All four margins of one cutting force.

    Raises FixtureError where the force, its point or the friction is not a finite number.
    """
    _check(load, friction)
    force = np.asarray(load.force_n, dtype=float)
    wrench = held.reference.wrench(load.at, force)
    contacts, steady = with_friction(held, friction, -force)
    return LoadMargins(
        load=load.id,
        name=load.name,
        slip=_slip(held, load, contacts, steady),
        lift=_lift(held, force),
        tip=_tip(held, wrench, force),
        total=_margin(held, contacts, steady, _lifted(wrench, steady)),
    )


def _slip(held: HeldPart, load: CuttingForce, contacts: Contacts, steady: Floats) -> Margin:
    fx, fy, fz = load.force_n
    if fx == 0.0 and fy == 0.0:
        return Margin(factor=None)
    growing = _lifted(held.reference.wrench(load.at, (fx, fy, 0.0)), steady)
    steady = steady + _lifted(held.reference.wrench(load.at, (0.0, 0.0, fz)), steady)
    upright = Contacts(contacts.pushing, np.hstack([contacts.both_ways, _rocking(len(steady))]))
    if math.isinf(load_factor(upright, steady, growing)[0]):
        return Margin(factor=None)
    return _margin(held, contacts, steady, growing)


def _rocking(rows: int) -> Floats:
    """(m, 2) couples about x and y: with them the part can only slide or lift, not tip."""
    return np.eye(rows)[:, 3:5]


def _lift(held: HeldPart, force: Floats) -> Margin:
    if force[2] <= 0.0:
        return Margin(factor=None)
    return Margin(factor=max(0.0, held.pressing_n) / float(force[2]), motion="lifts")


def _tip(held: HeldPart, wrench: Floats, force: Floats) -> Margin:
    """Rows 6 and 7 limit the foot's share: what holds at the rests only ever opposes the force."""
    plain = without_friction(held)
    foot = _foot(held, force)
    pushing = np.hstack([_lifted_columns(plain.pushing), foot])
    turning = np.eye(8)[:, 5:6]  # about z: that is slip's concern
    contacts = Contacts(pushing, np.hstack([_lifted_columns(plain.both_ways), turning]))
    steady = np.concatenate([held.steady_wrench + _held_at_the_foot(held), [0.0, 0.0]])
    growing = np.concatenate([wrench, [-abs(force[0]), -abs(force[1])]])
    return _margin(held, contacts, steady, growing)


def _foot(held: HeldPart, force: Floats) -> Floats:
    """(8, 4) pushes against the force's x and y part at the rests' height, and their slack."""
    columns = np.zeros((8, 4))
    for axis in (0, 1):
        against = np.zeros(3)
        against[axis] = -math.copysign(1.0, force[axis])
        columns[:6, axis] = held.reference.wrench(_foot_point(held), against)
        columns[6 + axis, [axis, 2 + axis]] = 1.0
    return columns


def _held_at_the_foot(held: HeldPart) -> Floats:
    """(6,) what friction at the rests must take of the steady forces in the plane already."""
    planar = [0, 1, 5]
    sides = normal_wrenches(held.sides, held.reference)[planar]
    pins = normal_wrenches(held.pins, held.reference)[planar]
    left = Contacts(sides, pins).residual(held.steady_wrench[planar])
    return held.reference.wrench(_foot_point(held), (-float(left[0]), -float(left[1]), 0.0))


def _foot_point(held: HeldPart) -> Floats:
    heights = [site.point[2] for site in held.supports]
    x, y, z = held.centre
    return np.array([x, y, sum(heights) / len(heights) if heights else z])


def _margin(held: HeldPart, contacts: Contacts, steady: Floats, growing: Floats) -> Margin:
    factor, motion = load_factor(contacts, steady, growing)
    if factor > _UNLIMITED:
        return Margin(factor=None)
    return Margin(factor=factor, motion=motion_in_words(motion[:6], held.reference))


def _lifted(wrench: Floats, like: Floats) -> Floats:
    return np.concatenate([wrench, np.zeros(len(like) - 6)])


def _lifted_columns(columns: Floats) -> Floats:
    return np.vstack([columns, np.zeros((2, columns.shape[1]))])


def _check(load: CuttingForce, friction: float) -> None:
    if not all(map(math.isfinite, (*load.at, *load.force_n))):
        raise FixtureError(
            "the cutting force is not a finite number", where=load.name, mend="enter it again"
        )
    if not math.isfinite(friction) or friction < 0.0:
        raise FixtureError(
            "the friction is not a number from 0 up", where="conditions", mend="enter it again"
        )
