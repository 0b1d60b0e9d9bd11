"""The setup sheet's pictures: the fixture with the part, and a plan with tags.

The plan is the fixture without the part, whose edges are drawn over it; tags stand in free places.
"""

from __future__ import annotations

from typing import Any

import msgspec

from fixtures_lib.deliver.drawing.label_places import Room, around
from fixtures_lib.deliver.drawing.marks import width_of
from fixtures_lib.deliver.pictures.shaded import Picture, outlined, painted, picture
from fixtures_lib.deliver.probing import ProbePoint
from fixtures_lib.deliver.setup_content import element_tags
from fixtures_lib.geometry.arrays import Point2, Vector
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.looking import ISOMETRIC, TOP
from fixtures_lib.geometry.meshes import BodyMesh, EdgeLines
from fixtures_lib.job.model import Adapter, Job, VacuumZone
from fixtures_lib.job.places import shifts_of
from fixtures_lib.kernel.items.item_parts import PART

WIDE_PX = 1800
_PART_INK = (0.13, 0.42, 0.71)
_PLAN_MM, _PLAN_HIGH_MM = 178.0, 112.0
_LETTER_MM = 2.2


class SetupPictures(msgspec.Struct, frozen=True, kw_only=True):
    """PNGs, and the plan's tags: text and place in mm from its upper left corner."""

    fixture: bytes
    plan: bytes
    plan_mm: tuple[float, float]
    tags: tuple[dict[str, Any], ...]


def setup_pictures(
    job: Job, bodies: tuple[BodyMesh, ...], part: LoadedPart | None, points: list[ProbePoint]
) -> SetupPictures:
    """`bodies` are the fixture's, in its frame, without the part."""
    shown = list(bodies)
    outline = []
    if part is not None:
        placed = [_placed(part, job, shift) for shift in shifts_of(job.array)]
        shown += placed
        outline = [outlined(one, _PART_INK) for one in placed]
    over = picture(painted(shown), ISOMETRIC, WIDE_PX, round(WIDE_PX * 0.62))
    plan = picture([*painted(bodies), *outline], TOP, WIDE_PX,
                   round(WIDE_PX * _PLAN_HIGH_MM / _PLAN_MM))  # fmt: skip
    return SetupPictures(
        fixture=over.png,
        plan=plan.png,
        plan_mm=(_PLAN_MM, _PLAN_HIGH_MM),
        tags=tuple(_tags(job, plan, points)),
    )


def _placed(part: LoadedPart, job: Job, shift: Point2) -> BodyMesh:
    pose = job.setup.pose.shifted(*shift)
    edges = EdgeLines(pose.points(part.edges.points), part.edges.offsets)
    return BodyMesh(job.part.name, PART, part.mesh.moved(pose), edges)


def _tags(job: Job, plan: Picture, points: list[ProbePoint]) -> list[dict[str, Any]]:
    """Elements first; then the probing points, which may move farther from their places."""
    per_px = _PLAN_MM / plan.width
    room = Room(_PLAN_MM, _PLAN_HIGH_MM)
    wanted = [(tag, _spot(job, key), "element") for key, tag in element_tags(job).items()]
    wanted += [(point.name, point.at, "probe") for point in points]
    anchors = [tuple(v * per_px for v in plan.at(at)) for _, at, _ in wanted]
    for x, y in anchors:
        room.take((x - 0.8, y - 0.8, x + 0.8, y + 0.8))
    told = []
    for (text, _, kind), (x, y) in zip(wanted, anchors, strict=True):
        size = (width_of(text, _LETTER_MM) + 1.6, _LETTER_MM + 1.6)
        places = list(around((x, y), 1.0, size))
        box = next((place for place in places if room.free(place)), places[0])
        room.take(box)
        told.append(
            {"text": text, "kind": kind, "x": x, "y": y, "left": box[0], "top": box[1],
             "width": size[0], "height": size[1]}
        )  # fmt: skip
    return told


def _spot(job: Job, key: str) -> Vector:
    """Where an element's tag points at."""
    element = job.elements[key]
    if isinstance(element, VacuumZone):
        x, y = element.outer.vertices[0][:2]
        return (x, y, element.seat_mm)
    if isinstance(element, Adapter):
        return (element.x_mm, element.y_mm, element.item.thickness_mm)
    return (element.x_mm, element.y_mm, 0.0)
