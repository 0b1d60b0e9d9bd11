"""Sizes of paper and scales: the smallest sheet that takes the views at a usual scale."""

from __future__ import annotations

import msgspec

from fixtures_lib.deliver.drawing.style import Style
from fixtures_lib.units import LengthUnit

_ISO = (("A4", 297.0, 210.0), ("A3", 420.0, 297.0), ("A2", 594.0, 420.0), ("A1", 841.0, 594.0))
_ANSI = (
    ("ANSI A", 279.4, 215.9), ("ANSI B", 431.8, 279.4),
    ("ANSI C", 558.8, 431.8), ("ANSI D", 863.6, 558.8),
)  # fmt: skip
_SCALES_ISO = (5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002)
_SCALES_INCH = (4.0, 2.0, 1.0, 0.5, 0.25, 0.125, 1.0 / 16.0, 1.0 / 32.0, 0.01, 0.005, 0.002)


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A sheet's size and the frame in it."""

    size: str
    width: float
    height: float
    left: float
    border: float

    @property
    def right(self) -> float:
        return self.width - self.border

    @property
    def bottom(self) -> float:
        return self.border

    @property
    def top(self) -> float:
        return self.height - self.border


def papers(style: Style, unit: LengthUnit) -> tuple[Paper, ...]:
    """From the smallest to the largest, all lying."""
    return tuple(
        Paper(size=size, width=width, height=height, left=style.sheet.binding,
              border=style.sheet.border)
        for size, width, height in (_ANSI if style.ansi(unit) else _ISO)
    )  # fmt: skip


def scales(unit: LengthUnit) -> tuple[float, ...]:
    return _SCALES_INCH if unit == "in" else _SCALES_ISO


def scale_words(scale: float) -> str:
    return f"{scale:g}:1" if scale >= 1.0 else f"1:{1.0 / scale:g}"


def fitted_scale(width: float, height: float, room: tuple[float, float], unit: LengthUnit) -> float:
    """The largest usual scale at which a view of this size fits; the smallest where none does."""
    usual = scales(unit)
    fitting = (s for s in usual if width * s <= room[0] and height * s <= room[1])
    return next(fitting, usual[-1])
