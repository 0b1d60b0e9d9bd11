"""Texts over the scene: which are written where it is crowded."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from app.viewport.overlay import Note, placed_notes

pytestmark = pytest.mark.gui
FIELD = QRectF(0.0, 0.0, 600.0, 400.0)


def placed(*notes: Note) -> list[tuple[Note, QRectF]]:
    return placed_notes(QFont(), notes, FIELD)


def test_ten_forces_in_one_corner_leave_the_heaviest_and_none_over_another(qapp: object) -> None:
    notes = [Note(200.0 + 6.0 * i, 150.0 + i, f"{i * 100} N", weight=i / 10.0) for i in range(10)]
    found = placed(*notes)
    boxes = [box for _, box in found]
    assert notes[9] in [note for note, _ in found]
    assert 1 < len(found) < 10
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(FIELD.contains(box) for box in boxes)


def test_where_there_is_room_all_of_them_are_written(qapp: object) -> None:
    notes = [Note(100.0 * i + 40.0, 200.0, "120 N", weight=0.1) for i in range(5)]
    assert {note for note, _ in placed(*notes)} == set(notes)


def test_a_force_beside_the_legend_is_written_on_its_other_side(qapp: object) -> None:
    legend = QRectF(480.0, 100.0, 110.0, 200.0)
    force = Note(470.0, 200.0, "2500 N", weight=1.0)
    ((_, box),) = placed_notes(QFont(), [force], FIELD, [legend])
    assert not box.intersects(legend)
    assert box.right() < 470.0


def test_a_text_without_a_weight_is_always_written_and_others_keep_clear_of_it(
    qapp: object,
) -> None:
    dimension, force = Note(300.0, 200.0, "42.5 mm"), Note(302.0, 201.0, "900 N", weight=9.0)
    (first, here), (second, there) = placed(force, dimension)
    assert (first, second) == (dimension, force)
    assert not here.intersects(there)
