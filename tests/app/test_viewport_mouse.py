"""The 3D view's mouse: clicks, drags, wheel, menus, tools and the view cube."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from tests.app.view_hand import FACES, LEFT, MIDDLE, NONE, RIGHT, SHIFT, drag

pytestmark = pytest.mark.gui


def test_click_picks_and_a_drag_does_not(view, qtbot):
    with qtbot.waitSignal(view.picked) as heard:
        qtbot.mouseClick(view, LEFT, SHIFT, QPoint(200, 150))
    assert heard.args[0].face == 6
    assert heard.args[1] == SHIFT
    with qtbot.waitSignal(view.picked) as heard:
        qtbot.mouseClick(view, LEFT, NONE, QPoint(5, 295))
    assert heard.args[0] is None
    with qtbot.assertNotEmitted(view.picked):
        drag(qtbot, view, LEFT, (200, 150), (260, 150))


def test_middle_drag_turns_about_the_point_under_the_pointer(view, qtbot):
    grip = view.pick(230, 170, FACES).point
    before = view.viewpoint
    drag(qtbot, view, MIDDLE, (230, 170), (300, 120))
    assert not np.allclose(view.viewpoint.rotation, before.rotation)
    assert view.pixel(grip) == pytest.approx((230, 170), abs=1e-6)
    assert view.viewpoint.height_mm == before.height_mm


def test_shift_middle_drag_pans_with_the_pointer(view, qtbot):
    grip = view.pick(230, 170, FACES).point
    drag(qtbot, view, MIDDLE, (230, 170), (290, 140), SHIFT)
    assert view.pixel(grip) == pytest.approx((290, 140), abs=1e-6)


def test_wheel_zooms_to_the_pointer(view):
    at = QPointF(*view.pixel((30.0, 20.0, 0.0)))
    grip = view.pick(at.x(), at.y(), FACES).point
    height = view.viewpoint.height_mm
    wheel = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(view, wheel)
    assert view.viewpoint.height_mm < 0.8 * height
    assert view.pixel(grip) == pytest.approx((at.x(), at.y()), abs=1e-6)


def test_right_click_asks_for_a_menu_and_right_drag_turns(view, qtbot):
    with qtbot.waitSignal(view.context_requested) as heard:
        qtbot.mouseClick(view, RIGHT, NONE, QPoint(200, 150))
    assert heard.args[0].face == 6
    before = view.viewpoint.rotation
    with qtbot.assertNotEmitted(view.context_requested):
        drag(qtbot, view, RIGHT, (200, 150), (260, 190))
    assert not np.allclose(view.viewpoint.rotation, before)


class Recorder:
    """A tool that takes what it is told to take."""

    def __init__(self, takes: bool) -> None:
        self.takes, self.events = takes, []

    def press(self, event):
        return self._note("press", event)

    def move(self, event):
        return self._note("move", event)

    def release(self, event):
        return self._note("release", event)

    def key(self, event):
        return self._note("key", event)

    def _note(self, kind, event):
        self.events.append((kind, event))
        return self.takes


def test_a_tool_that_takes_events_gets_them_all_and_the_view_none(view, qtbot):
    tool, before = Recorder(takes=True), view.viewpoint
    view.set_tool(tool)
    with qtbot.assertNotEmitted(view.picked):
        drag(qtbot, view, MIDDLE, (200, 150), (240, 150))
        qtbot.mouseClick(view, LEFT, NONE, QPoint(200, 150))
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.viewpoint is before
    kinds = [kind for kind, _ in tool.events]
    assert kinds == ["press", *["move"] * 5, "release", "press", "release", "key"]
    press = tool.events[0][1]
    assert press.pick.face == 6
    assert press.ray.on_plane((0, 0, 20), (0, 0, 1)) == pytest.approx(press.pick.point)


def test_what_a_tool_leaves_goes_to_the_view(view, qtbot):
    view.set_tool(Recorder(takes=False))
    with qtbot.waitSignal(view.picked):
        qtbot.mouseClick(view, LEFT, NONE, QPoint(200, 150))
    before = view.viewpoint.rotation
    drag(qtbot, view, MIDDLE, (200, 150), (240, 150))
    assert not np.allclose(view.viewpoint.rotation, before)


def test_view_cube_looks_from_the_side_that_is_clicked(view, qtbot):
    cube = view.cube
    view.look("iso")
    zones = {}
    for x in range(0, cube.width(), 3):
        for y in range(0, cube.height(), 3):
            zones.setdefault(cube.zone_at(x, y), (x, y))
    assert {(0, 0, 1), (0, -1, 0), (1, 0, 0), (1, -1, 1), (1, -1, 0)} <= set(zones)
    qtbot.mouseClick(cube, LEFT, NONE, QPoint(*zones[(1.0, 0.0, 0.0)]))
    qtbot.waitUntil(lambda: np.allclose(view.viewpoint.rotation[2], (1, 0, 0)))
