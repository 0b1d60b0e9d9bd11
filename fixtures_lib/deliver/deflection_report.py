"""The one-page deflection report: a typst template of the shop's, filled with data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fixtures_lib.deliver.dates import export_time
from fixtures_lib.deliver.report_content import report_content
from fixtures_lib.deliver.typesetting import typeset
from fixtures_lib.job.model import Job

TEMPLATE = "deflection_report.typ"
_SHARES = (1.0, 0.75, 0.5, 0.25)  # of the usual rows, until they fit one page


def deflection_report_pdf(
    job: Job, report: Mapping[str, Any], *, picture: bytes | None = None
) -> tuple[bytes, int]:
    """The PDF and its number of pages. `picture` is a PNG of the part.

    Raises FixtureError where the shop's template has a fault, with its words.
    """
    files = {} if picture is None else {"picture.png": picture}
    date = f"{export_time():%Y-%m-%d}"
    for share in _SHARES:
        content = report_content(job, report, date, share)
        pdf, pages = typeset(TEMPLATE, {**content, "picture": picture is not None}, files)
        if pages == 1:
            break
    return pdf, pages
