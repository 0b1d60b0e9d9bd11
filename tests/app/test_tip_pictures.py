"""The drawings in tooltips: there for every tool that places, in the colour of the theme."""

from __future__ import annotations

import base64
import re

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.actions import table
from app.actions.placing import PLACE
from app.style.theme import apply_theme
from app.style.tip_pictures import HEIGHT, WIDTH, tip_with_picture

pytestmark = pytest.mark.gui


def picture(tip: str) -> QImage:
    found = re.search(r"base64,([^\"]+)", tip)
    assert found is not None
    return QImage.fromData(base64.b64decode(found.group(1)))


def inks(image: QImage) -> list[QColor]:
    """What is drawn."""
    places = ((x, y) for x in range(image.width()) for y in range(0, image.height(), 2))
    return [c for x, y in places if (c := image.pixelColor(x, y)).alpha() > 200]


def test_every_tool_that_places_shows_what_it_places(qapp: QApplication) -> None:
    placing = [entry for entry in PLACE if entry.id != "tool_select"]
    assert all(entry.picture for entry in placing)
    for entry in table():
        if entry.picture:
            tip = tip_with_picture(entry.picture, "Rest (R)\nFor <what>")
            image = picture(tip)
            assert (image.width(), image.height()) == (2 * WIDTH, 2 * HEIGHT), entry.id
            assert inks(image), entry.id
            assert "For &lt;what&gt;" in tip


def test_the_ink_follows_the_theme(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    on_white = inks(picture(tip_with_picture("place_rest", "Rest")))
    apply_theme(qapp, "dark")
    on_black = inks(picture(tip_with_picture("place_rest", "Rest")))
    apply_theme(qapp, "light")
    assert min(c.lightness() for c in on_white) < 80
    assert max(c.lightness() for c in on_black) > 200
    assert max(c.lightness() for c in on_white) < 200
