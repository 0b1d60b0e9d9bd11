"""A cutting pass position by position: the slider, the figures, the contacts of the position."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from app.live.shown_step import POSITIONS, colour_range_um, shown_position, shown_step
from app.panels.contacts import ContactsPanel
from app.panels.results import ResultsPanel
from app.session import Session
from fixtures_lib.deflection.positions import PositionResult
from fixtures_lib.deflection.solution import (
    NOTHING,
    Bound,
    Envelope,
    Solution,
    SpotResult,
    StateResult,
)
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.reports import (
    ContactReport,
    DeflectionReport,
    EnvelopeReport,
    PositionReport,
    Range,
    SolvedPositions,
    StateReport,
)
from tests.app.panel_scene import keep_picture, session_with

pytestmark = pytest.mark.gui
_SIZES = (4.0, 9.0, 6.0)  # um that each position adds


@dataclass(frozen=True)
class Solved:
    report: DeflectionReport
    solution: Solution


def solved_result() -> Solved:
    surface = TriangleMesh(np.eye(3), np.array([[0, 1, 2]]), np.zeros(1, dtype=np.int64))
    spots = tuple(
        SpotResult((x, 0.0, 0.0), 1, (50.0, 0.0, 0.0), Bound(1.0, um), NOTHING)
        for x, um in enumerate(_SIZES)
    )
    held = StateResult("held", np.full((3, 3), 2.0, np.float32), Bound(3.0, 4.0), (0, 0, 0), (), ())
    worst, at = Bound(1.0, 9.0), (1.0, 0.0, 0.0)
    envelope = Envelope("pass-1", "Finish", spots, worst, at, (50.0, 0.0, 0.0), 2.0, "rest-1", ())
    solution = Solution(100, surface, (held,), (), (envelope,))
    report = DeflectionReport(
        unknowns=100,
        states=(StateReport(name="held", max_um=Range(low=3.0, high=4.0), at_mm=at, contacts=()),),
        features=(),
        envelopes=(
            EnvelopeReport(
                id="pass-1", name="Finish", worst_um=Range(low=1.0, high=9.0), at_mm=at,
                force_n=(50.0, 0.0, 0.0), lets_go_at=2.0, first_to_go="rest-1", faces_um={},
            ),
        ),
        remarks=(), not_included=(), timing_s={},
    )  # fmt: skip
    return Solved(report, solution)


def positions_result(solved: Solved) -> SolvedPositions:
    results, reports = [], []
    for number, spot in enumerate(solved.solution.envelopes[0].spots):
        field = np.full((3, 3), _SIZES[number], np.float32)
        results.append(PositionResult(spot, (0.0, 0.0, 1.0), field, ()))
        contact = ContactReport(
            id="rest-1", normal_n=10.0 + number, tangential_n=1.0, status="slipping"
        )
        reports.append(
            PositionReport(
                at_mm=spot.at_mm, normal=(0.0, 0.0, 1.0), force_n=spot.force_n, torque_n_mm=0.0,
                added_um=Range(low=1.0, high=_SIZES[number]), contacts=(contact,),
                slip_margin=3.0 - number,
            )
        )  # fmt: skip
    return SolvedPositions("pass-1", "held", tuple(reports), tuple(results))


@pytest.fixture
def session(qapp: object) -> Session:
    session = session_with()
    solved = solved_result()
    session.add_result("deflection", session.job, solved)
    return session


def test_a_pass_is_gone_through_position_by_position(qtbot: QtBot, session: Session) -> None:
    panel, contacts = ResultsPanel(session), ContactsPanel(session)
    qtbot.addWidget(panel)
    qtbot.addWidget(contacts)
    panel.show()
    names = panel.findChild(QComboBox, "results.state")
    slider = panel.findChild(QSlider, "results.slider")
    said = panel.findChild(QLabel, "results.largest")
    assert names is not None
    assert slider is not None
    assert said is not None
    names.setCurrentIndex(names.count() - 1)
    names.activated.emit(names.count() - 1)
    assert (session.view_state.cut, session.view_state.position) == ("pass-1", 1)  # the worst
    assert "Working out" in said.text()
    result, _ = session.shown_result("deflection")
    assert result is not None
    session.add_result(POSITIONS, (session.job, "pass-1"), positions_result(result.value))
    panel.refresh()
    assert "Position 2 of 3" in said.text()
    assert "1.00 to 9.00 µm" in said.text()
    assert "bears 2.00×" in said.text()
    cell = contacts.view.table.item(0, 1)
    assert cell is not None
    assert cell.text() == "11.0 N"
    slider.setValue(2)
    position = shown_position(session)
    assert position is not None
    assert position.slip_margin == 1.0
    keep_picture(panel, "positions", (300, 420))


def test_the_field_is_what_the_cut_adds_or_all(qtbot: QtBot, session: Session) -> None:
    result, _ = session.shown_result("deflection")
    assert result is not None
    session.add_result(POSITIONS, (session.job, "pass-1"), positions_result(result.value))
    session.set_view(replace(session.view_state, cut="pass-1", position=1))
    step, _ = shown_step(session)
    assert step is not None
    assert step.displacement_um[0] == pytest.approx([9.0] * 3)
    session.set_view(replace(session.view_state, whole=True))
    step, _ = shown_step(session)
    assert step is not None
    assert step.displacement_um[0] == pytest.approx([11.0] * 3)
    session.set_view(replace(session.view_state, cut=""))
    step, _ = shown_step(session)
    assert step is not None
    assert step.position is None


def test_playing_goes_round(qtbot: QtBot, session: Session) -> None:
    panel = ResultsPanel(session)
    qtbot.addWidget(panel)
    session.set_view(replace(session.view_state, cut="pass-1", position=1))
    play = panel.findChild(QToolButton, "results.play")
    assert play is not None
    seen: list[int] = []
    session.view_changed.connect(lambda: seen.append(session.view_state.position))
    play.setChecked(True)
    qtbot.waitUntil(lambda: seen[:2] == [2, 0], timeout=30_000)
    play.setChecked(False)


def test_the_legend_is_fixed_at_what_is_shown(qtbot: QtBot, session: Session) -> None:
    result, _ = session.shown_result("deflection")
    assert result is not None
    session.add_result(POSITIONS, (session.job, "pass-1"), positions_result(result.value))
    panel = ResultsPanel(session)
    qtbot.addWidget(panel)
    session.set_view(replace(session.view_state, cut="pass-1", position=0))
    step, _ = shown_step(session)
    assert step is not None
    largest = 9.0 * np.sqrt(3.0)  # of the worst position: one range for the whole pass
    assert colour_range_um(session, step) == pytest.approx((0.0, largest))
    fix = panel.findChild(QToolButton, "results.fix")
    assert fix is not None
    fix.click()
    assert session.view_state.range_um == (0.0, 16.0)
    session.set_view(replace(session.view_state, cut=""))
    assert session.view_state.range_um == (0.0, 16.0)  # for every step
    fix.click()
    assert session.view_state.range_um is None
