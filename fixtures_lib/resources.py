"""Where the program's own files are: catalogue, samples, templates, icons.

They lie in `resources/` beside the packages: in a checkout, in an editable install, in the folder
that PyInstaller unpacks (`sys._MEIPASS`), or in an installed copy's `share/holdfast`.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded


def resource(*parts: str) -> Path:
    """The path of a file or folder under resources/; FixtureError where it isn't there."""
    for root in _roots():
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FixtureError(
        worded("the program's own file “{value}” is missing", value="/".join(parts) or "resources"),
        mend="install Holdfast again",
    )


@cache
def _roots() -> tuple[Path, ...]:
    beside_packages = Path(__file__).resolve().parent.parent / "resources"
    installed = Path(sys.prefix) / "share" / "holdfast" / "resources"
    bundled = getattr(sys, "_MEIPASS", None)
    return (*([Path(bundled) / "resources"] if bundled else []), beside_packages, installed)
