"""Small motions of a rigid body, in a machinist's words.

Any small motion is a turn about an axis together with a shift along it:

    twist [v, L w]   ->   axis w / |w| through c + L (w x v) / |w|^2, shift v.w / |w|^2 per radian
"""

from __future__ import annotations

import math
from functools import reduce

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.holding.wrenches import Reference
from fixtures_lib.wording import worded

_AXES = ("x", "y", "z")
_ZERO = 1e-6
_NOTABLE = 0.2  # share of a direction that is worth naming


class FreeMotion(msgspec.Struct, frozen=True, kw_only=True):
    """A slide along `along`, or a turn about the axis along it `through` a point."""

    turns: bool
    along: Vector
    through: Vector


def free_motions(null_space: Floats, reference: Reference) -> tuple[str, ...]:
    """Words for each independent motion in the (6, k) null space of a scaled locating matrix."""
    slides = _pure_slides(null_space)
    words = [
        worded("free to slide along {line}", line=_line(direction)) for direction in _tidy(slides)
    ]
    turns = null_space[3:]
    for axis in _tidy(_span(turns)):
        twist = null_space @ (np.linalg.pinv(turns) @ axis)
        words.append(_free_turn(twist, slides, reference))
    return tuple(words)


def free_directions(null_space: Floats, reference: Reference) -> tuple[FreeMotion, ...]:
    """The same motions as directions to draw: slides first, then turns."""
    slides = _pure_slides(null_space)
    centre = as_vector(reference.centre)
    found = [FreeMotion(turns=False, along=as_vector(d), through=centre) for d in _tidy(slides)]
    turns = null_space[3:]
    for axis in _tidy(_span(turns)):
        twist = null_space @ (np.linalg.pinv(turns) @ axis)
        turn, shift = twist[3:], twist[:3] - slides @ (slides.T @ twist[:3])
        place = reference.centre + reference.size_mm * np.cross(turn, shift) / (turn @ turn)
        along = turn / np.linalg.norm(turn)
        found.append(FreeMotion(turns=True, along=as_vector(along), through=as_vector(place)))
    return tuple(found)


def motion_in_words(twist: Floats, reference: Reference) -> str:
    """What the part does when it gives way along `twist`: "slides towards +x", "lifts"."""
    shift, turn = twist[:3], twist[3:]
    if np.linalg.norm(twist) == 0.0:
        return worded("gives way")
    if np.linalg.norm(turn) < 0.2 * np.linalg.norm(shift):
        return _shift_in_words(shift)
    axis = turn / np.linalg.norm(turn)
    place = reference.centre + reference.size_mm * np.cross(turn, shift) / (turn @ turn)
    if abs(axis[2]) > 0.8:
        return worded("turns about z near ({x:.1f}, {y:.1f})", x=place[0], y=place[1])
    if abs(axis[2]) < 0.5:
        towards = np.array([axis[1], -axis[0], 0.0])  # where the top goes: axis x z
        return worded("tips towards {side}", side=_side(towards))
    return worded("turns about {axis} through {point}", axis=_line(axis), point=_point(place))


def _shift_in_words(shift: Floats) -> str:
    direction = shift / np.linalg.norm(shift)
    if direction[2] > 0.8:
        return worded("lifts")
    if direction[2] < -0.8:
        return worded("sinks")
    if abs(direction[2]) < 0.3:
        return worded("slides towards {side}", side=_side(direction * [1.0, 1.0, 0.0]))
    return worded("moves towards {side}", side=_side(direction))


def _free_turn(twist: Floats, slides: Floats, reference: Reference) -> str:
    """The turn whose axis passes as near the reference point as the free slides let it."""
    turn, shift = twist[3:], twist[:3]
    shift = shift - slides @ (slides.T @ shift)
    axis = turn / np.linalg.norm(turn)
    place = reference.centre + reference.size_mm * np.cross(turn, shift) / (turn @ turn)
    where = _near(axis, place, _span(np.cross(axis, slides.T).T))
    pitch = 2.0 * math.pi * reference.size_mm * float(shift @ axis) / float(np.linalg.norm(turn))
    if abs(pitch) > 1e-4 * reference.size_mm:
        return worded(
            "free to move like a screw along {line}{where}, {pitch:.1f} mm a turn",
            line=_line(axis),
            where=where,
            pitch=abs(pitch),
        )
    return worded("free to turn about {line}{where}", line=_line(axis), where=where)


def _pure_slides(null_space: Floats) -> Floats:
    """(3, m) orthonormal directions in which the part slides without turning."""
    _, sizes, right = np.linalg.svd(null_space[3:], full_matrices=True)
    rank = int(np.sum(sizes > _ZERO))
    return _span(null_space[:3] @ right[rank:].T)


def _span(vectors: Floats) -> Floats:
    """(3, m) orthonormal basis of the columns' span."""
    if vectors.shape[1] == 0:
        return np.zeros((3, 0))
    left, sizes, _ = np.linalg.svd(vectors, full_matrices=False)
    return np.asarray(left[:, sizes > _ZERO])


def _tidy(basis: Floats) -> list[Floats]:
    """The span's directions, along the axes where the span has them."""
    axes = [e for e in np.eye(3) if np.linalg.norm(basis @ (basis.T @ e)) > 1.0 - 1e-6]
    if len(axes) == basis.shape[1]:
        return axes
    taken = np.array(axes).reshape(-1, 3)
    rest = _span(basis - taken.T @ (taken @ basis))
    return axes + [_upright(rest[:, i]) for i in range(rest.shape[1])]


def _upright(direction: Floats) -> Floats:
    """The one of the two opposite directions whose largest part is positive."""
    return direction if direction[int(np.argmax(np.abs(direction)))] > 0.0 else -direction


def _line(direction: Floats) -> str:
    axis = _aligned(direction)
    if axis is not None:
        return _AXES[axis]
    return worded("the direction {numbers}", numbers=_numbers(_upright(direction), 2))


def _side(direction: Floats) -> str:
    """ "+x", or the two or three axes that it mostly goes along: "-y and -x"."""
    unit = direction / np.linalg.norm(direction)
    along = [i for i in np.argsort(-np.abs(unit)) if abs(unit[i]) > _NOTABLE]
    signed = [f"{'+' if unit[i] > 0.0 else '-'}{_AXES[i]}" for i in along]
    return reduce(lambda a, b: worded("{one} and {other}", one=a, other=b), signed)


def _near(axis: Floats, place: Floats, loose: Floats) -> str:
    """Where the axis is: in the plane across it when it lies along x, y or z.

    `loose` (3, m) are the directions in which a free slide can bring the axis anywhere.
    """
    if loose.shape[1] == 2:
        return ""
    taken = [_aligned(direction) for direction in (axis, *loose.T)]
    if None in taken:
        return worded(" through {point}", point=_point(place))
    left = [i for i in range(3) if i not in taken]
    if len(left) == 1:
        return worded(" near {axis} = {at:.1f}", axis=_AXES[left[0]], at=place[left[0]])
    return worded(" near {point}", point=_numbers(place[left], 1))


def _aligned(direction: Floats) -> int | None:
    """Which of x, y, z the direction lies along."""
    largest = int(np.argmax(np.abs(direction)))
    return largest if abs(direction[largest]) > 0.9999 else None


def _point(place: Floats) -> str:
    return _numbers(place, 1)


def _numbers(values: Floats, digits: int) -> str:
    return "(" + ", ".join(f"{float(v) + 0.0:.{digits}f}" for v in np.round(values, digits)) + ")"
