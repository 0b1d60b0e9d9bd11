"""A plan taken apart into groups of features that touch one another, seen from above."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Ints
from fixtures_lib.job.plate_features import BodyPlan, Pad, PlannedHole

_SLACK_MM = 0.05  # features nearer to one another than twice this are one group
_SEGMENTS = 16  # of a quarter of a round footprint, which lies inside its polygon
_ROUND = 1.0 / math.cos(math.pi / (4.0 * _SEGMENTS))
KINDS = ("pads", "lands", "grooves", "pockets", "slots", "walls", "lead_ins", "holes")


class Groups(NamedTuple):
    """`rim` and `inner` together have all features but the holes of the two other lists."""

    rim: BodyPlan
    inner: tuple[BodyPlan, ...]
    drawn: tuple[PlannedHole, ...]
    lone: tuple[PlannedHole, ...]


class _Feature(NamedTuple):
    kind: str
    value: object
    footprint: shapely.Geometry


def groups_of(body: BodyPlan) -> Groups:
    """Each feature in one of them."""
    features = list(_features(body))
    inside = _inside(body)
    rim: list[_Feature] = []
    inner: list[BodyPlan] = []
    drawn: list[PlannedHole] = []
    lone: list[PlannedHole] = []
    for members in _touching([feature.footprint for feature in features]):
        group = [features[i] for i in members]
        first = group[0].value
        if not all(inside.contains(feature.footprint) for feature in group):
            rim += group
        elif len(group) > 1 or not isinstance(first, PlannedHole):
            inner.append(_only(body, group))
        else:
            (drawn if is_plain(first) else lone).append(first)
    edges = msgspec.structs.replace(_only(body, rim), edges=body.edges)
    return Groups(edges, tuple(inner), tuple(drawn), tuple(lone))


def is_plain(hole: PlannedHole) -> bool:
    """Of the pattern, and straight through."""
    plain = hole.through and hole.counterbore_depth_mm == 0.0
    return hole.purpose == "pattern" and plain and hole.mouth[2] == 0.0


def _inside(body: BodyPlan) -> shapely.Polygon:
    margin = _SLACK_MM + (body.edges.size_mm if body.edges else 0.0)
    return shapely.box(margin, margin, body.length_mm - margin, body.width_mm - margin)


def _only(body: BodyPlan, group: list[_Feature]) -> BodyPlan:
    """The body with these features alone. What only names things is left out: it is a key."""
    kept = {
        kind: tuple(feature.value for feature in group if feature.kind == kind) for kind in KINDS
    }
    return BodyPlan(
        id="", name=body.name, position=(0.0, 0.0, 0.0), material="", dedicated=True,
        length_mm=body.length_mm, width_mm=body.width_mm, thickness_mm=body.thickness_mm,
        **kept,  # type: ignore[arg-type]  # of the kinds of KINDS, each its own tuple
    )  # fmt: skip


def _touching(footprints: list[shapely.Geometry]) -> list[Ints]:
    """Numbers of what hangs together, group by group, in the order of the first of each."""
    if not footprints:
        return []
    group = np.arange(len(footprints))
    pairs = shapely.STRtree(footprints).query(footprints, predicate="intersects")
    one, other = pairs[:, pairs[0] < pairs[1]]
    while len(one):
        lowest = np.minimum(group[one], group[other])
        before = group.copy()
        np.minimum.at(group, one, lowest)
        np.minimum.at(group, other, lowest)
        if np.array_equal(before, group):
            break
    return [np.flatnonzero(group == key) for key in np.unique(group)]


def _features(body: BodyPlan) -> Iterator[_Feature]:
    for kind in KINDS:
        for value in getattr(body, kind):
            yield _Feature(kind, value, _footprint(kind, value))


def _footprint(kind: str, value: object) -> shapely.Geometry:
    """What a feature covers, seen from above, and a little more."""
    if isinstance(value, Pad):
        return _round(value.at[0], value.at[1], value.diameter_mm / 2.0)
    if isinstance(value, PlannedHole):
        if value.vertical:
            return _round(value.mouth[0], value.mouth[1], value.widest_mm / 2.0)
        way = shapely.LineString([value.mouth[:2], value.end[:2]])
        return way.buffer(value.widest_mm / 2.0 + _SLACK_MM)
    return _region(kind, value).buffer(_SLACK_MM)


def _region(kind: str, value: Any) -> shapely.Geometry:
    """Of a value of this kind of `BodyPlan`, which alone says what it has."""
    if kind in ("lands", "grooves"):
        outer, inner = value.outer.polyline(), value.inner.polyline()
        return shapely.Polygon(outer, [inner])
    if kind == "lead_ins":
        return value.opening(value.top_mm)
    return value.region


def _round(x: float, y: float, radius: float) -> shapely.Polygon:
    return shapely.Point(x, y).buffer((radius + _SLACK_MM) * _ROUND, quad_segs=_SEGMENTS)
