"""Files of a delivery appear all together, or none of them.

They are written into a hidden folder beside their place, on the same disk, and moved when all are
there. A file of the delivery before that is not made any more is taken away; nothing else in the
folder is touched.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from fixtures_lib.deliver.manifest import FILE_NAME, Manifest
from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded


@contextlib.contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A folder to write to; on leaving without a fault its files move into `folder`."""
    stage = _stage(folder)
    try:
        yield stage
        _move_all(stage, folder)
    except OSError as fault:
        raise _cannot_write(folder, fault) from fault
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _stage(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=".holdfast-export-", dir=folder))
    except OSError as fault:
        raise _cannot_write(folder, fault) from fault


def _move_all(stage: Path, folder: Path) -> None:
    """The manifest last: where it is, everything that it names is there."""
    outdated = _files_of(folder / FILE_NAME)
    (folder / FILE_NAME).unlink(missing_ok=True)
    files = sorted(stage.iterdir(), key=lambda file: file.name == FILE_NAME)
    for file in files:
        file.replace(folder / file.name)
    for name in outdated - {file.name for file in files}:
        (folder / name).unlink(missing_ok=True)


def _files_of(manifest: Path) -> set[str]:
    """The files that the manifest there names; none where there is no manifest of ours."""
    try:
        names = [f.name for f in msgspec.json.decode(manifest.read_bytes(), type=Manifest).files]
    except (OSError, msgspec.MsgspecError):
        return set()
    return {name for name in names if Path(name).name == name}


def _cannot_write(folder: Path, fault: OSError) -> FixtureError:
    reason = (fault.strerror or "it failed").lower()
    return FixtureError(
        worded("the files could not be written there ({reason})", reason=reason),
        where=str(folder),
        mend="choose a folder with space that you may write to",
    )
