"""The German texts are those of the sources: none is missing, none is left over, none is broken."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from app.texts import CONTEXT

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "translations.py"
TS = ROOT / "resources" / "translations" / "holdfast_de.ts"
MEND = "run .venv/bin/python packaging/translations.py, translate what is new in the .ts, run again"
WORD = re.compile(r"[a-z]{2}")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclass looks itself up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def messages() -> list[ET.Element]:
    return list(ET.parse(TS).getroot().iter("message"))


def forms(message: ET.Element) -> list[str]:
    """The translation, or its forms for one and for many."""
    found = message.find("translation")
    assert found is not None
    plural = [form.text or "" for form in found.iter("numerusform")]
    return plural or [found.text or ""]


def test_every_text_of_the_sources_is_there_and_no_other(
    script: ModuleType, messages: list[ET.Element]
) -> None:
    wanted = set(script.texts_of())
    known = {script.key_of(message) for message in messages}
    assert sorted(wanted - known) == [], MEND
    assert sorted(known - wanted) == [], MEND


def test_every_text_is_translated_with_the_same_placeholders(messages: list[ET.Element]) -> None:
    unfinished, differing = [], []
    for message in messages:
        source, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None
        if translation.get("type") == "unfinished" or not all(forms(message)):
            unfinished.append(source)
            continue
        holes = sorted(PLACEHOLDER.findall(source))
        if any(sorted(PLACEHOLDER.findall(form)) != holes for form in forms(message)):
            differing.append(source)
    assert unfinished == [], MEND
    assert differing == [], "a translation has other placeholders than its text"


def test_the_compiled_file_says_the_same(messages: list[ET.Element]) -> None:
    translator = QTranslator()
    assert translator.load(str(TS.with_suffix(".qm")))
    differing = [
        source
        for message in messages
        for source in [message.findtext("source") or ""]
        for count, form in zip((1, 2), forms(message), strict=False)
        if translator.translate(CONTEXT, source, "", count) != form
    ]
    assert differing == [], MEND


def test_what_a_fault_says_is_a_template_that_can_be_translated(script: ModuleType) -> None:
    """An f-string with words in it would stay English in a German sentence."""
    put_together = [
        f"{place}:{call.lineno}"
        for place, call in script.faults_of()
        for said in script.said_by(call)
        for piece in ast.walk(said)
        if isinstance(piece, ast.JoinedStr) and WORD.search(ast.unparse(text_alone(piece)))
    ]
    assert put_together == [], "say it with fixtures_lib.wording.worded"


def text_alone(piece: ast.JoinedStr) -> ast.Constant:
    return ast.Constant("".join(v.value for v in piece.values if isinstance(v, ast.Constant)))
