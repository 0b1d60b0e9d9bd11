"""Meshes and columns kept on disk by the value of what they were made from.

Entries are npz files with nothing executable in them. What can't be read is made again; a full or
read-only disk only costs time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

from fixtures_lib.deflection.elastic_body import Columns
from fixtures_lib.deflection.patches import Functional
from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.wording import as_stored, from_stored

CACHE_VARIABLE = "HOLDFAST_CACHE"
VERSION = 4  # raise it when meshing, assembly or the order of unknowns change
LARGEST_CACHE_BYTES = 3_000_000_000

_UNREADABLE = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile)


def key_of(*made_from: bytes | str) -> str:
    """A name for everything that an entry was made from."""
    digest = hashlib.blake2b(f"{VERSION}".encode(), digest_size=16)
    for piece in made_from:
        data = piece.encode() if isinstance(piece, str) else piece
        digest.update(len(data).to_bytes(8, "little") + data)
    return digest.hexdigest()


def kept_mesh(key: str) -> TetMesh | None:
    stored = _read(f"mesh-{key}")
    try:
        return None if stored is None else _mesh(stored)
    except _UNREADABLE:
        return None


def keep_mesh(key: str, mesh: TetMesh) -> None:
    _write(
        f"mesh-{key}",
        points=mesh.points,
        tets=mesh.tets,
        skin=mesh.skin,
        skin_faces=mesh.skin_faces,
        remarks=np.array([as_stored(text) for text in mesh.remarks], dtype=np.str_),
        fineness=np.array(mesh.fineness),
        left_out=np.array(mesh.left_out, dtype=np.int64),
        skin_error=np.array(mesh.skin_error_mm),
    )


def kept_columns(key: str) -> Columns | None:
    stored = _read(f"columns-{key}")
    try:
        return None if stored is None else _columns(stored)
    except _UNREADABLE:
        return None


def keep_columns(key: str, columns: Columns) -> None:
    counts = [len(f.nodes) for f in columns.functionals]
    _write(
        f"columns-{key}",
        keys=np.array([f.key for f in columns.functionals], dtype=np.str_),
        starts=np.cumsum([0, *counts]),
        nodes=np.concatenate([f.nodes for f in columns.functionals]),
        vectors=np.vstack([f.vectors for f in columns.functionals]),
        skin=columns.skin,
        flexibility=columns.flexibility,
        wrench=columns.wrench,
    )


def _mesh(stored: dict[str, Any]) -> TetMesh:
    return TetMesh(
        stored["points"],
        stored["tets"],
        stored["skin"],
        stored["skin_faces"],
        tuple(from_stored(str(text)) for text in stored["remarks"]),
        float(stored["fineness"]),
        tuple(int(face) for face in stored["left_out"]),
        float(stored["skin_error"]),
    )


def _columns(stored: dict[str, Any]) -> Columns:
    starts = stored["starts"]
    functionals = tuple(
        Functional(str(key), stored["nodes"][a:b], stored["vectors"][a:b])
        for key, a, b in zip(stored["keys"], starts[:-1], starts[1:], strict=True)
    )
    return Columns(functionals, stored["skin"], stored["flexibility"], stored["wrench"])


def _folder() -> Path:
    own = os.environ.get(CACHE_VARIABLE)
    root = Path(own) if own else Path(platformdirs.user_cache_dir("holdfast", appauthor=False))
    return root / "deflection"


def _read(name: str) -> dict[str, Any] | None:
    path = _folder() / f"{name}.npz"
    try:
        with np.load(path, allow_pickle=False) as stored:
            arrays = {part: stored[part] for part in stored.files}
        os.utime(path)
    except _UNREADABLE:
        return None
    return arrays


def _write(name: str, **arrays: Any) -> None:
    folder = _folder()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                np.savez(file, **arrays)
            Path(unfinished).replace(folder / f"{name}.npz")
        finally:
            Path(unfinished).unlink(missing_ok=True)
        _drop_oldest(folder)


def _drop_oldest(folder: Path) -> None:
    entries = sorted(folder.glob("*.npz"), key=lambda p: p.stat().st_mtime, reverse=True)
    total = 0
    for entry in entries:
        total += entry.stat().st_size
        if total > LARGEST_CACHE_BYTES:
            entry.unlink(missing_ok=True)
