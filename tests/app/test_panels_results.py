"""The panels of results: figures, old results, and the way from a problem to its place."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from app.panels.contacts import ContactsPanel
from app.panels.features import FeaturesPanel
from app.panels.guidance import GuidanceStrip
from app.panels.holding import HoldingPanel
from app.panels.path_steps import path_steps
from app.panels.problems import ProblemsPanel
from app.panels.results import ResultsPanel
from app.session import Selected, Session
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.edits import moved, without
from fixtures_lib.job.problems import Problem
from fixtures_lib.reports import (
    ContactReport,
    DeflectionReport,
    FeatureReport,
    Range,
    StateReport,
    Verdict,
)
from tests.app.panel_scene import keep_picture, session_with
from tests.lib.sample_jobs import bare_job, block_shape

pytestmark = pytest.mark.gui


@dataclass(frozen=True)
class Solved:
    report: DeflectionReport


def solved(verdict: Verdict = "pass") -> Solved:
    def state(name: str, largest: float, status: str) -> StateReport:
        contacts = (
            ContactReport(id="rest-1", normal_n=120.0, tangential_n=4.5, status="pushing"),
            ContactReport(id="rest-2", normal_n=0.0, tangential_n=0.0, status=status),
            ContactReport(id="clamp-1", normal_n=800.0, tangential_n=0.0, status="clamping"),
        )
        return StateReport(
            name=name, max_um=Range(low=largest, high=largest * 1.4), at_mm=(100.0, 80.0, 35.0),
            contacts=contacts,
        )  # fmt: skip

    feature = FeatureReport(
        id="feature-1", name="Feature 1", kind="flatness", held_um=Range(low=8.0, high=11.0),
        released_um=Range(low=5.0, high=7.5), tolerance_um=20.0, verdict=verdict,
    )  # fmt: skip
    return Solved(
        DeflectionReport(
            unknowns=43210,
            states=(state("seated", 0.4, "pushing"), state("held", 6.0, "lifted")),
            features=(feature,),
            remarks=(),
            not_included=("heat",),
            timing_s={},
        )
    )


@pytest.fixture
def session(qapp: object) -> Session:
    session = session_with()
    session.add_result("deflection", session.job, solved())
    return session


def check(session: Session) -> None:
    job = session.shown_job
    assert job is not None
    session.add_result("holding", job, holding_report(job, block_shape()))


def texts(panel: ContactsPanel | FeaturesPanel) -> list[list[str]]:
    table = panel.view.table
    return [
        [cell.text() if (cell := table.item(r, c)) else "" for c in range(table.columnCount())]
        for r in range(table.rowCount())
    ]


def test_contacts_follow_the_state_and_select(qtbot: QtBot, session: Session) -> None:
    panel, results = ContactsPanel(session), ResultsPanel(session)
    qtbot.addWidget(panel)
    qtbot.addWidget(results)
    assert texts(panel)[0] == ["Rest 1", "120.0 N", "4.5 N", "pushes"]
    assert texts(panel)[1][3] == "lifted"
    slider = results.findChild(QSlider, "results.slider")
    assert slider is not None
    slider.setValue(0)
    assert session.view_state.state == "seated"
    assert texts(panel)[1][3] == "pushes"
    panel.view.table.selectRow(2)
    assert session.selection == (Selected("element", id="clamp-1"),)
    session.select(Selected("element", id="rest-1"))
    assert {item.row() for item in panel.view.table.selectedItems()} == {0}
    keep_picture(panel, "contacts", (480, 200))


def test_a_result_of_another_layout_looks_old_at_once(qtbot: QtBot, session: Session) -> None:
    panel, results, features = ContactsPanel(session), ResultsPanel(session), FeaturesPanel(session)
    for widget in (panel, results, features):
        qtbot.addWidget(widget)
        widget.show()
    assert not panel.view.banner.isVisibleTo(panel)
    session.set_preview(lambda job: moved(job, "rest-1", 5.0, 0.0))
    assert panel.view.banner.isVisibleTo(panel)
    assert features.view.banner.isVisibleTo(features)
    keep_picture(panel, "contacts-old", (480, 200))
    session.set_preview(None)
    assert not panel.view.banner.isVisibleTo(panel)
    session.apply("Move", lambda job: moved(job, "rest-1", 5.0, 0.0))
    assert panel.view.banner.isVisibleTo(panel)
    session.undo_stack.undo()  # makes the old result valid again
    assert not panel.view.banner.isVisibleTo(panel)


def test_features_have_figures_and_verdict(qtbot: QtBot, session: Session) -> None:
    panel = FeaturesPanel(session)
    qtbot.addWidget(panel)
    assert texts(panel) == [
        ["Feature 1", "flatness", "8.00 to 11.00 µm", "5.00 to 7.50 µm", "20 µm", "within"]
    ]
    session.add_result("deflection", session.job, solved("fail"))
    assert texts(panel)[0][5] == "out of tolerance"
    keep_picture(panel, "features", (620, 160))
    session.apply("Inches", lambda job: replace(job, unit="in"))
    session.add_result("deflection", session.job, solved())
    assert texts(panel)[0][2] == "0.315 to 0.433 thou"


def test_results_say_the_largest_and_write_the_view(qtbot: QtBot, session: Session) -> None:
    panel = ResultsPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    largest = panel.findChild(QLabel, "results.largest")
    assert largest is not None
    assert "6.00 to 8.40 µm" in largest.text()
    field = panel.findChild(QCheckBox, "results.field")
    factor = panel.findChild(QComboBox, "results.factor")
    high = panel.findChild(QLineEdit, "results.high")
    solve = panel.findChild(QPushButton, "results.solve")
    assert field is not None
    assert factor is not None
    assert high is not None
    assert solve is not None
    field.click()
    assert not session.view_state.field_on
    factor.setCurrentIndex(factor.findText("500 times larger"))
    factor.activated.emit(factor.currentIndex())
    assert session.view_state.factor == 500.0
    high.setFocus()
    qtbot.keyClicks(high, "12")
    qtbot.keyClick(high, Qt.Key.Key_Return)
    assert session.view_state.range_um == (0.0, 12.0)
    high.selectAll()
    qtbot.keyClick(high, Qt.Key.Key_Delete)
    qtbot.keyClick(high, Qt.Key.Key_Return)
    assert session.view_state.range_um is None
    with qtbot.waitSignal(panel.solve_requested):
        solve.click()
    panel.show_trouble("Nothing holds the part down.")
    keep_picture(panel, "results", (340, 430))
    trouble = panel.findChild(QLabel, "results.trouble")
    assert trouble is not None
    assert trouble.isVisible()


def test_states_play_one_after_the_other(qtbot: QtBot, session: Session) -> None:
    panel = ResultsPanel(session)
    qtbot.addWidget(panel)
    panel._states._timer.setInterval(5)
    panel._states.play.setChecked(True)
    seen: set[str] = set()
    session.view_changed.connect(lambda: seen.add(session.view_state.state))
    qtbot.waitUntil(lambda: seen == {"seated", "held"}, timeout=60_000)
    panel._states.play.setChecked(False)


def test_a_click_on_a_problem_goes_there(qtbot: QtBot, session: Session) -> None:
    panel = ProblemsPanel(session)
    qtbot.addWidget(panel)
    counts: list[tuple[int, int]] = []
    panel.count_changed.connect(lambda errors, warnings: counts.append((errors, warnings)))
    warning = Problem(code="a.b", severity="warning", message="Clamp 1 is high.", ids=("clamp-1",))
    error = Problem(
        code="rest.off_part", severity="error", message="Rest 2 stands beside the part.",
        ids=("rest-2", "part"),
    )  # fmt: skip
    session.add_result("problems", session.job, (warning, error))
    assert counts == [(1, 1)]
    first = panel._list.item(0)
    assert first.text() == "Rest 2 stands beside the part."
    with qtbot.waitSignal(panel.show_requested) as asked:
        panel._list.itemActivated.emit(first)
    assert asked.args[0] == (Selected("element", id="rest-2"), Selected("part"))
    assert session.selection == asked.args[0]
    keep_picture(panel, "problems", (420, 160))
    session.add_result("problems", session.job, ())
    assert panel._empty.isVisibleTo(panel)


def test_holding_says_what_is_free_and_the_margins(qtbot: QtBot, session: Session) -> None:
    panel = HoldingPanel(session)
    qtbot.addWidget(panel)
    check(session)
    located = panel.findChild(QLabel, "holding.located")
    slip = panel.findChild(QLabel, "holding.slip")
    zones = panel.findChild(QLabel, "holding.zones")
    assert located is not None
    assert slip is not None
    assert zones is not None
    assert "Located" in located.text()
    assert "×" in slip.text() or slip.text() == "can't happen"
    assert "Vacuum zone 1" in zones.text()
    keep_picture(panel, "holding", (380, 300))
    session.apply("Delete", lambda job: without(job, "side-3"))
    check(session)
    assert "Not located" in located.text()
    assert "5 of 6" in located.text()
    keep_picture(panel, "holding-free", (380, 300))


def test_the_path_says_what_comes_next(qtbot: QtBot) -> None:
    session = Session()
    strip = GuidanceStrip(session)
    qtbot.addWidget(strip)
    assert [step.state for step in path_steps(session)] == ["open"] * 8
    bare = session_with(bare_job())
    lacks = {step.id: step.lacks for step in path_steps(bare)}
    assert lacks["locate"] == "place locators"
    assert lacks["hold"] == "place clamps, or draw a vacuum zone"
    keep_picture(GuidanceStrip(bare), "guidance", (900, 32))


def test_the_path_of_a_finished_job_is_done(qtbot: QtBot, session: Session) -> None:
    check(session)
    hold = next(step for step in path_steps(session) if step.id == "hold")
    assert (hold.state, hold.lacks) == ("wrong", "Vacuum zone 1 does not seat")
    session.apply("Delete", lambda job: without(job, "zone-1"))
    check(session)
    hold = next(step for step in path_steps(session) if step.id == "hold")
    assert (hold.state, hold.lacks) == ("wrong", "the part does not stay")  # the clamp tips it
    session.apply("Move", lambda job: moved(job, "clamp-1", -40.0, -10.0))
    check(session)
    session.add_result("problems", session.job, ())
    strip = GuidanceStrip(session)
    qtbot.addWidget(strip)
    states = {step.id: step.state for step in path_steps(session)}
    assert states["locate"] == states["hold"] == states["loads"] == "done"
    session.apply("Delete", lambda job: without(job, "side-3"))
    check(session)
    step = next(step for step in path_steps(session) if step.id == "locate")
    assert step.state == "open"
    assert step.lacks.startswith("still ")
    button = strip.findChild(object, "guidance.locate")
    with qtbot.waitSignal(strip.step_chosen) as chosen:
        button.click()  # type: ignore[attr-defined]
    assert chosen.args == ["locate"]
    keep_picture(strip, "guidance-free", (900, 32))
