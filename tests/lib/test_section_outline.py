"""The outline of a cut: the kernel's own lines and circles, wherever the plane lies."""

from __future__ import annotations

import math
from pathlib import Path

import cadquery as cq
import msgspec
import numpy as np
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.kernel.views.outlines import section_outline
from fixtures_lib.tasks import outline_of_cut
from tests.lib.kernel_parts import block, solid_of

UP = (0.0, 0.0, 1.0)


def bored_block() -> cq.Workplane:
    """100 x 60 x 20 with its top at z = 0, and a bore of 12 mm at (20, 10)."""
    return block().faces(">Z").workplane().pushPoints([(20.0, 10.0)]).hole(12.0)


def test_a_bored_block_is_cut_in_four_lines_and_a_circle() -> None:
    outline = section_outline(solid_of(bored_block()), (0.0, 0.0, -7.0), UP)
    rounds = [edge.circle for edge in outline.edges if edge.circle is not None]
    assert [round.diameter_mm for round in rounds] == pytest.approx([12.0])
    assert rounds[0].centre == pytest.approx((20.0, 10.0, -7.0))
    straight = sorted(edge.length_mm for edge in outline.edges if edge.way is not None)
    assert straight == pytest.approx([60.0, 60.0, 100.0, 100.0])
    assert len(outline.edges) == 5


def test_a_plane_in_a_face_has_the_border_of_the_face() -> None:
    outline = section_outline(solid_of(bored_block()), (0.0, 0.0, 0.0), UP)
    length = sum(edge.length_mm for edge in outline.edges)
    assert length == pytest.approx(320.0 + 12.0 * math.pi)


def test_a_slanted_cut_through_a_bore_is_no_circle_and_is_as_long_as_an_ellipse() -> None:
    slope = math.radians(30.0)
    normal = (math.sin(slope), 0.0, math.cos(slope))
    outline = section_outline(solid_of(bored_block()), (20.0, 10.0, -10.0), normal)
    (bent,) = (edge for edge in outline.edges if edge.way is None)
    assert bent.circle is None
    a, b = 6.0 / math.cos(slope), 6.0
    h = ((a - b) / (a + b)) ** 2  # Ramanujan's second formula, good to 1e-9 here
    girth = math.pi * (a + b) * (1.0 + 3.0 * h / (10.0 + math.sqrt(4.0 - 3.0 * h)))
    assert bent.length_mm == pytest.approx(girth, rel=1e-6)


def test_it_is_found_at_its_place_and_only_within_reach() -> None:
    pose = Pose(x_mm=100.0, y_mm=50.0, z_mm=20.0, rz_deg=90.0)
    outline = section_outline(solid_of(bored_block()), (0.0, 0.0, -7.0), UP).placed(pose)
    bore = next(edge for edge in outline.edges if edge.circle is not None)
    assert bore.circle is not None
    assert bore.circle.centre == pytest.approx((90.0, 70.0, 13.0))
    found = outline.edge_at((130.4, 70.0, 13.0), reach_mm=1.0)
    assert found is not None
    edge, place = found
    assert place == pytest.approx((130.0, 70.0, 13.0))
    assert edge.way is not None
    assert abs(np.dot(edge.way, (0.0, 1.0, 0.0))) == pytest.approx(1.0)
    assert outline.edge_at((110.0, 70.0, 13.0), reach_mm=1.0) is None


def test_the_task_cuts_a_part_and_refuses_what_is_no_valid_solid(tmp_path: Path) -> None:
    path = tmp_path / "bored.step"
    cq.exporters.export(bored_block(), str(path))
    part = load_part(path)
    assert len(outline_of_cut(part, (0.0, 0.0, -7.0), UP).edges) == 5
    assert outline_of_cut(part, (0.0, 0.0, 7.0), UP).edges == ()
    broken = msgspec.structs.replace(part.shape, valid=False)
    with pytest.raises(FixtureError, match="not a valid solid"):
        outline_of_cut(type(part)(**{**vars(part), "shape": broken}), (0.0, 0.0, -7.0), UP)
