"""One validation target and what the program makes of it."""

from __future__ import annotations

import math

import msgspec

Figure = float | tuple[float, ...]


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """`tolerance` is relative: to the figure, or for several to the greatest of them."""

    id: str
    description: str
    source: str
    expected: Figure
    got: Figure
    unit: str
    tolerance: float
    passed: bool


def compared(
    id: str,
    description: str,
    *,
    source: str,
    expected: Figure,
    got: Figure,
    unit: str,
    tolerance: float,
) -> Proof:
    """The proof with its verdict; figures of different number, or not finite, never pass."""
    return Proof(
        id=id,
        description=description,
        source=source,
        expected=expected,
        got=got,
        unit=unit,
        tolerance=tolerance,
        passed=_agree(_listed(expected), _listed(got), tolerance),
    )


def _agree(expected: tuple[float, ...], got: tuple[float, ...], tolerance: float) -> bool:
    if len(expected) != len(got) or not all(map(math.isfinite, got)):
        return False
    allowed = tolerance * max(map(abs, expected))
    return all(abs(g - e) <= allowed for e, g in zip(expected, got, strict=True))


def _listed(figure: Figure) -> tuple[float, ...]:
    return figure if isinstance(figure, tuple) else (figure,)
