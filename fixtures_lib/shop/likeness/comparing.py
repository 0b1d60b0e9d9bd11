"""How two parts are alike, by their fingerprints alone.

Exact sizes agree to 1e-6 between exports of one part; where a CAD system wrote it as splines, the
kernel's integrals agree to 1e-3 only. So `same` and `mirrored` ask for close sizes, and a part that
misses them by little is a likely revision: the mapping (shop.mapping) then looks at each face.
"""

from __future__ import annotations

from typing import Literal

import msgspec
import numpy as np

from fixtures_lib.shop.likeness.fingerprint import Fingerprint
from fixtures_lib.shop.likeness.making import HANDED
from fixtures_lib.wording import listed, worded

Relation = Literal["same", "mirrored", "revision", "similar", "other"]

EXACT = 2e-5  # relative, of sizes of one part from two files
SAME_VECTOR = 0.12  # vectors of one part from two files
REVISION_VECTOR = 0.6
SIMILAR_VECTOR = 1.5
_SCORE_SCALE = 0.8  # a vector so far away scores 1/e

ORDER: tuple[Relation, ...] = ("same", "mirrored", "revision", "similar", "other")


class Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """`score` is 1 for the same part and falls to 0; `distance` is that of the vectors."""

    relation: Relation
    score: float
    distance: float
    words: str


def likeness(part: Fingerprint, other: Fingerprint) -> Likeness:
    """What `other` is to `part`. Fingerprints of two versions can't be compared: `other`."""
    if part.version != other.version:
        return Likeness(
            relation="other",
            score=0.0,
            distance=float("inf"),
            words="the fingerprints were made by different versions of the program",
        )
    distance = float(np.linalg.norm(part.as_row() - other.as_row()))
    relation = _relation(part, other, distance)
    score = 1.0 if relation == "same" else min(0.999, float(np.exp(-distance / _SCORE_SCALE)))
    return Likeness(
        relation=relation,
        score=score,
        distance=distance,
        words=_words(relation, part, other),
    )


def sizes_agree(part: Fingerprint, other: Fingerprint) -> bool:
    """Do volume, area, inertia and places of round walls agree as in two files of one part?"""
    return max(size_gaps(part, other)) <= EXACT


def size_gaps(part: Fingerprint, other: Fingerprint) -> tuple[float, ...]:
    """Relative differences of volume, area, three gyrations and two spreads of walls."""
    size = max(part.size_mm, other.size_mm, 1e-12)
    lengths = zip(
        (*part.gyration_mm, *part.wall_spread_mm),
        (*other.gyration_mm, *other.wall_spread_mm),
        strict=True,
    )
    return (
        _gap(abs(part.volume_mm3), abs(other.volume_mm3)),
        _gap(part.area_mm2, other.area_mm2),
        *(abs(a - b) / size for a, b in lengths),
    )


def opposite_hands(part: Fingerprint, other: Fingerprint) -> bool:
    """Is one plainly the left, the other the right one?"""
    a, b = np.array(part.handedness), np.array(other.handedness)
    if max(np.abs(a).max(), np.abs(b).max()) < HANDED:
        return False
    return bool(np.linalg.norm(a + b) < np.linalg.norm(a - b))


def _relation(part: Fingerprint, other: Fingerprint, distance: float) -> Relation:
    if sizes_agree(part, other) and distance <= SAME_VECTOR:
        return "mirrored" if opposite_hands(part, other) else "same"
    if distance <= REVISION_VECTOR:
        return "revision"
    return "similar" if distance <= SIMILAR_VECTOR else "other"


def _words(relation: Relation, part: Fingerprint, other: Fingerprint) -> str:
    if relation == "same":
        return worded("the same part")
    if relation == "mirrored":
        return worded("the mirror image of the part")
    head = worded("another part")
    if relation == "revision":
        head = worded("may be a revision of the part")
    elif relation == "similar":
        head = worded("a similar part")
    changes = listed(_changes(part, other))
    return worded("{said}: {why}", said=head, why=changes) if changes else head


def _changes(part: Fingerprint, other: Fingerprint) -> list[str]:
    said = []
    for name, a, b in (
        (worded("volume"), abs(part.volume_mm3), abs(other.volume_mm3)),
        (worded("area"), part.area_mm2, other.area_mm2),
    ):
        if _gap(a, b) > EXACT:
            share = (b / a - 1.0) * 100.0
            said.append(worded("{name} {share:+.2g} %", name=name, share=share))
    if part.holes != other.holes:
        said.append(
            worded("{count} holes instead of {before}", count=other.holes, before=part.holes)
        )
    elif _gap(*(sum(f.wall_spread_mm) for f in (part, other))) > EXACT:
        said.append(worded("round holes elsewhere"))
    return said


def _gap(a: float, b: float) -> float:
    return abs(a - b) / max(abs(a), abs(b), 1e-300)
