"""The plots of a result: their figures, a click that goes to a place, and copies."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec.structs import replace as with_fields
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.live.shown_step import POSITIONS
from app.panels.plots import PlotsPanel
from app.panels.result_plots import margin_plot, mesh_plot, turn_plot
from app.session import Session
from fixtures_lib.cutting.pass_forces import pass_range
from fixtures_lib.deflection.solution import MeshStep, MeshStudy
from fixtures_lib.job.edits.document import with_new_pass
from fixtures_lib.job.model import CuttingPass, Job
from tests.app.panel_scene import keep_picture, session_with
from tests.app.test_panels_positions import positions_result, solved_result

pytestmark = pytest.mark.gui
MILL = CuttingPass(id="pass-1", name="Finish", strategy="finish", diameter_mm=10.0, faces=(6,))


@pytest.fixture
def session(qapp: object) -> Session:
    session = session_with()
    session.apply("Pass", lambda job: with_new_pass(_in_aluminium(job), MILL))
    solved = solved_result()
    study = MeshStudy(12_000, 40_000, (MeshStep("held", 3.6, 4.0, 5.0),))
    solved = replace(solved, solution=replace(solved.solution, mesh_study=study))
    session.add_result("deflection", session.job, solved)
    session.add_result(POSITIONS, (session.job, "pass-1"), positions_result(solved))
    return session


def _in_aluminium(job: Job) -> Job:
    """One that the published cutting forces know."""
    material = with_fields(job.part.material, id="al6061_t6")
    return with_fields(job, part=with_fields(job.part, material=material))


def job_of(session: Session) -> Job:
    job = session.shown_job
    assert job is not None
    return job


def test_a_click_on_a_point_goes_to_its_position(qtbot: QtBot, session: Session) -> None:
    panel = PlotsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(800, 260)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_kind("margin")
    assert (session.view_state.cut, session.view_state.position) == ("pass-1", 1)
    assert panel.canvas.shown.series[0].y == (3.0, 2.0, 1.0)
    assert panel.canvas.shown.at == 2.0
    qtbot.wait(50)  # the plot takes its range when it is drawn
    place = panel.canvas.place_of(3.0, 1.0)
    qtbot.mouseClick(panel.canvas.drawing, Qt.MouseButton.LeftButton, pos=place)
    assert session.view_state.position == 2
    qtbot.wait(400)  # two clicks at once are a double click
    away = place + QPoint(-60, 0)
    qtbot.mouseClick(panel.canvas.drawing, Qt.MouseButton.LeftButton, pos=away)
    assert session.view_state.position == 2
    for kind in ("margin", "added", "turn", "mesh"):
        panel.show_kind(kind)
        keep_picture(panel, f"plot-{kind}", (800, 260))


def test_a_turn_s_peak_is_the_pass_s_force(session: Session) -> None:
    plot = turn_plot(session)
    _, high = pass_range(MILL, job_of(session).part.material.id)
    assert max(plot.series[0].y) == pytest.approx(high.lateral_n)
    assert len(plot.series[0].x) == 360
    session.apply("Inches", lambda job: with_fields(job, unit="in"))
    assert max(turn_plot(session).series[0].y) == pytest.approx(high.lateral_n / 4.44822)
    session.apply("Drill", lambda job: with_fields(job, passes={
        "pass-1": with_fields(MILL, strategy="drill", faces=(3,))}))  # fmt: skip
    assert "evenly" in turn_plot(session).lack


def test_the_mesh_s_error_has_both_meshes_and_its_bound(session: Session) -> None:
    coarse, fine, bound = mesh_plot(session).series
    assert (coarse.y, fine.y) == ((3.6,), (4.0,))
    assert (bound.low, bound.y) == ((4.0,), (5.0,))
    assert "12 000" in coarse.name


def test_figures_are_copied(qtbot: QtBot, session: Session) -> None:
    panel = PlotsPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_kind("added")
    panel.copy_figures()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split(",")[0] == "Position of the tool"
    assert lines[2].endswith("1,9,9")
    panel.copy_picture()
    assert QGuiApplication.clipboard().image().width() == panel.canvas.width()


def test_what_is_missing_is_said(session: Session) -> None:
    session.apply("None", lambda job: with_fields(job, passes={}))
    assert "no cutting pass" in margin_plot(session).lack
    assert "no cutting pass" in turn_plot(session).lack
    assert "when the deflection is solved" in mesh_plot(session).lack
