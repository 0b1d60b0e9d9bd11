"""The library with 1,000 to 100,000 fixtures, on both databases; eight writers; 200 kills.

python -m tests.benchmarks --only library [--library-sizes 1000 100000]
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from fixtures_lib.shop import Library, Wanted, open_library
from fixtures_lib.shop.safety.checking import check_library
from tests.benchmarks import library_rows
from tests.benchmarks.tables import Ratio
from tests.lib.shop.prints import print_of, vectors
from tests.lib.shop.server import Server, why_not
from tests.lib.shop.shelves import new_fixture
from tests.lib.shop.writers import check_all_there, kill_while_writing, writers

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
WANTED_MS = 100.0
PROCESSES, CHANGES, KILLS = 8, 500, 200
_REPEATS = 15
_QUESTIONS: dict[str, Callable[[Library], object]] = {
    "text, rare": lambda lib: lib.find.by_text("D0012"),
    "text, common": lambda lib: lib.find.by_text("br"),
    "text, three words": lambda lib: lib.find.by_text("bracket chatter titan"),
    "text, none": lambda lib: lib.find.by_text("bracket zyx"),
    "facts": lambda lib: lib.find.fixtures(
        Wanted(material="ti6al4v", plate_pattern="100 mm: M12", tightest_to_um=10.0)
    ),
    "facts, size": lambda lib: lib.find.fixtures(
        Wanted(at_least_mm=(200.0, 100.0, 90.0), at_most_mm=(220.0, 110.0, 95.0))
    ),
    "facts, none": lambda lib: lib.find.fixtures(
        Wanted(material="brass_c360", status="released", tightest_to_um=5.0)
    ),
    "text and facts": lambda lib: lib.find.fixtures(
        Wanted(text="vacuum", material="pom", at_most_mm=(100.0, 60.0, 30.0))
    ),
    "facets": lambda lib: lib.find.facets(Wanted()),
    "facets of a text": lambda lib: lib.find.facets(Wanted(text="bracket")),
    "shape": lambda lib: lib.shapes.like(print_of(vectors(1)[0])),
}


@contextmanager
def places(folder: Path) -> Iterator[dict[str, str]]:
    """A library on each database; PostgreSQL only where it is installed."""
    named = {"SQLite": str(folder / "library.sqlite")}
    if why_not():
        yield named
        return
    server = Server(safe=True)
    try:
        yield {**named, "PostgreSQL": server.url(server.new_database())}
    finally:
        server.remove()


def study(console: Console, sizes: tuple[int, ...] = SIZES) -> list[Ratio]:
    ratios: list[Ratio] = []
    with (
        tempfile.TemporaryDirectory(prefix="holdfast-library-") as folder,
        places(Path(folder)) as named,
    ):
        for database, where in named.items():
            ratios += _growth(console, database, where, sizes)
    with (
        tempfile.TemporaryDirectory(prefix="holdfast-library-") as folder,
        places(Path(folder)) as named,
    ):
        for database, where in named.items():
            ratios.append(_writers(database, where))
            ratios.append(_kills(database, where))
    return ratios


def _growth(console: Console, database: str, where: str, sizes: tuple[int, ...]) -> list[Ratio]:
    title = f"{database}: median (worst), ms"
    shown = Table("question", *(f"{size:,}" for size in sizes), title=title)
    measured: dict[str, list[list[float]]] = {name: [] for name in _QUESTIONS}
    first_shape: list[float] = []
    done = 0
    for size in sizes:
        with open_library(where) as library:
            begun = time.perf_counter()
            library_rows.fill(library, size - done)
            console.print(f"  {database}: {size:,} fixtures, {time.perf_counter() - begun:.0f} s")
            done = size
        with open_library(where) as library:
            first_shape.append(_timed(library, _QUESTIONS["shape"]))
            for name, ask in _QUESTIONS.items():
                ask(library)
                measured[name].append([_timed(library, ask) for _ in range(_REPEATS)])
    for name, columns in measured.items():
        shown.add_row(name, *(f"{statistics.median(c):.1f} ({max(c):.0f})" for c in columns))
    shown.add_row("shape, the first time", *(f"{t:.0f}" for t in first_shape))
    console.print(shown)
    return [
        Ratio(
            name=f"{database}: {name}",
            got=f"{statistics.median(columns[-1]):.1f} ms",
            wanted=f"under {WANTED_MS:.0f} ms",
            reached=statistics.median(columns[-1]) < WANTED_MS,
            measured=f"{sizes[-1]:,} fixtures, median of {_REPEATS}; "
            f"worst {max(columns[-1]):.0f} ms",
        )
        for name, columns in measured.items()
    ]


def _timed(library: Library, ask: Callable[[Library], object]) -> float:
    begun = time.perf_counter()
    ask(library)
    return (time.perf_counter() - begun) * 1e3


def _writers(database: str, where: str) -> Ratio:
    with open_library(where) as library:
        fixture, _ = new_fixture(library, "Shared by eight")
    begun = time.perf_counter()
    with writers() as team:
        for n in range(PROCESSES):
            team.start(where, fixture.id, f"writer {n}", CHANGES)
        team.listen(limit_s=3600.0)
    seconds = time.perf_counter() - begun
    with open_library(where) as library:
        found = check_all_there(library, team, fixture.id)
    acks = len(team.acks) - len(team.of("done"))
    return Ratio(
        name=f"{database}: {PROCESSES} writers of {CHANGES} changes",
        got=f"{acks} kept, {len(team.of('refused'))} of them refused and kept aside",
        wanted=f"{PROCESSES * CHANGES}, none lost or doubled",
        reached=acks == PROCESSES * CHANGES and found["aside"] == len(team.of("refused")),
        measured=f"{seconds:.0f} s, {acks / seconds:.0f} changes a second",
    )


def _kills(database: str, where: str) -> Ratio:
    with open_library(where) as library:
        fixture, _ = new_fixture(library, "Shared by the killed")
    heard = kill_while_writing(where, fixture.id, KILLS)
    with open_library(where) as library:
        check_all_there(library, heard, fixture.id)
        whole = check_library(library.database) == ()
    return Ratio(
        name=f"{database}: {KILLS} writers killed",
        got=f"{len(heard.acks)} acknowledged changes, all there",
        wanted="every acknowledged change, and a whole library",
        reached=whole and bool(heard.acks),
        measured="kill -9 at a random moment",
    )
