"""From the kernel's solid to tetrahedra with gmsh: sizes and settings are tried until one will do.

Runs in a process of its own (see `meshing`): gmsh may hang, or crash on a broken solid.
"""

from __future__ import annotations

import contextlib
import math
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import gmsh
import msgspec

from fixtures_lib.deflection.gmsh_model import (
    diagonal,
    gmsh_running,
    read_solid,
    taken,
    tet_count,
    triangle_count,
)
from fixtures_lib.deflection.gmsh_sizes import refine_thin_walls
from fixtures_lib.deflection.islands import Island, Islands
from fixtures_lib.deflection.mesh_size import MeshSize, Simplifying
from fixtures_lib.deflection.tet_mesh import TetMesh, with_safe_middles, with_skin
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Ints
from fixtures_lib.geometry.thin_walls import WallSamples
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import worded

_UNKNOWNS_PER_TET = 4.8  # of a second-order mesh, measured on 17 parts: 4.3 to 6.8
_UNKNOWNS_PER_TRIANGLE = 6.0  # two nodes a triangle, and more inside
_ISLANDS_SHARE = 0.5  # of all triangles that small details may take


class _Settings(msgspec.Struct, frozen=True):
    algorithm_3d: int  # gmsh: 10 HXT, 1 Delaunay
    algorithm_2d: int  # gmsh: 6 frontal, 5 Delaunay, 1 MeshAdapt
    per_turn: int  # elements to a full circle, 0 to ignore curvature
    remark: str = ""


_COARSELY = worded("Small curved details are meshed coarsely")
_PLAIN = _Settings(10, 6, 6)
_LADDER = (
    _PLAIN,
    _Settings(1, 6, 6),
    _Settings(1, 5, 0, _COARSELY),
    _Settings(1, 1, 0, _COARSELY),
)


def gmsh_meshed(
    brep_text: bytes,
    size: MeshSize,
    simplifying: Simplifying,
    limit_s: float,
    walls: WallSamples | None = None,
    *,
    progress: Progress = silent,
) -> TetMesh:
    """The one solid in `brep_text` as tetrahedra of second order; faces numbered as in the kernel.

    Elements are smaller on thin `walls`. Raises FixtureError where no setting gives a mesh. After
    `limit_s` of the processor's time the process is ended by the system.
    """
    _limit_processor_time(limit_s)
    with gmsh_running(), tempfile.TemporaryDirectory(prefix="holdfast-mesh-") as folder:
        path = Path(folder) / "part.brep"
        path.write_bytes(brep_text)
        search = _SizeSearch(path, size, simplifying, walls)
        remarks = search.found(progress)
        progress("mesh: second order")
        try:
            gmsh.model.mesh.setOrder(2)
        except Exception as fault:  # gmsh raises plain Exception
            raise FixtureError(worded("the part can't be meshed ({fault})", fault=fault)) from fault
        points, tets, corners, faces = taken()
    points, straightened = with_safe_middles(points / search.scale, tets)
    if straightened:
        remarks += (worded("{count} curved element edges were straightened", count=straightened),)
    faces = search.numbered(faces)
    mesh = with_skin(points, tets, corners, faces, remarks, 1.0 / search.factor)
    if (mesh.skin_faces == 0).any():
        raise FixtureError(
            "the mesh has sides that belong to no face of the part", mend="heal the part first"
        )
    return replace(mesh, left_out=search.left_out)


def _limit_processor_time(limit_s: float) -> None:
    """Where the system can: a busy machine must not change which mesh comes out."""
    with contextlib.suppress(ImportError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + limit_s), hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


class _TooFine(Exception):
    """Not a fault: the skin alone shows that the mesh would be too large."""


class _SizeSearch:
    """Looks for the factor on all sizes that brings the mesh within its bounds.

    A coarser mesh may fail where a finer one did not (walls close to each other start to touch),
    and small details keep a mesh large however coarse it is: then the best so far is kept, as
    long as the machine can take it.
    """

    def __init__(
        self, path: Path, size: MeshSize, simplifying: Simplifying, walls: WallSamples | None
    ) -> None:
        self._path, self._size, self._simplifying = path, size, simplifying
        self._walls = walls
        self.factor = 1.0 / size.fineness
        self.scale = 1.0
        self.left_out: tuple[int, ...] = ()
        self._numbers: dict[int, int] = {}
        self._kept: tuple[float, float] | None = None  # unknowns and factor of the smallest so far
        self._per_triangle = _UNKNOWNS_PER_TRIANGLE

    def found(self, progress: Progress) -> tuple[str, ...]:
        """The mesh is in gmsh afterwards, of first order; gives remarks."""
        for attempt in range(self._size.attempts):
            progress(
                "mesh" if attempt == 0 else worded("mesh, attempt {attempt}", attempt=attempt + 1)
            )
            remarks = self._tried()
            if remarks is not None:
                return remarks
        return self._smallest()

    def numbered(self, faces: Ints) -> Ints:
        """The kernel's numbers of gmsh's faces."""
        out = faces.copy()
        for made, before in self._numbers.items():
            out[faces == made] = before
        return out

    def _tried(self) -> tuple[str, ...] | None:
        """Remarks where the mesh in gmsh now will do, None where another size should be tried."""
        try:
            remarks = self._with_any_settings(self.factor, self._size.unknowns_high)
        except _TooFine:
            self.factor *= math.sqrt(1.5 * self._skin_unknowns() / self._size.unknowns_high)
            return None
        except FixtureError:
            return self._after_a_failure()
        unknowns = _UNKNOWNS_PER_TET * tet_count()
        self._per_triangle = max(_UNKNOWNS_PER_TRIANGLE, 0.8 * unknowns / triangle_count())
        if unknowns > self._size.unknowns_high:
            return self._too_large(unknowns, remarks)
        if unknowns < self._size.unknowns_low and self.factor > 0.05:
            self.factor /= max(1.2, (1.3 * self._size.unknowns_low / unknowns) ** (1.0 / 3.0))
            return None
        return remarks

    def _smallest(self) -> tuple[str, ...]:
        """The smallest mesh that there was, made again."""
        self.factor = self._kept[1] if self._kept else self.factor
        remarks = self._with_any_settings(self.factor, 2 * self._size.unknowns_most)
        if _UNKNOWNS_PER_TET * tet_count() > self._size.unknowns_most:
            raise FixtureError("the part's small details take more elements than memory holds")
        return remarks

    def _too_large(self, unknowns: float, remarks: tuple[str, ...]) -> tuple[str, ...] | None:
        stuck = self._kept is not None and unknowns > 0.8 * self._kept[0]
        if self._kept is None or unknowns < self._kept[0]:
            self._kept = (unknowns, self.factor)
        if stuck and unknowns < self._size.unknowns_most:
            return remarks
        self.factor *= max(1.25, (unknowns / (0.7 * self._size.unknowns_high)) ** (1.0 / 2.5))
        return None

    def _after_a_failure(self) -> tuple[str, ...] | None:
        if self._kept is not None and self._kept[0] < self._size.unknowns_most:
            return self._smallest()
        if self._size.attempts == 1:
            raise FixtureError("the part can't be meshed at this size", mend="ask for a finer mesh")
        self.factor /= 1.35
        return None

    def _with_any_settings(self, factor: float, most_unknowns: int) -> tuple[str, ...]:
        fault: Exception | None = None
        for settings in _LADDER[: 1 if self._size.attempts == 1 else None]:
            self.scale = read_solid(self._path)
            sizes = _Sizes.of(diagonal(), factor, settings)
            try:
                filled = self._fill_islands(sizes)
                if self._walls is not None:
                    refine_thin_walls(self._walls, factor, self.scale, sizes.largest)
                _generate_skin(settings, sizes)
                too_fine = self._skin_unknowns() > most_unknowns
                if not too_fine:
                    gmsh.model.mesh.generate(3)
            except Exception as raised:  # gmsh raises plain Exception
                fault = raised
                continue
            if too_fine:
                raise _TooFine
            if tet_count() > 0:
                return (*filled, settings.remark) if settings.remark else filled
        raise FixtureError(
            worded("the part can't be meshed ({value})", value=fault or "no elements"),
            mend="heal the part, then try again",
        )

    def _fill_islands(self, sizes: _Sizes) -> tuple[str, ...]:
        islands = Islands()
        budget = _ISLANDS_SHARE * self._size.unknowns_high / _UNKNOWNS_PER_TRIANGLE
        chosen = _unwanted(islands.found, sizes, self._simplifying, budget)
        self._numbers = islands.filled(chosen)
        self.left_out = tuple(sorted(face for island in chosen for face in island.faces))
        if not chosen:
            return ()
        largest = max(island.ring_size for island in chosen) / self.scale
        return (
            worded(
                "{count} holes and details up to {largest:.3g} mm across, smaller than the "
                "elements, are filled in the mesh",
                count=len(chosen),
                largest=largest,
            ),
        )

    def _skin_unknowns(self) -> float:
        return self._per_triangle * triangle_count()


class _Sizes(msgspec.Struct, frozen=True):
    smallest: float
    largest: float
    per_turn: float

    @classmethod
    def of(cls, diagonal: float, factor: float, settings: _Settings) -> _Sizes:
        # A coarser mesh also takes fewer elements round a hole, but never fewer than three.
        per_turn = max(3.0, settings.per_turn / max(1.0, factor)) if settings.per_turn else 0.0
        largest = min(diagonal / 25.0 * factor, diagonal / 4.0)
        return cls(diagonal / 400.0 * factor, largest, per_turn)


def _unwanted(
    islands: tuple[Island, ...], sizes: _Sizes, simplifying: Simplifying, budget: float
) -> list[Island]:
    """The smallest first, until the rest is cheap enough."""
    kept = set(simplifying.kept_faces)
    small = [
        island
        for island in islands
        if island.ring_size < simplifying.ring_limit * sizes.largest and not island.faces & kept
    ]
    small.sort(key=lambda island: (island.ring_size, min(island.faces)))
    if simplifying.always:
        return small
    costs = [i.triangles(sizes.per_turn, sizes.smallest, sizes.largest) for i in small]
    rest = sum(costs)
    chosen: list[Island] = []
    for island, cost in zip(small, costs, strict=True):
        # All of one size or none: a pattern that is filled in part would bend askew.
        alike = bool(chosen) and island.ring_size < 1.01 * chosen[-1].ring_size
        if rest <= budget and not alike:
            break
        chosen.append(island)
        rest -= cost
    return chosen


def _generate_skin(settings: _Settings, sizes: _Sizes) -> None:
    options = {
        "Mesh.MeshSizeMax": sizes.largest,
        "Mesh.MeshSizeMin": sizes.smallest,
        "Mesh.MeshSizeFromCurvature": sizes.per_turn,
        "Mesh.Algorithm": settings.algorithm_2d,
        "Mesh.Algorithm3D": settings.algorithm_3d,
        "Mesh.ElementOrder": 1,
        "Mesh.SecondOrderLinear": 0,
        "Mesh.Optimize": 1,
    }
    for name, value in options.items():
        gmsh.option.setNumber(name, value)
    gmsh.model.mesh.generate(2)
