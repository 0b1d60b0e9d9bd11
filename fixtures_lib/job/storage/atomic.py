"""Write a file whole or not at all.

The bytes go to a temporary file in the same folder, are forced to the disk, and take the file's
name in one step: a full disk or a pulled plug leaves the old file as it was. The files that were
there before are kept as NAME.~1~ (the newest), NAME.~2~, ...
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from pathlib import Path

from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

_REASONS = {
    errno.ENOSPC: (worded("the disk is full"), worded("free some space or save somewhere else")),
    errno.EDQUOT: (
        worded("the disk quota is used up"),
        worded("free some space or save somewhere else"),
    ),
    errno.EFBIG: (
        worded("the file would be larger than the system allows"),
        worded("save somewhere else"),
    ),
    errno.EACCES: (worded("writing there is not allowed"), worded("save somewhere else")),
    errno.EPERM: (worded("writing there is not allowed"), worded("save somewhere else")),
    errno.EROFS: (worded("the disk is read-only"), worded("save somewhere else")),
    errno.ENOENT: (worded("the folder does not exist"), worded("choose another folder")),
    errno.ENOTDIR: (worded("the folder is not a folder"), worded("choose another folder")),
    errno.EISDIR: (worded("there is a folder of that name"), worded("choose another name")),
    errno.ENAMETOOLONG: (worded("the name is too long"), worded("choose a shorter name")),
}


def write_atomically(path: Path, data: bytes, *, keep: int = 0) -> None:
    """Put `data` into the file; keep the `keep` versions before it. FixtureError if it can't be."""
    path = path.resolve()  # a link stays a link, its target is written
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        if path.exists() and path.read_bytes() == data:
            return
        _replace(path, data, keep)
    except OSError as fault:
        raise cannot_write(path, fault) from fault


def backup_path(path: Path, age: int) -> Path:
    return path.with_name(f"{path.name}.~{age}~")


def cannot_write(path: Path, fault: OSError) -> FixtureError:
    unknown = (fault.strerror or "it failed", worded("try another place"))
    what, mend = _REASONS.get(fault.errno or 0, unknown)
    return FixtureError(worded("could not be saved, {what}", what=what), where=str(path), mend=mend)


def _replace(path: Path, data: bytes, keep: int) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _take_over_mode(path, temporary)
        if keep > 0 and path.exists():
            _keep_old(path, keep)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def _keep_old(path: Path, keep: int) -> None:
    """The newest old file is a second name for the present one: it is never away."""
    for age in range(keep - 1, 0, -1):
        if backup_path(path, age).exists():
            backup_path(path, age).replace(backup_path(path, age + 1))
    newest = backup_path(path, 1)
    try:
        os.link(path, newest)
    except OSError:  # a file system without links
        shutil.copy2(path, newest)


def _take_over_mode(path: Path, temporary: Path) -> None:
    """The rights of the old file, or those that a new one would get."""
    if os.name != "posix":
        return
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)


def _sync_folder(folder: Path) -> None:
    """The new name too must be on the disk. Some network file systems refuse: that is no loss."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
