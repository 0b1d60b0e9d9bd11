"""Vacuum: what a zone pulls with, what its seal pushes back with, and whether the part seats.

    F_v = A dp            A inside the seal line less islands; dp a share of the site's air pressure
    F_seal = f L          f N/mm of the cord in its gland, L all seal lines of the zone
    seats                 F_v >= F_seal / 0.7, else the part floats on the cord

Sources: vacuum.toml (Schmalz; seating rule from memory), formulas.md section 1.
"""

from __future__ import annotations

import math
from functools import lru_cache

import msgspec
import numpy as np

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.model import Conditions, VacuumZone
from fixtures_lib.wording import worded

SEA_LEVEL_KPA = 101.325
SEATING_SHARE = 0.7  # of the vacuum's force that the seal may use up


class ZoneHolding(msgspec.Struct, frozen=True, kw_only=True):
    """One zone at work. `pressure_kpa` is the difference to the air outside."""

    id: str
    area_mm2: float
    pressure_kpa: float
    force_n: float
    seal_force_n: float
    seal_length_mm: float
    seats: bool
    centre: Point2  # of the pressure
    seal_centre: Point2  # of the seal's push back

    @property
    def net_force_n(self) -> float:
        """What is left to press the part on its rests; negative where the cord wins."""
        return self.force_n - self.seal_force_n


def air_pressure_kpa(altitude_m: float) -> float:
    """Air pressure of the standard atmosphere (ISA), altitude up to 11 km."""
    return float(SEA_LEVEL_KPA * (1.0 - 2.25577e-5 * altitude_m) ** 5.25588)


def zone_holding(zone: VacuumZone, conditions: Conditions) -> ZoneHolding:
    """Raises FixtureError for a zone without area and for a hardness that the cord hasn't."""
    area, centre = zone_area(zone)
    length, seal_centre = _seal_line(zone)
    pressure = zone.vacuum_share * air_pressure_kpa(conditions.altitude_m)
    force, seal = vacuum_force_n(area, pressure), _cord_force_n_mm(zone) * length
    return ZoneHolding(
        id=zone.id,
        area_mm2=area,
        pressure_kpa=pressure,
        force_n=force,
        seal_force_n=seal,
        seal_length_mm=length,
        seats=force >= seal / SEATING_SHARE,
        centre=centre,
        seal_centre=seal_centre,
    )


def seats(zone: VacuumZone, conditions: Conditions) -> bool:
    """Whether the vacuum pulls the part through the cord down to its rests."""
    return zone_holding(zone, conditions).seats


def zone_area(zone: VacuumZone) -> tuple[float, Point2]:
    """Area in mm2 inside the seal line less the islands, and its centroid.

    Raises FixtureError where nothing is left.
    """
    pieces = [_area_moments(zone.outer), *(_negative(_area_moments(i)) for i in zone.islands)]
    area, mx, my = (sum(column) for column in zip(*pieces, strict=True))
    if not math.isfinite(area) or area <= 0.0:
        raise FixtureError(
            "the vacuum zone encloses no area", where=zone.name, mend="draw its outline again"
        )
    return area, (mx / area, my / area)


def vacuum_force_n(area_mm2: float, pressure_kpa: float) -> float:
    """A dp: 1 kPa on 1000 mm2 is 1 N."""
    return area_mm2 * pressure_kpa * 1e-3


def cord_force_n_mm(diameter_mm: float, squeeze: float, shore_a: float) -> float:
    """Force of a solid cord per length, squeezed by a share of its diameter.

    E d (1.25 C^1.5 + 50 C^6), Lindley 1967, with E by Gent 1958 (vacuum.toml, from memory).
    """
    youngs_mpa = 0.0981 * (56.0 + 7.62336 * shore_a) / (0.137505 * (254.0 - 2.54 * shore_a))
    return youngs_mpa * diameter_mm * float(1.25 * squeeze**1.5 + 50.0 * squeeze**6)


def pump_down_s(
    volume_l: float, speed_m3_h: float, start_mbar: float, end_mbar: float, ultimate_mbar: float
) -> float:
    """Time to pump a volume from one pressure to another: (V/S) ln((p0 - pu) / (p1 - pu)).

    Raises FixtureError where the pump can't reach the end pressure.
    """
    if end_mbar <= ultimate_mbar or start_mbar <= ultimate_mbar or speed_m3_h <= 0.0:
        raise FixtureError(
            worded("the pump never reaches {end_mbar:g} mbar", end_mbar=end_mbar),
            mend="choose a pump that goes lower",
        )
    speed_l_s = speed_m3_h / 3.6
    fall = (start_mbar - ultimate_mbar) / (end_mbar - ultimate_mbar)
    return volume_l / speed_l_s * math.log(fall)


def leak_mbar_l_s(volume_l: float, rise_mbar: float, time_s: float) -> float:
    """Leak from the rise of pressure with the pump shut off: V dp / dt."""
    return volume_l * rise_mbar / time_s


def steady_pressure_mbar(leak_mbar_l_s: float, speed_m3_h: float, ultimate_mbar: float) -> float:
    """Absolute pressure that a pump holds against a leak: pu + q / S."""
    return ultimate_mbar + leak_mbar_l_s / (speed_m3_h / 3.6)


def _cord_force_n_mm(zone: VacuumZone) -> float:
    known = zone.cord.force_n_mm
    if zone.hardness not in known:
        raise FixtureError(
            worded("the cord has no hardness “{hardness}”", hardness=zone.hardness),
            where=zone.name,
            mend=worded("choose {known}", known=", ".join(known)),
        )
    return known[zone.hardness]


def _seal_line(zone: VacuumZone) -> tuple[float, Point2]:
    lines = [_line_moments(loop) for loop in (zone.outer, *zone.islands)]
    length, mx, my = (sum(column) for column in zip(*lines, strict=True))
    return length, (mx / length, my / length) if length > 0.0 else (0.0, 0.0)


def _negative(moments: tuple[float, float, float]) -> tuple[float, float, float]:
    area, mx, my = moments
    return -area, -mx, -my


@lru_cache(maxsize=256)
def _area_moments(loop: Loop) -> tuple[float, float, float]:
    """Area (positive, exact) and its first moments about the origin."""
    area = abs(loop.area_mm2)
    here = loop.polyline(0.05)
    start = here[0]
    here = here - start
    there = np.roll(here, -1, axis=0)
    cross = here[:, 0] * there[:, 1] - there[:, 0] * here[:, 1]
    if abs(cross.sum()) < 1e-12:
        return area, 0.0, 0.0
    centre = start + ((here + there) * cross[:, None]).sum(axis=0) / (3.0 * cross.sum())
    return area, area * float(centre[0]), area * float(centre[1])


@lru_cache(maxsize=256)
def _line_moments(loop: Loop) -> tuple[float, float, float]:
    """Length (exact) and its first moments about the origin."""
    here = loop.polyline(0.05)
    there = np.roll(here, -1, axis=0)
    pieces = np.linalg.norm(there - here, axis=1)
    total = float(pieces.sum())
    if total <= 0.0:
        return 0.0, 0.0, 0.0
    centre = (pieces[:, None] * (here + there) / 2.0).sum(axis=0) / total
    length = loop.length_mm
    return length, length * float(centre[0]), length * float(centre[1])
