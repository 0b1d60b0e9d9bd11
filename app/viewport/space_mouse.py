"""A space mouse turns, shifts and zooms the view, where the system has one.

spacenavd, which Debian and others package, offers every such device at a socket. A record is
eight numbers of 32 bits: what it is, x, y, z, the turns about them, and the milliseconds since the
last; x is to the right, y upwards, z away from the hand (libspnav, spnav.c and its README).
The scene follows the cap, and the horizon stays level, as with the mouse.
"""

from __future__ import annotations

import math
import os
import socket
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier

from app.viewport.viewpoint import TURN_DEG_PER_PX, Size, Viewpoint
from fixtures_lib.geometry.arrays import Floats

SOCKET = "/var/run/spnav.sock"
FULL = 350.0  # counts of a cap that is pushed to its stop
TURN_DEG_PER_S = 120.0  # all three with the cap at its stop
HEIGHTS_PER_S = 1.0
ZOOM_PER_S = 4.0
_LONGEST_S = 0.05  # after a rest, the time since the last record says nothing
_RECORD = struct.Struct("=8i")
_MOTION, _PRESS = 0, 1


@dataclass(frozen=True)
class Push:
    """How far the cap is pushed and turned, each from -1 to 1, and for how long."""

    x: float
    y: float
    z: float
    about_x: float
    about_y: float
    seconds: float

    def moved(self, view: Viewpoint, size: Size, pivot: Floats) -> Viewpoint:
        """The viewpoint after this push; the scene turns about `pivot`."""
        turn = TURN_DEG_PER_S * self.seconds / TURN_DEG_PER_PX
        step = HEIGHTS_PER_S * self.seconds * size[1]
        view = view.orbited(self.about_y * turn, self.about_x * turn, pivot)
        view = view.panned(self.x * step, -self.y * step, size, view.focus)
        return view.zoomed(math.exp(-math.log(ZOOM_PER_S) * self.z * self.seconds), view.focus)


class SpaceMouse(QObject):
    """Reads the device; nothing happens where there is none."""

    def __init__(
        self,
        pushed: Callable[[Push], None],
        pressed: Callable[[int], None],
        parent: QObject,
        address: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._pushed, self._pressed = pushed, pressed
        self._rest = b""
        self._link = _linked(address or os.environ.get("SPNAV_SOCKET", SOCKET))
        if self._link is not None:
            self._notifier = QSocketNotifier(self._link.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._read)
            self.destroyed.connect(self._link.close)

    @property
    def connected(self) -> bool:
        return self._link is not None

    def _read(self) -> None:
        assert self._link is not None
        try:
            came = self._link.recv(64 * _RECORD.size)
        except BlockingIOError:
            return
        except OSError:
            came = b""
        if not came:
            self._part()
            return
        self._rest += came
        whole = len(self._rest) // _RECORD.size * _RECORD.size
        for record in _RECORD.iter_unpack(self._rest[:whole]):
            self._take(record)
        self._rest = self._rest[whole:]

    def _take(self, record: tuple[int, ...]) -> None:
        kind, *counts = record
        if kind == _MOTION:
            x, y, z, about_x, about_y = (max(-1.0, min(1.0, c / FULL)) for c in counts[:5])
            seconds = max(0.0, min(counts[6] / 1000.0, _LONGEST_S))
            self._pushed(Push(x, y, z, about_x, about_y, seconds))
        elif kind == _PRESS:
            self._pressed(counts[0])

    def _part(self) -> None:
        """The daemon is gone: an end that is never read would wake the loop for ever."""
        assert self._link is not None
        self._notifier.setEnabled(False)
        self._link.close()
        self._link = None


def _linked(address: str) -> socket.socket | None:
    if sys.platform == "win32" or not Path(address).exists():
        return None
    link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    link.setblocking(False)
    try:
        link.connect(address)
    except OSError:  # a socket left behind, or one for other users
        link.close()
        return None
    return link
