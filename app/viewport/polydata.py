"""Numpy arrays as VTK geometry.

What is drawn is kept in a frame of the body's own, shrunk to a ball of radius one: the graphics
card counts in single precision, and a part two kilometres away or a micrometre wide must not
tremble. The way back to mm is a matrix in double precision.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from vtkmodules.util.numpy_support import numpy_to_vtk
from vtkmodules.vtkCommonCore import vtkPoints
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData
from vtkmodules.vtkCommonMath import vtkMatrix4x4
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper

from fixtures_lib.geometry.arrays import Floats, Ints, Singles
from fixtures_lib.geometry.frames import Pose

HERE = Pose()


@dataclass(frozen=True, eq=False)
class LocalFrame:
    """origin (3,) mm, and the mm that are one unit in it."""

    origin: Floats
    scale_mm: float

    def inward(self, points: Floats) -> Floats:
        return (np.asarray(points, dtype=float) - self.origin) / self.scale_mm

    def matrix(self, pose: Pose = HERE) -> Floats:
        """(4, 4) from here to the fixture frame, for a body that sits at `pose`."""
        placed = np.eye(4)
        placed[:3, :3] = pose.rotation * self.scale_mm
        placed[:3, 3] = pose.points(self.origin)
        return placed


def local_frame(points: Floats) -> LocalFrame:
    """The frame of a body with these (n, 3) points."""
    if not len(points):
        return LocalFrame(np.zeros(3), 1.0)
    low, high = points.min(axis=0), points.max(axis=0)
    radius = float(np.linalg.norm(high - low)) / 2.0
    return LocalFrame(np.asarray((low + high) / 2.0), radius if radius > 0.0 else 1.0)


def surface_data(points: Floats, triangles: Ints, normals: Singles | None = None) -> Any:
    data = vtkPolyData()
    data.SetPoints(vtk_points(points))
    data.SetPolys(_cells(triangles))
    if normals is not None:
        data.GetPointData().SetNormals(_array(normals))
    return data


def segment_data(points: Floats, pairs: Ints) -> Any:
    """Lines between pairs of points."""
    data = vtkPolyData()
    data.SetPoints(vtk_points(points))
    data.SetLines(_cells(pairs))
    return data


def polyline_data(points: Floats, offsets: Ints) -> Any:
    """Polyline k runs through points[offsets[k]:offsets[k + 1]]."""
    cells = vtkCellArray()
    along = np.arange(len(points), dtype=np.int32)
    cells.SetData(_array(np.asarray(offsets, dtype=np.int32)), _array(along))
    data = vtkPolyData()
    data.SetPoints(vtk_points(points))
    data.SetLines(cells)
    return data


def vertex_data(points: Floats) -> Any:
    data = vtkPolyData()
    data.SetPoints(vtk_points(points))
    data.SetVerts(_cells(np.arange(len(points))[:, None]))
    return data


def with_colours(data: Any, colours: Floats) -> Any:
    """`data` with an (n, 3) colour for each point, 0 to 1."""
    data.GetPointData().SetScalars(_array(np.round(colours * 255.0).astype(np.uint8)))
    return data


def vtk_points(points: Floats) -> Any:
    held = vtkPoints()
    held.SetData(_array(np.asarray(points, dtype=np.float32)))
    return held


def actor_of(data: Any) -> Any:
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(data)
    mapper.SetVBOShiftScaleMethod(0)  # it is centred already, and overlays must land on it exactly
    actor = vtkActor()
    actor.SetMapper(mapper)
    return actor


def bring_forward(actor: Any) -> None:
    """Draw the actor a little nearer to the eye than it is, so that wide lines lie over faces."""
    actor.GetShaderProperty().AddVertexShaderReplacement(
        "//VTK::PositionVC::Impl",
        True,
        "//VTK::PositionVC::Impl\n  gl_Position.z -= 0.004 * gl_Position.w;\n",
        False,
    )


def vtk_matrix(matrix: Floats) -> Any:
    held = vtkMatrix4x4()
    held.DeepCopy([float(v) for v in matrix.ravel()])
    return held


def vtk_floats(values: Floats) -> Any:
    return _array(np.asarray(values, dtype=np.float32))


def _cells(rows: Ints) -> Any:
    """Cells of one size, from an (m, size) array of indices."""
    cells = vtkCellArray()
    flat = np.ascontiguousarray(rows, dtype=np.int32)
    cells.SetData(flat.shape[1], _array(flat.ravel()))
    return cells


def _array(values: Any) -> Any:
    return numpy_to_vtk(np.ascontiguousarray(values), deep=True)
