"""A nest as machining: the wall round the part's contour, or the pocket that it lies in.

        ______finger______
       |  ___        ___  |       the cavity is the contour and its stock, grown by the clearance;
       | (o             o)|       o  a round relief in a corner that the cutter can't get into
       | |     part      ||       >  a contact: the wall stands forward until it touches
       | >               ||
       |_(o___^_____^___o)|

The cavity has no corner that its cutter can't mill.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arc_fitting import KINK_RAD, fitted_loop
from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.least_radius import grown, opened, polygons_of
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.contacts import in_plane, nest_contacts
from fixtures_lib.job.model import FingerCut, Nest, NestContact
from fixtures_lib.job.nest_lead_in import lead_in
from fixtures_lib.job.plate_features import LeadIn, Pocket, Wall
from fixtures_lib.wording import worded

_SAMPLE_MM = 0.002
_TOUCH_MM = 0.002  # a contact is this true after its wall was drawn as lines and arcs
_CUTTER_SHARE = 0.999  # rounding: the cutter is this much smaller than its path's corners
_LEAST_MM2 = 1.0
_ROUNDS = 4
_STEP_MM = 0.05  # what of a corner may be in the part's way: less is the cutter's own rounding


def nest_features(
    nest: Nest, origin: Vector
) -> tuple[tuple[Wall, ...], tuple[Pocket, ...], tuple[LeadIn, ...]]:
    """In the frame of its host. Raises FixtureError where the nest can't be milled."""
    x, y, z = origin
    cavity, walls = _shapes(nest)
    if nest.form == "pocket":
        floor = nest.seat_mm - z
        if floor >= 0.0:
            raise FixtureError(
                "the nest's pocket has no depth: the part lies above the plate's face",
                where=nest.name,
                mend="lower the part, or make the nest a raised wall",
            )
        outer = cavity.moved(-x, -y)
        pocket = Pocket(element=nest.id, purpose="nest", outer=outer, floor_mm=floor)
        return (), (pocket,), lead_in(nest, cavity, (), origin)
    top = nest.seat_mm + nest.height_mm - z
    made = [
        Wall(
            element=nest.id,
            purpose="nest",
            outer=outer.moved(-x, -y),
            inner=tuple(loop.moved(-x, -y) for loop in inner),
            top_mm=top,
        )
        for outer, inner in walls
    ]
    return tuple(made), (), lead_in(nest, cavity, walls, origin)


def outline_of(nest: Nest) -> Loop:
    """The part's contour in the fixture frame."""
    return nest.outline.moved(nest.x_mm, nest.y_mm, nest.angle_deg)


def _at(nest: Nest, x: float, y: float) -> tuple[float, float]:
    ux, uy, _ = in_plane(nest.angle_deg)
    return nest.x_mm + ux * x - uy * y, nest.y_mm + uy * x + ux * y


@lru_cache(maxsize=32)
def _shapes(nest: Nest) -> tuple[Loop, tuple[tuple[Loop, tuple[Loop, ...]], ...]]:
    """The cavity's edge, and the pieces of the wall with their inner edges, in the fixture."""
    contour = shapely.Polygon(outline_of(nest).polyline(_SAMPLE_MM))
    blank = contour.buffer(nest.stock_mm, join_style="mitre")
    cavity = _cavity(nest, blank)
    edge = fitted_loop(_ring(cavity.exterior), radii=(nest.cutter_mm / 2.0,))
    if nest.form == "pocket":
        _check_contacts(nest, [edge])
        return edge, ()
    ring = grown(cavity, nest.wall_mm).difference(cavity)
    ring = ring.difference(shapely.union_all([_gap(nest, cut) for cut in nest.fingers]))
    pieces = [p for p in polygons_of(ring) if p.area > _LEAST_MM2]
    if not nest.fingers and len(pieces) == 1:
        outer = fitted_loop(_ring(pieces[0].exterior), kink_rad=KINK_RAD)
        _check_contacts(nest, [edge])
        return edge, ((outer, (edge,)),)
    walls = tuple(
        (fitted_loop(_ring(p.exterior)), tuple(fitted_loop(_ring(r)) for r in p.interiors))
        for p in pieces
    )
    _check_contacts(nest, [loop for outer, inner in walls for loop in (outer, *inner)])
    return edge, walls


def _cavity(nest: Nest, blank: shapely.Polygon) -> shapely.Polygon:
    radius = nest.cutter_mm / 2.0
    cavity = blank.buffer(nest.clearance_mm, quad_segs=64)
    cavity = shapely.Polygon(cavity.exterior)
    if nest.clearance_mm > 0.0:
        stops = [_stop(contact, blank, nest) for contact in nest_contacts(nest)]
        cavity = cavity.difference(shapely.union_all(stops))
    in_reach = opened(cavity, radius)
    if in_reach.is_empty:
        raise _no_way_in(nest, blank.representative_point())
    corners = [t for t in polygons_of(cavity.difference(in_reach)) if _in_the_way(t, blank)]
    relieved = shapely.union_all([cavity, *(_relief(tip, in_reach, radius) for tip in corners)])
    for _ in range(_ROUNDS):
        milled = opened(relieved, radius * _CUTTER_SHARE)
        short = blank.buffer(-_STEP_MM).difference(milled)
        if short.is_empty:
            break  # else the part is narrower than the cutter there: the wall stands back
        relieved = shapely.union_all([relieved, grown(short, radius * 1.02)])
    pieces = polygons_of(milled)
    if len(pieces) != 1 or not short.is_empty:
        place = shapely.Polygon(blank).representative_point() if short.is_empty else short.centroid
        raise _no_way_in(nest, place)
    return shapely.Polygon(pieces[0].exterior)


def _no_way_in(nest: Nest, place: shapely.Point) -> FixtureError:
    return FixtureError(
        worded(
            "a cutter of {cutter_mm:g} mm does not get into the nest's contour at X "
            "{x:.1f} Y {y:.1f}",
            cutter_mm=nest.cutter_mm,
            x=place.x,
            y=place.y,
        ),
        where=nest.name,
        mend="take a thinner cutter, or a larger clearance",
    )


def _stop(contact: NestContact, blank: shapely.Polygon, nest: Nest) -> shapely.Geometry:
    """What of the wall comes forward: a strip behind the contact, outside the part's blank."""
    dx, dy, _ = in_plane(contact.angle_deg)
    half, back = contact.width_mm / 2.0, nest.clearance_mm + nest.stock_mm + 1.0
    ahead = nest.clearance_mm + 0.1
    corners = [
        (contact.x_mm + a * dx - s * dy, contact.y_mm + a * dy + s * dx)
        for a, s in ((-back, -half), (ahead, -half), (ahead, half), (-back, half))
    ]
    return shapely.Polygon(corners).difference(blank)


def _in_the_way(tip: shapely.Polygon, blank: shapely.Polygon) -> bool:
    """Whether the part reaches into a corner that the cutter leaves."""
    shared = tip.intersection(blank)
    return bool(not shared.is_empty and shared.area > 1e-4)


def _relief(tip: shapely.Polygon, in_reach: shapely.Geometry, radius: float) -> shapely.Geometry:
    """A disc of the cutter's size whose edge passes through the corner's tip."""
    points = np.asarray(tip.exterior.coords)
    distances = shapely.distance(shapely.points(points), in_reach)
    apex = points[int(np.argmax(distances))]
    near = np.asarray(shapely.shortest_line(in_reach, shapely.Point(apex)).coords[0])
    inwards = (near - apex) / max(float(np.linalg.norm(near - apex)), 1e-9)
    return grown(shapely.Point(apex + inwards * radius), radius * 1.002)


def _gap(nest: Nest, cut: FingerCut) -> shapely.Geometry:
    """Right through the wall, along the direction that it looks in."""
    x, y = _at(nest, cut.x_mm, cut.y_mm)
    dx, dy, _ = in_plane(cut.angle_deg + nest.angle_deg)
    half, reach = cut.width_mm / 2.0, nest.wall_mm + nest.clearance_mm + nest.stock_mm + 2.0
    corners = [
        (x + a * dx - s * dy, y + a * dy + s * dx)
        for a, s in ((-2.0 * reach, -half), (reach, -half), (reach, half), (-2.0 * reach, half))
    ]
    return shapely.Polygon(corners)


def _check_contacts(nest: Nest, edges: Sequence[Loop]) -> None:
    rings = [shapely.LinearRing(edge.polyline(_SAMPLE_MM / 2.0)) for edge in edges]
    line = shapely.union_all(rings)
    for number, contact in enumerate(nest_contacts(nest), start=1):
        dx, dy, _ = in_plane(contact.angle_deg)
        at = (contact.x_mm - dx * nest.stock_mm, contact.y_mm - dy * nest.stock_mm)
        off = float(line.distance(shapely.Point(at)))
        if off > _TOUCH_MM:
            raise FixtureError(
                worded(
                    "contact {number} of the nest is {off:.3f} mm away from its wall at X {at:.1f} "
                    "Y {at2:.1f}",
                    number=number,
                    off=off,
                    at=at[0],
                    at2=at[1],
                ),
                where=nest.name,
                mend="move it to a straight place of the contour, or make it narrower",
            )


def _ring(ring: shapely.LinearRing) -> Floats:
    points = np.asarray(shapely.get_coordinates(ring))[:-1]
    return points if ring.is_ccw else points[::-1]
