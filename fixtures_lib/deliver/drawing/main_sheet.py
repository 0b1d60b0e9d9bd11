"""The first sheet: plan, front view and side view, in first or third angle.

first angle          third angle
  front                plan   side
  plan   side          front
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from fixtures_lib.deliver.drawing.body_views import BodyViews
from fixtures_lib.deliver.drawing.contours import milled_pockets
from fixtures_lib.deliver.drawing.hole_rows import HoleGroup
from fixtures_lib.deliver.drawing.label_places import Box, Room
from fixtures_lib.deliver.drawing.marks import AnyMark, Words, drawn, line
from fixtures_lib.deliver.drawing.ordinates import distinct, most_labels, ordinates, reach_of
from fixtures_lib.deliver.drawing.paper import Paper, fitted_scale, papers
from fixtures_lib.deliver.drawing.plan_view import Tag, coordinates, plan_view, tags_of
from fixtures_lib.deliver.drawing.section_views import cutting_line
from fixtures_lib.deliver.drawing.style import Style, figure
from fixtures_lib.deliver.drawing.symbols import datum, frame
from fixtures_lib.deliver.drawing.title_block import HEIGHT as BLOCK_MM
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.units import LengthUnit

_GAP_MM = 18.0  # between views: a datum's triangle stands there
_MARGIN_MM = 6.0
_OUTSIDE_MM = 12.0  # right of the plan: the section's arrow
_ARROW_MM = 8.0  # left of the ordinates: its other arrow
_TAG_ROOM_MM2 = 130.0  # paper that a tag and its hole take in a view that reads well
_NEAR_MM, _MOST_NEAR = 9.0, 4  # no more tags than this so near to one another, on paper
_TOP_MM = 15.0  # above the views: tags and ordinates that had to give way to one another
_LEAST_SCALE = 0.5  # below this a larger sheet is better


class MainSheet(msgspec.Struct, frozen=True, kw_only=True):
    """`free` is what the views leave for tables: beside them, and above."""

    paper: Paper
    scale: float
    corner: Point2
    marks: tuple[AnyMark, ...]
    free: tuple[Box, Box]
    left_out: int


class _Needs(msgspec.Struct, frozen=True, kw_only=True):
    """Paper that the views take beside their own size."""

    wide: float
    high: float
    length_mm: float
    width_mm: float
    deep_mm: float


def main_sheet(
    body: BodyPlan,
    views: BodyViews,
    groups: Sequence[HoleGroup],
    flat_mm: float,
    style: Style,
    unit: LengthUnit,
    *,
    takes: Callable[[Paper], bool] = lambda _: True,
) -> MainSheet:
    """The views on the smallest sheet that they read well on. `flat_mm` is the underside's.

    `takes` says whether a sheet takes what else has to stand on it.
    """
    tags = tags_of(body, groups)
    needs = _needs(body, style, unit)
    paper, scale = _chosen(needs, tags, body, style, unit, takes)
    reach = reach_of(coordinates(body)[0], style.lettering.figures, unit)
    corner, front = _corners(needs, paper, scale, reach, style.first_angle(unit), body)
    room = Room(paper.width, paper.height)
    plan = plan_view(
        body, views.top, tags, corner=corner, scale=scale, room=room, style=style, unit=unit
    )
    side_x = corner[0] + body.length_mm * scale + _GAP_MM
    marks = [*plan.marks, *_front(body, views, front, scale, flat_mm, style, unit)]
    marks += _side(body, views, (side_x, corner[1]), scale, style, unit)
    if views.cut is not None:
        ends = (
            corner[0] - _left(body, style, unit) - 1.0,
            corner[0] + body.length_mm * scale + 1.5,
        )
        marks += cutting_line(corner[1] + views.cut_y_mm * scale, ends, "A", style)
    right = side_x + needs.deep_mm * scale + 10.0
    beside = (right, paper.bottom + BLOCK_MM + 5.0, paper.right - 5.0, paper.top - 5.0)
    highest = max(front[1] + body.highest_mm * scale, corner[1] + body.width_mm * scale)
    far = corner[0] + body.length_mm * scale
    above = (paper.left + _MARGIN_MM, highest + _TOP_MM, far, paper.top - 5.0)
    return MainSheet(
        paper=paper, scale=scale, corner=corner, marks=tuple(marks), free=(beside, above),
        left_out=plan.left_out,
    )  # fmt: skip


def _needs(body: BodyPlan, style: Style, unit: LengthUnit) -> _Needs:
    below = reach_of(coordinates(body)[0], style.lettering.figures, unit)
    return _Needs(
        wide=_left(body, style, unit) + _ARROW_MM + _GAP_MM + _OUTSIDE_MM + 2.0 * _MARGIN_MM,
        high=below + _GAP_MM + 2.0 * _MARGIN_MM + 12.0,
        length_mm=body.length_mm,
        width_mm=body.width_mm,
        deep_mm=body.thickness_mm + body.highest_mm,
    )


def _left(body: BodyPlan, style: Style, unit: LengthUnit) -> float:
    """How far the ordinates reach to the left of the plan."""
    return reach_of(coordinates(body)[1], style.lettering.figures, unit)


def _chosen(
    needs: _Needs,
    tags: Sequence[Tag],
    body: BodyPlan,
    style: Style,
    unit: LengthUnit,
    takes: Callable[[Paper], bool],
) -> tuple[Paper, float]:
    xs, ys = coordinates(body)
    height = style.lettering.figures
    for paper in papers(style, unit):
        scale = _scale_on(paper, needs, unit)
        area = body.length_mm * body.width_mm * scale**2
        dense = len(tags) * _TAG_ROOM_MM2 > area or _huddled(tags, scale)
        crowded = len(xs) > most_labels(body.length_mm * scale, height) or len(ys) > most_labels(
            body.width_mm * scale, height
        )
        if scale >= _LEAST_SCALE and takes(paper) and not (dense or crowded):
            break
    return paper, scale


def _huddled(tags: Sequence[Tag], scale: float) -> bool:
    """Whether some tags stand so close together on paper that they are hard to tell apart."""
    if not tags:
        return False
    places = np.array([tag.at for tag in tags]) * scale
    apart = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    return bool((apart < _NEAR_MM).sum(axis=1).max() > _MOST_NEAR)


def _scale_on(paper: Paper, needs: _Needs, unit: LengthUnit) -> float:
    room = (
        paper.right - paper.left - needs.wide,
        paper.top - paper.bottom - BLOCK_MM - needs.high,
    )
    size = (needs.length_mm + needs.deep_mm, needs.width_mm + needs.deep_mm)
    return min(2.0, fitted_scale(*size, room, unit))


def _corners(
    needs: _Needs, paper: Paper, scale: float, reach: float, first: bool, body: BodyPlan
) -> tuple[Point2, Point2]:
    """The datum corner in the plan, and that of the top face in the front view."""
    x = paper.left + needs.wide - _GAP_MM - _OUTSIDE_MM - _MARGIN_MM
    base = paper.bottom + BLOCK_MM + _MARGIN_MM
    thick, high = body.thickness_mm * scale, body.width_mm * scale
    if first:
        y = base + reach
        return (x, y), (x, y + high + _GAP_MM + thick)
    y = base + 12.0 + needs.deep_mm * scale + _GAP_MM + reach - 6.0
    return (x, y), (x, base + 12.0 + thick)


def _front(
    body: BodyPlan,
    views: BodyViews,
    corner: Point2,
    scale: float,
    flat_mm: float,
    style: Style,
    unit: LengthUnit,
) -> list[AnyMark]:
    """The front view with heights from the top face, and the datums A and C."""
    height = style.lettering.figures
    marks = drawn("outline", views.front.visible, scale, corner)
    right, under = corner[0] + body.length_mm * scale, corner[1] - body.thickness_mm * scale
    heights = ordinates(_heights(body), "right", right, corner[1], scale, height=height, unit=unit)
    marks += heights.marks
    at = (corner[0] + min(30.0, 0.3 * body.length_mm * scale), under)
    marks += datum("A", at, (0.0, -1.0), height)
    value = figure(flat_mm, unit)
    marks += frame("flatness", value, (), (at[0] + 5.0, under - 8.0), height)
    stem = at[0] + 4.0
    marks += line("dimension", (stem, under), (stem, under - 5.5), (stem + 1.0, under - 5.5))
    middle = corner[1] - body.thickness_mm * scale / 2.0
    marks += datum("C", (corner[0], middle), (-1.0, 0.0), height)
    return marks


def _heights(body: BodyPlan) -> list[float]:
    """Underside, top face, tops of pads, lands and walls, floors of grooves and pockets."""
    tops = [p.top_mm for p in body.pads] + [w.top_mm for w in body.lands]
    tops += [w.top_mm for w in body.walls]
    floors = [g.floor_mm for g in body.grooves] + [p.floor_mm for p in milled_pockets(body)]
    return distinct([0.0, -body.thickness_mm, *tops, *floors])


def _side(
    body: BodyPlan,
    views: BodyViews,
    corner: Point2,
    scale: float,
    style: Style,
    unit: LengthUnit,
) -> list[AnyMark]:
    """The side view beside the plan; `corner` is its lower left."""
    first = style.first_angle(unit)
    below, above = body.thickness_mm * scale, body.highest_mm * scale
    shift = (corner[0] + (below if first else above), corner[1])
    marks = drawn("outline", views.side.visible, scale, shift)
    middle = corner[0] + (below / 2.0 if first else above + below / 2.0)
    marks += datum("B", (middle, corner[1]), (0.0, -1.0), style.lettering.figures)
    words = "from the left" if first else "from the right"
    top = corner[1] + body.width_mm * scale + 3.0
    marks.append(Words(layer="text", text=words, at=(corner[0], top), height=2.0))
    return marks
