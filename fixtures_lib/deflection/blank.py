"""A bowed blank that is pulled flat: by how much, and so by how much it springs back.

What vacuum and clamps take out of the bow is elastic: it comes back when the part is released, and
with it every face that was cut flat in between. The figure is the change of form of the underside,
from the free blank to the last state before the cut, less its rigid motion.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.case import Bow, Feature
from fixtures_lib.deflection.features import FeatureGauge
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.deflection.solution import BlankResult, Bound
from fixtures_lib.geometry.arrays import Floats, unit

_DOWN = -0.9  # cosine between a face's normal and up
_UM = 1000.0


def underside(skin: Skin, bow: Bow | None) -> FeatureGauge | None:
    """None for a blank that is flat, or has no face that looks down."""
    if bow is None or bow.height_um == 0.0:
        return None
    down = skin.mesh.skin_normals @ unit(bow.up) < _DOWN
    faces = tuple(int(face) for face in np.unique(skin.mesh.skin_faces[down]))
    if not faces:
        return None
    return FeatureGauge(skin, Feature(id="underside", faces=faces, cut_here=False))


def blank_result(
    gauge: FeatureGauge | None, bow: Bow | None, held_um: tuple[Floats, ...]
) -> BlankResult | None:
    """`held_um`: displacement (s, 3) before the cut, at each end; none where it isn't held."""
    if gauge is None or bow is None or not held_um:
        return None
    form = [gauge.measured(field / _UM).form_um for field in held_um]
    left = [max(0.0, abs(bow.height_um) - one) for one in form]
    return BlankResult(
        bow_um=bow.height_um,
        spring_back_um=Bound(min(form), max(form)),
        left_um=Bound(min(left), max(left)),
    )
