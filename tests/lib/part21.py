"""A reader of STEP's text (ISO 10303-21) that knows nothing of any CAD kernel.

An instance is a list of (name, arguments); a simple one has one such pair, a complex one several.
Arguments are strings, numbers, references (Ref), enumerations as ".T.", lists, None for $ and *.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(
    r"\s*(?:(?P<ref>#\d+)|(?P<text>'(?:[^']|'')*')|(?P<enum>\.[A-Z0-9_]+\.)"
    r"|(?P<number>[-+]?\d+\.?\d*(?:[Ee][-+]?\d+)?)|(?P<name>[A-Z][A-Z0-9_]*)|(?P<mark>[(),$*]))"
)


@dataclass(frozen=True)
class Ref:
    number: int


Pair = tuple[str, list[Any]]


@dataclass
class Part21:
    schema: str
    instances: dict[int, list[Pair]] = field(default_factory=dict)

    def of(self, name: str) -> list[tuple[int, list[Any]]]:
        """Number and arguments of each instance of this name, alone or in a complex one."""
        return [
            (number, arguments)
            for number, pairs in self.instances.items()
            for found, arguments in pairs
            if found == name
        ]

    def arguments(self, ref: Ref, name: str) -> list[Any]:
        return next(a for found, a in self.instances[ref.number] if found == name)

    def measure(self, ref: Ref) -> float:
        """The value of a measure with unit."""
        for name, arguments in self.instances[ref.number]:
            if name.endswith("MEASURE_WITH_UNIT") and arguments:
                (_, (value,)) = arguments[0]
                return float(value)
        raise KeyError(ref)


def read_part21(text: str) -> Part21:
    schema = re.search(r"FILE_SCHEMA\s*\(\(\s*'([^']*)'", text)
    assert schema, "no schema"
    file = Part21(schema.group(1))
    data = text[text.index("DATA;") + 5 :]
    for number, body in re.findall(r"#(\d+)\s*=\s*((?:[^;']|'(?:[^']|'')*')*);", data):
        file.instances[int(number)] = _instance(body)
    return file


def _instance(body: str) -> list[Pair]:
    tokens = _Tokens(body)
    if tokens.peek() != "(":
        return [_pair(tokens)]
    tokens.take()
    pairs = []
    while tokens.peek() != ")":
        pairs.append(_pair(tokens))
    return pairs


def _pair(tokens: _Tokens) -> Pair:
    name = tokens.take()
    return name, _list(tokens)


class _Tokens:
    def __init__(self, text: str) -> None:
        self._all = list(self._split(text))
        self._at = 0

    @staticmethod
    def _split(text: str) -> Iterator[tuple[str, str]]:
        at, text = 0, text.strip()
        while at < len(text):
            found = _TOKEN.match(text, at)
            assert found, text[at : at + 40]
            yield str(found.lastgroup), found.group().strip()
            at = found.end()

    def peek(self) -> str:
        return self._all[self._at][1]

    def kind(self) -> str:
        return self._all[self._at][0]

    def take(self) -> str:
        self._at += 1
        return self._all[self._at - 1][1]


def _list(tokens: _Tokens) -> list[Any]:
    assert tokens.take() == "("
    values: list[Any] = []
    while tokens.peek() != ")":
        if tokens.peek() == ",":
            tokens.take()
        else:
            values.append(_value(tokens))
    tokens.take()
    return values


def _value(tokens: _Tokens) -> Any:
    kind = tokens.kind()
    if tokens.peek() == "(":
        return _list(tokens)
    if kind == "name":  # a typed value: LENGTH_MEASURE(3.)
        return _pair(tokens)
    word = tokens.take()
    match kind:
        case "ref":
            return Ref(int(word[1:]))
        case "text":
            return word[1:-1].replace("''", "'")
        case "number":
            return float(word)
        case "enum":
            return word
        case _:
            return None
