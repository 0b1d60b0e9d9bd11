"""Places where a tool is tried: on machined faces, and in the bores that it goes into.

A mill's spot has three rows, the mean displacement of its patch in x, y and z of the part. That of
a drill or a tap has a fourth, the mean turn of the bore's wall about its axis: the couple that
goes with it is a traction along the wall, in proportion to the radius,

    t(x) = M  (a x r) / (integral of |a x r|^2)        a along the axis, r from it to the wall
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fixtures_lib.deflection.case import Bore, Sweep
from fixtures_lib.deflection.patches import (
    Functional,
    Patch,
    disc_patch,
    faces_patch,
    twist_functional,
)
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, as_vector, unit
from fixtures_lib.wording import worded

_FLOOR = 0.7  # cosine between a face's normal and the spindle from which it is a floor


@dataclass(frozen=True, eq=False)
class Spot:
    """A place: its patch, faces, and whether the tool's end (not its side) makes the surface.

    `functionals` are its rows, three or four.
    """

    patch: Patch
    faces: tuple[int, ...]
    is_floor: bool
    functionals: tuple[Functional, ...]

    @property
    def is_bore(self) -> bool:
        return len(self.functionals) == 4


def spots_of(skin: Skin, sweep: Sweep) -> tuple[Spot, ...]:
    """About `sweep.spots` places, as far apart as can be, in the order of a short way past them.

    FixtureError where the faces are not in the mesh.
    """
    if sweep.bores:
        return _in_bores(skin, sweep)
    shown = tuple(face for face in sweep.faces if face not in skin.mesh.left_out)
    if not shown:
        raise FixtureError(
            worded("{name} goes over no face of the mesh", name=sweep.name), mend="choose faces"
        )
    triangles = skin.of_faces(shown)
    centres = skin.centres[triangles]
    spindle = unit(sweep.spindle)
    spots = []
    for i in one_way(centres, far_apart(centres, sweep.spots)):
        normal = skin.mesh.skin_normals[triangles[i]]
        point = as_vector(centres[i])
        patch = disc_patch(skin, sweep.name, point, sweep.patch_radius_mm, normal)
        face = int(skin.mesh.skin_faces[triangles[i]])
        is_floor = bool(abs(normal @ spindle) > _FLOOR)
        spots.append(Spot(patch, (face,), is_floor, patch.along_axes()))
    return tuple(spots)


def _in_bores(skin: Skin, sweep: Sweep) -> tuple[Spot, ...]:
    """The bores farthest apart, no more than `sweep.spots` of them."""
    left_out = set(skin.mesh.left_out)
    shown = [bore for bore in sweep.bores if not left_out.issuperset(bore.faces)]
    if not shown:
        raise FixtureError(
            worded("{name}: its holes are too small for the mesh", name=sweep.name),
            mend="ask for a finer mesh",
        )
    points = np.array([bore.point for bore in shown], dtype=float)
    chosen = one_way(points, far_apart(points, sweep.spots))
    return tuple(_in_bore(skin, sweep, shown[i]) for i in chosen)


def _in_bore(skin: Skin, sweep: Sweep, bore: Bore) -> Spot:
    faces = tuple(face for face in bore.faces if face not in skin.mesh.left_out)
    patch = faces_patch(skin, faces)
    twist = twist_functional(skin, patch, unit(sweep.spindle))
    return Spot(patch, faces, True, (*patch.along_axes(), twist))


def far_apart(points: Floats, count: int) -> list[int]:
    """Farthest-point order, from the point farthest from the middle."""
    chosen = [int(np.argmax(np.linalg.norm(points - points.mean(axis=0), axis=1)))]
    distance = np.linalg.norm(points - points[chosen[0]], axis=1)
    while len(chosen) < min(count, len(points)):
        chosen.append(int(np.argmax(distance)))
        distance = np.minimum(distance, np.linalg.norm(points - points[chosen[-1]], axis=1))
    return chosen


def one_way(points: Floats, chosen: list[int]) -> list[int]:
    """The `chosen` rows in the order of a way past them: from the first, always to the nearest."""
    left, way = list(chosen[1:]), [chosen[0]]
    while left:
        distances = np.linalg.norm(points[left] - points[way[-1]], axis=1)
        way.append(left.pop(int(np.argmin(distances))))
    return way
