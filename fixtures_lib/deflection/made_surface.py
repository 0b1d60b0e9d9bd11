"""The surface that a pass leaves on a feature, from two displacements at each of its points x:

    u(x)    of the part as it is held, before the cut (the state that the sweep starts from)
    d(x)    that the tool's own force adds at x while it makes the surface at x: the force at the
            moment that the edge leaves the surface, for a mill at x itself, for a drill over the
            wall of its bore

The tool cuts to the nominal place in space, so the material that ends at x there is what lies at
x + u + d of the part as drawn. With the tool gone and the part still held, the surface is off by
-d: that is what `held` measures. Off the fixture u springs back as well: the surface is off by
-(u + d), which is `released`. Both are measured as any displacement of the feature is; the sign
makes no difference to a width. Where a mill has no spot of its own on a face, that of the whole
sweep stand in; between spots d is interpolated linearly.

Which pass makes a feature: the last one that goes over one of its faces and leaves a surface.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import RBFInterpolator

from fixtures_lib.deflection.case import Sweep
from fixtures_lib.deflection.envelope import Tools, surface_force
from fixtures_lib.deflection.features import FeatureGauge
from fixtures_lib.deflection.spots import Spot
from fixtures_lib.geometry.arrays import Floats

Swept = tuple[Sweep, tuple[Spot, ...], Tools]


@dataclass(frozen=True, eq=False)
class MadeSurface:
    """`pushed_mm`: d at the rigid and at the soft end, (k, 3) each at the feature's nodes."""

    sweep: Sweep
    pushed_mm: tuple[Floats, Floats]


def made_surfaces(gauges: Sequence[FeatureGauge], swept: Sequence[Swept]) -> dict[str, MadeSurface]:
    """By the feature's id; without those that no pass makes."""
    made = {}
    for gauge in gauges:
        if not gauge.feature.cut_here:
            continue
        passes = [one for one in swept if _makes(one[0], gauge)]
        if passes:
            sweep, spots, tools = passes[-1]
            rigid, soft = (_pushed(gauge, sweep, spots, tools, end) for end in (0, 1))
            made[gauge.feature.id] = MadeSurface(sweep, (rigid, soft))
    return made


def _makes(sweep: Sweep, gauge: FeatureGauge) -> bool:
    over = {face for bore in sweep.bores for face in bore.faces} | set(sweep.faces)
    return sweep.makes_surface and not over.isdisjoint(gauge.feature.faces)


def _pushed(
    gauge: FeatureGauge, sweep: Sweep, spots: tuple[Spot, ...], tools: Tools, end: int
) -> Floats:
    wanted = set(gauge.feature.faces)
    own = [i for i, spot in enumerate(spots) if not wanted.isdisjoint(spot.faces)]
    if sweep.bores:
        # A bore too many, or too small for the mesh, is not drilled here.
        fields = [
            tools[end].displacement(i, surface_force(sweep, spots[i], end), gauge.rows) for i in own
        ]
        nothing = np.zeros(gauge.points.shape)
        return max(fields, key=lambda field: float(np.abs(field).max()), default=nothing)
    chosen = own or list(range(len(spots)))
    places = np.array([spots[i].patch.centre for i in chosen])
    shifts = np.array(
        [tools[end].deflection(i, surface_force(sweep, spots[i], end))[0] for i in chosen]
    )
    return between(places, shifts, gauge.points)


def between(places: Floats, values: Floats, points: Floats) -> Floats:
    """(k, 3) at `points`, linear between what is known at `places`."""
    places, at = np.unique(places, axis=0, return_index=True)
    if len(places) == 1:
        return np.repeat(values[at], len(points), axis=0)
    return np.asarray(RBFInterpolator(places, values[at], kernel="linear", degree=0)(points))
