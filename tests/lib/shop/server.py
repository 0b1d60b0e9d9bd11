"""A real PostgreSQL server of Debian's package, in a folder of its own, for as long as needed."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import psycopg

from fixtures_lib.shop.store.tables import METADATA

KEPT = "library_facts"
OWNER = "keeper"  # who owns the libraries on this server
_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def why_not() -> str:
    """Why there can be no server here; empty where there can."""
    if not _BINARIES:
        return "Debian's package postgresql is not installed"
    if os.geteuid() == 0:
        try:
            pwd.getpwnam("postgres")
        except KeyError:
            return "PostgreSQL refuses to run as root, and there is no user postgres"
    return ""


class Server:
    """Listens on a socket in its own folder. Everybody on this machine is trusted, but for the
    login `guarded`, who needs a password."""

    def __init__(self, *, safe: bool = False) -> None:
        """`safe`: wait for the disk, as a shop's server does."""
        self.folder = Path(tempfile.mkdtemp(prefix="hf-pg-"))
        self._safe = safe
        self._databases = 0
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self._run(
            "initdb", "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
            "-D", str(self._data),
        )  # fmt: skip
        rules = "local all guarded scram-sha-256\nlocal all all trust\n"
        (self._data / "pg_hba.conf").write_text(rules)
        self.start()

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def start(self) -> None:
        settings = f"-k {self.folder} -c listen_addresses='' -c max_connections=60"
        if not self._safe:
            settings += " -c fsync=off -c full_page_writes=off"
        self._run(
            "pg_ctl", "-D", str(self._data), "-l", str(self.folder / "log"), "-w", "-t", "60",
            "-o", settings, "start",
        )  # fmt: skip

    def stop(self, mode: str = "immediate") -> None:
        self._run("pg_ctl", "-D", str(self._data), "-m", mode, "-w", "stop")

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str, login: str = OWNER) -> str:
        return f"postgresql://{login}@/{database}?host={self.folder}"

    def new_database(self, template: str = "template1") -> str:
        self._databases += 1
        name = f"library_{self._databases}"
        self.execute(f'CREATE DATABASE {name} TEMPLATE "{template}"')
        return name

    def empty(self, database: str) -> None:
        """Take everything out of a library: sooner done than a new database."""
        names = ", ".join(table.name for table in METADATA.sorted_tables if table.name != KEPT)
        self.execute(f"TRUNCATE {names}, fixture_words", database)

    def execute(self, statement: str, database: str = "postgres", login: str = OWNER) -> None:
        with psycopg.connect(self.url(database, login), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[arg-type]  # of this file's own making

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(_BINARIES[-1] / program), *arguments]
        if os.geteuid() == 0:  # which the server refuses to be
            command = [
                *["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"],
                *command,
            ]
        spoken = self.folder / "spoken"
        with spoken.open("w") as words:
            done = subprocess.run(
                command, cwd="/", check=False, stdin=subprocess.DEVNULL, stdout=words,
                stderr=subprocess.STDOUT, timeout=120,
            )  # fmt: skip
        if done.returncode:
            log = self.folder / "log"
            raise RuntimeError(f"{program}: {spoken.read_text()}{log.exists() and log.read_text()}")
