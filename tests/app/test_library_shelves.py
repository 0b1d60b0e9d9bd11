"""Plates, papers, packages and versions in the library window, as a person uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.library.entry_dialog import EntryDialog
from app.library.library_window import LibraryWindow
from app.library.shelf import Shelf
from app.notifications import Notifications
from app.settings import Settings
from app.style.png import png_bytes
from fixtures_lib.shop import open_library
from fixtures_lib.shop.keeping.attachments import Owner
from tests.app.shell import press, when
from tests.lib.shop.shelves import kept_fixture, kept_plate, saving

pytestmark = pytest.mark.gui
NASTY = "<img src=x onerror=alert(1)><b>bold</b> '; DROP TABLE fixtures; --"


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_LIBRARY", str(tmp_path / "library.sqlite"))


def shown_library(qtbot: QtBot, folder: Path) -> LibraryWindow:
    """The library window alone: it needs no job and no worker."""
    owner = QObject()
    shelf = Shelf(Settings(folder / "settings.ini"), Notifications(owner), owner)
    window = LibraryWindow(shelf)
    owner.setParent(window)  # lives as long
    qtbot.addWidget(window, before_close_func=lambda _window: shelf.close())
    window.refresh()
    window.show()
    when(lambda: window.page.events.count() > 0, qtbot)
    return window


def test_old_versions_come_back_branch_and_become_obsolete(qtbot: QtBot, tmp_path: Path) -> None:
    with open_library() as library:
        fixture = kept_fixture(library)
        library.fixtures.save(fixture.id, 1, saving("second", "a second try"))
    window = shown_library(qtbot, tmp_path)
    page = window.page
    when(lambda: page.events.count() == 2, qtbot)
    page.events.setCurrentRow(1)
    choose(window, "Take version 1 back…")
    answer(window.standing.dialog, qtbot, why="it held better")
    when(lambda: page.events.count() == 3, qtbot)
    assert "it held better" in page.events.item(0).text()

    choose(window, "version 1")  # of "Compare version 3 with"
    when(lambda: hasattr(window, "told"), qtbot)
    assert window.told.windowTitle().endswith("1 and 3")
    assert window.told.words.item(0).text() == "Nothing is different."
    window.told.close()

    choose(window, "Branch from version 3…")
    answer(window.standing.dialog, qtbot, name="handle, second side")
    when(lambda: window.results.count() == 2, qtbot)
    when(lambda: page.name == "handle, second side", qtbot)
    choose(window, "Declare obsolete…")
    answer(window.standing.dialog, qtbot, note="never made")
    when(lambda: page.events.count() == 2, qtbot)
    with open_library() as library:
        told = {f.fixture.name: f.fixture for f in library.find.by_text("handle")}
        assert told["handle"].head == 3
        assert told["handle, second side"].status == "obsolete"
        assert library.releases.history(told["handle, second side"].id)[0].note == "never made"


def test_a_plates_life_is_entered_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    with open_library() as library:
        kept_fixture(library)
        kept_plate(library, "P-1")
    window = shown_library(qtbot, tmp_path)
    window.ask_plates()
    plates = window.beside
    when(lambda: plates.life.count() == 1, qtbot)
    press(plates, "used up")
    answer(plates.dialog, qtbot, x="75 mm", y="1 in", why=NASTY)
    when(lambda: plates.life.count() == 2, qtbot)
    press(plates, "inspected")
    entered = plates.dialog
    assert entered is not None
    verdict = entered.lines["verdict"]
    assert isinstance(verdict, QComboBox)
    verdict.setCurrentIndex(1)
    answer(entered, qtbot, flatness="31 µm", note="worn at the middle")
    when(lambda: plates.life.count() == 3, qtbot)
    press(plates, "built")
    when(lambda: plates.life.count() == 4, qtbot)
    said = [plates.life.item(row).text() for row in range(4)]
    assert said[1].startswith(f"Hole at X 75 Y 25.4: {NASTY}")
    assert "inspected, did not pass, flat to 31 µm, worn at the middle" in said[2]
    assert said[3].startswith("Built on it: handle, AB-4711")
    press(plates, "retired")
    answer(plates.dialog, qtbot, why="worn out")
    when(lambda: plates.plates.count() == 0, qtbot)
    plates.retired.setChecked(True)
    when(lambda: plates.life.count() == 5, qtbot)
    assert plates.life.item(0).text().endswith("worn out")
    plates.close()


def test_a_new_plate_takes_the_catalogues_specification(qtbot: QtBot, tmp_path: Path) -> None:
    with open_library() as library:
        fixture = kept_fixture(library)
    window = shown_library(qtbot, tmp_path)
    window.ask_plates()
    plates = window.beside
    press(plates, "add")
    entered = plates.dialog
    assert entered is not None
    item = entered.lines["item"]
    assert isinstance(item, QComboBox)
    item.setCurrentIndex(item.findData("plate-m8-50"))
    entered.save()  # no serial number
    when(entered.trouble.isVisible, qtbot)
    assert "serial" in entered.trouble.text()
    answer(entered, qtbot, serial="P-7", length="soon", width="300 mm", shelf="rack 3")
    when(lambda: "“soon” is not a quantity" in entered.trouble.text(), qtbot)
    answer(entered, qtbot, length="400 mm")
    when(lambda: plates.plates.count() == 1, qtbot)
    plates.close()
    window.ask_shelf(fixture.id)  # with its pattern the shelf knows what it takes
    when(lambda: hasattr(window, "told"), qtbot)
    assert window.told.words.item(0).text().startswith("P-7: ")
    window.told.close()


def test_pictures_and_papers_are_kept_shown_and_saved_again(qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    picture, paper = tmp_path / "setup.png", tmp_path / "order.txt"
    picture.write_bytes(png_bytes(image))
    paper.write_bytes(b"order 7")
    with open_library() as library:
        fixture = kept_fixture(library)
    window = shown_library(qtbot, tmp_path)
    window.page.papers_clicked.emit(fixture.id)
    papers = window.papers
    for row, path in enumerate((picture, paper)):
        papers.ask_file = lambda path=path: path
        papers.add_button.click()
        when(lambda row=row: papers.papers.count() == row + 1, qtbot)
    choose_row(papers.papers, "setup.png")
    when(lambda: not papers.picture.pixmap().isNull(), qtbot)
    choose_row(papers.papers, "order.txt")
    papers.ask_place = lambda name: tmp_path / f"copy of {name}"
    papers.copy_button.click()
    when((tmp_path / "copy of order.txt").exists, qtbot)
    assert (tmp_path / "copy of order.txt").read_bytes() == b"order 7"
    papers.ask_file = lambda: tmp_path / "nowhere.png"
    papers.add_button.click()
    when(lambda: "can't be read" in papers.trouble.text(), qtbot)
    papers.remove_button.click()
    when(lambda: papers.papers.count() == 1, qtbot)
    papers.close()
    with open_library() as library:
        kept = library.attachments.of(Owner("fixture", fixture.id))
        assert [(each.name, each.is_picture) for each in kept] == [("setup.png", True)]


def test_a_package_is_sent_and_taken_in(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library() as library:
        fixture = kept_fixture(library)
    window = shown_library(qtbot, tmp_path)
    target = tmp_path / "handle.holdfast-package"
    window.packages.ask_target = lambda _name: target
    window.page.send_clicked.emit(fixture.id)
    when(lambda: window.words.text() == "handle is packed with 1 version.", qtbot)

    monkeypatch.setenv("HOLDFAST_LIBRARY", str(tmp_path / "other.sqlite"))
    with open_library() as library:
        library.fixtures.save(kept_fixture(library).id, 1, saving("theirs"))
    other = shown_library(qtbot, tmp_path)
    other.packages.ask_source = lambda: target
    other.packages.take_in()
    when(lambda: other.packages.dialog is not None, qtbot)
    dialog = other.packages.dialog
    assert dialog is not None
    assert any(
        "fixture handle" in dialog.steps.item(row).text() for row in range(dialog.steps.count())
    )
    with open_library() as library:
        assert len(library.find.by_text("handle")) == 1  # a look changes nothing
    dialog.save()
    when(lambda: other.results.count() == 2, qtbot)
    other.packages.dialog = None
    other.packages.ask_source = lambda: tmp_path / "order.txt"
    with qtbot.waitSignal(other.packages.refused):
        other.packages.take_in()


def test_markup_in_every_field_is_shown_sign_by_sign(qtbot: QtBot, tmp_path: Path) -> None:
    with open_library() as library:
        fixture = kept_fixture(library)
        library.fixtures.change(fixture, name=NASTY, note=NASTY)
        library.fixtures.save(fixture.id, 1, saving(NASTY, NASTY))
        library.plates.change(kept_plate(library, NASTY), shelf=NASTY, note=NASTY)
    window = shown_library(qtbot, tmp_path)
    when(lambda: window.page.name == NASTY, qtbot)
    window.ask_plates()
    when(lambda: window.beside.life.count() > 0, qtbot)
    window.ask_papers(fixture.id)
    window.compare(fixture.id, 2)
    window.ask_run(fixture.id, 2)
    window.standing.branch(fixture.id, 2, NASTY)
    when(lambda: hasattr(window, "entered") and hasattr(window, "told"), qtbot)
    assert not rich_texts(NASTY)
    assert sum(NASTY in label.text() for label in labels()) >= 4
    for dialog in (window.beside, window.papers, window.told, window.entered):
        dialog.close()


def labels() -> list[QLabel]:
    return [w for w in QApplication.allWidgets() if isinstance(w, QLabel)]


def rich_texts(text: str) -> list[str]:
    """Labels and tool tips that show this text as markup."""
    rich = Qt.TextFormat.PlainText
    found = [w.objectName() for w in labels() if text in w.text() and w.textFormat() != rich]
    found += [w.toolTip() for w in QApplication.allWidgets() if text in w.toolTip()]
    for view in (w for w in QApplication.allWidgets() if isinstance(w, QListWidget)):
        tips = (view.item(row).toolTip() for row in range(view.count()))
        found += [tip for tip in tips if text in tip]
    return found


def answer(dialog: EntryDialog | None, qtbot: QtBot, **typed: str) -> None:
    assert dialog is not None
    for name, text in typed.items():
        line = dialog.lines[name]
        assert isinstance(line, QLineEdit)
        line.setText(text)
    dialog.save()
    qtbot.wait(1)


def choose(window: LibraryWindow, text: str) -> None:
    menu = window.page.menu
    actions = menu.actions() + [a for m in menu.actions() if m.menu() for a in m.menu().actions()]
    next(action for action in actions if action.text() == text).trigger()


def choose_row(view: QListWidget, text: str) -> None:
    (item,) = view.findItems(text, Qt.MatchFlag.MatchStartsWith)
    view.setCurrentItem(item)
