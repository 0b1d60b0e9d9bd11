"""Tools: one interaction a file, and the table from which the window starts them.

    tool = TOOLS["place_rest"](session, items, item)
    tool.begin(); view.set_tool(tool); ... view.set_tool(None); tool.end()

A tool is what the 3D view calls a Tool: press, move, release and key, which say whether the event
was theirs. It says the rest by its signals: hint_changed, marks_changed, refused, finished, and for
DrawVacuumZone zone_requested, for DrawNest nest_requested, for DrawPotting potting_requested.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.tools.choose_cells import ChooseCells
from app.tools.draw_nest import DrawNest, NestRequest
from app.tools.draw_potting import DrawPotting, PottingRequest
from app.tools.draw_vacuum_zone import DrawVacuumZone, ZoneRequest
from app.tools.lay_on_face import LayOnFace
from app.tools.measure import Measure
from app.tools.move import Move
from app.tools.pick_feature import PickFeature
from app.tools.pick_pass import PickPass
from app.tools.place_adapter import PlaceAdapter
from app.tools.place_clamp import PlaceClamp
from app.tools.place_engraving import PlaceEngraving
from app.tools.place_force import PlaceForce
from app.tools.place_hole import PlaceHole
from app.tools.place_part_screw import PlacePartScrew
from app.tools.place_pin import PlacePin
from app.tools.place_rest import PlaceRest
from app.tools.place_side_locator import PlaceSideLocator
from app.tools.select import Select, selected_of
from app.tools.tool import Tool, ValueAsked
from fixtures_lib.catalog.items import (
    AdapterItem,
    AlloyItem,
    AnyItem,
    ClampItem,
    CordItem,
    PinItem,
    RestItem,
    ScrewItem,
    SideLocatorItem,
)


@dataclass(frozen=True)
class ToolEntry:
    """A tool with its words and its sign. `places` is the kind of item that it places."""

    id: str
    text: str
    sign: str  # of app.style.symbols
    make: type[Tool]
    places: type | None = None


_ENTRIES = (
    ToolEntry("select", "Select", "", Select),
    ToolEntry("move", "Move", "", Move),
    ToolEntry("lay_on_face", "Lay on a face", "setup", LayOnFace),
    ToolEntry("place_rest", "Place a rest", "rest", PlaceRest, RestItem),
    ToolEntry(
        "place_side_locator",
        "Place a side locator",
        "side_locator",
        PlaceSideLocator,
        SideLocatorItem,
    ),
    ToolEntry("place_pin", "Place a pin", "pin", PlacePin, PinItem),
    ToolEntry("draw_vacuum_zone", "Draw a vacuum zone", "vacuum_zone", DrawVacuumZone, CordItem),
    ToolEntry("choose_cells", "Choose the cells of a zone", "cells", ChooseCells),
    ToolEntry("place_clamp", "Place a clamp", "clamp", PlaceClamp, ClampItem),
    ToolEntry("place_part_screw", "Screw the part down", "screw", PlacePartScrew, ScrewItem),
    ToolEntry("draw_nest", "Draw a nest", "nest", DrawNest),
    ToolEntry("draw_potting", "Pot the part", "potting", DrawPotting, AlloyItem),
    ToolEntry("place_engraving", "Engrave", "engraving", PlaceEngraving),
    ToolEntry("place_hole", "Place a hole", "plate_hole", PlaceHole),
    ToolEntry("place_adapter", "Place an adapter", "adapter", PlaceAdapter, AdapterItem),
    ToolEntry("place_force", "Place a cutting force", "load", PlaceForce),
    ToolEntry("pick_pass", "Choose what a tool cuts", "pass", PickPass),
    ToolEntry("pick_feature", "Choose a feature with a tolerance", "feature", PickFeature),
    ToolEntry("measure", "Measure", "", Measure),
)

ENTRIES: Mapping[str, ToolEntry] = MappingProxyType({entry.id: entry for entry in _ENTRIES})
TOOLS: Mapping[str, type[Tool]] = MappingProxyType({entry.id: entry.make for entry in _ENTRIES})


def tool_for(item: AnyItem) -> str | None:
    """The id of the tool that places this item; None for what is not placed by a tool (a plate)."""
    for entry in _ENTRIES:
        if entry.places is not None and isinstance(item, entry.places):
            return entry.id
    return None


__all__ = [
    "ENTRIES",
    "TOOLS",
    "DrawNest",
    "DrawPotting",
    "DrawVacuumZone",
    "NestRequest",
    "PottingRequest",
    "Select",
    "Tool",
    "ToolEntry",
    "ValueAsked",
    "ZoneRequest",
    "selected_of",
    "tool_for",
]
