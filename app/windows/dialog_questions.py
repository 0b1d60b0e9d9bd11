"""Questions to the user as dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from app.questions import NewJobChoice, ReleaseChoice, Unsaved
from app.settings import Settings
from app.texts import marked, tr

if TYPE_CHECKING:
    from app.session import Session
    from app.windows.new_job_dialog import NewJobDialog
    from fixtures_lib.job.model import Job
    from fixtures_lib.reports import Inspection

_JOBS = marked("Jobs (*.holdfast)")
_PARTS = marked("STEP parts (*.step *.stp *.STEP *.STP *.p21 *.stpz)")
_BOTH = marked("Jobs and parts (*.holdfast *.step *.stp *.STEP *.STP)")
_ALL = marked("All files (*)")
_LAYOUTS = marked("Layouts (*.json)")


class DialogQuestions:
    def __init__(self, window: QWidget, settings: Settings, session: Session) -> None:
        self._window, self._settings, self._session = window, settings, session
        self._new_job: NewJobDialog | None = None

    def file_to_open(self, folder: Path) -> Path | None:
        return self._file(tr("Open"), folder, _filters(_BOTH, _JOBS, _PARTS, _ALL))

    def part_to_open(self, folder: Path) -> Path | None:
        return self._file(tr("Choose the part"), folder, _filters(_PARTS, _ALL))

    def layout_to_import(self, folder: Path) -> Path | None:
        return self._file(tr("Choose a layout"), folder, _filters(_LAYOUTS, _ALL))

    def place_to_save(self, suggested: Path) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save as"), str(suggested), tr(_JOBS)
        )
        return Path(name) if name else None

    def place_for_picture(self, suggested: Path) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the picture"), str(suggested), tr("Pictures (*.png)")
        )
        return Path(name).with_suffix(".png") if name else None

    def release(self, job: Job, suggested: Path) -> ReleaseChoice | None:
        from app.panels.found_problems import found_problems
        from app.windows.release_dialog import ReleaseDialog

        problems, _ = found_problems(self._session)
        errors = sum(problem.severity == "error" for problem in problems)
        dialog = ReleaseDialog(job, suggested, self._window, errors)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.choice if accepted else None

    def unsaved(self, name: str) -> Unsaved:
        box = QMessageBox(self._window)
        box.setWindowTitle(tr("Unsaved changes"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(tr("Save the changes to {name}?", name=name))
        button = QMessageBox.StandardButton
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answer = box.exec()
        if answer == button.Save:
            return "save"
        return "discard" if answer == button.Discard else "cancel"

    def new_job(self, found: Inspection) -> NewJobChoice | None:
        from app.windows.new_job_dialog import NewJobDialog
        from fixtures_lib.catalog.loading import load_catalog

        dialog = NewJobDialog(found, load_catalog().items(), self._settings.unit, self._window)
        self._new_job = dialog
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        self._new_job = None
        return dialog.choice if accepted else None

    def tell(self, found: Inspection) -> None:
        if self._new_job is not None:
            self._new_job.tell(found)

    def withdraw(self) -> None:
        if self._new_job is not None:
            self._new_job.reject()

    def _file(self, title: str, folder: Path, filters: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(folder), filters)
        return Path(name) if name else None


def _filters(*kinds: str) -> str:
    return ";;".join(tr(kind) for kind in kinds)
