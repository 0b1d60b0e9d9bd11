"""What is typed into a field and how its value is shown: by the field's name, in the job's unit.

The last part of a name is its unit inside ("x_mm", "force_n"). A bare number is taken in the unit
in which the field is shown; any other unit of the same kind may be typed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.panels.words import short_length
from app.texts import local_figures, tr
from fixtures_lib.errors import FixtureError
from fixtures_lib.holding.vacuum import air_pressure_kpa
from fixtures_lib.job.model import Job
from fixtures_lib.units import LengthUnit, parse_angle, parse_length, parse_quantity

N_PER_LBF = 4.4482216152605
M_PER_FT = 0.3048
UM_PER_THOU = 25.4
M3_H_PER_CFM = 1.69901082  # 60 x 0.3048^3


@dataclass(frozen=True)
class Quantity:
    """`parse` gives a number, or None where nothing was typed and that has a meaning."""

    parse: Callable[[str], float | None]
    show: Callable[[float], str]


def shifts(job: Job) -> tuple[Callable[[str], Any], Callable[[Any], str]]:
    """How places are typed and shown: pairs of lengths with a semicolon between them."""
    one = length(job.unit)

    def parse(text: str) -> tuple[tuple[float, float], ...]:
        pairs = [pair.replace(",", " ").split() for pair in text.split(";") if pair.strip()]
        if any(len(pair) != 2 for pair in pairs):
            raise FixtureError(
                tr("a place has two lengths"),
                mend=tr("type them as 120, 0; 0, 80 for two more places"),
            )
        return tuple((one.parse(x) or 0.0, one.parse(y) or 0.0) for x, y in pairs)

    def show(value: tuple[tuple[float, float], ...]) -> str:
        return "; ".join(", ".join(one.show(v).split(" ")[0] for v in pair) for pair in value)

    return parse, show


def quantity_of(field: str, job: Job) -> Quantity:
    """How the field with this name is typed and shown."""
    unit = job.unit
    if field == "vacuum_share":
        return vacuum(air_pressure_kpa(job.conditions.altitude_m))
    for suffix, made in _BY_SUFFIX.items():
        if field.endswith(suffix):
            return made(unit)
    return Quantity(_plain_number, _number)


def length(unit: LengthUnit) -> Quantity:
    return Quantity(
        lambda text: parse_length(text, default=unit), lambda mm: short_length(mm, unit)
    )


def force(unit: LengthUnit) -> Quantity:
    if unit == "in":
        return Quantity(
            lambda text: _parsed(text, "newton", "lbf"),
            lambda n: tr("{number} lbf", number=_number(n / N_PER_LBF)),
        )
    return Quantity(lambda text: _parsed(text, "newton", "newton"), lambda n: f"{_number(n)} N")


def angle(unit: LengthUnit) -> Quantity:
    return Quantity(parse_angle, lambda deg: f"{_number(deg)}°")


def small_length(unit: LengthUnit) -> Quantity:
    if unit == "in":
        return Quantity(
            lambda text: _parsed(text, "micrometer", "thou"),
            lambda um: tr("{number} thou", number=_number(um / UM_PER_THOU)),
        )
    return Quantity(
        lambda text: _parsed(text, "micrometer", "micrometer"), lambda um: f"{_number(um)} µm"
    )


def altitude(unit: LengthUnit) -> Quantity:
    if unit == "in":
        return Quantity(
            lambda text: _parsed(text, "meter", "foot"),
            lambda m: tr("{number} ft", number=_number(m / M_PER_FT)),
        )
    return Quantity(lambda text: _parsed(text, "meter", "meter"), lambda m: f"{_number(m)} m")


def warming(unit: LengthUnit) -> Quantity:
    """A difference of temperature, which is a kelvin in every unit of length."""
    return Quantity(
        lambda text: _plain_number(_without(text, "K", "°C")), lambda k: f"{_number(k)} K"
    )


def times(unit: LengthUnit) -> Quantity:
    return Quantity(
        lambda text: _plain_number(_without(text, "×", "x")), lambda n: f"{_number(n)} ×"
    )


def speed(unit: LengthUnit) -> Quantity:
    if unit == "in":
        return Quantity(
            lambda text: _parsed(text, "meter / minute", "foot / minute"),
            lambda v: tr("{number} ft/min", number=_number(round(v / M_PER_FT, 1))),
        )
    return Quantity(
        lambda text: _parsed(text, "meter / minute", "meter / minute"),
        lambda v: f"{_number(v)} m/min",
    )


def suction(unit: LengthUnit) -> Quantity:
    """What a pump draws; in inch jobs in cubic feet a minute."""
    inch = unit == "in"
    usual = "foot ** 3 / minute" if inch else "meter ** 3 / hour"

    def parse(text: str) -> float:
        return _parsed(text.replace("cfm", "foot ** 3 / minute"), "meter ** 3 / hour", usual)

    def show(speed: float) -> str:
        if inch:
            return tr("{number} ft³/min", number=_number(round(speed / M3_H_PER_CFM, 2)))
        return f"{_number(speed)} m³/h"

    return Quantity(parse, show)


def vacuum(site_kpa: float) -> Quantity:
    """A share of the site's air pressure, shown as per cent and as the pressure that it makes."""

    def parse(text: str) -> float:
        typed = text.split("=")[0].strip()
        if typed.endswith("%"):
            return _plain_number(typed[:-1]) / 100.0
        if any(c.isalpha() for c in typed):
            return _parsed(typed.replace("inHg", "inch_Hg_0C"), "kPa", "kPa") / site_kpa
        value = _plain_number(typed)
        return value if value <= 1.0 else value / 100.0

    return Quantity(
        parse, lambda share: local_figures(f"{_number(share * 100)} % = {share * site_kpa:.1f} kPa")
    )


def _parsed(text: str, unit: str, default: str) -> float:
    return parse_quantity(text.replace("lbs", "lbf"), unit, default=default)


def _without(text: str, *units: str) -> str:
    typed = text.strip()
    for unit in units:
        typed = typed.removesuffix(unit).strip()
    return typed


def _plain_number(text: str) -> float:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError as fault:
        raise FixtureError(
            tr("“{words}” is not a number", words=text.strip()),
            mend=tr("type a number such as 1.5"),
        ) from fault


def _number(value: float) -> str:
    """Up to four decimals, without needless zeros."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return local_figures("0" if text == "-0" else text)


_BY_SUFFIX: dict[str, Callable[[LengthUnit], Quantity]] = {
    "_mm": length,
    "_um": small_length,
    "_deg": angle,
    "_n": force,
    "_m": altitude,
    "_k": warming,
    "_safety": times,
    "_m_min": speed,
    "_m3_h": suction,
}
