"""Lines that catch what is placed or dragged near them, each with the words that name it.

|     .    :     |      the part's middle; in line with what stands there, and its mirror
|  o  .    :  (o)|      image; through a hole's axis; as near to the edge as a tip may be
+-----.----:-----+
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from app.texts import tr
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.model import AnyElement, Clamp, Job, Rest, SideLocator

_FINE = 1.0 / 3.0  # lines of the part's own shape lie close: they catch from less far
_UPRIGHT = 0.99
_SAME = 0.99  # cosine between pushes on the same face


@dataclass(frozen=True)
class CatchLine:
    """`at` is a coordinate; it catches within `reach` times the usual distance."""

    at: float
    words: str
    reach: float = 1.0


def across_part(
    job: Job,
    shape: PartShape,
    axis: int,
    ends: tuple[float, float],
    *,
    moving: str,
    like: type[Rest] | type[Clamp],
    room_mm: float,
) -> Iterator[CatchLine]:
    """Along x (0) or y (1), between the part's `ends`, for what stands under the part or on it.

    What is `like` that has mirror images too; of the others only their own line counts.
    """
    low, high = ends
    yield CatchLine((low + high) / 2.0, tr("middle of the part"))
    for element in _standing(job.elements.values(), moving):
        place = (element.x_mm, element.y_mm)[axis]
        reach = 1.0 if isinstance(element, like) else _FINE
        yield CatchLine(place, tr("in line with {name}", name=element.name), reach)
        if isinstance(element, like):
            yield CatchLine(low + high - place, tr("mirrors {name}", name=element.name))
    if room_mm > 0.0 and high - low > 2.0 * room_mm:
        for edge in (low + room_mm, high - room_mm):
            yield CatchLine(edge, tr("at the part's edge"), _FINE)
    words = tr("in line with a hole of the part")
    yield from (CatchLine(at, words, _FINE) for at in _holes(shape, job.setup.pose, axis))


def along_face(
    job: Job, angle_deg: float, low: float, high: float, moving: str
) -> Iterator[CatchLine]:
    """Along a side face that is pushed on at this angle, from `low` to `high`."""
    push, along = (np.asarray(in_plane(angle_deg + turn)) for turn in (0.0, 90.0))
    for element in job.elements.values():
        if element.id == moving or not _pushes_sideways(element):
            continue
        assert isinstance(element, SideLocator | Clamp)
        same = abs(float(np.asarray(in_plane(element.angle_deg)) @ push)) > _SAME
        if same:  # on this face, or opposite to it
            place = float(np.array([element.x_mm, element.y_mm, 0.0]) @ along)
            yield CatchLine(place, tr("in line with {name}", name=element.name), 0.5)
            yield CatchLine(low + high - place, tr("mirrors {name}", name=element.name), 0.5)


def caught(lines: Iterable[CatchLine], value: float, reach: float) -> CatchLine | None:
    """The nearest line that reaches as far as `value`; the plainest of those at the same place."""
    near = [line for line in lines if abs(line.at - value) <= reach * line.reach]
    return min(near, key=lambda line: round(abs(line.at - value), 6), default=None)


def _holes(shape: PartShape, pose: Pose, axis: int) -> list[float]:
    """Where the axes of upright holes are; all at once, for a part with a thousand of them."""
    if not shape.holes:
        return []
    upright = np.abs(pose.vectors(np.array([h.direction for h in shape.holes]))[:, 2]) > _UPRIGHT
    places = pose.points(np.array([hole.mouth for hole in shape.holes]))[upright, axis]
    return [float(place) for place in np.unique(np.round(places, 6))]


def _standing(elements: Iterable[AnyElement], moving: str) -> Iterator[Rest | Clamp]:
    """Rests under the part, and clamps on top of it."""
    for element in elements:
        if element.id == moving or _pushes_sideways(element):
            continue
        if isinstance(element, Rest | Clamp):
            yield element


def _pushes_sideways(element: AnyElement) -> bool:
    if isinstance(element, Clamp):
        return element.item.style == "side"
    return isinstance(element, SideLocator)
