"""The tools: what the next click in a view does."""

from __future__ import annotations

from app.actions.entry import Entry, has_view


def _tool(name: str, text: str, icon: str, keys: str, tip: str) -> Entry:
    return Entry(
        f"tool_{name}",
        "Place",
        text,
        lambda d: d.window.start_tool(name),
        icon=icon,
        keys=keys,
        tip=tip,
        picture="" if name == "select" else name,
        enabled=has_view,
        checked=lambda d: d.window.tool_name == name,
    )


PLACE: tuple[Entry, ...] = (
    _tool("select", "&Select", "select", "Esc", "Pick faces, edges and what is placed"),
    _tool("move", "&Move", "move", "M", "Drag what is placed, or the part itself"),
    _tool("lay_on_face", "&Lay on a face", "sign:setup", "L", "Click the face to lie down"),
    _tool("place_rest", "&Rest", "sign:rest", "R", "Supports the part from below"),
    _tool("place_side_locator", "Side lo&cator", "sign:side_locator", "S", "Stops it sideways"),
    _tool("place_pin", "&Pin", "sign:pin", "N", "Locates in a hole of the part"),
    _tool("draw_vacuum_zone", "&Vacuum zone", "sign:vacuum_zone", "V", "Under a face"),
    _tool("choose_cells", "Vacuum c&ells", "sign:cells", "Y", "On a plate with slots"),
    _tool("place_clamp", "Clam&p", "sign:clamp", "C", "Presses the part down or sideways"),
    _tool("place_part_screw", "Scre&w", "sign:screw", "W", "Through a hole of the part"),
    _tool("draw_nest", "&Nest", "sign:nest", "J", "A wall round the part's outer contour"),
    _tool("draw_potting", "P&otting tray", "sign:potting", "I", "Alloy round a thin part"),
    _tool("place_engraving", "En&graving", "sign:engraving", "X", "Letters in the plate"),
    _tool("place_hole", "&Hole", "sign:plate_hole", "O", "To lift, jack, measure or bolt"),
    _tool("place_adapter", "&Adapter", "sign:adapter", "A", "A small plate of its own"),
    _tool("place_force", "Cutting &force", "sign:load", "G", "Click where the cutter works"),
    _tool("pick_pass", "C&utting pass", "sign:pass", "U", "Click the faces that the tool cuts"),
    _tool("pick_feature", "&Toleranced feature", "sign:feature", "E", "Click its face"),
    _tool("measure", "Mea&sure", "measure", "D", "Between any two picks"),
)
