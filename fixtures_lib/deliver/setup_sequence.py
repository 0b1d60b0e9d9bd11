"""The sequence of a setup in words: from the bare table to the first cut.

plate -> adapters -> bought locators -> cords and hoses -> part on its locators -> vacuum ->
clamps in their order -> what to look at before the cut
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from fixtures_lib.catalog.screw_lengths import socket_head
from fixtures_lib.deliver.drawing.style import figure
from fixtures_lib.errors import FixtureError
from fixtures_lib.holding.vacuum import ZoneHolding, zone_holding
from fixtures_lib.job.model import (
    Adapter,
    Clamp,
    Feature,
    Job,
    PartScrew,
    Pin,
    Potting,
    Rest,
    SideLocator,
    Tightened,
    VacuumZone,
)
from fixtures_lib.job.part_screws import torque_nm
from fixtures_lib.job.places import place_count
from fixtures_lib.job.slotted_clamps import clamp_torque_nm, withdrawn_mm
from fixtures_lib.units import LengthUnit

_KPA_INHG = 3.38639  # an inch of mercury at 0 C (NIST SP 811)
_N_LBF, _NM_LBIN = 4.448222, 0.1129848  # NIST SP 811


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do; `figures` are what to set or to read, in few words."""

    what: str
    figures: str = ""


def sequence(job: Job, unit: LengthUnit) -> tuple[Step, ...]:
    return (
        *_plate(job, unit),
        *_places(job),
        *_adapters(job, unit),
        *_locators(job, unit),
        *_cords(job, unit),
        *_clear(job, unit),
        *_part(job),
        *_potting(job, unit),
        *_vacuum(job, unit),
        *_clamps(job, unit),
    )


def _plate(job: Job, unit: LengthUnit) -> Iterator[Step]:
    within = "0.0004 in" if unit == "in" else "0.01 mm"
    yield Step(what="Clean the table and the underside of the plate; no chips, no burrs.")
    number = job.plate.number or job.plate.item.name
    yield Step(
        what=f"Lay the plate ({number}) on the table, its front edge along X, and bolt it down.",
        figures=f"within {within} over its length",
    )


def _places(job: Job) -> Iterator[Step]:
    count = place_count(job)
    if count > 1:
        yield Step(
            what=f"The plate has {count} places, alike and numbered: do what follows at each, "
            "place 1 first.",
            figures="probe each place's offset" if job.array.work_offsets == "each" else "",
        )


def _adapters(job: Job, unit: LengthUnit) -> Iterator[Step]:
    for element in _of(job, Adapter):
        screw = element.item.screw
        yield Step(
            what=f"Put {element.name} on its dowels and tighten its screws crosswise.",
            figures=f"{screw}, {torque_words(_screw_torque(screw), unit)}" if screw else "",
        )


def _locators(job: Job, unit: LengthUnit) -> Iterator[Step]:
    """Bought ones only: a milled pad is part of the plate."""
    for element in job.elements.values():
        if isinstance(element, Rest | SideLocator | Pin) and element.item.mount:
            threads = [h.size for h in element.item.mount if h.kind == "tapped"]
            tight = ", ".join(f"{t}, {torque_words(_screw_torque(t), unit)}" for t in threads[:1])
            yield Step(what=f"Set {element.name} ({element.item.name}).", figures=tight)


def _cords(job: Job, unit: LengthUnit) -> Iterator[Step]:
    for zone in _of(job, VacuumZone):
        if not zone.in_use:
            yield Step(what=f"{zone.name} is not used: plug its port and lay its cover on.")
            continue
        loops = (zone.outer, *zone.islands)
        lengths = " + ".join(figure(round(loop.length_mm), unit) for loop in loops)
        yield Step(
            what=f"{zone.name}: lay the cord into its groove without stretching it, ends joined "
            f"({zone.joint}), away from the corners; connect the hose.",
            figures=f"{zone.cord.name}, {lengths} {unit}",
        )


def _clear(job: Job, unit: LengthUnit) -> Iterator[Step]:
    """Straps are out of the way before the part comes."""
    for clamp in _of(job, Clamp):
        if clamp.item.slide_mm > 0.0:
            back = figure(round(withdrawn_mm(clamp), 1), unit)
            yield Step(
                what=f"Loosen {clamp.name}, slide it back in its slot and swing it clear.",
                figures=f"slides {back} {unit}",
            )


def _part(job: Job) -> Iterator[Step]:
    rests = [e.name for e in _of(job, Rest)]
    sides = [e.name for e in _of(job, SideLocator)]
    pins = [e.name for e in _of(job, Pin) if e.item.shape != "bush"]
    bushes = [e.name for e in _of(job, Pin) if e.item.shape == "bush"]
    rings = [e.name for e in _of(job, PartScrew) if e.ring_mm > 0.0]
    if rests:
        yield Step(what=f"Wipe rests and part; lay the part on {_listed(rests)}.")
    elif rings:
        yield Step(what=f"Wipe rings and part; lay the part on the rings of {_listed(rings)}.")
    if pins:
        yield Step(what=f"Let it slide over {_listed(pins)} without force.")
    if bushes:
        yield Step(what=f"Let it slide with its bosses into {_listed(bushes)} without force.")
    if sides:
        yield Step(what=f"Push it against {_listed(sides)} and hold it there.")


def _potting(job: Job, unit: LengthUnit) -> Iterator[Step]:
    """Poured when the part stands on its locators (potting_inspection.toml, procedure)."""
    for potting in _of(job, Potting):
        alloy = potting.alloy
        plug = f"plug the drain ({potting.drain}), " if potting.drain.strip() else ""
        yield Step(
            what=f"{potting.name}: grease part and tray thinly, {plug}warm both, and pour "
            f"{alloy.name} at the mouth, and into the part's hollows, until it stands at its "
            f"level.{_warning(alloy.hazard)}",
            figures=f"warm to 60 to 70 °C, pour at {alloy.pour_c:g} °C, level Z "
            f"{figure(potting.seat_mm + potting.fill_mm, unit)} {unit}",
        )
        wait = "a day, if its growth is to grip" if alloy.expands else "2 to 5 hours"
        yield Step(what=f"{potting.name}: let it cool from below to 20 °C before anything is cut.",
                   figures=f"at least an hour; {wait}")  # fmt: skip


def _warning(hazard: str) -> str:
    return f" It {hazard}." if hazard else ""


def _vacuum(job: Job, unit: LengthUnit) -> Iterator[Step]:
    for zone in _of(job, VacuumZone):
        holding = _holding(zone, job) if zone.in_use else None
        if holding is not None:
            yield Step(
                what=f"Vacuum on, {zone.name}: wait until the gauge stands still, then close the "
                "valve for a minute. It must not fall.",
                figures=f"at least {pressure_words(holding.pressure_kpa, unit)}; pulls "
                f"{force_words(holding.net_force_n, unit)} net",
            )


def _clamps(job: Job, unit: LengthUnit) -> Iterator[Step]:
    if len(screws := [e.name for e in _of(job, PartScrew)]) > 1:
        yield Step(what=f"Put {_listed(screws)} through the part and run them in by hand.")
    for clamp in sorted(_of(job, Clamp) + _of(job, PartScrew), key=lambda c: c.order):
        if isinstance(clamp, PartScrew):
            yield _part_screw(clamp, unit)
            continue
        torque = clamp_torque_nm(clamp)
        words = [force_words(clamp.force_n, unit)]
        if torque > 0.0:
            words.insert(0, torque_words(torque, unit))
        yield Step(what=f"Tighten {clamp.name} ({clamp.item.name}).", figures=", ".join(words))


def _part_screw(screw: PartScrew, unit: LengthUnit) -> Step:
    under = f" and {screw.washer.name.lower()}" if screw.washer else ""
    size = f"{screw.item.thread} x {screw.length_mm:g}"
    return Step(
        what=f"Tighten {screw.name}: {screw.item.standard} {size}{under}, through the part.",
        figures=f"{torque_words(torque_nm(screw), unit)}, {force_words(screw.force_n, unit)}",
    )


def first_checks(job: Job, report: Mapping[str, Any] | None, unit: LengthUnit) -> tuple[str, ...]:
    """What to look at before the first chip, the weakest place first."""
    thin = "0.001 in" if unit == "in" else "0.02 mm"
    texts = [*_warnings(report)]
    if any(isinstance(e, Rest) for e in job.elements.values()):
        texts.append(
            f"No feeler of {thin} goes under the part at any rest, before and after clamping."
        )
    if any(isinstance(e, VacuumZone) and e.in_use for e in job.elements.values()):
        texts.append("Lift a corner by hand: the part does not move, the gauge does not fall.")
    if any(isinstance(e, Tightened) for e in job.elements.values()):
        texts.append("Indicator on the part while the clamps are tightened: it moves no more than "
                     "the deflection report says.")  # fmt: skip
    texts.append("Dry run over all clamps and locators with the longest tool.")
    texts += [
        f"{p.name}: melt the alloy out at {p.alloy.melt_c + 15.0:.0f} °C, wash and weigh the part: "
        "no alloy may stay on it before it is heated again."
        for p in _of(job, Potting)
    ]
    texts += [
        f"First part: measure {_feature_words(feature)} on the machine and again when it is off "
        "the fixture."
        for feature in job.features.values()
    ]
    return tuple(texts)


def _feature_words(feature: Feature) -> str:
    """Its name, and what of it is measured where the name does not say so."""
    said = feature.kind in feature.name.lower()
    return feature.name if said else f"{feature.name} ({feature.kind})"


def _warnings(report: Mapping[str, Any] | None) -> list[str]:
    """The check's own errors and warnings: whoever sets up should know them."""
    if report is None:
        return []
    told = [p for p in report["problems"] if p["severity"] in ("error", "warning")]
    told.sort(key=lambda p: p["severity"] != "error")
    return [f"{p['severity'].capitalize()}: {p['message']}" for p in told[:5]]


def _holding(zone: VacuumZone, job: Job) -> ZoneHolding | None:
    try:
        return zone_holding(zone, job.conditions)
    except FixtureError:  # a zone that can't pull has its own problem in the check
        return None


def _of(job: Job, kind: type[Any]) -> list[Any]:
    return [element for element in job.elements.values() if isinstance(element, kind)]


def _listed(names: list[str]) -> str:
    shown = names if len(names) <= 4 else [*names[:3], f"{len(names) - 3} more"]
    return ", ".join(shown[:-1]) + f" and {shown[-1]}" if len(shown) > 1 else shown[0]


def _screw_torque(thread: str) -> float:
    """Of a screw of class 8.8, N m; 0 where the catalogue has none."""
    screw = socket_head(thread)
    return screw.torque_8_8_nm if screw else 0.0


def torque_words(nm: float, unit: LengthUnit) -> str:
    if nm <= 0.0:
        return "hand tight"
    if unit == "in":
        return f"{nm / _NM_LBIN:.0f} lbf in"
    return f"{nm:.3g} N m"


def force_words(newton: float, unit: LengthUnit) -> str:
    return f"{newton / _N_LBF:.0f} lbf" if unit == "in" else f"{newton:.0f} N"


def pressure_words(kpa: float, unit: LengthUnit) -> str:
    """Below the air outside, as a gauge shows it."""
    return f"-{kpa / _KPA_INHG:.1f} inHg" if unit == "in" else f"-{kpa:.0f} kPa"
