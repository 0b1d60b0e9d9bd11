"""Sections on paper: the cut through the whole body, and the gland of each kind of seal groove."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import shapely

from fixtures_lib.deliver.drawing.hatching import hatched, polygon_of
from fixtures_lib.deliver.drawing.marks import (
    Align,
    AnyMark,
    Drawn,
    Words,
    arrow,
    drawn,
    line,
    width_of,
)
from fixtures_lib.deliver.drawing.paper import scale_words
from fixtures_lib.deliver.drawing.style import Style, figure
from fixtures_lib.deliver.drawing.symbols import roughness
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import SectionView, full_circle
from fixtures_lib.geometry.loops import Line
from fixtures_lib.job.plate_features import PlannedGroove
from fixtures_lib.units import LengthUnit

_HATCH_MM, _HATCH_FINE_MM = 2.2, 1.6
WINDOW_MM = 28.0  # radius of a detail on paper


def section_view(
    view: SectionView, name: str, corner: Point2, scale: float, width: float, style: Style
) -> list[AnyMark]:
    """The cut, hatched, with the datum corner's (0, z = 0) at `corner`; its name below."""
    polygons = [polygon_of(region) for region in view.regions]
    lines = hatched(polygons, _HATCH_MM / scale)
    marks = drawn("hatch", lines, scale, corner)
    marks += drawn("outline", view.beyond.visible, scale, corner)
    for region in view.regions:
        for ring in region.rings:
            marks += drawn("outline", ring, scale, corner)
    low = min((p.bounds[1] for p in polygons), default=0.0)
    marks.append(
        Words(layer="text", text=f"SECTION {name}   {scale_words(scale)}",
              at=(corner[0] + width * scale / 2.0, corner[1] + low * scale - 8.0),
              height=style.lettering.headings, align="centre", bold=True)
    )  # fmt: skip
    return marks


def cutting_line(y: float, ends: tuple[float, float], letter: str, style: Style) -> list[AnyMark]:
    """The trace of a section in the plan, beyond `ends`: its arrows look to the back."""
    height = style.lettering.headings
    marks: list[AnyMark] = []
    for start, out in ((ends[0], -1.0), (ends[1], 1.0)):
        end = start + out * 5.5
        marks += line("border", (start, y), (end, y))
        marks += line("dimension", (end, y), (end, y + 6.0))
        marks.append(arrow((end, y + 6.5), (0.0, 1.0)))
        marks.append(
            Words(layer="text", text=letter, at=(end + out * 1.0, y + 1.5), height=height,
                  align="left" if out > 0.0 else "right", bold=True)
        )  # fmt: skip
    return marks


def gland_detail(
    groove: PlannedGroove,
    view: SectionView,
    names: Sequence[str],
    letter: str,
    centre: Point2,
    style: Style,
    unit: LengthUnit,
) -> list[AnyMark]:
    """A gland enlarged in a round window about `centre` on paper, with its dimensions.

    `view` is cut square to the groove's centre line, which stands at (0, z).
    """
    scale = _detail_scale(groove)
    middle = (groove.mouth_mm + groove.floor_mm) / 2.0
    corner = (centre[0], centre[1] - middle * scale)
    window = shapely.Point(0.0, middle).buffer(WINDOW_MM / scale, 64)
    polygons = [polygon_of(region).intersection(window) for region in view.regions]
    marks = drawn("hatch", hatched(polygons, _HATCH_FINE_MM / scale), scale, corner)
    rim = window.exterior.buffer(1e-3 / scale)
    for polygon in polygons:
        edges = polygon.boundary.difference(rim)
        for part in shapely.get_parts(edges):
            points = [(float(x), float(y)) for x, y in part.coords]
            marks += drawn("outline", _lines(points), scale, corner)
    marks.append(Drawn(layer="dimension", stroke=full_circle(centre, WINDOW_MM)))
    marks += _gland_dimensions(groove, corner, scale, style, unit)
    marks += _caption(groove, names, letter, centre, scale, style, unit)
    return marks


def _lines(points: Sequence[Point2]) -> list[Line]:
    return [Line(a, b) for a, b in itertools.pairwise(points) if a != b]


def _detail_scale(groove: PlannedGroove) -> float:
    """The groove takes about half of the window."""
    wanted = 1.1 * WINDOW_MM / max(groove.width_mm, groove.seat_mm - groove.floor_mm)
    return next((s for s in (20.0, 10.0, 5.0, 2.0) if s <= wanted), 1.0)


def _gland_dimensions(
    groove: PlannedGroove, corner: Point2, scale: float, style: Style, unit: LengthUnit
) -> list[AnyMark]:
    """Width above the mouth; depth from the mouth and from the part's face beside it."""
    tolerances, height = style.tolerances, style.lettering.figures
    x, half = corner[0], groove.width_mm * scale / 2.0
    mouth, floor = (corner[1] + z * scale for z in (groove.mouth_mm, groove.floor_mm))
    seat = corner[1] + groove.seat_mm * scale
    above = mouth + 11.0
    marks = line("dimension", (x - half, mouth + 1.0), (x - half, above + 1.5))
    marks += line("dimension", (x + half, mouth + 1.0), (x + half, above + 1.5))
    marks += line("dimension", (x - half, above), (x + half, above))
    marks += [arrow((x - half, above), (-1.0, 0.0)), arrow((x + half, above), (1.0, 0.0))]
    width = f"{figure(groove.width_mm, unit)} +{figure(tolerances.groove_width_mm, unit)} / 0"
    marks.append(_words(width, (x, above + 1.2), height, "centre"))
    depth = groove.seat_mm - groove.floor_mm
    side = x + WINDOW_MM + 5.0
    marks += line("dimension", (x + half + 1.0, floor), (side + 1.5, floor))
    marks += line("dimension", (x + half + 1.0, seat), (side + 1.5, seat))
    marks += line("dimension", (side, floor), (side, seat))
    marks += [arrow((side, floor), (0.0, -1.0)), arrow((side, seat), (0.0, 1.0))]
    words = f"{figure(depth, unit)} +{figure(tolerances.groove_depth_mm, unit)} / 0"
    marks.append(_words(words, (side + 2.0, (floor + seat) / 2.0 - height / 2.0), height))
    if groove.seat_mm - groove.mouth_mm > 1e-6:
        marks.append(_words("part's face", (side + 2.0, seat + 1.0), style.lettering.figures))
    marks += roughness(tolerances.groove_ra_um, (x - half + height, floor), height * 0.9)
    return marks


def _caption(
    groove: PlannedGroove,
    names: Sequence[str],
    letter: str,
    centre: Point2,
    scale: float,
    style: Style,
    unit: LengthUnit,
) -> list[AnyMark]:
    heading, height = style.lettering.headings, style.lettering.figures
    y = centre[1] - WINDOW_MM - 7.0
    texts = [f"Floor Z{figure(groove.floor_mm, unit)}, land Z{figure(groove.mouth_mm, unit)}"]
    if groove.bottom_radius_mm > 0.0:
        texts.append(f"Radius at the bottom {figure(groove.bottom_radius_mm, unit)}")
    texts.append(", ".join(names))
    marks = [
        Words(layer="text", text=f"DETAIL {letter}   {scale_words(scale)}", at=(centre[0], y),
              height=heading, align="centre", bold=True)
    ]  # fmt: skip
    for number, text in enumerate(texts, start=1):
        place = (centre[0], y - number * height * 1.8)
        marks.append(_words(_cut(text, 2.0 * WINDOW_MM + 2.0, height), place, height, "centre"))
    return list(marks)


def _cut(text: str, room: float, height: float) -> str:
    while len(text) > 4 and width_of(text, height) > room:
        text = text[:-2].rstrip() + "…"
    return text


def _words(text: str, at: Point2, height: float, align: Align = "left") -> Words:
    return Words(layer="dimension", text=text, at=at, height=height, align=align)
