"""A part as it is shown before it is known: its shape, and nothing measured or recognised yet."""

from __future__ import annotations

from dataclasses import dataclass, field

from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import EdgeLines, TriangleMesh


@dataclass(frozen=True, eq=False)
class PartPicture:
    """`sha256` is of the file's bytes; `solids` are the numbers of those shown, from 1.

    The mesh is coarse, and may lack a face. Faces and edges have the numbers that they will have
    in the loaded part where one solid is shown.
    """

    sha256: str
    solids: tuple[int, ...]
    mesh: TriangleMesh
    edges: EdgeLines
    pose: Pose = field(default_factory=Pose)
