"""Which item a placing tool places: the chosen one, else one that suits the plate."""

from __future__ import annotations

from typing import TypeVar

from app.texts import tr
from app.tools.tool import Tool
from fixtures_lib.catalog.items import CordItem, Item, RestItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job

_Kind = TypeVar("_Kind", bound=Item)
_USUAL_PAD_MM = 12.0
_USUAL_CORD_MM = 4.0


def chosen(tool: Tool, kind: type[_Kind]) -> _Kind:
    """The tool's item, else the one last used in the job, else a usual one of the catalogue.

    FixtureError where the catalogue has none.
    """
    if isinstance(tool.item, kind):
        return tool.item
    used = _last_used(tool.job, kind)
    if used is not None:
        return used
    shelf = [item for item in tool.items if isinstance(item, kind)]
    if not shelf:
        name = str(kind.__struct_config__.tag).replace("_", " ")
        raise FixtureError(tr("the catalogue has no {name}", name=name), mend=tr("add one to it"))
    return min(shelf, key=lambda item: _unusual(item, tool.job))


def _last_used(job: Job, kind: type[_Kind]) -> _Kind | None:
    for element in reversed(job.elements.values()):
        for field in ("item", "cord"):
            item = getattr(element, field, None)
            if isinstance(item, kind):
                return item
    return None


def _unusual(item: Item, job: Job) -> float:
    """How far from usual: on a dedicated plate a milled pad, on a pattern what stands in its
    holes, and sizes in the middle."""
    if isinstance(item, RestItem):
        unfit = bool(item.mount) == job.plate.item.dedicated
        return abs(item.diameter_mm - _USUAL_PAD_MM) + (1000.0 if unfit else 0.0)
    return abs(item.diameter_mm - _USUAL_CORD_MM) if isinstance(item, CordItem) else 0.0
