"""Make the three sample parts under resources/samples, after the article behind the program.

    .venv/bin/python packaging/make_samples.py

The parts are drawn here from dimensions; the STEP files that this writes are kept in the
repository, so that nothing needs this script to run the program.
"""

from __future__ import annotations

import math
from pathlib import Path

import cadquery as cq

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"


def sensor_housing() -> cq.Workplane:
    """6061, 120 x 80 x 30 mm: 3 mm walls, a 1.2 mm partition, a 12 mm bore, M3 holes, open top."""
    body = cq.Workplane().box(120, 80, 30, centered=(True, True, False)).edges("|Z").fillet(8)
    cavity = (
        cq.Workplane(origin=(0, 0, 4))
        .box(114, 74, 26, centered=(True, True, False))
        .edges("|Z")
        .fillet(5)
    )
    posts = (
        cq.Workplane(origin=(0, 0, 4))
        .pushPoints([(x, y) for x in (-51, 51) for y in (-31, 31)])
        .rect(14, 14)
        .extrude(26)
    )
    posts = posts.intersect(
        cq.Workplane().box(120, 80, 30, centered=(True, True, False)).edges("|Z").fillet(8)
    )
    partition = cq.Workplane(origin=(22, 0, 4)).box(1.2, 74, 22, centered=(True, True, False))
    boss = cq.Workplane(origin=(-20, 0, 4)).circle(11).extrude(20)
    housing = body.cut(cavity).union(posts).union(partition).union(boss)
    housing = housing.cut(cq.Workplane(origin=(-20, 0, -1)).circle(6).extrude(40))
    for x in (-51, 51):
        for y in (-31, 31):
            housing = housing.cut(cq.Workplane(origin=(x, y, 20)).circle(1.25).extrude(10))
    cable = cq.Workplane("YZ", origin=(50, 0, 16)).circle(4).extrude(20)
    return housing.cut(cable)


def aerospace_bracket() -> cq.Workplane:
    """7075, a flange of 260 x 64 x 4 mm to be flat within 0.05 mm, a web, gussets, a lug."""
    flange = cq.Workplane().box(260, 64, 4, centered=(True, True, False)).edges("|Z").fillet(10)
    web = cq.Workplane(origin=(0, 29, 4)).box(220, 6, 34, centered=(True, True, False))
    web = web.edges(">Z and |Y").edges("<X or >X").chamfer(16)
    bracket = flange.union(web)
    for x in (-90, -30, 30, 90):
        gusset = (
            cq.Workplane("YZ", origin=(x - 2, 0, 0))
            .polyline([(26, 4), (26, 28), (-8, 4)])
            .close()
            .extrude(4)
        )
        bracket = bracket.union(gusset)
    lug = cq.Workplane("XZ", origin=(0, 32, 30)).circle(13).extrude(6)
    bracket = bracket.union(lug)
    bracket = bracket.cut(cq.Workplane("XZ", origin=(0, 33, 30)).circle(5).extrude(8))
    holes = [(x, y) for x in (-115, -60, 0, 60, 115) for y in (-20,)]
    bracket = bracket.cut(cq.Workplane(origin=(0, 0, -1)).pushPoints(holes).circle(3.3).extrude(6))
    windows = (
        cq.Workplane(origin=(0, 29 + 4, 19))
        .transformed(rotate=(90, 0, 0))
        .pushPoints([(x, 0) for x in (-60, 60)])
        .slot2D(44, 14)
        .extrude(8)
    )
    return bracket.cut(windows)


def instrument_handle() -> cq.Workplane:
    """316L, a curved outer contour, an internal channel with two entries, four mating faces."""
    upper = [(-70 + 14 * i, 11 + 3.0 * math.sin(i * math.pi / 5)) for i in range(11)]
    lower = [(x, -9 - 2.5 * math.cos((x + 20) * math.pi / 70)) for x, _ in reversed(upper)]
    outline = (
        cq.Workplane(origin=(0, 0, 0))
        .moveTo(*upper[0])
        .spline(upper[1:], includeCurrent=True)
        .lineTo(*lower[0])
        .spline(lower[1:], includeCurrent=True)
        .close()
    )
    handle = outline.extrude(16)
    handle = handle.edges("|Z").fillet(2.5)
    for x in (-48, 48):  # two mating pads, raised from the top
        pad = cq.Workplane(origin=(x, 0, 16)).rect(24, 12).extrude(1.5)
        handle = handle.union(pad)
    tongue = cq.Workplane(origin=(74, 0, 3)).rect(20, 10).extrude(10)  # two more, at its sides
    handle = handle.union(tongue)
    path = (
        cq.Workplane("XZ", origin=(0, 0, 0))
        .moveTo(-75, 8)
        .lineTo(-40, 8)
        .spline([(-10, 10.5), (20, 6.0), (50, 8)], includeCurrent=True, tangents=[(1, 0), (1, 0)])
        .lineTo(95, 8)
    )
    channel = cq.Workplane("YZ", origin=(-75, 0, 8)).circle(2).sweep(path)
    handle = handle.cut(channel)
    pins = cq.Workplane(origin=(0, 0, -1)).pushPoints([(-30, 0), (30, 0)]).circle(1.5)
    return handle.cut(pins.extrude(5))


def main() -> None:
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for name, part in {
        "sensor_housing": sensor_housing(),
        "aerospace_bracket": aerospace_bracket(),
        "instrument_handle": instrument_handle(),
    }.items():
        solid = part.val()
        if len(part.solids().vals()) != 1 or not solid.isValid():
            raise SystemExit(f"{name} is not one valid solid")
        cq.exporters.export(part, str(SAMPLES / f"{name}.step"))
        box = solid.BoundingBox()
        print(
            f"{name}: {box.xlen:.2f} x {box.ylen:.2f} x {box.zlen:.2f} mm, "
            f"{solid.Volume() / 1000:.2f} cm3, {len(solid.Faces())} faces"
        )


if __name__ == "__main__":
    main()
