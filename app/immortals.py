"""Keeps PySide6 6.12 from ending the program on Python 3.11.

That release's wheels (cp310-abi3) return None and True as if they were immortal, which they are
only from Python 3.12 on: each call of a Qt method that returns nothing, and each signal that is
emitted, takes a reference too many. Measured: QObject.setObjectName 1,000 times lowers
sys.getrefcount(None) by 1,000, from 5,042; when it reaches zero the interpreter ends with
"none_dealloc: deallocating None". A program that turns its 3D view gets there in seconds.

Can go when the versions that the project allows are without the fault.
"""

from __future__ import annotations

import ctypes
import sys

PLENTY = 1 << 40  # references: more than any session takes


def make_immortal() -> None:
    """Give the singletons of Python 3.11 more references than can ever be lost."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for singleton in (None, True, False, NotImplemented, Ellipsis):
        count = ctypes.c_ssize_t.from_address(id(singleton))
        if count.value < PLENTY:
            count.value += PLENTY
