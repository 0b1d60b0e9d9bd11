"""Bought items as level slabs, each drawing sliced once: what collisions are found with."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from fixtures_lib.catalog.items import ClampItem
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.slabs import Slab, slabs_of
from fixtures_lib.job.collision_checks import Standing
from fixtures_lib.job.model import Clamp, Job, Pin, Rest, SideLocator
from fixtures_lib.job.plate_features import PlatePlan
from fixtures_lib.kernel.items.placed_items import (
    Drawing,
    PlacedItem,
    drawn_parts,
    item_on_plate,
    placed_items,
)
from fixtures_lib.kernel.tessellation import tessellated


def clamp_slabs(item: ClampItem, contact_mm: float) -> tuple[Slab, ...]:
    """Of a clamp in its own axes: its tip at (0, 0, contact_mm), its body where x is negative."""
    drawing = Drawing(kind="clamp", item=msgspec.json.encode(item), contact_mm=contact_mm)
    return _sliced(drawing, 0.0, 0.0)


def standing_on_plate(element: Rest | Pin | SideLocator | Clamp) -> Standing:
    """One bought item that stands on a dedicated plate's top, at z = 0."""
    return _standing(item_on_plate(element))


def standing_items(job: Job, plan: PlatePlan) -> tuple[Standing, ...]:
    """All but the seal cords, which lie in their grooves."""
    return tuple(_standing(item) for item in placed_items(job, plan) if item.drawing.kind != "cord")


@lru_cache(maxsize=512)
def _standing(item: PlacedItem) -> Standing:
    slabs = _sliced(item.drawing, item.pose.rx_deg, item.pose.ry_deg)
    # What is below an item's own foot is in holes that are made for it; a fitting has no foot.
    foot = None if item.drawing.kind == "port" else item.pose.z_mm
    return Standing(item.element, tuple(slab.at(item.pose) for slab in slabs), foot)


@lru_cache(maxsize=512)
def _sliced(drawing: Drawing, rx_deg: float, ry_deg: float) -> tuple[Slab, ...]:
    """In the item's own axes, tilted as it is placed."""
    tilt = Pose(rx_deg=rx_deg, ry_deg=ry_deg)
    return tuple(
        slab
        for part in drawn_parts(drawing)
        for slab in slabs_of(tessellated(part.shape)[0].moved(tilt))
    )
