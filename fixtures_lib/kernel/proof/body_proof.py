"""A machined body, read back from its STEP file, against its plan."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import shapely
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.loops import Arc, Loop
from fixtures_lib.job.plate_features import BodyPlan, Pad, PlannedGroove, Pocket
from fixtures_lib.job.plate_volume import LOOP_TOLERANCE_MM, planned_volume_mm3
from fixtures_lib.kernel.proof.edge_proof import edge_checks
from fixtures_lib.kernel.proof.export_check import ExportCheck, measured, stated
from fixtures_lib.kernel.proof.form_proof import form_checks
from fixtures_lib.kernel.proof.found_cylinders import (
    FoundCylinder,
    FoundCylinders,
    found_cylinders,
)
from fixtures_lib.kernel.proof.hole_proof import hole_checks
from fixtures_lib.kernel.proof.lead_in_proof import lead_in_checks, unasked_cones
from fixtures_lib.kernel.proof.plane_faces import LevelFace, plane_faces
from fixtures_lib.kernel.proof.pocket_proof import pocket_checks, wall_checks
from fixtures_lib.kernel.step_file import read_step
from fixtures_lib.kernel.step_writing import MILLIMETRES, StepForm
from fixtures_lib.kernel.topology import box_of, volume_and_centroid
from fixtures_lib.kernel.validity import is_valid

BOX_MM = 0.001
HEIGHT_MM = 0.0005
AREA_SHARE = 1e-5
LENGTH_MM = 0.01
VOLUME_SHARE = 2e-6


def prove_body(path: Path, body: BodyPlan, form: StepForm = MILLIMETRES) -> list[ExportCheck]:
    """Every check of one body's file. FixtureError where the file can't be read at all."""
    contents = read_step(path)
    checks = [
        *form_checks(body.name, contents.report, form),
        measured(body.name, "solids", 1.0, float(len(contents.solids)), "", 0.0),
    ]
    if len(contents.solids) != 1:
        return checks
    valid = contents.report.solids[0].valid
    return checks + solid_checks(contents.solids[0], body, valid=valid)


def solid_checks(
    solid: TopoDS_Shape, body: BodyPlan, *, valid: bool | None = None
) -> list[ExportCheck]:
    """What the solid is, against what the plan says; in the body's own frame.

    `valid` where that is known already.
    """
    sound = is_valid(solid) if valid is None else valid
    found = found_cylinders(solid)
    planes = plane_faces(solid)
    levels = planes.level()
    holes, used = hole_checks(body, found, planes)
    return [
        stated(body.name, "validity", "valid", "valid" if sound else "not valid"),
        *_box_checks(solid, body),
        _volume_check(solid, body),
        *(check for pad in body.pads for check in _pad_checks(pad, body, found, levels)),
        *(check for groove in body.grooves for check in _groove_checks(groove, levels)),
        *(check for wall in body.walls for check in wall_checks(wall, body, levels)),
        *(check for pocket in _sunk(body) for check in pocket_checks(pocket, body, levels)),
        *edge_checks(body, planes),
        *lead_in_checks(body, planes, found),
        *holes,
        *_nothing_else(body, found, used),
    ]


def _sunk(body: BodyPlan) -> tuple[Pocket, ...]:
    return (*body.pockets, *body.slots)


def _box_checks(solid: TopoDS_Shape, body: BodyPlan) -> list[ExportCheck]:
    low, high = box_of(solid)
    wanted = (0.0, 0.0, -body.thickness_mm, body.length_mm, body.width_mm, body.highest_mm)
    names = ("least X", "least Y", "underside Z", "greatest X", "greatest Y", "top Z")
    return [
        measured(body.name, name, want, got, "mm", BOX_MM)
        for name, want, got in zip(names, wanted, (*low, *high), strict=True)
    ]


def _volume_check(solid: TopoDS_Shape, body: BodyPlan) -> ExportCheck:
    """The tolerance is that of the planned value: its loops are polygons."""
    curved = sum(g.length_mm * 2.0 * (g.mouth_mm - g.floor_mm) for g in body.grooves)
    curved += sum(x.length_mm * (p.mouth_mm - p.floor_mm) for p in _sunk(body) for x in p.loops)
    curved += sum(x.length_mm * w.top_mm for w in body.walls for x in w.loops)
    curved += sum((w.outer.length_mm + w.inner.length_mm) * w.top_mm for w in body.lands)
    curved += sum(t.high.length_mm * lead.size_mm for lead in body.lead_ins for t in lead.tapers)
    wanted = planned_volume_mm3(body)
    slack = VOLUME_SHARE * wanted + LOOP_TOLERANCE_MM * curved
    got = volume_and_centroid(solid)[0]
    return measured(body.name, "volume", wanted, got, "mm3", round(slack, 3))


def _pad_checks(
    pad: Pad, body: BodyPlan, found: FoundCylinders, levels: Sequence[LevelFace]
) -> list[ExportCheck]:
    """A land of the same height divides a pad's top into several faces: they count together."""
    subject = f"{'pad' if pad.rest else 'foot'} of {pad.element}"
    tops = [f for f in levels if abs(f.z - pad.top_mm) < 0.5]
    tops = [f for f in tops if f.within(*pad.at, pad.diameter_mm / 2.0)]
    height = min((f.z for f in tops), key=lambda z: abs(z - pad.top_mm), default=math.nan)
    got = sum(f.area_mm2 for f in tops if f.z == height) if tops else math.nan
    area = pad.area_mm2 - _taken(pad, body)
    checks = [
        measured(subject, "height of its top", pad.top_mm, height, "mm", HEIGHT_MM),
        measured(subject, "area of its top", area, got, "mm2", round(AREA_SHARE * area, 6)),
    ]
    if _in_a_land(pad, body):
        return checks
    wall = _pad_wall(pad, found.cylinders)
    place = wall.distance(np.array((*pad.at, 0.0))) if wall else math.nan
    diameter = 2.0 * wall.radius if wall else math.nan
    return [
        measured(subject, "place of its axis", 0.0, place, "mm", BOX_MM),
        measured(subject, "diameter", pad.diameter_mm, diameter, "mm", BOX_MM),
        *checks,
    ]


def _taken(pad: Pad, body: BodyPlan) -> float:
    """What the pad's own bores take from its top."""
    return sum(
        math.pi * hole.widest_mm**2 / 4.0
        for hole in body.holes
        if pad.element in hole.elements
        and abs(hole.mouth[2] - pad.top_mm) < 1e-6
        and math.dist(hole.mouth[:2], pad.at) + hole.widest_mm / 2.0 < pad.diameter_mm / 2.0
    )


def _in_a_land(pad: Pad, body: BodyPlan) -> bool:
    """A pad that lies wholly in a land has no wall of its own."""
    disc = shapely.Point(pad.at).buffer(pad.diameter_mm / 2.0)
    return any(
        shapely.Polygon(land.outer.polyline())
        .difference(shapely.Polygon(land.inner.polyline()))
        .buffer(1e-3)
        .contains(disc)
        for land in body.lands
    )


def _pad_wall(pad: Pad, found: Sequence[FoundCylinder]) -> FoundCylinder | None:
    near = [
        c
        for c in found
        if not c.hollow and abs(c.axis[2]) > 0.999 and c.distance(np.array((*pad.at, 0.0))) < 1.0
    ]
    return min(near, key=lambda c: abs(2.0 * c.radius - pad.diameter_mm), default=None)


def _groove_checks(groove: PlannedGroove, levels: Sequence[LevelFace]) -> list[ExportCheck]:
    """Its floor: height, area, the lengths of its two edges, and the width that follows."""
    subject = f"seal groove of {groove.element}"
    floors = [f for f in levels if f.inner_count == 1 and abs(f.z - groove.floor_mm) < 0.5]
    floor = min(floors, key=lambda f: abs(f.area_mm2 - groove.area_mm2), default=None)
    outer, inner = groove.outer.length_mm, groove.inner.length_mm
    got = (floor.z, floor.area_mm2, floor.outer_mm, floor.inner_mm) if floor else (math.nan,) * 4
    depth = groove.seat_mm - groove.floor_mm
    return [
        measured(subject, "height of its floor", groove.floor_mm, got[0], "mm", HEIGHT_MM),
        measured(subject, "gland depth", depth, groove.seat_mm - got[0], "mm", HEIGHT_MM),
        measured(
            subject, "area of its floor", groove.area_mm2, got[1], "mm2",
            round(AREA_SHARE * groove.area_mm2, 6),
        ),
        measured(subject, "outer edge", outer, got[2], "mm", LENGTH_MM),
        measured(subject, "inner edge", inner, got[3], "mm", LENGTH_MM),
        measured(
            subject, "width", 2.0 * groove.area_mm2 / (outer + inner),
            2.0 * got[1] / (got[2] + got[3]), "mm", BOX_MM,
        ),
    ]  # fmt: skip


def _nothing_else(body: BodyPlan, found: FoundCylinders, used: set[int]) -> list[ExportCheck]:
    """No cylinder that no feature asks for, and no curved face of another kind."""
    walls = [(pad.at, pad.diameter_mm / 2.0) for pad in body.pads]
    loops = [loop for g in body.grooves for loop in (g.outer, g.inner)]
    loops += [loop for p in _sunk(body) for loop in p.loops]
    loops += [loop for w in body.walls for loop in w.loops]
    loops += [loop for w in body.lands for loop in (w.outer, w.inner)]
    walls += [(arc.centre, arc.radius) for loop in loops for arc in _arcs(loop)]
    strange = [c for i, c in enumerate(found.cylinders) if i not in used and not _is_wall(c, walls)]
    return [
        measured(
            body.name, "cylinders that no feature asks for", 0.0, float(len(strange)), "", 0.0
        ),
        measured(
            body.name, "curved faces that are no cylinders", 0.0,
            float(found.curved_otherwise + unasked_cones(body, found)), "", 0.0,
        ),
    ]  # fmt: skip


def _arcs(loop: Loop) -> list[Arc]:
    return [piece for piece in loop.pieces() if isinstance(piece, Arc)]


def _is_wall(cylinder: FoundCylinder, walls: Sequence[tuple[tuple[float, float], float]]) -> bool:
    """Whether an upright cylinder is the wall of a pad, or of an arc of a groove or a land."""
    if abs(cylinder.axis[2]) < 0.999:
        return False
    return any(
        abs(cylinder.radius - radius) < 2e-3 and math.dist(cylinder.foot[:2], at) < 2e-3
        for at, radius in walls
    )
