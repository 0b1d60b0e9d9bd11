"""What the pointer may pick: one kind of thing alone, corners too, and words at the pointer."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from pytestqt.qtbot import QtBot

from app.session import Selected, Session
from app.tools import Select
from app.viewport import PickFilter, Viewport
from app.windows.pick_choice import PickChoice
from app.windows.pointer_talk import PointerTalk
from app.windows.view_binding import ViewBinding
from fixtures_lib.geometry.edge_shapes import corner_points
from fixtures_lib.geometry.meshes import EdgeLines
from tests.app.panel_scene import session_with
from tests.app.view_hand import moved_to
from tests.lib.sample_jobs import GRID_PLATE, full_job

pytestmark = pytest.mark.gui
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def session(qapp: object) -> Session:
    return session_with(full_job(GRID_PLATE))


@pytest.fixture
def view(qtbot: QtBot) -> Viewport:
    made = Viewport()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def choice(session: Session, view: Viewport) -> PickChoice:
    owner = QObject(view)
    binding = ViewBinding(session, view, owner)
    view.look("iso")
    return binding.choice


def test_corners_are_where_open_edges_end_each_once() -> None:
    line = np.array([(0.0, 0.0, 0.0), (1.0, 0.0, 0.0)])
    on = np.array([(1.0, 0.0, 0.0), (1.0, 1.0, 0.0), (2.0, 1.0, 0.0)])
    ring = np.array([(5.0, 0.0, 0.0), (6.0, 1.0, 0.0), (5.0, 0.0, 0.0)])
    edges = EdgeLines(np.vstack([line, on, ring]), np.array([0, 2, 5, 8]))
    assert corner_points(edges).tolist() == [[0, 0, 0], [1, 0, 0], [2, 1, 0]]
    assert corner_points(EdgeLines(np.empty((0, 3)), np.array([0]))).shape == (0, 3)


def test_only_corners_that_are_seen_are_picked(
    session: Session, view: Viewport, choice: PickChoice
) -> None:
    choice.choose("vertices")
    near = view.pixel((80.0, 60.0, 35.0))  # the block's corner towards the eye
    pick = view.pick(near[0] + 3.0, near[1] + 2.0)
    assert pick is not None
    assert pick.vertex is not None
    assert pick.point == pytest.approx((80.0, 60.0, 35.0))
    hidden = view.pixel((80.0, 120.0, 15.0))  # behind the block
    assert view.pick(*hidden) is None
    beside = view.pixel((130.0, 75.0, 35.0))
    assert view.pick(*beside) is None
    tool = Select(session)
    tool.begin()
    tool.picked(pick, NONE, choice.takes, choice.meant)
    (thing,) = session.selection
    assert (thing.kind, thing.number) == ("vertex", pick.vertex)
    assert [p.vertex for p in view.selected] == [pick.vertex]
    tool.end()


def test_of_a_hole_all_faces_and_nothing_else(view: Viewport, choice: PickChoice) -> None:
    choice.choose("holes")
    assert view.pick(*view.pixel((100.0, 75.0, 35.0))) is None  # the top face
    wall = view.pick(*view.pixel((130.0, 95.0, 33.5)))
    assert wall is not None
    assert wall.face == 7
    assert choice.meant(Selected("face", number=7)) == (Selected("face", number=7),)
    assert choice.takes(Selected("face", number=7))
    assert not choice.takes(Selected("element", id="rest-1"))


def test_items_are_picked_through_the_part(view: Viewport, choice: PickChoice) -> None:
    place = view.pixel((130.0, 75.0, 35.0))
    over = view.pick(*place)
    assert over is not None
    assert over.body_key == "part"
    choice.choose("items")
    below = view.pick(*place)
    assert below is None or below.body_key != "part"
    choice.set_active(False)  # a tool in hand picks everything
    again = view.pick(*place)
    assert again is not None
    assert again.body_key == "part"
    choice.set_active(True)
    assert choice.name == "items"


def test_edges_alone_and_faces_alone(view: Viewport, choice: PickChoice) -> None:
    edge, face = view.pixel((80.0, 90.0, 35.0)), view.pixel((100.0, 75.0, 35.0))
    choice.choose("edges")
    on_edge = view.pick(*edge)
    assert on_edge is not None
    assert on_edge.edge is not None
    assert view.pick(*face) is None
    choice.choose("faces")
    on_face = view.pick(*edge)
    assert on_face is None or on_face.edge is None
    assert view.pick(*face, PickFilter()) == view.pick(*face)


def test_words_at_the_pointer_when_it_rests(
    session: Session, view: Viewport, choice: PickChoice, qtbot: QtBot
) -> None:
    talk = PointerTalk(session, view, view)
    x, y = view.pixel((130.0, 75.0, 35.0))
    moved_to(view, QPointF(x, y), Qt.MouseButton.NoButton)
    qtbot.waitUntil(lambda: "Face 6" in talk.note.text, timeout=60_000)
    assert "mm²" in talk.note.text
    assert "x 130.000  y 75.000  z 35.000 mm" in talk.note.text
    moved_to(view, QPointF(2.0, 2.0), Qt.MouseButton.NoButton)
    qtbot.waitUntil(lambda: talk.note.text == "", timeout=60_000)
    assert choice.name == "everything"


def test_why_a_place_is_wrong_stands_at_the_pointer_while_it_is_dragged(
    session: Session, view: Viewport
) -> None:
    from app.live.live import PROBLEMS, physics_basis
    from fixtures_lib.job.checks import problems_of
    from fixtures_lib.job.edits import with_element
    from tests.lib.sample_jobs import block_mesh, block_shape

    talk = PointerTalk(session, view, view)
    session.bases[PROBLEMS] = physics_basis
    session.set_preview(lambda job: with_element(job, "rest-1", x_mm=40.0))
    preview = session.shown_job
    assert preview is not None
    found = problems_of(preview, block_shape(), block_mesh())
    session.add_result(PROBLEMS, physics_basis(preview), found)
    assert "Rest 1" in talk.note.text
    assert "beside the part" in talk.note.text
    session.set_preview(None)
    assert talk.note.text == ""
