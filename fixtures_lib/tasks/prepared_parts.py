"""The parts that this process has meshed and factored, so that a moved rest costs milliseconds."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from fixtures_lib.deflection.case import Case, ElasticMaterial
from fixtures_lib.deflection.part_model import PartModel, prepared
from fixtures_lib.deflection.skin import nearest_on_triangles
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.kernel.shape_bytes import from_bytes, to_brep_text
from fixtures_lib.progress import Progress, silent

_KEPT = 2  # a factor of a large part takes some hundred MB


class _Key:
    """A part, a material and details to keep, equal where they give the same model."""

    def __init__(
        self,
        part: LoadedPart,
        material: ElasticMaterial,
        kept_faces: tuple[int, ...],
        progress: Progress,
    ) -> None:
        self.part, self.material, self.progress = part, material, progress
        self.kept_faces = kept_faces
        self._value = (part.sha256, part.solid, part.healed, material, kept_faces)

    def __hash__(self) -> int:
        return hash(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._value == other._value


def prepared_part(
    part: LoadedPart, material: ElasticMaterial, case: Case, progress: Progress = silent
) -> PartModel:
    """The model of this part, made at the first call; it has the details that `case` is about."""
    model = _prepared(_Key(part, material, (), progress))
    left_out = set(model.body.mesh.left_out)
    if not left_out or model.body.mesh.skin_error_mm > 0.0:
        return model
    missing = left_out & (_feature_faces(case) | _touched_faces(case, part.mesh))
    return _prepared(_Key(part, material, tuple(sorted(missing)), progress)) if missing else model


@lru_cache(maxsize=_KEPT)
def _prepared(key: _Key) -> PartModel:
    key.progress("Meshing")
    text = to_brep_text(from_bytes(key.part.shape_bytes))
    return prepared(
        text,
        key.material,
        progress=key.progress,
        surface=key.part.mesh,
        kept_faces=key.kept_faces,
    )


def _feature_faces(case: Case) -> set[int]:
    return {face for feature in case.features for face in feature.faces}


def _touched_faces(case: Case, surface: TriangleMesh) -> set[int]:
    touches = [touch.point for touch in (*case.contacts, *case.clamps)]
    return {_face_at(point, surface) for point in (*touches, *(f.point for f in case.forces))}


def _face_at(point: Vector, surface: TriangleMesh) -> int:
    nearest = nearest_on_triangles(np.array(point), surface.points[surface.triangles])
    return int(surface.faces[np.argmin(np.linalg.norm(nearest - point, axis=1))])
