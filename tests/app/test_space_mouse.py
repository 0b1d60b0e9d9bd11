"""A space mouse, played by a socket that speaks as spacenavd does."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.viewport.space_mouse import Push, SpaceMouse
from app.viewport.viewpoint import start

SIZE = (800.0, 600.0)
AT = np.zeros(3)


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[tuple[str, socket.socket]]:
    address = str(tmp_path / "spnav.sock")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(address)
        server.listen(1)
        yield address, server


def test_records_are_read_even_in_pieces(daemon: tuple[str, socket.socket], qtbot: QtBot) -> None:
    address, server = daemon
    pushes: list[Push] = []
    buttons: list[int] = []
    owner = QObject()
    mouse = SpaceMouse(pushes.append, buttons.append, owner, address)
    assert mouse.connected
    with server.accept()[0] as hand:
        motion = struct.pack("=8i", 0, 175, 0, -350, 0, 700, 0, 16)
        pressed, released = struct.pack("=8i", 1, 3, *[0] * 6), struct.pack("=8i", 2, 3, *[0] * 6)
        hand.sendall(motion[:5])
        qtbot.wait(20)
        assert not pushes
        hand.sendall(motion[5:] + pressed + released)
        qtbot.waitUntil(lambda: bool(buttons), timeout=30_000)
    assert pushes == [Push(0.5, 0.0, -1.0, 0.0, 1.0, 0.016)]
    assert buttons == [3]
    qtbot.waitUntil(lambda: not mouse.connected, timeout=30_000)  # the daemon has ended


def test_without_a_daemon_nothing_happens(tmp_path: Path, qtbot: QtBot) -> None:
    owner = QObject()
    assert not SpaceMouse(print, print, owner, str(tmp_path / "none.sock")).connected
    left_behind = tmp_path / "old.sock"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(left_behind))
    assert not SpaceMouse(print, print, owner, str(left_behind)).connected


def test_the_scene_follows_the_cap() -> None:
    view = start()
    point = np.array([[10.0, 5.0, 2.0]])
    before = view.pixels(point, SIZE)
    right = Push(1.0, 0.0, 0.0, 0.0, 0.0, 0.05).moved(view, SIZE, AT).pixels(point, SIZE)
    up = Push(0.0, 1.0, 0.0, 0.0, 0.0, 0.05).moved(view, SIZE, AT).pixels(point, SIZE)
    assert right - before == pytest.approx(np.array([[30.0, 0.0]]))
    assert up - before == pytest.approx(np.array([[0.0, -30.0]]))
    nearer = Push(0.0, 0.0, -1.0, 0.0, 0.0, 0.05).moved(view, SIZE, AT)
    assert nearer.height_mm == pytest.approx(view.height_mm / 4.0**0.05)


def test_a_turned_cap_turns_the_scene_and_keeps_the_horizon() -> None:
    view = start()
    front = AT + 50.0 * view.rotation[2] * (1.0, 1.0, 0.0)  # towards the eye
    turned = Push(0.0, 0.0, 0.0, 0.0, 1.0, 0.05).moved(view, SIZE, AT)
    assert turned.pixels(front[None], SIZE)[0, 0] > view.pixels(front[None], SIZE)[0, 0] + 5.0
    assert turned.rotation[0, 2] == pytest.approx(0.0, abs=1e-12)
    tilted = Push(0.0, 0.0, 0.0, 1.0, 0.0, 0.05).moved(view, SIZE, AT)
    assert tilted.rotation[2, 2] > view.rotation[2, 2]  # the top comes towards the eye
