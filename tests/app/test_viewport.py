"""The 3D view, driven with a mouse and looked at."""

from __future__ import annotations

import gc
import time
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow

from app.viewport import (
    Arrow,
    Ball,
    BodyStyle,
    Cone,
    Dot,
    Field,
    Line,
    Pick,
    PickFilter,
    Text,
    Triad,
    Viewport,
    whole_body,
)
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import TriangleMesh
from tests.app.solids import box, cylinder, waves

pytestmark = pytest.mark.gui

FACES = PickFilter()
MIDDLE, LEFT, RIGHT = (
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot):
    made = Viewport()
    made.resize(400, 300)
    qtbot.addWidget(made)
    made.set_body("box", box())
    made.look("top")
    with qtbot.waitExposed(made):
        made.show()
    return made


def colour(view, x, y) -> QColor:
    return view.picture().pixelColor(round(x), round(y))


def drag(qtbot, view, button, start, end, keys=NONE):
    qtbot.mousePress(view, button, keys, QPoint(*start))
    steps = np.linspace(start, end, 6)[1:].round().astype(int)
    for x, y in steps:
        event = QPointF(float(x), float(y))
        _move(view, event, button, keys)
    qtbot.mouseRelease(view, button, keys, QPoint(*end))


def _move(view, at, buttons, keys=NONE):
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, view.mapToGlobal(at), Qt.MouseButton.NoButton, buttons, keys
    )
    QCoreApplication.sendEvent(view, moved)


# ---- drawing ----------------------------------------------------------------------------------


def test_a_body_is_drawn_in_its_colour_and_the_background_is_not(view):
    middle, corner = colour(view, 200, 150), colour(view, 5, 295)
    assert middle.blue() > middle.red()
    assert abs(middle.lightness() - corner.lightness()) > 20


def test_light_and_dark_differ_in_background_only(view):
    light = colour(view, 5, 100).lightness(), colour(view, 200, 150)
    view.set_theme(dark=True)
    dark = colour(view, 5, 100).lightness(), colour(view, 200, 150)
    assert light[0] > 200
    assert dark[0] < 80
    assert light[1] == dark[1]


def test_moving_hiding_and_removing_a_body(view):
    body = colour(view, 200, 150)
    view.place_body("box", Pose(x_mm=500.0))
    empty = colour(view, 200, 150)
    assert empty != body
    view.fit()
    assert colour(view, 200, 150) == body
    view.show_body("box", False)
    assert colour(view, 200, 150) == empty
    view.show_body("box", True)
    assert colour(view, 200, 150) == body
    view.remove_body("box")
    assert view.body_keys == ()
    assert colour(view, 200, 150) == empty


def test_edges_are_drawn_whole_and_dark(view):
    x, y = view.pixel((20.0, 30.0, 20.0))
    image = view.picture()
    rows = [
        min(image.pixelColor(round(x) + i, round(y) + j).lightness() for j in (-1, 0, 1))
        for i in range(-50, 51)
    ]
    view.style_body("box", BodyStyle(edges=False))
    face = colour(view, x, y + 4).lightness()
    assert max(rows) < face - 40  # no gap in a hundred pixels
    assert min(colour(view, x, y + j).lightness() for j in (-1, 0, 1)) > face - 20


def test_selection_and_hover_look_different_and_go_away(view, qtbot):
    plain = colour(view, 200, 150)
    view.select([Pick("box", 6, None, (0, 0, 0), (0, 0, 1))])
    selected = colour(view, 200, 150)
    assert selected.red() > selected.blue() + 60  # orange
    view.select([])
    assert colour(view, 200, 150) == plain
    with qtbot.waitSignal(view.hovered) as heard:
        _move(view, QPointF(200, 150), Qt.MouseButton.NoButton)
    assert heard.args[0].face == 6
    hovered = colour(view, 200, 150)
    assert hovered.blue() > hovered.red() + 40  # cyan
    QCoreApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: colour(view, 200, 150) == plain)


def test_whole_body_and_edges_can_be_selected(view):
    view.select([whole_body("box"), Pick("box", None, 4, (0, 0, 0), (0, 0, 1))])
    assert colour(view, 200, 150).red() > colour(view, 200, 150).blue() + 60
    view.remove_body("box")
    assert view.selected == ()


def test_picture_has_the_size_asked_for_and_needs_no_screen(qtbot):
    hidden = Viewport()
    qtbot.addWidget(hidden)
    hidden.resize(400, 300)
    hidden.set_body("box", box())
    hidden.look("iso")
    image = hidden.picture(640, 480)
    assert (image.width(), image.height()) == (640, 480)
    assert image.pixelColor(320, 240).blue() > image.pixelColor(320, 240).red()
    assert (hidden.picture().width(), hidden.picture().height()) == (400, 300)


# ---- picking ----------------------------------------------------------------------------------


def test_pick_gives_face_exact_point_and_normal(view):
    pick = view.pick(*view.pixel((10.0, 12.0, 20.0)), FACES)
    assert (pick.body_key, pick.face, pick.edge) == ("box", 6, None)
    assert pick.point == pytest.approx((10.0, 12.0, 20.0), abs=1e-9)
    assert pick.normal == pytest.approx((0.0, 0.0, 1.0))


@pytest.mark.parametrize("perspective", [False, True])
def test_pick_of_a_moved_body_is_in_the_fixture_frame(view, perspective):
    pose = Pose(x_mm=1000.0, y_mm=-2000.0, rx_deg=90.0)
    view.set_perspective(perspective)
    view.place_body("box", pose)
    view.look("top")
    wanted = pose.points((7.0, 30.0, 11.0))
    pick = view.pick(*view.pixel(tuple(wanted)), FACES)
    assert pick.face == 4  # its +y is up now
    assert pick.point == pytest.approx(tuple(wanted), abs=1e-6)
    assert pick.normal == pytest.approx((0.0, 0.0, 1.0))


def test_edge_is_preferred_near_it_inside_and_outside_the_outline(view):
    x, y = view.pixel((20.0, 30.0, 20.0))
    both = PickFilter(edges=True)
    inside, outside = view.pick(x, y + 4, both), view.pick(x, y - 4, both)
    for pick in (inside, outside):
        assert pick.edge == 4  # along x, at the far end of y and z
        assert pick.point == pytest.approx((20.0, 30.0, 20.0), abs=0.5)
    assert view.pick(x, y + 12, both).edge is None
    assert view.pick(x, y - 12, both) is None
    assert view.pick(x, y + 4, FACES).edge is None


def test_a_hidden_edge_is_not_picked(view):
    view.set_body("lid", box((60.0, 50.0, 2.0), (-10.0, -10.0, 25.0)))
    x, y = view.pixel((20.0, 30.0, 20.0))
    assert view.pick(x, y, PickFilter(edges=True)).body_key == "lid"
    assert view.pick(x, y, PickFilter(edges=True)).edge is None


def test_filters_choose_bodies_and_whole_bodies(view):
    view.set_body("lid", box((60.0, 50.0, 2.0), (-10.0, -10.0, 25.0)))
    assert view.pick(200, 150, FACES).body_key == "lid"
    assert view.pick(200, 150, PickFilter(bodies=frozenset({"box"}))).body_key == "box"
    assert view.pick(200, 150, PickFilter(whole_bodies=True)).place == ("lid", None, None)
    view.style_body("lid", BodyStyle(pickable=False))
    assert view.pick(200, 150, FACES).body_key == "box"


def test_no_ray_slips_between_triangles(view):
    view.set_body("tube", cylinder(200.0, 30.0))
    view.look("front")
    for z in np.linspace(1.0, 29.0, 40):  # along the middle, where sides of triangles meet
        assert view.pick(*view.pixel((0.0, -200.0, float(z))), FACES).point[1] < -190.0


@pytest.mark.parametrize(
    ("size", "at"),
    [(1e-4, (0.0, 0.0, 0.0)), (50.0, (1e6, -2e6, 5e5)), (6000.0, (0.0, 0.0, 0.0))],
)
def test_tiny_far_and_large_parts_are_drawn_and_picked(view, size, at):
    view.remove_body("box")
    view.set_body("odd", box((size, size, size), at))
    view.look("iso")
    pick = view.pick(200, 120, FACES)
    assert pick.face == 6
    assert pick.point[2] == pytest.approx(at[2] + size, abs=1e-6 * size + 1e-9)
    top, right = colour(view, 200, 100), colour(view, 240, 200)
    assert top.lightness() > right.lightness() + 15


def test_hover_and_frame_of_a_large_mesh_are_quick(view):
    """Bounds far above what was measured (0.2 ms and 60 ms), for a busy machine."""
    view.remove_body("box")
    view.set_body("large", waves(300))  # 180,000 triangles
    view.look("iso")
    view.pick(200, 150)  # builds the search
    begin = time.perf_counter()
    for i in range(20):
        assert view.pick(190 + i, 150) is not None
    assert (time.perf_counter() - begin) / 20 < 0.1
    frames = []
    view.surface.painted.connect(frames.append)
    for _ in range(3):
        view.surface.grabFramebuffer()
    assert min(frames) < 1500.0


# ---- mouse ------------------------------------------------------------------------------------


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
    at = QPointF(260.0, 120.0)
    grip = view.pick(at.x(), at.y(), FACES).point
    height = view.viewpoint.height_mm
    wheel = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(view, wheel)
    assert view.viewpoint.height_mm < 0.8 * height
    assert view.pixel(grip) == pytest.approx((260.0, 120.0), abs=1e-6)


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


# ---- fields and markers -----------------------------------------------------------------------


def ramp(body, low=0.0, high=20.0):
    """A field that rises along x."""
    x = body.surface.points[:, 0]
    return low + (high - low) * (x - x.min()) / np.ptp(x)


def test_field_colours_rise_and_the_probe_reads_them(view):
    body = box()
    view.set_body("box", body)
    view.resize(800, 400)
    view.look("top")
    view.zoom(0.6)  # away from the legend
    view.set_field("box", Field(body.surface, ramp(body), title="Bending"), flags=False)
    low = colour(view, *view.pixel((1.0, 15.0, 20.0)))
    high = colour(view, *view.pixel((39.0, 15.0, 20.0)))
    assert low.blue() > low.green()  # viridis: from violet ...
    assert high.green() > 1.5 * high.blue()  # ... to yellow
    pick, value = view.probe(*view.pixel((10.0, 15.0, 20.0)))
    assert value == pytest.approx(5.0, abs=1e-6)
    assert pick.face == 6
    view.clear_field("box")
    assert view.probe(400, 200) is None
    shade = colour(view, 400, 200)
    assert shade.blue() > shade.green()


def test_a_bent_shape_is_drawn_moved_and_read_at_rest(view):
    body = box()
    view.set_body("box", body)
    shift = np.tile([0.1, 0.0, 0.0], (len(body.surface.points), 1))
    view.set_field("box", Field(body.surface, ramp(body), shift), factor=100.0)
    assert view.probe(*view.pixel((5.0, 15.0, 20.0))) is None  # it has gone 10 mm to the right
    pick, value = view.probe(*view.pixel((45.0, 15.0, 20.0)))
    assert pick.point == pytest.approx((35.0, 15.0, 20.0), abs=1e-4)
    assert value == pytest.approx(17.5, abs=1e-4)
    view.set_field("box", Field(body.surface, ramp(body), shift), factor=0.0)
    assert view.probe(*view.pixel((5.0, 15.0, 20.0)))[1] == pytest.approx(2.5, abs=1e-4)


def test_a_field_on_another_mesh_of_the_same_body(view):
    fine = waves(20)
    surface = TriangleMesh(fine.surface.points * 0.4, fine.surface.triangles, fine.surface.faces)
    values = np.full(len(surface.points), np.nan)
    view.set_field("box", Field(surface, values, limits=(0.0, 5.0)))  # nothing known yet: grey
    grey = colour(view, 200, 150)
    assert max(grey.red(), grey.green(), grey.blue()) - min(grey.red(), grey.green()) < 12
    view.set_field("box", Field(surface, np.full(len(values), 5.0), limits=(0.0, 5.0)))
    assert colour(view, 200, 150).green() > 1.5 * colour(view, 200, 150).blue()


def test_new_values_on_the_same_mesh_are_shown_quickly(view):
    body = waves(100)
    view.set_body("waves", body)
    view.set_field("waves", Field(body.surface, ramp(body)))
    begin = time.perf_counter()
    for i in range(10):
        view.set_field("waves", Field(body.surface, ramp(body, high=20.0 + i)))
    assert (time.perf_counter() - begin) / 10 < 0.1


def test_markers_of_every_kind_are_drawn_and_removed(view):
    empty = view.picture()
    red = (0.9, 0.1, 0.1)
    kinds = [
        Arrow((20, 15, 20), (1, 0, 0), 15.0, red, tip_at_start=True, text="120 N"),
        Cone((20, 15, 20), (0, 1, 0), 10.0, 4.0, red),
        Ball((20, 15, 25), 4.0, red),
        Dot((20, 15, 21), red),
        Triad(Pose(z_mm=21.0), 20.0),
        Line(np.array([[0, 0, 21], [40, 30, 21]]), red, 3.0),
        Text((20, 15, 21), "R1"),
    ]
    for kind in kinds:
        view.set_markers("try", [kind])
        assert view.picture() != empty, kind
    view.set_markers("try", [])
    assert view.picture() == empty


def test_markers_on_top_are_seen_through_the_body(view):
    hidden = [Ball((20.0, 15.0, 5.0), 4.0, (0.9, 0.1, 0.1))]
    view.set_markers("ball", hidden)
    assert colour(view, 200, 150).blue() > colour(view, 200, 150).red()
    view.set_markers("ball", hidden, on_top=True)
    assert colour(view, 200, 150).red() > 2 * colour(view, 200, 150).blue()


# ---- a rough life -----------------------------------------------------------------------------


def test_shrunk_to_nothing_and_back(view, qtbot):
    for size in ((0, 0), (1, 300), (400, 300)):
        view.resize(*size)
        view.fit()
        qtbot.wait(20)
    assert colour(view, 200, 150).blue() > colour(view, 200, 150).red()


def test_floated_and_docked_again(qtbot):
    window, dock, inner = QMainWindow(), QDockWidget("3D"), Viewport()
    qtbot.addWidget(window)
    dock.setWidget(inner)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.resize(600, 400)
    window.show()
    inner.set_body("box", box())
    inner.look("top")
    for floating in (True, False):
        dock.setFloating(floating)
        qtbot.wait(80)
        inner.look("top")
        seen = inner.surface.grabFramebuffer()
        shade = seen.pixelColor(seen.width() // 2, seen.height() // 2)
        assert shade.blue() > shade.red()


def test_closing_one_view_leaves_the_others(qtbot, view):
    other = Viewport()
    other.set_body("box", box())
    other.look("iso")
    other.show()
    qtbot.waitExposed(other)
    other.close()
    other.deleteLater()
    del other
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert colour(view, 200, 150).blue() > colour(view, 200, 150).red()


@pytest.mark.parametrize("shown", [False, True])
def test_views_come_and_go_without_a_trace(qtbot, shown, capfd):
    left = []
    for _ in range(8):
        one = Viewport()
        one.set_body("box", box())
        one.fit()
        if shown:
            one.show()
            qtbot.wait(10)
            one.select([whole_body("box")])
        left.append(weakref.ref(one))
        one.close()
        one.deleteLater()
        del one
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert not any(ref() is not None for ref in left)
    assert capfd.readouterr().err == ""  # no complaint of VTK or of the driver


def test_one_frame_for_many_changes(view, qtbot):
    qtbot.wait(250)
    frames = []
    view.surface.painted.connect(frames.append)
    for i in range(20):
        view.place_body("box", Pose(x_mm=float(i)))
    qtbot.wait(60)
    assert len(frames) == 1


def test_what_is_fitted_before_it_is_shown_fits_the_size_it_gets(qtbot):
    window, inner = QMainWindow(), Viewport()
    qtbot.addWidget(window)
    window.setCentralWidget(inner)
    inner.set_body("box", box((400.0, 30.0, 20.0)))
    inner.look("top")
    window.resize(300, 700)
    with qtbot.waitExposed(window):
        window.show()
    left, right = inner.pixel((0.0, 0.0, 0.0))[0], inner.pixel((400.0, 0.0, 0.0))[0]
    assert 0.0 < left < right < inner.width()
