"""The second sheet of a body with seal grooves: the section, the glands and a picture."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from fixtures_lib.deliver.drawing.body_views import BodyViews
from fixtures_lib.deliver.drawing.label_places import Box
from fixtures_lib.deliver.drawing.marks import AnyMark, Words, drawn
from fixtures_lib.deliver.drawing.paper import Paper, fitted_scale, scale_words
from fixtures_lib.deliver.drawing.section_views import WINDOW_MM, gland_detail, section_view
from fixtures_lib.deliver.drawing.style import Style
from fixtures_lib.deliver.drawing.title_block import HEIGHT as BLOCK_MM
from fixtures_lib.geometry.line_work import box_of
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.units import LengthUnit

_INSET_MM = 10.0
_DETAIL_WIDE_MM, _DETAIL_HIGH_MM = 2.0 * WINDOW_MM + 44.0, 2.0 * WINDOW_MM + 36.0
_LETTERS = "BDEFGHJKLMNPQRSTUVWXYZ"


class SectionSheet(msgspec.Struct, frozen=True, kw_only=True):
    marks: tuple[AnyMark, ...]
    free: tuple[Box, ...]


def section_sheet(
    body: BodyPlan,
    views: BodyViews,
    names: Mapping[str, str],
    paper: Paper,
    style: Style,
    unit: LengthUnit,
) -> SectionSheet:
    """Top: the section over the sheet's width. Under it the glands, then what is free."""
    assert views.cut is not None
    left, right = paper.left + _INSET_MM, paper.right - _INSET_MM
    wide = right - left
    deep = body.thickness_mm + body.highest_mm
    scale = fitted_scale(body.length_mm, deep, (wide, 0.3 * (paper.top - paper.bottom)), unit)
    top = paper.top - _INSET_MM
    corner = (left + (wide - body.length_mm * scale) / 2.0, top - body.highest_mm * scale)
    marks = section_view(views.cut, "A–A", corner, scale, body.length_mm, style)
    y = top - deep * scale - 14.0
    marks += _details(views, names, (left, y), wide, style, unit)
    shown = min(len(views.glands), _in_row(wide))
    x = left + shown * _DETAIL_WIDE_MM
    low = paper.bottom + BLOCK_MM + 6.0
    picture, used = _picture(views, (x, y - _DETAIL_HIGH_MM, right, y - 4.0), style, unit)
    marks += picture
    beside = (x + used, low, right, y)
    under = (left, low, x + used - 8.0, y - _DETAIL_HIGH_MM)
    return SectionSheet(marks=tuple(marks), free=(under, beside))


def _in_row(wide: float) -> int:
    return max(1, int(wide / _DETAIL_WIDE_MM))


def _details(
    views: BodyViews,
    names: Mapping[str, str],
    at: tuple[float, float],
    wide: float,
    style: Style,
    unit: LengthUnit,
) -> list[AnyMark]:
    marks: list[AnyMark] = []
    count = _in_row(wide)
    for index, gland in enumerate(views.glands[:count]):
        x = at[0] + index * _DETAIL_WIDE_MM + WINDOW_MM + 2.0
        centre = (x, at[1] - WINDOW_MM - 2.0)
        named = [names.get(key, key) for key in gland.elements]
        marks += gland_detail(gland.groove, gland.view, named, _LETTERS[index], centre, style, unit)
    return marks


def _picture(
    views: BodyViews, room: Box, style: Style, unit: LengthUnit
) -> tuple[list[AnyMark], float]:
    """The isometric view, where there is room for it, and the width that it takes."""
    x0, y0, x1, y1 = room
    if x1 - x0 < 60.0 or not views.picture.visible:
        return [], 0.0
    low_x, low_y, high_x, high_y = box_of(views.picture.visible)
    space = (min(x1 - x0, 130.0), y1 - y0 - 12.0)
    scale = fitted_scale(high_x - low_x, high_y - low_y, space, unit)
    width, height = (high_x - low_x) * scale, (high_y - low_y) * scale
    shift = (x0 - low_x * scale, y1 - height - low_y * scale)
    marks = drawn("part", views.picture.visible, scale, shift)
    marks.append(
        Words(layer="text", text=f"Picture, not to measure ({scale_words(scale)})",
              at=(x0, y1 - height - 6.0), height=style.lettering.figures)
    )  # fmt: skip
    return marks, width + 8.0
