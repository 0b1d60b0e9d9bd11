"""Places on machined faces where a tool is tried."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fixtures_lib.deflection.case import Sweep
from fixtures_lib.deflection.patches import Patch, disc_patch
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, as_vector, unit

_FLOOR = 0.7  # cosine between a face's normal and the spindle from which it is a floor


@dataclass(frozen=True, eq=False)
class Spot:
    """A place: its patch, face, and whether the tool's end (not its side) makes the surface."""

    patch: Patch
    face: int
    is_floor: bool


def spots_of(skin: Skin, sweep: Sweep) -> tuple[Spot, ...]:
    """About `sweep.spots` places, each as far as can be from those before it.

    FixtureError where the faces are not in the mesh.
    """
    shown = tuple(face for face in sweep.faces if face not in skin.mesh.left_out)
    if not shown:
        raise FixtureError(f"{sweep.name} goes over no face of the mesh", mend="choose faces")
    triangles = skin.of_faces(shown)
    centres = skin.centres[triangles]
    spindle = unit(sweep.spindle)
    spots = []
    for i in far_apart(centres, sweep.spots):
        normal = skin.mesh.skin_normals[triangles[i]]
        point = as_vector(centres[i])
        patch = disc_patch(skin, sweep.name, point, sweep.patch_radius_mm, normal)
        face = int(skin.mesh.skin_faces[triangles[i]])
        spots.append(Spot(patch, face, bool(abs(normal @ spindle) > _FLOOR)))
    return tuple(spots)


def far_apart(points: Floats, count: int) -> list[int]:
    """Farthest-point order, from the point farthest from the middle."""
    chosen = [int(np.argmax(np.linalg.norm(points - points.mean(axis=0), axis=1)))]
    distance = np.linalg.norm(points - points[chosen[0]], axis=1)
    while len(chosen) < min(count, len(points)):
        chosen.append(int(np.argmax(distance)))
        distance = np.minimum(distance, np.linalg.norm(points - points[chosen[-1]], axis=1))
    return chosen
