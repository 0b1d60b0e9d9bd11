"""The length of a screw: one that is sold, long enough to hold, short enough for its hole.

head  ___ seat        grip      from under the head to where the thread begins
 ____|   |____        engaged   what is in the thread
|    |   |    | grip  room      the most that the hole takes
|____|   |____|
     |   | engaged
"""

from __future__ import annotations

import math

from fixtures_lib.catalog.items import ScrewItem
from fixtures_lib.catalog.loading import load_catalog

_OTHER_MM = (  # usual lengths, ISO 4762, for a thread that the catalogue has not
    6, 8, 10, 12, 16, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 80, 90, 100, 110, 120, 130, 140,
    150, 160, 180, 200,
)  # fmt: skip


def socket_head(thread: str) -> ScrewItem | None:
    """The catalogue's socket head cap screw with this thread."""
    return next((s for s in load_catalog().screws.values() if s.thread == thread), None)


def sold_lengths(thread: str) -> tuple[float, ...]:
    screw = socket_head(thread)
    return screw.lengths_mm if screw and screw.lengths_mm else tuple(map(float, _OTHER_MM))


def fitting_length(
    lengths: tuple[float, ...], grip_mm: float, wanted_mm: float, room_mm: float = math.inf
) -> float:
    """The shortest that engages as wanted; where that is too long for the hole, the longest that
    is not. With no lengths to choose from, what is just long enough."""
    enough = [n for n in sorted(lengths) if n - grip_mm >= wanted_mm - 1e-9]
    if enough and enough[0] - grip_mm <= room_mm + 1e-9:
        return enough[0]
    short = [n for n in lengths if 0.0 < n - grip_mm <= room_mm + 1e-9]
    if short:
        return max(short)
    return enough[0] if enough else max(lengths, default=grip_mm + wanted_mm)
