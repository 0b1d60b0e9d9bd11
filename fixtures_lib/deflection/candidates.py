"""Places that a contact may be dragged to: spread over the plane faces that contacts stand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from fixtures_lib.deflection.patches import Functional, Patch, disc_patch
from fixtures_lib.deflection.places import Places, triangles_between
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.deflection.spots import far_apart
from fixtures_lib.deflection.wiring import Site, Wiring
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, as_vector

_LEAST = 12  # places on a face
_SHARE = 0.5  # of a face's area, as a power: a face four times as large gets twice the places


@dataclass(frozen=True, eq=False)
class Grid:
    """Patches of one radius on one plane."""

    normal: Floats
    radius_mm: float
    patches: tuple[Patch, ...]

    @property
    def functionals(self) -> list[Functional]:
        """Three a place, in order."""
        return [f for patch in self.patches for f in patch.along_axes()]

    def placed(self, first: int) -> Places:
        """As places whose rows start at `first`."""
        centres = np.array([patch.centre for patch in self.patches])
        rows = first + 3 * np.arange(len(centres))
        triangles = triangles_between(centres, self.normal)
        return Places(self.normal, self.radius_mm, centres, rows, triangles)


def candidate_places(skin: Skin, wiring: Wiring, count: int) -> tuple[Grid, ...]:
    """A grid for each plane face and radius that locators and clamps stand with; about `count`
    places in all. Contacts on curved faces have none: they follow when they are let go."""
    stands: dict[tuple[int, float], Site] = {}
    for site in wiring.sites:
        radius = getattr(site.owner, "patch_radius_mm", None)
        ring = getattr(site.owner, "inner_radius_mm", 0.0) > 0.0
        if radius is not None and not ring:  # a land, and what goes round a hole, is not dragged
            face = skin.foot(site.patch.centre, site.patch.normal).face
            if _is_plane(skin, face, site.patch.normal):
                stands.setdefault((face, radius), site)
    counts = _counts(skin, list(stands), count)
    grids = [
        skin.remembered(
            ("grid", face, radius, wanted, as_vector(site.patch.normal)),
            partial(_grid, skin, site.patch.normal, face, radius, wanted),
        )
        for ((face, radius), site), wanted in zip(stands.items(), counts, strict=True)
    ]
    return tuple(grid for grid in grids if len(grid.patches) > 2)


def _is_plane(skin: Skin, face: int, normal: Floats) -> bool:
    normals = skin.mesh.skin_normals[skin.of_faces((face,))]
    return float((normals @ normal).min()) > 0.999


def _counts(skin: Skin, faces: Sequence[tuple[int, float]], count: int) -> list[int]:
    """How many places each face gets."""
    sizes = [_area(skin, face) ** _SHARE for face, _ in faces]
    return [max(_LEAST, round(count * size / sum(sizes))) for size in sizes]


def _area(skin: Skin, face: int) -> float:
    corners = skin.mesh.skin_corners[skin.of_faces((face,))]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return float(np.linalg.norm(cross, axis=1).sum()) / 2.0


def _grid(skin: Skin, normal: Floats, face: int, radius: float, count: int) -> Grid:
    nodes = np.unique(skin.mesh.skin[skin.of_faces((face,))])
    points = skin.mesh.points[nodes]
    patches = []
    for i in far_apart(points, count):
        try:
            patches.append(disc_patch(skin, "place", as_vector(points[i]), radius, normal))
        except FixtureError:
            continue  # a corner of the face that a disc does not touch
    return Grid(normal, radius, tuple(patches))
