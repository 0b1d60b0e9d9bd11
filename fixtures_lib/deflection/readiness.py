"""How ready a layout is to be dragged. The window takes these: nothing here needs a solver."""

from __future__ import annotations

from dataclasses import dataclass

from fixtures_lib.parcel import Parcel


@dataclass(frozen=True)
class Readiness:
    """How many places are ready of those that contacts may be dragged to."""

    ready: int
    wanted: int


@dataclass(frozen=True, eq=False)
class ReadyLayout:
    """A layout for `fixtures_lib.deflection.following`, and the contacts that can follow."""

    contacts: tuple[str, ...]
    parcel: Parcel
