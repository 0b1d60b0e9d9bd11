"""A fault of a job that was found by looking at it: coded, so that it can be listed and gone to."""

from __future__ import annotations

from typing import Literal

import msgspec

from fixtures_lib.geometry.arrays import Vector

Severity = Literal["error", "warning", "info"]


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """`ids` are the job's elements that it is about; `at` is its place in the fixture frame.

    An error makes the fixture unusable as it is, a warning may be wanted, an info only tells.
    `mend` says what to do about it, where one thing is to be done.
    """

    code: str
    severity: Severity
    message: str
    ids: tuple[str, ...] = ()
    at: Vector | None = None
    mend: str = ""
