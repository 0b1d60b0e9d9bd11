"""What the command line and the window say of a fixture that was moved over."""

from __future__ import annotations

import msgspec

from fixtures_lib.job.problems import Problem
from fixtures_lib.shop.likeness.comparing import Likeness
from fixtures_lib.shop.reuse.fits import Fit


class Reused(msgspec.Struct, frozen=True, kw_only=True):
    """A job that was written for a new revision: what fits, what moved, what lost its place."""

    path: str
    part: str
    relation: Likeness
    changes: tuple[str, ...]
    words: tuple[str, ...]
    fits: tuple[Fit, ...]
    plate_same: bool
    complete: bool  # nothing lost its place
    determined: bool
    problems: tuple[Problem, ...]
