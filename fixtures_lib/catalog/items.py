"""The kinds of catalogue item.

    status      VERIFIED  read in the named source
                MEMORY    a handbook or catalogue value from recollection: a shop should overrule it
                DERIVED   computed from a named formula
                BRIEF     from the article behind the program
                SHOP      entered by the shop

A mounted item carries the holes that it needs in the plate under it (`MountHole`), in its own axes:
x along the item's direction, origin below its contact point. A rest without holes is milled from
the plate itself.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from fixtures_lib.geometry.arrays import Point2

Status = Literal["VERIFIED", "MEMORY", "DERIVED", "BRIEF", "SHOP"]
TipShape = Literal["flat", "sphere"]
Length = Annotated[float, msgspec.Meta(gt=0.0, le=20_000.0)]
Force = Annotated[float, msgspec.Meta(ge=0.0, le=1e6)]
Identifier = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9._/-]*$", max_length=80)]


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every catalogue item has."""

    id: Identifier
    name: str
    source: str
    status: Status
    standard: str = ""
    note: str = ""


class MountHole(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A hole that an item needs in its host. `size` is a thread ("M8") or a fit ("12 H7")."""

    kind: Literal["tapped", "reamed", "clearance", "counterbored"]
    size: str
    diameter_mm: Length  # as drilled or reamed: the tap drill of a thread
    depth_mm: Length  # full diameter, from the host's top face
    through: bool = False
    at: Point2 = (0.0, 0.0)
    counterbore_diameter_mm: float = 0.0
    counterbore_depth_mm: float = 0.0
    thread_depth_mm: float = 0.0


class Tip(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What touches the part. Stiffness of the body behind it, N/um; 0 where not known (rigid)."""

    shape: TipShape
    radius_mm: Length  # of the flat disc, or of the sphere
    body_stiffness_n_um: Annotated[float, msgspec.Meta(ge=0.0)] = 0.0
    youngs_gpa: Length = 210.0
    poisson: float = 0.3


class PatternHole(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One family of holes on a plate's grid, shifted by `offset` from the grid's first point."""

    kind: Literal["tapped", "reamed"]
    size: str  # "M8", "12 H7"
    diameter_mm: Length
    offset: Point2 = (0.0, 0.0)
    counterbore_diameter_mm: float = 0.0
    counterbore_depth_mm: float = 0.0


class PlateSize(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    length_mm: Length
    width_mm: Length
    thickness_mm: Length


class SlotGrid(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Slots along x and y that a seal cord is laid into, each as deep and wide as its gland.

    The first slot's centre line is `margin_mm` from the datum edges, and the last one at least as
    far from the others. The pattern's tapped holes are the ports, each in the middle of a cell.
    """

    pitch_mm: Length
    width_mm: Length
    depth_mm: Length
    margin_mm: Length


class PlateItem(Item, frozen=True, kw_only=True, tag="plate", tag_field="kind"):
    """A plate. The grid's first hole is half a pitch (or `margin_mm`) from the datum corner."""

    material: str
    sizes: tuple[PlateSize, ...]
    pitch_mm: float = 0.0  # 0: no pattern
    margin_mm: float = 0.0
    holes: tuple[PatternHole, ...] = ()
    dedicated: bool = False  # cut for one part: pads, grooves and holes may be machined into it
    flatness_um: float = 20.0
    slots: SlotGrid | None = None  # of a universal vacuum plate


class RestItem(Item, frozen=True, kw_only=True, tag="rest", tag_field="kind"):
    """Supports from below. A milled pad (`mount` empty) takes any height; a bought one its own."""

    tip: Tip
    diameter_mm: Length
    height_mm: Annotated[float, msgspec.Meta(ge=0.0)] = 0.0
    mount: tuple[MountHole, ...] = ()


class SideLocatorItem(Item, frozen=True, kw_only=True, tag="side_locator", tag_field="kind"):
    """Pushes sideways. `reach_mm` is from the contact to the axis of the body behind it.

    A V stands against a round wall: its holes and its reach are counted from the V's root.
    """

    tip: Tip
    body: Literal["pin", "block", "vee"]
    diameter_mm: Length  # of the pin, or the block's width
    height_mm: Length  # above the host
    reach_mm: Length
    vee_deg: Annotated[float, msgspec.Meta(ge=0.0, lt=180.0)] = 0.0  # between a V's flanks
    mount: tuple[MountHole, ...]


class PinItem(Item, frozen=True, kw_only=True, tag="pin", tag_field="kind"):
    """Stands in a hole of the part. A diamond pin locates across its flats' direction only.

    A bush stands round a boss that hangs down: its diameter is that of its bore.
    """

    shape: Literal["round", "diamond", "bush"]
    diameter_mm: Length
    fit: str  # "g6"
    clearance_um: tuple[float, float]  # diametral, in an H7 hole: least, greatest
    height_mm: Length
    shank_mm: Length
    land_mm: float = 0.0  # of a diamond pin
    body_stiffness_n_um: float = 0.0
    mount: tuple[MountHole, ...]


class ClampItem(Item, frozen=True, kw_only=True, tag="clamp", tag_field="kind"):
    """Applies a force: downwards, or sideways for a side clamp (with its share downwards)."""

    style: Literal["toe", "strap", "side", "toggle", "screw"]
    tip: Tip
    force_n: Force  # as usually tightened
    force_max_n: Force
    reach_mm: Length  # contact to the body's axis
    height_min_mm: float
    height_max_mm: float
    body_width_mm: Length
    down_share: Annotated[float, msgspec.Meta(ge=0.0, le=1.0)] = 0.0  # of a side clamp's force
    torque_nm: float = 0.0  # for `force_n`
    slide_mm: Annotated[float, msgspec.Meta(ge=0.0)] = 0.0  # of its slot, to both sides of reach
    heel_mm: Annotated[float, msgspec.Meta(ge=0.0)] = 0.0  # from its screw to its heel
    mount: tuple[MountHole, ...]


class CordItem(Item, frozen=True, kw_only=True, tag="cord", tag_field="kind"):
    """Seal cord and its gland. Push back per length by hardness: {"40": 0.76} N/mm."""

    construction: Literal["solid", "sponge", "o-ring"]
    diameter_mm: Length
    groove_depth_mm: Length
    groove_width_mm: Length
    bottom_radius_mm: float
    squeeze_pct: float
    fill_pct: float
    corner_radius_min_mm: Length
    corner_radius_preferred_mm: Length
    force_n_mm: dict[str, float]


class PortItem(Item, frozen=True, kw_only=True, tag="port", tag_field="kind"):
    """A vacuum connection: a thread in the plate's edge or underside, and the drilling to it."""

    thread: str
    tap_drill_mm: Length
    thread_depth_mm: Length
    channel_mm: Length
    riser_mm: Length


class PumpItem(Item, frozen=True, kw_only=True, tag="pump", tag_field="kind"):
    """What a vacuum source reaches, as a share of the air pressure of the place."""

    share_min: Annotated[float, msgspec.Meta(gt=0.0, le=1.0)]
    share_max: Annotated[float, msgspec.Meta(gt=0.0, le=1.0)]


class ScrewItem(Item, frozen=True, kw_only=True, tag="screw", tag_field="kind"):
    """A socket head cap screw and the holes for it (ISO 4762, ISO 273, DIN 974-1, DIN 76-2).

    A countersunk one (ISO 10642) has a cone of 90 degrees and is as long as it is over all; its
    counterbore is the countersink.
    """

    head: Literal["socket", "countersunk"] = "socket"
    thread: str
    diameter_mm: Length
    pitch_mm: Length
    head_diameter_mm: Length
    head_height_mm: Length
    hex_mm: Length
    clearance_close_mm: Length
    clearance_normal_mm: Length
    clearance_loose_mm: Length
    counterbore_diameter_mm: Length
    counterbore_depth_mm: Length
    tap_drill_mm: Length
    runout_blind_mm: Length
    engagement_min_mm: Length
    engagement_preferred_mm: Length
    stress_area_mm2: Length
    torque_8_8_nm: float
    preload_8_8_n: Force
    lengths_mm: tuple[Length, ...] = ()  # that are sold


class WasherItem(Item, frozen=True, kw_only=True, tag="washer", tag_field="kind"):
    """A plain washer for the screw with this thread."""

    thread: str
    bore_mm: Length
    diameter_mm: Length
    thickness_mm: Length


class DowelItem(Item, frozen=True, kw_only=True, tag="dowel", tag_field="kind"):
    diameter_mm: Length
    chamfer_mm: Length
    engagement_min_mm: Length
    pull_thread: str = ""


class AdapterItem(Item, frozen=True, kw_only=True, tag="adapter", tag_field="kind"):
    """A small plate between a universal plate and one part; its holes fit the plate's pattern."""

    length_mm: Length
    width_mm: Length
    thickness_mm: Length
    material: str
    pitch_mm: Length
    screw: str
    dowel: str = ""
    mount: tuple[MountHole, ...]


class MaterialItem(Item, frozen=True, kw_only=True, tag="material", tag_field="kind"):
    density_kg_m3: Length
    youngs_gpa: Length
    poisson: Annotated[float, msgspec.Meta(ge=0.0, lt=0.5)]
    yield_mpa: float = 0.0
    expansion_1e6_k: float = 0.0
    conductivity_w_mk: float = 0.0
    softens_c: float | None = None
    memory_fields: str = ""


class AlloyItem(Item, frozen=True, kw_only=True, tag="alloy", tag_field="kind"):
    """What a part is potted in, poured at `pour_c`. `expands`: on freezing."""

    density_kg_m3: Length
    youngs_gpa: Length
    poisson: Annotated[float, msgspec.Meta(ge=0.0, lt=0.5)]
    yield_mpa: float
    melt_c: Annotated[float, msgspec.Meta(gt=20.0, le=400.0)]
    pour_c: Annotated[float, msgspec.Meta(gt=20.0, le=400.0)]
    expands: bool = False
    hazard: str = ""
    composition: str = ""


class CutterItem(Item, frozen=True, kw_only=True, tag="cutter", tag_field="kind"):
    diameter_mm: Length
    teeth: int
    flute_length_mm: Length
    stick_out_mm: Length
    helix_deg: float
    holder_diameter_mm: Length
    work: str = ""


class FrictionItem(Item, frozen=True, kw_only=True, tag="friction", tag_field="kind"):
    """A pair of surfaces; the low figure is the one to hold a part by."""

    mu_low: Annotated[float, msgspec.Meta(ge=0.0, le=2.0)]
    mu_high: Annotated[float, msgspec.Meta(ge=0.0, le=2.0)]


AnyItem = (
    PlateItem
    | RestItem
    | SideLocatorItem
    | PinItem
    | ClampItem
    | CordItem
    | PortItem
    | PumpItem
    | ScrewItem
    | WasherItem
    | AlloyItem
    | DowelItem
    | AdapterItem
    | MaterialItem
    | CutterItem
    | FrictionItem
)
