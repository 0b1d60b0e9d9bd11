"""A shape as bytes: between processes and in the cache (the kernel's binary form, BinTools).

10 to 20 ms where STEP takes half a second; the triangulation goes with the shape.
"""

from __future__ import annotations

import io

from OCP.BinTools import BinTools
from OCP.BRepTools import BRepTools
from OCP.TopoDS import TopoDS_Shape
from OCP.TopTools import TopTools_FormatVersion

from fixtures_lib.errors import FixtureError


def to_bytes(shape: TopoDS_Shape) -> bytes:
    """The shape with its triangulation."""
    stream = io.BytesIO()
    BinTools.Write_s(shape, stream)
    return stream.getvalue()


def to_brep_text(shape: TopoDS_Shape) -> bytes:
    """The shape in the kernel's text form, without triangles: what the mesher reads."""
    stream = io.BytesIO()
    BRepTools.Write_s(
        shape, stream, False, False, TopTools_FormatVersion.TopTools_FormatVersion_VERSION_2
    )
    return stream.getvalue()


def from_bytes(data: bytes) -> TopoDS_Shape:
    """The shape that `to_bytes` wrote; FixtureError when the bytes hold none."""
    shape = TopoDS_Shape()
    if data[:64].lstrip().startswith(b"Open CASCADE Topology V"):
        BinTools.Read_s(shape, io.BytesIO(data))
    if shape.IsNull():
        raise FixtureError("the stored shape can't be read", mend="open the STEP file again")
    return shape
