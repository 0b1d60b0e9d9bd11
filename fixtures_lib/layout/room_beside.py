"""Room for side locators beside the part: which body can stand where one is to touch it.

 ____________
|   part     |     A pin that collides with what sticks out of the part above the contact is
|      ______|     driven in deeper; where no body has room, another place is looked for.
|     |<--[]
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

import msgspec

from fixtures_lib.catalog.items import SideLocatorItem
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.job.model import SideLocator
from fixtures_lib.layout.draft import Draft
from fixtures_lib.layout.placed_bodies import apart, free_of_all

_ABOVE_CONTACT_MM = 1.0  # that a pin is higher than its contact


@dataclass(eq=False)
class RoomBeside:
    """What is known of the places that were asked for; nothing may be placed in between."""

    draft: Draft
    item_at: Callable[[float], SideLocatorItem]  # for a height of contact in mm
    _known: dict[bytes, SideLocator | None] = field(default_factory=dict)

    def stuck(self, points: Floats, pushes: Floats) -> list[int]:
        """Of locators at points (n, 3), those that collide with what is placed."""
        stops = [self._stop(*place) for place in zip(points, pushes, strict=True)]
        return [index for index, stop in enumerate(stops) if stop is None]

    def clashing(self, points: Floats, pushes: Floats) -> list[tuple[int, int]]:
        """Of those, none of them stuck, each two that are in each other's place."""
        stops = [self._stop(*place) for place in zip(points, pushes, strict=True)]
        return [
            (i, j)
            for (i, one), (j, other) in combinations(enumerate(stops), 2)
            if one is not None and other is not None and not apart(one, other)
        ]

    def locator(self, number: int, point: Floats, push: Floats) -> SideLocator:
        """The first that has room; the usual one where none has."""
        usual = next(self._stops(point, push))
        return msgspec.structs.replace(
            self._stop(point, push) or usual, id=f"side-{number}", name=f"Side locator {number}"
        )

    def _stop(self, point: Floats, push: Floats) -> SideLocator | None:
        key = point.tobytes() + push.tobytes()
        if key not in self._known:
            free = (s for s in self._stops(point, push) if free_of_all(self.draft, s))
            self._known[key] = next(free, None)
        return self._known[key]

    def _stops(self, point: Floats, push: Floats) -> Iterator[SideLocator]:
        """The usual one; a pin also driven in deeper."""
        x, y, z = (round(float(v), 4) for v in point)
        angle = round(math.degrees(math.atan2(push[1], push[0])), 4) % 360.0
        item = self.item_at(z)
        usual = SideLocator(
            id="side", name="", item=item, x_mm=x, y_mm=y, z_mm=z, angle_deg=angle
        )  # fmt: skip
        yield usual
        low = float(math.ceil(z + max(item.tip.radius_mm, _ABOVE_CONTACT_MM)))
        if item.body == "pin" and low < item.height_mm:
            name = f"{item.name}, set {low:g} mm high"
            lower = msgspec.structs.replace(item, name=name, height_mm=low)
            yield msgspec.structs.replace(usual, item=lower)
