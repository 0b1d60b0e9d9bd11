"""Two concepts for one part, weighed side by side, and one of them chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.concepts.figures import figure_rows
from app.windows.main_window import MainWindow
from fixtures_lib.job.edits import with_conditions, with_element, without
from fixtures_lib.job.model import Clamp, SideLocator
from tests.app.panel_scene import keep_picture
from tests.app.shell import LONG_MS, SAMPLES, errors, settle, shown_window, when

pytestmark = pytest.mark.gui
HOUSING = SAMPLES / "sensor_housing.holdfast"


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))


def test_a_weaker_concept_is_seen_and_the_better_one_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        window.documents.open(HOUSING)
        when(lambda: window.session.job is not None, qtbot)
        settle(window, qtbot)
        window.session.apply("Coarse", lambda job: with_conditions(job, mesh="coarse"))
        good = window.session.job
        assert good is not None
        window.actions_by_id["keep_concept"].trigger()
        loosen_the_clamps(window)
        window.actions_by_id["keep_concept"].trigger()
        desk = window.concepts.desk
        when(lambda: all(c.report is not None for c in desk.concepts), qtbot, LONG_MS)
        assert [concept.name for concept in desk.concepts] == ["Concept A", "Concept B"]
        rows = {row.title: row for row in figure_rows(desk.concepts)}
        slip = rows["Slip margin"]
        assert slip.best == {0}
        assert slip.figures[0].worth > slip.figures[1].worth  # type: ignore[operator]
        assert any(title.startswith("Bends, ") for title in rows)
        assert any(title.endswith(", released") for title in rows)
        shown = window.concepts.concepts_window
        assert shown is not None
        assert shown.table.columnCount() == 2
        assert shown.table.cellWidget(0, 0).pixmap().width() > 100
        keep_picture(shown, "concepts", (860, 640))

        window.actions_by_id["keep_concept"].trigger()  # the same again is not a third one
        assert len(desk.concepts) == 2
        desk.rename("Concept A", "Vacuum and clamps")
        desk.choose("Vacuum and clamps")
        assert window.session.job == good
        assert window.session.undo_stack.undoText() == "Choose Vacuum and clamps"
        desk.remove("Concept B")
        assert shown.table.columnCount() == 1
        assert not errors(window)


def test_a_concept_from_a_file_must_be_for_the_same_part(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        window.documents.open(HOUSING)
        when(lambda: window.session.job is not None, qtbot)
        settle(window, qtbot)
        window.concepts.desk.add_file(SAMPLES / "aerospace_bracket.holdfast")
        when(lambda: bool(errors(window)), qtbot)
        assert "is for another part" in errors(window)[0]
        assert window.concepts.desk.concepts == ()
        bare(window)
        window.concepts.desk.add_file(HOUSING)
        when(lambda: len(window.concepts.desk.concepts) == 1, qtbot)
        concept = window.concepts.desk.concepts[0]
        assert concept.name == "sensor_housing"
        assert window.session.job is not None
        assert concept.job.loads == window.session.job.loads == {}


def loosen_the_clamps(window: MainWindow) -> None:
    job = window.session.job
    assert job is not None
    for key in [k for k, e in job.elements.items() if isinstance(e, Clamp)]:
        window.session.apply("Loosen", lambda job, key=key: with_element(job, key, force_n=20.0))


def bare(window: MainWindow) -> None:
    """Without loads and side locators."""
    job = window.session.job
    assert job is not None
    sides = [k for k, e in job.elements.items() if isinstance(e, SideLocator)]
    window.session.apply("Strip", lambda job: without(job, *job.loads, *sides))
