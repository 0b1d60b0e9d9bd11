"""What the faces of a part are called, by the kind of surface."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.texts import marked, tr

_KINDS: Mapping[str, str] = MappingProxyType(
    marked(
        {
            "plane": "plane",
            "cylinder": "cylinder",
            "cone": "cone",
            "sphere": "sphere",
            "torus": "torus",
            "freeform": "freeform",
            "other": "other",
        }
    )
)


def face_kind_words(kind: str) -> str:
    return tr(_KINDS.get(kind, kind))
