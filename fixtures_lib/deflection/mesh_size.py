"""How fine a mesh is wanted."""

from __future__ import annotations

import math

import msgspec
import numpy as np

from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

THIN_MM = 1.5  # walls under this get smaller elements
LEAST_ASKED, MOST_ASKED = 5_000, 500_000


class MeshSize(msgspec.Struct, frozen=True, kw_only=True):
    """How fine. Sizes follow from the part: between its diagonal / 400 and / 25.

    `fineness` divides all sizes. `unknowns_low` and `unknowns_high` bound the mesh; `attempts` is
    how often sizes are tried to get there, and with one attempt only the first settings are. A
    mesh that small details keep above `unknowns_high` is taken up to `unknowns_most`.
    """

    fineness: float = 1.0
    unknowns_low: int = 60_000
    unknowns_high: int = 220_000
    attempts: int = 6
    unknowns_most: int = 600_000

    @classmethod
    def about(cls, unknowns: int) -> MeshSize:
        """FixtureError for a number that makes no sense."""
        if not LEAST_ASKED <= unknowns <= MOST_ASKED:
            raise FixtureError(
                worded("a mesh of {unknowns:,} unknowns can't be asked for", unknowns=unknowns),
                mend=worded(
                    "ask for {least_asked:,} to {most_asked:,}",
                    least_asked=LEAST_ASKED,
                    most_asked=MOST_ASKED,
                ),
            )
        return cls(
            # The default's middle, and sizes go with the third root.
            fineness=(unknowns / 110_000) ** (1.0 / 3.0),
            unknowns_low=int(0.7 * unknowns),
            unknowns_high=int(1.3 * unknowns),
            unknowns_most=max(600_000, int(1.3 * unknowns)),
        )


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
