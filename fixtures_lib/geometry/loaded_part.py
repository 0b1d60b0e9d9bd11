"""A part as the program holds it: recognised, triangulated, and as the kernel's bytes."""

from __future__ import annotations

from dataclasses import dataclass

from fixtures_lib.geometry.meshes import EdgeLines, TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape, StepReport


@dataclass(frozen=True, eq=False)
class LoadedPart:
    """One solid of one STEP file, in the part's own coordinates in mm."""

    report: StepReport
    sha256: str  # of the file's bytes
    solid: int  # index in the file, from 1
    healed: bool
    notes: tuple[str, ...]  # what healing did, what remains, in sentences
    shape_bytes: bytes  # the solid in the kernel's binary form, with its triangulation
    shape: PartShape
    mesh: TriangleMesh
    edges: EdgeLines
