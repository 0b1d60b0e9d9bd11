"""Several parts on one plate: asked for, and laid out by the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.actions.entry import Entry, has_view
from app.desk import Desk
from app.session import Selected
from app.texts import tr

if TYPE_CHECKING:
    from fixtures_lib.job.model import Job


def _ask_places(desk: Desk) -> None:
    from app.panels.places_dialog import PlacesDialog  # only where it is opened

    job = desk.session.job
    if job is None:
        return
    columns, rows = job.array.columns, job.array.rows
    if columns * rows == 1:
        columns = 2
    dialog = PlacesDialog(columns, rows, QApplication.activeWindow())
    dialog.chosen.connect(lambda columns, rows: lay_out(desk, columns, rows))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def lay_out(desk: Desk, columns: int, rows: int) -> None:
    """Ask the worker for the job with this many places, and take it over as one undo step."""
    job, part = desk.session.job, desk.session.part
    if job is None or part is None:
        return

    def take(made: Job) -> None:
        if desk.session.job is not job:
            desk.notifications.warning(
                tr("The job was changed meanwhile: lay the places out again.")
            )
            return
        desk.session.apply(tr("Lay out {n} parts", n=columns * rows), lambda _job: made)
        desk.session.select(Selected("places"))

    desk.jobs.submit(
        "array_parts",
        *(job, part, columns, rows),
        label=tr("Laying out the places"),
        key="places",
        priority=5,
        on_done=take,
    )


ARRAY: tuple[Entry, ...] = (
    Entry(
        "array_parts",
        "Arrange",
        "&Several parts on the plate …",
        _ask_places,
        icon="sign:places",
        tip="Rows and columns of equal places, each with its number",
        enabled=has_view,
    ),
)
