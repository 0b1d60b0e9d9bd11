"""Handles of what is selected: an arrow along each axis that it may go, a ring to turn it by.

      z
      |    x, y, z   its coordinate in the fixture, from the plate's datum corner
 .----|----.   turn  its angle in the plane
(     o-----)--> x
 '---/-----'         a handle carries the name of its field, so that it is typed as the
    y                properties are
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt

from app.hand.alignment import rounded, step_mm
from app.hand.dragging import Dragged, grip_of
from app.session import Selected
from app.texts import local_figures, tr
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.edits.document import with_load
from fixtures_lib.job.edits.elements import moved, with_element, with_port
from fixtures_lib.job.edits.posing import Carry, with_shift
from fixtures_lib.job.edits.seating import turned
from fixtures_lib.job.model import (
    Adapter,
    AnyElement,
    Clamp,
    Engraving,
    Job,
    Nest,
    PartScrew,
    Pin,
    PlateHole,
    Potting,
    Rest,
    SideLocator,
    VacuumZone,
)
from fixtures_lib.units import show_length

Kind = Literal["x", "y", "z", "turn"]
LENGTH_PX, GAP_PX, RING_PX = 84.0, 16.0, 56.0
_REACH_PX = 8.0
_AXES: dict[Kind, Vector] = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}
_TURN_STEP_DEG = 5.0
_TURNING = SideLocator | Clamp | Nest | Potting | Engraving | Pin


@dataclass(frozen=True)
class Handle:
    """At the grip of its thing; `value` is what it stands at, in mm or degrees."""

    kind: Kind
    at: Vector
    field: str
    value: float

    @property
    def direction(self) -> Vector:
        return _AXES.get(self.kind, (0.0, 0.0, 1.0))

    @property
    def name(self) -> str:
        return tr("angle") if self.kind == "turn" else self.kind.upper()


def handles_of(job: Job, thing: Selected) -> tuple[Handle, ...]:
    """Those of one selected thing; none for what can't be moved."""
    grip = grip_of(job, thing)
    if grip is None:
        return ()
    made = [Handle("x", grip, "x_mm", grip[0]), Handle("y", grip, "y_mm", grip[1])]
    element = job.elements.get(thing.id) if thing.kind == "element" else None
    if element is None:
        made.append(Handle("z", grip, "z_mm", grip[2]))
        if thing.kind in ("part", "setup"):
            made.append(Handle("turn", grip, "turn_deg", 0.0))
        return tuple(made)
    height = _height_field(element)
    if height is not None:
        made.append(Handle("z", grip, height, float(getattr(element, height))))
    if isinstance(element, _TURNING) and _turns(element):
        made.append(Handle("turn", grip, "angle_deg", element.angle_deg))
    return tuple(made)


def at_value(
    job: Job, shape: PartShape, thing: Selected, handle: Handle, value: float
) -> Dragged | None:
    """The change that brings the handle to this value, with its words."""
    by = value - handle.value
    words = value_words(job, handle, value)
    if thing.kind == "element" and thing.id in job.elements:
        element = job.elements[thing.id]
        label = (
            tr("Turn {name}", name=element.name)
            if handle.kind == "turn"
            else tr("Move {name}", name=element.name)
        )
        return Dragged(label, lambda job: _element_at(job, element, handle, value), words)
    if thing.kind == "load" and thing.id in job.loads:
        load = job.loads[thing.id]
        at = _along(load.at, handle, by)
        label = tr("Move {name}", name=load.name)
        return Dragged(label, lambda job: with_load(job, load.id, at=at), words)
    if thing.kind in ("part", "setup"):
        carry: Carry = "all" if job.plate.item.dedicated else "zones"
        if handle.kind == "turn":
            label = tr("Turn the part")
            return Dragged(label, lambda job: turned(job, shape, by, carry=carry), words)
        dx, dy, dz = _along((0.0, 0.0, 0.0), handle, by)
        label = tr("Move the part")
        return Dragged(label, lambda job: with_shift(job, dx, dy, dz, carry=carry), words)
    return None


def value_words(job: Job, handle: Handle, value: float) -> str:
    """ "X 120.000 mm, +5.000 mm": where it is from the datum, and how far it came."""
    if handle.kind == "turn":
        by = value - handle.value
        return local_figures(f"{handle.name} {value:.1f}°, {by:+.1f}°")
    by = value - handle.value
    sign = "+" if by >= 0.0 else "\N{MINUS SIGN}"
    way = show_length(abs(by), job.unit)
    return local_figures(f"{handle.name} {show_length(value, job.unit)}, {sign}{way}")


def rounded_value(job: Job, handle: Handle, value: float, keys: Qt.KeyboardModifier) -> float:
    """A round coordinate or angle: Ctrl none, Shift coarse."""
    if handle.kind != "turn":
        return rounded(value, step_mm(job, keys))
    if keys & Qt.KeyboardModifier.ControlModifier:
        return value
    coarse = bool(keys & Qt.KeyboardModifier.ShiftModifier)
    return rounded(value, 3.0 * _TURN_STEP_DEG if coarse else _TURN_STEP_DEG)


def along_axis(handle: Handle, origin: Vector, direction: Vector) -> tuple[float, float] | None:
    """Of the place on the handle's axis nearest to a line of sight: how far from the grip, and
    how far from the line; None where it looks along the axis."""
    axis, w = handle.direction, _minus(handle.at, origin)
    b = _dot(axis, direction)
    slope = 1.0 - b * b
    if slope < 0.02:
        return None
    s = (b * _dot(direction, w) - _dot(axis, w)) / slope
    t = (_dot(direction, w) - b * _dot(axis, w)) / slope
    there = tuple(handle.at[i] + s * axis[i] for i in range(3))
    seen = tuple(origin[i] + t * direction[i] for i in range(3))
    return s, math.dist(there, seen)


def turn_at(handle: Handle, place: Vector) -> tuple[float, float]:
    """Angle and radius of a place about the handle's middle."""
    dx, dy = place[0] - handle.at[0], place[1] - handle.at[1]
    return math.degrees(math.atan2(dy, dx)), math.hypot(dx, dy)


def off_handle_px(
    handle: Handle, origin: Vector, direction: Vector, on_plane: Vector | None, mm_per_px: float
) -> float | None:
    """How many pixels a line of sight passes beside a handle; None where it is too far.

    `on_plane` is where it meets the level plane through the grip.
    """
    if handle.kind == "turn":
        if on_plane is None or abs(direction[2]) < 0.15:
            return None
        off = abs(turn_at(handle, on_plane)[1] / mm_per_px - RING_PX)
        return off if off <= _REACH_PX else None
    near = along_axis(handle, origin, direction)
    if near is None:
        return None
    s, off = near[0] / mm_per_px, near[1] / mm_per_px
    on_arrow = GAP_PX - 4.0 <= s <= LENGTH_PX + 6.0
    return off if on_arrow and off <= _REACH_PX else None


def _element_at(job: Job, element: AnyElement, handle: Handle, value: float) -> Job:
    by = value - handle.value
    match handle.kind:
        case "turn":
            return with_element(job, element.id, angle_deg=round(value % 360.0, 9))
        case "z":
            return with_element(job, element.id, **{handle.field: value})
        case _ if isinstance(element, VacuumZone):
            return with_port(job, element.id, **{handle.field: value})
        case "x":
            return moved(job, element.id, by, 0.0)
        case "y":
            return moved(job, element.id, 0.0, by)


def _height_field(element: AnyElement) -> str | None:
    match element:
        case Rest() if element.item.height_mm <= 0.0:
            return "top_mm"
        case SideLocator() | Clamp():
            return "z_mm"
        case Pin():
            return "base_mm"
        case Nest() | Potting():
            return "seat_mm"
        case Rest() | VacuumZone() | PartScrew() | Adapter() | Engraving() | PlateHole():
            return None


def _turns(element: AnyElement) -> bool:
    """A round pin looks the same from all sides."""
    return not isinstance(element, Pin) or element.item.shape == "diamond"


def _along(at: Vector, handle: Handle, by: float) -> Vector:
    x, y, z = (at[i] + by * handle.direction[i] for i in range(3))
    return (x, y, z)


def _minus(a: Vector, b: Vector) -> Vector:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
