"""Which body carries the part: the plate, or the adapter that lies under it."""

from __future__ import annotations

import msgspec
import shapely

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.job.model import Adapter, Job, VacuumZone
from fixtures_lib.layout.zone_room import Obstacle, obstacles_on

_TOUCH_MM = 1e-6


class Carrier(msgspec.Struct, frozen=True, kw_only=True):
    """Its id (None: the plate), the datum corner of its top face, its length and width."""

    host: str | None = None
    x_mm: float = 0.0
    y_mm: float = 0.0
    top_mm: float = 0.0
    size: Point2

    def seen(self, pose: Pose) -> Pose:
        """The part's pose in the carrier's own frame."""
        return msgspec.structs.replace(
            pose,
            x_mm=pose.x_mm - self.x_mm,
            y_mm=pose.y_mm - self.y_mm,
            z_mm=pose.z_mm - self.top_mm,
        )

    def obstacles(self, job: Job) -> tuple[Obstacle, ...]:
        """In the carrier's own frame."""
        return tuple(
            msgspec.structs.replace(o, outline=o.outline.moved(-self.x_mm, -self.y_mm))
            for o in obstacles_on(job, self.host)
        )

    def placed(self, zone: VacuumZone) -> VacuumZone:
        """A zone of the carrier's own frame, in the fixture."""
        dx, dy, port = self.x_mm, self.y_mm, zone.port
        return msgspec.structs.replace(
            zone,
            host=self.host,
            outer=zone.outer.moved(dx, dy),
            islands=tuple(island.moved(dx, dy) for island in zone.islands),
            seat_mm=zone.seat_mm + self.top_mm,
            port=msgspec.structs.replace(port, x_mm=port.x_mm + dx, y_mm=port.y_mm + dy),
        )


def carrier_under(job: Job, area: shapely.Geometry, height_mm: float) -> Carrier:
    """Of what has this area, in (x, y) of the fixture, at this height: the highest adapter that
    lies under its middle and not above it, else the plate."""
    middle = area.centroid
    under = [
        e
        for e in job.elements.values()
        if isinstance(e, Adapter)
        and 0.0 <= middle.x - e.x_mm <= e.item.length_mm
        and 0.0 <= middle.y - e.y_mm <= e.item.width_mm
        and e.item.thickness_mm <= height_mm + _TOUCH_MM
    ]
    if not under:
        return Carrier(size=(job.plate.length_mm, job.plate.width_mm))
    return carrier_of(job, max(under, key=lambda e: e.item.thickness_mm).id)


def carrier_of(job: Job, host: str | None) -> Carrier:
    """The adapter with this id, else the plate."""
    adapter = job.elements.get(host or "")
    if not isinstance(adapter, Adapter):
        return Carrier(size=(job.plate.length_mm, job.plate.width_mm))
    return Carrier(
        host=adapter.id,
        x_mm=adapter.x_mm,
        y_mm=adapter.y_mm,
        top_mm=adapter.item.thickness_mm,
        size=(adapter.item.length_mm, adapter.item.width_mm),
    )
