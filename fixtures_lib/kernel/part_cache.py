"""Loaded parts kept on disk, so that a second opening takes milliseconds.

An entry is one npz file: arrays, the kernel's bytes, and the records as JSON; nothing executable.
Its name is a hash of everything that it was made from. What can't be read is made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import zipfile
from pathlib import Path

import msgspec
import numpy as np
import platformdirs

from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import EdgeLines, TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape, StepReport
from fixtures_lib.wording import as_plain

CACHE_VARIABLE = "HOLDFAST_CACHE"
VERSION = 3  # raise it when recognition, triangulation or the records change
LARGEST_CACHE_BYTES = 2_000_000_000

_UNREADABLE = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, msgspec.MsgspecError)


class _Records(msgspec.Struct, frozen=True):
    report: StepReport
    sha256: str
    solid: int
    healed: bool
    notes: tuple[str, ...]
    shape: PartShape


def cache_folder() -> Path:
    """HOLDFAST_CACHE, or the user's cache folder."""
    own = os.environ.get(CACHE_VARIABLE)
    return Path(own) if own else Path(platformdirs.user_cache_dir("holdfast", appauthor=False))


def entry_path(sha256: str, stem: str, solid: int, heal: bool) -> Path:
    """Where the part made from a file (hash and name), a solid and the wish to heal is kept."""
    key = f"{VERSION}|{sha256}|{stem}|{solid}|{heal}"
    return cache_folder() / "parts" / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.npz"


def kept_part(path: Path) -> LoadedPart | None:
    """The part at `path`; None where there is none, or none that can be read."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            records = msgspec.json.decode(stored["records"].tobytes(), type=_Records)
            part = _part(records, {name: stored[name] for name in stored.files})
        os.utime(path)
    except _UNREADABLE:
        return None
    return part


def keep_part(path: Path, part: LoadedPart) -> None:
    """Store `part`, whole or not at all; a full or read-only disk only costs the next opening."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        unfinished = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                np.savez(file, **_arrays(part))  # type: ignore[arg-type]
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        _drop_oldest(path.parent)


def _arrays(part: LoadedPart) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]]:
    records = _Records(part.report, part.sha256, part.solid, part.healed, part.notes, part.shape)
    return {
        "records": np.frombuffer(msgspec.json.encode(records, enc_hook=as_plain), dtype=np.uint8),
        "brep": np.frombuffer(part.shape_bytes, dtype=np.uint8),
        "points": part.mesh.points,
        "triangles": part.mesh.triangles.astype(np.int32),
        "faces": part.mesh.faces.astype(np.int32),
        "edge_points": part.edges.points,
        "edge_offsets": part.edges.offsets,
    }


def _part(records: _Records, arrays: dict[str, Floats | Ints]) -> LoadedPart:
    mesh = TriangleMesh(
        np.asarray(arrays["points"], dtype=np.float64),
        np.asarray(arrays["triangles"], dtype=np.int64),
        np.asarray(arrays["faces"], dtype=np.int64),
    )
    edges = EdgeLines(
        np.asarray(arrays["edge_points"], dtype=np.float64),
        np.asarray(arrays["edge_offsets"], dtype=np.int64),
    )
    return LoadedPart(
        report=records.report,
        sha256=records.sha256,
        solid=records.solid,
        healed=records.healed,
        notes=records.notes,
        shape_bytes=arrays["brep"].tobytes(),
        shape=records.shape,
        mesh=mesh,
        edges=edges,
    )


def _drop_oldest(folder: Path) -> None:
    """Keep the folder within `LARGEST_CACHE_BYTES`, the latest used first."""
    entries = sorted(folder.glob("*.npz"), key=lambda p: p.stat().st_mtime, reverse=True)
    total = 0
    for entry in entries:
        total += entry.stat().st_size
        if total > LARGEST_CACHE_BYTES:
            entry.unlink(missing_ok=True)
