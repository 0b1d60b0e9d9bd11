"""A file that a living process holds locked: the system lets go of it when the process ends,
however it ends, so that a number used again by another process can't be mistaken for it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class LiveLock:
    """Holds a lock file from its making until `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock; BlockingIOError if another holds it."""
        self._path = path
        self._handle: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError as fault:
            os.close(self._handle)
            self._handle = None
            raise BlockingIOError(fault.errno, "the lock is held", str(path)) from fault

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> LiveLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def is_held(path: Path) -> bool:
    """Does a living process hold this lock?"""
    if not path.exists():
        return False
    try:
        LiveLock(path).release()
    except BlockingIOError:
        return True
    return False
