"""A coarse picture of solids that were just read, for the eye, before anything is measured.

The triangles are taken off again: what is made from the solid later is the same with and without
a picture.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from OCP.BRepTools import BRepTools
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.meshes import EdgeLines, TriangleMesh, joined_parts
from fixtures_lib.kernel.mesh_arrays import FaceMesh, face_meshes
from fixtures_lib.kernel.tessellation import deflection_of, edge_lines, joined_faces, meshed
from fixtures_lib.kernel.topology import compound_of, faces_of

COARSER = 3.0  # times the chord error of the mesh that is kept
ANGLE_RAD = 0.5  # 13 segments to a circle
FARTHEST_MM = 1e8  # a face without its boundary has corners farther away than that

_NOTHING = FaceMesh(np.empty((0, 3)), None, np.empty((0, 3), dtype=np.int64))


def pictured(solids: Sequence[TopoDS_Shape]) -> tuple[TriangleMesh, EdgeLines] | None:
    """All solids in one, faces and edges numbered through; None where there is nothing to see."""
    if not solids:
        return None
    whole = compound_of(list(solids))
    meshed(whole, COARSER * deflection_of(whole), ANGLE_RAD)
    mesh, edges = joined_parts([_surface_and_edges(solid) for solid in solids])
    BRepTools.Clean_s(whole)
    near = bool((np.abs(mesh.points) < FARTHEST_MM).all())  # not where one is not a number
    return (mesh, edges) if len(mesh.triangles) and near else None


def _surface_and_edges(solid: TopoDS_Shape) -> tuple[TriangleMesh, EdgeLines]:
    meshes = [mesh or _NOTHING for mesh in face_meshes(faces_of(solid))]
    return joined_faces(meshes), edge_lines(solid, meshes)
