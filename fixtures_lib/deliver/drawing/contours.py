"""Contours that are milled: seal grooves, pockets, nests and walls, with tags and heights.

SG1  seal groove, along its centre line      PK1  pocket      WL1  wall
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from fixtures_lib.deliver.drawing.style import figure
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.places import first_id, place_number
from fixtures_lib.job.plate_features import BodyPlan, Pocket
from fixtures_lib.units import LengthUnit

_POCKETS = {"recess": "recess", "nest": "nest", "tray": "tray"}


class Contour(msgspec.Struct, frozen=True, kw_only=True):
    """Its loops, the outer one first; `low_mm` and `high_mm` are the heights that it reaches."""

    tag: str
    what: str
    element: str
    loops: tuple[Loop, ...]
    low_mm: float
    high_mm: float

    def words(self, unit: LengthUnit) -> tuple[str, ...]:
        return (f"From Z{figure(self.high_mm, unit)} to Z{figure(self.low_mm, unit)}.",)


def contours_of(body: BodyPlan) -> list[Contour]:
    """Engraved letters are not among them: the DXF has them, and a note says what they are."""
    grooves = [
        Contour(tag=f"SG{n}", what="seal groove, centre line", element=g.element,
                loops=(g.centre,), low_mm=g.floor_mm, high_mm=g.mouth_mm)
        for n, g in enumerate(body.grooves, start=1)
    ]  # fmt: skip
    pockets = [
        Contour(tag=f"PK{n}", what=_POCKETS[p.purpose], element=p.element, loops=p.loops,
                low_mm=p.floor_mm, high_mm=p.mouth_mm)
        for n, p in enumerate(milled_pockets(body), start=1)
    ]  # fmt: skip
    walls = [
        Contour(tag=f"WL{n}", what=f"wall of the {w.purpose}", element=w.element,
                loops=(w.outer, *w.inner), low_mm=0.0, high_mm=w.top_mm)
        for n, w in enumerate(body.walls, start=1)
    ]  # fmt: skip
    return [*grooves, *pockets, *walls]


def milled_pockets(body: BodyPlan) -> list[Pocket]:
    return [pocket for pocket in body.pockets if pocket.purpose in _POCKETS]


def engraving_words(body: BodyPlan, names: Mapping[str, str], unit: LengthUnit) -> list[str]:
    """One sentence for each engraving: what, where, how deep; those of other places join it."""
    letters: dict[str, list[Pocket]] = {}
    for pocket in body.pockets:
        if pocket.purpose == "engraving":
            letters.setdefault(pocket.element, []).append(pocket)
    repeated = {first_id(element) for element in letters if place_number(element) > 1}
    words = []
    for element, pockets in letters.items():
        if place_number(element) > 1:
            continue
        low = [min(p.outer.polyline()[:, axis].min() for p in pockets) for axis in (0, 1)]
        x, y = (figure(round(float(v), 2), unit) for v in low)
        depth = figure(-pockets[0].floor_mm, unit)
        others = "; the other places their numbers" if element in repeated else ""
        words.append(
            f"Engrave {names.get(element, element)} from X {x}, Y {y}, {depth} deep{others}."
        )
    return words
