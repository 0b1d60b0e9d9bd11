"""A sentence that keeps its template and values, so that the window can say it in another tongue.

`worded("{name} stands in the air", name="Rest 1")` is the plain English text wherever a string is
wanted: in the command line, in a report, in a log. The window finds the template and the values on
it, translates the one and fills in the other (app.texts). A value may be such a sentence itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import reduce
from numbers import Integral, Real


class Worded(str):
    """English text, with the `template` and the `values` that it was made of."""

    __slots__ = ("template", "values")
    template: str
    values: dict[str, object]

    def __new__(cls, template: str, values: dict[str, object]) -> Worded:
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = {name: _kept(value) for name, value in values.items()}
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return (Worded, (self.template, self.values))


def worded(template: str, /, **values: object) -> str:
    """The template with its values filled in, as `str.format` does it."""
    return Worded(template, values)


def listed(parts: Iterable[str]) -> str:
    """The parts with commas between them, each still to be translated by itself."""
    said = list(parts)
    if not said:
        return ""
    return reduce(lambda one, other: worded("{one}, {other}", one=one, other=other), said)


def as_plain(value: object) -> str:
    """For msgspec's `enc_hook`: what is written to a file is the English text alone."""
    if isinstance(value, Worded):
        return str(value)
    raise NotImplementedError(f"{type(value).__name__} is not written to a file")


def as_stored(text: str) -> str:
    """For a cache: what `from_stored` makes the same sentence of, with its template."""
    template, values = (text.template, text.values) if isinstance(text, Worded) else (text, {})
    return json.dumps([template, values])


def from_stored(stored: str) -> str:
    """ValueError where it is none. Sentences inside the sentence are plain text then."""
    template, values = json.loads(stored)
    return worded(template, **values)


def _kept(value: object) -> object:
    """What can be formatted again in another process: a number, or a text."""
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real):
        return float(value)
    return value if isinstance(value, str) else str(value)
