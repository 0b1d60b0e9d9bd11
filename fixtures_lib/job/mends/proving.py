"""A mend is offered where it is known to work: the problem is gone after it, and none is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.mends.mend import Mend, Offer, Offers, Situation, mend_between
from fixtures_lib.job.model import Job
from fixtures_lib.job.problems import Problem

Maker = Callable[[Situation, Problem], Offers]
Judge = Callable[[Job], Iterable[Problem]]
_MOST_TRIES = 12  # of one maker: each is a whole check of the job
_MOST_SHOWN = 4


def proved(
    makers: Sequence[Maker], at: Situation, problem: Problem, judge: Judge
) -> tuple[Mend, ...]:
    """The first offer of each maker that works. `judge` finds the problems of a job."""
    before = _counted(judge(at.job))
    found: dict[str, Mend] = {}
    for maker in makers:
        offer = next(_working(maker(at, problem), at.job, problem, before, judge), None)
        if offer is not None and offer[0] not in found:
            found[offer[0]] = mend_between(offer[0], at.job, offer[1])
    return tuple(islice(found.values(), _MOST_SHOWN))


def _working(
    offers: Offers, job: Job, problem: Problem, before: Counter[_Key], judge: Judge
) -> Iterator[Offer]:
    for label, after in islice(_possible(offers), _MOST_TRIES):
        if after != job:
            now = _counted(judge(after))
            if now[_key(problem)] < before[_key(problem)] and _none_new(now, before):
                yield label, after


def _none_new(now: Counter[_Key], before: Counter[_Key]) -> bool:
    """What is about fewer things than before is no new problem."""
    return all(
        ids and any(code == other and set(ids) < set(others) for other, others in before)
        for code, ids in now - before
    )


def _possible(offers: Offers) -> Offers:
    """Until an edit is refused: what can't be done is no mend."""
    try:
        yield from offers
    except FixtureError:
        return


_Key = tuple[str, tuple[str, ...]]


def _key(problem: Problem) -> _Key:
    """A contact that is wrong in another way than before is still the same problem."""
    code = "contact" if problem.code.startswith("contact-") else problem.code
    return code, problem.ids


def _counted(problems: Iterable[Problem]) -> Counter[_Key]:
    """What is only told is no reason against a mend."""
    return Counter(_key(p) for p in problems if p.severity != "info")
