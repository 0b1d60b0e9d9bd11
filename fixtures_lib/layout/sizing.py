"""How big things should be for a part: pads, cords, the plate under it."""

from __future__ import annotations

import math
from collections.abc import Iterable

import msgspec

from fixtures_lib.catalog.items import MaterialItem, PlateItem, RestItem, SideLocatorItem
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.job.model import AnyElement, Plate

MARGIN_MM = 45.0  # round the part, for side locators, clamps and the vacuum port
EDGE_BREAK_MM = 0.5  # of a new blank plate: what a shop breaks unless it is told otherwise
_STEP_MM = 10.0
_FLOOR_MM = 3.0  # below a blind hole


def pad_sizes(rests: Iterable[RestItem], footprint_mm: float) -> list[RestItem]:
    """Milled pads to try, largest first: up to a seventh of the part's narrower side."""
    milled = [r for r in rests if not r.mount and r.tip.shape == "flat"]
    milled.sort(key=lambda r: -r.diameter_mm)
    fitting = [r for r in milled if r.diameter_mm <= footprint_mm / 7.0 + 1.0]
    smallest = milled[-1]
    small = [_pad(smallest, d) for d in (6.0, 4.0, 3.0, 2.0) if d < smallest.diameter_mm]
    return [*fitting, *small]


def _pad(pad: RestItem, diameter: float) -> RestItem:
    return msgspec.structs.replace(
        pad,
        name=f"Milled pad {diameter:g} mm",
        diameter_mm=diameter,
        tip=msgspec.structs.replace(pad.tip, radius_mm=diameter / 2.0),
    )


def side_locator_for(
    locators: Iterable[SideLocatorItem], height_mm: float, part_mm: float, room_mm: float
) -> SideLocatorItem:
    """The lowest one that reaches `height_mm`, pins with a flat before blocks.

    A part lower than a flat's `room_mm` gets a round pin, which touches along a line. Where none
    reaches, the tallest block made higher, and softer by the cube of its height.
    """
    known = [s for s in locators if s.body != "vee"]  # a V is for round walls
    flat = [s for s in known if s.tip.shape == "flat" and 2.0 * s.tip.radius_mm <= room_mm]
    flat = flat or [s for s in known if s.body == "pin" and s.tip.shape == "sphere"] or known
    slim = [s for s in flat if s.diameter_mm <= max(8.0, part_mm / 4.0)] or flat
    slim = [s for s in slim if s.diameter_mm >= min(12.0, part_mm / 15.0)] or slim
    reaching = [s for s in slim if s.height_mm >= height_mm]
    if reaching:
        return min(reaching, key=lambda s: (s.body != "pin", s.height_mm, s.diameter_mm))
    tallest = max(flat, key=lambda s: s.height_mm)
    height = float(math.ceil(height_mm))
    softer = (tallest.height_mm / height) ** 3
    tip = msgspec.structs.replace(
        tallest.tip, body_stiffness_n_um=tallest.tip.body_stiffness_n_um * softer
    )
    name = f"{tallest.name}, made {height:g} mm high"
    return msgspec.structs.replace(tallest, name=name, height_mm=height, tip=tip)


def dedicated_plate(
    plates: Iterable[PlateItem], material: MaterialItem, footprint: Point2
) -> Plate:
    """A blank tooling plate for a part of this footprint: a stock size, or one that is cut."""
    item = next(p for p in plates if p.dedicated)
    length, width = (f + 2.0 * MARGIN_MM for f in footprint)
    fitting = [s for s in item.sizes if s.length_mm >= length and s.width_mm >= width]
    if fitting:
        size = min(fitting, key=lambda s: (s.length_mm * s.width_mm, s.thickness_mm))
        return Plate(
            item=item,
            length_mm=size.length_mm,
            width_mm=size.width_mm,
            thickness_mm=size.thickness_mm,
            material=material,
            edge_break_mm=EDGE_BREAK_MM,
        )
    return Plate(
        item=item,
        length_mm=_rounded_up(length),
        width_mm=_rounded_up(width),
        thickness_mm=max(s.thickness_mm for s in item.sizes),
        material=material,
        edge_break_mm=EDGE_BREAK_MM,
    )


def thick_enough(plate: Plate, elements: Iterable[AnyElement]) -> Plate:
    """The plate in a thickness that its deepest blind hole leaves a floor in."""
    depths = [
        hole.depth_mm + _FLOOR_MM
        for element in elements
        for hole in getattr(getattr(element, "item", None), "mount", ())
        if not hole.through
    ]
    needed = max(depths, default=0.0)
    if plate.thickness_mm >= needed:
        return plate
    stock = sorted({size.thickness_mm for size in plate.item.sizes if size.thickness_mm >= needed})
    thickness = stock[0] if stock else _rounded_up(needed)
    return msgspec.structs.replace(plate, thickness_mm=thickness)


def _rounded_up(mm: float) -> float:
    return math.ceil(mm / _STEP_MM) * _STEP_MM
