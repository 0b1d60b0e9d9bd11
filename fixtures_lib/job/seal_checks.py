"""Seal grooves: what cuts them, what leaks into their zone, and what they leave of the plate."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import numpy as np
import shapely

from fixtures_lib.geometry.loops import Arc, Line, Loop
from fixtures_lib.job.hole_checks import WALL_MIN_MM
from fixtures_lib.job.plate_features import BodyPlan, PlannedGroove, PlannedHole
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

GROOVE_FLOOR_MIN_MM = 3.0
_RADIUS_SLACK_MM = 0.02
_SMOOTH = 0.05  # the sine of a corner that a cord does not notice


def seal_problems(body: BodyPlan) -> Iterator[Problem]:
    """In the body's own frame."""
    for groove in body.grooves:
        yield from _place(groove, body)
        yield from _corners(groove)
        yield from _holes(groove, body)
        yield from _pads(groove, body)
    yield from _neighbours(body)
    yield from _zones(body)
    yield from _covered_holes(body)


def _line(loop: Loop) -> shapely.Geometry:
    return shapely.LinearRing(loop.polyline())


def _area(loop: Loop) -> shapely.Geometry:
    return shapely.Polygon(loop.polyline())


def _start(groove: PlannedGroove) -> tuple[float, float, float]:
    x, y, _ = groove.centre.vertices[0]
    return (x, y, groove.mouth_mm)


def _place(groove: PlannedGroove, body: BodyPlan) -> Iterator[Problem]:
    points = groove.outer.polyline()
    room = min(
        float(points.min()),
        body.length_mm - float(points[:, 0].max()),
        body.width_mm - float(points[:, 1].max()),
    )
    if room < WALL_MIN_MM:
        word = (
            worded("runs out of")
            if room < 0.0
            else worded("leaves a wall of {room:.2f} mm at the edge of", room=room)
        )
        yield _problem(
            "groove-off-plate",
            room < 0.0,
            groove,
            worded("{word} {name}", word=word, name=body.name),
        )
    floor = body.thickness_mm + groove.floor_mm
    if floor < GROOVE_FLOOR_MIN_MM:
        says = worded("leaves a floor of {floor:.2f} mm", floor=floor)
        mend = worded("Use a thicker plate.")
        yield _problem("thin-floor", floor <= 0.0, groove, says, mend)


def _corners(groove: PlannedGroove) -> Iterator[Problem]:
    least = groove.corner_radius_min_mm
    radius = groove.centre.smallest_radius_mm
    if radius < least - _RADIUS_SLACK_MM:
        says = worded(
            "turns with a radius of {radius:.1f} mm, and its cord needs {least:.1f} mm",
            radius=radius,
            least=least,
        )
        yield _problem("groove-corner-tight", False, groove, says)
    elif _has_sharp_corner(groove.centre):
        says = worded(
            "has a sharp corner, and its cord needs a radius of {least:.1f} mm", least=least
        )
        yield _problem("groove-corner-tight", False, groove, says)


def _has_sharp_corner(loop: Loop) -> bool:
    pieces = list(loop.pieces())
    ends = [_directions(piece) for piece in pieces]
    return any(
        abs(a[1][0] * b[0][1] - a[1][1] * b[0][0]) > _SMOOTH
        for a, b in zip(ends, ends[1:] + ends[:1], strict=True)
    )


def _directions(piece: Line | Arc) -> list[tuple[float, float]]:
    """The directions in which a piece starts and ends."""
    if isinstance(piece, Line):
        points = [(piece.start, piece.end)] * 2
    else:
        points = [(piece.start, piece.point(1e-4)), (piece.point(1.0 - 1e-4), piece.end)]
    steps = [np.subtract(b, a) for a, b in points]
    return [(float(s[0] / np.hypot(*s)), float(s[1] / np.hypot(*s))) for s in steps]


def _holes(groove: PlannedGroove, body: BodyPlan) -> Iterator[Problem]:
    """Holes that cut the groove, or nearly; channels under its floor."""
    line = _line(groove.centre)
    for hole in body.holes:
        if hole.vertical:
            spot = shapely.Point(hole.mouth[:2])
            wall = line.distance(spot) - groove.width_mm / 2.0 - hole.widest_mm / 2.0
        elif line.intersects(shapely.LineString([hole.mouth[:2], hole.end[:2]])):
            wall = groove.floor_mm - (hole.mouth[2] + hole.widest_mm / 2.0)
        else:
            continue
        if wall <= 1e-3:
            yield _hit(
                groove,
                hole,
                worded("is cut by hole {tag} ({size})", tag=hole.tag, size=hole.size),
                error=True,
            )
        elif wall < WALL_MIN_MM:
            says = worded(
                "leaves a wall of {wall:.2f} mm to hole {tag} ({size})",
                wall=wall,
                tag=hole.tag,
                size=hole.size,
            )
            yield _hit(groove, hole, says, error=False)


def _hit(groove: PlannedGroove, hole: PlannedHole, says: str, *, error: bool) -> Problem:
    x, y, _ = hole.mouth
    return Problem(
        code="hole-in-groove" if error else "thin-wall",
        severity="error" if error else "warning",
        message=worded("The seal groove {says} at X {x:.1f} Y {y:.1f}", says=says, x=x, y=y),
        ids=tuple(dict.fromkeys((groove.element, *hole.elements))),
        at=hole.mouth,
    )


def _pads(groove: PlannedGroove, body: BodyPlan) -> Iterator[Problem]:
    line = _line(groove.centre)
    for pad in body.pads:
        gap = line.distance(shapely.Point(pad.at)) - (groove.width_mm + pad.diameter_mm) / 2.0
        if gap < 0.0:
            yield Problem(
                code="pad-in-groove",
                severity="error",
                message=worded(
                    "A pad at X {at:.1f} Y {at2:.1f} is cut by the seal groove",
                    at=pad.at[0],
                    at2=pad.at[1],
                ),
                mend="Move it inwards or outwards.",
                ids=(pad.element, groove.element),
                at=(*pad.at, pad.top_mm),
            )


def _neighbours(body: BodyPlan) -> Iterator[Problem]:
    """Two grooves that meet, or nearly."""
    grooves = (*body.grooves, *body.laid)
    for i, a in enumerate(grooves):
        for b in grooves[i + 1 :]:
            gap = _line(a.centre).distance(_line(b.centre))
            wall = float(gap) - (a.width_mm + b.width_mm) / 2.0
            if wall < WALL_MIN_MM:
                word = (
                    worded("run into each other")
                    if wall <= 0.0
                    else worded("leave a wall of {wall:.2f} mm", wall=wall)
                )
                yield Problem(
                    code="grooves-collide" if wall <= 0.0 else "thin-wall",
                    severity="error" if wall <= 0.0 else "warning",
                    message=worded("Two seal grooves {word}", word=word),
                    ids=tuple(dict.fromkeys((a.element, b.element))),
                    at=_start(b),
                )


def plugged_holes(body: BodyPlan) -> Iterator[tuple[str, PlannedHole]]:
    """Each zone with the tapped holes of the plate's pattern that open into it."""
    for element, _, sealed in _sealed_areas(body):
        for hole in body.holes_for("pattern"):
            if _is_plugged(hole) and sealed.contains(shapely.Point(hole.mouth[:2])):
                yield element, hole


def _is_plugged(hole: PlannedHole) -> bool:
    """A thread takes a set screw; in a reamed hole nothing holds."""
    return hole.purpose == "pattern" and hole.kind == "tapped" and not hole.elements


def _sealed_areas(body: BodyPlan) -> Iterator[tuple[str, PlannedGroove, shapely.Geometry]]:
    """Zone, its outer groove, and the area inside that less its islands."""
    grooves = (*body.grooves, *body.laid)
    for element in dict.fromkeys(groove.element for groove in grooves):
        outer, *islands = [g for g in grooves if g.element == element]
        sealed = _area(outer.inner)
        for island in islands:
            sealed = sealed.difference(_area(island.outer))
        yield element, outer, sealed


def _zones(body: BodyPlan) -> Iterator[Problem]:
    """The riser must open into the sealed area, and nothing else may."""
    for element, outer, sealed in _sealed_areas(body):
        plugs = 0
        for hole in body.holes:
            if not hole.vertical or hole.direction[2] > 0.0:
                continue
            inside = sealed.contains(shapely.Point(hole.mouth[:2]))
            mine = hole.purpose in ("riser", "pattern") and hole.elements == (element,)
            if mine and not inside:
                yield _problem(
                    "riser-outside-zone", True, outer, worded("has its port outside the zone")
                )
            elif inside and _is_plugged(hole):
                plugs += 1
            elif inside and hole.through and not mine:
                yield _leak(element, hole)
        if plugs:
            says = worded("encloses {plugs} tapped holes of the pattern", plugs=plugs)
            mend = worded("Plug them with set screws.")
            yield msgspec.structs.replace(
                _problem("zone-holes-plugged", False, outer, says, mend), severity="info"
            )


def _leak(element: str, hole: PlannedHole) -> Problem:
    x, y, _ = hole.mouth
    return Problem(
        code="zone-leaks",
        severity="error",
        message=worded(
            "Hole {tag} ({size}) at X {x:.1f} Y {y:.1f} goes through the plate inside the "
            "vacuum zone",
            tag=hole.tag,
            size=hole.size,
            x=x,
            y=y,
        ),
        mend="Plug it, or draw an island around it.",
        ids=(element, *hole.elements),
        at=hole.mouth,
    )


def _covered_holes(body: BodyPlan) -> Iterator[Problem]:
    """A hole whose mouth is buried under the land of a groove."""
    for land in body.lands:
        wall = _area(land.outer).difference(_area(land.inner))
        for hole in body.holes:
            spot = shapely.Point(hole.mouth[:2]).buffer(hole.widest_mm / 2.0)
            if hole.direction[2] < 0.0 and hole.mouth[2] < land.top_mm and wall.intersects(spot):
                yield Problem(
                    code="land-over-hole",
                    severity="error",
                    message=worded(
                        "Hole {tag} ({size}) at X {mouth:.1f} Y {mouth2:.1f} is under the wall "
                        "of a seal groove",
                        tag=hole.tag,
                        size=hole.size,
                        mouth=hole.mouth[0],
                        mouth2=hole.mouth[1],
                    ),
                    ids=tuple(dict.fromkeys((land.element, *hole.elements))),
                    at=hole.mouth,
                )


def _problem(code: str, error: bool, groove: PlannedGroove, says: str, mend: str = "") -> Problem:
    return Problem(
        code=code,
        severity="error" if error else "warning",
        message=worded("The seal groove {says}", says=says),
        ids=(groove.element,),
        at=_start(groove),
        mend=mend,
    )
