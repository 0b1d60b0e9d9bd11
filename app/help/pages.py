"""The pages of the help, from resources/help/pages, and those that are made from tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QKeySequence

from app.actions.entry import Entry
from app.texts import tr
from fixtures_lib.resources import resource

KEYS_PAGE = "keys"

# Which page tells of a tool, or of a panel by its dock's object name.
TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "lay_on_face": "part",
        "place_rest": "locate",
        "place_side_locator": "locate",
        "place_pin": "locate",
        "place_adapter": "locate",
        "draw_vacuum_zone": "hold",
        "place_clamp": "hold",
        "place_force": "loads",
        "pick_pass": "loads",
        "pick_feature": "loads",
        "dock_holding": "hold",
        "dock_deflection": "deflection",
        "dock_features": "deflection",
        "dock_contacts": "deflection",
        "dock_problems": "release",
        "dock_catalogue": "locate",
    }
)


@dataclass(frozen=True)
class Page:
    """`text` is Markdown; its first line is the title."""

    id: str
    text: str

    @property
    def title(self) -> str:
        return self.text.splitlines()[0].lstrip("# ")

    def has(self, words: str) -> bool:
        """Whether all of these words are in it, whatever their case."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())


def pages(entries: Iterable[Entry]) -> tuple[Page, ...]:
    """In reading order; the last one lists the keys of the table of actions."""
    files = sorted(resource("help", "pages").glob("*.md"))
    written = [Page(path.stem.partition("-")[2], path.read_text("utf-8")) for path in files]
    return (*written, _keys_page(entries))


def _keys_page(entries: Iterable[Entry]) -> Page:
    lines = [f"# {tr('Keys')}", "", tr("| action | keys | what it does |"), "|---|---|---|"]
    for entry in entries:
        if entry.keys:
            tip = tr(entry.tip) if entry.tip else ""
            keys = QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText)
            name = tr(entry.text).replace("&", "").rstrip("…")
            lines.append(f"| {tr(entry.menu)}: {name} | {keys} | {tip} |")
    return Page(KEYS_PAGE, "\n".join(lines) + "\n")
