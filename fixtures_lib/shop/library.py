"""The library: the one way in for the window, the command line and scripts.

with open_library() as library:
    for line in library.find.by_text("bracket 4711"):
        job = library.fixtures.open(line.fixture.id).job
"""

from __future__ import annotations

import getpass
from pathlib import Path
from types import TracebackType

from fixtures_lib.shop.finding.search import Search
from fixtures_lib.shop.finding.shapes import Shapes
from fixtures_lib.shop.history.bias import Compared, compared
from fixtures_lib.shop.history.comparing import Comparison, compare
from fixtures_lib.shop.history.plate_uses import PlateUse, plate_use
from fixtures_lib.shop.history.time_line import TimeLine
from fixtures_lib.shop.keeping.attachments import Attachments
from fixtures_lib.shop.keeping.customers import Customers, Parts
from fixtures_lib.shop.keeping.fixtures import Fixtures
from fixtures_lib.shop.keeping.items import Items
from fixtures_lib.shop.keeping.plates import Plates
from fixtures_lib.shop.keeping.releases import Releases
from fixtures_lib.shop.keeping.runs import Runs
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.grants import Role
from fixtures_lib.shop.store.opening import open_database
from fixtures_lib.shop.store.place import Place, default_place, place_of
from fixtures_lib.shop.store.roles import role_of


class Library:
    """A shop's memory. Every method may raise FixtureError in words: LibraryAway where the server
    is gone (make the change again, as it is, when it is back), NotAllowed where it may not be."""

    def __init__(self, database: Database, author: str) -> None:
        self.database = database
        self.author = author
        self.customers = Customers(database)
        self.parts = Parts(database)
        self.plates = Plates(database)
        self.fixtures = Fixtures(database, author)
        self.releases = Releases(database, author)
        self.runs = Runs(database)
        self.find = Search(database)
        self.shapes = Shapes(database, self.find)
        self.items = Items(database, author)
        self.time_line = TimeLine(self.parts, self.fixtures, self.releases, self.runs)
        self.attachments = Attachments(database, author)

    def compare(self, fixture_id: str, before: int, after: int | None = None) -> Comparison:
        """Two versions of a fixture, with the differences in words; None is the head."""
        return compare(self.fixtures, fixture_id, before, after)

    def plate_use(self, plate_id: str) -> PlateUse:
        """What a plate was used for."""
        return plate_use(self.plates, self.find, self.runs, plate_id)

    def measured_against_predicted(self, fixture_id: str | None = None) -> tuple[Compared, ...]:
        """Of one fixture's runs, or of all; `history.bias.bias_of` says what follows."""
        return compared(self.database, fixture_id)

    @property
    def place(self) -> Place:
        return self.database.place

    @property
    def read_only(self) -> str:
        """Why it can only be read, in words; empty where it can be changed."""
        return self.database.read_only

    @property
    def role(self) -> Role:
        """What this user may do here: look, edit, or release as well."""
        return role_of(self.database)

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_library(
    where: str | Path | Place | None = None, *, author: str = "", password: str | None = None
) -> Library:
    """The library at a path or URL; without one the user's own (HOLDFAST_LIBRARY names another).

    `author` is who changes it, by default the name that the system knows the user by.
    """
    if where is None:
        place = default_place()
    else:
        place = where if isinstance(where, Place) else place_of(where)
    database = open_database(place, password=password)
    return Library(database, author or _user())


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a system account without a name
        return ""
