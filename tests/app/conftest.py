"""The window's tests need a screen, and say so where there is none:

xvfb-run -a -s "-screen 0 1920x1080x24" .venv/bin/pytest tests/app
"""

from __future__ import annotations

import os
import sys

import pytest
from pytestqt.qtbot import QtBot

from app.viewport import Viewport
from tests.app.solids import box

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.hookimpl(tryfirst=True)  # Qt ends the process when its first fixture finds no screen
def pytest_runtest_setup(item: pytest.Item) -> None:
    has_screen = sys.platform != "linux" or any(os.environ.get(name) for name in SCREENS)
    if "gui" in item.keywords and not has_screen:
        pytest.fail("no screen: run the tests under xvfb-run", pytrace=False)


@pytest.fixture
def view(qtbot: QtBot) -> Viewport:
    """A small 3D view of a box, from above."""
    made = Viewport()
    made.resize(400, 300)
    qtbot.addWidget(made)
    made.set_body("box", box())
    made.look("top")
    with qtbot.waitExposed(made):
        made.show()
    return made
