"""What a part is to a known one, once each face and hole was looked at."""

from __future__ import annotations

from collections import Counter

from fixtures_lib.shop.likeness.comparing import Likeness, Relation
from fixtures_lib.shop.mapping.part_mapping import FaceMatch, HoleMatch, PartMapping

WHOLE = 0.98  # a spline face's middle is known to less than a revision may move it
REVISION_KEPT = 0.55  # of the surfaces, by kind and place, that a revision keeps
_SHOWN = 4


def settled(seen: Likeness, mapping: PartMapping) -> Likeness:
    """The likeness of two fingerprints, put right by the parts themselves."""
    kept = share_kept(mapping)
    relation = _relation(seen.relation, mapping, kept)
    same = relation == "same"
    score = 1.0 if same else min(0.999, 0.5 * (seen.score + kept))
    words = seen.words if relation == seen.relation and same else _words(relation, mapping)
    return Likeness(relation=relation, score=score, distance=seen.distance, words=words)


def share_kept(mapping: PartMapping) -> float:
    """Of the old part's surfaces, those that the new one has too, moved or resized counted half."""
    old = [match for match in mapping.faces if match.old]
    states = Counter(match.state for match in old)
    changed = states["moved"] + states["resized"]
    return (states["same"] + 0.5 * changed) / max(len(old), 1)


def said_changes(mapping: PartMapping) -> list[str]:
    """What changed, in words, the holes first."""
    said = [words for match in mapping.holes if (words := _hole_words(match))]
    moved = [m for m in mapping.faces if m.state == "moved" and m.kind == "plane"]
    said += [
        f"face {m.old[0]} (now {m.new[0]}) moved by {m.distance_mm:.3f} mm"
        for m in sorted(moved, key=lambda m: -m.distance_mm)
    ]
    for state, verb in (("lost", "gone"), ("new", "new")):
        count = sum(m.state == state for m in mapping.faces)
        if count:
            said.append(f"{_counted(count, 'face')} {verb}")
    return said


def face_words(match: FaceMatch) -> str:
    """One surface in words."""
    old, new = (", ".join(map(str, numbers)) for numbers in (match.old, match.new))
    if match.state == "lost":
        return f"face {old} ({match.kind}) is gone"
    if match.state == "new":
        return f"face {new} ({match.kind}) is new"
    number = f"face {old}" if old == new else f"face {old}, now {new},"
    if match.state == "same":
        return f"{number} is as it was"
    by = f"moved by {match.distance_mm:.3f} mm" if match.state == "moved" else ""
    size = "has another outline or other holes" if match.kind == "plane" else "has another size"
    return f"{number} " + " and ".join(w for w in (by, size if match.resized else "") if w)


def _relation(seen: Relation, mapping: PartMapping, kept: float) -> Relation:
    if mapping.is_same or (seen == "same" and mapping.share_same > WHOLE):
        return "same"
    if mapping.mirrored:
        return "mirrored" if mapping.share_mirrored > WHOLE else "similar"
    if kept >= REVISION_KEPT:
        return "revision"
    return "similar" if seen != "other" else "other"


def _words(relation: Relation, mapping: PartMapping) -> str:
    if relation == "same":
        return "the same part: every face and hole is where it was"
    if relation == "mirrored":
        return "the mirror image of the part"
    said = said_changes(mapping)
    more = f" and {len(said) - _SHOWN} more" if len(said) > _SHOWN else ""
    changes = f": {', '.join(said[:_SHOWN])}{more}" if said else ""
    heads = {"revision": "a revision of the part", "similar": "a similar part"}
    return f"{heads.get(relation, 'another part')}{changes}"


def _hole_words(match: HoleMatch) -> str:
    if match.state == "lost":
        return f"hole {match.old} is gone"
    if match.state == "new":
        return f"hole {match.new} is new"
    changes = [f"moved by {match.distance_mm:.3f} mm"] if match.state == "moved" else []
    changes += match.changes
    return f"hole {match.old}: {', '.join(changes)}" if changes else ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
