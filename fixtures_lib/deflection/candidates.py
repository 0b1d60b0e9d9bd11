"""Places that a contact may be dragged to: spread over the plane faces that contacts stand on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fixtures_lib.deflection.elastic_body import Columns
from fixtures_lib.deflection.live_layout import Places
from fixtures_lib.deflection.patches import Patch, disc_patch
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.deflection.spots import far_apart
from fixtures_lib.deflection.wiring import Site, Wiring
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, as_vector


@dataclass(frozen=True, eq=False)
class Grid:
    """Patches of one size on one plane."""

    normal: Floats
    patches: tuple[Patch, ...]

    def placed(self, columns: Columns) -> Places:
        rows = [columns.places[patch.along_axes()[0].key] for patch in self.patches]
        centres = np.array([patch.centre for patch in self.patches])
        return Places(self.normal, centres, np.array(rows, dtype=np.int64))


def candidate_places(skin: Skin, wiring: Wiring, count: int) -> tuple[Grid, ...]:
    """One grid for each plane face that a locator or clamp stands on, about `count` places each."""
    grids: dict[tuple[int, float], Grid] = {}
    for site in wiring.sites:
        radius = getattr(site.owner, "patch_radius_mm", None)
        if radius is None:  # a land is not dragged by contacts
            continue
        face = skin.foot(site.patch.centre, site.patch.normal).face
        if (face, radius) not in grids:
            grid = _grid(skin, site, face, radius, count)
            if grid is not None:
                grids[face, radius] = grid
    return tuple(grids.values())


def _grid(skin: Skin, site: Site, face: int, radius: float, count: int) -> Grid | None:
    triangles = skin.of_faces((face,))
    normals = skin.mesh.skin_normals[triangles]
    if float((normals @ site.patch.normal).min()) < 0.999:
        return None  # a curved face: contacts on it follow when they are let go
    nodes = np.unique(skin.mesh.skin[triangles])
    points = skin.mesh.points[nodes]
    patches = []
    for i in far_apart(points, count):
        try:
            at = as_vector(points[i])
            patches.append(disc_patch(skin, "place", at, radius, site.patch.normal))
        except FixtureError:
            continue
    return Grid(site.patch.normal, tuple(patches)) if len(patches) > 2 else None
