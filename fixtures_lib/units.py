"""Typed quantities at the edge of the program; plain floats in mm, N, MPa, degrees inside.

`parse_length("1.5 in")` is 38.1. A bare number is taken in the unit that the user works in.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

if TYPE_CHECKING:
    import pint

LengthUnit = Literal["mm", "in"]

MM_PER_INCH = 25.4
_UNIT_THEN_NUMBER = re.compile(r"[A-Za-zµ]\s+[\d.]")  # "3 mm 4": pint would multiply
_THOU = "thou = 0.001 * inch = mil_length"


@lru_cache(maxsize=1)
def _registry() -> pint.UnitRegistry[Any]:
    import pint  # 0.2 s, not needed before something is typed

    registry: pint.UnitRegistry[Any] = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    registry.define(_THOU)
    return registry


def parse_quantity(text: str, unit: str, *, default: str | None = None) -> float:
    """The value of `text` in `unit`; a bare number is in `default` (or in `unit`).

    Raises FixtureError for words, for the wrong dimension, and for what is not finite.
    """
    try:
        quantity: Any = _registry().Quantity(_plain(text))
        if quantity.unitless:
            quantity = _registry().Quantity(float(quantity.magnitude), default or unit)
        value = float(quantity.to(unit).magnitude)
    except Exception as fault:  # pint raises many kinds for text that a person typed
        raise FixtureError(
            worded("“{words}” is not a quantity in {unit}", words=text.strip(), unit=unit),
            mend=worded("type a number such as 12 {unit}", unit=unit),
        ) from fault
    if not math.isfinite(value):
        raise FixtureError(
            worded("“{words}” is not a finite number", words=text.strip()),
            mend="type a plain number",
        )
    return value


def _plain(text: str) -> str:
    """`text` as pint reads it: inch marks, German decimals and degree signs spelled out.

    Raises ValueError for a number behind a unit, which pint would take as a product.
    """
    if _UNIT_THEN_NUMBER.search(text):
        raise ValueError(text)
    cleaned = text.strip().replace("″", "in").replace('"', "in").replace("°", " degree")
    if cleaned.count(",") == 1 and "." not in cleaned:
        cleaned = cleaned.replace(",", ".")
    return cleaned.replace("µ", "u")


def parse_length(text: str, *, default: LengthUnit = "mm") -> float:
    """A length in mm."""
    return parse_quantity(text, "mm", default="inch" if default == "in" else "mm")


def parse_force(text: str) -> float:
    """A force in N ("200 lbf" is 889.6)."""
    return parse_quantity(text.replace("lbs", "lbf"), "newton")


def parse_angle(text: str) -> float:
    """An angle in degrees."""
    return parse_quantity(text, "degree")


def parse_pressure(text: str) -> float:
    """A pressure in kPa."""
    return parse_quantity(text.replace("inHg", "inch_Hg_0C"), "kPa")


def show_length(mm: float, unit: LengthUnit = "mm", *, digits: int | None = None) -> str:
    """A length for people, with its unit: 3 decimals in mm, 4 in inches."""
    if unit == "in":
        return f"{mm / MM_PER_INCH:.{4 if digits is None else digits}f} in"
    return f"{mm:.{3 if digits is None else digits}f} mm"


def show_micrometres(um: float, unit: LengthUnit = "mm") -> str:
    """A deflection for people: um, or thou."""
    return f"{um / 25.4:.3f} thou" if unit == "in" else f"{um:.2f} µm"
