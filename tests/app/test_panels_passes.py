"""Cutting passes as a person works with them: picked, edited, judged, gone to."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.panels.editors import ChoiceEditor, LineEditor
from app.panels.features import FeaturesPanel
from app.panels.holding import HoldingPanel
from app.panels.problems import ProblemsPanel
from app.panels.properties import PropertiesPanel
from app.panels.tree import TreePanel
from app.session import Selected, Session
from app.tools import TOOLS
from app.tools.tool import Tool
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.deflection.solution import Solution
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.edits.document import with_part_material
from fixtures_lib.job.model import CuttingPass, Job
from fixtures_lib.reports import (
    DeflectionReport,
    EnvelopeReport,
    FeatureReport,
    Range,
    SolvedDeflection,
)
from tests.app.panel_scene import keep_picture, session_with
from tests.app.pointers import ENTER, click, over
from tests.lib.sample_jobs import block_mesh, block_shape, full_job

pytestmark = pytest.mark.gui


@pytest.fixture
def session(qapp: object) -> Session:
    material = load_catalog().materials["al6061_t6"]
    return session_with(with_part_material(full_job(), material))


def begun(session: Session) -> Tool:
    tool = TOOLS["pick_pass"](session)
    tool.begin()
    return tool


def job_of(session: Session) -> Job:
    assert session.job is not None
    return session.job


def only_pass(session: Session) -> CuttingPass:
    (cut,) = job_of(session).passes.values()
    return cut


def with_finishing(session: Session) -> CuttingPass:
    tool = begun(session)
    click(tool, over("part", (100.0, 80.0, 35.0), face=6))
    tool.key(ENTER)
    tool.end()
    return only_pass(session)


def test_picked_faces_become_a_finishing_pass_and_holes_a_drill(session: Session) -> None:
    cut = with_finishing(session)
    assert (cut.strategy, cut.faces, cut.name) == ("finish", (6,), "Finishing 1")
    assert session.selection == (Selected("pass", id=cut.id),)
    session.undo_stack.undo()
    assert not job_of(session).passes
    session.select()
    tool = begun(session)
    click(tool, over("part", (55.0, 30.0, 25.0), face=7))
    tool.key(ENTER)
    drill = only_pass(session)
    assert (drill.strategy, drill.diameter_mm, drill.faces) == ("drill", 10.0, (7,))


def test_a_selected_pass_gets_other_faces(session: Session) -> None:
    cut = with_finishing(session)
    tool = begun(session)
    assert session.selection == (Selected("face", number=6),)
    click(tool, over("part", (80.0, 80.0, 25.0), face=1))
    tool.key(ENTER)
    assert only_pass(session).faces == (6, 1)
    assert only_pass(session).id == cut.id
    session.undo_stack.undo()
    assert only_pass(session).faces == (6,)


def editor(panel: PropertiesPanel, name: str) -> LineEditor:
    found = panel.findChild(LineEditor, f"pass.{name}")
    assert found is not None, name
    return found


def note(panel: PropertiesPanel) -> str:
    """Of the section that is there now: another strategy makes another one."""
    return panel.findChildren(QLabel, "pass.note")[-1].text()


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_pass_shows_what_is_usual_and_takes_what_is_typed(qtbot: QtBot, session: Session) -> None:
    with_finishing(session)
    panel = PropertiesPanel(session, load_catalog().items())
    qtbot.addWidget(panel)
    panel.resize(340, 620)
    with qtbot.waitExposed(panel):
        panel.show()
    assert "39.0 to 98.7 N sideways" in note(panel)
    assert editor(panel, "axial_depth_mm").text() == "15 mm"
    keep_picture(panel, "pass", (340, 620))
    type_into(qtbot, editor(panel, "axial_depth_mm"), "5")
    assert only_pass(session).axial_depth_mm == 5.0
    assert "39.0 to 98.7 N sideways" not in note(panel)
    type_into(qtbot, editor(panel, "axial_depth_mm"), "")
    assert only_pass(session).axial_depth_mm is None
    assert editor(panel, "axial_depth_mm").text() == "15 mm"
    strategy = panel.findChild(ChoiceEditor, "pass.strategy")
    assert strategy is not None
    assert strategy.currentText() == "Finishing"
    strategy.setCurrentText("Drilling")
    strategy.activated.emit(strategy.currentIndex())
    assert only_pass(session).strategy == "drill"
    assert editor(panel, "feed_per_turn_mm").text() == "0.2 mm"
    assert "N·m" in note(panel)
    keep_picture(panel, "drilling", (340, 500))
    session.undo_stack.undo()
    assert only_pass(session).strategy == "finish"


def judged(slip_margin: float, verdict: str = "open") -> SolvedDeflection:
    cut = EnvelopeReport(
        id="pass-1", name="Finishing 1", worst_um=Range(low=9.0, high=31.0),
        at_mm=(90.0, 70.0, 35.0), force_n=(98.0, 0.0, 20.0), lets_go_at=0.8, first_to_go="rest-1",
        faces_um={6: Range(low=4.0, high=12.0)}, slip_margin=slip_margin,
        slip_at_mm=(180.0, 120.0, 35.0), slip_motion="turns about z",
    )  # fmt: skip
    flat = FeatureReport(
        id="feature-1", name="Feature 1", kind="flatness", held_um=Range(low=4.0, high=12.0),
        released_um=Range(low=9.0, high=24.0), tolerance_um=20.0, verdict=verdict,  # type: ignore[arg-type]
        static_um=Range(low=5.0, high=12.0), cut_in_um=Range(low=4.0, high=12.0),
        made_by="pass-1",
    )  # fmt: skip
    report = DeflectionReport(
        unknowns=1000, states=(), features=(flat,), envelopes=(cut,), remarks=(),
        not_included=(), timing_s={},
    )  # fmt: skip
    mesh: TriangleMesh = block_mesh()
    return SolvedDeflection(report, Solution(1000, mesh, (), ()))


def test_margins_and_verdicts_of_a_pass_are_shown_and_gone_to(
    qtbot: QtBot, session: Session
) -> None:
    with_finishing(session)
    job = job_of(session)
    session.add_result("holding", job, holding_report(job, block_shape()))
    session.add_result("problems", job, ())
    session.add_result("deflection", job, judged(1.4))
    holding, problems = HoldingPanel(session), ProblemsPanel(session)
    features, tree = FeaturesPanel(session), TreePanel(session)
    for widget in (holding, problems, features, tree):
        qtbot.addWidget(widget)
    passes = holding.findChild(QLabel, "holding.passes")
    assert passes is not None
    assert "bears 1.40× of 2×" in passes.text()
    assert "9.00 to 31.00 µm" in passes.text()
    keep_picture(holding, "holding-pass", (360, 420))
    released = features.view.table.item(0, 3)
    assert released is not None
    assert released.toolTip() == (
        "Holding alone bends it by 5.00 to 12.00 µm; Finishing 1 adds 4.00 to 12.00 µm."
    )
    listed = problems.findChild(QListWidget, "problems.list")
    assert listed is not None
    words = [listed.item(i).text() for i in range(listed.count())]
    assert any("Finishing 1 moves the part at 1.40 times its force" in w for w in words)
    assert any("Feature 1 may be out of tolerance" in w for w in words)
    row = next(i for i, w in enumerate(words) if w.startswith("Finishing 1"))
    listed.itemClicked.emit(listed.item(row))
    assert session.selection == (Selected("pass", id="pass-1", point=(180.0, 120.0, 35.0)),)
    assert [item.text(0) for item in tree.selectedItems()] == ["Finishing 1"]


def test_a_pass_is_renamed_doubled_and_deleted_in_the_tree(qtbot: QtBot, session: Session) -> None:
    with_finishing(session)
    tree = TreePanel(session)
    qtbot.addWidget(tree)
    tree.duplicate_selected()
    assert [cut.faces for cut in job_of(session).passes.values()] == [(6,), (6,)]
    session.select(Selected("pass", id="pass-1"))
    tree.delete_selected()
    assert list(job_of(session).passes) == ["pass-2"]
    assert session.undo_stack.undoText() == "Delete Finishing 1"
    session.undo_stack.undo()
    assert msgspec.structs.asdict(job_of(session).passes["pass-1"])["strategy"] == "finish"
