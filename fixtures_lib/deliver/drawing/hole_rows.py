"""The hole table of a drawing: a row a hole, and one row for a whole regular grid.

A catalogue plate's pattern of hundreds of equal holes reads as "24 x 16 holes on 25"; the holes of
a grid are numbered along X, then row by row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
import numpy as np

from fixtures_lib.catalog.fits import limits
from fixtures_lib.deliver.drawing.style import figure
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loops import Arc, Loop
from fixtures_lib.job.plate_features import BodyPlan, Pad, PlannedHole
from fixtures_lib.job.plate_tolerances import PlateTolerances
from fixtures_lib.units import LengthUnit

HOLE_HEAD = ("Tag", "X", "Y", "From", "Size", "Limits", "Depth", "Thread", "Counterbore", "Pos.")
PAD_HEAD = ("Tag", "X", "Y", "Diameter", "Top Z", "Kind")
LOOP_HEAD = ("Point", "X", "Y", "Then", "Centre X", "Centre Y")
_GRID_MIN = 12  # fewer equal holes than this are listed one by one
_SAME_MM = 1e-3

Row = tuple[str, ...]


class HoleGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Equal holes: a whole grid, or one hole alone. `tagged` are those to label in the view."""

    row: Row
    tagged: tuple[PlannedHole, ...]


def hole_groups(
    body: BodyPlan, tolerances: PlateTolerances, unit: LengthUnit
) -> tuple[HoleGroup, ...]:
    """In the order of the tags."""
    families: dict[str, list[PlannedHole]] = {}
    for hole in sorted(body.holes, key=lambda h: _order(h.tag)):
        families.setdefault(_letters(hole.tag), []).append(hole)
    return tuple(group for holes in families.values() for group in _groups(holes, tolerances, unit))


def _letters(tag: str) -> str:
    return tag.rstrip("0123456789")


def _order(tag: str) -> tuple[int, str, int]:
    letters = _letters(tag)
    return (len(letters), letters, int(tag[len(letters) :] or 0))


def _groups(
    holes: list[PlannedHole], tolerances: PlateTolerances, unit: LengthUnit
) -> Iterator[HoleGroup]:
    grid = _grid_words(holes, unit) if len(holes) >= _GRID_MIN else None
    if grid is None:
        for hole in holes:
            yield HoleGroup(row=_row(hole, (hole.tag,), tolerances, unit), tagged=(hole,))
        return
    tag = f"{holes[0].tag} to {holes[-1].tag}"
    row = list(_row(holes[0], (tag,), tolerances, unit))
    row[1], row[2] = grid
    yield HoleGroup(row=tuple(row), tagged=(holes[0], holes[-1]))


def _grid_words(holes: Sequence[PlannedHole], unit: LengthUnit) -> tuple[str, str] | None:
    """X and Y of a grid in words, where the holes fill one."""
    xs = _distinct(h.mouth[0] for h in holes)
    ys = _distinct(h.mouth[1] for h in holes)
    if len(xs) * len(ys) != len(holes) or not (_even(xs) and _even(ys)):
        return None
    return _run_words(xs, unit), _run_words(ys, unit)


def _distinct(values: Iterable[float]) -> list[float]:
    return sorted({round(value / _SAME_MM) * _SAME_MM for value in values})


def _even(values: Sequence[float]) -> bool:
    steps = np.diff(values)
    return len(steps) == 0 or bool(np.ptp(steps) < 3.0 * _SAME_MM)


def _run_words(values: Sequence[float], unit: LengthUnit) -> str:
    first = figure(values[0], unit)
    if len(values) == 1:
        return first
    step = figure((values[-1] - values[0]) / (len(values) - 1), unit)
    return f"{first} + {len(values) - 1} x {step}"


def _row(
    hole: PlannedHole, tag: tuple[str, ...], tolerances: PlateTolerances, unit: LengthUnit
) -> Row:
    x, y, z = hole.mouth
    places = (figure(x, unit), figure(y, unit))
    deep = "through" if hole.through else figure(hole.depth_mm, unit)
    thread = figure(hole.thread_depth_mm, unit) if hole.kind == "tapped" else ""
    if hole.kind == "tapped" and hole.through and hole.thread_depth_mm >= hole.depth_mm - 1e-6:
        thread = "through"
    position = figure(tolerances.position_mm(hole), unit)
    return (
        *tag, *places, _from(hole, z, unit), size_words(hole, unit), limit_words(hole, unit), deep,
        thread, _counterbore(hole, unit), f"Ø{position}" if hole.vertical else "",
    )  # fmt: skip


def _from(hole: PlannedHole, z: float, unit: LengthUnit) -> str:
    """Where it is drilled from, with the height that the view does not show."""
    dx, dy, dz = hole.direction
    if dz < 0.0:
        return "top" if abs(z) < 1e-6 else f"top Z{figure(z, unit)}"
    if dz > 0.0:
        return "below"
    side = ("left" if dx > 0.0 else "right") if dx else ("front" if dy > 0.0 else "back")
    return f"{side} Z{figure(z, unit)}"


def size_words(hole: PlannedHole, unit: LengthUnit) -> str:
    """ "M8 (Ø6.8)", "Ø12 H7", "Ø5"."""
    diameter = figure(hole.diameter_mm, unit)
    if hole.kind == "tapped":
        return f"{hole.size} (Ø{diameter})"
    return f"Ø{diameter} {hole.fit}".strip()


def limit_words(hole: PlannedHole, unit: LengthUnit) -> str:
    """Limits of a fit's diameter, largest first, as a gauge or a bore meter wants them."""
    if not hole.fit:
        return ""
    try:
        low, high = limits(hole.fit, hole.diameter_mm)
    except FixtureError:  # a fit of the shop's own, outside of the table: its letters say it
        return ""
    return " / ".join(_limit(hole.diameter_mm + um / 1000.0, unit) for um in (high, low))


def _limit(mm: float, unit: LengthUnit) -> str:
    return f"{mm:.3f}" if unit == "mm" else f"{mm / 25.4:.4f}"


def _counterbore(hole: PlannedHole, unit: LengthUnit) -> str:
    if hole.counterbore_depth_mm <= 0.0:
        return ""
    diameter = figure(hole.counterbore_diameter_mm, unit)
    return f"Ø{diameter} x {figure(hole.counterbore_depth_mm, unit)}"


def pad_rows(body: BodyPlan, unit: LengthUnit) -> list[Row]:
    return [
        (f"P{number}", *(figure(v, unit) for v in (*pad.at, pad.diameter_mm, pad.top_mm)),
         _pad_kind(pad))
        for number, pad in enumerate(body.pads, start=1)
    ]  # fmt: skip


def _pad_kind(pad: Pad) -> str:
    return "rest" if pad.rest else "foot"


def loop_rows(loop: Loop, unit: LengthUnit) -> list[Row]:
    """A contour, point after point: what comes then is a line, or an arc about a centre."""
    rows = []
    for number, piece in enumerate(loop.pieces(), start=1):
        x, y = (figure(v, unit) for v in piece.start)
        then: Row = ("line", "", "")
        if isinstance(piece, Arc):
            turn = "ccw" if piece.sweep > 0.0 else "cw"
            then = (f"R{figure(piece.radius, unit)} {turn}",
                    *(figure(v, unit) for v in piece.centre))  # fmt: skip
        rows.append((str(number), x, y, *then))
    return rows
