"""The second sheet of a body: the section with the tops of its rests, the glands and a picture."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from fixtures_lib.deliver.drawing.body_views import BodyViews
from fixtures_lib.deliver.drawing.label_places import Box
from fixtures_lib.deliver.drawing.marks import AnyMark, Words, arrow, drawn, line
from fixtures_lib.deliver.drawing.paper import Paper, fitted_scale, scale_words
from fixtures_lib.deliver.drawing.section_views import WINDOW_MM, gland_detail, section_view
from fixtures_lib.deliver.drawing.style import Style, figure
from fixtures_lib.deliver.drawing.symbols import frame, frame_width
from fixtures_lib.deliver.drawing.thread_lines import threads_in_section
from fixtures_lib.deliver.drawing.title_block import HEIGHT as BLOCK_MM
from fixtures_lib.geometry.line_work import box_of
from fixtures_lib.job.places import first_id
from fixtures_lib.job.plate_features import BodyPlan, Pad
from fixtures_lib.units import LengthUnit

_INSET_MM = 10.0
_PICTURE_HIGH_MM = 130.0  # where it stands alone
_FRAMES_MM = 20.0  # above the section: the frames of the rests
_DETAIL_WIDE_MM, _DETAIL_HIGH_MM = 2.0 * WINDOW_MM + 44.0, 2.0 * WINDOW_MM + 36.0
_NARROW_MM = 140.0  # a section narrower than this leaves room beside it, a wider one below
_LETTERS = "BDEFGHJKLMNPQRSTUVWXYZ"


class SectionSheet(msgspec.Struct, frozen=True, kw_only=True):
    """`scale` is the section's; `free` is what is left for tables."""

    scale: float
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
    rests = [pad for pad in body.pads if pad.rest]
    top = paper.top - _INSET_MM - (_FRAMES_MM if rests else 0.0)
    corner = (left + (wide - body.length_mm * scale) / 2.0, top - body.highest_mm * scale)
    marks = section_view(views.cut, "A–A", corner, scale, body.length_mm, style)
    marks += threads_in_section(body, views.cut_y_mm, corner, scale)
    marks += _edge_break(body, corner, scale, style, unit)
    seen = [pad for pad in rests if pad.at[1] + pad.diameter_mm / 2.0 > views.cut_y_mm]
    if seen:
        leftmost = min(seen, key=lambda pad: pad.at)
        marks += _tops(leftmost, top, corner, scale, style, unit)
    y = top - deep * scale - 14.0
    marks += _details(views, names, (left, y), wide, style, unit)
    shown = min(len(views.glands), _in_row(wide))
    x = left + shown * _DETAIL_WIDE_MM
    low = paper.bottom + BLOCK_MM + 6.0
    high = _DETAIL_HIGH_MM if views.glands else _PICTURE_HIGH_MM
    high = min(max(high, 0.35 * (paper.top - paper.bottom)), y - low)
    picture, used = _picture(views, (x, y - high, right, y - 4.0), 0.35 * wide, style, unit)
    marks += picture
    beside = (x + used, low, right, y)
    under = (left, low, x + used - 8.0, y - high)
    free = (beside, under) if beside[3] - beside[1] > under[3] - under[1] else (under, beside)
    return SectionSheet(scale=scale, marks=tuple(marks), free=free)


def _edge_break(
    body: BodyPlan, corner: tuple[float, float], scale: float, style: Style, unit: LengthUnit
) -> list[AnyMark]:
    """Said at the section's lower right corner, which is always broken."""
    if body.edges is None:
        return []
    wide, half = body.length_mm * scale, body.edges.size_mm * scale / 2.0
    x, y = corner[0] + wide - half, corner[1] - body.thickness_mm * scale + half
    out = 1.0 if wide < _NARROW_MM else -1.0
    bend = (x + 4.0, y - 4.0) if out > 0.0 else (x - 2.0, y - 6.0)
    height = style.lettering.figures
    marks = line("dimension", (x, y), bend, (bend[0] + out * 2.0, bend[1]))
    marks.append(
        Words(layer="dimension", text=f"{figure(body.edges.size_mm, unit)} x 45°",
              at=(bend[0] + out * 3.0, bend[1] - height / 2.0), height=height,
              align="left" if out > 0.0 else "right")
    )  # fmt: skip
    return marks


def _tops(
    rest: Pad,
    highest: float,
    corner: tuple[float, float],
    scale: float,
    style: Style,
    unit: LengthUnit,
) -> list[AnyMark]:
    """All rests' tops are flat together and parallel to the underside: said at the leftmost
    that is cut or stands behind the cut.

    The frames stand above `highest`, where the section ends on paper.
    """
    height, rules = style.lettering.figures, style.tolerances
    x, y = corner[0] + rest.at[0] * scale, corner[1] + rest.top_mm * scale
    value, above = figure(rules.pads_flat_mm, unit), highest + 7.0
    marks = line("dimension", (x, y), (x, above + height), (x + 3.0, above + height))
    marks.append(arrow((x, y), (0.0, -1.0)))
    marks += frame("flatness", value, (), (x + 3.0, above + 2.0 * height), height)
    marks += frame("parallelism", value, ("A",), (x + 3.0, above), height)
    wide = frame_width(value, ("A",), height)
    words = f"all rests, together (Z{figure(rest.top_mm, unit)})"
    at = (x + wide + 5.0, above + 0.5 * height)
    marks.append(Words(layer="dimension", text=words, at=at, height=height))
    return marks


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
        first = dict.fromkeys(first_id(key) for key in gland.elements)  # other places are alike
        named = [names.get(key, key) for key in first]
        marks += gland_detail(gland.groove, gland.view, named, _LETTERS[index], centre, style, unit)
    return marks


def _picture(
    views: BodyViews, room: Box, share_mm: float, style: Style, unit: LengthUnit
) -> tuple[list[AnyMark], float]:
    """The isometric view, where there is room for it, and the width that it takes.

    A large sheet gives it `share_mm` of its width, a small one what it needs to be seen.
    """
    x0, y0, x1, y1 = room
    if x1 - x0 < 60.0 or not views.picture.visible:
        return [], 0.0
    low_x, low_y, high_x, high_y = box_of(views.picture.visible)
    widest = max(share_mm, 130.0 if views.glands else 190.0)
    space = (min(x1 - x0, widest), y1 - y0 - 12.0)
    scale = fitted_scale(high_x - low_x, high_y - low_y, space, unit)
    width, height = (high_x - low_x) * scale, (high_y - low_y) * scale
    shift = (x0 - low_x * scale, y1 - height - low_y * scale)
    marks = drawn("part", views.picture.visible, scale, shift)
    marks.append(
        Words(layer="text", text=f"Picture, not to measure ({scale_words(scale)})",
              at=(x0, y1 - height - 6.0), height=style.lettering.figures)
    )  # fmt: skip
    return marks, width + 8.0
