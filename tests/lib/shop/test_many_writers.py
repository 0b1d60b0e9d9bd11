"""Several engineers at once, and processes that die while they write.

The full sizes (8 x 500 changes, 200 kills) are in tests/benchmarks: `--only library`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from fixtures_lib.shop import open_library
from fixtures_lib.shop.safety.checking import check_library
from tests.lib.shop.server import Server
from tests.lib.shop.shelves import new_fixture
from tests.lib.shop.writers import (
    check_all_there,
    fork,
    kill_while_writing,
    open_and_close,
    writers,
)

PROCESSES, CHANGES, KILLS = 8, 30, 12


def test_nothing_is_lost_or_doubled_among_eight_processes(where: str) -> None:
    with open_library(where) as library:
        fixture, _ = new_fixture(library)
    with writers() as team:
        for n in range(PROCESSES):
            team.start(where, fixture.id, f"writer {n}", CHANGES)
        team.listen()
    with open_library(where) as library:
        found = check_all_there(library, team, fixture.id)
    each = CHANGES // 3
    assert len(team.of("done")) == PROCESSES
    assert found["versions"] == 1 + PROCESSES * each
    assert found["aside"] == len(team.of("refused"))
    assert found["made"] == 1 + PROCESSES * each
    assert found["ran"] == PROCESSES * each


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_eight_processes_that_find_no_library_make_one(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    where = str(tmp_path / "new" / "library.sqlite")
    if kind == "postgresql":
        server: Server = request.getfixturevalue("server")
        where = server.url(server.new_database())
    started = [fork(open_and_close, where) for _ in range(PROCESSES)]
    for process in started:
        process.join(60)
    assert [process.exitcode for process in started] == [0] * PROCESSES
    with open_library(where) as library:
        new_fixture(library)
        assert check_library(library.database) == ()


def test_what_was_acknowledged_survives_a_kill(where: str) -> None:
    with open_library(where) as library:
        fixture, _ = new_fixture(library)
    heard = kill_while_writing(where, fixture.id, KILLS)
    assert heard.acks
    with open_library(where) as library:
        check_all_there(library, heard, fixture.id)
        assert library.find.by_text("killed")
