"""How fine a mesh is wanted."""

from __future__ import annotations

import math

import msgspec
import numpy as np

from fixtures_lib.deflection.tet_mesh import TetMesh


class MeshSize(msgspec.Struct, frozen=True, kw_only=True):
    """How fine. Sizes follow from the part: between its diagonal / 400 and / 25.

    `fineness` divides all sizes. `unknowns_low` and `unknowns_high` bound the mesh; `attempts` is
    how often sizes are tried to get there, and with one attempt only the first settings are.
    """

    fineness: float = 1.0
    unknowns_low: int = 60_000
    unknowns_high: int = 220_000
    attempts: int = 6


class Simplifying(msgspec.Struct, frozen=True, kw_only=True):
    """What may be left out. `ring_limit`: details smaller than this times the element size.

    With `always` all of them are left out, else only as many as the mesh is too large for.
    """

    ring_limit: float = 0.6
    always: bool = False
    kept_faces: tuple[int, ...] = ()


def coarser_than(mesh: TetMesh) -> MeshSize:
    """The second size that the mesh error is judged with: half as fine."""
    return MeshSize(
        fineness=mesh.fineness / 2.0, unknowns_low=0, unknowns_high=mesh.unknowns, attempts=1
    )


def size_in_mm(mesh: TetMesh) -> float:
    """The typical edge of the mesh's elements."""
    x = mesh.points[mesh.tets[:, :4]]
    volume = float(np.abs(np.linalg.det(x[:, 1:] - x[:, :1])).mean()) / 6.0
    return float((volume * 6.0 * math.sqrt(2.0)) ** (1.0 / 3.0))
