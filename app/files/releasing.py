"""The export from the window: what is released is chosen, remembered by the job, written, told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage

from app.background.jobs import Jobs
from app.files.proof_words import not_proved_words
from app.notifications import Notifications, Remedy
from app.questions import Questions
from app.session import Session
from app.style.png import png_bytes
from app.texts import tr

if TYPE_CHECKING:
    from fixtures_lib.deliver.manifest import Manifest


class Releasing:
    def __init__(self, session: Session, jobs: Jobs, notifications: Notifications) -> None:
        self._session, self._jobs, self._notifications = session, jobs, notifications

    def export(self, ask: Questions, suggested: Path, picture: QImage | None) -> None:
        """What is chosen of the delivery, into a folder; the job remembers the choice."""
        session = self._session
        if session.job is None:
            return
        choice = ask.release(session.job, suggested)
        if choice is None:
            return
        if choice.release != session.job.release:
            from msgspec.structs import asdict  # the window stands before the job is loaded

            from fixtures_lib.job.edits import with_release

            release = asdict(choice.release)
            session.apply(tr("Choose what is released"), lambda job: with_release(job, **release))
        self._jobs.submit(
            "export_job",
            *(session.job, session.part, session.part_bytes, str(choice.folder)),
            made={"picture": lambda: None if picture is None else png_bytes(picture)},
            label=tr("Exporting"),
            lane="long",
            key="export",
            on_done=lambda manifest: self._exported(choice.folder, manifest),
        )

    def _exported(self, folder: Path, manifest: Manifest) -> None:
        show = Remedy(tr("Open the folder"), lambda: _open_folder(folder))
        if manifest.proved:
            said = tr("Exported and proved: {name}.", name=folder.name)
            self._notifications.success(said, remedy=show)
        else:
            self._notifications.error(
                not_proved_words(manifest),
                details="\n".join(f"{name}: {check}" for name, check in manifest.failed()),
                remedy=show,
            )


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
