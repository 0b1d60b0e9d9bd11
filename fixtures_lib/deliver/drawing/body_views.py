"""What the kernel shows of one body: the views and sections that its drawing is made of."""

from __future__ import annotations

import math

import msgspec

from fixtures_lib.deliver.drawing.contours import milled_pockets
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.line_work import LineWork, Region, SectionView, full_circle, placed
from fixtures_lib.geometry.looking import FRONT, ISOMETRIC, TOP, Looking
from fixtures_lib.geometry.loops import Arc, Line
from fixtures_lib.job.plate_features import BodyPlan, PlannedGroove
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.views.hidden_lines import seen
from fixtures_lib.kernel.views.sections import section


class GlandView(msgspec.Struct, frozen=True, kw_only=True):
    """A gland cut square to its groove; all grooves of the same gland share it."""

    groove: PlannedGroove
    elements: tuple[str, ...]
    view: SectionView


class BodyViews(msgspec.Struct, frozen=True, kw_only=True):
    """`side` is turned so that y goes up the sheet, its top face towards the plan in third angle.

    Where anything but holes is milled: `cut` is the section at `cut_y_mm`, `picture` an isometric
    view.
    """

    top: LineWork
    front: LineWork
    side: LineWork
    picture: LineWork
    cut: SectionView | None
    cut_y_mm: float
    glands: tuple[GlandView, ...]


def body_views(body: BodyPlan, *, first_angle: bool) -> BodyViews:
    """FixtureError where the plate can't be built."""
    solid = plate_solid(body)
    across = (0.0, 0.0, 1.0) if first_angle else (0.0, 0.0, -1.0)
    y = _section_y(body)
    shaped = bool(body.grooves or body.pads or body.walls or milled_pockets(body))
    return BodyViews(
        top=_with_circles(seen(solid, TOP, hidden=True), body),
        front=seen(solid, FRONT),
        side=seen(solid, Looking(right=across, up=(0.0, 1.0, 0.0))),
        picture=seen(solid, ISOMETRIC) if shaped else LineWork(),
        cut=section(solid, (0.0, y, 0.0), FRONT) if shaped else None,
        cut_y_mm=y,
        glands=tuple(_glands(body)),
    )


def _with_circles(view: LineWork, body: BodyPlan) -> LineWork:
    """A view that came from triangles has polygons for its holes: a CAM needs their circles."""
    if any(isinstance(stroke, Arc) for stroke in view.visible):
        return view
    down = [hole for hole in body.holes if hole.direction[2] < 0.0]
    rings = tuple(full_circle(hole.mouth[:2], hole.widest_mm / 2.0) for hole in down)
    below = [hole for hole in body.holes if hole.direction[2] > 0.0]
    unseen = tuple(full_circle(hole.mouth[:2], hole.widest_mm / 2.0) for hole in below)
    return LineWork(visible=(*view.visible, *rings), hidden=(*view.hidden, *unseen))


def _section_y(body: BodyPlan) -> float:
    """Through the first zone's riser, so that the way of the air is seen too."""
    risers = body.holes_for("riser")
    if risers:
        return risers[0].mouth[1]
    if not body.grooves:
        return _through_most(body)
    points = body.grooves[0].centre.polyline()
    return float(points[:, 1].min() + points[:, 1].max()) / 2.0


def _through_most(body: BodyPlan) -> float:
    """Through as many pads, walls, pockets and own holes as a line from left to right can go."""
    spans = [(p.at[1] - p.diameter_mm / 2.0, p.at[1] + p.diameter_mm / 2.0) for p in body.pads]
    spans += [
        (h.mouth[1] - h.diameter_mm / 2.0, h.mouth[1] + h.diameter_mm / 2.0)
        for h in body.holes
        if h.vertical and h.purpose != "pattern"
    ]
    regions = [wall.region for wall in body.walls] + [p.region for p in milled_pockets(body)]
    spans += [(region.bounds[1], region.bounds[3]) for region in regions]
    middles = [(low + high) / 2.0 for low, high in spans] or [body.width_mm / 2.0]
    return max(middles, key=lambda y: sum(low < y < high for low, high in spans))


def _glands(body: BodyPlan) -> list[GlandView]:
    kinds: dict[tuple[float, ...], list[PlannedGroove]] = {}
    for groove in body.grooves:
        key = (groove.width_mm, groove.seat_mm, groove.mouth_mm, groove.floor_mm)
        kinds.setdefault(key, []).append(groove)
    return [
        GlandView(
            groove=grooves[0],
            elements=tuple(dict.fromkeys(g.element for g in grooves)),
            view=_across(body, grooves[0]),
        )
        for grooves in kinds.values()
    ]


def _across(body: BodyPlan, groove: PlannedGroove) -> SectionView:
    """Cut in the middle of the longest piece; the centre line stands at (0, z) in it."""
    piece = max(groove.centre.pieces(), key=lambda p: p.length)
    if isinstance(piece, Line):
        (x0, y0), (x1, y1) = piece.start, piece.end
        at, along = ((x0 + x1) / 2.0, (y0 + y1) / 2.0), (x1 - x0, y1 - y0)
    else:
        at = piece.point(0.5)
        along = (piece.centre[1] - at[1], at[0] - piece.centre[0])
    length = math.hypot(*along)
    right: Vector = (along[1] / length + 0.0, -along[0] / length + 0.0, 0.0)
    looking = Looking(right=right, up=(0.0, 0.0, 1.0))
    view = section(plate_solid(body), (*at, 0.0), looking, beyond=False)
    shift = -(at[0] * right[0] + at[1] * right[1])
    return _shifted(view, shift)


def _shifted(view: SectionView, dx: float) -> SectionView:
    regions = tuple(
        Region(rings=tuple(tuple(placed(s, 1.0, (dx, 0.0)) for s in ring) for ring in region.rings))
        for region in view.regions
    )
    return SectionView(regions=regions, beyond=LineWork())
