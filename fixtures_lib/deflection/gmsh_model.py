"""gmsh as it is used here: start it, read one solid, take the mesh out. For one process only.

Nothing but `gmsh_meshing` calls this, and that runs in a process of its own: gmsh can neither be
interrupted nor be trusted with an invalid solid.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import gmsh
import numpy as np

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.wording import worded

_TET10, _TRI6 = 11, 9
_FROM_GMSH = [0, 1, 2, 3, 4, 5, 6, 7, 9, 8]  # gmsh numbers the last two middles the other way
_KERNEL_TOLERANCE_MM = 1e-7


@contextmanager
def gmsh_running() -> Iterator[None]:
    """gmsh is shut down at the end."""
    try:
        yield
    finally:
        if gmsh.isInitialized():
            gmsh.finalize()


def read_solid(path: Path) -> float:
    """Read the solid into a fresh gmsh; give the factor by which it was enlarged there.

    Once a mesh has failed, gmsh makes no other (clearing it is not enough): each attempt starts
    it anew.
    """
    _start_anew()
    try:
        gmsh.model.occ.importShapes(str(path))
    except Exception as fault:  # gmsh raises plain Exception
        raise FixtureError(
            worded("the mesher can't read the part: {fault}", fault=fault)
        ) from fault
    gmsh.model.occ.synchronize()
    volumes, faces = gmsh.model.getEntities(3), gmsh.model.getEntities(2)
    if len(volumes) != 1:
        raise FixtureError(
            worded("the mesher needs one solid and found {count}", count=len(volumes)),
            mend="choose one solid",
        )
    if sorted(tag for _, tag in faces) != list(range(1, len(faces) + 1)):
        raise FixtureError("the mesher numbers the part's faces in another order than the kernel")
    return _enlarged(diagonal())


def diagonal() -> float:
    box = np.array(gmsh.model.getBoundingBox(-1, -1))
    return float(np.linalg.norm(box[3:] - box[:3]))


def triangle_count() -> int:
    return max(1, sum(len(tags) for tags in gmsh.model.mesh.getElements(2)[1]))


def tet_count() -> int:
    return sum(len(tags[0]) for *_, tags, _ in [gmsh.model.mesh.getElements(3)] if tags)


def taken() -> tuple[Floats, Ints, Ints, Ints]:
    """Points, second-order tetrahedra, corners of the skin's triangles, and the face of each."""
    tags, coordinates, _ = gmsh.model.mesh.getNodes()
    tets = _elements(_TET10, 10, -1)[:, _FROM_GMSH]
    used = np.unique(tets)
    place = np.full(int(tags.max()) + 1, -1, dtype=np.int64)
    place[used] = np.arange(len(used))
    where = np.full(int(tags.max()) + 1, -1, dtype=np.int64)
    where[tags.astype(np.int64)] = np.arange(len(tags))
    points = coordinates.reshape(-1, 3)[where[used]]
    triangles, faces = [], []
    for _, face in gmsh.model.getEntities(2):
        corners = _elements(_TRI6, 6, face)[:, :3]
        triangles.append(place[corners])
        faces.append(np.full(len(corners), face, dtype=np.int64))
    return points, place[tets], np.vstack(triangles), np.concatenate(faces)


def _start_anew() -> None:
    if gmsh.isInitialized():
        gmsh.finalize()
    gmsh.initialize(interruptible=False)
    gmsh.option.setNumber("General.Terminal", 0)
    gmsh.option.setNumber("General.NumThreads", 1)  # more give another mesh at every run


def _enlarged(size: float) -> float:
    """Make parts so small that the kernel's tolerance matters larger."""
    if size >= 1e4 * _KERNEL_TOLERANCE_MM:
        return 1.0
    factor = 100.0 / size
    gmsh.model.occ.dilate(gmsh.model.getEntities(3), 0.0, 0.0, 0.0, factor, factor, factor)
    gmsh.model.occ.synchronize()
    return factor


def _elements(kind: int, nodes: int, tag: int) -> Ints:
    found: Any = gmsh.model.mesh.getElementsByType(kind, tag)[1]
    return np.asarray(found, dtype=np.int64).reshape(-1, nodes)
