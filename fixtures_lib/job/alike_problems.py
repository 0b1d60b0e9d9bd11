"""Places are alike, and so are their problems: each is told once, about the job's own elements."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from msgspec.structs import replace

from fixtures_lib.job.places import first_id, place_number
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded


def alike_once(problems: Iterable[Problem]) -> list[Problem]:
    """In their order; those of other places join the first of their kind."""
    kept: list[Problem] = []
    first: dict[tuple[object, ...], int] = {}
    others: dict[int, set[int]] = {}
    for problem in problems:
        places = {place_number(key) for key in problem.ids}
        ids = tuple(dict.fromkeys(first_id(key) for key in problem.ids))
        kind = (problem.code, frozenset(ids), len(places) > 1)
        if kind in first and max(places, default=1) > 1:
            others.setdefault(first[kind], set()).update(places)
        else:
            first.setdefault(kind, len(kept))
            kept.append(_about_first(problem, ids, places))
    return [_with_others(problem, others.get(i, set())) for i, problem in enumerate(kept)]


def _about_first(problem: Problem, ids: tuple[str, ...], places: set[int]) -> Problem:
    if max(places, default=1) == 1:
        return problem
    one, *others = sorted(places)
    says = problem.message
    message = worded("{says} (place {place})", says=says, place=one)
    if others:
        where = reduce(lambda a, b: worded("{a} and {b}", a=a, b=b), others, str(one))
        message = worded("{says} (places {where})", says=says, where=where)
    return replace(problem, ids=ids, message=message)


def _with_others(problem: Problem, places: set[int]) -> Problem:
    if not places:
        return problem
    return replace(problem, message=worded("{says} (other places alike)", says=problem.message))
