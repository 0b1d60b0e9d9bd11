"""What the hand of the random walk does beside placing and dragging: a deed a function.

A deed goes through what a person touches: actions, dialogs, fields, handles, clicks. What the
worker draws is waited for by chance only, so that the walk also goes on meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.hand.handles import GAP_PX, LENGTH_PX, RING_PX, Handle, handles_of
from app.live.mending import MENDS, mends_for
from app.panels.editors import ChoiceEditor, FlagEditor, LineEditor
from app.panels.places_dialog import PlacesDialog
from app.session import Selected
from fixtures_lib.catalog.items import ClampItem, PinItem
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.job.model import Clamp, Pin, Rest

if TYPE_CHECKING:
    from tests.app.random_walk import Walk

LEFT = Qt.MouseButton.LeftButton
_TYPED = (
    "12", "0", "-3.5", "1.5 in", "40", "+2", "90", "7 thou", "0.2", "1e9", "", "abc",
)  # fmt: skip
_DRAWN = {"draw_nest": "nest", "draw_potting": "potting", "draw_vacuum_zone": "zone"}
_PATIENCE_S = 4.0  # for what may never come: mends of a job without problems


def draw(walk: Walk) -> None:
    """A nest, a tray or a vacuum zone: the worker draws it."""
    tool = walk.chance.choice(list(_DRAWN))
    walk.trigger(f"tool_{tool}")
    click(walk, on_part(walk, [face.centre for face in walk.part.shape.faces]))
    if walk.chance.random() < 0.6:
        walk.until(lambda: not walk.window.jobs.pending(_DRAWN[tool]))


def screw_down(walk: Walk) -> None:
    """A screw through a hole of the part, where it has one."""
    walk.trigger("tool_place_part_screw")
    click(walk, on_part(walk, [hole.mouth for hole in walk.part.shape.holes]))


def pin(walk: Walk) -> None:
    """Of the catalogue, also one that stands in a bush."""
    _place_one(walk, PinItem, [hole.mouth for hole in walk.part.shape.holes])


def strap(walk: Walk) -> None:
    """Of the catalogue, also one with a slot."""
    _place_one(walk, ClampItem, [face.centre for face in walk.part.shape.faces])


def slide(walk: Walk) -> None:
    """A slotted strap along its slot; else whichever clamp there is farther from the part."""
    _type_in(walk, Clamp, "slide_mm", "z_mm")


def put_on_other(walk: Walk) -> None:
    """Another item in the place of that of an element: a pin in a bush, a screwed rest, a port."""
    walk.select_elements(Pin if walk.chance.random() < 0.5 else Rest, most=2)
    edit_field(walk)


def choose_cells(walk: Walk) -> None:
    """A click on the plate, which may have slots."""
    walk.trigger("tool_choose_cells")
    plate = walk.job.plate
    place = (
        walk.chance.uniform(0.0, plate.length_mm),
        walk.chance.uniform(0.0, plate.width_mm),
        0.0,
    )
    click(walk, pixel_of(walk, place))


def lay_several(walk: Walk) -> None:
    """Several parts on the plate, asked for in the dialog."""
    if len(walk.job.elements) > 14:
        return  # every element is drawn at each place: the walk is about the window
    walk.trigger("array_parts")
    dialog = next((d for d in _dialogs() if isinstance(d, PlacesDialog)), None)
    if dialog is None:
        return
    dialog.columns.setValue(walk.chance.randint(1, 3))
    dialog.rows.setValue(walk.chance.randint(1, 2))
    if walk.chance.random() < 0.2:
        dialog.reject()
        return
    dialog.accept()
    if walk.chance.random() < 0.6:
        walk.until(lambda: not walk.window.jobs.pending("places"))


def type_at_handle(walk: Walk) -> None:
    """Take a handle of what is selected, by hand or with a typed value."""
    walk.trigger("tool_select")
    things = [Selected("element", id=key) for key in walk.job.elements] + [Selected("part")]
    thing = walk.chance.choice(things)
    walk.window.session.select(thing)
    handle = walk.chance.choice(handles_of(walk.job, thing) or (None,))
    if handle is None:
        return
    at = _on_handle(walk, handle)
    click(walk, at)
    field = walk.window.loader.load().tooling.pointer.field
    if field.isVisible():
        _key_in(walk, field.line)
        if field.isVisible():
            QTest.keyClick(field.line, Qt.Key.Key_Escape)


def edit_field(walk: Walk) -> None:
    """Any field of the properties of what is selected."""
    properties = walk.window.loader.load().properties
    QTest.qWait(5)  # the fields follow the selection in a turn of their own
    editors = [
        editor
        for editor in properties.findChildren(QWidget)
        if isinstance(editor, LineEditor | ChoiceEditor | FlagEditor) and editor.isEnabled()
    ]
    if editors:
        _edit(walk, walk.chance.choice(editors))


def pattern(walk: Walk) -> None:
    """The bar of copies: begun, its counts changed, placed or left."""
    walk.select_some()
    walk.trigger("pattern")
    if not walk.window.over_view.pattern_shown:
        return
    bar = walk.window.over_view.pattern
    bar.columns.setValue(walk.chance.randint(1, 3))
    bar.rows.setValue(walk.chance.randint(1, 2))
    if walk.chance.random() < 0.3:
        bar._kind.buttons()[walk.chance.randint(0, 1)].click()
        bar.count.setValue(walk.chance.randint(1, 5))
    fate = walk.chance.random()
    if fate < 0.5 and bar.place_button.isEnabled():
        bar.place_button.click()
    elif fate < 0.8:
        walk.trigger("pattern")


def arrange(walk: Walk) -> None:
    walk.select_some(most=4)
    verbs = ["align_x", "align_y", "distribute_x", "distribute_y", "mirror_x", "mirror_y"]
    walk.trigger(walk.chance.choice(verbs))


def carry(walk: Walk) -> None:
    """By the clipboard, which also outlives the job."""
    walk.select_some()
    walk.trigger(walk.chance.choice(["copy", "cut", "copy"]))
    if walk.chance.random() < 0.7:
        walk.trigger("paste")


def mend(walk: Walk) -> None:
    """One of the mends that the problems list offers, once they are known."""
    session = walk.window.session
    walk.trigger("tool_select")
    walk.wait(lambda: bool(mends_for(session)) or walk.resting(MENDS), _PATIENCE_S)
    offered = [one for mends in mends_for(session).values() for one in mends]
    if offered:
        walk.window.loader.load().problems.mend_requested.emit(walk.chance.choice(offered))


def lay_down(walk: Walk) -> None:
    """The part on another of its flat faces."""
    walk.trigger("tool_lay_on_face")
    click(walk, on_part(walk, [face.origin for face in walk.part.shape.planar_faces]))


def turn_part(walk: Walk) -> None:
    """The part by numbers, in its properties."""
    walk.window.session.select(Selected("setup"))
    edit_field(walk)


def cut_faces(walk: Walk) -> None:
    """A cutting pass over faces, or a feature with a tolerance."""
    walk.trigger(walk.chance.choice(["tool_pick_pass", "tool_pick_feature"]))
    for _ in range(walk.chance.randint(1, 3)):
        click(walk, on_part(walk, [face.centre for face in walk.part.shape.faces]))
    QTest.keyClick(walk.view, Qt.Key.Key_Return)


def look_closer(walk: Walk) -> None:
    """Filters, section, exploded view, the unit, measuring."""
    walk.trigger(walk.chance.choice([
        "pick_everything", "pick_faces", "pick_edges", "pick_vertices", "pick_holes", "pick_items",
        "section", "explode", "unit", "fit_selection", "isolate", "show_all", "deselect",
        "tool_measure", "cones", "fit_plate"]))  # fmt: skip
    click(walk, on_part(walk, [face.centre for face in walk.part.shape.faces]))


def rename(walk: Walk) -> None:
    """Names of every kind: what is shown must be able to show them."""
    if walk.job.elements:
        walk.window.session.select(
            Selected("element", id=walk.chance.choice(list(walk.job.elements)))
        )
        _type_in(walk, object, "name")


DEEDS: Mapping[Callable[[Walk], None], int] = MappingProxyType({
    draw: 4, screw_down: 4, pin: 4, strap: 4, slide: 3, put_on_other: 3, choose_cells: 3,
    lay_several: 2, type_at_handle: 8, edit_field: 12, pattern: 4, arrange: 6, carry: 5, mend: 2,
    lay_down: 2, turn_part: 2, cut_faces: 3, look_closer: 8, rename: 2,
})  # fmt: skip


# ---- where the hand goes -------------------------------------------------------------------------


def click(walk: Walk, place: QPoint) -> None:
    """With the way there: tools look at what is under the pointer before it is pressed."""
    QTest.mouseMove(walk.view, place)
    QTest.mouseClick(walk.view, LEFT, pos=place)


def on_part(walk: Walk, places: Sequence[Vector]) -> QPoint:
    """Where one of these places of the part is seen; anywhere, where there is none in sight."""
    if not places or walk.chance.random() < 0.1:
        return walk.anywhere()
    return pixel_of(walk, walk.job.setup.pose.points(np.asarray(walk.chance.choice(places))))


def pixel_of(walk: Walk, place: Floats | Vector) -> QPoint:
    at = QPointF(*walk.view.pixel(as_vector(np.asarray(place)))).toPoint()
    return at if walk.view.rect().contains(at) else walk.anywhere()


def _on_handle(walk: Walk, handle: Handle) -> QPoint:
    size = walk.view.mm_per_px(handle.at)
    if handle.kind == "turn":
        return pixel_of(walk, np.asarray(handle.at) + np.array((RING_PX * size, 0.0, 0.0)))
    half = (GAP_PX + LENGTH_PX) / 2.0
    return pixel_of(walk, np.asarray(handle.at) + half * size * np.asarray(handle.direction))


def _place_one(walk: Walk, kind: type, places: Sequence[Vector]) -> None:
    workspace = walk.window.loader.load()
    workspace.place_item(walk.chance.choice([i for i in workspace.items if isinstance(i, kind)]))
    click(walk, on_part(walk, places))


# ---- what the hand types -------------------------------------------------------------------------


def _type_in(walk: Walk, kind: type, *fields: str) -> None:
    """One of these fields of an element of this kind."""
    if kind is not object:
        walk.select_elements(kind, most=1)
    QTest.qWait(5)
    found = [
        editor
        for editor in walk.window.loader.load().properties.findChildren(LineEditor)
        if editor.objectName().partition(".")[2] in fields
    ]
    if found:
        _edit(walk, walk.chance.choice(found))


def _edit(walk: Walk, editor: QWidget) -> None:
    match editor:
        case LineEditor():
            _key_in(walk, editor)
            QTest.keyClick(editor, Qt.Key.Key_Escape)  # where it was not taken
        case ChoiceEditor() if editor.count():
            index = walk.chance.randrange(editor.count())
            editor.setCurrentIndex(index)
            editor.activated.emit(index)
        case FlagEditor():
            editor.click()


def _key_in(walk: Walk, line: QLineEdit) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, walk.chance.choice(_TYPED))
    QTest.keyClick(line, Qt.Key.Key_Return)


def _dialogs() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
