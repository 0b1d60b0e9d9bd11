"""A screw for a hole of the part: its size, washer, ring, preload and length chosen for the place.

size    the largest whose close clearance (ISO 273) the hole gives, and whose head has room
length  the shortest that is sold and engages enough in the plate
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from fixtures_lib.catalog.items import ScrewItem, WasherItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.catalog.screw_lengths import fitting_length
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.part_shape import Hole, PartShape
from fixtures_lib.job.edits.elements import element_of, host_top_mm, replaced
from fixtures_lib.job.edits.naming import default_name, fresh_id
from fixtures_lib.job.edits.new_elements import next_order
from fixtures_lib.job.edits.values import changed
from fixtures_lib.job.model import Adapter, Job, PartScrew
from fixtures_lib.job.part_screws import (
    bearing_of,
    engaged_wanted_mm,
    head_seat_mm,
    host_material,
    pressing_mm,
    thread_top_mm,
    usual_force_n,
)
from fixtures_lib.job.pattern import nearest_hole
from fixtures_lib.job.snapping import HoleSnap, snapped_hole
from fixtures_lib.wording import worded

_ROUNDING_MM = 0.01
_HEAD_PLAY_MM = 0.3  # on the diameter, between a head or a washer and its counterbore
_PROUD_MM = 1.0  # that a countersunk head may stand out of a small countersink
_RING_WALL_MM, _RING_WALL_SHARE = 3.0, 0.6  # of the ring: at least, and of the screw's diameter
_LYING_MM = 0.02  # nearer to the host than this the part lies on it
_OVER_PATTERN_MM = 0.5  # a hole of the pattern farther off does not fit the hole of the part


class ScrewPlace(msgspec.Struct, frozen=True, kw_only=True):
    """An upright through hole in the fixture: what is round its upper and its lower end."""

    x_mm: float
    y_mm: float
    hole_mm: float
    top_mm: float  # where a plain head bears, or the mouth of a countersink
    under_mm: float
    room_mm: float = math.inf  # the diameter of the counterbore that the head goes into
    sink_mm: float | None = None  # the largest diameter of the countersink
    foot_mm: float = 0.0  # the diameter of what is open round the hole's lower end


def screw_place(job: Job, hole: Hole) -> ScrewPlace:
    """FixtureError for a hole that is not upright in this setup, or does not go through."""
    pose = job.setup.pose
    axis, mouth = pose.vectors(hole.direction), pose.points(hole.mouth)
    if not hole.through or abs(abs(float(axis[2])) - 1.0) > 1e-6:
        raise FixtureError(
            worded("hole {id} does not go straight down through the part", id=hole.id),
            mend="choose an upright through hole",
        )
    x, y, z = (round(float(v), 9) for v in mouth)
    end = round(z + float(axis[2]) * hole.depth_mm, 9)
    wide = hole.counterbore
    if axis[2] > 0.0:  # its mouth looks down
        foot = max(wide.diameter_mm if wide else 0.0, hole.countersink_diameter_mm or 0.0)
        return ScrewPlace(
            x_mm=x, y_mm=y, hole_mm=hole.diameter_mm, top_mm=end, under_mm=z, foot_mm=foot
        )
    return ScrewPlace(
        x_mm=x,
        y_mm=y,
        hole_mm=hole.diameter_mm,
        top_mm=round(z - (wide.depth_mm if wide else 0.0), 9),
        under_mm=end,
        room_mm=wide.diameter_mm if wide else math.inf,
        sink_mm=None if wide else hole.countersink_diameter_mm,
    )


def part_screw_at(
    job: Job,
    shape: PartShape,
    x_mm: float,
    y_mm: float,
    *,
    item: ScrewItem | None = None,
    host: str | None = None,
    reach_mm: float = 15.0,
) -> PartScrew:
    """A screw for the through hole nearest to (x, y); FixtureError where there is none."""
    snap: HoleSnap | None = snapped_hole(job, shape, x_mm, y_mm, reach_mm=reach_mm, through=True)
    if snap is None:
        raise FixtureError(
            "no upright through hole of the part is here", mend="choose one that goes through"
        )
    return new_part_screw(job, screw_place(job, snap.hole), item=item, host=host)


def new_part_screw(
    job: Job, place: ScrewPlace, *, item: ScrewItem | None = None, host: str | None = None
) -> PartScrew:
    """A screw for this hole; of `item`'s size where one is given.

    FixtureError where no screw of the catalogue fits the hole.
    """
    key = fresh_id(job, "screw")
    chosen = item or _size_for(job, place, host)
    if chosen.clearance_close_mm > place.hole_mm + _ROUNDING_MM:
        raise FixtureError(
            worded(
                "{name} needs a hole of {clearance_close_mm:g} mm, this one has {hole_mm:g} mm",
                name=chosen.name,
                clearance_close_mm=chosen.clearance_close_mm,
                hole_mm=place.hole_mm,
            ),
            mend="take a smaller screw",
        )
    screw = PartScrew(
        id=key,
        name=default_name(key),
        host=host,
        item=chosen,
        washer=_washer_for(chosen, place.hole_mm),
        x_mm=place.x_mm,
        y_mm=place.y_mm,
        seat_mm=_seat(chosen, place),
        under_mm=place.under_mm,
        hole_mm=place.hole_mm,
        length_mm=max(chosen.lengths_mm, default=chosen.diameter_mm),
        force_n=0.0,
        order=next_order(job),
    )
    screw = replace(screw, ring_mm=_ring(job, screw, place))
    return fitted(job, screw)


def fitted(job: Job, screw: PartScrew) -> PartScrew:
    """With the preload and the length that fit its size, its washer and its place."""
    force = usual_force_n(screw, job.part.material, host_material(job, screw.host))
    return replace(screw, force_n=force, length_mm=fitting_length_mm(job, screw))


def fitting_length_mm(job: Job, screw: PartScrew) -> float:
    """The shortest length that engages enough and does not come out of the host's underside."""
    adapter = job.elements.get(screw.host or "")
    own = isinstance(adapter, Adapter)
    thick = adapter.item.thickness_mm if isinstance(adapter, Adapter) else job.plate.thickness_mm
    wanted = engaged_wanted_mm(screw.item.diameter_mm, host_material(job, screw.host))
    host_top = host_top_mm(job, screw.host if own else None)
    top = thread_top_mm(screw, host_top)
    room = thick + top - host_top
    return fitting_length(screw.item.lengths_mm, head_seat_mm(screw) - top, wanted, room)


def washers_for(item: ScrewItem) -> tuple[WasherItem, ...]:
    """The catalogue's washers for its thread, the narrowest first; none for a countersunk head."""
    if item.head == "countersunk":
        return ()
    found = [w for w in load_catalog().washers.values() if w.thread == item.thread]
    return tuple(sorted(found, key=lambda w: w.diameter_mm))


def _size_for(job: Job, place: ScrewPlace, host: str | None) -> ScrewItem:
    catalog = load_catalog()
    heads = catalog.countersunk_screws if place.sink_mm else catalog.screws
    fitting = [s for s in heads.values() if _fits(s, place)]
    if not fitting:
        raise FixtureError(
            worded(
                "no screw of the catalogue fits a hole of {hole_mm:g} mm", hole_mm=place.hole_mm
            ),
            mend="choose another hole, or add a screw to the catalogue",
        )
    tapped = _pattern_thread(job, place) if host is None else ""
    largest = max(fitting, key=lambda s: s.diameter_mm)
    return next((s for s in fitting if s.thread == tapped), largest)


def _pattern_thread(job: Job, place: ScrewPlace) -> str:
    """The thread of the plate's own hole right under the hole of the part."""
    found = nearest_hole(
        job.plate, place.x_mm, place.y_mm, reach_mm=_OVER_PATTERN_MM, kind="tapped"
    )
    return found.hole.size if found else ""


def _fits(screw: ScrewItem, place: ScrewPlace) -> bool:
    if screw.clearance_close_mm > place.hole_mm + _ROUNDING_MM:
        return False
    if place.sink_mm is not None:
        return place.hole_mm < screw.head_diameter_mm <= place.sink_mm + 2.0 * _PROUD_MM
    widest = max(screw.head_diameter_mm, *_covering(screw, place.hole_mm))
    return widest + _HEAD_PLAY_MM <= place.room_mm


def _covering(screw: ScrewItem, hole_mm: float) -> Sequence[float]:
    """The diameter of the washer that a hole wider than usual needs; 0 where there is no need."""
    if hole_mm <= screw.clearance_loose_mm + _ROUNDING_MM:
        return (0.0,)
    wide = [w.diameter_mm for w in washers_for(screw) if _covers(w, hole_mm)]
    return (min(wide, default=math.inf),)


def _covers(washer: WasherItem, hole_mm: float) -> bool:
    """It must not be pulled into the hole: a millimetre of it bears all round."""
    return washer.diameter_mm >= hole_mm + 2.0


def _washer_for(screw: ScrewItem, hole_mm: float) -> WasherItem | None:
    wanted = _covering(screw, hole_mm)[0] if screw.head == "socket" else 0.0
    fitting: Iterable[WasherItem] = (w for w in washers_for(screw) if w.diameter_mm == wanted)
    return next(iter(fitting), None)


def _seat(screw: ScrewItem, place: ScrewPlace) -> float:
    """A countersunk head sinks until its cone is as wide as the hole's."""
    if screw.head == "socket" or place.sink_mm is None:
        return place.top_mm
    return round(place.top_mm - (place.sink_mm - screw.head_diameter_mm) / 2.0, 6)


def _ring(job: Job, screw: PartScrew, place: ScrewPlace) -> float:
    """The ring is milled where the host is cut for the part, or is the host's own face."""
    lies = place.under_mm - host_top_mm(job, screw.host) <= _LYING_MM
    cut_for_it = job.plate.item.dedicated or screw.host is not None
    if not lies and not cut_for_it:
        return 0.0
    wall = max(_RING_WALL_MM, _RING_WALL_SHARE * screw.item.diameter_mm)
    widest = max(pressing_mm(screw), bearing_of(screw).inner_mm + 2.0 * wall)
    if place.foot_mm > 0.0:
        widest = max(widest, place.foot_mm + 2.0 * wall)
    return float(math.ceil(widest - 1e-9))


def moved_to_hole(job: Job, element_id: str, place: ScrewPlace) -> Job:
    """With a screw in another hole: of its own size where that fits, else of one that does."""
    old = element_of(job, element_id)
    if not isinstance(old, PartScrew):
        raise FixtureError("only a screw goes through a hole of the part", where=old.name)
    heads_alike = (old.item.head == "countersunk") == (place.sink_mm is not None)
    item = old.item if heads_alike and _fits(old.item, place) else None
    new = new_part_screw(job, place, item=item, host=old.host)
    return replaced(job, replace(new, id=old.id, name=old.name, order=old.order))


def refitted(job: Job, screw: PartScrew, changes: dict[str, Any]) -> dict[str, Any]:
    """These changes of its properties, and what follows: preload, length, a washer that fits."""
    item = changes.get("item", screw.item)
    washer = changes.get("washer", screw.washer)
    if washer is not None and washer.thread != item.thread:
        washer = next((w for w in washers_for(item) if w.standard == washer.standard), None)
    if washer is None and item != screw.item:
        washer = _washer_for(item, screw.hole_mm)
    if item.head == "countersunk":
        washer = None
    fresh = fitted(job, changed(screw, screw.name, **{**changes, "item": item, "washer": washer}))
    follows = {"washer": washer, "length_mm": fresh.length_mm, "force_n": fresh.force_n}
    return {**follows, **changes, "washer": washer}
