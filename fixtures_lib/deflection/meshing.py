"""From the kernel's solid to tetrahedra, with gmsh.

A mesh is tried with bounded sizes first. What gmsh refuses is tried again with other settings;
what comes out too large for the machine is made coarser, and the mesh says so.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import gmsh
import msgspec
import numpy as np

from fixtures_lib.deflection.tet_mesh import TetMesh, with_safe_middles, with_skin
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.progress import Progress, silent

_TET10, _TRI6 = 11, 9
_FROM_GMSH = [0, 1, 2, 3, 4, 5, 6, 7, 9, 8]  # gmsh numbers the last two middles the other way
_UNKNOWNS_PER_TET = 4.8  # of a second-order mesh, measured on 17 parts: 4.3 to 6.8
_KERNEL_TOLERANCE_MM = 1e-7
_ATTEMPTS = 6
_MOST_UNKNOWNS = 600_000


class MeshSize(msgspec.Struct, frozen=True, kw_only=True):
    """How fine. Sizes follow from the part: between its diagonal / 400 and / 25.

    `fineness` divides all sizes. `unknowns_low` and `unknowns_high` bound the mesh.
    """

    fineness: float = 1.0
    unknowns_low: int = 60_000
    unknowns_high: int = 180_000

    def coarser(self) -> MeshSize:
        """The second size that the mesh error is judged with: half as fine."""
        return MeshSize(
            fineness=self.fineness / 2.0, unknowns_low=0, unknowns_high=self.unknowns_high
        )


class _Settings(msgspec.Struct, frozen=True):
    algorithm_3d: int  # gmsh: 10 HXT, 1 Delaunay
    algorithm_2d: int  # gmsh: 6 frontal, 5 Delaunay, 1 MeshAdapt
    per_turn: int  # elements to a full circle, 0 to ignore curvature
    remark: str = ""


_PLAIN = _Settings(10, 6, 6)
_LADDER = (
    _PLAIN,
    _Settings(1, 6, 6),
    _Settings(1, 5, 0, "Small curved details are meshed coarsely"),
    _Settings(1, 1, 0, "Small curved details are meshed coarsely"),
)


def meshed(brep_text: bytes, size: MeshSize | None = None, progress: Progress = silent) -> TetMesh:
    """The one solid in `brep_text` (text form, BRepTools) as tetrahedra of second order.

    Face numbers are those of the kernel's face map. Raises FixtureError where no setting gives a
    mesh.
    """
    size = size or MeshSize()
    with _gmsh_session() as folder:
        scale = _load(brep_text, folder)
        remarks = _volume_meshed(size, progress)
        progress("mesh: second order")
        gmsh.model.mesh.setOrder(2)
        points, tets, corners, faces = _taken()
    points, straightened = with_safe_middles(points / scale, tets)
    if straightened:
        remarks += (f"{straightened} curved element edges were straightened",)
    mesh = with_skin(points, tets, corners, faces, remarks)
    if np.any(mesh.skin_faces == 0):
        raise FixtureError(
            "the mesh has sides that belong to no face of the part", mend="heal the part first"
        )
    return mesh


@contextmanager
def _gmsh_session() -> Iterator[Path]:
    gmsh.initialize(interruptible=False)
    try:
        gmsh.option.setNumber("General.Terminal", 0)
        gmsh.option.setNumber("General.NumThreads", 1)  # more give another mesh at every run
        with tempfile.TemporaryDirectory(prefix="holdfast-mesh-") as folder:
            yield Path(folder)
    finally:
        gmsh.finalize()


def _load(brep_text: bytes, folder: Path) -> float:
    """Read the solid into gmsh; give the factor by which it was enlarged there."""
    path = folder / "part.brep"
    path.write_bytes(brep_text)
    try:
        gmsh.model.occ.importShapes(str(path))
    except Exception as fault:  # gmsh raises plain Exception
        raise FixtureError(f"the mesher can't read the part: {fault}") from fault
    gmsh.model.occ.synchronize()
    volumes, faces = gmsh.model.getEntities(3), gmsh.model.getEntities(2)
    if len(volumes) != 1:
        raise FixtureError(
            f"the mesher needs one solid and found {len(volumes)}", mend="choose one solid"
        )
    if sorted(tag for _, tag in faces) != list(range(1, len(faces) + 1)):
        raise FixtureError("the mesher numbers the part's faces in another order than the kernel")
    return _enlarged(_diagonal())


def _enlarged(diagonal: float) -> float:
    """Make parts so small that the kernel's tolerance matters larger."""
    if diagonal >= 1e4 * _KERNEL_TOLERANCE_MM:
        return 1.0
    factor = 100.0 / diagonal
    gmsh.model.occ.dilate(gmsh.model.getEntities(3), 0.0, 0.0, 0.0, factor, factor, factor)
    gmsh.model.occ.synchronize()
    return factor


def _diagonal() -> float:
    box = np.array(gmsh.model.getBoundingBox(-1, -1))
    return float(np.linalg.norm(box[3:] - box[:3]))


def _volume_meshed(size: MeshSize, progress: Progress) -> tuple[str, ...]:
    """First-order tetrahedra of a count within bounds; gives remarks about what was coarsened.

    A coarser mesh may fail where a finer one did not (the walls of a thin part start to touch):
    then the finest that the machine can take is kept.
    """
    diagonal, factor = _diagonal(), 1.0 / size.fineness
    largest_that_failed = math.inf
    for attempt in range(_ATTEMPTS):
        progress("mesh" if attempt == 0 else f"mesh, attempt {attempt + 1}")
        try:
            remarks = _with_any_settings(diagonal, factor, size.unknowns_high)
        except _TooFine as fine:
            factor *= fine.coarsen_by
            continue
        except FixtureError:
            if attempt == _ATTEMPTS - 1:
                raise
            largest_that_failed = factor
            factor /= 1.35
            continue
        unknowns = _UNKNOWNS_PER_TET * _tet_count()
        if unknowns > size.unknowns_high:
            coarser = factor * max(1.25, (unknowns / (0.7 * size.unknowns_high)) ** (1.0 / 2.5))
            if unknowns < _MOST_UNKNOWNS and coarser >= largest_that_failed:
                return remarks
            factor = coarser
        elif unknowns < size.unknowns_low and factor > 0.05:
            factor /= max(1.2, (1.3 * size.unknowns_low / max(unknowns, 1.0)) ** (1.0 / 3.0))
        else:
            return remarks
    return _with_any_settings(diagonal, factor, _MOST_UNKNOWNS)


class _TooFine(Exception):
    def __init__(self, coarsen_by: float) -> None:
        super().__init__()
        self.coarsen_by = coarsen_by


def _with_any_settings(diagonal: float, factor: float, most_unknowns: int) -> tuple[str, ...]:
    fault: Exception | None = None
    for settings in _LADDER:
        try:
            _generate(settings, diagonal, factor, most_unknowns)
        except _TooFine:
            raise
        except Exception as raised:  # gmsh raises plain Exception
            fault = raised
            continue
        if _tet_count() > 0:
            return (settings.remark,) if settings.remark else ()
    raise FixtureError(
        f"the part can't be meshed ({fault or 'no elements'})", mend="heal the part, then try again"
    )


def _generate(settings: _Settings, diagonal: float, factor: float, most_unknowns: int) -> None:
    gmsh.model.mesh.clear()
    # A coarser mesh also takes fewer elements round a hole, but never fewer than three.
    per_turn = max(3.0, settings.per_turn / max(1.0, factor)) if settings.per_turn else 0.0
    options = {
        "Mesh.MeshSizeMax": min(diagonal / 25.0 * factor, diagonal / 4.0),
        "Mesh.MeshSizeMin": diagonal / 400.0 * factor,
        "Mesh.MeshSizeFromCurvature": per_turn,
        "Mesh.Algorithm": settings.algorithm_2d,
        "Mesh.Algorithm3D": settings.algorithm_3d,
        "Mesh.ElementOrder": 1,
        "Mesh.SecondOrderLinear": 0,
        "Mesh.Optimize": 1,
    }
    for name, value in options.items():
        gmsh.option.setNumber(name, value)
    gmsh.model.mesh.generate(2)
    # The skin alone has two nodes a triangle: no need to fill it to see that it is too much.
    skin_unknowns = 6 * sum(len(tags) for tags in gmsh.model.mesh.getElements(2)[1])
    if skin_unknowns > most_unknowns:
        raise _TooFine((1.5 * skin_unknowns / most_unknowns) ** 0.5)
    gmsh.model.mesh.generate(3)


def _tet_count() -> int:
    return sum(len(tags[0]) for *_, tags, _ in [gmsh.model.mesh.getElements(3)] if tags)


def _taken() -> tuple[Floats, Ints, Ints, Ints]:
    """Points, tetrahedra, corners of the skin's triangles, and the face of each."""
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


def _elements(kind: int, nodes: int, tag: int) -> Ints:
    found: Any = gmsh.model.mesh.getElementsByType(kind, tag)[1]
    return np.asarray(found, dtype=np.int64).reshape(-1, nodes)


def size_in_mm(mesh: TetMesh) -> float:
    """The typical edge of the mesh's elements."""
    x = mesh.points[mesh.tets[:, :4]]
    volume = float(np.abs(np.linalg.det(x[:, 1:] - x[:, :1])).mean()) / 6.0
    return float((volume * 6.0 * math.sqrt(2.0)) ** (1.0 / 3.0))
