"""What a part is to a known one, once each face and hole was looked at."""

from __future__ import annotations

from collections import Counter

from fixtures_lib.shop.likeness.comparing import Likeness, Relation
from fixtures_lib.shop.mapping.part_mapping import FaceMatch, HoleMatch, PartMapping
from fixtures_lib.wording import listed, worded

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
        worded(
            "face {old} (now {new}) moved by {distance_mm:.3f} mm",
            old=m.old[0],
            new=m.new[0],
            distance_mm=m.distance_mm,
        )
        for m in sorted(moved, key=lambda m: -m.distance_mm)
    ]
    gone, new = (sum(m.state == state for m in mapping.faces) for state in ("lost", "new"))
    if gone:
        said.append(
            worded("1 face gone") if gone == 1 else worded("{count} faces gone", count=gone)
        )
    if new:
        said.append(worded("1 face new") if new == 1 else worded("{count} faces new", count=new))
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
        return worded("the same part: every face and hole is where it was")
    if relation == "mirrored":
        return worded("the mirror image of the part")
    head = worded("another part")
    if relation == "revision":
        head = worded("a revision of the part")
    elif relation == "similar":
        head = worded("a similar part")
    said = said_changes(mapping)
    if not said:
        return head
    changes, more = listed(said[:_SHOWN]), len(said) - _SHOWN
    if more > 0:
        changes = worded("{changes} and {count} more", changes=changes, count=more)
    return worded("{said}: {why}", said=head, why=changes)


def _hole_words(match: HoleMatch) -> str:
    if match.state == "lost":
        return worded("hole {tag} is gone", tag=match.old)
    if match.state == "new":
        return worded("hole {tag} is new", tag=match.new)
    changes = list(match.changes)
    if match.state == "moved":
        changes.insert(0, worded("moved by {distance_mm:.3f} mm", distance_mm=match.distance_mm))
    if not changes:
        return ""
    return worded("hole {tag}: {changes}", tag=match.old, changes=listed(changes))
