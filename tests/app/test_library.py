"""The shop's library, as a person uses it: keep a job, find it, open it, save it again, take it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.hand.item_mime import FIXTURE_MIME, dragged_fixture
from app.library.keep_dialog import KeepDialog
from app.questions import NewJobChoice
from app.windows.main_window import MainWindow
from fixtures_lib.job.edits import moved, with_title
from fixtures_lib.job.model import Rest
from fixtures_lib.shop import Placement, Saving, open_library
from fixtures_lib.shop.finding.shapes import Shapes
from fixtures_lib.shop.records import Prediction
from tests.app.shell import SAMPLES, errors, open_part, settle, shown_window, when
from tests.lib.housing_revisions import revision, write
from tests.lib.shop.shelves import kept_fixture, kept_plate

pytestmark = pytest.mark.gui
HOUSING = SAMPLES / "sensor_housing.holdfast"
NASTY = "<img src=x onerror=alert(1)> '; DROP TABLE fixtures; -- %_"


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("HOLDFAST_LIBRARY", str(tmp_path / "library.sqlite"))


def test_a_job_is_kept_found_opened_and_saved_again(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        open_housing(window, qtbot)
        keep(window, qtbot, "Träger & Söhne", NASTY)
        first = window.session.job
        assert first is not None
        window.actions_by_id["close"].trigger()

        shown = library_window(window, qtbot)
        assert shown.results.count() == 1
        qtbot.keyClicks(shown.search, "trager housing")  # as it sounds, in any order
        when(lambda: "1 fixture" in shown.words.text(), qtbot)
        shown.search.setText("no such fixture")
        when(lambda: shown.words.text().startswith("Nothing fits"), qtbot)
        shown.search.clear()
        when(lambda: shown.results.count() == 1, qtbot)
        when(lambda: shown.page.events.count() == 1, qtbot)
        assert NASTY in shown.page.findChildren(type(shown.words))[1].text()

        shown.page.open_clicked.emit(shown.results.chosen, 1)
        when(lambda: window.session.job is not None, qtbot)
        settle(window, qtbot)
        assert window.session.job == first
        assert not window.documents.unsaved
        move_a_rest(window)
        assert window.documents.unsaved
        with qtbot.waitSignal(window.library.desk.kept, timeout=60_000):
            window.actions_by_id["save"].trigger()  # no file: it goes where it came from
        assert not window.documents.unsaved
        when(lambda: shown.page.events.count() == 2, qtbot)
        newest = shown.page.events.item(0)
        assert "Version 2" in newest.text()
        shown.compare(shown.results.chosen, 2)
        when(lambda: hasattr(shown, "told"), qtbot)
        assert "moved" in shown.told.words.item(0).text()
        shown.told.close()
        assert "Move the rest" in newest.text()  # why: what was changed, by its names
        assert not errors(window)
        shown.close()


def test_what_somebody_else_saved_is_not_written_over(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        open_housing(window, qtbot)
        keep(window, qtbot, "Träger", "Housing")
        origin = window.library.desk.origin
        assert origin is not None
        job = window.session.job
        assert job is not None
        with open_library() as other:
            theirs = Saving(
                job=with_title(job, notes="theirs"), part_bytes=window.session.part_bytes
            )
            other.fixtures.save(origin.fixture_id, 1, theirs)
        move_a_rest(window)
        window.actions_by_id["keep"].trigger()
        when(lambda: bool(errors(window)), qtbot)
        assert "while you worked on version 1" in errors(window)[0]
        with open_library() as other:
            versions = other.fixtures.versions(origin.fixture_id)
            assert [version.aside for version in versions] == [False, False, True]


def test_a_fixture_dragged_onto_the_same_part_takes_its_layout_over(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        open_housing(window, qtbot)
        keep(window, qtbot, "Träger", "Housing")
        kept = window.session.job
        move_a_rest(window)
        shown = library_window(window, qtbot)
        data: QMimeData = shown.results.mimeData([shown.results.item(0)])
        assert data.hasFormat(FIXTURE_MIME)
        fixture = dragged_fixture(data)
        assert fixture is not None
        window.library.desk.use_layout(fixture)
        when(lambda: window.session.job == kept, qtbot)
        assert window.session.undo_stack.undoText().startswith("Take over")
        shown.close()


def test_revision_c_is_recognised_and_its_fixture_moved_over(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, answers):
        open_housing(window, qtbot)
        keep(window, qtbot, "Träger", "Housing")
        window.actions_by_id["close"].trigger()
        answers.choice = NewJobChoice(auto=False)
        revised = write(revision(corner_hole_mm=4.0), tmp_path / "housing_c.step")
        open_part(window, qtbot, revised)
        said = window.notifications.history
        when(lambda: any("knows this part" in notice.text for notice in said), qtbot)
        notice = next(n for n in said if "knows this part" in n.text)
        assert notice.remedy is not None
        notice.remedy.run()
        shown = window.library.library_window
        when(lambda: bool(shown.results.chosen), qtbot)
        shown.use_wanted.emit(shown.results.chosen)
        when(lambda: window.session.undo_stack.undoText() == "Move Housing over", qtbot)
        job = window.session.job
        assert job is not None
        assert job.part.name == "housing_c.step"
        assert job.elements
        told = [window.library.told.words.item(i).text() for i in range(2)]
        assert any(words.startswith("Fits as it is") for words in told)
        window.library.told.close()
        shown.close()
        settle(window, qtbot)
        assert not errors(window)


def test_facets_narrow_and_stories_tell_of_releases(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        open_housing(window, qtbot)
        keep(window, qtbot, "Träger", "Housing")
        keep(window, qtbot, "Müller", "Housing again")
        with open_library() as library:
            fixture = library.find.by_text("träger")[0].fixture
            library.releases.release(fixture.id, 1, "checked on the machine")
        shown = library_window(window, qtbot)
        when(lambda: shown.results.count() == 2, qtbot)
        status = shown.facets.topLevelItem(0)
        assert status is not None
        released = next(
            status.child(i) for i in range(status.childCount())
            if status.child(i).text(0) == "released"
        )  # fmt: skip
        shown.facets.itemClicked.emit(released, 0)
        when(lambda: shown.results.count() == 1, qtbot)
        when(lambda: shown.page.events.count() == 2, qtbot)
        texts = [shown.page.events.item(row).text() for row in range(2)]
        assert any("ersion 1: release" in t and "checked on the machine" in t for t in texts)
        shown.close()


def test_a_run_and_what_was_measured_are_entered(qtbot: QtBot, tmp_path: Path) -> None:
    with open_library() as library:
        fixture = kept_fixture(library)
        plate = kept_plate(library, "P-1")
        library.fixtures.build_on(fixture.id, plate.id)
        (version,) = library.fixtures.versions(fixture.id)
        top = Prediction(
            version_id=version.id, feature="feature-1", name=NASTY, low_um=8.0, high_um=12.0,
            tolerance_um=20.0,
        )  # fmt: skip
        library.fixtures.predict(version.id, [top])
    with shown_window(qtbot, tmp_path) as (window, _):
        when(lambda: window.loader.workspace is not None, qtbot)
        shown = library_window(window, qtbot)
        when(lambda: shown.page.events.count() == 1, qtbot)
        push(shown.page, "Add a run…", qtbot)
        when(lambda: hasattr(shown, "entered"), qtbot)
        entered = shown.entered
        for name, typed in (("order", "O-7"), ("quantity", "5"), ("scrap", "6")):
            qtbot.keyClicks(entered.lines[name], typed)
        qtbot.keyClicks(entered.lines["setup_minutes"], "soon")
        entered.save()
        assert "“soon” is not a quantity" in entered.trouble.text()
        entered.lines["setup_minutes"].setText("0.5 h")
        qtbot.keyClicks(entered.figures["feature-1"], "13")
        entered.save()
        when(lambda: "more than the 5" in entered.trouble.text(), qtbot)  # the library's words
        entered.lines["scrap"].setText("1")
        entered.save()
        when(lambda: shown.page.events.count() == 2, qtbot)
        newest = shown.page.events.item(0).text()
        assert "Run O-7, 5 pieces, 1 scrapped, set up in 30 min" in newest
        facts = shown.page.findChildren(type(shown.words))[2].text()
        assert "One measurement, 1.30 times the prediction" in facts
        shown.close()
        assert not errors(window)
    with open_library() as library:
        (run,) = library.runs.of_plate(plate.id)
        assert [each.measured_um for each in library.runs.measured(run.id)] == [13.0]


def test_the_shelf_tells_plates_minutes_and_the_standard(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr(Shapes, "catch_up", lambda _shapes: read.append("all"))
    with open_library() as library:
        kept_fixture(library)
        kept_plate(library, "P-1")
        kept_plate(library, "P-2", length_mm=100.0)
    with shown_window(qtbot, tmp_path) as (window, _):
        when(lambda: window.loader.workspace is not None, qtbot)
        shown = library_window(window, qtbot)
        when(lambda: shown.page.events.count() == 1, qtbot)
        when(lambda: read == ["all"], qtbot)  # before anybody searches by shape
        with qtbot.assertNotEmitted(shown.like_wanted):
            qtbot.keyClick(shown.search, Qt.Key.Key_Return)  # a search, and no button
        push(shown.page, "Shelf…", qtbot)
        when(lambda: hasattr(shown, "told"), qtbot)
        words = [shown.told.words.item(row).text() for row in range(shown.told.words.count())]
        assert words[0].startswith("P-1: ")
        assert " min (" in words[0]
        assert words[1] == "  1. Fetch plate P-1 from rack 1, bolt it down, square and indicate it."
        assert any(line.startswith("P-2 does not take it: it is too small") for line in words)
        assert words[-1].startswith("As a standard: 0 orders so far")
        shown.told.close()
        shown.close()
        assert not errors(window)


def test_the_dialog_wants_what_a_fixture_needs(qtbot: QtBot) -> None:
    known = Placement(part_number="AB-1", revision="", fixture_name="Block")
    dialog = KeepDialog(known, ("Träger",), None)
    qtbot.addWidget(dialog)
    assert dialog.save_button.isEnabled()
    dialog.lines["fixture_name"].clear()
    assert not dialog.save_button.isEnabled()
    qtbot.keyClicks(dialog.lines["fixture_name"], "Block, second side")
    qtbot.keyClicks(dialog.lines["revision"], "C")
    assert dialog.placement == msgspec.structs.replace(
        known, revision="C", fixture_name="Block, second side"
    )


def open_housing(window: MainWindow, qtbot: QtBot) -> None:
    window.documents.open(HOUSING)
    when(lambda: window.session.job is not None, qtbot)
    settle(window, qtbot)


def keep(window: MainWindow, qtbot: QtBot, customer: str, name: str) -> None:
    """Save to the library as a new fixture of this customer."""
    desk = window.library.desk
    desk.ask_placement = lambda known, _customers: msgspec.structs.replace(
        known, customer=customer, fixture_name=name
    )
    with qtbot.waitSignal(desk.kept, timeout=60_000):
        desk.save_as_new()


def push(page: QWidget, text: str, qtbot: QtBot) -> None:
    button = next(b for b in page.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def library_window(window: MainWindow, qtbot: QtBot):
    window.actions_by_id["library"].trigger()
    shown = window.library.library_window
    when(lambda: shown.results.count() > 0, qtbot)
    return shown


def move_a_rest(window: MainWindow) -> None:
    job = window.session.job
    assert job is not None
    rest = next(e for e in job.elements.values() if isinstance(e, Rest))
    window.session.apply("Move the rest", lambda job: moved(job, rest.id, 1.0, 0.0))
