"""A screw through the part's own hole, in figures: where it bears, how deep it goes, its force.

       ____|    |____
 _____|    head      |_____   seat_mm (on the washer, where there is one)
|   part   |    |          |
|__________|    |__________|  under_mm
      |ring|    |ring|        the thread begins at the ring's top
 _____|    |    |    |_____   host's top face
|          |____|          |  tip
"""

from __future__ import annotations

import math

import msgspec

from fixtures_lib.catalog.items import MaterialItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.model import Adapter, Job, PartScrew

SOFT_PLATE_GPA = 150.0  # a plate of aluminium or plastic wants more thread than one of steel
_ENGAGED_SOFT, _ENGAGED_STEEL = (
    1.5,
    1.0,
)  # diameters of thread (fasteners.csv; shop)
_CONE_DEPTH = 0.5  # of the difference of two diameters of a cone of 90 degrees
_BEARS = 0.95  # of a head's diameter: dw of ISO 4762
_PRESSED_SHARE = 0.8  # of what yields: as far as a screw is tightened unless said otherwise
_SHEARED = 0.7  # of pi d L: what of a nut thread is sheared (FED-STD-H28, coarse threads)
_SHEAR_YIELD = 0.577  # of the yield stress (von Mises)


class Bearing(msgspec.Struct, frozen=True, kw_only=True):
    """The ring of the part that is pressed, as seen from above, and its height."""

    outer_mm: float
    inner_mm: float
    height_mm: float

    @property
    def area_mm2(self) -> float:
        return max(0.0, math.pi / 4.0 * (self.outer_mm**2 - self.inner_mm**2))


def bearing_of(screw: PartScrew) -> Bearing:
    """Of a countersunk head, half way down its cone."""
    inner = screw.hole_mm
    if screw.item.head == "countersunk":
        outer = screw.item.head_diameter_mm
        depth = _CONE_DEPTH * max(0.0, outer - inner) / 2.0
        return Bearing(outer_mm=outer, inner_mm=inner, height_mm=screw.seat_mm - depth)
    if screw.washer is not None:
        inner = max(inner, screw.washer.bore_mm)
    plain = screw.washer is None
    outer = _BEARS * pressing_mm(screw) if plain else pressing_mm(screw)
    return Bearing(outer_mm=outer, inner_mm=inner, height_mm=screw.seat_mm)


def pressing_mm(screw: PartScrew) -> float:
    """The outer diameter of what presses the part: its washer, or its head."""
    if screw.washer is not None and screw.item.head == "socket":
        return screw.washer.diameter_mm
    return screw.item.head_diameter_mm


def head_seat_mm(screw: PartScrew) -> float:
    """The height under the head; the length of a countersunk screw counts from its top."""
    if screw.item.head == "countersunk" or screw.washer is None:
        return screw.seat_mm
    return screw.seat_mm + screw.washer.thickness_mm


def top_mm(screw: PartScrew) -> float:
    """The highest place of the head."""
    high = 0.0 if screw.item.head == "countersunk" else screw.item.head_height_mm
    return head_seat_mm(screw) + high


def tip_mm(screw: PartScrew) -> float:
    return head_seat_mm(screw) - screw.length_mm


def thread_top_mm(screw: PartScrew, host_top_mm: float) -> float:
    """Where the thread begins: at the top of its ring, or at the host's top face."""
    return max(screw.under_mm, host_top_mm) if screw.ring_mm > 0.0 else host_top_mm


def torque_nm(screw: PartScrew) -> float:
    """T = K d F, by the torque that the catalogue gives for the screw's whole preload."""
    item = screw.item
    return item.torque_8_8_nm * screw.force_n / item.preload_8_8_n if item.preload_8_8_n else 0.0


def pressure_mpa(screw: PartScrew) -> float:
    """Under the head or the washer, on the area seen from above; infinite where there is none."""
    area = bearing_of(screw).area_mm2
    return screw.force_n / area if area > 0.0 else math.inf


def host_material(job: Job, host: str | None) -> MaterialItem | None:
    """What the plate, or the adapter with this id, is made of; None where that is not known."""
    adapter = job.elements.get(host or "")
    if isinstance(adapter, Adapter):
        return load_catalog().materials.get(adapter.item.material)
    return job.plate.material


def engaged_wanted_mm(diameter_mm: float, host: MaterialItem | None) -> float:
    """1.5 diameters of thread in a soft plate, 1 in steel."""
    soft = host is None or host.youngs_gpa < SOFT_PLATE_GPA
    return (_ENGAGED_SOFT if soft else _ENGAGED_STEEL) * diameter_mm


def thread_holds_n(diameter_mm: float, engaged_mm: float, host: MaterialItem) -> float:
    """The pull at which the thread in the plate begins to strip."""
    area = _SHEARED * math.pi * diameter_mm * max(0.0, engaged_mm)
    return area * _SHEAR_YIELD * host.yield_mpa


def ring_area_mm2(screw: PartScrew) -> float:
    """Of the part on the ring under the hole; 0 without one."""
    return max(0.0, math.pi / 4.0 * (screw.ring_mm**2 - screw.hole_mm**2)) * (screw.ring_mm > 0.0)


def usual_force_n(screw: PartScrew, part: MaterialItem, host: MaterialItem | None = None) -> float:
    """The preload of class 8.8, or less: what the part bears under the head and on the ring, and
    what ring and thread bear in the plate. In whole 10 N."""
    limits = [screw.item.preload_8_8_n]
    ring, diameter = ring_area_mm2(screw), screw.item.diameter_mm
    if part.yield_mpa > 0.0:
        limits.append(part.yield_mpa * bearing_of(screw).area_mm2 * _PRESSED_SHARE)
    if host is not None and host.yield_mpa > 0.0:
        engaged = engaged_wanted_mm(diameter, host)
        limits.append(thread_holds_n(diameter, engaged, host) * _PRESSED_SHARE)
    for material in (part, host):
        if ring > 0.0 and material is not None and material.yield_mpa > 0.0:
            limits.append(material.yield_mpa * ring * _PRESSED_SHARE)
    return max(10.0, math.floor(min(limits) / 10.0) * 10.0)
