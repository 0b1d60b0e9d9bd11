"""Setting a page with typst: a template of the shop's, its data, and the files that it shows.

A template gets its words as data, never as markup: a name with brackets or hashes stays a name.
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
from fixtures_lib.errors import FixtureError
from fixtures_lib.resources import template as shop_or_own
from fixtures_lib.wording import worded


def typeset(
    template: str, data: Mapping[str, Any], files: Mapping[str, bytes] | None = None
) -> tuple[bytes, int]:
    """The PDF and its number of pages, which the template tells as metadata labelled <pages>.

    Raises FixtureError where the shop's template has a fault, with its words."""
    with tempfile.TemporaryDirectory(prefix="holdfast-report-") as folder:
        root = Path(folder)
        shutil.copy(shop_or_own(template), root / template)
        (root / "data.json").write_text(json.dumps(data), encoding="utf-8")
        for name, content in (files or {}).items():
            (root / name).write_bytes(content)
        try:
            compiler = typst.Compiler(str(root / template), root=str(root))
            pdf = compiler.compile(format="pdf", timestamp=int(export_time().timestamp()))
            pages = json.loads(compiler.query("<pages>", field="value", one=True))
        except typst.TypstError as fault:
            raise FixtureError(
                worded("the template has a fault: {message}", message=fault.message),
                where=template,
                mend="correct the template, or take the program's own",
            ) from fault
    assert isinstance(pdf, bytes)
    return pdf, int(pages)
