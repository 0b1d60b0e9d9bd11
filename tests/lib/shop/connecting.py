"""A library's tables as they lie, without bringing them up to date: what old programs left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, create_engine, text

from fixtures_lib.shop.store.file_copies import APPLICATION_ID
from fixtures_lib.shop.store.place import place_of


@contextmanager
def bare_connection(where: str) -> Iterator[Connection]:
    """In one transaction, which is kept if nothing is raised."""
    engine = create_engine(place_of(where).engine_url())
    try:
        with engine.connect() as connection:
            if connection.dialect.name == "sqlite":
                connection.connection.driver_connection.isolation_level = None  # type: ignore[union-attr]
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
            yield connection
            connection.exec_driver_sql("COMMIT")
    finally:
        engine.dispose()
