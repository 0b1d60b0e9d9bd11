"""Texts as plain words, so that both databases find alike, whatever signs a text is made of.

    "Träger AB-4711c"  ->  trager, ab, 4711c, 4711, c, ab4711c

Words are in small letters without accents; letters beyond a to z are spelt by their number, so that
a database has nothing left to interpret. A question's words are the beginnings of these.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 60
_ODD = re.compile(r"[^a-z0-9]")
_RUNS = re.compile(r"[0-9]+|[^0-9]+")


def words_of(texts: Iterable[str]) -> list[str]:
    """The different words of the texts, in order: pieces, their runs of digits, the whole."""
    found: dict[str, None] = {}
    for text in texts:
        for chunk in text.split():
            pieces = _pieces(chunk)
            found.update(dict.fromkeys(_spelt(piece) for piece in pieces))
            for piece in pieces:
                found.update(dict.fromkeys(_spelt(run) for run in _RUNS.findall(piece)))
            if len(pieces) > 1:
                found[_spelt("".join(pieces))] = None
    return list(found)


def asked_words(question: str) -> list[str]:
    """The beginnings of words that a question asks for; all of them are wanted."""
    return list(dict.fromkeys(_spelt(piece) for piece in _pieces(question)))


def _pieces(text: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", text).casefold()
    kept = (sign for sign in letters if not unicodedata.combining(sign))
    return "".join(sign if sign.isalnum() else " " for sign in kept).split()


def _spelt(piece: str) -> str:
    return _ODD.sub(lambda sign: f"u{ord(sign[0]):x}", piece)[:_LONGEST]
