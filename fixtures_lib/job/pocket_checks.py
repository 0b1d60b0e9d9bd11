"""Pockets, letters and raised walls: on their body, clear of holes and grooves, with a floor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.least_radius import opened
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.hole_checks import FLOOR_MIN_MM, WALL_MIN_MM
from fixtures_lib.job.plate_features import BodyPlan, LeadIn, PlannedHole, Pocket, Wall
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

_TOUCH_MM = 1e-3
THIN_RIM_MM = 1.0  # of a nest's wall beside its lead-in
_RIM_SLACK_MM = 0.05
_ONE_OF_THEM = worded("Move one of them.")
_WORDS = {
    "recess": worded("The recess of the vacuum zone"),
    "nest": worded("The nest"),
    "engraving": worded("The engraving"),
    "tray": worded("The tray"),
}


def pocket_problems(body: BodyPlan) -> Iterator[Problem]:
    """In the body's own frame. Letters of one engraving are judged together."""
    for group in _groups(body.pockets):
        yield from _off_body(group, body)
        yield from _floor(group[0], body)
        yield from _pocket_meets(group, body)
    for wall in body.walls:
        yield from _off_body([wall], body)
        yield from _wall_on_holes(wall, body)
    for lead in body.lead_ins:
        yield from _lead_in(lead, body)


def _lead_in(lead: LeadIn, body: BodyPlan) -> Iterator[Problem]:
    """Left out; too wide for the wall's top; over the edge, or cut by what stands beside it."""
    if lead.fault:
        yield _lead_in_problem(
            "lead-in-left-out", lead, lead.at,
            worded("The nest gets no lead-in chamfer of {size:g} mm: {fault}",
                   size=lead.size_mm, fault=lead.fault),
            worded("Make it smaller, or 0 for none."),
        )  # fmt: skip
        return
    if lead.size_mm > lead.high_mm / 2.0:
        yield _lead_in_problem(
            "lead-in-at-contacts", lead, lead.tapers[0].high.vertices[0][:2],
            worded("The lead-in of the nest takes more than half of its wall's height: its "
                   "contacts touch at the middle"),
            worded("Make the lead-in smaller, or the wall higher."),
        )  # fmt: skip
    walls = [wall for wall in body.walls if wall.element == lead.element]
    for wall in walls:
        at = _thin_rim(wall, lead)
        if at is not None:
            yield _lead_in_problem(
                "thin-wall", lead, at,
                worded("The lead-in of the nest leaves less than {rim:g} mm of its wall's top",
                       rim=THIN_RIM_MM),
                worded("Make the lead-in smaller, or the wall thicker."),
            )  # fmt: skip
            return
    rings = np.vstack([taper.high.polyline() for taper in lead.tapers])
    (x0, y0), (x1, y1) = rings.min(axis=0), rings.max(axis=0)
    if not walls and min(x0, y0, body.length_mm - x1, body.width_mm - y1) < 0.0:
        yield _lead_in_problem(
            "feature-off-plate", lead, ((x0 + x1) / 2.0, (y0 + y1) / 2.0),
            worded("The lead-in of the nest runs over the edge of {name}", name=body.name),
            worded("Move it inwards."),
        )  # fmt: skip


@lru_cache(maxsize=64)
def _thin_rim(wall: Wall, lead: LeadIn) -> tuple[float, float] | None:
    """A place where the wall's top has become too narrow."""
    top = wall.region.difference(lead.opening(lead.top_mm))
    lost = top.difference(opened(top, THIN_RIM_MM / 2.0).buffer(_RIM_SLACK_MM))
    if lost.area <= THIN_RIM_MM**2:
        return None
    at = lost.representative_point()
    return (float(at.x), float(at.y))


def _lead_in_problem(
    code: str, lead: LeadIn, at: tuple[float, float], says: str, mend: str
) -> Problem:
    return Problem(
        code=code, severity="warning", message=says, ids=(lead.element,), at=(*at, lead.top_mm),
        mend=mend,
    )  # fmt: skip


def _groups(pockets: Sequence[Pocket]) -> list[list[Pocket]]:
    found: dict[str, list[Pocket]] = {}
    for pocket in pockets:
        found.setdefault(pocket.element, []).append(pocket)
    return list(found.values())


def _area(features: Sequence[Pocket | Wall]) -> shapely.Geometry:
    return shapely.union_all([feature.region for feature in features])


def _off_body(features: Sequence[Pocket | Wall], body: BodyPlan) -> Iterator[Problem]:
    x0, y0, x1, y1 = _area(features).bounds
    over = max(-x0, -y0, x1 - body.length_mm, y1 - body.width_mm)
    if over > -WALL_MIN_MM:
        out = over > 0.0
        says = (
            worded("runs {over:.1f} mm over", over=over)
            if out
            else worded("leaves a wall of {value:.2f} mm at", value=-over)
        )
        yield _problem(
            "feature-off-plate" if out else "thin-wall",
            features[0],
            worded("{says} the edge of {name}", says=says, name=body.name),
            worded("Move it inwards."),
            error=out and features[0].purpose != "nest",
        )


def _floor(pocket: Pocket, body: BodyPlan) -> Iterator[Problem]:
    floor = body.thickness_mm + pocket.floor_mm
    if floor < FLOOR_MIN_MM:
        says = worded("leaves a floor of {floor:.2f} mm", floor=floor)
        mend = worded("Make it shallower, or use a thicker plate.")
        yield _problem("thin-floor", pocket, says, mend, error=floor <= 0.0)


def _pocket_meets(group: Sequence[Pocket], body: BodyPlan) -> Iterator[Problem]:
    """Holes and grooves that its edge runs through; channels right below its floor."""
    area, pocket = _area(group), group[0]
    edge = shapely.boundary(area)
    for groove in body.grooves:
        band = _ring_area(groove.outer, [groove.inner])
        if groove.element != pocket.element and area.intersects(band):
            yield _problem(
                "pocket-in-groove",
                pocket,
                worded("cuts a seal groove"),
                _ONE_OF_THEM,
                error=True,
                ids=(groove.element,),
            )
    for hole in body.holes:
        spot = _spot(hole)
        if hole.vertical and hole.direction[2] < 0.0 and edge.distance(spot) < _TOUCH_MM:
            yield _hole_problem("pocket-cut-by-hole", pocket, hole, worded("is cut by"))
        elif not hole.vertical and area.intersects(spot):
            roof = pocket.floor_mm - (hole.mouth[2] + hole.widest_mm / 2.0)
            if roof < WALL_MIN_MM:
                says = (
                    worded("opens into")
                    if roof <= 0.0
                    else worded("leaves {roof:.2f} mm above", roof=roof)
                )
                yield _hole_problem("thin-floor", pocket, hole, says, error=roof <= 0.0)


def _spot(hole: PlannedHole) -> shapely.Geometry:
    """What the hole takes, seen from above."""
    if hole.vertical:
        return shapely.Point(hole.mouth[:2]).buffer(hole.widest_mm / 2.0)
    return shapely.LineString([hole.mouth[:2], hole.end[:2]]).buffer(hole.widest_mm / 2.0)


def _wall_on_holes(wall: Wall, body: BodyPlan) -> Iterator[Problem]:
    """A hole whose mouth a wall stands on; a groove that it would fill is cut through it."""
    for hole in body.holes:
        below = hole.vertical and hole.direction[2] < 0.0 and hole.mouth[2] < wall.top_mm
        if below and wall.region.distance(shapely.Point(hole.mouth[:2])) < hole.widest_mm / 2.0:
            yield _hole_problem("wall-over-hole", wall, hole, worded("stands on"))
    for groove in body.grooves:
        if wall.region.intersects(_ring_area(groove.outer, [groove.inner])):
            says = worded("stands on a seal groove")
            ids = (groove.element,)
            yield _problem("wall-over-groove", wall, says, _ONE_OF_THEM, error=True, ids=ids)


def _ring_area(outer: Loop, inner: Sequence[Loop]) -> shapely.Geometry:
    return shapely.Polygon(outer.polyline(), [loop.polyline() for loop in inner])


def _hole_problem(
    code: str, feature: Pocket | Wall, hole: PlannedHole, says: str, *, error: bool = True
) -> Problem:
    x, y, _ = hole.mouth
    return _problem(
        code,
        feature,
        worded(
            "{says} hole {tag} ({size}) at X {x:.1f} Y {y:.1f}",
            says=says,
            tag=hole.tag,
            size=hole.size,
            x=x,
            y=y,
        ),
        _ONE_OF_THEM,
        error=error,
        ids=hole.elements,
        at=hole.mouth,
    )


def _problem(
    code: str,
    feature: Pocket | Wall,
    says: str,
    mend: str,
    *,
    error: bool,
    ids: tuple[str, ...] = (),
    at: Vector | None = None,
) -> Problem:
    x, y, _ = feature.outer.vertices[0]
    z = feature.top_mm if isinstance(feature, Wall) else feature.mouth_mm
    return Problem(
        code=code,
        severity="error" if error else "warning",
        message=worded("{feature} {says}", feature=_WORDS[feature.purpose], says=says),
        ids=tuple(dict.fromkeys((feature.element, *ids))),
        at=at or (x, y, z),
        mend=mend,
    )
