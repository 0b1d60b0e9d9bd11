"""The parts that this process has meshed and factored, so that a moved rest costs milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from fixtures_lib.deflection.case import Case, ElasticMaterial
from fixtures_lib.deflection.memory import forecast_bytes, usable_bytes
from fixtures_lib.deflection.mesh_size import THIN_MM, MeshSize
from fixtures_lib.deflection.part_model import PartModel, prepared
from fixtures_lib.deflection.skin import nearest_on_triangles
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.thin_walls import WallSamples
from fixtures_lib.job.model import Conditions
from fixtures_lib.kernel.shape_bytes import from_bytes, to_brep_text
from fixtures_lib.kernel.wall_probe import probed_walls
from fixtures_lib.progress import Progress, silent

_KEPT = 2  # a factor of a large part takes some hundred MB
_SIZES: Mapping[str, MeshSize] = MappingProxyType(
    {
        "coarse": MeshSize(fineness=0.6, unknowns_low=10_000, unknowns_high=60_000),
        "auto": MeshSize(),
        "fine": MeshSize(fineness=1.5, unknowns_low=200_000, unknowns_high=500_000),
    }
)


class _Key:
    """A part, a material and details to keep, equal where they give the same model."""

    def __init__(
        self,
        part: LoadedPart,
        material: ElasticMaterial,
        size: MeshSize,
        kept_faces: tuple[int, ...],
        progress: Progress,
    ) -> None:
        self.part, self.material, self.progress = part, material, progress
        self.size, self.kept_faces = size, kept_faces
        self._value = (part.sha256, part.solid, part.healed, material, size, kept_faces)

    def __hash__(self) -> int:
        return hash(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._value == other._value


def wanted_size(conditions: Conditions) -> MeshSize:
    return _SIZES[conditions.mesh]


def prepared_part(
    part: LoadedPart,
    material: ElasticMaterial,
    case: Case,
    progress: Progress = silent,
    size: MeshSize = _SIZES["auto"],
) -> PartModel:
    """The model of this part, made at the first call; it has the details that `case` is about.

    Raises FixtureError for a mesh that does not fit into the machine's memory.
    """
    if forecast_bytes(size.unknowns_high) > usable_bytes():
        _prepared.cache_clear()  # the parts of before make room
    model = _prepared(_Key(part, material, size, (), progress))
    left_out = set(model.body.mesh.left_out)
    if not left_out or model.body.mesh.skin_error_mm > 0.0:
        return model
    missing = left_out & (_feature_faces(case) | _touched_faces(case, part.mesh))
    if not missing:
        return model
    return _prepared(_Key(part, material, size, tuple(sorted(missing)), progress))


@lru_cache(maxsize=_KEPT)
def _prepared(key: _Key) -> PartModel:
    key.progress("Meshing")
    text = to_brep_text(from_bytes(key.part.shape_bytes))
    return prepared(
        text,
        key.material,
        key.size,
        progress=key.progress,
        surface=key.part.mesh,
        kept_faces=key.kept_faces,
        walls=_thin_walls(key.part),
    )


def _thin_walls(part: LoadedPart) -> WallSamples | None:
    """None where no wall is thin: then there is nothing to refine."""
    thinnest = part.shape.thinnest_wall_mm
    if thinnest is None or thinnest >= THIN_MM:
        return None
    return probed_walls(part.shape_bytes, part.mesh)


def _feature_faces(case: Case) -> set[int]:
    return {face for feature in case.features for face in feature.faces}


def _touched_faces(case: Case, surface: TriangleMesh) -> set[int]:
    touches = [touch.point for touch in (*case.contacts, *case.clamps)]
    return {_face_at(point, surface) for point in (*touches, *(f.point for f in case.forces))}


def _face_at(point: Vector, surface: TriangleMesh) -> int:
    nearest = nearest_on_triangles(np.array(point), surface.points[surface.triangles])
    return int(surface.faces[np.argmin(np.linalg.norm(nearest - point, axis=1))])
