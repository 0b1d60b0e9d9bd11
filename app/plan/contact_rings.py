"""Rings on the plan round contacts that lift or slide, in the step that is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import pyqtgraph as pg
from PySide6.QtGui import QPalette

from app.style.tones import Tone, tone
from fixtures_lib.deflection.solution import ContactForce
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.model import Job

_TONES: Mapping[str, Tone] = MappingProxyType({"lifted": "bad", "slipping": "warning"})
_SIZE_PX, _LINE_PX = 20, 2.4


class ContactRings:
    """Of the same size at any zoom; red for lifted, amber for sliding, as in the table."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._item = pg.ScatterPlotItem(pxMode=True, size=_SIZE_PX, brush=None)
        self._item.setZValue(38)
        self.shown: dict[str, str] = {}  # statuses, by contact
        box.addItem(self._item, ignoreBounds=True)

    def show_contacts(
        self, job: Job | None, contacts: Iterable[ContactForce], palette: QPalette
    ) -> None:
        lost = {c.id: c.status for c in contacts if c.status in _TONES}
        sites = [] if job is None else [s for s in contact_sites(job) if s.id in lost]
        self.shown = {site.id: lost[site.id] for site in sites}
        self._item.setData(
            x=[site.point[0] for site in sites],
            y=[site.point[1] for site in sites],
            pen=[pg.mkPen(tone(_TONES[lost[s.id]], palette), width=_LINE_PX) for s in sites],
        )
