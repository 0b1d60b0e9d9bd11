"""The one-page deflection report: a typst template of the shop's, filled with data.

The template gets its words as data, never as markup: a name with brackets or hashes stays a name.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from fixtures_lib.deliver.dates import export_time
from fixtures_lib.deliver.report_content import report_content
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job
from fixtures_lib.resources import resource

TEMPLATE = "deflection_report.typ"
_SHARES = (1.0, 0.75, 0.5, 0.25)  # of the usual rows, until they fit one page


def deflection_report_pdf(
    job: Job, report: Mapping[str, Any], *, picture: bytes | None = None
) -> tuple[bytes, int]:
    """The PDF and its number of pages. `picture` is a PNG of the part.

    Raises FixtureError where the shop's template has a fault, with its words.
    """
    with tempfile.TemporaryDirectory(prefix="holdfast-report-") as folder:
        root = Path(folder)
        shutil.copy(resource("reports", TEMPLATE), root / TEMPLATE)
        if picture is not None:
            (root / "picture.png").write_bytes(picture)
        for share in _SHARES:
            pdf, pages = _set(root, job, report, picture is not None, share)
            if pages == 1:
                break
    return pdf, pages


def _set(
    root: Path, job: Job, report: Mapping[str, Any], picture: bool, share: float
) -> tuple[bytes, int]:
    time = export_time()
    content = {**report_content(job, report, f"{time:%Y-%m-%d}", share), "picture": picture}
    (root / "data.json").write_text(json.dumps(content), encoding="utf-8")
    return _compiled(root, int(time.timestamp()))


def _compiled(root: Path, timestamp: int) -> tuple[bytes, int]:
    try:
        compiler = typst.Compiler(str(root / TEMPLATE), root=str(root))
        pdf = compiler.compile(format="pdf", timestamp=timestamp)
        pages = json.loads(compiler.query("<pages>", field="value", one=True))
    except typst.TypstError as fault:
        raise FixtureError(
            f"the report's template has a fault: {fault.message}",
            where=TEMPLATE,
            mend="correct the template, or take the program's own",
        ) from fault
    assert isinstance(pdf, bytes)
    return pdf, int(pages)
