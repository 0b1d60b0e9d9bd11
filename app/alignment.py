"""Round places for the hand: a step of the grid, a hole of the pattern, the part's middle, the
mirror image of what stands already.

    Ctrl held: no snapping.   Shift held: a step five times as long.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt

from app.marks import LineMark
from app.texts import tr
from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.part_shape import PartShape, PlanarFace
from fixtures_lib.geometry.planar_faces import on_face, posed_box
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.edits.elements import handle_of
from fixtures_lib.job.model import Adapter, AnyElement, Job, Rest
from fixtures_lib.job.pattern import nearest_hole
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
    guides: tuple[LineMark, ...] = ()


def step_mm(job: Job, keys: Qt.KeyboardModifier) -> float:
    """The step for round coordinates; 0 where the user wants none."""
    if keys & Qt.KeyboardModifier.ControlModifier:
        return 0.0
    step = _STEP_IN * MM_PER_INCH if job.unit == "in" else 1.0
    return step * _COARSE if keys & Qt.KeyboardModifier.ShiftModifier else step


def rounded(value: float, step: float) -> float:
    return value if step <= 0.0 else round(round(value / step) * step, 6)


def on_plate_grid(
    job: Job, x: float, y: float, keys: Qt.KeyboardModifier, *, reach_mm: float | None = None
) -> Aligned | None:
    """The nearest hole of the plate's pattern; None on a plate without one, or with Ctrl held."""
    pitch = job.plate.item.pitch_mm
    if pitch <= 0.0 or keys & Qt.KeyboardModifier.ControlModifier:
        return None
    hole = nearest_hole(job.plate, x, y, reach_mm=pitch if reach_mm is None else reach_mm)
    if hole is None:
        return None
    return Aligned(hole.x_mm, hole.y_mm, tr("on a hole {size} of the plate", size=hole.hole.size))


def under_part(
    job: Job,
    shape: PartShape,
    x: float,
    y: float,
    keys: Qt.KeyboardModifier,
    *,
    moving: str = "",
) -> Aligned:
    """Round coordinates, or a line of symmetry of the part's box or of another rest near by."""
    step = step_mm(job, keys)
    if step == 0.0:
        return Aligned(x, y)
    low, high = posed_box(shape, job.setup.pose)
    reach = _REACH * float(max(high[:2] - low[:2]))
    others = [e for e in job.elements.values() if isinstance(e, Rest) and e.id != moving]
    caught_x = _caught(x, float(low[0]), float(high[0]), [(e.name, e.x_mm) for e in others], reach)
    caught_y = _caught(y, float(low[1]), float(high[1]), [(e.name, e.y_mm) for e in others], reach)
    z = float(high[2])
    guides = []
    if caught_x is not None:
        line = caught_x[0]
        guides.append(LineMark((line, float(low[1]), z), (line, float(high[1]), z), guide=True))
    if caught_y is not None:
        line = caught_y[0]
        guides.append(LineMark((float(low[0]), line, z), (float(high[0]), line, z), guide=True))
    words = [caught[1] for caught in (caught_x, caught_y) if caught is not None]
    return Aligned(
        caught_x[0] if caught_x is not None else rounded(x, step),
        caught_y[0] if caught_y is not None else rounded(y, step),
        ", ".join(dict.fromkeys(words)),
        tuple(guides),
    )


def along_side(
    job: Job, shape: PartShape, snap: Snap, keys: Qt.KeyboardModifier
) -> tuple[Vector, str]:
    """The contact at a round place along its flat face, or at the face's middle; its height in
    half steps."""
    step = step_mm(job, keys)
    face = next((f for f in shape.planar_faces if f.number == snap.face), None)
    if step == 0.0 or face is None:
        return snap.point, ""
    along = np.asarray(in_plane(snap.angle_deg + 90.0))
    outline = job.setup.pose.points(_corners(face)) @ along
    here = float(np.asarray(snap.point) @ along)
    low, high = float(outline.min()), float(outline.max())
    middle = (low + high) / 2.0
    at_middle = abs(here - middle) <= _MIDDLE_REACH * (high - low)
    there = middle if at_middle else min(max(rounded(here, step), low), high)
    x, y, _ = np.asarray(snap.point) + (there - here) * along
    point = (round(float(x), 9), round(float(y), 9), rounded(snap.point[2], step / 2.0))
    return point, tr("middle of the face") if at_middle else ""


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


def _corners(face: PlanarFace) -> Floats:
    """(n, 3) points on the face's outline, in the part's frame."""
    return np.array([on_face(face, (float(u), float(v))) for u, v in face.outer.polyline(0.1)])


def _caught(
    value: float, low: float, high: float, others: list[tuple[str, float]], reach: float
) -> tuple[float, str] | None:
    middle = (low + high) / 2.0
    lines = [(middle, tr("middle of the part"))]
    for name, place in others:
        lines += [
            (place, tr("in line with {name}", name=name)),
            (low + high - place, tr("mirrors {name}", name=name)),
        ]
    near = [line for line in lines if abs(line[0] - value) <= reach]
    return min(near, key=lambda line: abs(line[0] - value), default=None)
