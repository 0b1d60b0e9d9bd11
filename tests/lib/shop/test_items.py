"""Catalogue items of the shop's own: with licence and source, and the line of what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixtures_lib.catalog.items import RestItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import Library
from fixtures_lib.shop.keeping.items import specification

ABOUT = '[file]\nlicence = "CC-BY-4.0"\nsource = "Maker 2026, page 12"\nunits = "mm"\n'
REST = """
[[rest]]
id = "rest/ours-10"
name = "Our rest 10"
source = "drawing 7"
status = "SHOP"
diameter_mm = 10.0
tip = { shape = "flat", radius_mm = 5.0 }
"""


def shelf(folder: Path, text: str) -> Path:
    path = folder / "ours.toml"
    path.write_text(text)
    return path


def test_items_of_a_file_are_kept_once(library: Library, tmp_path: Path) -> None:
    path = shelf(tmp_path, ABOUT + REST)
    (kept,) = library.items.add_file(path)
    assert library.items.add_file(path) == (kept,)
    assert library.items.all() == (kept,)
    assert (kept.licence, kept.source) == ("CC-BY-4.0", "Maker 2026, page 12")
    item = specification(kept)
    assert isinstance(item, RestItem)
    assert item.diameter_mm == 10.0
    with pytest.raises(FixtureError, match="another item of this id"):
        library.items.add_file(shelf(tmp_path, ABOUT + REST.replace("10.0", "11.0")))
    library.items.remove(kept)
    assert library.items.all() == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (REST, "does not say its licence"),
        (ABOUT.replace("licence", "license") + REST, "does not say its licence"),
        (ABOUT.replace('"mm"', '"in"') + REST, "lengths are in in; convert them"),
        (ABOUT + REST.replace("= 10.0", '= "ten"'), r"ours\.toml, line 11, rest/ours-10: diam"),
        (ABOUT + REST.replace("= 10.0", "= -3.0"), r"line 11, rest/ours-10: diameter_mm"),
        (ABOUT + REST + REST.replace("5.0", "0.0"), r"line 20, rest/ours-10: tip\.radius_mm"),
        (ABOUT + REST.replace("diameter_mm = 10.0\n", ""), "line 6, .* required field"),
        (ABOUT + REST.replace("diameter_mm", "diameter_in"), "line 11, .*unknown field"),
        (ABOUT + REST + REST, "two items are called"),
        (ABOUT, "no item in it"),
        (ABOUT + "[[program]]\nrun = 'x'\n", "not a kind of item"),
        (ABOUT + "[[rest]\n", "not valid TOML"),
    ],
)
def test_what_is_wrong_in_a_file_is_said(
    library: Library, tmp_path: Path, text: str, words: str
) -> None:
    with pytest.raises(FixtureError, match=words):
        library.items.add_file(shelf(tmp_path, text))
    assert library.items.all() == ()
