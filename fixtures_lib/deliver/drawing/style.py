"""How drawings look: resources/reports/drawing.toml as frozen, checked values."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Literal

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.plate_tolerances import PlateTolerances
from fixtures_lib.resources import template
from fixtures_lib.units import MM_PER_INCH, LengthUnit
from fixtures_lib.wording import worded

FILE = "drawing.toml"
Paper = Annotated[float, msgspec.Meta(gt=0.0, le=100.0)]


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class SheetStyle(_Strict, frozen=True, kw_only=True):
    series: Literal["auto", "iso", "ansi"] = "auto"
    projection: Literal["auto", "first", "third"] = "auto"
    border: Paper = 10.0
    binding: Paper = 20.0


class Lettering(_Strict, frozen=True, kw_only=True):
    figures: Annotated[float, msgspec.Meta(ge=1.8, le=10.0)] = 2.5
    notes: Annotated[float, msgspec.Meta(ge=1.8, le=10.0)] = 2.5
    headings: Annotated[float, msgspec.Meta(ge=1.8, le=10.0)] = 3.5
    title: Annotated[float, msgspec.Meta(ge=1.8, le=20.0)] = 5.0


class TitleBlockStyle(_Strict, frozen=True, kw_only=True):
    owner: str = ""
    tolerance_class: str = ""
    tolerance_class_in: str = ""
    drawn_by: str = ""
    approved_by: str = ""
    labels: dict[str, str]


class Layer(_Strict, frozen=True, kw_only=True):
    name: str
    colour: Annotated[int, msgspec.Meta(ge=1, le=255)]
    linetype: Literal["CONTINUOUS", "HIDDEN", "CENTER"]
    pen: Literal[13, 18, 25, 35, 50, 70]


class Style(_Strict, frozen=True, kw_only=True):
    sheet: SheetStyle
    lettering: Lettering
    title_block: TitleBlockStyle
    tolerances: PlateTolerances
    layers: dict[str, Layer]

    def first_angle(self, unit: LengthUnit) -> bool:
        wanted = self.sheet.projection
        return unit == "mm" if wanted == "auto" else wanted == "first"

    def ansi(self, unit: LengthUnit) -> bool:
        wanted = self.sheet.series
        return unit == "in" if wanted == "auto" else wanted == "ansi"


_LAYERS = frozenset(
    ("outline", "hidden", "centre", "dimension", "hatch", "text", "table", "border", "part")
)


def drawing_style() -> Style:
    """FixtureError where the shop's file has a fault, with its words."""
    return _read(template(FILE).read_bytes())


@lru_cache(maxsize=4)
def _read(data: bytes) -> Style:
    try:
        style = msgspec.toml.decode(data, type=Style)
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        raise FixtureError(
            worded("the style of drawings has a fault: {fault}", fault=fault),
            where=FILE,
            mend="correct the file",
        ) from fault
    missing = _LAYERS - set(style.layers)
    if missing:
        raise FixtureError(
            worded("the style of drawings has no layer “{min}”", min=min(missing)),
            where=FILE,
            mend="add it",
        )
    return _with_threads(style)


def _with_threads(style: Style) -> Style:
    """A shop's file from before threads were drawn: their lines are thin, as dimensions are."""
    layers = style.layers
    thin = msgspec.structs.replace(layers["dimension"], name="THREAD")
    return msgspec.structs.replace(style, layers={"thread": thin, **layers})


def figure(mm: float, unit: LengthUnit) -> str:
    """A length as it stands on a drawing: mm without idle zeros, inches with four decimals."""
    if unit == "in":
        text = f"{mm / MM_PER_INCH + 0.0:.4f}"
        return "0" if float(text) == 0.0 else text.replace("0.", ".", 1) if abs(mm) < 25.4 else text
    text = f"{mm:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
