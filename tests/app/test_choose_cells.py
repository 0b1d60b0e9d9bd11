"""The cells of a zone on a grid vacuum plate, clicked one by one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.session import Session
from app.tools.choose_cells import ChooseCells
from fixtures_lib.catalog.items import PlateItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.model import VacuumZone
from fixtures_lib.job.plate_slots import cells_of, in_slots, slot_lines, with_cells
from tests.app.pointers import beside
from tests.lib.plate_jobs import job_with, plate_of, vacuum_zone

pytestmark = pytest.mark.gui
CELLS = frozenset((i, j) for i in range(2, 6) for j in range(2, 6))


def test_a_click_takes_a_cell_out_and_puts_it_back(qtbot: QtBot) -> None:
    item = load_catalog().get(PlateItem, "plate-vacuum-grid-25")
    plate = plate_of(item, 305.0, 205.0, 25.0)
    assert item.slots is not None
    drawn = vacuum_zone()
    zone = with_cells(replace(drawn, cord=in_slots(drawn.cord, item.slots)), plate, CELLS)
    session = Session()
    session.open(job_with(zone, plate=plate), None, b"", None)
    tool = ChooseCells(session)
    refused: list[str] = []
    tool.refused.connect(refused.append)
    tool.begin()
    xs, ys = slot_lines(plate)

    def cells() -> frozenset[tuple[int, int]]:
        assert session.job is not None
        shown = session.job.elements["zone-1"]
        assert isinstance(shown, VacuumZone)
        return cells_of(shown, plate)

    def click(i: int, j: int) -> None:
        pointer = beside(float(xs[i]) + 10.0, float(ys[j]) + 10.0)
        assert tool.press(pointer)
        assert tool.release(pointer)

    click(5, 5)
    assert cells() == CELLS - {(5, 5)}
    click(3, 3)  # one inside leaves an island
    assert cells() == CELLS - {(5, 5), (3, 3)}
    click(5, 5)
    assert cells() == CELLS - {(3, 3)}
    assert not refused
    click(8, 2)  # far off: the cells would not hang together
    assert cells() == CELLS - {(3, 3)}
    assert "not one area" in refused[0]
    assert not tool.press(beside(2.0, 2.0))  # beside the slots
    session.undo_stack.undo()
    assert cells() == CELLS - {(5, 5), (3, 3)}
