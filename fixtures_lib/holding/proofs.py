"""The published and closed-form targets of rigid statics, and what this package gets for them.

The targets are in resources/validation/holding.csv.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from fixtures_lib.catalog.fits import clearance
from fixtures_lib.catalog.items import Tip
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.holding.held_part import HeldPart, SteadyForce
from fixtures_lib.holding.locating import locating_matrix
from fixtures_lib.holding.location_error import (
    part_motion,
    point_error,
    root_sum_square,
    two_pin_rotation_mrad,
    worst_case,
)
from fixtures_lib.holding.margins import load_margins
from fixtures_lib.holding.vacuum import (
    SEA_LEVEL_KPA,
    ZoneHolding,
    air_pressure_kpa,
    cord_force_n_mm,
    leak_mbar_l_s,
    pump_down_s,
    steady_pressure_mbar,
    vacuum_force_n,
    zone_holding,
)
from fixtures_lib.job.contacts import ContactSite
from fixtures_lib.job.model import Conditions, CuttingForce, Port, VacuumZone
from fixtures_lib.proof import Figure, Proof, compared
from fixtures_lib.resources import resource

_KPA_PER_INHG = 3.38639
_CORNER: Vector = (150.0, 100.0, 50.0)
_DELTAS = (0.02, 0.0, 0.0, 0.0, 0.01, 0.005)


def holding_proofs() -> tuple[Proof, ...]:
    """Every target of the file, in its order."""
    with resource("validation", "holding.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_proof(row) for row in csv.DictReader(file))


def _proof(row: dict[str, str]) -> Proof:
    figures = tuple(float(part) for part in row["value"].split(";"))
    return compared(
        row["id"],
        f"{row['description']} ({row['inputs']})" if row["inputs"] else row["description"],
        source=row["source"],
        expected=figures if len(figures) > 1 else figures[0],
        got=_COMPUTED[row["id"]](),
        unit=row["unit"],
        tolerance=float(row["rel_tol"]),
    )


def three_two_one() -> tuple[ContactSite, ...]:
    """The locators of LOC1 on a block of 150 x 100 x 50."""
    z, y, x = (0.0, 0.0, 1.0), (0.0, 1.0, 0.0), (1.0, 0.0, 0.0)
    places = (
        ((20.0, 20.0, 0.0), z),
        ((130.0, 20.0, 0.0), z),
        ((75.0, 80.0, 0.0), z),
        ((20.0, 0.0, 25.0), y),
        ((130.0, 0.0, 25.0), y),
        ((0.0, 50.0, 25.0), x),
    )
    return tuple(_locator(f"l{i}", at, normal) for i, (at, normal) in enumerate(places, start=1))


def _locator(id: str, at: Vector, normal: Vector) -> ContactSite:
    tip = Tip(shape="flat", radius_mm=3.0)
    return ContactSite(id=id, element=id, role="locator", point=at, normal=normal, tip=tip)


def _schmalz_slip() -> Figure:
    """600 cm2 at 800 mbar on four rests, pushed with mu times its force at the rests' height."""
    force = vacuum_force_n(60_000.0, 80.0)
    rests = [(0.0, 0.0), (300.0, 0.0), (300.0, 200.0), (0.0, 200.0)]
    middle = (150.0, 100.0, 0.0)
    held = HeldPart(
        mass_kg=0.0,
        centre=middle,
        supports=tuple(
            _locator(f"r{i}", (x, y, 0.0), (0.0, 0.0, 1.0)) for i, (x, y) in enumerate(rests)
        ),
        sides=(),
        pins=(),
        clamps=(),
        steady=(SteadyForce("vacuum", middle, (0.0, 0.0, -force)),),
    )
    load = CuttingForce(id="f", name="F", at=middle, force_n=(1200.0 * 0.6, 1200.0 * 0.8, 0.0))
    return load_margins(held, load, 0.25).slip.factor or 0.0


def _zone(hardness: str) -> ZoneHolding:
    """A square seal line of 100 mm with a 3 mm cord at a difference of 80 kPa."""
    catalog = load_catalog()
    zone = VacuumZone(
        id="zone",
        name="Zone",
        cord=catalog.cords["cord-solid-3"],
        hardness=hardness,
        outer=rectangle((0.0, 0.0), (100.0, 100.0)),
        seat_mm=0.0,
        vacuum_share=80.0 / SEA_LEVEL_KPA,
        port=Port(item=catalog.ports["port-g1-4"], x_mm=50.0, y_mm=50.0),
    )
    return zone_holding(zone, Conditions())


def _forces(zone: ZoneHolding) -> Figure:
    return zone.force_n, zone.seal_force_n


def _line_force() -> Figure:
    squeeze = (3.0 - 2.3) / 3.0
    return cord_force_n_mm(3.0, squeeze, 40.0), cord_force_n_mm(3.0, squeeze, 70.0)


def _errors() -> Figure:
    sites, tolerances = three_two_one(), [0.02] * 6
    worst = worst_case(sites, tolerances, _CORNER)
    return tuple(map(float, (*worst, *root_sum_square(sites, tolerances, _CORNER))))


def _pins() -> Figure:
    greatest_um = clearance("H7", "g6", 10.0)[1]
    return two_pin_rotation_mrad(greatest_um, 54.0, 100.0)


_COMPUTED: Mapping[str, Callable[[], Figure]] = MappingProxyType(
    {
        "VAC1": lambda: 0.25 * vacuum_force_n(60_000.0, 80.0),
        "VAC2": lambda: vacuum_force_n(100.0, 10.0),
        "VAC3": lambda: vacuum_force_n((5.0 * 25.4) ** 2, 28.0 * _KPA_PER_INHG),
        "VAC4_500": lambda: 10.0 * air_pressure_kpa(500.0),
        "VAC4_1000": lambda: 10.0 * air_pressure_kpa(1000.0),
        "VAC4_2000": lambda: 10.0 * air_pressure_kpa(2000.0),
        "VAC5": lambda: pump_down_s(2.0, 4.0, 1013.0, 150.0, 50.0),
        "VAC6": lambda: leak_mbar_l_s(2.0, 50.0, 60.0),
        "VAC7": lambda: steady_pressure_mbar(leak_mbar_l_s(2.0, 50.0, 60.0), 4.0, 50.0),
        "VAC8": lambda: _forces(_zone("70")),
        "VAC8_40": lambda: _forces(_zone("40")),
        "VAC8_seats": lambda: (float(_zone("70").seats), float(_zone("40").seats)),
        "VAC9": _line_force,
        "SLIP1": _schmalz_slip,
        "LOC1": lambda: tuple(map(float, part_motion(three_two_one(), _DELTAS))),
        "LOC2": lambda: tuple(map(float, point_error(three_two_one(), _DELTAS, _CORNER))),
        "LOC4": _errors,
        "LOC6_det": lambda: float(np.linalg.det(locating_matrix(three_two_one()))),
        "LOC6_cond": lambda: float(np.linalg.cond(locating_matrix(three_two_one()))),
        "PIN2": _pins,
    }
)
