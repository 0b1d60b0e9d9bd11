"""What is selected, arranged or carried by the clipboard. Each change is one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.notifications import Notifications
from app.session import Selected, Session
from app.texts import tr
from fixtures_lib.errors import FixtureError

if TYPE_CHECKING:  # the window stands before these are loaded
    from fixtures_lib.job.edits.arranging import Axis
    from fixtures_lib.job.model import Job

CLIPPING_MIME = "application/x-holdfast-clipping"
_BESIDE_MM = 20.0


def align(session: Session, told: Notifications, axis: str) -> None:
    """All in line with the first that was selected."""
    from fixtures_lib.job.edits.arranging import aligned

    _apply(
        session,
        told,
        tr("Align in {axis}", axis=axis),
        lambda job, ids: aligned(job, ids, _axis(axis)),
    )


def distribute(session: Session, told: Notifications, axis: str) -> None:
    from fixtures_lib.job.edits.arranging import distributed

    label = tr("Space evenly in {axis}", axis=axis)
    _apply(session, told, label, lambda job, ids: distributed(job, ids, _axis(axis)))


def mirror(session: Session, told: Notifications, axis: str) -> None:
    """Copies on the other side of the part's middle."""
    from fixtures_lib.geometry.planar_faces import posed_box
    from fixtures_lib.job.edits.mirroring import mirrored

    job, part = session.job, session.part
    if job is None or part is None:
        return
    low, high = posed_box(part.shape, job.setup.pose)
    middle = float(low["xy".index(axis)] + high["xy".index(axis)]) / 2.0
    label = tr("Mirror in {axis}", axis=axis)
    shape = part.shape
    _apply(session, told, label, lambda job, ids: mirrored(job, ids, _axis(axis), middle, shape))


def copy(session: Session, told: Notifications) -> bool:
    """Put what is selected on the clipboard, for this job or another."""
    from fixtures_lib.job.edits.clippings import clipped

    if session.job is None:
        return False
    try:
        data = clipped(session.job, _ids(session))
    except FixtureError as fault:
        told.fault(fault)
        return False
    mime = QMimeData()
    mime.setData(CLIPPING_MIME, data)
    mime.setText(data.decode())
    QGuiApplication.clipboard().setMimeData(mime)
    return True


def paste(session: Session, told: Notifications) -> None:
    """Place what the clipboard holds, and select it; beside its original in the same job."""
    from fixtures_lib.job.edits.clippings import pasted

    data = bytes(QGuiApplication.clipboard().mimeData().data(CLIPPING_MIME).data())
    job = session.job
    if job is None:
        return
    step = job.plate.item.pitch_mm or _BESIDE_MM
    try:
        after, new = pasted(job, data, step, 0.0)
    except FixtureError as fault:
        told.fault(fault)
        return
    session.apply(tr("Paste"), lambda _job: after)
    session.select(
        *(Selected("element" if key in after.elements else "load", id=key) for key in new)
    )


def holds_clipping() -> bool:
    return QGuiApplication.clipboard().mimeData().hasFormat(CLIPPING_MIME)


def _apply(
    session: Session,
    told: Notifications,
    label: str,
    edit: Callable[[Job, Sequence[str]], Job],
) -> None:
    before, ids = session.job, [t.id for t in session.selection if t.kind == "element"]
    if before is None:
        return
    try:
        session.apply(label, lambda job: edit(job, ids))
    except FixtureError as fault:
        told.fault(fault)
        return
    after = session.job or before
    new = [key for key in after.elements if key not in before.elements]
    if new:
        session.select(*(Selected("element", id=key) for key in new))


def _ids(session: Session) -> list[str]:
    return [thing.id for thing in session.selection if thing.id]


def _axis(axis: str) -> Axis:
    return "x" if axis == "x" else "y"
