"""The one table of actions. Menus, toolbars and the command palette are made from it.

`app.action_set` makes Qt's actions of it.
"""

from __future__ import annotations

from app.action_entry import (
    Entry,
    has_job,
    has_result,
    has_selection,
    has_view,
    in_inches,
    is_bent,
    placed_selected,
    redo_text,
    toggle_bent,
    toggle_field,
    toggle_live,
    toggle_unit,
    undo_text,
)
from app.settings import Arrangement

_FILE = (
    Entry(
        "new",
        "File",
        "&New job from a part…",
        lambda d: d.documents.new_from_part(),
        icon="part",
        keys="Ctrl+N",
        tip="Begin a fixture for a part from its STEP file",
    ),
    Entry(
        "open",
        "File",
        "&Open…",
        lambda d: d.documents.open(),
        icon="open",
        keys="Ctrl+O",
        tip="Open a job or a STEP file",
    ),
    Entry(
        "save",
        "File",
        "&Save",
        lambda d: d.documents.save(),
        icon="save",
        keys="Ctrl+S",
        enabled=lambda d: d.documents.unsaved,
    ),
    Entry(
        "save_as",
        "File",
        "Save &as…",
        lambda d: d.documents.save_as(),
        keys="Ctrl+Shift+S",
        enabled=has_job,
    ),
    Entry(
        "import_layout",
        "File",
        "Import &layout…",
        lambda d: d.documents.import_layout(),
        icon="import",
        tip="Take over the layout of another job",
        enabled=has_job,
    ),
    Entry(
        "export",
        "File",
        "&Export the fixture…",
        lambda d: d.documents.export(),
        icon="export",
        keys="Ctrl+E",
        tip="Write the plate as STEP with its lists, and prove it",
        enabled=has_job,
    ),
    Entry(
        "close",
        "File",
        "&Close the job",
        lambda d: d.documents.close(),
        keys="Ctrl+W",
        enabled=has_job,
    ),
    Entry(
        "settings",
        "File",
        "Se&ttings…",
        lambda d: d.window.show_settings(),
        icon="settings",
        keys="Ctrl+,",
    ),
    Entry("quit", "File", "&Quit", lambda d: d.window.close(), keys="Ctrl+Q"),
)

_EDIT = (
    Entry(
        "undo",
        "Edit",
        "&Undo",
        lambda d: d.session.undo_stack.undo(),
        icon="undo",
        keys="Ctrl+Z",
        enabled=lambda d: d.session.undo_stack.canUndo(),
        text_of=undo_text,
    ),
    Entry(
        "redo",
        "Edit",
        "&Redo",
        lambda d: d.session.undo_stack.redo(),
        icon="redo",
        keys="Ctrl+Shift+Z",
        enabled=lambda d: d.session.undo_stack.canRedo(),
        text_of=redo_text,
    ),
    Entry(
        "duplicate",
        "Edit",
        "&Duplicate",
        lambda d: d.window.duplicate_selected(),
        icon="copy",
        keys="Ctrl+D",
        enabled=placed_selected,
    ),
    Entry(
        "delete",
        "Edit",
        "De&lete",
        lambda d: d.window.delete_selected(),
        icon="delete",
        keys="Del",
        enabled=placed_selected,
    ),
    Entry(
        "deselect",
        "Edit",
        "Select &nothing",
        lambda d: d.session.select(),
        keys="Ctrl+Shift+A",
        enabled=has_selection,
    ),
    Entry(
        "copy_picture",
        "Edit",
        "Copy the &picture",
        lambda d: d.window.copy_picture(),
        icon="camera",
        keys="Ctrl+Shift+C",
        tip="Copy the 3D view to the clipboard",
        enabled=has_view,
    ),
)


def _look(name: str, text: str, keys: str, icon: str = "") -> Entry:
    return Entry(
        f"look_{name}",
        "View",
        text,
        lambda d: d.window.look(name),
        icon=icon,
        keys=keys,
        enabled=has_view,
    )


def _arrange(arrangement: Arrangement, text: str, keys: str, icon: str) -> Entry:
    return Entry(
        f"arrange_{arrangement}",
        "View",
        text,
        lambda d: d.window.arrange(arrangement),
        icon=icon,
        keys=keys,
        enabled=has_view,
        checked=lambda d: d.window.arrangement == arrangement,
    )


_VIEW = (
    Entry(
        "fit",
        "View",
        "Fit &all",
        lambda d: d.window.fit(),
        icon="fit",
        keys="F",
        tip="Bring everything into view",
        enabled=has_view,
    ),
    Entry(
        "fit_selection",
        "View",
        "Fit &selection",
        lambda d: d.window.fit_selection(),
        keys="Shift+F",
        enabled=has_selection,
    ),
    _look("iso", "&Isometric", "Ctrl+7", "view_iso"),
    _look("top", "&Top", "Ctrl+5", "view_top"),
    _look("front", "&Front", "Ctrl+1", "view_front"),
    _look("right", "&Right", "Ctrl+4", "view_right"),
    _look("back", "&Back", "Ctrl+2"),
    _look("left", "&Left", "Ctrl+3"),
    _look("bottom", "Botto&m", "Ctrl+6"),
    Entry(
        "perspective",
        "View",
        "P&erspective",
        lambda d: d.window.set_perspective(not d.window.perspective),
        keys="P",
        enabled=has_view,
        checked=lambda d: d.window.perspective,
    ),
    Entry(
        "transparent",
        "View",
        "Transparent &part",
        lambda d: d.window.set_part_transparent(not d.window.part_transparent),
        icon="transparent",
        keys="T",
        tip="See the locators through the part",
        enabled=has_view,
        checked=lambda d: d.window.part_transparent,
    ),
    Entry(
        "hide",
        "View",
        "&Hide selection",
        lambda d: d.window.hide_selected(),
        icon="hide",
        keys="H",
        enabled=has_selection,
    ),
    Entry(
        "isolate",
        "View",
        "Is&olate selection",
        lambda d: d.window.isolate_selected(),
        keys="Shift+H",
        enabled=has_selection,
    ),
    Entry(
        "show_all",
        "View",
        "Sho&w everything",
        lambda d: d.window.show_all(),
        icon="show",
        keys="Alt+H",
        enabled=has_view,
    ),
    _arrange("view", "&3D view only", "Alt+1", "part"),
    _arrange("split", "3D view and p&lan", "Alt+2", "split"),
    _arrange("plan", "Plan onl&y", "Alt+3", "plan"),
    Entry(
        "unit",
        "View",
        "Lengths in i&nches",
        toggle_unit,
        keys="Ctrl+U",
        enabled=has_job,
        checked=in_inches,
    ),
)


def _tool(name: str, text: str, icon: str, keys: str, tip: str) -> Entry:
    return Entry(
        f"tool_{name}",
        "Place",
        text,
        lambda d: d.window.start_tool(name),
        icon=icon,
        keys=keys,
        tip=tip,
        enabled=has_view,
        checked=lambda d: d.window.tool_name == name,
    )


_PLACE = (
    _tool("select", "&Select", "select", "Esc", "Pick faces, edges and what is placed"),
    _tool("move", "&Move", "move", "M", "Drag what is placed, or the part itself"),
    _tool("lay_on_face", "&Lay on a face", "sign:setup", "L", "Click the face to lie down"),
    _tool("place_rest", "&Rest", "sign:rest", "R", "Supports the part from below"),
    _tool("place_side_locator", "Side lo&cator", "sign:side_locator", "S", "Stops it sideways"),
    _tool("place_pin", "&Pin", "sign:pin", "N", "Locates in a hole of the part"),
    _tool("draw_vacuum_zone", "&Vacuum zone", "sign:vacuum_zone", "V", "Under a face"),
    _tool("place_clamp", "Clam&p", "sign:clamp", "C", "Presses the part down or sideways"),
    _tool("place_adapter", "&Adapter", "sign:adapter", "A", "A small plate of its own"),
    _tool("place_force", "Cutting &force", "sign:load", "G", "Click where the cutter works"),
    _tool("pick_feature", "&Toleranced feature", "sign:feature", "E", "Click its face"),
    _tool("measure", "Mea&sure", "measure", "D", "Between any two picks"),
)

_CHECK = (
    Entry(
        "solve",
        "Check",
        "&Deflection now",
        lambda d: d.live.solve_now(),
        icon="check",
        keys="F5",
        tip="How the part bends under gravity, vacuum, clamps and cutting",
        enabled=has_job,
    ),
    Entry(
        "live",
        "Check",
        "&Live deflection",
        toggle_live,
        icon="live",
        keys="Shift+F5",
        tip="Solve again by itself after each change",
        checked=lambda d: d.settings.live_deflection,
    ),
    Entry(
        "field",
        "Check",
        "&Colour map",
        toggle_field,
        icon="theme",
        keys="K",
        tip="Colours of the deflection on the part",
        enabled=has_result,
        checked=lambda d: d.session.view_state.field_on,
    ),
    Entry(
        "bent",
        "Check",
        "&Bent shape",
        toggle_bent,
        icon="deformed",
        keys="B",
        tip="The part as it is bent, many times enlarged",
        enabled=has_result,
        checked=is_bent,
    ),
    Entry(
        "stop",
        "Check",
        "&Stop the running work",
        lambda d: d.window.stop_work(),
        icon="stop",
        keys="Ctrl+.",
        enabled=lambda d: d.jobs.busy,
    ),
)

_HELP = (
    Entry(
        "palette",
        "Help",
        "Find a &command…",
        lambda d: d.window.open_palette(),
        icon="search",
        keys="Ctrl+K",
        tip="Every action by typing a part of its name",
    ),
    Entry("notices", "Help", "All &notices", lambda d: d.window.show_notices(), icon="notices"),
    Entry("help", "Help", "&Help", lambda d: d.window.show_help(), icon="help", keys="F1"),
    Entry("about", "Help", "&About Holdfast", lambda d: d.window.show_about(), icon="info"),
)


def table() -> tuple[Entry, ...]:
    """All actions, in the order of the menus."""
    return (*_FILE, *_EDIT, *_VIEW, *_PLACE, *_CHECK, *_HELP)
