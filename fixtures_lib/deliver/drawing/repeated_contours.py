"""Contours of the other places of a plate: not told again, but as a shift of the first place's."""

from __future__ import annotations

from collections.abc import Iterable

from fixtures_lib.deliver.drawing.contours import Contour
from fixtures_lib.deliver.drawing.style import figure
from fixtures_lib.job.places import first_id, place_number
from fixtures_lib.units import LengthUnit

REPEAT_HEAD = ("Contour", "As", "X +", "Y +")


def repeat_rows(contours: Iterable[Contour], unit: LengthUnit) -> list[tuple[str, ...]]:
    """One for each contour of a place after the first: its tag, the first place's, the shift."""
    by_element: dict[tuple[str, str], list[Contour]] = {}
    for contour in contours:
        by_element.setdefault((contour.element, contour.what), []).append(contour)
    rows: list[tuple[str, ...]] = []
    for (element, what), mine in by_element.items():
        if place_number(element) == 1:
            continue
        for own, first in zip(mine, by_element.get((first_id(element), what), ()), strict=False):
            (x, y, _), (x0, y0, _) = own.loops[0].vertices[0], first.loops[0].vertices[0]
            rows.append((own.tag, first.tag, figure(x - x0, unit), figure(y - y0, unit)))
    return rows
