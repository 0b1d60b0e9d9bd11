"""A rough life for 3D views: shrunk, floated, closed, many of them."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from app.viewport import (
    Viewport,
    whole_body,
)
from fixtures_lib.geometry.frames import Pose
from tests.app.solids import box
from tests.app.view_hand import colour

pytestmark = pytest.mark.gui


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
    assert spans(inner)


def test_a_view_of_everything_shows_it_in_another_size_too_and_a_chosen_one_stays(qtbot):
    window, inner = QMainWindow(), Viewport()
    qtbot.addWidget(window)
    window.setCentralWidget(inner)
    inner.set_body("box", box((400.0, 30.0, 20.0)))
    window.resize(700, 300)
    with qtbot.waitExposed(window):
        window.show()
    inner.look("top")
    inner.fit()
    window.resize(300, 300)
    qtbot.waitUntil(lambda: inner.width() == 300)
    assert spans(inner)
    inner.zoom(2.0)
    chosen = inner.viewpoint.height_mm
    window.resize(500, 300)
    qtbot.waitUntil(lambda: inner.width() == 500)
    assert inner.viewpoint.height_mm == chosen


def spans(view):
    """Whether the box's length is in the picture."""
    left, right = view.pixel((0.0, 0.0, 0.0))[0], view.pixel((400.0, 0.0, 0.0))[0]
    return 0.0 < left < right < view.width()
