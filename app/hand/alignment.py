"""Round places for the hand: a step of the grid, a hole of the pattern, the part's middle, the
mirror image of what stands already.

    Ctrl held: no snapping.   Shift held: a step five times as long.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt

from app.hand.catch_lines import CatchLine, across_part, along_face, caught
from app.hand.marks import DotMark, LineMark, Mark
from app.texts import tr
from fixtures_lib.catalog.items import RestItem
from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.part_shape import PartShape, PlanarFace
from fixtures_lib.geometry.planar_faces import on_face, posed_box
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.edits.elements import handle_of
from fixtures_lib.job.model import Adapter, AnyElement, Clamp, Job, Rest
from fixtures_lib.job.pattern import GridHole, nearest_hole
from fixtures_lib.job.rest_places import nearest_rest_hole
from fixtures_lib.job.snapping import Snap
from fixtures_lib.units import MM_PER_INCH

_REACH = 0.025  # of the part's size: how near a line must be to catch
_MIDDLE_REACH = 0.04  # of a side face's length: how near its middle catches
_STEP_IN = 0.05
_COARSE = 5.0


@dataclass(frozen=True)
class Aligned:
    """A place, the words for what caught it, and the lines that show it."""

    x_mm: float
    y_mm: float
    words: str = ""
    guides: tuple[Mark, ...] = ()


def step_mm(job: Job, keys: Qt.KeyboardModifier) -> float:
    """The step for round coordinates; 0 where the user wants none."""
    if keys & Qt.KeyboardModifier.ControlModifier:
        return 0.0
    step = _STEP_IN * MM_PER_INCH if job.unit == "in" else 1.0
    return step * _COARSE if keys & Qt.KeyboardModifier.ShiftModifier else step


def rounded(value: float, step: float) -> float:
    return value if step <= 0.0 else round(round(value / step) * step, 6)


def on_plate_grid(job: Job, x: float, y: float, keys: Qt.KeyboardModifier) -> Aligned | None:
    """The nearest hole of the plate's pattern; None on a plate without one, or with Ctrl held."""
    return _in_hole(job, keys, lambda pitch: nearest_hole(job.plate, x, y, reach_mm=pitch))


def rest_on_grid(
    job: Job,
    shape: PartShape,
    item: RestItem,
    x: float,
    y: float,
    keys: Qt.KeyboardModifier,
    *,
    moving: str = "",
) -> Aligned | None:
    """The same for a rest: a free hole that takes its foot, under the part where there is one."""
    return _in_hole(
        job, keys, lambda _pitch: nearest_rest_hole(job, shape, item, x, y, moving=moving)
    )


def _in_hole(
    job: Job, keys: Qt.KeyboardModifier, found: Callable[[float], GridHole | None]
) -> Aligned | None:
    pitch = job.plate.item.pitch_mm
    if pitch <= 0.0 or keys & Qt.KeyboardModifier.ControlModifier:
        return None
    hole = found(pitch)
    if hole is None:
        return None
    words = tr("on a hole {size} of the plate", size=hole.hole.size)
    return Aligned(hole.x_mm, hole.y_mm, words, _cross(hole.x_mm, hole.y_mm, 0.4 * pitch))


def under_part(
    job: Job,
    shape: PartShape,
    x: float,
    y: float,
    keys: Qt.KeyboardModifier,
    *,
    moving: str = "",
    like: type[Rest] | type[Clamp] = Rest,
    room_mm: float = 0.0,
) -> Aligned:
    """Round coordinates, or lines of the part and of what stands there (app.hand.catch_lines).

    `room_mm` is the radius of what is placed: so near it may come to the part's edge.
    """
    step = step_mm(job, keys)
    if step == 0.0:
        return Aligned(x, y)
    low, high = ([float(v) for v in corner] for corner in posed_box(shape, job.setup.pose))
    reach = _REACH * max(high[0] - low[0], high[1] - low[1])
    lines = [
        across_part(job, shape, i, (low[i], high[i]), moving=moving, like=like, room_mm=room_mm)
        for i in (0, 1)
    ]
    at_x, at_y = (caught(found, at, reach) for found, at in zip(lines, (x, y), strict=True))
    z, guides = high[2], []
    if at_x is not None:
        ends = ((at_x.at, low[1], z), (at_x.at, high[1], z))
        guides.append(LineMark(*ends, text=at_x.words, guide=True))
    if at_y is not None:
        ends = ((low[0], at_y.at, z), (high[0], at_y.at, z))
        guides.append(LineMark(*ends, text=at_y.words, guide=True))
    words = [line.words for line in (at_x, at_y) if line is not None]
    return Aligned(
        at_x.at if at_x is not None else rounded(x, step),
        at_y.at if at_y is not None else rounded(y, step),
        ", ".join(dict.fromkeys(words)),
        tuple(guides),
    )


@dataclass(frozen=True)
class OnSide:
    """A contact on a side face, what caught it, and the lines that show it."""

    point: Vector
    words: str = ""
    guides: tuple[Mark, ...] = ()


def along_side(
    job: Job, shape: PartShape, snap: Snap, keys: Qt.KeyboardModifier, *, moving: str = ""
) -> OnSide:
    """The contact at a round place along its flat face, at the face's middle, or in line with
    what pushes there already; its height in half steps."""
    step = step_mm(job, keys)
    face = next((f for f in shape.planar_faces if f.number == snap.face), None)
    if step == 0.0 or face is None:
        return OnSide(snap.point)
    along = np.asarray(in_plane(snap.angle_deg + 90.0))
    corners = job.setup.pose.points(_corners(face))
    outline = corners @ along
    here = float(np.asarray(snap.point) @ along)
    low, high = float(outline.min()), float(outline.max())
    middle = CatchLine((low + high) / 2.0, tr("middle of the face"))
    lines = (middle, *along_face(job, snap.angle_deg, low, high, moving))
    line = caught(lines, here, _MIDDLE_REACH * (high - low))
    there = line.at if line is not None else rounded(here, step)
    there = min(max(there, low), high)
    x, y, _ = (float(v) for v in np.asarray(snap.point) + (there - here) * along)
    point = (round(x, 9), round(y, 9), rounded(snap.point[2], step / 2.0))
    if line is None or there != line.at:
        return OnSide(point)
    beyond = 0.3 * (float(corners[:, 2].max()) - float(corners[:, 2].min()))
    start = (point[0], point[1], float(corners[:, 2].min()) - beyond)
    end = (point[0], point[1], float(corners[:, 2].max()) + beyond)
    return OnSide(point, line.words, (LineMark(start, end, line.words, guide=True),))


def host_at(job: Job, x: float, y: float) -> str | None:
    """The adapter that lies at (x, y), None for the plate."""
    for element in job.elements.values():
        if isinstance(element, Adapter):
            item = element.item
            inside_x = element.x_mm <= x <= element.x_mm + item.length_mm
            if inside_x and element.y_mm <= y <= element.y_mm + item.width_mm:
                return element.id
    return None


def nearest_element(job: Job, x: float, y: float, reach_mm: float) -> AnyElement | None:
    """The element whose handle is nearest in the plane: for what has no body of its own to pick."""
    found = [
        (math.dist((x, y), handle_of(e)), e)
        for e in job.elements.values()
        if not isinstance(e, Adapter)
    ]
    near = [(distance, e) for distance, e in found if distance <= reach_mm]
    return min(near, key=lambda pair: pair[0], default=(0.0, None))[1]


def lowest_z(shape: PartShape, pose: Pose) -> float:
    return float(np.round(posed_box(shape, pose)[0][2], 9)) + 0.0


def _cross(x: float, y: float, half: float) -> tuple[Mark, ...]:
    """On the plate's face, over the hole that is meant; its words stand at the pointer."""
    return (
        LineMark((x - half, y, 0.0), (x + half, y, 0.0), guide=True),
        LineMark((x, y - half, 0.0), (x, y + half, 0.0), guide=True),
        DotMark((x, y, 0.0)),
    )


def _corners(face: PlanarFace) -> Floats:
    """(n, 3) points on the face's outline, in the part's frame."""
    return np.array([on_face(face, (float(u), float(v))) for u, v in face.outer.polyline(0.1)])
