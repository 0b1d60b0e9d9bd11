"""The chamfer along a body's outer edges: which edges get it, and what it takes away.

  .__________________.        top: only where nothing raised stands so near to the edge
 /                    \\       that the cutter can't run along it
|                      |
 \\____________________/       underside: all round
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.plate_features import BodyPlan, EdgeBreak, PlannedHole, Side
from fixtures_lib.job.plate_footprint import raised
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

SIDES: tuple[Side, ...] = ("front", "right", "back", "left")
_KEPT_SHARE = 0.25  # of the thickness, at least: what stays of a side between its chamfers
_NEAR_MM = 1e-3


def planned_edges(body: BodyPlan, size_mm: float) -> EdgeBreak | None:
    """None without a chamfer. FixtureError where it leaves no side of the body to align it by."""
    if size_mm <= 0.0:
        return None
    most = min(body.thickness_mm, body.length_mm, body.width_mm) * (1.0 - _KEPT_SHARE) / 2.0
    if size_mm > most:
        raise FixtureError(
            worded("edges broken by {size_mm:g} mm leave too little of its sides", size_mm=size_mm),
            where=body.name,
            mend=worded("make the edge break {most:.1f} mm at most", most=most),
        )
    standing = shapely.union_all([area for _, area in raised(body)])
    free = tuple(
        side for side in SIDES if not strip(body, side, size_mm + _NEAR_MM).intersects(standing)
    )
    return EdgeBreak(size_mm=size_mm, top=free, bottom=SIDES)


def strip(body: BodyPlan, side: Side, wide_mm: float) -> shapely.Polygon:
    """The body's outermost strip along one side, seen from above."""
    length, width = body.length_mm, body.width_mm
    match side:
        case "front":
            return shapely.box(0.0, 0.0, length, wide_mm)
        case "back":
            return shapely.box(0.0, width - wide_mm, length, width)
        case "left":
            return shapely.box(0.0, 0.0, wide_mm, width)
        case "right":
            return shapely.box(length - wide_mm, 0.0, length, width)


def cut_back(body: BodyPlan, sides: Sequence[Side], by_mm: float) -> shapely.Geometry:
    """What is gone at the height where the chamfers have come in by `by_mm`, seen from above."""
    return shapely.union_all([strip(body, side, by_mm) for side in sides])


def facet(body: BodyPlan, side: Side, sides: Sequence[Side]) -> shapely.Geometry:
    """One side's chamfer as seen from above: its neighbours' meet it in the corners' bisectors."""
    assert body.edges is not None
    size, own = body.edges.size_mm, strip(body, side, body.edges.size_mm)
    x1, y1 = body.length_mm, body.width_mm
    beside = ("left", "right") if side in ("front", "back") else ("front", "back")
    for other in beside:
        if other in sides:
            x = 0.0 if "left" in (side, other) else x1
            y = 0.0 if "front" in (side, other) else y1
            inner = (x + (size if x == 0.0 else -size), y + (size if y == 0.0 else -size))
            along = (x, inner[1]) if other in ("left", "right") else (inner[0], y)
            own = own.difference(shapely.Polygon([(x, y), along, inner]))
    return own


def edge_notes(body: BodyPlan) -> str:
    """The sentence on the drawing. What is no outer edge is only deburred."""
    edges = body.edges
    if edges is None:
        return "Break all edges 0.3 mm."
    sharp = [side for side in SIDES if side not in edges.top]
    left_out = f", not at the top {' and '.join(sharp)}" if sharp else ""
    size = f"{edges.size_mm:g} mm x 45°"
    return f"Break outer edges {size} (top and bottom{left_out}), all others 0.3 mm."


def edge_problems(body: BodyPlan) -> Iterator[Problem]:
    """Edges that stay sharp, and ports whose sealing face the chamfer cuts."""
    edges = body.edges
    if edges is None:
        return
    for side in SIDES:
        if side not in edges.top:
            yield _left_sharp(body, side, edges.size_mm)
    for hole in body.holes:
        if not hole.vertical and _reaches(hole, body):
            yield Problem(
                code="edge-break-at-port",
                severity="warning",
                message=worded(
                    "The edge break cuts the mouth of hole {tag} ({size})",
                    tag=hole.tag,
                    size=hole.size,
                ),
                ids=hole.elements,
                at=hole.mouth,
                mend=worded("Make the edge break smaller, or the plate thicker."),
            )


def _left_sharp(body: BodyPlan, side: Side, size: float) -> Problem:
    band = strip(body, side, size + _NEAR_MM)
    near = [element for element, area in raised(body) if area.intersects(band)]
    x, y = band.centroid.x, band.centroid.y
    return Problem(
        code="edge-left-sharp",
        severity="info",
        message=worded(
            "The top edge of {name} at the {side} is not broken: something stands at it",
            name=body.name,
            side=_SIDE_WORDS[side],
        ),
        ids=tuple(dict.fromkeys(near)),
        at=(x, y, 0.0),
    )


def _reaches(hole: PlannedHole, body: BodyPlan) -> bool:
    assert body.edges is not None
    reach = hole.widest_mm / 2.0 + body.edges.size_mm
    return hole.mouth[2] + reach > 0.0 or hole.mouth[2] - reach < -body.thickness_mm


_SIDE_WORDS = {
    "front": worded("front"),
    "right": worded("right"),
    "back": worded("back"),
    "left": worded("left"),
}
