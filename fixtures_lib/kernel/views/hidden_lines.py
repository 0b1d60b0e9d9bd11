"""Hidden-line removal of a solid: exact, or from its triangles where it is too large for that.

Measured on two cores: the exact way takes 0.02 s for a plate of 449 holes from the top, 0.3 s from
the side, but grows with the square of the number of holes in a slanting view.
"""

from __future__ import annotations

from collections.abc import Iterator

from OCP.BRepLib import BRepLib
from OCP.gp import gp_Ax2, gp_Dir, gp_Pnt
from OCP.HLRAlgo import HLRAlgo_Projector
from OCP.HLRBRep import (
    HLRBRep_Algo,
    HLRBRep_HLRToShape,
    HLRBRep_PolyAlgo,
    HLRBRep_PolyHLRToShape,
)
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.line_chains import chained
from fixtures_lib.geometry.line_work import LineWork, Stroke, tidied, without_covered
from fixtures_lib.geometry.looking import Looking
from fixtures_lib.kernel.tessellation import triangulated_faces
from fixtures_lib.kernel.topology import edges_of
from fixtures_lib.kernel.views.strokes import stroke_of

MOST_EDGES = 6000  # beyond, an exact view takes longer than anyone waits for a drawing
_SLANTING_EDGES = 1500


def seen(shape: TopoDS_Shape, looking: Looking, *, hidden: bool = False) -> LineWork:
    """The edges of `shape` in sight; with `hidden` also those behind material.

    Lines and circles that are seen straight on stay lines and circles.
    """
    most = MOST_EDGES if _square(looking) else _SLANTING_EDGES
    found = _exact if len(edges_of(shape)) <= most else _from_triangles
    visible, behind = found(shape, looking, hidden)
    drawn = tidied(visible)
    unseen = without_covered(tidied(behind), drawn)
    if found is _from_triangles:
        return LineWork(visible=chained(drawn), hidden=chained(unseen))
    return LineWork(visible=drawn, hidden=unseen)


def _frame(looking: Looking) -> gp_Ax2:
    """The kernel's frame of a view, at the origin."""
    eye, right = gp_Dir(*looking.towards_eye), gp_Dir(*looking.right)
    return gp_Ax2(gp_Pnt(0.0, 0.0, 0.0), eye, right)


def _square(looking: Looking) -> bool:
    """Whether it looks along an axis."""
    return max(abs(v) for v in looking.towards_eye) > 1.0 - 1e-9


def _exact(
    shape: TopoDS_Shape, looking: Looking, hidden: bool
) -> tuple[list[Stroke], list[Stroke]]:
    algorithm = HLRBRep_Algo()
    algorithm.Add(shape, 0)
    algorithm.Projector(HLRAlgo_Projector(_frame(looking)))
    algorithm.Update()
    algorithm.Hide()
    made = HLRBRep_HLRToShape(algorithm)
    visible = [*_strokes(made.VCompound()), *_strokes(made.OutLineVCompound())]
    behind = [*_strokes(made.HCompound()), *_strokes(made.OutLineHCompound())] if hidden else []
    return visible, behind


def _from_triangles(
    shape: TopoDS_Shape, looking: Looking, hidden: bool
) -> tuple[list[Stroke], list[Stroke]]:
    triangulated_faces(shape)
    algorithm = HLRBRep_PolyAlgo()
    algorithm.Load(shape)
    algorithm.Projector(HLRAlgo_Projector(_frame(looking)))
    algorithm.Update()
    made = HLRBRep_PolyHLRToShape()
    made.Update(algorithm)
    visible = [*_strokes(made.VCompound()), *_strokes(made.OutLineVCompound())]
    behind = [*_strokes(made.HCompound()), *_strokes(made.OutLineHCompound())] if hidden else []
    return visible, behind


def _strokes(found: TopoDS_Shape | None) -> Iterator[Stroke]:
    if found is None or found.IsNull():
        return
    BRepLib.BuildCurves3d_s(found)
    for edge in edges_of(found):
        stroke = stroke_of(edge)
        if stroke is not None:
            yield stroke
