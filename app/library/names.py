"""Names of what the library keeps by its id."""

from __future__ import annotations

from app.texts import marked, tr

_STATUS = marked({"draft": "draft", "released": "released", "obsolete": "obsolete"})


def item_name(item_id: str) -> str:
    """The catalogue item's name; the id itself where the catalogue has no such item."""
    from fixtures_lib.catalog.loading import load_catalog  # the window stands before it

    item = load_catalog().by_id.get(item_id)
    return item_id if item is None else item.name


def status_words(status: str) -> str:
    return tr(_STATUS.get(status, status))
