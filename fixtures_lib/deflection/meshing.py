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
_MOST_UNKNOWNS = 600_000


class MeshSize(msgspec.Struct, frozen=True, kw_only=True):
    """How fine. Sizes follow from the part: between its diagonal / 400 and / 25.

    `fineness` divides all sizes. `unknowns_low` and `unknowns_high` bound the mesh; `attempts` is
    how often sizes are tried to get there, and with one attempt only the first settings are.
    """

    fineness: float = 1.0
    unknowns_low: int = 60_000
    unknowns_high: int = 220_000
    attempts: int = 6


def coarser_than(mesh: TetMesh) -> MeshSize:
    """The second size that the mesh error is judged with: half as fine."""
    return MeshSize(
        fineness=mesh.fineness / 2.0, unknowns_low=0, unknowns_high=mesh.unknowns, attempts=1
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
        path = folder / "part.brep"
        path.write_bytes(brep_text)
        scale = _load(path)
        remarks, fineness = _volume_meshed(path, size, progress)
        progress("mesh: second order")
        gmsh.model.mesh.setOrder(2)
        points, tets, corners, faces = _taken()
    points, straightened = with_safe_middles(points / scale, tets)
    if straightened:
        remarks += (f"{straightened} curved element edges were straightened",)
    mesh = with_skin(points, tets, corners, faces, remarks, fineness)
    if np.any(mesh.skin_faces == 0):
        raise FixtureError(
            "the mesh has sides that belong to no face of the part", mend="heal the part first"
        )
    return mesh


@contextmanager
def _gmsh_session() -> Iterator[Path]:
    """A folder to work in; gmsh is shut down at the end."""
    try:
        with tempfile.TemporaryDirectory(prefix="holdfast-mesh-") as folder:
            yield Path(folder)
    finally:
        if gmsh.isInitialized():
            gmsh.finalize()


def _start_anew() -> None:
    if gmsh.isInitialized():
        gmsh.finalize()
    gmsh.initialize(interruptible=False)
    gmsh.option.setNumber("General.Terminal", 0)
    gmsh.option.setNumber("General.NumThreads", 1)  # more give another mesh at every run


def _load(path: Path) -> float:
    """Read the solid into a fresh gmsh; give the factor by which it was enlarged there.

    Once a mesh has failed, gmsh makes no other (clearing it is not enough): each attempt starts
    it anew.
    """
    _start_anew()
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


def _volume_meshed(path: Path, size: MeshSize, progress: Progress) -> tuple[tuple[str, ...], float]:
    """First-order tetrahedra of a count within bounds; gives remarks, and how fine it came out.

    A coarser mesh may fail where a finer one did not (walls close to each other start to touch),
    and small details keep a mesh large however coarse it is: then the best so far is kept, as
    long as the machine can take it.
    """
    search = _SizeSearch(path, size)
    for attempt in range(size.attempts):
        progress("mesh" if attempt == 0 else f"mesh, attempt {attempt + 1}")
        remarks = search.tried()
        if remarks is not None:
            return remarks, 1.0 / search.factor
    remarks = search.kept()
    return remarks, 1.0 / search.factor


class _TooFine(Exception):
    """Not a fault: the skin alone shows that the mesh would be too large."""


class _SizeSearch:
    """Looks for the factor on all sizes that brings the mesh within its bounds."""

    def __init__(self, path: Path, size: MeshSize) -> None:
        self._path, self._size = path, size
        self.factor = 1.0 / size.fineness
        self._kept: tuple[float, float] | None = None  # unknowns and factor of the smallest so far
        self._per_triangle = 6.0  # unknowns: two nodes a triangle, and more when it was seen

    def tried(self) -> tuple[str, ...] | None:
        """Remarks where the mesh in gmsh now will do, None where another size should be tried."""
        try:
            remarks = self._with_any_settings(self.factor, self._size.unknowns_high)
        except _TooFine:
            self.factor *= math.sqrt(1.5 * self._skin_unknowns() / self._size.unknowns_high)
            return None
        except FixtureError:
            return self._after_a_failure()
        unknowns = _UNKNOWNS_PER_TET * _tet_count()
        self._per_triangle = max(6.0, 0.8 * unknowns / _triangle_count())
        if unknowns > self._size.unknowns_high:
            return self._too_large(unknowns, remarks)
        if unknowns < self._size.unknowns_low and self.factor > 0.05:
            self.factor /= max(1.2, (1.3 * self._size.unknowns_low / unknowns) ** (1.0 / 3.0))
            return None
        return remarks

    def kept(self) -> tuple[str, ...]:
        """The smallest mesh that there was, made again."""
        self.factor = self._kept[1] if self._kept else self.factor
        return self._with_any_settings(self.factor, 10 * _MOST_UNKNOWNS)

    def _too_large(self, unknowns: float, remarks: tuple[str, ...]) -> tuple[str, ...] | None:
        stuck = self._kept is not None and unknowns > 0.8 * self._kept[0]
        if self._kept is None or unknowns < self._kept[0]:
            self._kept = (unknowns, self.factor)
        if stuck and unknowns < _MOST_UNKNOWNS:
            return remarks
        self.factor *= max(1.25, (unknowns / (0.7 * self._size.unknowns_high)) ** (1.0 / 2.5))
        return None

    def _after_a_failure(self) -> tuple[str, ...] | None:
        if self._kept is not None and self._kept[0] < _MOST_UNKNOWNS:
            return self.kept()
        if self._size.attempts == 1:
            raise FixtureError("the part can't be meshed at this size", mend="ask for a finer mesh")
        self.factor /= 1.35
        return None

    def _with_any_settings(self, factor: float, most_unknowns: int) -> tuple[str, ...]:
        fault: Exception | None = None
        for settings in _LADDER[: 1 if self._size.attempts == 1 else None]:
            _load(self._path)
            try:
                _generate_skin(settings, _diagonal(), factor)
                too_fine = self._skin_unknowns() > most_unknowns
                if not too_fine:
                    gmsh.model.mesh.generate(3)
            except Exception as raised:  # gmsh raises plain Exception
                fault = raised
                continue
            if too_fine:
                raise _TooFine
            if _tet_count() > 0:
                return (settings.remark,) if settings.remark else ()
        raise FixtureError(
            f"the part can't be meshed ({fault or 'no elements'})",
            mend="heal the part, then try again",
        )

    def _skin_unknowns(self) -> float:
        return self._per_triangle * _triangle_count()


def _generate_skin(settings: _Settings, diagonal: float, factor: float) -> None:
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


def _triangle_count() -> int:
    return max(1, sum(len(tags) for tags in gmsh.model.mesh.getElements(2)[1]))


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
