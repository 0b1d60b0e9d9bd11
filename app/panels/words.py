"""The words of the panels: what fields, kinds and choices are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.texts import local_figures, marked, tr
from fixtures_lib.catalog.items import (
    AdapterItem,
    AlloyItem,
    AnyItem,
    ClampItem,
    CordItem,
    CutterItem,
    DowelItem,
    FrictionItem,
    MaterialItem,
    PinItem,
    PlateItem,
    PortItem,
    PumpItem,
    RestItem,
    ScrewItem,
    SideLocatorItem,
    WasherItem,
)
from fixtures_lib.cutting.strategies import WAYS
from fixtures_lib.units import LengthUnit, show_length

KIND_NAMES: Mapping[str, str] = MappingProxyType(
    marked(
        {
            "rest": "Rest",
            "side_locator": "Side locator",
            "pin": "Pin",
            "vacuum_zone": "Vacuum zone",
            "clamp": "Clamp",
            "part_screw": "Screw through the part",
            "adapter": "Adapter",
            "nest": "Nest",
            "potting": "Potting tray",
            "alloy": "Potting alloy",
            "engraving": "Engraving",
            "plate_hole": "Hole",
            "cutting_force": "Load",
            "cutting_pass": "Cutting pass",
            "plate": "Plate",
            "cord": "Seal cord",
            "port": "Vacuum port",
            "pump": "Vacuum pump",
            "screw": "Screw",
            "washer": "Washer",
            "dowel": "Dowel",
            "material": "Material",
            "cutter": "Cutter",
            "friction": "Friction",
            "toe": "Toe",
            "strap": "Strap",
            "side": "Side",
            "toggle": "Toggle",
        }
    )
)

_KINDS_NAMES: Mapping[str, str] = MappingProxyType(
    marked(
        {
            "plate": "Plates",
            "adapter": "Adapters",
            "rest": "Rests",
            "side_locator": "Side locators",
            "pin": "Pins",
            "clamp": "Clamps",
            "cord": "Seal cords",
            "vacuum_zone": "Vacuum zones",
            "nest": "Nests",
            "engraving": "Engravings",
            "plate_hole": "Holes",
            "part_screw": "Screws through the part",
            "screw": "Screws",
            "washer": "Washers",
        }
    )
)

_LABELS: Mapping[str, str] = MappingProxyType(
    marked(
        {
            "under_mm": "Height of the part's underside",
            "slide_mm": "Stud from the slot's middle",
            "hole_mm": "Diameter of the hole",
            "round_mm": "Diameter of the round wall",
            "ring_mm": "Diameter of the ring under it",
            "washer": "Washer",
            "length_mm": "Length",
            "slots": "In the plate's slots",
            "piece": "Piece of a split zone",
            "alloy": "Alloy",
            "fill_mm": "Level of the alloy",
            "mouth_mm": "Diameter of the mouth",
            "mouth_deg": "Side of the mouth",
            "drain": "Thread of the drain",
            "drain_deg": "Side of the drain",
            "patches": "Patches that it holds",
            "columns": "Columns, along X",
            "rows": "Rows, along Y",
            "pitch_x_mm": "Pitch along X",
            "pitch_y_mm": "Pitch along Y",
            "shifts_mm": "Places by their shifts",
            "work_offsets": "Work offsets",
            "outline": "Contour of the part",
            "form": "Made as",
            "height_mm": "Height of the wall",
            "wall_mm": "Thickness of the wall",
            "clearance_mm": "Clearance to the part",
            "stock_mm": "Stock on the part's sides",
            "cutter_mm": "Cutter for its corners",
            "lead_in_mm": "Lead-in chamfer",
            "edge_break_mm": "Chamfer of the outer edges",
            "contacts": "Contacts",
            "fingers": "Finger cut-outs",
            "letter_mm": "Height of the letters",
            "line_mm": "Width of the cutter",
            "use": "For",
            "joint": "Joint of the cord",
            "in_use": "In use",
            "supports": "Supports inside",
            "recess": "Spreads the vacuum by",
            "recess_depth_mm": "Depth of the recess",
            "recess_channel_mm": "Width of its channels",
            "recess_pitch_mm": "Pitch of its channels",
            "x_mm": "X",
            "y_mm": "Y",
            "z_mm": "Z",
            "rx_deg": "Turn about X",
            "ry_deg": "Turn about Y",
            "rz_deg": "Turn about Z",
            "top_mm": "Height of the contact",
            "base_mm": "Height of its seat",
            "angle_deg": "Direction",
            "seat_mm": "Height of the part's face",
            "land_gap_mm": "Gap under the part",
            "vacuum_share": "Vacuum reached",
            "inset_mm": "Distance from the face's edge",
            "force_n": "Force",
            "order": "Order of clamping",
            "patch_radius_mm": "Radius of the patch",
            "tolerance_um": "Tolerance",
            "diameter_mm": "Diameter of the tool",
            "axial_depth_mm": "Depth along the tool",
            "radial_depth_mm": "Width of the cut",
            "feed_per_tooth_mm": "Feed a tooth",
            "feed_per_turn_mm": "Feed a turn",
            "helix_deg": "Helix of the flutes",
            "lead_deg": "Angle of the edge",
            "pitch_mm": "Pitch of the thread",
            "speed_m_min": "Cutting speed",
            "kind": "Kind of tolerance",
            "altitude_m": "Altitude",
            "friction_low": "Friction, low",
            "friction_high": "Friction, high",
            "slip_safety": "Safety against slip",
            "lift_safety": "Safety against lift",
            "tip_safety": "Safety against tipping",
            "warming_k": "Warming of part and plate",
            "rest_height_um": "Height of rests known to",
            "plate_support": "The plate",
            "mesh": "Mesh of the part",
            "blank_bow_um": "Bow of the blank",
            "pump_m3_h": "Vacuum pump",
            "outer": "Groove",
            "islands": "Islands",
            "cord": "Seal cord",
            "hardness": "Hardness",
            "item": "Item",
            "exit": "Leaves the plate at",
            "host": "Stands on",
            "at": "Where",
            "number": "Number",
            "sha256": "Fingerprint of the file",
            "solid": "Solid in the file",
            "healed": "Repaired on import",
            "name": "Name",
            "strategy": "Strategy",
            "face": "Face",
            "faces": "Faces",
            "material": "Material",
            "unit": "Unit",
            "notes": "Notes",
            "text": "Text",
            "size": "Size",
            "depth_mm": "Depth",
            "through": "Through",
            "thickness_mm": "Thickness",
            "width_mm": "Width",
        }
    )
)

CHOICE_NAMES: Mapping[str, str] = MappingProxyType(
    marked(
        {
            "each": "one for each place: G54, G55 …",
            "one": "one, with shifts from it",
            "wall": "a raised wall",
            "lifting": "lifting, an eye bolt",
            "jacking": "jacking off, a screw",
            "datum": "measuring, a datum",
            "bolting": "bolting to the table",
            "none": "nothing",
            "pocket": "a shallow pocket",
            "grid": "channels in a grid",
            "butt": "butt, square ends",
            "scarf": "scarf, slanted ends",
            "below": "the underside",
            "left": "the left edge",
            "right": "the right edge",
            "front": "the front edge",
            "back": "the back edge",
            "rigid": "counts as rigid",
            "bolted": "bends, bolted at its edges",
            "lying": "bends, lying on the table",
            "auto": "chosen by the part",
            "coarse": "coarse and quick",
            "fine": "fine and slow",
            **{strategy: way.name for strategy, way in WAYS.items()},
            "flatness": "flatness",
            "parallelism": "parallelism",
            "position": "position",
            "profile": "profile",
            "size": "size",
            "round": "round",
            "sponge": "sponge",
            "solid": "solid",
            "diamond": "diamond",
            "mm": "millimetres",
            "in": "inches",
        }
    )
)

_EMPTY = marked("Emptied, it is what the strategy usually takes in this material.")
_TIPS: Mapping[str, str] = MappingProxyType(
    marked(
        {
            "angle_deg": "In the plane of the plate, from the X axis towards Y.",
            "text": "{plate}, {job}, {part}, {name} and {place} stand for these numbers and names.",
            "shifts_mm": "X and Y of each other place from the first, such as 120, 0; 0, 80. "
            "Emptied, rows and columns hold.",
            "size": "A thread such as M10, or a fit such as 8 H7.",
            "stock_mm": "As printed or cast: 0.5 or 0.8 mm, say. The contacts stand back by it.",
            "in_use": "Otherwise its port is plugged and a cover lies on it.",
            "recess": "Needed where the part lies on the plate itself.",
            "land_gap_mm": "How far the land with the groove stays below the part's face.",
            "vacuum_share": "Share of the air pressure. A pressure may be typed: 0.8 bar, 24 inHg.",
            "order": "Clamps are tightened from the lowest number to the highest.",
            "warming_k": "How much warmer they get than when the part was laid down.",
            "rest_height_um": "Either way. Rests that differ bend the part when it is held.",
            "blank_bow_um": "From edge to middle. Positive: the middle stands clear of the plate.",
            "pump_m3_h": "What it draws; 0: not known. Problems tells its time for all places.",
            "slip_safety": "How many times the cutting force the part must bear.",
            "friction_low": "The part is held by this one.",
            "friction_high": "For the other end of the range.",
            "seat_mm": "Above the top face of the plate.",
            "top_mm": "Above the top face of the plate.",
            "slide_mm": "Away from the part: positive. The strap can be slid back by as much more.",
            "ring_mm": "Milled from the plate up to the part. 0: a rest beside it takes the force.",
            "axial_depth_mm": _EMPTY,
            "radial_depth_mm": _EMPTY,
            "feed_per_tooth_mm": _EMPTY,
            "feed_per_turn_mm": _EMPTY,
            "helix_deg": _EMPTY,
            "lead_deg": "Between the edge and the face that it mills.",
            "pitch_mm": _EMPTY,
            "speed_m_min": _EMPTY,
            "faces": "Those that the tool cuts. Choose others with the tool “Cutting pass”.",
            "patch_radius_mm": "The force is spread over a disc of this radius.",
        }
    )
)

STATUS_NAMES: Mapping[str, str] = MappingProxyType(
    marked(
        {
            "VERIFIED": "read in its source",
            "MEMORY": "not from a data sheet: check it",
            "DERIVED": "computed",
            "BRIEF": "from the article",
            "SHOP": "entered by the shop",
        }
    )
)

_SUFFIXES = ("_mm", "_um", "_deg", "_n", "_m", "_kpa")


def field_label(name: str) -> str:
    """The words for a field; one that has none of its own is spelled from its name."""
    if name in _LABELS:
        return tr(_LABELS[name])
    bare = next((name.removesuffix(s) for s in _SUFFIXES if name.endswith(s)), name)
    return bare.replace("_", " ").capitalize()


def field_tip(name: str) -> str:
    tip = tr(_TIPS.get(name, ""))
    return f"{tip} {tr(_EMPTY)}" if name == "lead_deg" else tip


def choice_name(value: str) -> str:
    return tr(CHOICE_NAMES.get(value, value.replace("_", " ")))


def kind_name(kind: str) -> str:
    return tr(KIND_NAMES.get(kind, kind.replace("_", " ").capitalize()))


def kinds_name(kind: str) -> str:
    """Several of a kind."""
    return tr(_KINDS_NAMES[kind]) if kind in _KINDS_NAMES else kind_name(kind)


def kind_of(item: object) -> str:
    """The kind under which an item, element or load is stored: its struct's tag."""
    return str(type(item).__struct_config__.tag)  # type: ignore[attr-defined]


def sign_of_item(item: AnyItem) -> str:
    """The name of an item's sign in app.style.symbols."""
    if isinstance(item, PinItem) and item.shape == "diamond":
        return "diamond_pin"
    if isinstance(item, ClampItem) and item.style == "side":
        return "side_clamp"
    return kind_of(item)


def item_size(item: AnyItem, unit: LengthUnit) -> str:
    """The few figures that tell an item from its neighbours on the shelf."""

    def mm(value: float) -> str:
        return short_length(value, unit)

    match item:
        case PlateItem():
            sizes = [f"{mm(s.length_mm)} × {mm(s.width_mm)}" for s in item.sizes]
            return (
                sizes[0]
                if len(sizes) == 1
                else tr("{count} sizes, {sizes} …", count=len(sizes), sizes=sizes[0])
            )
        case RestItem():
            return f"Ø {mm(item.diameter_mm)}, {_tip(item.tip.shape)}"
        case SideLocatorItem():
            return tr("Ø {mm}, {mm2} high", mm=mm(item.diameter_mm), mm2=mm(item.height_mm))
        case PinItem():
            return f"Ø {mm(item.diameter_mm)} {item.fit}"
        case ClampItem():
            return tr("{force_n:.0f} N, reach {mm}", force_n=item.force_n, mm=mm(item.reach_mm))
        case CordItem():
            return f"Ø {mm(item.diameter_mm)} {item.construction}"
        case PortItem():
            return item.thread
        case AdapterItem():
            return f"{mm(item.length_mm)} × {mm(item.width_mm)} × {mm(item.thickness_mm)}"
        case MaterialItem():
            return tr(
                "E {youngs_gpa:.0f} GPa, {density_kg_m3:.0f} kg/m³",
                youngs_gpa=item.youngs_gpa,
                density_kg_m3=item.density_kg_m3,
            )
        case ScrewItem() | WasherItem():
            return item.thread
        case DowelItem():
            return f"Ø {mm(item.diameter_mm)}"
        case AlloyItem():
            return f"{item.melt_c:g} °C, {item.density_kg_m3:.0f} kg/m³"
        case CutterItem():
            return tr("Ø {mm}, {teeth} teeth", mm=mm(item.diameter_mm), teeth=item.teeth)
        case PumpItem():
            return tr(
                "{share_min:.0%} to {share_max:.0%}",
                share_min=item.share_min,
                share_max=item.share_max,
            )
        case FrictionItem():
            return tr("{mu_low:g} to {mu_high:g}", mu_low=item.mu_low, mu_high=item.mu_high)


def _tip(shape: str) -> str:
    return tr("flat") if shape == "flat" else tr("ball")


def short_length(mm: float, unit: LengthUnit) -> str:
    """A length without needless zeros: "12.5 mm", "0.4921 in"."""
    number, name = show_length(mm, unit).split(" ")
    trimmed = number.rstrip("0").rstrip(".") if "." in number else number
    return local_figures(f"{'0' if trimmed == '-0' else trimmed} {name}")
