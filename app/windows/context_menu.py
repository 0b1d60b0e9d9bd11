"""The menu at the pointer: the table's actions that fit what is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.actions.action_set import ActionSet
from app.live.mending import do_mend, mends_for
from app.notifications import Notifications
from app.session import PLACED, Session

_LINE = ""
_FOR_FACE = (
    "tool_lay_on_face",
    "tool_draw_vacuum_zone",
    "tool_pick_feature",
    "tool_pick_pass",
    "tool_place_force",
)
_FOR_PASS = ("tool_pick_pass",)
_FOR_PLACED = ("duplicate", "delete")
_FOR_ZONE = ("split_zone",)
_FOR_BODY = ("hide", "isolate", "fit_selection")
_ALWAYS = ("show_all", "fit", "look_iso", "look_top", "copy_picture")


def context_menu(
    session: Session, actions: ActionSet, told: Notifications, parent: QWidget
) -> QMenu:
    """Show it with `popup`; it is gone after that."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _add_mends(menu, session, told)
    for action_id in _entries({thing.kind for thing in session.selection}, _one_zone(session)):
        menu.addSeparator() if action_id == _LINE else menu.addAction(actions[action_id])
    return menu


def _add_mends(menu: QMenu, session: Session, told: Notifications) -> None:
    """What can be done about the problems of what is selected comes first."""
    chosen = {thing.id for thing in session.selection if thing.id}
    chosen |= {thing.kind for thing in session.selection if thing.kind in ("part", "plate")}
    about = [
        mend
        for problem, mends in mends_for(session).items()
        if chosen & set(problem.ids or ("part",))
        for mend in mends
    ]
    if about:
        from app.panels.mend_button import add_mends  # the window stands before it is loaded

        add_mends(menu, about, lambda mend: do_mend(session, told, mend))
        menu.addSeparator()


def _one_zone(session: Session) -> bool:
    """Whether one vacuum zone is selected, and nothing else."""
    from fixtures_lib.job.model import VacuumZone  # the window stands before it is loaded

    job, chosen = session.job, session.selection
    return (
        job is not None
        and len(chosen) == 1
        and isinstance(job.elements.get(chosen[0].id), VacuumZone)
    )


def _entries(kinds: set[str], zone: bool) -> tuple[str, ...]:
    groups: list[tuple[str, ...]] = []
    if kinds & {"face", "edge", "vertex"}:
        groups.append(_FOR_FACE)
    if "pass" in kinds:
        groups.append(_FOR_PASS)
    if zone:
        groups.append(_FOR_ZONE)
    if kinds & PLACED:
        groups.append(_FOR_PLACED)
    if kinds & {"element", "part", "plate"}:
        groups.append(_FOR_BODY)
    groups.append(_ALWAYS)
    return tuple(entry for group in groups for entry in (*group, _LINE))[:-1]
