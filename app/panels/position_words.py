"""A position of a cutting pass in words: where the tool is, what it does, how it is borne."""

from __future__ import annotations

import numpy as np

from app.panels.figures import force_words, range_words
from app.style.tones import Tone
from app.texts import length_words, point_words, shown, tr
from fixtures_lib.job.model import Job
from fixtures_lib.reports import PositionReport


def position_words(position: PositionReport, index: int, count: int, job: Job) -> str:
    """ "Position 5 of 24 at (10, 20, 30) mm: 66.4 µm added by 99.0 N. Bears 2.1× of 2×." """
    place = point_words(length_words(v, job.unit, digits=1).split(" ")[0] for v in position.at_mm)
    where = tr(
        "<b>Position {index} of {count}</b> at ({place}) {unit}",
        index=index + 1, count=count, place=place, unit=job.unit,
    )  # fmt: skip
    if position.moves:
        return tr("{where}: <b>the cut carries the part away:</b> it {moves}.",
                  where=where, moves=shown(position.moves))  # fmt: skip
    added = range_words(position.added_um, job.unit)
    force = force_words(float(np.linalg.norm(position.force_n)), job.unit)
    words = tr("{where}. The tool pushes with up to {force} and moves the part there by "
               "<b>{added}</b>.", where=where, force=force, added=added)  # fmt: skip
    return words + " " + _borne(position, job.conditions.slip_safety)


def position_tone(position: PositionReport, wanted: float) -> Tone | None:
    if position.moves:
        return "bad"
    margin = position.slip_margin
    if margin is None or margin >= wanted:
        return None
    return "bad" if margin < 1.0 else "warning"


def _borne(position: PositionReport, wanted: float) -> str:
    if position.slip_margin is None:
        return tr("No force here moves the part.")
    return tr(
        "The part bears {margin:.2f}× of {wanted:g}×.", margin=position.slip_margin, wanted=wanted
    )  # fmt: skip
