"""The one table of actions, a theme a file. Menus, toolbars and the palette are made from it.

`app.actions.action_set` makes Qt's actions of it.
"""

from __future__ import annotations

from app.actions.arraying import ARRAY
from app.actions.checking import CHECK
from app.actions.editing import ARRANGE, EDIT, PICK
from app.actions.entry import Entry
from app.actions.files import FILE
from app.actions.helping import HELP
from app.actions.looking import VIEW
from app.actions.placing import PLACE
from app.actions.splitting import SPLIT


def table() -> tuple[Entry, ...]:
    """All actions, in the order of the menus."""
    return (*FILE, *EDIT, *PICK, *VIEW, *PLACE, *ARRANGE, *SPLIT, *ARRAY, *CHECK, *HELP)
