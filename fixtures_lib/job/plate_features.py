"""What is machined into a plate or an adapter, as numbers.

Every body has a frame of its own: origin at its datum corner on its top face, x right, y away from
the operator, z up. `position` is that origin in the fixture frame ((0, 0, 0) for the plate).

            pad            land  groove  land
           .----.           __    ..    __            top_mm
     ______|    |__________|  |__|  |__|  |_______    z = 0
    |   ||                    floor_mm            |
    |   || hole      riser |                      |
    |   ''        =========== channel             |
    |_____________________________________________|   z = -thickness_mm

Depths are those of the full diameter; a drill's cone is not drawn. A thread is its tap-drill hole.
"""

from __future__ import annotations

import math
from typing import Literal

import msgspec
import shapely

from fixtures_lib.geometry.arrays import Point2, Vector
from fixtures_lib.geometry.loops import Loop

HoleKind = Literal["tapped", "reamed", "clearance", "counterbored", "drilled"]
HolePurpose = Literal[
    "pattern", "mount", "screw", "dowel", "riser", "port", "channel",
    "lifting", "jacking", "datum", "bolting", "drain",
]  # fmt: skip


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen value of a plan."""


class PlannedHole(Planned, frozen=True, kw_only=True):
    """A round hole. `direction` points into the material; `elements` are those that need it."""

    tag: str = ""  # "A1": a letter for each size, a number for each hole
    elements: tuple[str, ...] = ()
    purpose: HolePurpose
    kind: HoleKind
    size: str  # "M8", "12 H7", "G1/4", "D5"
    diameter_mm: float
    mouth: Vector
    direction: Vector = (0.0, 0.0, -1.0)
    depth_mm: float
    through: bool = False
    counterbore_diameter_mm: float = 0.0
    counterbore_depth_mm: float = 0.0
    thread_depth_mm: float = 0.0

    @property
    def end(self) -> Vector:
        """The middle of its bottom, or of its exit."""
        (x, y, z), (dx, dy, dz), d = self.mouth, self.direction, self.depth_mm
        return (x + dx * d, y + dy * d, z + dz * d)

    @property
    def widest_mm(self) -> float:
        return max(self.diameter_mm, self.counterbore_diameter_mm)

    @property
    def vertical(self) -> bool:
        return abs(self.direction[2]) > 0.5

    @property
    def fit(self) -> str:
        """ "H7" of a reamed hole, otherwise empty."""
        return self.size.split()[-1] if self.kind == "reamed" else ""


class Pad(Planned, frozen=True, kw_only=True):
    """A round land milled from the solid: a rest, or the foot under a bought item."""

    element: str
    at: Point2
    diameter_mm: float
    top_mm: float
    rest: bool = True  # the part touches its top

    @property
    def area_mm2(self) -> float:
        return math.pi * self.diameter_mm**2 / 4.0


class Land(Planned, frozen=True, kw_only=True):
    """The raised wall that carries a seal groove, between two loops."""

    element: str
    outer: Loop
    inner: Loop
    top_mm: float

    @property
    def area_mm2(self) -> float:
        return abs(self.outer.area_mm2) - abs(self.inner.area_mm2)


class Wall(Planned, frozen=True, kw_only=True):
    """Raised from z = 0 to `top_mm`: inside `outer`, but for what is inside `inner`."""

    element: str
    purpose: Literal["nest", "tray"]
    outer: Loop
    inner: tuple[Loop, ...] = ()
    top_mm: float

    @property
    def loops(self) -> tuple[Loop, ...]:
        return (self.outer, *self.inner)

    @property
    def area_mm2(self) -> float:
        return abs(self.outer.area_mm2) - sum(abs(i.area_mm2) for i in self.inner)

    @property
    def region(self) -> shapely.Polygon:
        return shapely.Polygon(self.outer.polyline(), [i.polyline() for i in self.inner])


class Pocket(Planned, frozen=True, kw_only=True):
    """Milled from `mouth_mm` down to a flat floor: inside `outer`, but for the islands."""

    element: str
    purpose: Literal["recess", "nest", "engraving", "tray", "slots"]
    outer: Loop
    islands: tuple[Loop, ...] = ()
    mouth_mm: float = 0.0
    floor_mm: float

    @property
    def loops(self) -> tuple[Loop, ...]:
        return (self.outer, *self.islands)

    @property
    def area_mm2(self) -> float:
        return abs(self.outer.area_mm2) - sum(abs(i.area_mm2) for i in self.islands)

    @property
    def region(self) -> shapely.Polygon:
        return shapely.Polygon(self.outer.polyline(), [i.polyline() for i in self.islands])


class Taper(Planned, frozen=True, kw_only=True):
    """A cut that widens upwards, straight between vertices of `low` and `high` that correspond."""

    low: Loop
    high: Loop
    low_mm: float
    high_mm: float

    def at(self, z_mm: float) -> Loop:
        """Its outline at a height between."""
        share = (z_mm - self.low_mm) / (self.high_mm - self.low_mm)
        pairs = zip(self.low.vertices, self.high.vertices, strict=True)
        return Loop(
            tuple((x0 + share * (x1 - x0), y0 + share * (y1 - y0), b)
                  for (x0, y0, b), (x1, y1, _) in pairs)
        )  # fmt: skip


class LeadIn(Planned, frozen=True, kw_only=True):
    """The chamfer along a nest's upper inner edge, which lies at `top_mm`.

    Without `tapers` it is left out, and `fault` says why.
    """

    element: str
    size_mm: float
    top_mm: float
    high_mm: float  # of the wall beside the part
    tapers: tuple[Taper, ...] = ()
    fault: str = ""
    at: Point2 = (0.0, 0.0)  # of the fault

    def opening(
        self, z_mm: float, chord_mm: float = 0.0005, least_rad: float = 0.01
    ) -> shapely.Geometry:
        """What it has cut at a height between those of its tapers, seen from above."""
        rings = [taper.at(z_mm).polyline(chord_mm, least_rad) for taper in self.tapers]
        return shapely.union_all([shapely.Polygon(ring).buffer(0.0) for ring in rings])


class PlannedGroove(Planned, frozen=True, kw_only=True):
    """A seal groove along `centre`, cut from `mouth_mm` down to `floor_mm` by a tool of its width.

    `seat_mm` is the height of the part's face: the gland is as deep as the floor is below it.
    """

    element: str
    centre: Loop
    outer: Loop
    inner: Loop
    width_mm: float
    seat_mm: float
    mouth_mm: float
    floor_mm: float
    bottom_radius_mm: float  # of the tool's corner: noted, not drawn
    corner_radius_min_mm: float  # that the cord takes

    @property
    def area_mm2(self) -> float:
        return abs(self.outer.area_mm2) - abs(self.inner.area_mm2)

    @property
    def length_mm(self) -> float:
        return self.centre.length_mm


Side = Literal["front", "right", "back", "left"]


class EdgeBreak(Planned, frozen=True, kw_only=True):
    """A chamfer of 45 degrees along the outer edges: those of the top face, of the underside."""

    size_mm: float
    top: tuple[Side, ...]
    bottom: tuple[Side, ...]


class BodyPlan(Planned, frozen=True, kw_only=True):
    """One body to be machined: the plate ("plate"), or an adapter (its element's id)."""

    id: str
    name: str
    position: Vector
    length_mm: float
    width_mm: float
    thickness_mm: float
    material: str
    dedicated: bool
    pads: tuple[Pad, ...] = ()
    lands: tuple[Land, ...] = ()
    grooves: tuple[PlannedGroove, ...] = ()
    laid: tuple[PlannedGroove, ...] = ()  # cords in the plate's own slots: not cut for them
    slots: tuple[Pocket, ...] = ()  # that the plate comes with
    pockets: tuple[Pocket, ...] = ()
    walls: tuple[Wall, ...] = ()
    edges: EdgeBreak | None = None
    lead_ins: tuple[LeadIn, ...] = ()
    holes: tuple[PlannedHole, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def highest_mm(self) -> float:
        tops = [pad.top_mm for pad in self.pads] + [land.top_mm for land in self.lands]
        return max([0.0, *tops, *(wall.top_mm for wall in self.walls)])

    @property
    def stock_mm(self) -> Vector:
        """Length, width, and the thickness that the stock must have."""
        return (self.length_mm, self.width_mm, self.thickness_mm + self.highest_mm)

    def holes_for(self, purpose: HolePurpose) -> tuple[PlannedHole, ...]:
        return tuple(hole for hole in self.holes if hole.purpose == purpose)


class PlatePlan(Planned, frozen=True, kw_only=True):
    """The plate first, then each adapter in the order of the job."""

    bodies: tuple[BodyPlan, ...]

    @property
    def plate(self) -> BodyPlan:
        return self.bodies[0]
