"""Side locators by hand on a plate with a pattern. The block lies at x 80..180, y 60..120."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.model import SideLocator
from tests.app.panel_scene import session_with
from tests.app.pointers import click, over
from tests.app.tool_hand import begun, elements
from tests.lib.sample_jobs import bare_job

pytestmark = pytest.mark.gui
CTRL = Qt.KeyboardModifier.ControlModifier


def test_on_a_pattern_the_part_comes_to_the_locator(qapp: object) -> None:
    """Its foot 12 H7 goes into the hole at x 100 y 25, 5.04 behind the flat, and the wall after it;
    with Ctrl it stands where the hand is."""
    item = load_catalog().side_locators["side-pin-flat-12"]
    session = session_with(bare_job())
    tool = begun(session, "place_side_locator", item)
    wall = over("part", (104.0, 60.0, 25.0), face=3, normal=(0.0, -1.0, 0.0))
    assert session.job is not None
    start = session.job.setup.pose.y_mm
    click(tool, wall)
    (locator,) = elements(session, SideLocator)
    holes = {(100.0, 25.0 + 5.04), (100.0, 75.0 + 5.04)}
    assert (locator.x_mm, round(locator.y_mm, 6)) in holes
    assert session.job.setup.pose.y_mm - start == pytest.approx(locator.y_mm - 60.0)
    session.undo_stack.undo()
    assert session.job.setup.pose.y_mm == start
    click(tool, replace(wall, keys=CTRL))
    (exact,) = elements(session, SideLocator)
    assert (exact.x_mm, exact.y_mm) == (104.0, 60.0)
    assert session.job.setup.pose.y_mm == start
