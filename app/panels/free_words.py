"""Free motions in one short sentence: "free to slide along x and y, and to turn about z"."""

from __future__ import annotations

from collections.abc import Sequence

_KINDS = ("free to slide along ", "free to turn about ")


def free_words(motions: Sequence[str]) -> str:
    """The motions with the words that they share said once."""
    groups = [[m.removeprefix(kind) for m in motions if m.startswith(kind)] for kind in _KINDS]
    parts = [kind + _listed(group) for kind, group in zip(_KINDS, groups, strict=True) if group]
    others = [m for m in motions if not m.startswith(_KINDS)]
    words = ", and ".join([*parts, *others])
    return words.replace(", and free to", ", and to")


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
