"""Tasks that behave badly, for the tests of the worker process."""

from __future__ import annotations

import ctypes
import os
import tempfile
import time

from fixtures_lib.errors import FixtureError
from fixtures_lib.progress import Progress


def double(value: int, *, progress: Progress) -> int:
    progress("Doubling", 0.5)
    return 2 * value


def pid(*, progress: Progress) -> int:
    return os.getpid()


def shout(*, progress: Progress) -> None:
    os.write(1, b"native noise on standard output\n")
    os.write(2, b"native noise on standard error\n")


def refuse(*, progress: Progress) -> None:
    raise FixtureError("The file has no solid", where="a.step", mend="export it as a solid")


def stumble(*, progress: Progress) -> None:
    raise KeyError("missing")


def answer_with_a_lock(*, progress: Progress) -> object:
    import threading

    return threading.Lock()


def crash(path: object, *others: object, progress: Progress) -> None:
    progress("Reading the file")
    ctypes.string_at(0)


def sleep(seconds: float, *, progress: Progress) -> str:
    progress("Sleeping")
    time.sleep(seconds)
    return "awake"


def leave_a_file(*, progress: Progress) -> None:
    """Where it is, as the stage; then it waits to be killed."""
    handle, name = tempfile.mkstemp()
    os.close(handle)
    progress(name)
    time.sleep(60.0)


def never_end(*args: object, progress: Progress) -> None:
    while True:
        time.sleep(60.0)


def hold_the_lock(seconds: int, *, progress: Progress) -> None:
    """As the kernel does: PyDLL calls don't release Python's lock."""
    progress("Holding")
    ctypes.PyDLL(None).sleep(seconds)


def write_block(path: str, *, progress: Progress) -> None:
    """A block 80 x 50 x 20 mm with two reamed holes, as STEP."""
    import cadquery

    block = cadquery.Workplane().box(80.0, 50.0, 20.0, centered=False)
    drilled = block.faces(">Z").workplane(origin=(0, 0, 20)).pushPoints([(12, 25), (68, 25)])
    cadquery.exporters.export(drilled.hole(8.0), path)
