"""Faults in the words of the job: mechanics knows elements by their ids, people by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.elements import named_things
from fixtures_lib.job.model import Job
from fixtures_lib.wording import Worded, worded


@contextmanager
def faults_by_name(job: Job) -> Iterator[None]:
    """FixtureErrors from inside say “Side clamp 1” for "clamp clamp-1"."""
    try:
        yield
    except FixtureError as fault:
        raise FixtureError(in_names(fault.what, job), where=fault.where, mend=fault.mend) from fault


def in_names(text: str, job: Job) -> str:
    """Longest ids first, so that rest-1 is not taken for a part of rest-10."""
    if isinstance(text, Worded):
        values = {
            key: in_names(value, job) if isinstance(value, str) else value
            for key, value in text.values.items()
        }
        return worded(text.template, **values)
    things = named_things(job)
    ids = "|".join(re.escape(key) for key in sorted(things, key=len, reverse=True))
    if not ids:
        return text
    pattern = rf"\b(?:locator |clamp |force |state )?({ids})(?:\.[a-z]+(?:-\d+)?)?(?![\w-])"
    return re.sub(pattern, lambda found: f"“{things[found[1]].name}”", text)
