"""Where the program's own files are: catalogue, samples, templates, icons.

They lie in `resources/` beside the packages: in a checkout, in an editable install, in the folder
that PyInstaller unpacks (`sys._MEIPASS`), or in an installed copy's `share/holdfast`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
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


_shop_templates: ContextVar[Path | None] = ContextVar("shop_templates", default=None)


@contextmanager
def shop_templates(folder: str) -> Iterator[None]:
    """Inside, templates of reports are taken from this folder where it has them."""
    chosen = Path(folder) if folder else None
    if chosen is not None and not chosen.is_dir():
        raise FixtureError(
            "the folder of templates is not there", where=folder, mend="choose another folder"
        )
    token = _shop_templates.set(chosen)
    try:
        yield
    finally:
        _shop_templates.reset(token)


def template(name: str) -> Path:
    """A file of resources/reports, or the shop's own in its place."""
    shop = _shop_templates.get()
    own = shop / name if shop else None
    return own if own is not None and own.is_file() else resource("reports", name)


@cache
def _roots() -> tuple[Path, ...]:
    beside_packages = Path(__file__).resolve().parent.parent / "resources"
    installed = Path(sys.prefix) / "share" / "holdfast" / "resources"
    bundled = getattr(sys, "_MEIPASS", None)
    return (*([Path(bundled) / "resources"] if bundled else []), beside_packages, installed)
