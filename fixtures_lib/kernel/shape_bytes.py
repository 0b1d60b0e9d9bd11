"""A shape as bytes: between processes and in the cache (the kernel's binary form, BinTools).

10 to 20 ms where STEP takes half a second; the triangulation goes with the shape.
"""

from __future__ import annotations

import io

from OCP.BinTools import BinTools
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.errors import FixtureError


def to_bytes(shape: TopoDS_Shape) -> bytes:
    """The shape with its triangulation."""
    stream = io.BytesIO()
    BinTools.Write_s(shape, stream)
    return stream.getvalue()


def from_bytes(data: bytes) -> TopoDS_Shape:
    """The shape that `to_bytes` wrote; FixtureError when the bytes hold none."""
    shape = TopoDS_Shape()
    if data[:64].lstrip().startswith(b"Open CASCADE Topology V"):
        BinTools.Read_s(shape, io.BytesIO(data))
    if shape.IsNull():
        raise FixtureError("the stored shape can't be read", mend="open the STEP file again")
    return shape
