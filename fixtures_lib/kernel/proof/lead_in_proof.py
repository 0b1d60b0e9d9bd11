"""The chamfers of nests found again: all faces of 45 degrees there, as large as they must be."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import shapely
from OCP.BRep import BRep_Tool
from OCP.TopAbs import TopAbs_VERTEX
from OCP.TopoDS import TopoDS, TopoDS_Face

from fixtures_lib.geometry.loops import Arc
from fixtures_lib.job.plate_features import BodyPlan, LeadIn
from fixtures_lib.job.plate_volume import LOOP_TOLERANCE_MM, level_section
from fixtures_lib.kernel.proof.export_check import ExportCheck, measured
from fixtures_lib.kernel.proof.found_cylinders import FoundCone, FoundCylinders
from fixtures_lib.kernel.proof.plane_faces import PlaneFaces
from fixtures_lib.kernel.topology import explored, xyz

_NEAR_MM = 0.02
_SLANT_RAD = 1e-3  # the axis of a short flat arc is not known better
_FLAT_SHARE = 1e-3
_SLANT = math.sqrt(0.5)


def lead_in_checks(
    body: BodyPlan, planes: PlaneFaces, found: FoundCylinders
) -> Iterator[ExportCheck]:
    """In the body's own frame."""
    slanted = [(face, float(area)) for face, area, normal
               in zip(planes.faces, planes.areas, planes.normals, strict=True)
               if abs(normal[2] - _SLANT) < _SLANT_RAD]  # fmt: skip
    slanted += [(cone.face, cone.area_mm2) for cone in found.cones if _is_bevel(cone)]
    for lead in body.lead_ins:
        if lead.tapers:
            yield _area_check(lead, body, slanted)


def _area_check(
    lead: LeadIn, body: BodyPlan, slanted: Sequence[tuple[TopoDS_Face, float]]
) -> ExportCheck:
    """At 45 degrees a face is sqrt(2) times as large as it looks from above."""
    opening = lead.opening(lead.top_mm)
    taken = opening.intersection(level_section(body, lead.top_mm - 1e-4))
    wanted, rim = taken.area / _SLANT, opening.buffer(_NEAR_MM)
    got = sum(area for face, area in slanted if _lies_in(face, lead, rim))
    slack = round(LOOP_TOLERANCE_MM * taken.length / _SLANT, 4)
    return measured(f"nest of {lead.element}", "area of its lead-in", wanted, got, "mm2", slack)


def _lies_in(face: TopoDS_Face, lead: LeadIn, rim: shapely.Geometry) -> bool:
    corners = [xyz(BRep_Tool.Pnt_s(TopoDS.Vertex_s(v))) for v in explored(face, TopAbs_VERTEX)]
    low, high = lead.top_mm - lead.size_mm - _NEAR_MM, lead.top_mm + _NEAR_MM
    return all(
        low < c[2] < high and rim.covers(shapely.Point(float(c[0]), float(c[1]))) for c in corners
    )


def _is_bevel(cone: FoundCone) -> bool:
    return abs(cone.axis[2]) > 0.999999 and abs(cone.half_angle - math.pi / 4.0) < _SLANT_RAD


def unasked_cones(body: BodyPlan, found: FoundCylinders) -> int:
    """Cones that no lead-in asks for: each has its axis in an arc of one."""
    centres = [
        (piece.centre, _NEAR_MM + _FLAT_SHARE * piece.radius)
        for lead in body.lead_ins
        for taper in lead.tapers
        for piece in taper.high.pieces()
        if isinstance(piece, Arc)
    ]
    return sum(
        1
        for cone in found.cones
        if not (_is_bevel(cone) and any(math.dist(cone.foot[:2], c) < near for c, near in centres))
    )
