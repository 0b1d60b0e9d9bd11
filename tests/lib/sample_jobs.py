"""A block and a job on it, by hand: what the tests of the job start from.

The block is 100 x 60 x 20 mm with its corner at the origin of its file, and a 10 mm through hole
at (50, 30). Faces: 1 -x, 2 +x, 3 -y, 4 +y, 5 bottom, 6 top, 7 the wall of the hole.
"""

from __future__ import annotations

import hashlib
import math

import numpy as np

from fixtures_lib.catalog.items import (
    AdapterItem,
    ClampItem,
    CordItem,
    MaterialItem,
    MountHole,
    PatternHole,
    PinItem,
    PlateItem,
    PlateSize,
    PortItem,
    RestItem,
    SideLocatorItem,
    Tip,
)
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import circle, rectangle
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import Face, Hole, PartShape, PlanarFace
from fixtures_lib.job.edits import (
    new_clamp,
    new_cutting_force,
    new_feature,
    new_rest,
    new_side_locator,
    new_zone,
    placed,
    with_new_feature,
    with_new_load,
)
from fixtures_lib.job.model import Job, PartRef, Plate, Setup

LENGTH, WIDTH, HEIGHT = 100.0, 60.0, 20.0
SEAT = 15.0
STEP_BYTES = b"ISO-10303-21; a stand-in for the file's bytes END-ISO-10303-21;"
STEP_SHA = hashlib.sha256(STEP_BYTES).hexdigest()

ALUMINIUM = MaterialItem(
    id="material/6061-t6", name="6061-T6", source="test", status="SHOP",
    density_kg_m3=2700.0, youngs_gpa=68.9, poisson=0.33,
)  # fmt: skip
GRID_PLATE = PlateItem(
    id="plate/m8-50", name="M8 on 50", source="test", status="SHOP", material="6061-t6",
    sizes=(PlateSize(length_mm=300.0, width_mm=200.0, thickness_mm=25.0),),
    pitch_mm=50.0, margin_mm=25.0,
    holes=(
        PatternHole(kind="tapped", size="M8", diameter_mm=6.8),
        PatternHole(kind="reamed", size="12 H7", diameter_mm=12.0, offset=(25.0, 0.0)),
    ),
)  # fmt: skip
BLANK_PLATE = PlateItem(
    id="plate/blank", name="Blank", source="test", status="SHOP", material="6061-t6",
    sizes=(PlateSize(length_mm=300.0, width_mm=200.0, thickness_mm=25.0),), dedicated=True,
)  # fmt: skip
PAD = RestItem(
    id="rest/pad-12", name="Milled pad 12", source="test", status="SHOP",
    tip=Tip(shape="flat", radius_mm=6.0), diameter_mm=12.0,
)  # fmt: skip
M6 = MountHole(kind="tapped", size="M6", diameter_mm=5.0, depth_mm=15.0, thread_depth_mm=12.0)
BUTTON = RestItem(
    id="rest/button-10", name="Button 10", source="test", status="SHOP",
    tip=Tip(shape="sphere", radius_mm=10.0), diameter_mm=10.0, height_mm=15.0, mount=(M6,),
)  # fmt: skip
STOP = SideLocatorItem(
    id="side/pin-8", name="Side pin 8", source="test", status="SHOP",
    tip=Tip(shape="sphere", radius_mm=4.0), body="pin", diameter_mm=8.0, height_mm=30.0,
    reach_mm=4.0,
    mount=(MountHole(kind="reamed", size="8 H7", diameter_mm=8.0, depth_mm=12.0, at=(-4.0, 0.0)),),
)  # fmt: skip
TOE = ClampItem(
    id="clamp/toe", name="Toe clamp", source="test", status="SHOP", style="toe",
    tip=Tip(shape="flat", radius_mm=4.0), force_n=800.0, force_max_n=2000.0, reach_mm=25.0,
    height_min_mm=5.0, height_max_mm=60.0, body_width_mm=20.0,
    mount=(MountHole(kind="tapped", size="M8", diameter_mm=6.8, depth_mm=18.0, at=(-25.0, 0.0)),),
)  # fmt: skip
DOWEL_PIN = PinItem(
    id="pin/round-10", name="Round pin 10", source="test", status="SHOP", shape="round",
    diameter_mm=10.0, fit="g6", clearance_um=(5.0, 29.0), height_mm=8.0, shank_mm=12.0,
    mount=(MountHole(kind="reamed", size="12 H7", diameter_mm=12.0, depth_mm=15.0),),
)  # fmt: skip
CORD = CordItem(
    id="cord/3", name="Cord 3", source="test", status="SHOP", construction="solid",
    diameter_mm=3.0, groove_depth_mm=2.3, groove_width_mm=4.0, bottom_radius_mm=0.6,
    squeeze_pct=23.3, fill_pct=76.8, corner_radius_min_mm=9.0, corner_radius_preferred_mm=18.0,
    force_n_mm={"40": 0.76, "70": 2.48},
)  # fmt: skip
PORT = PortItem(
    id="port/g1-8", name="G1/8", source="test", status="SHOP", thread="G1/8", tap_drill_mm=8.8,
    thread_depth_mm=10.0, channel_mm=6.0, riser_mm=4.0,
)  # fmt: skip
ADAPTER = AdapterItem(
    id="adapter/150", name="Adapter 150 x 100", source="test", status="SHOP", length_mm=150.0,
    width_mm=100.0, thickness_mm=15.0, material="6061-t6", pitch_mm=50.0, screw="M8", mount=(),
)  # fmt: skip


def block_shape() -> PartShape:
    """The block, as the kernel would recognise it."""
    hole = circle((50.0, 30.0), 5.0)
    mirrored = circle((50.0, -30.0), 5.0)
    planes = (
        _plane(1, (0.0, 0.0, 0.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (-WIDTH, 0.0), HEIGHT),
        _plane(2, (LENGTH, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, WIDTH), HEIGHT),
        _plane(3, (0.0, 0.0, 0.0), (0.0, -1.0, 0.0), (1.0, 0.0, 0.0), (0.0, LENGTH), HEIGHT),
        _plane(4, (0.0, WIDTH, 0.0), (0.0, 1.0, 0.0), (-1.0, 0.0, 0.0), (-LENGTH, 0.0), HEIGHT),
        PlanarFace(
            number=5, origin=(0.0, 0.0, 0.0), normal=(0.0, 0.0, -1.0), x_axis=(1.0, 0.0, 0.0),
            area_mm2=LENGTH * WIDTH - 25.0 * math.pi,
            outer=rectangle((0.0, -WIDTH), (LENGTH, 0.0)), inner=(mirrored,),
        ),
        PlanarFace(
            number=6, origin=(0.0, 0.0, HEIGHT), normal=(0.0, 0.0, 1.0), x_axis=(1.0, 0.0, 0.0),
            area_mm2=LENGTH * WIDTH - 25.0 * math.pi,
            outer=rectangle((0.0, 0.0), (LENGTH, WIDTH)), inner=(hole,),
        ),
    )  # fmt: skip
    faces = tuple(
        Face(number=p.number, kind="plane", area_mm2=p.area_mm2, centre=p.origin, normal=p.normal)
        for p in planes
    )
    wall = Face(
        number=7, kind="cylinder", area_mm2=10.0 * math.pi * HEIGHT, centre=(55.0, 30.0, 10.0),
        normal=(-1.0, 0.0, 0.0), radius_mm=5.0, axis=(0.0, 0.0, 1.0), concave=True,
    )  # fmt: skip
    bore = Hole(
        id="hole-1", faces=(7,), mouth=(50.0, 30.0, HEIGHT), direction=(0.0, 0.0, -1.0),
        diameter_mm=10.0, depth_mm=HEIGHT, through=True,
    )  # fmt: skip
    return PartShape(
        name="block", volume_mm3=LENGTH * WIDTH * HEIGHT - 25.0 * math.pi * HEIGHT,
        area_mm2=sum(f.area_mm2 for f in faces) + wall.area_mm2, centroid=(50.0, 30.0, 10.0),
        box_low=(0.0, 0.0, 0.0), box_high=(LENGTH, WIDTH, HEIGHT), valid=True,
        thinnest_wall_mm=HEIGHT, faces=(*faces, wall), planar_faces=planes, holes=(bore,),
    )  # fmt: skip


def _plane(
    number: int,
    origin: tuple[float, float, float],
    normal: tuple[float, float, float],
    x_axis: tuple[float, float, float],
    along: tuple[float, float],
    height: float,
) -> PlanarFace:
    """A side of the block: `along` its x_axis, and upwards from its origin."""
    return PlanarFace(
        number=number, origin=origin, normal=normal, x_axis=x_axis,
        area_mm2=(along[1] - along[0]) * height,
        outer=rectangle((along[0], 0.0), (along[1], height)),
    )  # fmt: skip


def block_mesh() -> TriangleMesh:
    """The block's surface in coarse triangles; its hole is a square of 10 mm across."""
    points: list[tuple[float, float, float]] = []
    triangles: list[tuple[int, int, int]] = []
    faces: list[int] = []

    def quad(number: int, *corners: tuple[float, float, float]) -> None:
        start = len(points)
        points.extend(corners)
        triangles.extend([(start, start + 1, start + 2), (start, start + 2, start + 3)])
        faces.extend([number, number])

    def wall(number: int, a: tuple[float, float], b: tuple[float, float]) -> None:
        quad(number, (*a, 0.0), (*b, 0.0), (*b, HEIGHT), (*a, HEIGHT))

    wall(1, (0.0, WIDTH), (0.0, 0.0))
    wall(2, (LENGTH, 0.0), (LENGTH, WIDTH))
    wall(3, (0.0, 0.0), (LENGTH, 0.0))
    wall(4, (LENGTH, WIDTH), (0.0, WIDTH))
    outer = [(0.0, 0.0), (LENGTH, 0.0), (LENGTH, WIDTH), (0.0, WIDTH)]
    inner = [(45.0, 25.0), (55.0, 25.0), (55.0, 35.0), (45.0, 35.0)]
    for i in range(4):
        j = (i + 1) % 4
        wall(7, inner[j], inner[i])
        quad(6, *((*p, HEIGHT) for p in (outer[i], outer[j], inner[j], inner[i])))
        quad(5, *((*p, 0.0) for p in (outer[j], outer[i], inner[i], inner[j])))
    return TriangleMesh(np.array(points), np.array(triangles), np.array(faces))


def bare_job(plate: PlateItem = GRID_PLATE) -> Job:
    """The block at (80, 60), seated at 15 mm, with nothing else on the plate."""
    size = plate.sizes[0]
    return Job(
        name="Block, first side",
        part=PartRef(name="block", sha256=STEP_SHA, solid=1, healed=False, material=ALUMINIUM),
        setup=Setup(pose=Pose(x_mm=80.0, y_mm=60.0, z_mm=SEAT), down_face=5),
        plate=Plate(
            item=plate, length_mm=size.length_mm, width_mm=size.width_mm,
            thickness_mm=size.thickness_mm, material=ALUMINIUM,
        ),
    )  # fmt: skip


def full_job(plate: PlateItem = BLANK_PLATE) -> Job:
    """3-2-1, a zone around the hole, a clamp, a cutting force and a feature: all sound."""
    job = bare_job(plate)
    for x, y in ((86.0, 66.0), (174.0, 66.0), (130.0, 114.0)):
        job = placed(job, new_rest(job, PAD, x, y, top_mm=SEAT))
    for at, angle in (
        ((100.0, 60.0, 25.0), 90.0),
        ((160.0, 60.0, 25.0), 90.0),
        ((80.0, 90.0, 25.0), 0.0),
    ):
        job = placed(job, new_side_locator(job, STOP, at, angle))
    outer = rectangle((96.0, 74.0), (164.0, 106.0), 9.0)
    island = circle((130.0, 90.0), 9.5)
    zone = new_zone(
        job, CORD, outer, PORT, seat_mm=SEAT, islands=(island,), port_at=(112.0, 90.0), face=5
    )
    job = placed(job, zone)
    job = placed(job, new_clamp(job, TOE, (170.0, 90.0, SEAT + HEIGHT), 180.0))
    job = with_new_load(
        job, new_cutting_force(job, (100.0, 90.0, SEAT + HEIGHT), (60.0, 0.0, -30.0))
    )
    return with_new_feature(job, new_feature(job, "flatness", (6,), 20.0))
