"""Collect the texts of the sources into the .ts files, and make the .qm files that Qt reads.

    .venv/bin/python packaging/translations.py

Run it after a text was added or changed, and give the new entries their translation in
resources/translations/holdfast_de.ts (by hand or in Qt Linguist); then run it again. A text that
is no longer in the sources goes away, translations that are there stay.

Qt's own lupdate does not read tables of texts or plural forms by name, so the sources are read
here, by Python's own parser; the .ts is Qt's, and Qt's lrelease compiles it.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
PACKAGES = ("app", "fixtures_lib")
CONTEXT = "holdfast"
LANGUAGES = ("de",)
_TEXT_FIRST = frozenset({"tr", "worded", "progress"})
_FAULTS = frozenset({"FixtureError", "WorkerCrashed", "Cancelled", "Problem"})
_OF_FAULTS = frozenset({"message", "mend", "where"})
_COMMAND_LINE = ("fixtures_lib/cli", "fixtures_lib/shop/safety/")


@dataclass(frozen=True)
class Text:
    source: str
    plural: bool
    place: str  # the file that has it


def texts_of(root: Path = ROOT) -> dict[tuple[str, bool], Text]:
    """Every text that the sources mark, by itself and whether it has plural forms."""
    found: dict[tuple[str, bool], Text] = {}
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            place = path.relative_to(root).as_posix()
            for source, plural in _marked(ast.parse(path.read_text(encoding="utf-8")), place):
                found.setdefault((source, plural), Text(source, plural, place))
    for source, place in _texts_of_tables():
        found.setdefault((source, False), Text(source, False, place))
    return found


def _texts_of_tables() -> Iterator[tuple[str, str]]:
    """Tables that are read as they are, because every text in them is shown."""
    from app.actions import table
    from fixtures_lib.catalog.loading import load_catalog
    from fixtures_lib.cutting.strategies import WAYS

    for entry in table():
        yield from ((text, "app/actions") for text in (entry.menu, entry.text, entry.tip) if text)
    yield from ((way.name, "fixtures_lib/cutting/strategies.py") for way in WAYS.values())
    hazards = {alloy.hazard for alloy in load_catalog().alloys.values() if alloy.hazard}
    yield from ((hazard, "resources/catalog/alloys.toml") for hazard in sorted(hazards))


def _marked(tree: ast.AST, place: str) -> Iterator[tuple[str, bool]]:
    """What goes through `tr` and its like, and what the faults and problems say.

    What only the command line says is left in English.
    """
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _called(node)
        if name in _FAULTS and not place.startswith(_COMMAND_LINE):
            for value in said_by(node):
                yield from ((text, False) for text in _choices(value))
        elif name in _TEXT_FIRST and node.args and not place.startswith(_COMMAND_LINE):
            yield from ((text, False) for text in _choices(node.args[0]))
        elif name == "tr_n":
            yield from ((text, True) for text in _choices(node.args[1]))
        elif name == "marked":
            yield from ((text, False) for text in _values(node.args[0]))


def said_by(fault: ast.Call) -> list[ast.expr]:
    """What a fault or a problem is made of that is shown."""
    return [*fault.args[:1], *(k.value for k in fault.keywords if k.arg in _OF_FAULTS)]


def faults_of(root: Path = ROOT) -> Iterator[tuple[str, ast.Call]]:
    """Every fault and problem that the window shows, with its file."""
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            place = path.relative_to(root).as_posix()
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if place.startswith(_COMMAND_LINE) or not isinstance(node, ast.Call):
                    continue
                if _called(node) in _FAULTS:
                    yield place, node


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _choices(node: ast.expr) -> Iterator[str]:
    """The text itself, or the two of a conditional expression."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)


def _values(node: ast.AST) -> Iterator[str]:
    """The texts of a table: those that hold a word; keys of a mapping are none."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and any(c.isalpha() for c in node.value):
            yield node.value
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _values(value)
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        for value in node.elts:
            yield from _values(value)
    elif isinstance(node, ast.Call):
        for value in (*node.args, *(k.value for k in node.keywords)):
            yield from _values(value)
    elif isinstance(node, ast.IfExp):
        yield from (*_values(node.body), *_values(node.orelse))


def bring_up_to_date(ts: Path, texts: dict[tuple[str, bool], Text]) -> int:
    """Write the file anew with these texts and the translations it has; how many have none."""
    known: dict[tuple[str, bool], ET.Element] = {}
    if ts.exists():
        old = ET.parse(ts).getroot()
        known = {key_of(message): message for message in old.iter("message")}
    root = ET.Element("TS", version="2.1", language=ts.stem.rpartition("_")[2], sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(texts.values(), key=lambda t: (t.place, t.source)):
        context.append(_message(text, known.get((text.source, text.plural))))
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    ts.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
    return sum(t.get("type") == "unfinished" for t in root.iter("translation"))


def key_of(message: ET.Element) -> tuple[str, bool]:
    return message.findtext("source") or "", message.get("numerus") == "yes"


def _message(text: Text, known: ET.Element | None) -> ET.Element:
    message = ET.Element("message", {"numerus": "yes"} if text.plural else {})
    ET.SubElement(message, "location", filename=f"../../{text.place}")
    ET.SubElement(message, "source").text = text.source
    note = known.find("translatorcomment") if known is not None else None
    if note is not None:
        message.append(note)
    translation = known.find("translation") if known is not None else None
    if translation is None:
        translation = ET.Element("translation", type="unfinished")
        for _ in range(2 if text.plural else 0):
            ET.SubElement(translation, "numerusform")
    message.append(translation)
    return message


def compile_to(ts: Path, qm: Path) -> None:
    """Let Qt's lrelease, which comes with PySide6, make the binary file."""
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", ts, "-qm", qm], check=True)


def main() -> int:
    sys.path.insert(0, str(ROOT))
    texts = texts_of()
    for language in LANGUAGES:
        ts = FOLDER / f"holdfast_{language}.ts"
        unfinished = bring_up_to_date(ts, texts)
        compile_to(ts, ts.with_suffix(".qm"))
        print(f"{ts.name}: {len(texts)} texts, {unfinished} without a translation")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
