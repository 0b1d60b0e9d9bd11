"""The plan: the body from above with its tags, centre marks and ordinates from the datum corner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from fixtures_lib.deliver.drawing.contours import contours_of
from fixtures_lib.deliver.drawing.hole_rows import HoleGroup
from fixtures_lib.deliver.drawing.label_places import Box, Room, around
from fixtures_lib.deliver.drawing.marks import AnyMark, Drawn, Words, drawn, line, width_of
from fixtures_lib.deliver.drawing.ordinates import Ordinates, distinct, most_labels, ordinates
from fixtures_lib.deliver.drawing.style import Style
from fixtures_lib.deliver.drawing.thread_lines import threads_from_above
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import LineWork, placed
from fixtures_lib.geometry.loops import Line
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.units import LengthUnit

_MARK_OVER_MM = 1.2  # a centre mark reaches this far beyond its hole, on paper
_LEADER_FROM_MM = 4.0  # a label farther from its hole than this gets a leader
_INSIDE_MM = 15.0
_STRAIGHT_MM = 5.0  # a groove's straight piece shorter than this has no ordinate


class PlanView(msgspec.Struct, frozen=True, kw_only=True):
    """Marks on paper; `left_out` counts coordinates that stand in the tables only."""

    marks: tuple[AnyMark, ...]
    left_out: int


class Tag(msgspec.Struct, frozen=True, kw_only=True):
    """A label at a round feature: its place and radius in the body's own frame."""

    text: str
    at: Point2
    radius_mm: float


def tags_of(body: BodyPlan, groups: Iterable[HoleGroup]) -> list[Tag]:
    """Pads first: they are few, and a machinist looks for them."""
    pads = [
        Tag(text=f"P{number}", at=pad.at, radius_mm=pad.diameter_mm / 2.0)
        for number, pad in enumerate(body.pads, start=1)
    ]
    holes = [hole for group in groups for hole in group.tagged]
    contours = [
        Tag(text=contour.tag, at=contour.loops[0].vertices[0][:2], radius_mm=0.0)
        for contour in contours_of(body)
    ]
    upright = [_hole_tag(hole) for hole in sorted(holes, key=lambda h: -h.widest_mm)]
    return [*pads, *upright, *contours]


def _hole_tag(hole: PlannedHole) -> Tag:
    """A hole from a side is named a little inside, away from the dimensions beside the plan."""
    x, y, _ = hole.mouth
    if hole.vertical:
        return Tag(text=hole.tag, at=(x, y), radius_mm=hole.widest_mm / 2.0)
    inside = min(hole.depth_mm / 2.0, _INSIDE_MM)
    dx, dy, _ = hole.direction
    return Tag(text=hole.tag, at=(x + dx * inside, y + dy * inside), radius_mm=0.0)


def coordinates(body: BodyPlan) -> tuple[list[float], list[float]]:
    """X and Y of everything that is dimensioned, with the body's own edges."""
    xs, ys = [0.0, body.length_mm], [0.0, body.width_mm]
    for hole in body.holes:
        dx, dy, _ = hole.direction
        xs += [] if dx else [hole.mouth[0]]
        ys += [] if dy else [hole.mouth[1]]
    for pad in body.pads:
        xs.append(pad.at[0])
        ys.append(pad.at[1])
    for groove in body.grooves:
        for piece in groove.centre.pieces():
            if isinstance(piece, Line) and piece.length > _STRAIGHT_MM:
                (x0, y0), (x1, y1) = piece.start, piece.end
                xs += [x0] if abs(x1 - x0) < 1e-6 else []
                ys += [y0] if abs(y1 - y0) < 1e-6 else []
    return distinct(xs), distinct(ys)


def plan_view(
    body: BodyPlan,
    view: LineWork,
    tags: Sequence[Tag],
    *,
    corner: Point2,
    scale: float,
    room: Room,
    style: Style,
    unit: LengthUnit,
) -> PlanView:
    """The view with its datum corner at `corner` on paper."""
    marks = drawn("hidden", view.hidden, scale, corner)
    marks += drawn("outline", view.visible, scale, corner)
    marks += threads_from_above(body, corner, scale)
    marks += _centre_marks(body, tags, corner, scale)
    marks += _groove_lines(body, corner, scale)
    xs, ys = coordinates(body)
    below = _along("below", xs, body.length_mm, corner[1], corner[0], scale, style, unit)
    left = _along("left", ys, body.width_mm, corner[0], corner[1], scale, style, unit)
    taken = [*marks, *below.marks, *left.marks]
    room.take_strokes(m.stroke for m in taken if isinstance(m, Drawn))
    marks += _labels(tags, corner, scale, room, style)
    return PlanView(
        marks=(*marks, *below.marks, *left.marks), left_out=below.left_out + left.left_out
    )


def _along(
    side: str,
    values: Sequence[float],
    length: float,
    edge: float,
    origin: float,
    scale: float,
    style: Style,
    unit: LengthUnit,
) -> Ordinates:
    height = style.lettering.figures
    return ordinates(
        values, side, edge, origin, scale, height=height, unit=unit,  # type: ignore[arg-type]
        most=most_labels(length * scale, height),
    )  # fmt: skip


def _centre_marks(
    body: BodyPlan, tags: Sequence[Tag], corner: Point2, scale: float
) -> list[AnyMark]:
    marks: list[AnyMark] = []
    for tag in tags:
        if tag.radius_mm > 0.0:
            x, y = corner[0] + tag.at[0] * scale, corner[1] + tag.at[1] * scale
            reach = tag.radius_mm * scale + _MARK_OVER_MM
            marks += line("centre", (x - reach, y), (x + reach, y))
            marks += line("centre", (x, y - reach), (x, y + reach))
    for hole in body.holes:
        if not hole.vertical:
            ends = [(corner[0] + p[0] * scale, corner[1] + p[1] * scale)
                    for p in (hole.mouth, hole.end)]  # fmt: skip
            marks += line("centre", *ends)
    return marks


def _groove_lines(body: BodyPlan, corner: Point2, scale: float) -> list[AnyMark]:
    """The seal grooves' centre lines."""
    return [
        Drawn(layer="centre", stroke=placed(piece, scale, corner))
        for groove in body.grooves
        for piece in groove.centre.pieces()
    ]


def _labels(
    tags: Sequence[Tag], corner: Point2, scale: float, room: Room, style: Style
) -> list[AnyMark]:
    marks: list[AnyMark] = []
    height = style.lettering.figures
    for tag in tags:
        x, y = corner[0] + tag.at[0] * scale, corner[1] + tag.at[1] * scale
        size = (width_of(tag.text, height) + 0.6, height * 1.25)
        spot = _spot((x, y), tag.radius_mm * scale, size, room)
        room.take(spot)
        marks.append(Words(layer="text", text=tag.text, at=(spot[0] + 0.3, spot[1] + 0.3),
                           height=height))  # fmt: skip
        marks += _leader((x, y), tag.radius_mm * scale, spot)
    return marks


def _spot(at: Point2, radius: float, size: tuple[float, float], room: Room) -> Box:
    places = list(around(at, radius, size))
    return next((spot for spot in places if room.free(spot)), places[0])


def _leader(at: Point2, radius: float, spot: Box) -> list[AnyMark]:
    """A thin line from the feature's rim to a label that stands apart."""
    near = (min(max(at[0], spot[0]), spot[2]), min(max(at[1], spot[1]), spot[3]))
    dx, dy = near[0] - at[0], near[1] - at[1]
    distance = (dx * dx + dy * dy) ** 0.5
    if distance - radius < _LEADER_FROM_MM:
        return []
    rim = (at[0] + dx / distance * radius, at[1] + dy / distance * radius)
    return line("dimension", rim, near)
