"""Parts in the forms in which the same part comes back: moved, mirrored, exported otherwise."""

from __future__ import annotations

import random
from pathlib import Path

import cadquery as cq
import numpy as np
from OCP.BRepBuilderAPI import (
    BRepBuilderAPI_MakeSolid,
    BRepBuilderAPI_Sewing,
    BRepBuilderAPI_Transform,
)
from OCP.BRepPrimAPI import BRepPrimAPI_MakePrism
from OCP.gp import gp_Ax1, gp_Ax2, gp_Dir, gp_Pnt, gp_Trsf, gp_Vec
from OCP.Interface import Interface_Static
from OCP.ShapeUpgrade import ShapeUpgrade_ShapeDivideClosed
from OCP.STEPControl import STEPControl_AsIs, STEPControl_Writer
from OCP.TopoDS import TopoDS, TopoDS_Shape

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.kernel.topology import faces_of


def bracket(
    *, hole_x: float = 12.0, wall: float = 8.0, boss: bool = True, length: float = 80.0
) -> TopoDS_Shape:
    """An angle with a wall, a boss and three unlike holes: no two of its sides are alike."""
    body = cq.Workplane("XY").box(length, 50.0, 12.0, centered=False)
    wall_box = cq.Workplane("XY").box(wall, 50.0, 40.0, centered=False)
    body = body.union(wall_box)
    if boss:
        body = body.union(cq.Workplane("XY", origin=(60.0, 36.0, 12.0)).circle(7.0).extrude(6.0))
    body = body.cut(
        cq.Workplane("XY", origin=(12.0 + hole_x, 12.0, -1.0)).circle(4.0).extrude(20.0)
    )
    body = body.cut(cq.Workplane("XY", origin=(66.0, 12.0, -1.0)).circle(2.5).extrude(20.0))
    body = body.cut(cq.Workplane("YZ", origin=(-1.0, 30.0, 30.0)).circle(3.0).extrude(20.0))
    return body.val().wrapped  # type: ignore[union-attr, no-any-return]


def turned(shape: TopoDS_Shape) -> TopoDS_Shape:
    """Elsewhere, about a skew axis."""
    turn, shift = gp_Trsf(), gp_Trsf()
    turn.SetRotation(gp_Ax1(gp_Pnt(1.0, 2.0, 3.0), gp_Dir(1.0, 2.0, -0.7)), 1.2345)
    shift.SetTranslation(gp_Vec(123.4, -77.7, 31.1))
    return BRepBuilderAPI_Transform(shape, shift.Multiplied(turn), True).Shape()


def mirrored(shape: TopoDS_Shape) -> TopoDS_Shape:
    mirror = gp_Trsf()
    mirror.SetMirror(gp_Ax2(gp_Pnt(5.0, 2.0, 3.0), gp_Dir(1.0, 0.3, 0.2)))
    return BRepBuilderAPI_Transform(shape, mirror, True).Shape()


def shuffled(shape: TopoDS_Shape) -> TopoDS_Shape:
    """Sewn again from its faces in another order, as another program would write it."""
    faces = faces_of(shape)
    random.Random(3).shuffle(faces)
    sewing = BRepBuilderAPI_Sewing(1e-4)
    for face in faces:
        sewing.Add(face)
    sewing.Perform()
    return BRepBuilderAPI_MakeSolid(TopoDS.Shell_s(sewing.SewedShape())).Solid()


def halved(shape: TopoDS_Shape) -> TopoDS_Shape:
    """Each closed round wall in two halves."""
    cut = ShapeUpgrade_ShapeDivideClosed(shape)
    cut.Perform()
    return cut.Result()


def written(
    shape: TopoDS_Shape, path: Path, *, unit: str = "MM", schema: str = "AP214IS"
) -> LoadedPart:
    """The shape through a STEP file in this unit (MM, INCH, M), as the program loads it."""
    writer = STEPControl_Writer()
    Interface_Static.SetCVal_s("write.step.unit", unit)
    Interface_Static.SetCVal_s("write.step.schema", schema)
    try:
        writer.Transfer(shape, STEPControl_AsIs)
        writer.Write(str(path))
    finally:
        Interface_Static.SetCVal_s("write.step.unit", "MM")
        Interface_Static.SetCVal_s("write.step.schema", "AP214IS")
    return load_part(path)


def moved_hole(shape: TopoDS_Shape, part: LoadedPart) -> TopoDS_Shape | None:
    """The smallest plain hole filled, and drilled again beside its place; None without one."""
    plain = [h for h in part.shape.holes if h.counterbore is None and not h.countersink_diameter_mm]
    if not plain:
        return None
    hole = min(plain, key=lambda h: (h.diameter_mm, h.mouth))
    axis, mouth = np.array(hole.direction), np.array(hole.mouth)
    aside = np.cross(axis, np.eye(3)[int(np.argmin(np.abs(axis)))])
    aside *= 0.6 * hole.diameter_mm / np.linalg.norm(aside)
    depth, radius = hole.depth_mm, hole.diameter_mm / 2.0
    filled = cq.Shape.cast(shape).fuse(_cylinder(mouth, axis, radius * 1.0001, depth))
    drilled = filled.cut(_cylinder(mouth + aside - 0.01 * depth * axis, axis, radius, 1.01 * depth))
    return _one_solid(drilled)


def grown_wall(shape: TopoDS_Shape, part: LoadedPart) -> TopoDS_Shape | None:
    """A flat outer face grown by two hundredths of the part's size; None without one."""
    flat = sorted(part.shape.planar_faces, key=lambda f: -f.area_mm2)[:12]
    outer = [f for f in flat if len(f.outer.vertices) == 4] or flat
    if not outer:
        return None
    face = outer[0]
    way = 0.02 * part.shape.volume_mm3 ** (1.0 / 3.0) * np.array(face.normal)
    prism = BRepPrimAPI_MakePrism(faces_of(shape)[face.number - 1], gp_Vec(*way)).Shape()
    return _one_solid(cq.Shape.cast(shape).fuse(cq.Shape.cast(prism)).clean())


def _cylinder(start: Floats, axis: Floats, radius: float, height: float) -> cq.Solid:
    return cq.Solid.makeCylinder(radius, height, cq.Vector(*start), cq.Vector(*axis))


def _one_solid(shape: cq.Shape) -> TopoDS_Shape | None:
    solids = shape.Solids()
    return solids[0].wrapped if len(solids) == 1 else None
