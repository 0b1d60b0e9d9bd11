"""The drawings in tooltips: there for every tool that places, in the colour of the theme."""

from __future__ import annotations

import base64
import re

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.actions import table
from app.actions.placing import PLACE
from app.theme import apply_theme
from app.tip_pictures import HEIGHT, WIDTH, tip_with_picture

pytestmark = pytest.mark.gui


def picture(tip: str) -> QImage:
    found = re.search(r"base64,([^\"]+)", tip)
    assert found is not None
    return QImage.fromData(base64.b64decode(found.group(1)))


def darkest(image: QImage) -> int:
    """Lightness of the ink, where it is opaque."""
    colours = [
        image.pixelColor(x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    ]
    inks = [c for c in colours if c.alpha() == 255 and c.saturation() < 60]
    return min(inks, key=QColor.lightness).lightness()


def test_every_tool_that_places_shows_what_it_places(qapp: QApplication) -> None:
    placing = [entry for entry in PLACE if entry.id != "tool_select"]
    assert all(entry.picture for entry in placing)
    for entry in table():
        if entry.picture:
            tip = tip_with_picture(entry.picture, "Rest (R)\nFor <what>")
            image = picture(tip)
            assert (image.width(), image.height()) == (2 * WIDTH, 2 * HEIGHT), entry.id
            assert any(image.pixelColor(x, 80).alpha() for x in range(image.width())), entry.id
            assert "For &lt;what&gt;" in tip


def test_the_ink_follows_the_theme(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    on_white = darkest(picture(tip_with_picture("place_rest", "Rest")))
    apply_theme(qapp, "dark")
    on_black = darkest(picture(tip_with_picture("place_rest", "Rest")))
    apply_theme(qapp, "light")
    assert on_white < 80 < 150 < on_black
