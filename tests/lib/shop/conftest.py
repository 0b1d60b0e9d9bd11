"""A library on each kind of database, empty for every test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures_lib.shop import Library, open_library
from tests.lib.shop.server import Server, why_not


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """PostgreSQL, with a library's template in it."""
    reason = why_not()
    if reason:
        pytest.skip(reason)
    running = Server()
    try:
        running.execute("CREATE DATABASE empty_library")
        open_library(running.url("empty_library")).close()
        running.execute("CREATE DATABASE one_library TEMPLATE empty_library")
        yield running
    finally:
        running.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place for a library, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return str(tmp_path / "library.sqlite")
    server: Server = request.getfixturevalue("server")
    server.empty("one_library")
    return server.url("one_library")


@pytest.fixture
def library(where: str) -> Iterator[Library]:
    with open_library(where, author="ann") as opened:
        yield opened
