"""A short walk of the hand that does anything; the long one is a command, `random_walk`."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.app.random_walk import Walk
from tests.app.shell import SAMPLES, shown_window, when

pytestmark = pytest.mark.gui


def test_two_hundred_actions_leave_the_window_whole(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    with shown_window(qtbot, tmp_path) as (window, answers):
        answers.save_to = tmp_path / "walk.holdfast"
        window.documents.open(SAMPLES / "sensor_housing.holdfast")
        when(lambda: window.session.job is not None, qtbot)
        with qtbot.waitSignal(window.documents.saved):
            window.documents.save_as()
        walk = Walk(window, tmp_path / "walk.holdfast", seed=7)
        for _ in range(200):
            walk.act()
        walk.retrace()
        assert len(walk.done) > 10
