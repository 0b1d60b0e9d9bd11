"""Strap clamps: the stud along the slot, so that the strap can be slid clear of the part."""

from __future__ import annotations

from fixtures_lib.job.edits.elements import with_element
from fixtures_lib.job.mends.mend import Offers, Situation
from fixtures_lib.job.model import Clamp
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

_SHARES = (0.5, 1.0)  # of the slot, away from the part


def farther_back(at: Situation, problem: Problem) -> Offers:
    clamp = at.job.elements.get(problem.ids[0]) if problem.ids else None
    if isinstance(clamp, Clamp):
        for share in _SHARES:
            slide = share * clamp.item.slide_mm
            if slide > clamp.slide_mm:
                label = worded("Stand the stud of {name} farther back", name=clamp.name)
                yield label, with_element(at.job, clamp.id, slide_mm=slide)


def into_the_slot(at: Situation, problem: Problem) -> Offers:
    clamp = at.job.elements.get(problem.ids[0]) if problem.ids else None
    if isinstance(clamp, Clamp):
        most = clamp.item.slide_mm
        slide = max(-most, min(most, clamp.slide_mm))
        label = worded("Stand the stud of {name} at the end of its slot", name=clamp.name)
        yield label, with_element(at.job, clamp.id, slide_mm=slide)
