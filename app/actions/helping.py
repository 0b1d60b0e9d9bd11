"""Finding the way in the program."""

from __future__ import annotations

from app.actions.entry import Entry

HELP: tuple[Entry, ...] = (
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
    Entry(
        "help",
        "Help",
        "&Help",
        lambda d: d.window.show_help(),
        icon="help",
        keys="F1",
        tip="The page about the tool in use, or the panel that you are in",
    ),
    Entry(
        "tutorial",
        "Help",
        "First &tutorial",
        lambda d: d.window.show_tutorial(),
        tip="From a part to an exported plate, in ten minutes",
    ),
    Entry("about", "Help", "&About Holdfast", lambda d: d.window.show_about(), icon="info"),
)
