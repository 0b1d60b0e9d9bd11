"""Every planned pocket and wall found again: the height and area of its floor or top, its edges."""

from __future__ import annotations

import math
from collections.abc import Sequence

import shapely
from OCP.BRep import BRep_Tool
from OCP.BRepTools import BRepTools
from OCP.TopAbs import TopAbs_VERTEX
from OCP.TopoDS import TopoDS

from fixtures_lib.geometry.least_radius import polygons_of
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole, Pocket, Wall
from fixtures_lib.kernel.proof.export_check import ExportCheck, measured
from fixtures_lib.kernel.proof.plane_faces import LevelFace
from fixtures_lib.kernel.topology import explored, xyz

HEIGHT_MM = 0.0005
LENGTH_MM = 0.01
_AREA_MM2_PER_MM = 1e-4  # of all its edges: each is found within this
_NEAR_MM = 0.01
_CHORD_MM = 0.001
_FINE_MM = 1e-4  # chords of what is measured along
_FINE_RAD = 0.002
_CHORD_SHARE = 1e-4  # by which such chords are shorter than their arcs, at most


def pocket_checks(pocket: Pocket, body: BodyPlan, levels: Sequence[LevelFace]) -> list[ExportCheck]:
    """In the body's own frame. The floor is the level face whose outer edge is the pocket's."""
    crossing = [hole for hole in body.holes if _crosses(hole, pocket.floor_mm)]
    region = pocket.region
    opening = [h for h in crossing if region.contains(shapely.Point(h.mouth[0], h.mouth[1]))]
    subject = f"{pocket.purpose} of {pocket.element or body.name}"
    return _level_checks(subject, "floor", pocket.loops, pocket.floor_mm, opening, levels)


def wall_checks(wall: Wall, body: BodyPlan, levels: Sequence[LevelFace]) -> list[ExportCheck]:
    """In the body's own frame. The top is the level face whose outer edge is the wall's."""
    subject = f"{wall.purpose} of {wall.element}"
    leads = [lead for lead in body.lead_ins if lead.element == wall.element and lead.tapers]
    if not leads:
        return _level_checks(subject, "top", wall.loops, wall.top_mm, [], levels)
    rings = [loop.polyline(_FINE_MM, _FINE_RAD) for loop in wall.loops]
    opening = leads[0].opening(wall.top_mm, _FINE_MM, _FINE_RAD)
    tops = polygons_of(shapely.Polygon(rings[0], rings[1:]).difference(opening))
    return [check for top in tops for check in _bevelled_checks(subject, top, wall, levels)]


def _bevelled_checks(
    subject: str, top: shapely.Polygon, wall: Wall, levels: Sequence[LevelFace]
) -> list[ExportCheck]:
    """What a chamfer has left of a wall's top; its edges are finely drawn polygons."""
    face = _face_on(shapely.LinearRing(top.exterior), wall.top_mm, levels)
    outer, inner = top.exterior.length, sum(ring.length for ring in top.interiors)
    got = (face.z, face.area_mm2, face.outer_mm, face.inner_mm) if face else (math.nan,) * 4
    slack = round(_AREA_MM2_PER_MM * (outer + inner), 6)
    fine = [round(LENGTH_MM + _CHORD_SHARE * length, 4) for length in (outer, inner)]
    return [
        measured(subject, "height of its top", wall.top_mm, got[0], "mm", HEIGHT_MM),
        measured(subject, "area of its top", top.area, got[1], "mm2", slack),
        measured(subject, "outer edge", outer, got[2], "mm", fine[0]),
        measured(subject, "inner edge", inner, got[3], "mm", fine[1]),
    ]


def _level_checks(
    subject: str,
    what: str,
    loops: Sequence[Loop],
    height: float,
    opening: Sequence[PlannedHole],
    levels: Sequence[LevelFace],
) -> list[ExportCheck]:
    face = _face_on(shapely.LinearRing(loops[0].polyline(_CHORD_MM)), height, levels)
    mouths = sum(math.pi * h.widest_mm**2 / 4.0 for h in opening)
    outer = loops[0].length_mm
    inner = sum(x.length_mm for x in loops[1:]) + sum(math.pi * h.widest_mm for h in opening)
    area = abs(loops[0].area_mm2) - sum(abs(x.area_mm2) for x in loops[1:]) - mouths
    got = (face.z, face.area_mm2, face.outer_mm, face.inner_mm) if face else (math.nan,) * 4
    slack = round(_AREA_MM2_PER_MM * (outer + inner), 6)
    return [
        measured(subject, f"height of its {what}", height, got[0], "mm", HEIGHT_MM),
        measured(subject, f"area of its {what}", area, got[1], "mm2", slack),
        measured(subject, "outer edge", outer, got[2], "mm", LENGTH_MM),
        measured(subject, "edges of its islands", inner, got[3], "mm", LENGTH_MM),
    ]


def _face_on(
    edge: shapely.LinearRing, height: float, levels: Sequence[LevelFace]
) -> LevelFace | None:
    """The largest face about this height whose outer edge this is."""
    near = [f for f in levels if abs(f.z - height) < 0.5 and _on_edge(f, edge)]
    return max(near, key=lambda f: f.area_mm2, default=None)


def _on_edge(face: LevelFace, edge: shapely.LinearRing) -> bool:
    """All corners of the face's outer boundary lie on the pocket's."""
    wire = BRepTools.OuterWire_s(face.face)
    corners = [xyz(BRep_Tool.Pnt_s(TopoDS.Vertex_s(v))) for v in explored(wire, TopAbs_VERTEX)]
    return all(edge.distance(shapely.Point(c[0], c[1])) < _NEAR_MM for c in corners)


def _crosses(hole: PlannedHole, floor: float) -> bool:
    """Whether an upright hole goes through this height, and takes a disc from a floor there."""
    if not hole.vertical:
        return False
    z, down = hole.mouth[2], hole.direction[2] < 0.0
    low, high = (z - hole.depth_mm, z) if down else (z, z + hole.depth_mm)
    return low < floor - 1e-6 and high >= floor - 1e-6
