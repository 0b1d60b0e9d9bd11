"""Smaller elements where a part's walls are thin.

One second-order tetrahedron through a wall bends well as long as it is not too flat. Measured on a
strip 120 x 30 x 0.5 mm at the edge of a block of 400 mm, bent by a force at its end, by how wide
its elements are (tests/validation/test_thin_walls.py):

    width / thickness     40       6        4        3
    deflection / exact    0.041    0.973    0.998    1.000
    unknowns of the part  2,600    22,000   44,000   74,000

Elsewhere the mesh stays as coarse as it is.
"""

from __future__ import annotations

import gmsh
import numpy as np
from scipy.spatial import cKDTree

from fixtures_lib.deflection.mesh_size import THIN_MM
from fixtures_lib.geometry.thin_walls import WallSamples

_WIDTH = 4.0  # of an element, over the wall's thickness
_GROWTH = 0.5  # of sizes, over the distance from the wall


def refine_thin_walls(walls: WallSamples, factor: float, scale: float, largest: float) -> None:
    """The size at any place is that of the nearest sample; never above `largest` (gmsh's units).

    From a thin wall on, along its narrow sides too, sizes grow slowly. `factor` above one is a mesh
    that must be coarser: then it is so on the walls too. `scale` is how much larger the part is in
    gmsh.
    """
    thin = walls.thickness_mm < THIN_MM
    wanted = _WIDTH * max(1.0, factor) * walls.thickness_mm[thin] * scale
    if not (wanted < largest).any():
        return
    points = scale * walls.points
    sizes = np.full(len(points), largest)
    sizes[thin] = np.minimum(wanted, largest)
    away, nearest = cKDTree(points[thin]).query(points)
    sizes = np.minimum(sizes, sizes[thin][nearest] + _GROWTH * away)
    view = gmsh.view.add("sizes")
    rows = np.column_stack([points, sizes])
    gmsh.view.addListData(view, "SP", len(rows), rows.ravel())
    field = gmsh.model.mesh.field.add("PostView")
    gmsh.model.mesh.field.setNumber(field, "ViewTag", view)
    gmsh.model.mesh.field.setNumber(field, "UseClosest", 1)
    gmsh.model.mesh.field.setAsBackgroundMesh(field)
