"""Signs that a tool draws over the views, in the fixture frame. The window turns them into what
each view can draw."""

from __future__ import annotations

from dataclasses import dataclass

from fixtures_lib.geometry.arrays import Vector


@dataclass(frozen=True)
class DotMark:
    at: Vector
    text: str = ""


@dataclass(frozen=True)
class LineMark:
    """`guide` is a thin line that shows what something is aligned to."""

    start: Vector
    end: Vector
    text: str = ""
    guide: bool = False


@dataclass(frozen=True)
class ArrowMark:
    """Points along `direction` with its tip at `tip`: it pushes there."""

    tip: Vector
    direction: Vector
    text: str = ""


@dataclass(frozen=True)
class PathMark:
    """A line from point to point that shows what is meant."""

    points: tuple[Vector, ...]


Mark = DotMark | LineMark | ArrowMark | PathMark
