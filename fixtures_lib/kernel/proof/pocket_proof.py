"""Every planned pocket found again: the height and the area of its floor, and its edges."""

from __future__ import annotations

import math
from collections.abc import Sequence

import shapely
from OCP.BRep import BRep_Tool
from OCP.BRepTools import BRepTools
from OCP.TopAbs import TopAbs_VERTEX
from OCP.TopoDS import TopoDS

from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole, Pocket
from fixtures_lib.kernel.proof.export_check import ExportCheck, measured
from fixtures_lib.kernel.proof.plane_faces import LevelFace
from fixtures_lib.kernel.topology import explored, xyz

HEIGHT_MM = 0.0005
LENGTH_MM = 0.01
_AREA_MM2_PER_MM = 1e-4  # of all its edges: each is found within this
_NEAR_MM = 0.01
_CHORD_MM = 0.001


def pocket_checks(pocket: Pocket, body: BodyPlan, levels: Sequence[LevelFace]) -> list[ExportCheck]:
    """In the body's own frame. The floor is the level face whose outer edge is the pocket's."""
    subject = f"{pocket.purpose} of {pocket.element}"
    edge = shapely.LinearRing(pocket.outer.polyline(_CHORD_MM))
    near = [f for f in levels if abs(f.z - pocket.floor_mm) < 0.5 and _on_edge(f, edge)]
    floor = max(near, key=lambda f: f.area_mm2, default=None)
    opening = [hole for hole in body.holes if _opens_in(hole, pocket)]
    mouths = sum(math.pi * h.widest_mm**2 / 4.0 for h in opening)
    rims = sum(math.pi * h.widest_mm for h in opening)
    area, inner = pocket.area_mm2 - mouths, sum(x.length_mm for x in pocket.islands) + rims
    got = (floor.z, floor.area_mm2, floor.outer_mm, floor.inner_mm) if floor else (math.nan,) * 4
    outer = pocket.outer.length_mm
    slack = round(_AREA_MM2_PER_MM * (outer + inner), 6)
    return [
        measured(subject, "height of its floor", pocket.floor_mm, got[0], "mm", HEIGHT_MM),
        measured(subject, "area of its floor", area, got[1], "mm2", slack),
        measured(subject, "outer edge", outer, got[2], "mm", LENGTH_MM),
        measured(subject, "edges of its islands", inner, got[3], "mm", LENGTH_MM),
    ]


def _on_edge(face: LevelFace, edge: shapely.LinearRing) -> bool:
    """All corners of the face's outer boundary lie on the pocket's."""
    wire = BRepTools.OuterWire_s(face.face)
    corners = [xyz(BRep_Tool.Pnt_s(TopoDS.Vertex_s(v))) for v in explored(wire, TopAbs_VERTEX)]
    return all(edge.distance(shapely.Point(c[0], c[1])) < _NEAR_MM for c in corners)


def _opens_in(hole: PlannedHole, pocket: Pocket) -> bool:
    """Whether an upright hole's mouth takes a disc from the floor."""
    if not hole.vertical:
        return False
    (x, y, z), down = hole.mouth, hole.direction[2] < 0.0
    bottom = z - hole.depth_mm if down else z
    low, high = (bottom, z) if down else (z, z + hole.depth_mm)
    crosses = low < pocket.floor_mm - 1e-6 and high >= pocket.floor_mm - 1e-6
    return crosses and _inside(pocket.outer, pocket.islands, x, y)


def _inside(outer: Loop, islands: tuple[Loop, ...], x: float, y: float) -> bool:
    rings = [loop.polyline(_CHORD_MM) for loop in (outer, *islands)]
    return bool(shapely.Polygon(rings[0], rings[1:]).contains(shapely.Point(x, y)))
