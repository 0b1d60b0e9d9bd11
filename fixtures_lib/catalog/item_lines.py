"""Where in a catalogue's file an item is wrong: the line that a person has to correct."""

from __future__ import annotations

import re


def line_of(text: str, kind: str, number: int, field: str) -> int | None:
    """The line of `field` ("tip.radius_mm") in the `number`-th [[kind]] from 1; of the item's head
    where the field is not written there, None where the item is not found."""
    lines = text.splitlines()
    heads = [n for n, line in enumerate(lines, start=1) if _is_head(line, kind)]
    if not 1 <= number <= len(heads):
        return None
    head = heads[number - 1]
    name = re.split(r"[.\[]", field)[0]
    last = re.split(r"[.\[\]]+", field.strip("[]"))[-1]
    for wanted in (last, name):
        for n in range(head, len(lines)):
            if _starts_another(lines[n], kind):
                break
            if wanted and re.search(rf"(^|[\s,{{]){re.escape(wanted)}\s*=", lines[n]):
                return n + 1
    return head


def _is_head(line: str, kind: str) -> bool:
    return re.match(rf"\s*\[\[\s*{re.escape(kind)}\s*\]\]", line) is not None


def _starts_another(line: str, kind: str) -> bool:
    """A head of another item; [rest.tip] and [[rest.mount]] belong to the same."""
    head = re.match(r"\s*\[\[?\s*([A-Za-z_-]+)\s*(\.)?", line)
    return head is not None and not (head[1] == kind and head[2] == ".")
