"""More than three rests for a part that would sag between them.

Its own weight and the vacuum's pull bend a part about as a plate on points bends:

    w = 0.1 q r^4 / D      r from the farthest place to the nearest rest

(four corners: 0.0255 q a^4 / D with r = a / sqrt 2; an overhang: q r^4 / 8 D. fe_benchmarks PL3.)
"""

from __future__ import annotations

import math

import numpy as np
import shapely
from scipy.spatial.distance import cdist

from fixtures_lib.catalog.items import MaterialItem
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.holding.vacuum import zone_holding
from fixtures_lib.job.model import Conditions, Rest, VacuumZone
from fixtures_lib.layout.carrying import rest_points, room_for_pads
from fixtures_lib.layout.draft import Draft
from fixtures_lib.layout.support import samples

_SAG_MM = 0.010  # what more rests are worth
_ON_POINTS = 0.1
_MOST_RESTS = 12
_GRAVITY_M_S2 = 9.81


def add_more_rests(draft: Draft, material: MaterialItem) -> None:
    """Each next one farthest from all others, until the sag is small or there are twelve."""
    placed = [e for e in draft.elements.values() if isinstance(e, Rest)]
    if not placed:
        return
    zone = next((e for e in draft.elements.values() if isinstance(e, VacuumZone)), None)
    pad, level = placed[0].item, placed[0].top_mm
    usable = room_for_pads(draft, pad.diameter_mm / 2.0, zone)
    places, reach = samples(usable), _reach_mm(draft, material, zone)
    for number in range(len(placed) + 1, _MOST_RESTS + 1):
        nearest = cdist(places, rest_points(draft)).min(axis=1) if len(places) else np.zeros(0)
        if not len(nearest) or nearest.max() <= reach:
            return
        x, y = (float(v) for v in places[int(nearest.argmax())])
        draft.add(
            Rest(id=f"rest-{number}", name=f"Rest {number}", item=pad, x_mm=x, y_mm=y, top_mm=level)
        )


def _reach_mm(draft: Draft, material: MaterialItem, zone: VacuumZone | None) -> float:
    """How far a place may be from the nearest rest. Between a plate of the part's volume and a
    full block of its height: pocketed parts are as stiff as that."""
    x, y, height = (float(v) for v in draft.mesh_size)
    smeared = abs(draft.part.shape.volume_mm3) / max(_footprint(draft).area, 1e-9)
    thickness = math.sqrt(min(smeared, height) * height)
    rigidity = material.youngs_gpa * 1000.0 * thickness**3 / (12.0 * (1.0 - material.poisson**2))
    pressure = smeared * material.density_kg_m3 * _GRAVITY_M_S2 * 1e-9
    if zone is not None:
        pressure += zone_holding(zone, Conditions()).pressure_kpa / 1000.0
    least = math.hypot(x, y) / 30.0
    return max(least, math.pow(_SAG_MM * rigidity / (_ON_POINTS * pressure), 0.25))


def _footprint(draft: Draft) -> shapely.Geometry:
    points: Floats = draft.seating.mesh.points[:, :2]
    return shapely.MultiPoint(points).convex_hull
