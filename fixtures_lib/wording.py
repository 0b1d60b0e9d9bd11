"""A sentence that keeps its template and values, so that the window can say it in another tongue.

`worded("{name} stands in the air", name="Rest 1")` is the plain English text wherever a string is
wanted: in the command line, in a report, in a log. The window finds the template and the values on
it, translates the one and fills in the other (app.texts). A value may be such a sentence itself.
"""

from __future__ import annotations

from typing import Any


class Worded(str):
    """English text, with the `template` and the `values` that it was made of."""

    __slots__ = ("template", "values")
    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, values: dict[str, Any]) -> Worded:
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = values
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return (Worded, (self.template, self.values))


def worded(template: str, /, **values: object) -> str:
    """The template with its values filled in, as `str.format` does it."""
    return Worded(template, values)
