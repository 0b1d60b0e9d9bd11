"""Backups of a library on a server, by PostgreSQL's own programs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from sqlalchemy.engine import make_url

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.store.place import Place
from fixtures_lib.shop.store.secrets import password_of
from fixtures_lib.wording import worded

_DEBIAN = Path("/usr/lib/postgresql")
_LIMIT_S = 3600


def dump(place: Place, target: Path) -> None:
    """The database as it is at one moment, in pg_dump's own form."""
    part = target.with_name(f".{target.name}.part")
    try:
        _run(place, "pg_dump", "--format=custom", "--no-owner", f"--file={part}")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def restore(place: Place, backup: Path) -> None:
    """Everything as in the backup, in one transaction: all of it or nothing."""
    if not backup.is_file():
        raise FixtureError("there is no such backup", where=str(backup), mend="choose another one")
    _run(
        place, "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction",
        "--exit-on-error", str(backup),
    )  # fmt: skip


def _run(place: Place, program: str, *arguments: str) -> None:
    password = password_of(place)
    secret = {} if password is None else {"PGPASSWORD": password}
    address = make_url(place.url).render_as_string(hide_password=False)
    done = subprocess.run(
        [str(_program(program)), f"--dbname={address}", "--no-password", *arguments],
        env={**os.environ, **secret}, capture_output=True, text=True, check=False,
        stdin=subprocess.DEVNULL, timeout=_LIMIT_S,
    )  # fmt: skip
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        said = lines[0].removeprefix(f"{program}: error: ") if lines else "no reason given"
        raise FixtureError(
            worded("{program} failed: {said}", program=program, said=said),
            where=str(place),
            mend="ask who keeps the server",
        )


def _program(name: str) -> Path:
    found = [*sorted(_DEBIAN.glob(f"*/bin/{name}"), key=lambda p: p.parts[-3].zfill(4))]
    on_path = shutil.which(name)
    if found or on_path:
        return found[-1] if found else Path(str(on_path))
    raise FixtureError(
        worded(
            "a library on a server is backed up by {name}, which is not installed here", name=name
        ),
        mend="install PostgreSQL's client programs, or back up on the server",
    )
