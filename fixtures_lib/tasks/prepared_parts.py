"""The parts that this process has meshed and factored, so that a moved rest costs milliseconds."""

from __future__ import annotations

from functools import lru_cache

from fixtures_lib.deflection.case import ElasticMaterial
from fixtures_lib.deflection.part_model import PartModel, prepared
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.kernel.shape_bytes import from_bytes, to_brep_text
from fixtures_lib.progress import Progress, silent

_KEPT = 2  # a factor of a large part takes some hundred MB


class _Key:
    """A part and a material, equal where they give the same model."""

    def __init__(self, part: LoadedPart, material: ElasticMaterial, progress: Progress) -> None:
        self.part, self.material, self.progress = part, material, progress
        self._value = (part.sha256, part.solid, part.healed, material)

    def __hash__(self) -> int:
        return hash(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._value == other._value


def prepared_part(
    part: LoadedPart, material: ElasticMaterial, progress: Progress = silent
) -> PartModel:
    """The model of this part, made at the first call."""
    return _prepared(_Key(part, material, progress))


@lru_cache(maxsize=_KEPT)
def _prepared(key: _Key) -> PartModel:
    key.progress("Meshing")
    text = to_brep_text(from_bytes(key.part.shape_bytes))
    return prepared(text, key.material, progress=key.progress)
