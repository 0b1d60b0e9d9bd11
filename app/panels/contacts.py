"""Contacts of the state that is looked at: what presses, what rubs, what slides or lifts."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.deflection_result import NO_RESULT, deflection_report, is_live, shown_contacts
from app.panels.figures import force_words
from app.panels.result_table import Cell, ResultTable, TableRow
from app.session import Selected, Session
from app.style.tones import Tone
from app.texts import marked, tr
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.model import Job
from fixtures_lib.reports import ContactReport

_STATUS: dict[str, tuple[str, Tone | None]] = {
    "pushing": (marked("pushes"), None),
    "clamping": (marked("clamps"), None),
    "slipping": (marked("slips"), "warning"),
    "lifted": (marked("lifted"), "bad"),
    "idle": (marked("carries nothing"), "quiet"),
}


class ContactsPanel(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("contacts")
        self.setAccessibleName(tr("Contacts"))
        headers = (tr("Contact"), tr("Normal"), tr("Tangential"), tr("Status"))
        self.view = ResultTable("contacts", tr("Contacts"), headers, tr(NO_RESULT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.chosen.connect(session.select)
        session.job_changed.connect(self.refresh)
        session.view_changed.connect(self.refresh)
        session.results_changed.connect(lambda _kind: self.refresh())
        session.selection_changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        job = self._session.shown_job
        _, old = deflection_report(self._session)
        contacts = shown_contacts(self._session)
        if job is None or contacts is None:
            self.view.show_rows((), old)
            return
        elements = {site.id: site.element for site in contact_sites(job)}
        self.view.show_rows([_row(c, elements, job) for c in contacts], old, is_live(self._session))
        self._mark()

    def _mark(self) -> None:
        chosen = {s.id for s in self._session.selection if s.kind == "element"}
        self.view.mark(lambda thing: thing.id in chosen)


def _row(contact: ContactReport, elements: dict[str, str], job: Job) -> TableRow:
    key = elements.get(contact.id)
    element = job.elements.get(key or "")
    name = contact.id if element is None else element.name
    if element is not None and contact.id != element.id:
        name = f"{name}, {contact.id.rpartition('.')[2].upper()}"
    words, colour = _STATUS.get(contact.status, (contact.status, None))
    words = tr(words)
    cells = (
        Cell(name),
        Cell(force_words(contact.normal_n, job.unit), figure=True),
        Cell(force_words(contact.tangential_n, job.unit), figure=True),
        Cell(words, colour),
    )
    return TableRow(cells, None if element is None else Selected("element", id=element.id))
