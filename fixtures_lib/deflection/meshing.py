"""From the kernel's solid to tetrahedra, whatever the solid is like.

gmsh works in a process of its own, with a limit on its time: what crashes or hangs there is tried
again without small details, and at the last the part is filled with blocks.

    as it is  ->  without small details  ->  blocks inside the triangles of the view
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from types import TracebackType

import msgspec

from fixtures_lib.deflection.mesh_size import MeshSize, Simplifying, coarser_than, size_in_mm
from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.deflection.voxel_mesh import voxel_meshed
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.thin_walls import WallSamples
from fixtures_lib.isolation import IsolatedWorker
from fixtures_lib.progress import Progress, silent

__all__ = ["MeshSize", "Mesher", "coarser_than", "meshed", "size_in_mm"]

_CHILD = "fixtures_lib.deflection.gmsh_meshing.gmsh_meshed"
_LIMITS_S = (30.0, 15.0)  # of the processor's time: as it is, without small details
_COARSE_LIMIT_S = 12.0  # of the second mesh, which only judges the first
_WALL_OVER_PROCESSOR = 20.0  # how much longer it may take on a busy machine


@dataclass(frozen=True, eq=False)
class _Wanted:
    brep_text: bytes
    walls: WallSamples | None


class Mesher:
    """Meshes solids in a process that is started with the first and closed at the end."""

    def __init__(self) -> None:
        self._worker = IsolatedWorker(warm=False)

    def __enter__(self) -> Mesher:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._worker.close()

    def meshed(
        self,
        brep_text: bytes,
        size: MeshSize,
        surface: TriangleMesh | None = None,
        kept_faces: tuple[int, ...] = (),
        progress: Progress = silent,
        walls: WallSamples | None = None,
    ) -> TetMesh:
        """The one solid in `brep_text` (text form, BRepTools) as tetrahedra of second order.

        Face numbers are those of the kernel's face map. `kept_faces` are details that must not be
        left out; elements are smaller on thin `walls`. With `surface`, the same solid's triangles,
        there is a mesh for any solid; without it FixtureError where gmsh makes none.
        """
        try:
            return self._by_gmsh(_Wanted(brep_text, walls), size, kept_faces, progress)
        except FixtureError:
            if surface is None or size.attempts == 1:
                raise
        progress("mesh of blocks")
        return voxel_meshed(surface, size)

    def _by_gmsh(
        self, wanted: _Wanted, size: MeshSize, kept_faces: tuple[int, ...], progress: Progress
    ) -> TetMesh:
        plain = Simplifying(kept_faces=kept_faces)
        if size.attempts == 1:
            return self._attempt(wanted, size, plain, _COARSE_LIMIT_S, progress)
        try:
            return self._attempt(wanted, size, plain, _LIMITS_S[0], progress)
        except FixtureError:
            pass
        progress("mesh without small details")
        bold = Simplifying(kept_faces=kept_faces, ring_limit=1.0, always=True)
        coarser = msgspec.structs.replace(size, fineness=0.6 * size.fineness)
        return self._attempt(wanted, coarser, bold, _LIMITS_S[1], progress)

    def _attempt(
        self,
        wanted: _Wanted,
        size: MeshSize,
        simplifying: Simplifying,
        limit_s: float,
        progress: Progress,
    ) -> TetMesh:
        timer = threading.Timer(_WALL_OVER_PROCESSOR * limit_s, self._worker.cancel)
        timer.daemon = True
        timer.start()
        try:
            mesh: TetMesh = self._worker.run(
                _CHILD,
                wanted.brep_text,
                size,
                simplifying,
                limit_s,
                wanted.walls,
                progress=progress,
            )
        finally:
            timer.cancel()
        return mesh


def meshed(
    brep_text: bytes,
    size: MeshSize | None = None,
    progress: Progress = silent,
    surface: TriangleMesh | None = None,
    walls: WallSamples | None = None,
) -> TetMesh:
    """One mesh; see `Mesher.meshed`."""
    with Mesher() as mesher:
        return mesher.meshed(brep_text, size or MeshSize(), surface, progress=progress, walls=walls)
