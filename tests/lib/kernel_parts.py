"""Solids for the kernel's tests, built here so that every dimension is known."""

from __future__ import annotations

import cadquery as cq
from OCP.TopoDS import TopoDS_Solid


def solid_of(work: cq.Workplane) -> TopoDS_Solid:
    solid: TopoDS_Solid = work.solids().val().wrapped
    return solid


def block(x: float = 100.0, y: float = 60.0, z: float = 20.0) -> cq.Workplane:
    """Its top is z = 0, its middle x = y = 0."""
    return cq.Workplane("XY").box(x, y, z, centered=(True, True, False)).translate((0, 0, -z))


def on_top(part: cq.Workplane) -> cq.Workplane:
    return part.faces(">Z").workplane(origin=(0, 0, 0))
