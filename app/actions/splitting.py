"""One vacuum zone divided into several: asked for, and drawn by the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.actions.entry import Entry, has_view
from app.desk import Desk
from app.session import Selected
from app.texts import tr

if TYPE_CHECKING:
    from fixtures_lib.geometry.cut_lines import CutLine
    from fixtures_lib.job.model import VacuumZone


def _zone(desk: Desk) -> VacuumZone | None:
    """The one vacuum zone that is selected, alone."""
    job, chosen = desk.session.job, desk.session.selection
    if job is None or len(chosen) != 1:
        return None
    from fixtures_lib.job.model import VacuumZone  # the table is read before the model is loaded

    element = job.elements.get(chosen[0].id)
    return element if isinstance(element, VacuumZone) else None


def _ask_lines(desk: Desk) -> None:
    from app.panels.split_dialog import SplitDialog  # only where it is opened

    job, zone = desk.session.job, _zone(desk)
    if job is None or zone is None:
        return
    dialog = SplitDialog(zone, job, QApplication.activeWindow())
    dialog.chosen.connect(lambda lines: split(desk, zone, lines))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def split(desk: Desk, zone: VacuumZone, lines: tuple[CutLine, ...]) -> None:
    """Ask the worker for the pieces, and put them in the zone's place as one undo step."""
    job, part = desk.session.job, desk.session.part
    if job is None or part is None:
        return

    def take(pieces: tuple[VacuumZone, ...]) -> None:
        from fixtures_lib.job.edits.splitting import with_pieces

        if desk.session.job is not job:
            desk.notifications.warning(tr("The job was changed meanwhile: split the zone again."))
            return
        desk.session.apply(
            tr("Split {name} into {n}", name=zone.name, n=len(pieces)),
            lambda job: with_pieces(job, zone.id, pieces),
        )
        desk.session.select(*(Selected("element", id=piece.id) for piece in pieces))

    desk.jobs.submit(
        "split_zone",
        *(job, part, zone.id, lines),
        label=tr("Dividing the zone"),
        key="zone",
        priority=5,
        on_done=take,
    )


SPLIT: tuple[Entry, ...] = (
    Entry(
        "split_zone",
        "Arrange",
        "Split the vacuum &zone …",
        _ask_lines,
        icon="sign:vacuum_zone",
        tip="Into pieces with a groove, a port and a switch each",
        enabled=lambda d: has_view(d) and _zone(d) is not None,
    ),
)
