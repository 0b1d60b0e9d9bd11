"""Fields and markers in the 3D view."""

from __future__ import annotations

import time

import numpy as np
import pytest

from app.viewport import (
    Arrow,
    Ball,
    Cone,
    Dot,
    Field,
    Line,
    Text,
    Triad,
)
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import TriangleMesh
from tests.app.solids import box, waves
from tests.app.view_hand import colour

pytestmark = pytest.mark.gui


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
    at = tuple(map(round, view.pixel(hidden[0].centre)))
    assert colour(view, *at).blue() > colour(view, *at).red()
    view.set_markers("ball", hidden, on_top=True)
    assert colour(view, *at).red() > 2 * colour(view, *at).blue()
