"""A blank, read back from its STEP file, against the part and its stock."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from OCP.BRepAdaptor import BRepAdaptor_Surface
from OCP.GeomAbs import GeomAbs_Plane
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.kernel.blank_solid import BlankSolid
from fixtures_lib.kernel.proof.export_check import ExportCheck, measured, stated
from fixtures_lib.kernel.proof.form_proof import form_checks
from fixtures_lib.kernel.step_file import read_step
from fixtures_lib.kernel.step_writing import StepForm
from fixtures_lib.kernel.topology import area_of, box_of, faces_of, volume_and_centroid, xyz

BOX_MM, HEIGHT_MM = 0.001, 0.0005
VOLUME_SHARE = 5e-6  # what the kernel's integral over free-form faces is good for
_HALF = 0.5  # of a face's area that its stock shows at least: neighbours may cover the rest


def prove_blank(
    path: Path, part: TopoDS_Shape, blank: BlankSolid, stock_mm: float, form: StepForm
) -> list[ExportCheck]:
    """Unit, one valid solid, box, volume, and each raised face at its height."""
    contents = read_step(path)
    checks = form_checks("blank", contents.report, form)
    checks.append(measured("blank", "solids", 1.0, float(len(contents.solids)), "", 0.0))
    if len(contents.solids) != 1:
        return checks
    solid, valid = contents.solids[0], contents.report.solids[0].valid
    checks.append(stated("blank", "validity", "valid", "valid" if valid else "not valid"))
    return [
        *checks,
        *_box_checks(solid, part, blank, stock_mm),
        _volume_check(solid, part, blank),
        *_face_checks(solid, part, blank, stock_mm),
    ]


def _box_checks(
    solid: TopoDS_Shape, part: TopoDS_Shape, blank: BlankSolid, stock_mm: float
) -> list[ExportCheck]:
    """The part's box, grown where a raised face square to an axis is its outermost."""
    low, high = (np.array(corner) for corner in box_of(part))
    faces = faces_of(part)
    for raised in blank.raised:
        face_low, face_high = (np.array(c) for c in box_of(faces[raised.number - 1]))
        for axis in range(3):
            reach = stock_mm * raised.normal[axis]
            low[axis] = min(low[axis], face_low[axis] + min(0.0, reach))
            high[axis] = max(high[axis], face_high[axis] + max(0.0, reach))
    got = [*box_of(solid)[0], *box_of(solid)[1]]
    slanted = any(0.001 < abs(v) < 0.999 for r in blank.raised for v in r.normal)
    slack = 2.0 * stock_mm if slanted else BOX_MM  # a slanted corner reaches a little farther
    names = ("least X", "least Y", "least Z", "greatest X", "greatest Y", "greatest Z")
    return [
        measured("blank", name, float(want), float(have), "mm", slack)
        for name, want, have in zip(names, (*low, *high), got, strict=True)
    ]


def _volume_check(solid: TopoDS_Shape, part: TopoDS_Shape, blank: BlankSolid) -> ExportCheck:
    """Exact where raised faces meet outwards only; otherwise their stock overlaps, and is less."""
    before, after = volume_and_centroid(part)[0], volume_and_centroid(solid)[0]
    wanted = before + blank.added_mm3
    if blank.only_convex:
        slack = VOLUME_SHARE * wanted + 1e-6
        return measured("blank", "volume", wanted, after, "mm3", round(slack, 6))
    middle = before + blank.added_mm3 / 2.0
    return measured(
        "blank", "volume, between the part's and that of all stock", middle, after, "mm3",
        blank.added_mm3 / 2.0,
    )  # fmt: skip


def _face_checks(
    solid: TopoDS_Shape, part: TopoDS_Shape, blank: BlankSolid, stock_mm: float
) -> list[ExportCheck]:
    planes = [p for face in faces_of(solid) if (p := _plane(face)) is not None]
    before = faces_of(part)
    checks = []
    for raised in blank.raised:
        own = _plane(before[raised.number - 1])
        at = float(raised.normal @ own[1]) if own else math.nan
        near = [
            (abs(float(normal @ raised.normal)), float(raised.normal @ point) - at, area)
            for normal, point, area in planes
        ]
        on = [(h, a) for along, h, a in near if along > 1.0 - 1e-9 and abs(h - stock_mm) < 0.05]
        area = sum(a for _, a in on)
        height = min((h for h, _ in on), key=lambda h: abs(h - stock_mm), default=math.nan)
        shown = height if area >= _HALF * raised.area_mm2 else math.nan
        name = f"face {raised.number}"
        checks.append(measured(name, "stock", stock_mm, shown, "mm", HEIGHT_MM))
    return checks


def _plane(face: TopoDS_Shape) -> tuple[Floats, Floats, float] | None:
    surface = BRepAdaptor_Surface(face)
    if surface.GetType() != GeomAbs_Plane:
        return None
    plane = surface.Plane()
    return xyz(plane.Axis().Direction()), xyz(plane.Location()), area_of(face)
