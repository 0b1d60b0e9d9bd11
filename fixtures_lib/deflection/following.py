"""Evaluates a live layout that another process made; this one keeps the last two."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from fixtures_lib.deflection.live_layout import LiveLayout, Move
from fixtures_lib.deflection.live_results import LiveSolution
from fixtures_lib.errors import FixtureError
from fixtures_lib.parcel import Parcel
from fixtures_lib.progress import Progress, silent


class _Key:
    """Equal by name; it brings the layout when that comes for the first time."""

    def __init__(self, name: str, parcel: Parcel | None) -> None:
        self.name, self.parcel = name, parcel

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.name == other.name


def follow(
    name: str,
    moves: Mapping[str, Move],
    state: str | None = None,
    *,
    parcel: Parcel | None = None,
    progress: Progress = silent,
) -> LiveSolution:
    """The layout called `name` with contacts at other places of the part, by their ids.

    It comes in the `parcel` of the first call. FixtureError where no columns are known around a
    place, and where the layout is not here any more.
    """
    progress("Following")
    return _layout(_Key(name, parcel)).moved(moves, state)


@lru_cache(maxsize=2)  # the next one comes while the last is still in use
def _layout(key: _Key) -> LiveLayout:
    if key.parcel is None:
        raise FixtureError("the layout that was prepared is gone", mend="let go of it")
    layout: LiveLayout = key.parcel.opened()
    key.parcel = None  # what is kept is the layout, not the way it came
    return layout
