"""What can be made again from the rest of the library."""

from __future__ import annotations

from sqlalchemy import select

from fixtures_lib.shop.finding.index import put_words
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.tables import fixtures

_PAGE = 500


def mend_words(database: Database) -> int:
    """Write the words of every fixture anew, a page at a time; how many fixtures that were."""
    done, last = 0, ""
    while True:
        with database.writing() as connection:
            after = select(fixtures.c.id).where(fixtures.c.id > last).order_by(fixtures.c.id)
            page = connection.scalars(after.limit(_PAGE)).all()
            for id in page:
                put_words(connection, id)
        if not page:
            return done
        done, last = done + len(page), page[-1]
