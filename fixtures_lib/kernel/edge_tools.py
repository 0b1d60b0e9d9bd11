"""What is cut off a slab to break its edges: a bar of three sides along each edge.

       \\ .------   the bar reaches over the ends and out of the slab,
     ___\\|          so that no face of it lies in one of the slab's
    |    |\\
"""

from __future__ import annotations

from OCP.BRepBuilderAPI import BRepBuilderAPI_MakeFace, BRepBuilderAPI_MakePolygon
from OCP.BRepPrimAPI import BRepPrimAPI_MakePrism
from OCP.gp import gp_Pnt, gp_Vec
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.plate_features import EdgeBreak, Side

_OVER_MM = 1.0


def edge_tools(size: Vector, edges: EdgeBreak) -> list[TopoDS_Shape]:
    """For a slab of this length, width and thickness below z = 0, its corner at the origin."""
    top = [_bar(size, side, edges.size_mm, up=True) for side in edges.top]
    return top + [_bar(size, side, edges.size_mm, up=False) for side in edges.bottom]


def _bar(size: Vector, side: Side, chamfer: float, *, up: bool) -> TopoDS_Shape:
    length, width, thickness = size
    far, over = chamfer + _OVER_MM, _OVER_MM
    corners = [(-far, over), (over, -far), (over, over)]  # (out of the side, out of the face)
    level, sign = (0.0, 1.0) if up else (-thickness, -1.0)
    polygon = BRepBuilderAPI_MakePolygon()
    for out, above in corners:
        polygon.Add(gp_Pnt(*_placed(side, out, level + sign * above, length, width)))
    polygon.Close()
    along = side in ("front", "back")
    way = gp_Vec(length + 2.0 * over, 0.0, 0.0) if along else gp_Vec(0.0, width + 2.0 * over, 0.0)
    return BRepPrimAPI_MakePrism(BRepBuilderAPI_MakeFace(polygon.Wire()).Face(), way).Shape()


def _placed(side: Side, out: float, z: float, length: float, width: float) -> Vector:
    """A point of a bar's near end."""
    match side:
        case "front":
            return (-_OVER_MM, -out, z)
        case "back":
            return (-_OVER_MM, width + out, z)
        case "left":
            return (-out, -_OVER_MM, z)
        case "right":
            return (length + out, -_OVER_MM, z)
