"""One thing that was measured in a file that was read back."""

from __future__ import annotations

import math

import msgspec


class ExportCheck(msgspec.Struct, frozen=True, kw_only=True):
    """`tolerance` is absolute, in `unit`; words are compared as they are, without one."""

    subject: str  # "hole A1", "plate"
    what: str  # "diameter"
    expected: float | str
    got: float | str
    unit: str = ""
    tolerance: float = 0.0
    passed: bool


def measured(
    subject: str, what: str, expected: float, got: float, unit: str, tolerance: float
) -> ExportCheck:
    """A number against a number; one that is not finite never passes."""
    return ExportCheck(
        subject=subject,
        what=what,
        expected=_tidy(expected),
        got=_tidy(got),
        unit=unit,
        tolerance=tolerance,
        passed=math.isfinite(got) and abs(got - expected) <= tolerance,
    )


def stated(subject: str, what: str, expected: str, got: str) -> ExportCheck:
    return ExportCheck(
        subject=subject, what=what, expected=expected, got=got, passed=expected == got
    )


def _tidy(value: float) -> float | str:
    """Rounded far below any tolerance; a missing value in words, as JSON has no NaN."""
    return round(value, 9) if math.isfinite(value) else "not found"
