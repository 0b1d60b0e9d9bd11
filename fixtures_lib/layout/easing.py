"""Clamps as tight as the wanted margins ask for; those from above no tighter."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from fixtures_lib.job.model import AnyElement, Clamp, Job
from fixtures_lib.layout.under_clamps import clamps_from_above

_SHARES = (0.15, 0.25, 0.4, 0.6, 0.8, 1.0, 1.3, 1.7, 2.3, 3.0, 4.0)  # of the first guess
_RESERVE = 1.05
_LEAST_N = 50.0


def with_least_force(job: Job, security: Callable[[Job], float]) -> Job:
    """The job with the lowest clamping forces whose `security` is above one; itself for none.

    `security` is the least margin over the wanted one.
    """
    if security(job) >= 1.0 and not clamps_from_above(job.elements.values()):
        return job
    clamps = [e for e in job.elements.values() if isinstance(e, Clamp)]
    above = clamps_from_above(clamps)
    for share in _SHARES if above else [share for share in _SHARES if share > 1.0]:
        # A clamp from the side holds what the cut pulls with: it may only be tighter.
        tried = _tightened(job, above if share <= 1.0 else clamps, share)
        if security(tried) >= _RESERVE:
            return tried
    return job


def _tightened(job: Job, clamps: list[Clamp], share: float) -> Job:
    eased: dict[str, AnyElement] = {
        clamp.id: msgspec.structs.replace(clamp, force_n=_force(clamp, share)) for clamp in clamps
    }
    return msgspec.structs.replace(job, elements={**job.elements, **eased})


def _force(clamp: Clamp, share: float) -> float:
    return float(round(min(max(share * clamp.force_n, _LEAST_N), clamp.item.force_max_n), -1))
