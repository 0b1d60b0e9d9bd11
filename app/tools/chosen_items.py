"""Which item a placing tool places: the chosen one, else one that suits the plate."""

from __future__ import annotations

from typing import TypeVar

from app.texts import tr
from app.tools.tool import Tool
from fixtures_lib.catalog.items import CordItem, Item, RestItem, SideLocatorItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job
from fixtures_lib.job.rest_places import fitting_holes

_Kind = TypeVar("_Kind", bound=Item)
_USUAL_PAD_MM = 12.0
_USUAL_CORD_MM = 4.0
_UNFIT = 1000.0  # more than any size


def chosen(tool: Tool, kind: type[_Kind]) -> _Kind:
    """The tool's item, else the one last used in the job, else a usual one of the catalogue.

    FixtureError where the catalogue has none.
    """
    if isinstance(tool.item, kind):
        return tool.item
    used = _last_used(tool.job, kind)
    if used is not None:
        return used
    shelf = [item for item in tool.items if isinstance(item, kind) and not _special(item)]
    if not shelf:
        name = str(kind.__struct_config__.tag).replace("_", " ")
        raise FixtureError(tr("the catalogue has no {name}", name=name), mend=tr("add one to it"))
    return min(shelf, key=lambda item: _unusual(item, tool.job))


def _last_used(job: Job, kind: type[_Kind]) -> _Kind | None:
    for element in reversed(job.elements.values()):
        for field in ("item", "cord"):
            item = getattr(element, field, None)
            if isinstance(item, kind) and not _special(item):
                return item
    return None


def _special(item: Item) -> bool:
    """What is taken up by its name only: a V is for round walls."""
    return isinstance(item, SideLocatorItem) and item.body == "vee"


def _unusual(item: Item, job: Job) -> float:
    """How far from usual: on a dedicated plate a milled pad, on a pattern what its holes take as
    they are, and sizes in the middle."""
    if isinstance(item, RestItem):
        return abs(item.diameter_mm - _USUAL_PAD_MM) + _UNFIT * _unfit(item, job)
    if isinstance(item, SideLocatorItem):
        plate = job.plate.item
        return 0.0 if plate.dedicated or fitting_holes(item, plate) else _UNFIT
    return abs(item.diameter_mm - _USUAL_CORD_MM) if isinstance(item, CordItem) else 0.0


def _unfit(item: RestItem, job: Job) -> int:
    """0 for what suits the plate; 1 where it has to be machined for it, 2 where it is spoilt."""
    plate = job.plate.item
    if plate.dedicated:
        return 1 if item.mount else 0
    if not item.mount:
        return 2
    return 0 if fitting_holes(item, plate) else 1
