"""A large value on its way from one process of the program to another, through a third.

Pipes open whatever they bring; a parcel stays closed, so that the window is not held up by a value
that only passes through it. It lives in memory and is never read from a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.reduction import ForkingPickler
from typing import Any


@dataclass(frozen=True, eq=False)
class Parcel:
    content: bytes

    def opened(self) -> Any:
        return ForkingPickler.loads(self.content)


def packed(value: Any) -> Parcel:
    return Parcel(bytes(ForkingPickler.dumps(value)))
