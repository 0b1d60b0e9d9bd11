"""The line of a vacuum groove, from the boundary of the face that it seals on.

     _______________________________
    |  face                         |     inset      from the face's edge to the groove's line
    |   .-----------------------.   |     clearance  from a hole's edge to the groove's line
    |  (   .--.                  )  |     gap        between two lines
    |  |  ( () ) island          |  |
    |  (   `--'          __     /   |     a hole with room all round gets an island;
    |   `---------------'  `.--'  o |     for one near the edge the outer line is pulled in
    |_______________________________|

No line bends tighter than the cord can follow. Lengths are mm.
"""

from __future__ import annotations

import math

import msgspec
import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arc_fitting import fitted_loop
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.least_radius import (
    grown,
    polygons_of,
    rounded_around,
    rounded_inside,
)
from fixtures_lib.geometry.loops import Arc, Loop, circle
from fixtures_lib.wording import worded

_SAMPLE_MM = 0.002
_BRIDGE_MM = 0.02


class ZoneLoops(msgspec.Struct, frozen=True):
    """Centre lines of a zone's grooves: the outer one and those around holes, largest first.

    All run to the left (counter-clockwise).
    """

    outer: Loop
    islands: tuple[Loop, ...] = ()

    @property
    def area_mm2(self) -> float:
        """Between the outer line and the islands."""
        return abs(self.outer.area_mm2) - sum(abs(island.area_mm2) for island in self.islands)


def zone_loops(
    outer: Loop,
    holes: tuple[Loop, ...],
    inset_mm: float,
    corner_radius_mm: float,
    hole_clearance_mm: float,
    *,
    line_gap_mm: float | None = None,
) -> ZoneLoops:
    """The largest zone that fits into a face; see `zone_pieces`."""
    return zone_pieces(
        outer, holes, inset_mm, corner_radius_mm, hole_clearance_mm, line_gap_mm=line_gap_mm
    )[0]


def zone_pieces(
    outer: Loop,
    holes: tuple[Loop, ...],
    inset_mm: float,
    corner_radius_mm: float,
    hole_clearance_mm: float,
    *,
    line_gap_mm: float | None = None,
) -> tuple[ZoneLoops, ...]:
    """All zones that fit into a face with this outer boundary and these holes, largest first.

    `line_gap_mm` is the least distance between two groove lines (without it, twice the clearance).
    FixtureError where there is no room, with the room there is and the room that is needed.
    """
    _check(inset_mm, corner_radius_mm, hole_clearance_mm)
    gap = 2.0 * hole_clearance_mm if line_gap_mm is None else line_gap_mm
    face = _polygon(outer)
    inside = grown(face, -inset_mm)
    if inside.is_empty:
        raise _no_room(
            face,
            worded("a groove {inset_mm:g} mm from the edge", inset_mm=inset_mm),
            2.0 * inset_mm,
        )
    clusters = _clusters(holes, face, hole_clearance_mm, corner_radius_mm, gap)
    region = _region(inside, clusters, corner_radius_mm, gap)
    pieces = polygons_of(region)
    if not pieces:
        needed = 2.0 * (inset_mm + corner_radius_mm)
        bends = worded(
            "a groove {inset_mm:g} mm from the edge that bends with {radius_mm:g} mm",
            inset_mm=inset_mm,
            radius_mm=corner_radius_mm,
        )
        raise _no_room(face.difference(_union(holes)), bends, needed)
    found = [_zone(piece, clusters, corner_radius_mm) for piece in pieces]
    return tuple(sorted(found, key=lambda zone: -zone.area_mm2))


class _Cluster(msgspec.Struct, frozen=True):
    """Holes that share a line: what must stay outside the zone, and the island around it."""

    kept_out: Polygon
    island: Polygon
    exact: tuple[Point2, float] | None  # centre and radius of a round island


def _check(inset_mm: float, corner_radius_mm: float, hole_clearance_mm: float) -> None:
    for name, value in (
        ("inset", inset_mm),
        ("corner radius", corner_radius_mm),
        ("clearance of holes", hole_clearance_mm),
    ):
        if not (math.isfinite(value) and value >= 0.0):
            raise FixtureError(
                worded("the {name} is {value:g} mm", name=name, value=value), mend="give 0 or more"
            )


def _polygon(loop: Loop) -> Polygon:
    polygon = Polygon(loop.polyline(_SAMPLE_MM))
    if not polygon.is_valid:
        pieces = polygons_of(shapely.make_valid(polygon))
        if not pieces:
            raise FixtureError("the face's boundary encloses no area", mend="choose another face")
        polygon = pieces[0]
    return Polygon(polygon.exterior)


def _union(holes: tuple[Loop, ...]) -> BaseGeometry:
    return shapely.union_all([_polygon(hole) for hole in holes])


def _clusters(
    holes: tuple[Loop, ...], face: Polygon, clearance: float, radius: float, gap: float
) -> list[_Cluster]:
    """The holes, each with its island; holes whose islands would come too near share one."""
    singles = [_single(hole, clearance, radius) for hole in holes]
    singles = [single for single in singles if single.kept_out.intersects(face)]
    while True:
        groups = _neighbours([single.island for single in singles], gap)
        if len(groups) == len(singles):
            return singles
        singles = [
            singles[group[0]]
            if len(group) == 1
            else _together([singles[i] for i in group], radius, gap)
            for group in groups
        ]


def _neighbours(islands: list[Polygon], gap: float) -> list[list[int]]:
    """Groups of islands that are linked by distances below the gap."""
    if not islands:
        return []
    near = shapely.STRtree(islands).query(islands, "dwithin", gap - 1e-9)
    links: dict[int, list[int]] = {i: [] for i in range(len(islands))}
    for i, j in near.T.tolist():
        links[i].append(j)
    groups: list[list[int]] = []
    seen: set[int] = set()
    for start in links:
        group, ahead = [], [start]
        while ahead:
            i = ahead.pop()
            if i not in seen:
                seen.add(i)
                group.append(i)
                ahead.extend(links[i])
        if group:
            groups.append(sorted(group))
    return groups


def _single(hole: Loop, clearance: float, radius: float) -> _Cluster:
    round_hole = _as_circle(hole)
    if round_hole is not None:
        (x, y), hole_radius = round_hole
        kept_out = grown(shapely.Point(x, y), hole_radius + clearance)
        island_radius = max(hole_radius + clearance, radius)
        return _Cluster(
            kept_out, grown(shapely.Point(x, y), island_radius), ((x, y), island_radius)
        )
    kept_out = Polygon(grown(_polygon(hole), clearance).exterior)
    return _Cluster(kept_out, rounded_around(kept_out, radius), None)


def _together(group: list[_Cluster], radius: float, gap: float) -> _Cluster:
    """One cluster for several: their common outline without necks, or at worst their hull."""
    union = shapely.union_all([single.kept_out for single in group])
    reach = gap / 2.0 + radius
    closed = grown(grown(union, reach), -reach)
    pieces = polygons_of(closed)
    joined = Polygon(pieces[0].exterior) if len(pieces) == 1 else union.convex_hull
    return _Cluster(joined, rounded_around(joined, radius), None)


def _as_circle(loop: Loop) -> tuple[Point2, float] | None:
    pieces = list(loop.pieces())
    arcs = [piece for piece in pieces if isinstance(piece, Arc)]
    if len(arcs) != len(pieces) or not arcs:
        return None
    first = arcs[0]
    for arc in arcs[1:]:
        if math.dist(arc.centre, first.centre) > 1e-4 or abs(arc.radius - first.radius) > 1e-4:
            return None
    return first.centre, first.radius


def _region(
    inside: BaseGeometry, clusters: list[_Cluster], radius: float, gap: float
) -> BaseGeometry:
    """Where the zone can be: holes that leave no room for an island are cut off with the edge."""
    outside: list[_Cluster] = []
    while True:
        region = inside
        if outside:
            edge = shapely.boundary(inside)
            region = inside.difference(
                shapely.union_all([_with_bridge(cluster.kept_out, edge) for cluster in outside])
            )
        region = rounded_inside(region, radius)
        cramped = [
            cluster
            for cluster in clusters
            if cluster not in outside and _is_cramped(cluster, region, gap)
        ]
        if not cramped:
            return region
        outside += cramped


def _is_cramped(cluster: _Cluster, region: BaseGeometry, gap: float) -> bool:
    """Does it lie in the zone or across its line, but not with room all round?"""
    if not cluster.kept_out.intersects(region):
        return False
    return not grown(region, -gap + 1e-3).covers(cluster.island)


def _with_bridge(kept_out: Polygon, edge: BaseGeometry) -> BaseGeometry:
    """What is cut off, joined to the edge, so that no ring is left around it."""
    if kept_out.intersects(edge):
        return kept_out
    bridge = shapely.shortest_line(kept_out, edge).buffer(_BRIDGE_MM)
    return shapely.union(kept_out, bridge)


def _zone(piece: Polygon, clusters: list[_Cluster], radius: float) -> ZoneLoops:
    inside = [cluster for cluster in clusters if piece.covers(cluster.island)]
    islands = [
        circle(*cluster.exact) if cluster.exact else _loop(cluster.island, radius)
        for cluster in inside
    ]
    islands = [island if island.area_mm2 > 0.0 else island.reversed() for island in islands]
    return ZoneLoops(
        _loop(piece, radius), tuple(sorted(islands, key=lambda island: -island.area_mm2))
    )


def _loop(polygon: Polygon, radius: float) -> Loop:
    ring = np.asarray(shapely.geometry.polygon.orient(polygon).exterior.coords)[:-1]
    return fitted_loop(ring, radii=(radius,) if radius > 0.0 else ())


def _no_room(region: BaseGeometry, what: str, needed_mm: float) -> FixtureError:
    circle_line = shapely.maximum_inscribed_circle(region) if not region.is_empty else None
    widest = 2.0 * circle_line.length if circle_line is not None else 0.0
    return FixtureError(
        worded(
            "the face has no room for {what}: it needs a free place {needed_mm:.1f} mm "
            "wide, the widest is {widest:.1f} mm",
            what=what,
            needed_mm=needed_mm,
            widest=widest,
        ),
        mend="take a thinner cord, a smaller inset or another face",
    )
