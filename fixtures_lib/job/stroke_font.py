"""Letters as strokes of a cutter, read from resources/fonts/strokes.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from types import MappingProxyType

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.resources import resource

Stroke = tuple[Point2, ...]
SPACE = " "
UNKNOWN = "#"  # drawn for what the font has no letter for


@lru_cache(maxsize=1)
def _font() -> tuple[float, float, MappingProxyType[str, tuple[Stroke, ...]]]:
    """Cap height and pitch in grid units, and the strokes of each letter."""
    raw = tomllib.loads(resource("fonts", "strokes.toml").read_text(encoding="utf-8"))
    glyphs = {
        letter: tuple(tuple((float(p[0]), float(p[1])) for p in stroke.split()) for stroke in drawn)
        for letter, drawn in raw["glyphs"].items()
    }
    return float(raw["height"]), float(raw["pitch"]), MappingProxyType(glyphs)


def strokes_of(text: str, letter_mm: float) -> list[tuple[Stroke, ...]]:
    """The strokes of each letter that is not a space, along x from (0, 0), caps `letter_mm` high.

    Small letters are drawn as capitals.
    """
    height, pitch, glyphs = _font()
    scale = letter_mm / height
    drawn = []
    for place, letter in enumerate(text.upper()):
        if letter != SPACE:
            strokes = glyphs.get(letter, glyphs[UNKNOWN])
            drawn.append(tuple(_scaled(stroke, place * pitch, scale) for stroke in strokes))
    return drawn


def text_length_mm(text: str, letter_mm: float) -> float:
    height, pitch, _ = _font()
    return max(0.0, (len(text) * pitch - 2.0) * letter_mm / height)


def _scaled(stroke: Stroke, shift: float, scale: float) -> Stroke:
    return tuple(((x + shift) * scale, y * scale) for x, y in stroke)
