"""The one-page deflection report: a typst template of the shop's, filled with data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fixtures_lib.deliver.dates import export_time
from fixtures_lib.deliver.pictures.deflected import ColouredPicture
from fixtures_lib.deliver.report_content import report_content
from fixtures_lib.deliver.typesetting import typeset
from fixtures_lib.job.model import Job
from fixtures_lib.units import show_micrometres

TEMPLATE = "deflection_report.typ"
_SHARES = (1.0, 0.75, 0.5, 0.25)  # of the usual rows, until they fit one page


def deflection_report_pdf(
    job: Job, report: Mapping[str, Any], *, picture: ColouredPicture | None = None
) -> tuple[bytes, int]:
    """The PDF and its number of pages. `picture` is one of the part.

    Raises FixtureError where the shop's template has a fault, with its words.
    """
    files = {} if picture is None else {"picture.png": picture.png}
    date = f"{export_time():%Y-%m-%d}"
    for share in _SHARES:
        content = report_content(job, report, date, share)
        shown = {**content, "picture": picture is not None, "scale": _scale(job, picture)}
        pdf, pages = typeset(TEMPLATE, shown, files)
        if pages == 1:
            break
    return pdf, pages


def _scale(job: Job, picture: ColouredPicture | None) -> dict[str, Any] | None:
    """The legend under a picture that is coloured by deflection."""
    if picture is None or not picture.colours:
        return None
    return {
        "state": picture.state,
        "colours": picture.colours,
        "greatest": show_micrometres(picture.greatest_um, job.unit),
    }
