"""What happens to a thing that is dragged: one rule for the 3D view and the plan.

rest            round places, symmetry, holes of the pattern; its height stays
side locator    slides along the part's side faces, and round its corners
V               goes round the round wall that it stands against
screw           from hole to hole; its size stays where it fits
clamp           keeps to the top face, or to the side faces
pin             from hole to hole
zone            its port moves; its groove belongs to the face
adapter         from screw hole to screw hole, with what it carries
part            over the plate; on a dedicated plate with everything that touches it
load            over the part
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import Qt

from app.hand.alignment import (
    Aligned,
    along_side,
    on_plate_grid,
    rest_on_grid,
    rounded,
    step_mm,
    under_part,
)
from app.hand.marks import DotMark, Mark
from app.session import JobEdit, Selected
from app.texts import tr
from fixtures_lib.catalog.items import SideLocatorItem
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.bosses import snapped_boss
from fixtures_lib.job.edits.document import with_load
from fixtures_lib.job.edits.elements import handle_of, moved, moved_to, with_element, with_port
from fixtures_lib.job.edits.part_screws import moved_to_hole, screw_place
from fixtures_lib.job.edits.posing import with_shift
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
from fixtures_lib.job.slotted_clamps import over_a_pattern_hole
from fixtures_lib.job.snapping import angle_of, snapped_hole, snapped_side, snapped_top_clamp
from fixtures_lib.job.vees import RoundWall, root_at, snapped_wall

_HOLE_REACH_MM = 8.0
_VEE_STEP_DEG = 5.0


@dataclass(frozen=True)
class Dragged:
    """The change that a drag asks for, words about where it ends, and marks that show why."""

    label: str
    edit: JobEdit
    words: str = ""
    marks: tuple[Mark, ...] = ()


def grip_of(job: Job, thing: Selected) -> Vector | None:
    """The point that a thing is dragged by, in the fixture frame; None for what can't be."""
    if thing.kind == "element" and thing.id in job.elements:
        element = job.elements[thing.id]
        x, y = handle_of(element)
        return (x, y, _height(element))
    if thing.kind == "load" and thing.id in job.loads:
        return job.loads[thing.id].at
    if thing.kind in ("part", "setup"):
        pose = job.setup.pose
        return (pose.x_mm, pose.y_mm, pose.z_mm)
    return None


def dragged(
    job: Job, shape: PartShape, thing: Selected, to: Vector, keys: Qt.KeyboardModifier
) -> Dragged | None:
    """`thing` with its grip at `to`, or near it where it may rest. None: it can't be dragged."""
    if thing.kind == "element" and thing.id in job.elements:
        return _element(job, shape, job.elements[thing.id], to, keys)
    if thing.kind == "load" and thing.id in job.loads:
        step = step_mm(job, keys)
        at = (rounded(to[0], step), rounded(to[1], step), to[2])
        name = job.loads[thing.id].name
        return Dragged(tr("Move {name}", name=name), lambda job: with_load(job, thing.id, at=at))
    if thing.kind in ("part", "setup"):
        return _part(job, to, keys)
    return None


def _element(
    job: Job, shape: PartShape, element: AnyElement, to: Vector, keys: Qt.KeyboardModifier
) -> Dragged:
    label = tr("Move {name}", name=element.name)
    match element:
        case Rest():
            return _rest(job, shape, element, to, keys)
        case SideLocator() if element.item.body == "vee":
            return _round_wall(job, shape, element, to, keys)
        case SideLocator():
            return _along_side(job, shape, element, to, keys)
        case Clamp():
            if element.item.style == "side":
                return _along_side(job, shape, element, to, keys)
            return _top_clamp(job, shape, element, to, keys)
        case Pin() if element.item.shape == "bush":
            boss = snapped_boss(job, shape, to[0], to[1], reach_mm=_HOLE_REACH_MM)
            if boss is not None:
                round_it = {"x_mm": boss.x_mm, "y_mm": boss.y_mm}
                words = tr("round a boss of {diameter_mm:g} mm", diameter_mm=boss.diameter_mm)
                return Dragged(label, lambda job: with_element(job, element.id, **round_it), words)
        case Pin():
            hole = snapped_hole(job, shape, to[0], to[1], reach_mm=_HOLE_REACH_MM)
            if hole is not None:
                changes = {"x_mm": hole.x_mm, "y_mm": hole.y_mm}
                words = tr("in a hole of {diameter_mm:g} mm", diameter_mm=hole.hole.diameter_mm)
                mark = DotMark((hole.x_mm, hole.y_mm, hole.mouth_mm), words)
                return Dragged(
                    label, lambda job: with_element(job, element.id, **changes), words, (mark,)
                )
        case PartScrew():
            through = snapped_hole(job, shape, to[0], to[1], reach_mm=_HOLE_REACH_MM, through=True)
            if through is not None:
                place, words = screw_place(job, through.hole), tr("in its hole")
                return Dragged(label, lambda job: moved_to_hole(job, element.id, place), words)
        case VacuumZone():
            step = step_mm(job, keys)
            x, y = rounded(to[0], step), rounded(to[1], step)
            words = tr("the port")
            return Dragged(label, lambda job: with_port(job, element.id, x_mm=x, y_mm=y), words)
        case Adapter():
            return _adapter(job, element, to, keys)
    step = step_mm(job, keys)
    x, y = rounded(to[0], step), rounded(to[1], step)
    return Dragged(label, lambda job: moved_to(job, element.id, x, y))


def _rest(job: Job, shape: PartShape, rest: Rest, to: Vector, keys: Qt.KeyboardModifier) -> Dragged:
    aligned: Aligned | None = None
    if rest.item.mount and not job.plate.item.dedicated:
        aligned = rest_on_grid(job, shape, rest.item, to[0], to[1], keys, moving=rest.id)
    room = rest.item.diameter_mm / 2.0
    under = under_part(job, shape, to[0], to[1], keys, moving=rest.id, room_mm=room)
    place = aligned or under
    return Dragged(
        tr("Move {name}", name=rest.name),
        lambda job: moved_to(job, rest.id, place.x_mm, place.y_mm),
        place.words,
        place.guides,
    )


def _along_side(
    job: Job,
    shape: PartShape,
    element: SideLocator | Clamp,
    to: Vector,
    keys: Qt.KeyboardModifier,
) -> Dragged:
    snap = snapped_side(job, shape, to)
    label = tr("Move {name}", name=element.name)
    if snap is None:
        return Dragged(label, lambda job: moved_to(job, element.id, to[0], to[1]))
    side = along_side(job, shape, snap, keys, moving=element.id)
    changes = {"x_mm": side.point[0], "y_mm": side.point[1], "angle_deg": snap.angle_deg}
    return Dragged(
        label, lambda job: with_element(job, element.id, **changes), side.words, side.guides
    )


def _round_wall(
    job: Job, shape: PartShape, vee: SideLocator, to: Vector, keys: Qt.KeyboardModifier
) -> Dragged:
    """Round the wall that it stands against, or over to a nearer one."""
    label = tr("Move {name}", name=vee.name)
    wall = snapped_wall(job, shape, (to[0], to[1]))
    if wall is None:
        return Dragged(label, lambda job: moved_to(job, vee.id, to[0], to[1]))
    changes = vee_changes(wall, vee.item, to, keys)
    words = tr("against a round wall of {diameter_mm:g} mm", diameter_mm=wall.diameter_mm)
    return Dragged(label, lambda job: with_element(job, vee.id, **changes), words)


def vee_changes(
    wall: RoundWall, item: SideLocatorItem, to: Vector, keys: Qt.KeyboardModifier
) -> dict[str, float]:
    """A V between the pointer and the wall's axis, in whole steps of its angle unless Ctrl."""
    angle = angle_of(np.array([wall.x_mm - to[0], wall.y_mm - to[1], 0.0]))
    if not keys & Qt.KeyboardModifier.ControlModifier:
        angle = (round(angle / _VEE_STEP_DEG) * _VEE_STEP_DEG) % 360.0
    x, y = root_at(wall, item, angle)
    return {"x_mm": x, "y_mm": y, "angle_deg": angle, "round_mm": wall.diameter_mm}


def _top_clamp(
    job: Job, shape: PartShape, clamp: Clamp, to: Vector, keys: Qt.KeyboardModifier
) -> Dragged:
    place = under_part(job, shape, to[0], to[1], keys, moving=clamp.id, like=Clamp)
    x, y = place.x_mm, place.y_mm
    snap = snapped_top_clamp(job, shape, x, y)
    changes = {"x_mm": x, "y_mm": y}
    if snap is None:
        words = tr("not over the part")
    else:
        words = place.words
        changes |= {"z_mm": snap.point[2], "angle_deg": snap.angle_deg}
        there = replace(clamp, **changes)
        over_hole = None if step_mm(job, keys) <= 0.0 else over_a_pattern_hole(job, there)
        if over_hole is not None:
            changes |= {"angle_deg": over_hole.angle_deg, "slide_mm": over_hole.slide_mm}
            words = tr("its stud in a hole of the plate")
    return Dragged(
        tr("Move {name}", name=clamp.name),
        lambda job: with_element(job, clamp.id, **changes),
        words,
        place.guides,
    )


def _adapter(job: Job, adapter: Adapter, to: Vector, keys: Qt.KeyboardModifier) -> Dragged:
    first = adapter.item.mount[0].at if adapter.item.mount else (0.0, 0.0)
    grid = on_plate_grid(job, to[0] + first[0], to[1] + first[1], keys)
    step = step_mm(job, keys)
    x, y = (
        (grid.x_mm - first[0], grid.y_mm - first[1])
        if grid is not None
        else (rounded(to[0], step), rounded(to[1], step))
    )
    dx, dy = x - adapter.x_mm, y - adapter.y_mm
    words = (
        tr("its first screw {words}", words=grid.words)
        if grid is not None
        else tr("with what it carries")
    )
    return Dragged(
        tr("Move {name}", name=adapter.name),
        lambda job: moved(job, adapter.id, dx, dy),
        words,
        grid.guides if grid is not None else (),
    )


def _part(job: Job, to: Vector, keys: Qt.KeyboardModifier) -> Dragged:
    """On a pattern what stands in its holes stays; a dedicated plate is cut to follow the part."""
    pose, step = job.setup.pose, step_mm(job, keys)
    dx = rounded(to[0], step) - pose.x_mm
    dy = rounded(to[1], step) - pose.y_mm
    if job.plate.item.dedicated:
        words = tr("with all that touches it")
        return Dragged(tr("Move the part"), lambda job: with_shift(job, dx, dy, carry="all"), words)
    words = tr("alone, with its vacuum zones")
    return Dragged(tr("Move the part"), lambda job: with_shift(job, dx, dy, carry="zones"), words)


def _height(element: AnyElement) -> float:
    match element:
        case Rest():
            return element.top_mm
        case SideLocator() | Clamp():
            return element.z_mm
        case Pin():
            return element.base_mm
        case VacuumZone():
            return element.seat_mm
        case Adapter():
            return element.item.thickness_mm
        case Nest() | PartScrew() | Potting():
            return element.seat_mm
        case Engraving() | PlateHole():
            return 0.0
