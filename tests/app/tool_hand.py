"""Tools taken up as a person would, on a session without a window."""

from __future__ import annotations

from typing import Any

from app.session import Session
from app.tools import TOOLS
from app.tools.tool import Tool
from fixtures_lib.catalog.loading import load_catalog


def begun(session: Session, name: str, item: Any = None) -> Tool:
    tool = TOOLS[name](session, load_catalog().items(), item)
    tool.begin()
    return tool


def elements(session: Session, kind: type) -> list[Any]:
    assert session.job is not None
    return [e for e in session.job.elements.values() if isinstance(e, kind)]
