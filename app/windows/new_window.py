"""Another window, in a process of its own: what ends one does not end the other."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from app.notifications import Notifications
from app.texts import tr
from fixtures_lib.errors import FixtureError


def open_another_window(notifications: Notifications, file: Path | None = None) -> None:
    """Begin this program once more, with a file if one is named."""
    program, *arguments = command()
    started, _ = QProcess.startDetached(program, [*arguments, *([str(file)] if file else [])])
    if not started:
        notifications.fault(
            FixtureError(
                tr("another window could not be opened"), mend=tr("start Holdfast once more")
            )
        )


def command() -> list[str]:
    """How this program is begun: from its bundle, or as a module."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "app"]
