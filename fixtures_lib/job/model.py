"""The job and what it is made of.

Everything placed is in the fixture frame (geometry.frames): z = 0 is the plate's top face. Placed
items keep a copy of their catalogue item, so that a new catalogue never changes an old fixture.

       part  _________________
            |_________________|   z = seat: tops of rests, mouth of the seal groove's gland
      ______o_/\\__________/\\_o___  z = 0: the plate's top face
     |___________________________|
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from fixtures_lib.catalog.items import (
    AdapterItem,
    AlloyItem,
    ClampItem,
    CordItem,
    Identifier,
    MaterialItem,
    PinItem,
    PlateItem,
    PortItem,
    RestItem,
    ScrewItem,
    SideLocatorItem,
    WasherItem,
)
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.potted_patch import PottedPatch
from fixtures_lib.job.release import Release

Coordinate = Annotated[float, msgspec.Meta(ge=-1e5, le=1e5)]
Positive = Annotated[float, msgspec.Meta(gt=0.0, le=1e6)]
NotNegative = Annotated[float, msgspec.Meta(ge=0.0, le=1e6)]


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen value of the job."""


class PartRef(Value, frozen=True, kw_only=True):
    """Which solid of which file, and what it is made of. The file's bytes travel with the job."""

    name: str
    sha256: str
    solid: int  # index in the file, from 1
    healed: bool
    material: MaterialItem


class Setup(Value, frozen=True, kw_only=True):
    """How the part sits: its pose, and the face that it was laid on (None: placed by numbers)."""

    pose: Pose = Pose()
    down_face: int | None = None


class Plate(Value, frozen=True, kw_only=True):
    item: PlateItem
    length_mm: Positive
    width_mm: Positive
    thickness_mm: Positive
    material: MaterialItem
    number: str = ""
    edge_break_mm: NotNegative = 0.0  # 45 degrees, along the top and bottom edges; 0: none drawn


class Element(Value, frozen=True, kw_only=True):
    """Anything placed. `host` is the adapter that carries it, None for the plate."""

    id: Identifier
    name: str
    host: str | None = None


class Rest(Element, frozen=True, kw_only=True, tag="rest", tag_field="kind"):
    """`top_mm` is the height of its contact above the plate's top face."""

    item: RestItem
    x_mm: Coordinate
    y_mm: Coordinate
    top_mm: Coordinate


class SideLocator(Element, frozen=True, kw_only=True, tag="side_locator", tag_field="kind"):
    """Touches the part at (x, y, z), a V with its root; `angle_deg` is its push: 0 is +x."""

    item: SideLocatorItem
    x_mm: Coordinate
    y_mm: Coordinate
    z_mm: Coordinate
    angle_deg: float
    round_mm: NotNegative = 0.0  # diameter of the part's wall that a V embraces


class Pin(Element, frozen=True, kw_only=True, tag="pin", tag_field="kind"):
    """In a hole of the part. A diamond pin locates along `angle_deg`, and gives way across it."""

    item: PinItem
    x_mm: Coordinate
    y_mm: Coordinate
    base_mm: Coordinate = 0.0  # where its collar or shank meets the host
    angle_deg: float = 0.0


class Port(Value, frozen=True, kw_only=True):
    """Where a zone is evacuated: a riser at (x, y), led to the plate's edge or its underside."""

    item: PortItem
    x_mm: Coordinate
    y_mm: Coordinate
    exit: Literal["below", "left", "right", "front", "back"] = "front"


class Support(Value, frozen=True, kw_only=True):
    """A small land inside a vacuum zone, as high as its seat: the part does not sag between."""

    x_mm: Coordinate
    y_mm: Coordinate
    diameter_mm: Positive = 8.0


class VacuumZone(Element, frozen=True, kw_only=True, tag="vacuum_zone", tag_field="kind"):
    """A closed seal groove and the area in it. Loops are the groove's centre line, in (x, y).

    `seat_mm` is the height of the part's face; the land that carries the groove stays `land_gap_mm`
    below it, so that the part rests on its locators and not on the land.
    """

    cord: CordItem
    hardness: str  # a key of cord.force_n_mm
    outer: Loop
    islands: tuple[Loop, ...] = ()
    seat_mm: Coordinate
    land_gap_mm: NotNegative = 0.1
    vacuum_share: Annotated[float, msgspec.Meta(gt=0.0, le=1.0)] = 0.8  # of the site's air pressure
    port: Port
    face: int | None = None  # the part's face that it was drawn from
    inset_mm: NotNegative = 0.0
    piece: bool = False  # of a zone that was split: its face alone doesn't say where it runs
    joint: Literal["butt", "scarf"] = "butt"  # of the cord's ends
    in_use: bool = True  # otherwise its port is plugged and a cover lies on it
    supports: tuple[Support, ...] = ()
    slots: bool = False  # the cord lies in the plate's own slots: nothing is cut for it
    recess: Literal["none", "pocket", "grid"] = "none"  # spreads the vacuum where the seat is low
    recess_depth_mm: Positive = 1.5
    recess_channel_mm: Positive = 3.0  # the width of a grid's channels
    recess_pitch_mm: Positive = 12.0


class Clamp(Element, frozen=True, kw_only=True, tag="clamp", tag_field="kind"):
    """Presses at (x, y, z). `angle_deg` points from the clamp's body to the part, in the plane;

    a side clamp pushes along it, all others push down.
    """

    item: ClampItem
    x_mm: Coordinate
    y_mm: Coordinate
    z_mm: Coordinate
    angle_deg: float
    force_n: NotNegative
    order: int = 0  # in the sequence of clamping
    slide_mm: Coordinate = 0.0  # along its slot: how much farther from the part its stud stands

    @property
    def stud_mm(self) -> float:
        """From the contact to the axis of its body."""
        return self.item.reach_mm + self.slide_mm


class PartScrew(Element, frozen=True, kw_only=True, tag="part_screw", tag_field="kind"):
    """Through the part's own hole at (x, y) into the host: it clamps the part down round the hole.

    `seat_mm` is the height of the face that its head or washer presses; of a countersunk head that
    of its flat top. A ring of `ring_mm` is milled from the host up to `under_mm`, the part's
    underside round the hole, and carries the force; 0: something else has to carry it.
    """

    item: ScrewItem
    washer: WasherItem | None = None
    x_mm: Coordinate
    y_mm: Coordinate
    seat_mm: Coordinate
    under_mm: Coordinate
    hole_mm: Positive  # the diameter of the part's hole
    ring_mm: NotNegative = 0.0
    length_mm: Positive
    force_n: NotNegative  # its preload
    order: int = 0  # in the sequence of clamping


Tightened = Clamp | PartScrew  # what has a force and an order of its own


class NestContact(Value, frozen=True, kw_only=True):
    """A flat of the nest's wall that touches the part and pushes it along `angle_deg`."""

    x_mm: Coordinate
    y_mm: Coordinate
    angle_deg: float
    width_mm: Positive = 8.0


class FingerCut(Value, frozen=True, kw_only=True):
    """A gap in the nest's wall to take the part out by; `angle_deg` looks into the nest."""

    x_mm: Coordinate
    y_mm: Coordinate
    angle_deg: float
    width_mm: Positive = 20.0


class Nest(Element, frozen=True, kw_only=True, tag="nest", tag_field="kind"):
    """A wall, or a pocket's wall, that follows the part's outer contour at a distance.

    Its outline, contacts and cuts are about (x, y) and turn with `angle_deg`. Only the contacts
    touch the part: they stand forward to the outline itself, or to its stock.
    """

    x_mm: Coordinate
    y_mm: Coordinate
    angle_deg: float = 0.0
    outline: Loop  # of the finished part
    form: Literal["wall", "pocket"] = "wall"
    seat_mm: Coordinate = 0.0  # the height of the part's underside
    height_mm: Positive = 5.0  # of the wall above it
    wall_mm: Positive = 8.0
    clearance_mm: NotNegative = 0.3
    stock_mm: NotNegative = 0.0  # on the part's sides, as printed
    cutter_mm: Positive = 6.0  # the cutter that has to get into its corners
    lead_in_mm: NotNegative = 1.0
    contacts: tuple[NestContact, ...] = ()
    fingers: tuple[FingerCut, ...] = ()


class Potting(Element, frozen=True, kw_only=True, tag="potting", tag_field="kind"):
    """A tray round a thin-walled part, filled with alloy to `fill_mm` above the part's underside.

    Outline and patches are about (x, y) and turn with `angle_deg`. The pouring mouth widens the gap
    on one side, a plugged hole drains it on another.
    """

    alloy: AlloyItem
    x_mm: Coordinate
    y_mm: Coordinate
    angle_deg: float = 0.0
    outline: Loop  # of the part below the wall's top
    seat_mm: Coordinate = 0.0  # the height of the part's underside
    height_mm: Positive = 15.0  # of the wall above it
    fill_mm: Positive = 12.0  # of the alloy above it
    wall_mm: Positive = 8.0
    clearance_mm: Positive = 8.0  # between the part and the wall
    cutter_mm: Positive = 10.0  # that mills the tray
    mouth_mm: NotNegative = 20.0  # diameter of the pouring mouth; 0: none
    mouth_deg: float = 0.0
    drain: str = "M6"  # the thread of its plug; empty: none
    drain_deg: float = 180.0
    patches: tuple[PottedPatch, ...] = ()


class Engraving(Element, frozen=True, kw_only=True, tag="engraving", tag_field="kind"):
    """Letters milled into the host's top face, from (x, y) along `angle_deg`.

    In the text {plate}, {job}, {part}, {name}, {drawing}, {revision} and {place} stand for these
    numbers and names; with {place} it is engraved at each place of the array.
    """

    x_mm: Coordinate
    y_mm: Coordinate
    angle_deg: float = 0.0
    text: str = "{plate}"
    letter_mm: Positive = 6.0
    line_mm: Positive = 0.8  # the cutter's width
    depth_mm: Positive = 0.3


HoleUse = Literal["lifting", "jacking", "datum", "bolting"]


class PlateHole(Element, frozen=True, kw_only=True, tag="plate_hole", tag_field="kind"):
    """A hole of the plate itself: to lift it, to jack it off, to measure from, to bolt it down."""

    x_mm: Coordinate
    y_mm: Coordinate
    use: HoleUse = "lifting"
    size: str = "M10"  # a thread, or a fit such as "8 H7"
    depth_mm: Positive = 20.0
    through: bool = False


class Adapter(Element, frozen=True, kw_only=True, tag="adapter", tag_field="kind"):
    """Its lower left corner at (x, y) on the plate; its top face is at its thickness."""

    item: AdapterItem
    x_mm: Coordinate
    y_mm: Coordinate
    edge_break_mm: NotNegative = 0.0  # as the plate's


AnyElement = (
    Rest | SideLocator | Pin | VacuumZone | Clamp | PartScrew
    | Adapter | Nest | Potting | Engraving | PlateHole
)  # fmt: skip


class CuttingForce(Value, frozen=True, kw_only=True, tag="cutting_force", tag_field="kind"):
    """A force on the part at a point of its surface, by hand."""

    id: Identifier
    name: str
    at: Vector
    force_n: Vector
    patch_radius_mm: Positive = 3.0


AnyLoad = CuttingForce


Strategy = Literal["finish", "adaptive", "side", "slot", "face", "drill", "tap"]


class CuttingPass(Value, frozen=True, kw_only=True, tag="cutting_pass", tag_field="kind"):
    """A tool that goes over faces, or into holes: its force is known, the place is anywhere.

    Without `faces` a mill goes over those that have a tolerance and don't look down. A drill and a
    tap go into the holes whose faces they are. What is None is what the strategy usually takes in
    the part's material (cutting.strategies).
    """

    id: Identifier
    name: str
    strategy: Strategy = "finish"
    diameter_mm: Positive = 10.0
    teeth: Annotated[int, msgspec.Meta(ge=1, le=20)] = 3
    axial_depth_mm: Positive | None = None
    radial_depth_mm: Positive | None = None
    feed_per_tooth_mm: Positive | None = None
    helix_deg: Annotated[float, msgspec.Meta(ge=0.0, le=60.0)] | None = None
    lead_deg: Annotated[float, msgspec.Meta(ge=10.0, le=90.0)] | None = None  # 90: square shoulder
    feed_per_turn_mm: Positive | None = None  # of a drill
    pitch_mm: Positive | None = None  # of a tap
    speed_m_min: Positive | None = None
    faces: tuple[int, ...] = ()


ToleranceKind = Literal["flatness", "parallelism", "position", "profile", "size"]


class Feature(Value, frozen=True, kw_only=True):
    """A face or a hole of the part that has a tolerance: what deflection is judged at."""

    id: Identifier
    name: str
    kind: ToleranceKind
    faces: Annotated[tuple[int, ...], msgspec.Meta(min_length=1)]
    tolerance_um: Positive


class Conditions(Value, frozen=True, kw_only=True):
    """Where and how the part is held. Friction: low to hold by, high for the other bound."""

    altitude_m: Annotated[float, msgspec.Meta(ge=-500.0, le=6000.0)] = 0.0
    friction_low: NotNegative = 0.12
    friction_high: NotNegative = 0.2
    slip_safety: Positive = 2.0
    lift_safety: Positive = 1.5
    tip_safety: Positive = 1.5
    warming_k: Annotated[float, msgspec.Meta(ge=-100.0, le=100.0)] = 0.0  # of part and plate
    rest_height_um: NotNegative = 0.0  # a rest's height is known to this, either way
    plate_support: Literal["rigid", "bolted", "lying"] = "rigid"  # bolted at its edges, or loose
    mesh: Literal["auto", "coarse", "fine"] = "auto"  # of the part
    blank_bow_um: Annotated[float, msgspec.Meta(ge=-1e4, le=1e4)] = 0.0  # middle clear: positive
    pump_m3_h: NotNegative = 0.0  # what the vacuum pump draws at its inlet; 0: not known


class Job(Value, frozen=True, kw_only=True):
    name: str
    number: str = ""
    notes: str = ""
    unit: Literal["mm", "in"] = "mm"
    part: PartRef
    setup: Setup = Setup()
    plate: Plate
    array: Array = Array()
    elements: dict[str, AnyElement] = {}
    loads: dict[str, AnyLoad] = {}
    passes: dict[str, CuttingPass] = {}
    features: dict[str, Feature] = {}
    conditions: Conditions = Conditions()
    release: Release = Release()
