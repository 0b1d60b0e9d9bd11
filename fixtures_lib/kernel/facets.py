"""A solid that a STEP file gives as triangles only (AP242 tessellated geometry) as a true solid.

Every flat patch becomes one plane face. What was round is flat facets afterwards: no hole can be
recognised in it, but it can be meshed, weighed and held.
"""

from __future__ import annotations

import numpy as np
from OCP.BRepBuilderAPI import BRepBuilderAPI_MakeShapeOnMesh
from OCP.gp import gp_Pnt
from OCP.Poly import Poly_Triangle, Poly_Triangulation
from OCP.ShapeUpgrade import ShapeUpgrade_UnifySameDomain
from OCP.TopAbs import TopAbs_FACE
from OCP.TopoDS import TopoDS_Shape, TopoDS_Solid

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.kernel.sewing import free_edges, sewn, solid_of_shell
from fixtures_lib.kernel.topology import explored, shells_of, solids_of
from fixtures_lib.wording import worded

MOST_TRIANGLES = 60_000  # a minute or so
_WELD = 1e-6  # of the size


def faceted_solid(mesh: TriangleMesh) -> TopoDS_Solid | None:
    """The solid inside a closed surface of triangles; None where the surface is not closed.

    Raises FixtureError for more than `MOST_TRIANGLES`.
    """
    if len(mesh.triangles) > MOST_TRIANGLES:
        raise FixtureError(
            worded(
                "the solid is a mesh of {count} triangles, too many to make faces of",
                count=len(mesh.triangles),
            ),
            mend="export the part with exact faces",
        )
    points, triangles = _welded(mesh)
    shape = _on_mesh(points, triangles)
    shells = [s for s in shells_of(shape) if free_edges(s) == 0] or _sewn_shells(shape, points)
    if len(shells) != 1:
        return None
    solid = solid_of_shell(shells[0])
    joined = ShapeUpgrade_UnifySameDomain(solid, True, True, False)
    joined.Build()
    return _only_solid(joined.Shape()) or solid


def _sewn_shells(shape: TopoDS_Shape, points: Floats) -> list[TopoDS_Shape]:
    joined = sewn(explored(shape, TopAbs_FACE), max(_WELD * float(np.ptp(points)), 1e-6))
    return [shell for shell in shells_of(joined) if free_edges(shell) == 0]


def _only_solid(shape: TopoDS_Shape) -> TopoDS_Solid | None:
    found = solids_of(shape)
    return found[0] if len(found) == 1 else None


def _welded(mesh: TriangleMesh) -> tuple[Floats, Ints]:
    """Points that coincide made one, triangles without area left out."""
    grid = _WELD * float(np.ptp(mesh.points))
    keys = np.round((mesh.points - mesh.points.min(axis=0)) / grid).astype(np.int64)
    _, first, index = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    triangles = index.ravel()[mesh.triangles]
    a, b, c = triangles.T
    return mesh.points[first], triangles[(a != b) & (b != c) & (a != c)]


def _on_mesh(points: Floats, triangles: Ints) -> TopoDS_Shape:
    """One plane face a triangle, edges shared."""
    surface = Poly_Triangulation(len(points), len(triangles), False)
    for i, (x, y, z) in enumerate(points.tolist(), start=1):
        surface.SetNode(i, gp_Pnt(x, y, z))
    for i, (a, b, c) in enumerate((triangles + 1).tolist(), start=1):
        surface.SetTriangle(i, Poly_Triangle(a, b, c))
    making = BRepBuilderAPI_MakeShapeOnMesh(surface)
    making.Build()
    return making.Shape()
