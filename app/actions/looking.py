"""How the scene is looked at, and what of it is shown."""

from __future__ import annotations

from app.actions.entry import Entry, has_job, has_selection, has_view, in_inches, toggle_unit
from app.settings import Arrangement


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


VIEW: tuple[Entry, ...] = (
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
        "section",
        "View",
        "&Section plane",
        lambda d: d.window.toggle_section(),
        icon="section",
        keys="Shift+X",
        tip="Cut everything open; across a flat face where one is selected",
        enabled=has_view,
        checked=lambda d: d.window.section_shown,
    ),
    Entry(
        "explode",
        "View",
        "E&xploded fixture",
        lambda d: d.window.over_view.toggle_exploded(),
        keys="Shift+E",
        tip="The part lifted, and what holds it apart",
        enabled=has_view,
        checked=lambda d: d.window.has_workspace and d.window.over_view.exploded,
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
