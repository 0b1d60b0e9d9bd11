"""Processes that write to one library at once, and say what was acknowledged to them.

Forked, so that a hundred of them start in a second; each opens the library by itself.
"""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess

from sqlalchemy import select

from fixtures_lib.shop import Library, SavedElsewhere, open_library
from fixtures_lib.shop.records import Fixture, Run
from fixtures_lib.shop.safety.checking import check_library
from fixtures_lib.shop.store.tables import fixtures, runs, versions
from tests.lib.shop.shelves import saving

_CONTEXT = multiprocessing.get_context("fork")
Ack = tuple[str, str]  # what was acknowledged ("saved", "refused", "made", "ran"), and its id


def write(where: str, fixture_id: str, name: str, count: int, said: Connection) -> None:
    """`count` changes in turn: a version of one shared fixture, a new fixture, a run."""
    with open_library(where, author=name) as library:
        shared = library.fixtures.get(fixture_id)
        for k in range(count):
            match k % 3:
                case 0:
                    said.send(_save(library, fixture_id, f"{name} {k}"))
                case 1:
                    new = Fixture(revision_id=shared.revision_id, name=f"{name} {k}")
                    library.fixtures.create(new, saving(f"{name} {k}"))
                    said.send(("made", new.id))
                case _:
                    run = Run(fixture_id=fixture_id, version=1, order=name, date=date(2026, 1, 1))
                    library.runs.add(run)
                    said.send(("ran", run.id))
    said.send(("done", name))


def _save(library: Library, fixture_id: str, words: str) -> Ack:
    change = saving(words, why=words)
    head = library.fixtures.get(fixture_id).head
    try:
        return "saved", library.fixtures.save(fixture_id, head, change).id
    except SavedElsewhere as refused:
        return "refused", refused.yours.id


def open_and_close(where: str) -> None:
    open_library(where).close()


def fork(target: Callable[..., None], *args: object) -> ForkProcess:
    process = _CONTEXT.Process(target=target, args=args)
    process.start()
    return process


@dataclass
class Writers:
    """Started writers, and what they were told."""

    processes: dict[Connection, ForkProcess] = field(default_factory=dict)
    acks: list[Ack] = field(default_factory=list)

    def start(self, where: str, fixture_id: str, name: str, count: int) -> ForkProcess:
        ours, its = _CONTEXT.Pipe(duplex=False)
        process = _CONTEXT.Process(target=write, args=(where, fixture_id, name, count, its))
        process.start()
        its.close()
        self.processes[ours] = process
        return process

    def listen(self, until_acks: int | None = None, limit_s: float = 600.0) -> None:
        """Hear what is acknowledged until all have ended, or this many were."""
        end = time.monotonic() + limit_s
        while self.processes and time.monotonic() < end:
            for pipe in wait(list(self.processes), timeout=1.0):
                assert isinstance(pipe, Connection)
                try:
                    self.acks.append(pipe.recv())
                except (EOFError, ConnectionResetError):
                    self.processes.pop(pipe).join()
            if until_acks is not None and len(self.acks) >= until_acks:
                return
        assert not self.processes, "the writers did not end in time"

    def kill(self, process: ForkProcess) -> None:
        process.kill()
        process.join()
        for pipe, each in list(self.processes.items()):
            if each is process:
                with suppress(EOFError, ConnectionResetError):
                    while pipe.poll():  # it may have been told more than was read yet
                        self.acks.append(pipe.recv())
                self.processes.pop(pipe)

    def of(self, kind: str) -> list[str]:
        return [id for what, id in self.acks if what == kind]


@contextmanager
def writers() -> Iterator[Writers]:
    started = Writers()
    try:
        yield started
    finally:
        for process in started.processes.values():
            process.kill()


def check_all_there(library: Library, acks: Writers, fixture_id: str) -> dict[str, int]:
    """Every acknowledged change is there once, and the library is whole. How many there are."""
    assert check_library(library.database) == ()
    with library.database.reading() as connection:
        kept = connection.execute(select(versions).where(versions.c.fixture_id == fixture_id)).all()
        made = set(connection.scalars(select(fixtures.c.id)))
        ran = set(connection.scalars(select(runs.c.id)))
        words = connection.scalars(select(versions.c.why).where(versions.c.why != "")).all()
    aside = {row.id: row.aside for row in kept}
    assert {aside.get(id) for id in acks.of("saved")} <= {False}
    assert {aside.get(id) for id in acks.of("refused")} <= {True}
    assert set(acks.of("made")) <= made
    assert set(acks.of("ran")) <= ran
    assert len(set(words)) == len(words), "a change was made twice"
    assert sorted(row.number for row in kept) == list(range(1, len(kept) + 1))
    line = sorted((row for row in kept if not row.aside), key=lambda row: row.number)
    for before, after in pairwise(line):
        assert after.based_on == before.number, "each head was made from the head before"
    assert library.fixtures.get(fixture_id).head == max(row.number for row in line)
    return {
        "versions": len(kept),
        "aside": len(kept) - len(line),
        "made": len(made),
        "ran": len(ran),
    }


def kill_while_writing(where: str, fixture_id: str, times: int, seed: int = 1) -> Writers:
    """Start a writer and kill it after a few changes, again and again."""
    dice = random.Random(seed)
    heard = Writers()
    for n in range(times):
        process = heard.start(where, fixture_id, f"killed {n}", 10_000)
        heard.listen(until_acks=len(heard.acks) + dice.randint(0, 4))
        time.sleep(dice.uniform(0.0, 0.03))
        heard.kill(process)
    return heard
