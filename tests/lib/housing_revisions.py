"""Revisions of the sample sensor housing, made as an engineer would: on the model."""

from __future__ import annotations

from pathlib import Path

import cadquery as cq
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.kernel.loading import load_part, shape_of
from fixtures_lib.resources import resource

SAMPLE = resource("samples", "sensor_housing.step")
JOB = resource("samples", "sensor_housing.holdfast")


def revision(
    *,
    corner_hole_mm: float = 0.0,
    drop_boss: bool = False,
    wall_mm: float = 0.0,
    left_mm: float = 0.0,
    floor_mm: float = 0.0,
    pocket_below: bool = False,
) -> TopoDS_Shape:
    """A blind hole moved in, the boss round the bore gone, the right or left wall or the floor
    grown outwards, a recess cut where a rest stands."""
    body = cq.Workplane(obj=cq.Shape.cast(shape_of(load_part(SAMPLE))))
    if corner_hole_mm:
        body = body.union(_drill(51.0, 31.0))
        body = body.cut(_drill(51.0 - corner_hole_mm, 31.0))
    if drop_boss:
        body = body.cut(cq.Workplane("XY", origin=(-20.0, 0.0, 4.0)).circle(11.0).extrude(20.0))
    if wall_mm:
        body = body.union(_box(58.0, 60.0 + wall_mm, -32.0, 32.0, 0.0, 12.0))
    if left_mm:
        body = body.union(_box(-60.0 - left_mm, -58.0, -32.0, 32.0, 0.0, 30.0))
    if floor_mm:
        body = body.union(_box(-52.0, 52.0, -32.0, 32.0, -floor_mm, 1.0).cut(_bore()))
    if pocket_below:
        body = body.cut(_box(-50.0, -34.0, -30.0, -14.0, 0.0, 1.5))
    return body.val().wrapped  # type: ignore[union-attr, no-any-return]


def _drill(x: float, y: float) -> cq.Workplane:
    return cq.Workplane("XY", origin=(x, y, 20.0)).circle(1.25).extrude(10.0)


def _bore() -> cq.Workplane:
    return cq.Workplane("XY", origin=(-20.0, 0.0, -20.0)).circle(6.0).extrude(60.0)


def _box(x0: float, x1: float, y0: float, y1: float, z0: float, z1: float) -> cq.Workplane:
    size = (x1 - x0, y1 - y0, z1 - z0)
    return cq.Workplane("XY", origin=(x0, y0, z0)).box(*size, centered=False)


def write(shape: TopoDS_Shape, path: Path) -> Path:
    cq.exporters.export(cq.Workplane(obj=cq.Shape.cast(shape)), str(path))
    return path
