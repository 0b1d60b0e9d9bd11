"""A V-block placed and dragged by hand. The block has a round end at x 180, y 90, 60 mm across."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt

from app.hand.dragging import dragged
from app.plan.element_paths import element_path
from app.session import Selected, Session
from fixtures_lib.catalog.items import SideLocatorItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.part_shape import Face
from fixtures_lib.job.model import SideLocator
from fixtures_lib.job.vees import embraced
from tests.app.panel_scene import block_part
from tests.app.pointers import beside, click, over
from tests.app.tool_hand import begun, elements
from tests.lib.sample_jobs import BLANK_PLATE, STEP_BYTES, bare_job

pytestmark = pytest.mark.gui
VEE = load_catalog().get(SideLocatorItem, "side-vee-63")
KEYS = Qt.KeyboardModifier


@pytest.fixture
def session(qapp: object) -> Session:
    part = block_part()
    end = Face(
        number=99, kind="cylinder", area_mm2=1800.0, centre=(130.0, 30.0, 10.0),
        normal=(1.0, 0.0, 0.0), radius_mm=30.0, axis=(0.0, 0.0, 1.0), origin=(100.0, 30.0, 0.0),
    )  # fmt: skip
    shape = msgspec.structs.replace(part.shape, faces=(*part.shape.faces, end))
    session = Session()
    session.open(bare_job(BLANK_PLATE), replace(part, shape=shape), STEP_BYTES, None)
    return session


def test_it_embraces_the_round_wall_that_is_clicked(session: Session) -> None:
    tool = begun(session, "place_side_locator", VEE)
    click(tool, over("part", (209.5, 91.0, 25.0), face=99, normal=(1.0, 0.0, 0.0)))
    (vee,) = elements(session, SideLocator)
    assert (vee.item, vee.round_mm, vee.angle_deg) == (VEE, 60.0, 180.0)  # in steps of 5 degrees
    assert embraced(vee) == pytest.approx((180.0, 90.0), abs=1e-5)
    assert vee.x_mm == pytest.approx(180.0 + 30.0 * 2.0**0.5, abs=1e-5)
    assert vee.z_mm == 25.0  # half way up the wall
    click(tool, beside(180.0, 140.0))  # beside the part: the nearest wall is meant
    assert elements(session, SideLocator)[1].angle_deg == 270.0
    plain = begun(session, "place_side_locator")  # a V is not taken up by itself
    click(plain, over("part", (80.0, 89.0, 20.0), face=1, normal=(-1.0, 0.0, 0.0)))
    assert elements(session, SideLocator)[2].item.body != "vee"


def test_dragged_it_goes_round_its_wall(session: Session) -> None:
    tool = begun(session, "place_side_locator", VEE)
    click(tool, over("part", (210.0, 90.0, 25.0), face=99, normal=(1.0, 0.0, 0.0)))
    (vee,) = elements(session, SideLocator)
    assert session.job is not None
    shape = session.part.shape if session.part else None
    assert shape is not None
    for to, keys, angle in (
        ((240.0, 151.0, 25.0), KEYS.NoModifier, 225.0),
        ((240.0, 120.0, 25.0), KEYS.ControlModifier, 206.565051),
    ):
        went = dragged(session.job, shape, Selected("element", id=vee.id), to, keys)
        assert went is not None
        now = went.edit(session.job).elements[vee.id]
        assert isinstance(now, SideLocator)
        assert now.angle_deg == pytest.approx(angle, abs=1e-5)
        assert embraced(now) == pytest.approx((180.0, 90.0), abs=1e-5)


def test_where_no_round_wall_is_the_tool_says_so(session: Session) -> None:
    said: list[str] = []
    tool = begun(session, "place_side_locator", VEE)
    tool.told_at_pointer.connect(said.append)
    tool.move(beside(20.0, 20.0))
    assert elements(session, SideLocator) == []
    assert "round outer wall" in said[-1]


def test_the_plan_shows_its_open_mouth(session: Session) -> None:
    tool = begun(session, "place_side_locator", VEE)
    click(tool, over("part", (150.0, 90.0, 25.0), face=99, normal=(-1.0, 0.0, 0.0)))
    (vee,) = elements(session, SideLocator)
    assert vee.angle_deg == 0.0  # opens along +x
    assert session.job is not None
    path = element_path(vee, session.job.plate)
    box = path.boundingRect()
    assert box.height() == pytest.approx(63.0)
    assert not path.contains(box.center() + type(box.center())(box.width() / 2.0 - 1.0, 0.0))
