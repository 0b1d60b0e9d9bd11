"""Walking a shape: its faces and edges by number, its box, its volume.

Face k of a solid is `faces_of(solid)[k - 1]`, in the order of the kernel's face map; edges alike.
"""

from __future__ import annotations

import math

import numpy as np
from OCP.Bnd import Bnd_Box
from OCP.BRep import BRep_Builder, BRep_Tool
from OCP.BRepBndLib import BRepBndLib
from OCP.BRepGProp import BRepGProp
from OCP.GProp import GProp_GProps
from OCP.TopAbs import (
    TopAbs_COMPOUND,
    TopAbs_EDGE,
    TopAbs_FACE,
    TopAbs_ShapeEnum,
    TopAbs_SHELL,
    TopAbs_SOLID,
)
from OCP.TopExp import TopExp, TopExp_Explorer
from OCP.TopoDS import TopoDS, TopoDS_Compound, TopoDS_Edge, TopoDS_Face, TopoDS_Shape, TopoDS_Solid
from OCP.TopTools import TopTools_IndexedMapOfShape

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.part_shape import SecondMoments


def shape_map(shape: TopoDS_Shape, kind: TopAbs_ShapeEnum) -> TopTools_IndexedMapOfShape:
    """The kernel's numbered map of one kind of sub-shape; numbers start at 1."""
    found = TopTools_IndexedMapOfShape()
    TopExp.MapShapes_s(shape, kind, found)
    return found


def faces_of(shape: TopoDS_Shape) -> list[TopoDS_Face]:
    return [TopoDS.Face_s(face) for face in _listed(shape, TopAbs_FACE)]


def edges_of(shape: TopoDS_Shape) -> list[TopoDS_Edge]:
    return [TopoDS.Edge_s(edge) for edge in _listed(shape, TopAbs_EDGE)]


def shells_of(shape: TopoDS_Shape) -> list[TopoDS_Shape]:
    return [TopoDS.Shell_s(shell) for shell in _listed(shape, TopAbs_SHELL)]


def solids_of(shape: TopoDS_Shape) -> list[TopoDS_Solid]:
    """Every solid in the order of the file; one that is used twice in an assembly comes twice."""
    return [TopoDS.Solid_s(solid) for solid in explored(shape, TopAbs_SOLID)]


def explored(
    shape: TopoDS_Shape, kind: TopAbs_ShapeEnum, outside: TopAbs_ShapeEnum | None = None
) -> list[TopoDS_Shape]:
    """Sub-shapes as they are met, those inside a shape of the kind `outside` left out."""
    walk = (
        TopExp_Explorer(shape, kind) if outside is None else TopExp_Explorer(shape, kind, outside)
    )
    found = []
    while walk.More():
        found.append(walk.Current())
        walk.Next()
    return found


def is_solid(shape: TopoDS_Shape) -> bool:
    return bool(shape.ShapeType() == TopAbs_SOLID)


def is_compound(shape: TopoDS_Shape) -> bool:
    return bool(shape.ShapeType() == TopAbs_COMPOUND)


def the_solid(shape: TopoDS_Shape) -> TopoDS_Solid:
    """`shape` as a solid, where it is one or holds exactly one."""
    if is_solid(shape):
        return TopoDS.Solid_s(shape)
    (only,) = solids_of(shape)
    return only


def compound_of(shapes: list[TopoDS_Shape]) -> TopoDS_Compound:
    builder, compound = BRep_Builder(), TopoDS_Compound()
    builder.MakeCompound(compound)
    for shape in shapes:
        builder.Add(compound, shape)
    return compound


def box_of(shape: TopoDS_Shape) -> tuple[Vector, Vector]:
    """Lowest and highest corner, tight to the geometry; all NaN where there is no finite box."""
    box = Bnd_Box()
    # triangles would widen it, but a tessellated solid has nothing else
    only_triangles = any(BRep_Tool.Surface_s(face) is None for face in faces_of(shape))
    BRepBndLib.AddOptimal_s(shape, box, only_triangles, False)
    if box.IsVoid() or box.IsOpen():
        return (math.nan,) * 3, (math.nan,) * 3
    corners = np.array(box.Get())
    if np.ptp(corners) > 1.0:  # the kernel widens the box by its confusion distance, 1e-7 mm
        corners = corners.round(6) + 0.0
    return as_vector(corners[:3]), as_vector(corners[3:])


def diagonal_of(shape: TopoDS_Shape) -> float:
    """Of the box, quickly and a little too large."""
    box = Bnd_Box()
    BRepBndLib.Add_s(shape, box, False)
    return 0.0 if box.IsVoid() else math.sqrt(float(box.SquareExtent()))


def volume_properties(shape: TopoDS_Shape) -> GProp_GProps:
    properties = GProp_GProps()
    BRepGProp.VolumeProperties_s(shape, properties)
    return properties


def volume_and_centroid(shape: TopoDS_Shape) -> tuple[float, Vector]:
    return mass_and_centre(volume_properties(shape))


def mass_and_centre(properties: GProp_GProps) -> tuple[float, Vector]:
    return float(properties.Mass()), as_vector(xyz(properties.CentreOfMass()))


def second_moments(properties: GProp_GProps) -> SecondMoments:
    """Integrals of xx, yy, zz, xy, xz, yz over what was measured, about its own centre, in mm5.

    The kernel gives the inertia I about the centre, and xx = (tr I)/2 - I_xx.
    """
    inertia = properties.MatrixOfInertia()
    xx, yy, zz = (float(inertia.Value(i, i)) for i in (1, 2, 3))
    xy, xz, yz = (float(-inertia.Value(i, j)) for i, j in ((1, 2), (1, 3), (2, 3)))
    half = (xx + yy + zz) / 2.0
    return half - xx, half - yy, half - zz, xy, xz, yz


def area_of(shape: TopoDS_Shape) -> float:
    return area_and_centroid(shape)[0]


def area_and_centroid(shape: TopoDS_Shape) -> tuple[float, Vector]:
    properties = GProp_GProps()
    BRepGProp.SurfaceProperties_s(shape, properties)
    return mass_and_centre(properties)


def xyz(thing: object) -> Floats:
    """A kernel point, vector or direction as a (3,) array."""
    return np.array([thing.X(), thing.Y(), thing.Z()])  # type: ignore[attr-defined]


def _listed(shape: TopoDS_Shape, kind: TopAbs_ShapeEnum) -> list[TopoDS_Shape]:
    found = shape_map(shape, kind)
    return [found.FindKey(i) for i in range(1, found.Size() + 1)]
