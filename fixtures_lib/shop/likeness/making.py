"""The fingerprint of a part."""

from __future__ import annotations

from typing import Literal

import numpy as np

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.shop.likeness.fingerprint import BLOCKS, Fingerprint
from fixtures_lib.shop.likeness.moments import Moments, handedness, moments_of, skewness
from fixtures_lib.shop.likeness.spread import (
    SurfaceSample,
    distance_shares,
    normal_shares,
    radius_shares,
    sampled,
)
from fixtures_lib.shop.likeness.statistics import (
    attachment_statistics,
    hole_statistics,
    surface_statistics,
    wall_spread,
)

HANDED = 5e-5  # less of a pseudo-scalar may come from the triangles: up to 1e-5 was seen

_WEIGHTS = {  # what a plain difference in a block counts for
    "size": 0.5,
    "distances": 0.7,
    "radii": 0.7,
    "normals": 1.0,
    "surfaces": 0.25,
    "holes": 0.2,
    "attachments": 0.15,
    "skewness": 1.0,
}


def fingerprint_of(shape: PartShape, mesh: TriangleMesh) -> Fingerprint:
    """The fingerprint of a part and its surface, both in the part's own coordinates.

    Raises FixtureError for a shape without a volume or without triangles.
    """
    if not np.isfinite(shape.volume_mm3) or shape.volume_mm3 == 0.0 or len(mesh.triangles) == 0:
        raise FixtureError(
            "the part has no volume to recognise it by",
            where=shape.name,
            mend="open it with healing, or export it again as a solid",
        )
    moments = moments_of(shape, mesh)
    sample = sampled(mesh, moments.centroid)
    hands = handedness(moments)
    gyration = moments.gyration
    return Fingerprint(
        vector=tuple(_vector(shape, moments, sample).astype(np.float32).tolist()),
        handedness=tuple(float(v) for v in hands),
        chirality=_sign(hands),
        volume_mm3=shape.volume_mm3,
        area_mm2=shape.area_mm2,
        gyration_mm=(float(gyration[0]), float(gyration[1]), float(gyration[2])),
        holes=len(shape.holes),
        wall_spread_mm=wall_spread(shape),
    )


def _vector(shape: PartShape, moments: Moments, sample: SurfaceSample) -> Floats:
    scale = moments.scale
    parts = {
        "size": _sizes(shape, moments),
        "distances": distance_shares(sample, scale),
        "radii": radius_shares(sample, scale),
        "normals": normal_shares(sample),
        "surfaces": surface_statistics(shape),
        "holes": hole_statistics(shape, scale),
        "attachments": attachment_statistics(shape),
        "skewness": skewness(moments),
    }
    return np.concatenate([_WEIGHTS[name] * parts[name] for name, _ in BLOCKS])


def _sizes(shape: PartShape, moments: Moments) -> Floats:
    """(5,) logarithms of lengths in mm: of the volume, the area, the three gyrations."""
    lengths = [np.cbrt(abs(shape.volume_mm3)), np.sqrt(shape.area_mm2), *moments.gyration]
    return np.log(np.maximum(lengths, 1e-9))


def _sign(hands: Floats) -> Literal[-1, 0, 1]:
    """The sign of the first pseudo-scalar that is plainly not zero."""
    plain = hands[np.abs(hands) > HANDED]
    if len(plain) == 0:
        return 0
    return 1 if plain[0] > 0.0 else -1
