"""Letters as machining: one pocket a letter, as wide as the cutter that follows its strokes."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import shapely

from fixtures_lib.geometry.arc_fitting import fitted_loop
from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.least_radius import polygons_of
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.model import Adapter, Engraving, Job
from fixtures_lib.job.places import PLACE_MARK, place_number
from fixtures_lib.job.plate_features import Pocket
from fixtures_lib.job.stroke_font import strokes_of

_Shape = tuple[Loop, tuple[Loop, ...]]


def engraved_text(job: Job, engraving: Engraving) -> str:
    """The text with the numbers and names of the job in it."""
    host = job.elements.get(engraving.host or "")
    plate = job.plate.number or job.number or job.name
    words = {
        "{plate}": f"{plate}-{host.id.upper()}" if isinstance(host, Adapter) else plate,
        "{job}": job.number or job.name,
        "{part}": job.release.part_of(job),
        "{drawing}": job.release.number_of(job) or job.name,
        "{revision}": job.release.revision,
        PLACE_MARK: str(place_number(engraving.id)),
        "{name}": host.name if isinstance(host, Adapter) else job.name,
    }
    text = engraving.text
    for mark, meant in words.items():
        text = text.replace(mark, meant)
    return " ".join(text.split())


def engraving_pockets(job: Job, engraving: Engraving, origin: Vector) -> tuple[Pocket, ...]:
    """In the frame of its host, cut into its top face."""
    x, y = engraving.x_mm - origin[0], engraving.y_mm - origin[1]
    text = engraved_text(job, engraving)
    shapes = _letters(text, engraving.letter_mm, engraving.line_mm)
    return tuple(
        Pocket(
            element=engraving.id,
            purpose="engraving",
            outer=outer.moved(x, y, engraving.angle_deg),
            islands=tuple(i.moved(x, y, engraving.angle_deg) for i in inner),
            floor_mm=-engraving.depth_mm,
        )
        for outer, inner in shapes
    )


@lru_cache(maxsize=128)
def _letters(text: str, letter_mm: float, line_mm: float) -> tuple[_Shape, ...]:
    """The outlines of what the cutter takes away, in the text's own axes."""
    found: list[_Shape] = []
    for strokes in strokes_of(text, letter_mm):
        swept = [_path(s).buffer(line_mm / 2.0, quad_segs=24) for s in strokes]
        for piece in polygons_of(shapely.union_all(swept)):
            inner = tuple(_loop(ring, line_mm) for ring in piece.interiors)
            found.append((_loop(piece.exterior, line_mm), inner))
    return tuple(found)


def _path(stroke: tuple[tuple[float, float], ...]) -> shapely.Geometry:
    return shapely.Point(stroke[0]) if len(set(stroke)) == 1 else shapely.LineString(stroke)


def _loop(ring: shapely.LinearRing, line_mm: float) -> Loop:
    points: Floats = np.asarray(shapely.get_coordinates(ring))[:-1]
    return fitted_loop(points if ring.is_ccw else points[::-1], radii=(line_mm / 2.0,))
