"""What is machined into a body, seen from above: an area for each feature."""

from __future__ import annotations

from collections.abc import Iterator

import shapely

from fixtures_lib.job.plate_features import BodyPlan


def footprints(body: BodyPlan, *, pattern: bool = True) -> Iterator[shapely.Geometry]:
    """Pads, lands, grooves, pockets, walls and the mouths of upright holes, in the body's frame.

    Without `pattern` the plate's own holes are left out. A channel inside the plate takes nothing
    of its face.
    """
    for pad in body.pads:
        yield shapely.Point(pad.at).buffer(pad.diameter_mm / 2.0)
    rings = [(land.outer, land.inner) for land in body.lands]
    rings += [(groove.outer, groove.inner) for groove in body.grooves]
    yield from (shapely.Polygon(outer.polyline(), [inner.polyline()]) for outer, inner in rings)
    yield from (pocket.region for pocket in body.pockets)
    yield from (wall.region for wall in body.walls)
    for hole in body.holes:
        if hole.vertical and (pattern or hole.purpose != "pattern"):
            yield shapely.Point(hole.mouth[:2]).buffer(hole.widest_mm / 2.0)


def raised(body: BodyPlan) -> Iterator[tuple[str, shapely.Geometry]]:
    """What stands above the body's face: pads, lands with grooves, walls; by their element."""
    for pad in body.pads:
        yield pad.element, shapely.Point(pad.at).buffer(pad.diameter_mm / 2.0)
    for land in body.lands:
        yield land.element, shapely.Polygon(land.outer.polyline(), [land.inner.polyline()])
    yield from ((wall.element, wall.region) for wall in body.walls)
