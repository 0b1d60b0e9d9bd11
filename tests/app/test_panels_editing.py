"""Tree, properties and catalogue, used as a person uses them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from app.hand.item_mime import dragged_item
from app.panels.catalogue import CataloguePanel
from app.panels.editors import ChoiceEditor, FlagEditor, LineEditor
from app.panels.properties import PropertiesPanel
from app.panels.tree import TreePanel
from app.session import Selected, Session
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.edits import placed
from fixtures_lib.job.edits.part_screws import part_screw_at
from fixtures_lib.job.model import PartScrew, VacuumZone
from tests.app.panel_scene import keep_picture, session_with
from tests.lib.sample_jobs import bare_job

pytestmark = pytest.mark.gui


@dataclass(frozen=True)
class Found:
    code: str
    severity: str
    message: str
    ids: tuple[str, ...]


@pytest.fixture
def session(qapp: object) -> Session:
    return session_with()


def tree_item(tree: TreePanel, name: str) -> QTreeWidgetItem:
    (item,) = tree.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    return item


def field(panel: QWidget, name: str) -> LineEditor:
    found = panel.findChild(LineEditor, name)
    assert found is not None, name
    return found


def type_into(qtbot: QtBot, editor: QLineEdit, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_tree_shows_the_job_and_selects_both_ways(qtbot: QtBot, session: Session) -> None:
    tree = TreePanel(session)
    qtbot.addWidget(tree)
    names = [tree.topLevelItem(i).text(0) for i in range(tree.topLevelItemCount())]
    assert names == [
        "block", "Setup", "Blank", "Locators", "Vacuum zones", "Clamps", "Loads", "Features",
        "Conditions",
    ]  # fmt: skip
    assert tree_item(tree, "Locators").childCount() == 6
    tree.setCurrentItem(tree_item(tree, "Rest 2"))
    assert session.selection == (Selected("element", id="rest-2"),)
    session.select(Selected("element", id="clamp-1"), Selected("load", id="cut-1"))
    assert {item.text(0) for item in tree.selectedItems()} == {"Clamp 1", "Cutting force 1"}
    keep_picture(tree, "tree", (420, 520))


def test_tree_renames_duplicates_deletes_and_undoes(qtbot: QtBot, session: Session) -> None:
    tree = TreePanel(session)
    shown(qtbot, tree)
    tree.setFocus()
    tree.setCurrentItem(tree_item(tree, "Rest 2"))
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "North pad")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.undo_stack.count() == 1)
    assert session.job is not None
    assert session.job.elements["rest-2"].name == "North pad"
    assert session.undo_stack.undoText() == "Rename Rest 2"

    tree.duplicate_selected()
    assert session.job.elements["rest-4"].name == "North pad copy"
    assert session.selection == (Selected("element", id="rest-4"),)
    tree.delete_selected()
    assert "rest-4" not in session.job.elements
    assert session.selection == ()
    session.undo_stack.undo()
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.job.elements["rest-2"].name == "Rest 2"


def test_an_empty_name_is_refused_with_a_sentence(qtbot: QtBot, session: Session) -> None:
    tree = TreePanel(session)
    qtbot.addWidget(tree)
    with qtbot.waitSignal(tree.message) as said:
        tree_item(tree, "Rest 2").setText(0, "  ")
    assert "empty" in said.args[0]
    assert tree_item(tree, "Rest 2").text(0) == "Rest 2"


def test_tree_keeps_its_items_while_something_is_dragged(qtbot: QtBot, session: Session) -> None:
    from fixtures_lib.job.edits import moved

    tree = TreePanel(session)
    qtbot.addWidget(tree)
    before = tree_item(tree, "Rest 1")
    session.set_preview(lambda job: moved(job, "rest-1", 5.0, 0.0))
    assert tree_item(tree, "Rest 1") is before
    assert before.text(1).startswith("(91, 66)")


def test_a_problem_marks_its_item(qtbot: QtBot, session: Session) -> None:
    tree = TreePanel(session)
    qtbot.addWidget(tree)
    problem = Found("rest-off-part", "error", "Rest 1 stands beside the part.", ("rest-1",))
    session.add_result("problems", session.job, (problem,))
    assert tree_item(tree, "Rest 1").toolTip(0) == "Rest 1 stands beside the part."
    session.add_result("problems", session.job, ())
    assert tree_item(tree, "Rest 1").toolTip(0) == ""


def test_a_length_is_typed_with_any_unit(qtbot: QtBot, session: Session) -> None:
    panel = PropertiesPanel(session, load_catalog().items())
    shown(qtbot, panel)
    session.select(Selected("element", id="rest-1"))
    x = field(panel, "element.x_mm")
    assert x.text() == "86 mm"
    type_into(qtbot, x, "4 in")
    assert session.job is not None
    assert session.job.elements["rest-1"].x_mm == pytest.approx(101.6)
    assert x.text() == "101.6 mm"
    assert session.undo_stack.undoText() == "Move Rest 1"
    session.undo_stack.undo()
    assert x.text() == "86 mm"


def test_what_can_t_be_read_keeps_the_focus_and_says_why(qtbot: QtBot, session: Session) -> None:
    panel = PropertiesPanel(session)
    shown(qtbot, panel)
    session.select(Selected("element", id="clamp-1"))
    force = field(panel, "element.force_n")
    type_into(qtbot, force, "12 mm")
    assert "12 mm" in force.accessibleDescription()
    assert "border" in force.styleSheet()
    field(panel, "element.x_mm").setFocus()
    qtbot.waitUntil(force.hasFocus)
    assert session.undo_stack.count() == 0
    qtbot.keyClick(force, Qt.Key.Key_Escape)
    assert force.text() == "800 N"
    assert force.accessibleDescription() == ""


def test_what_the_job_can_t_have_is_said_at_the_field(qtbot: QtBot, session: Session) -> None:
    panel = PropertiesPanel(session)
    shown(qtbot, panel)
    session.select(Selected("element", id="clamp-1"))
    force = field(panel, "element.force_n")
    type_into(qtbot, force, "-5 lbf")
    assert force.accessibleDescription()
    assert session.undo_stack.count() == 0
    type_into(qtbot, force, "200 lbf")
    assert force.accessibleDescription() == ""
    assert session.job is not None
    assert session.job.elements["clamp-1"].force_n == pytest.approx(889.644, abs=1e-3)


def test_a_zone_has_its_vacuum_as_pressure_and_its_port(qtbot: QtBot, session: Session) -> None:
    panel = PropertiesPanel(session, load_catalog().items())
    shown(qtbot, panel)
    session.select(Selected("element", id="zone-1"))
    vacuum = field(panel, "element.vacuum_share")
    assert vacuum.text() == "80 % = 81.1 kPa"
    type_into(qtbot, vacuum, "0.7 bar")
    assert session.job is not None
    assert session.job.elements["zone-1"].vacuum_share == pytest.approx(70.0 / 101.325)
    type_into(qtbot, vacuum, "85 %")
    assert session.job.elements["zone-1"].vacuum_share == pytest.approx(0.85)
    exit_box = panel.findChild(ChoiceEditor, "port.exit")
    assert exit_box is not None
    exit_box.setCurrentIndex(exit_box.findText("the underside"))
    exit_box.activated.emit(exit_box.currentIndex())
    assert session.job.elements["zone-1"].port.exit == "below"
    keep_picture(panel, "properties-zone", (360, 760))


def test_another_rest_brings_its_height(qtbot: QtBot, session: Session) -> None:
    catalog = load_catalog()
    bought = next(rest for rest in catalog.rests.values() if rest.height_mm > 0.0)
    panel = PropertiesPanel(session, catalog.items())
    shown(qtbot, panel)
    session.select(Selected("element", id="rest-1"))
    box = panel.findChild(ChoiceEditor, "element.item")
    assert box is not None
    box.setCurrentIndex(next(i for i in range(box.count()) if bought.name in box.itemText(i)))
    box.activated.emit(box.currentIndex())
    assert session.job is not None
    assert session.job.elements["rest-1"].item == bought
    assert session.job.elements["rest-1"].top_mm == bought.height_mm


def test_several_of_a_kind_are_edited_together(qtbot: QtBot, session: Session) -> None:
    panel = PropertiesPanel(session)
    shown(qtbot, panel)
    session.select(*(Selected("element", id=f"rest-{n}") for n in (1, 2, 3)))
    y = field(panel, "element.y_mm")
    assert (y.text(), y.placeholderText()) == ("", "several values")
    type_into(qtbot, y, "70")
    assert session.job is not None
    assert {session.job.elements[f"rest-{n}"].y_mm for n in (1, 2, 3)} == {70.0}
    assert session.undo_stack.count() == 1


def test_part_plate_load_feature_and_conditions_have_properties(
    qtbot: QtBot, session: Session
) -> None:
    panel = PropertiesPanel(session, load_catalog().items())
    shown(qtbot, panel)
    session.select(Selected("part"))
    type_into(qtbot, field(panel, "pose.rz_deg"), "30°")
    assert session.job is not None
    assert session.job.setup.pose.rz_deg == pytest.approx(30.0)
    keep_picture(panel, "properties-part", (360, 560))
    session.select(Selected("plate"))
    type_into(qtbot, field(panel, "plate.thickness_mm"), "1 in")
    assert session.job.plate.thickness_mm == pytest.approx(25.4)
    session.select(Selected("feature", id="feature-1"))
    type_into(qtbot, field(panel, "feature.tolerance_um"), "2 thou")
    assert session.job.features["feature-1"].tolerance_um == pytest.approx(50.8)
    session.select(Selected("load", id="cut-1"))
    vector = panel.findChild(QWidget, "load.force_n")
    assert vector is not None
    type_into(qtbot, vector.editors[2], "-100")  # type: ignore[attr-defined]
    turned = (60.0 * math.cos(math.radians(30.0)), 30.0, -100.0)  # with the part
    assert session.job.loads["cut-1"].force_n == pytest.approx(turned)
    session.select()
    type_into(qtbot, field(panel, "conditions.friction_low"), "0.5")
    assert "above the high one" in field(panel, "conditions.friction_low").accessibleDescription()


def test_in_inches_everything_is_shown_in_inches(qtbot: QtBot) -> None:
    from msgspec.structs import replace

    session = session_with(replace(bare_job(), unit="in"))
    panel = PropertiesPanel(session)
    shown(qtbot, panel)
    session.select(Selected("plate"))
    session.select(Selected("setup"))
    assert field(panel, "pose.x_mm").text() == "3.1496 in"
    type_into(qtbot, field(panel, "pose.x_mm"), "3.5")
    assert session.job is not None
    assert session.job.setup.pose.x_mm == pytest.approx(88.9)


def test_catalogue_is_searched_and_starts_to_place(qtbot: QtBot, session: Session) -> None:
    panel = CataloguePanel(session, load_catalog().items())
    shown(qtbot, panel)
    view = panel._view
    everything = view.model().rowCount()
    panel.show_kind("rest")
    assert 0 < view.model().rowCount() < everything
    search = panel.findChild(QLineEdit, "catalogue.search")
    assert search is not None
    qtbot.keyClicks(search, "milled 12")
    assert view.model().rowCount() == 1
    keep_picture(panel, "catalogue", (420, 560))
    with qtbot.waitSignal(panel.place_requested) as asked:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert asked.args[0].id == "rest-milled-12"
    data = view.model().mimeData([view.model().index(0, 0)])
    assert dragged_item(data) == "rest-milled-12"


def test_panels_without_a_job_are_empty(qtbot: QtBot) -> None:
    session = Session()
    for panel in (TreePanel(session), PropertiesPanel(session), CataloguePanel(session)):
        qtbot.addWidget(panel)
    assert panel is not None
    assert TreePanel(session).topLevelItemCount() == 0


def test_another_size_of_screw_brings_its_length_and_torque(qtbot: QtBot, session: Session) -> None:
    assert session.job is not None
    assert session.part is not None
    screw = part_screw_at(session.job, session.part.shape, 130.0, 90.0)
    session.apply("Place a screw", lambda job: placed(job, screw))
    panel = PropertiesPanel(session, load_catalog().items())
    shown(qtbot, panel)
    session.select(Selected("element", id=screw.id))
    item = panel.findChild(ChoiceEditor, "element.item")
    washer = panel.findChild(ChoiceEditor, "element.washer")
    assert item is not None
    assert washer is not None
    m6 = load_catalog().screws["screw-m6"]
    item.edited.emit(m6)
    smaller = session.job.elements[screw.id]
    assert isinstance(smaller, PartScrew)
    assert smaller.washer is not None  # its head alone is no wider than the hole
    large = load_catalog().washers["washer-large-m6"]
    washer.edited.emit(large)
    changed = session.job.elements[screw.id]
    assert isinstance(changed, PartScrew)
    assert (changed.item, changed.washer) == (m6, large)
    assert changed.length_mm == 35.0  # 20 of the part, 1.6 of the washer, 9 in the thread
    assert changed.force_n == 8410.0  # its preload of 8417 N in whole 10 N
    assert session.undo_stack.count() == 3


def test_groups_fold_say_what_is_in_them_and_stay_as_they_were_left(
    qtbot: QtBot, session: Session
) -> None:
    panel = PropertiesPanel(session, load_catalog().items())
    shown(qtbot, panel)
    session.select(Selected("conditions"))
    qtbot.waitUntil(lambda: field(panel, "conditions.friction_low").isVisible(), timeout=30_000)
    warming = field(panel, "conditions.warming_k")
    assert not warming.isVisible()
    assert any("0 K" in label.text() for label in panel.findChildren(QLabel))  # in short
    head = panel.findChild(QToolButton, "group.Heat, heights and bow")
    assert head is not None
    head.click()
    type_into(qtbot, warming, "8 K")
    type_into(qtbot, field(panel, "conditions.blank_bow_um"), "2 thou")
    type_into(qtbot, field(panel, "conditions.pump_m3_h"), "10 cfm")
    assert session.job is not None
    assert session.job.conditions.warming_k == 8.0
    assert session.job.conditions.blank_bow_um == pytest.approx(50.8)
    assert session.job.conditions.pump_m3_h == pytest.approx(16.9901, abs=1e-4)
    assert warming.text() == "8 K"
    session.select(Selected("plate"))
    session.select(Selected("conditions"))
    qtbot.waitUntil(lambda: field(panel, "conditions.warming_k").isVisible(), timeout=30_000)
    keep_picture(panel, "properties-conditions-open", (360, 560))


@pytest.mark.parametrize("key", ["zone-1", "clamp-1", "rest-1", "side-1"])
def test_every_kind_of_element_fits_the_panel(qtbot: QtBot, session: Session, key: str) -> None:
    panel = PropertiesPanel(session, load_catalog().items())
    shown(qtbot, panel)
    panel.resize(300, 700)
    session.select(Selected("element", id=key))
    keep_picture(panel, f"properties-{key}", (300, 700))
    inside = panel.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= panel.viewport().width()
    qtbot.waitUntil(lambda: inside.width() <= panel.viewport().width(), timeout=30_000)


def test_a_tick_is_one_step_and_comes_off_again(session: Session, qtbot: QtBot) -> None:
    assert session.job is not None
    zone = next(e for e in session.job.elements.values() if isinstance(e, VacuumZone))
    panel = PropertiesPanel(session, load_catalog().items())
    qtbot.addWidget(panel)
    session.select(Selected("element", id=zone.id))
    tick: FlagEditor | None = None

    def there() -> bool:
        nonlocal tick
        tick = panel.findChild(FlagEditor, "element.in_use")
        return tick is not None

    qtbot.waitUntil(there)
    assert tick is not None
    assert tick.isChecked()
    tick.click()
    assert zone_in_use(session) is False
    assert session.undo_stack.count() == 1
    tick.click()
    assert zone_in_use(session) is True


def zone_in_use(session: Session) -> bool:
    assert session.job is not None
    return next(e for e in session.job.elements.values() if isinstance(e, VacuumZone)).in_use
