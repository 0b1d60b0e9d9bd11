"""What an action is, and the conditions and switches that several of them share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.desk import Desk
from app.session import PLACED
from app.texts import tr
from fixtures_lib.units import LengthUnit

When = Callable[[Desk], bool]
Run = Callable[[Desk], object]


@dataclass(frozen=True)
class Entry:
    """`menu`, `text` and `tip` are English: they are translated where they are shown."""

    id: str
    menu: str
    text: str
    run: Run
    icon: str = ""
    keys: str = ""
    tip: str = ""
    picture: str = ""  # of the tooltip: resources/icons/tips/PICTURE.svg
    enabled: When | None = None
    checked: When | None = None
    text_of: Callable[[Desk], str] | None = None  # where it changes: "Undo Move Rest 1"


def has_job(desk: Desk) -> bool:
    return desk.session.job is not None


def has_view(desk: Desk) -> bool:
    return desk.window.has_workspace and has_job(desk)


def has_selection(desk: Desk) -> bool:
    return bool(desk.session.selection)


def placed_selected(desk: Desk) -> bool:
    return any(thing.kind in PLACED for thing in desk.session.selection)


def has_result(desk: Desk) -> bool:
    return desk.session.last_result("deflection") is not None


def in_inches(desk: Desk) -> bool:
    return desk.session.job is not None and desk.session.job.unit == "in"


def toggle_unit(desk: Desk) -> None:
    from fixtures_lib.job.edits import with_title

    unit: LengthUnit = "mm" if in_inches(desk) else "in"
    desk.settings.unit = unit
    desk.session.apply(
        tr("Show lengths in {unit}", unit=unit), lambda job: with_title(job, unit=unit)
    )


def toggle_live(desk: Desk) -> None:
    desk.settings.live_deflection = not desk.settings.live_deflection


def toggle_field(desk: Desk) -> None:
    state = desk.session.view_state
    desk.session.set_view(replace(state, field_on=not state.field_on))


def toggle_bent(desk: Desk) -> None:
    desk.session.set_view(
        replace(desk.session.view_state, factor=0.0 if is_bent(desk) else desk.window.good_factor)
    )


def toggle_cones(desk: Desk) -> None:
    state = desk.session.view_state
    desk.session.set_view(replace(state, cones=not state.cones))


def is_bent(desk: Desk) -> bool:
    return desk.session.view_state.factor != 0.0


def undo_text(desk: Desk) -> str:
    what = desk.session.undo_stack.undoText()
    return tr("&Undo {what}", what=what) if what else tr("&Undo")


def redo_text(desk: Desk) -> str:
    what = desk.session.undo_stack.redoText()
    return tr("&Redo {what}", what=what) if what else tr("&Redo")
