"""What a part consists of, as data: the kernel recognises it, everything else reads it.

Everything is in the part's own coordinates (those of its file, in mm).

    mouth  o====> direction (into the material)          a hole
           |  diameter |
"""

from __future__ import annotations

from typing import Literal

import msgspec

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.loops import Loop

SurfaceKind = Literal["plane", "cylinder", "cone", "sphere", "torus", "free-form"]
SecondMoments = tuple[float, float, float, float, float, float]  # xx yy zz xy xz yz over volume


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen record; only keywords, so that a reader sees what each number is."""


class Face(Record, frozen=True, kw_only=True):
    """One face of the solid. `normal` is outward at `centre`, which lies on the face."""

    number: int
    kind: SurfaceKind
    area_mm2: float
    centre: Vector
    normal: Vector
    radius_mm: float | None = None  # cylinder, sphere; the larger radius of a torus
    axis: Vector | None = None  # cylinder, cone, torus
    concave: bool = False  # material outside the curved surface: the wall of a hole
    centroid: Vector | None = None  # of its area; a round wall's lies off the face
    origin: Vector | None = None  # on the axis (cylinder, cone, torus); a sphere's centre


class PlanarFace(Record, frozen=True, kw_only=True):
    """A plane face and its boundary, in axes x_axis and (normal x x_axis) at `origin`."""

    number: int
    origin: Vector
    normal: Vector
    x_axis: Vector
    area_mm2: float
    outer: Loop
    inner: tuple[Loop, ...] = ()


class Counterbore(Record, frozen=True, kw_only=True):
    diameter_mm: float
    depth_mm: float


class Hole(Record, frozen=True, kw_only=True):
    """A round hole. A blind hole's depth is that of its full diameter, without the drill's cone."""

    id: str
    faces: tuple[int, ...]
    mouth: Vector
    direction: Vector
    diameter_mm: float
    depth_mm: float
    through: bool
    counterbore: Counterbore | None = None
    countersink_diameter_mm: float | None = None
    thread: str | None = (
        None  # "M3" where the diameter is that thread's tap drill or the file says so
    )


class Boss(Record, frozen=True, kw_only=True):
    faces: tuple[int, ...]
    base: Vector
    direction: Vector  # away from the material
    diameter_mm: float
    height_mm: float


class Slot(Record, frozen=True, kw_only=True):
    """A slot with two round ends; `length_mm` is over all, `along` points along it."""

    faces: tuple[int, ...]
    centre: Vector
    along: Vector
    direction: Vector  # into the material
    length_mm: float
    width_mm: float
    depth_mm: float
    through: bool


class PartShape(Record, frozen=True, kw_only=True):
    """The one solid that a job is about."""

    name: str
    volume_mm3: float
    area_mm2: float
    centroid: Vector
    box_low: Vector
    box_high: Vector
    valid: bool
    thinnest_wall_mm: float | None
    faces: tuple[Face, ...]
    planar_faces: tuple[PlanarFace, ...]
    holes: tuple[Hole, ...]
    bosses: tuple[Boss, ...] = ()
    slots: tuple[Slot, ...] = ()
    second_moments_mm5: SecondMoments | None = None  # about the centroid

    @property
    def size_mm(self) -> Vector:
        (x0, y0, z0), (x1, y1, z1) = self.box_low, self.box_high
        return (x1 - x0, y1 - y0, z1 - z0)


class SolidSummary(Record, frozen=True, kw_only=True):
    """One solid of a file, to choose from; `index` starts at 1 in the order of the file."""

    index: int
    name: str
    faces: int
    volume_mm3: float
    size_mm: Vector
    valid: bool


class StepReport(Record, frozen=True, kw_only=True):
    """What is in a STEP file."""

    file: str
    schema: str
    unit: str
    solids: tuple[SolidSummary, ...]
    loose_faces: int  # faces that belong to no solid
    pmi: dict[str, int]
    problems: tuple[str, ...]  # sentences
