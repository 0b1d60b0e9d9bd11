"""Free motions in one short sentence: "free to slide along x and y, and to turn about z"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from app.texts import shown, tr
from fixtures_lib.wording import Worded

_SLIDE, _TURN = "free to slide along {line}", "free to turn about {line}{where}"


def free_words(motions: Sequence[str]) -> str:
    """The motions with the words that they share said once."""
    slides, turns = _lines(motions, _SLIDE), _lines(motions, _TURN)
    others = [shown(m) for m in motions if _template(m) not in (_SLIDE, _TURN)]
    parts = [
        *([tr("free to slide along {lines}", lines=_listed(slides))] if slides else []),
        *([tr("free to turn about {lines}", lines=_listed(turns))] if turns else []),
        *others,
    ]
    words = reduce(lambda a, b: tr("{one}, and {other}", one=a, other=b), parts) if parts else ""
    return words.replace(", and free to", ", and to")  # English says it once


def _lines(motions: Sequence[str], template: str) -> list[str]:
    """What the motions of this kind go along or about."""
    return [
        "".join(shown(words) for words in motion.values.values() if isinstance(words, str))
        for motion in motions
        if isinstance(motion, Worded) and motion.template == template
    ]


def _template(motion: str) -> str:
    return motion.template if isinstance(motion, Worded) else ""


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return tr("{most} and {last}", most=", ".join(names[:-1]), last=names[-1])
