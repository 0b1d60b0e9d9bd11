"""Words that end in … where there is no room for them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.panels.cut_label import CutLabel

pytestmark = pytest.mark.gui


def test_words_without_room_end_in_dots_and_never_widen_what_holds_them(qtbot: QtBot) -> None:
    label = CutLabel()
    qtbot.addWidget(label)
    words = "Universal plate, M8 and 12 H7 on 50 mm, figures: check"
    label.setText(words)
    assert label.minimumSizeHint().width() == 1
    label.resize(1000, 20)
    assert label.shown == words
    label.resize(120, 20)
    assert label.shown.endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.shown) <= 120
    assert not label.grab().isNull()
