"""Changes to what is placed, and the way back."""

from __future__ import annotations

from app.actions.entry import (
    Entry,
    Run,
    has_job,
    has_selection,
    has_view,
    placed_selected,
    redo_text,
    undo_text,
)
from app.desk import Desk
from app.hand import arranging
from app.texts import tr


def _arrange(name: str, text: str, tip: str, run: Run, least: int) -> Entry:
    return Entry(
        name, "Arrange", text, run, tip=tip, enabled=lambda d: _elements_selected(d) >= least
    )


def _elements_selected(desk: Desk) -> int:
    return sum(thing.kind == "element" for thing in desk.session.selection)


def _pattern_shown(desk: Desk) -> bool:
    return desk.window.has_workspace and desk.window.over_view.pattern_shown


def _fit_plate(desk: Desk) -> None:
    from fixtures_lib.errors import FixtureError  # the table is read before the model is loaded
    from fixtures_lib.job.edits.plate_size import plate_fitted

    part = desk.session.part
    if part is None:
        return
    try:
        desk.session.apply(tr("Size the plate"), lambda job: plate_fitted(job, part.mesh))
    except FixtureError as fault:
        desk.notifications.fault(fault)


def _against_locators(desk: Desk) -> None:
    from fixtures_lib.errors import FixtureError
    from fixtures_lib.job.edits.against_locators import against_locators

    part, before = desk.session.part, desk.session.job
    if part is None:
        return
    try:
        desk.session.apply(
            tr("Move the part against its locators"), lambda job: against_locators(job, part.shape)
        )
    except FixtureError as fault:
        desk.notifications.fault(fault)
        return
    if desk.session.job is before:
        desk.notifications.info(tr("The part lies against its locators."))


def _has_stops(desk: Desk) -> bool:
    from fixtures_lib.job.model import Pin, SideLocator

    job = desk.session.job
    return job is not None and any(
        isinstance(element, SideLocator | Pin) for element in job.elements.values()
    )


def _cut(desk: Desk) -> None:
    if arranging.copy(desk.session, desk.notifications):
        desk.window.delete_selected()


ARRANGE: tuple[Entry, ...] = (
    _arrange("align_x", "In line along &y", "The same x as the first selected",
             lambda d: arranging.align(d.session, d.notifications, "x"), 2),
    _arrange("align_y", "In line along &x", "The same y as the first selected",
             lambda d: arranging.align(d.session, d.notifications, "y"), 2),
    _arrange("distribute_x", "Space &evenly in x", "Equal steps between the outermost two",
             lambda d: arranging.distribute(d.session, d.notifications, "x"), 3),
    _arrange("distribute_y", "Space e&venly in y", "Equal steps between the outermost two",
             lambda d: arranging.distribute(d.session, d.notifications, "y"), 3),
    _arrange("mirror_x", "&Mirror left and right", "A copy on the other side of the part's middle",
             lambda d: arranging.mirror(d.session, d.notifications, "x"), 1),
    _arrange("mirror_y", "M&irror front and back", "A copy on the other side of the part's middle",
             lambda d: arranging.mirror(d.session, d.notifications, "y"), 1),
    Entry(
        "pattern",
        "Arrange",
        "&Pattern",
        lambda d: d.window.over_view.toggle_pattern(),
        keys="Shift+P",
        tip="Copies in rows and columns, or round a circle",
        enabled=lambda d: has_view(d) and (_elements_selected(d) >= 1 or _pattern_shown(d)),
        checked=_pattern_shown,
    ),
    Entry(
        "against_locators",
        "Arrange",
        "Move the part a&gainst its locators",
        _against_locators,
        icon="sign:side_locator",
        keys="Shift+S",
        tip="Locators stand in holes of the plate's pattern, and the part comes to them",
        enabled=lambda d: has_view(d) and _has_stops(d),
    ),
)  # fmt: skip


def _pick(name: str, text: str, keys: str, tip: str) -> Entry:
    return Entry(
        f"pick_{name}",
        "Edit",
        text,
        lambda d: d.window.over_view.pick_only(name),
        keys=keys,
        tip=tip,
        enabled=has_view,
        checked=lambda d: d.window.has_workspace and d.window.over_view.picks == name,
    )


PICK: tuple[Entry, ...] = (
    _pick("everything", "Pick &everything", "Alt+4", "Faces, edges and what is placed"),
    _pick("faces", "Pick only &faces", "Alt+5", "Edges and items are passed over"),
    _pick("edges", "Pick only e&dges", "Alt+6", "Faces and items are passed over"),
    _pick("vertices", "Pick only &vertices", "Alt+7", "Corners, where edges end"),
    _pick("holes", "Pick only &holes", "Alt+8", "All faces of a hole at once"),
    _pick("items", "Pick only &items", "Alt+9", "Through the part: what stands under it too"),
)

EDIT: tuple[Entry, ...] = (
    Entry(
        "undo",
        "Edit",
        "&Undo",
        lambda d: d.session.undo_stack.undo(),
        icon="undo",
        keys="Ctrl+Z",
        enabled=lambda d: d.session.undo_stack.canUndo(),
        text_of=undo_text,
    ),
    Entry(
        "redo",
        "Edit",
        "&Redo",
        lambda d: d.session.undo_stack.redo(),
        icon="redo",
        keys="Ctrl+Shift+Z",
        enabled=lambda d: d.session.undo_stack.canRedo(),
        text_of=redo_text,
    ),
    Entry(
        "cut",
        "Edit",
        "Cu&t",
        _cut,
        keys="Ctrl+X",
        enabled=placed_selected,
    ),
    Entry(
        "copy",
        "Edit",
        "&Copy",
        lambda d: arranging.copy(d.session, d.notifications),
        icon="copy",
        keys="Ctrl+C",
        tip="For this job or another one",
        enabled=placed_selected,
    ),
    Entry(
        "paste",
        "Edit",
        "&Paste",
        lambda d: arranging.paste(d.session, d.notifications),
        keys="Ctrl+V",
        enabled=has_view,
    ),
    Entry(
        "duplicate",
        "Edit",
        "&Duplicate",
        lambda d: d.window.duplicate_selected(),
        icon="copy",
        keys="Ctrl+D",
        enabled=placed_selected,
    ),
    Entry(
        "delete",
        "Edit",
        "De&lete",
        lambda d: d.window.delete_selected(),
        icon="delete",
        keys="Del",
        enabled=placed_selected,
    ),
    Entry(
        "fit_plate",
        "Edit",
        "Si&ze the plate to what stands on it",
        _fit_plate,
        icon="sign:plate",
        tip="A blank plate, with a margin round the part and its locators",
        enabled=has_job,
    ),
    Entry(
        "deselect",
        "Edit",
        "Select &nothing",
        lambda d: d.session.select(),
        keys="Ctrl+Shift+A",
        enabled=has_selection,
    ),
    Entry(
        "copy_picture",
        "Edit",
        "Copy the &picture",
        lambda d: d.window.copy_picture(),
        icon="camera",
        keys="Ctrl+Shift+C",
        tip="Copy the 3D view to the clipboard",
        enabled=has_view,
    ),
)
