"""Signs of ISO 1101, ISO 5459 and ISO 1302, drawn as strokes: no font has to know them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Literal

from fixtures_lib.deliver.drawing.marks import AnyMark, Drawn, Filled, Words, box, line, width_of
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import Stroke, full_circle
from fixtures_lib.geometry.loops import Line

Characteristic = Literal["flatness", "parallelism", "perpendicularity", "position"]


def frame(
    kind: Characteristic,
    value: str,
    datums: Sequence[str],
    at: Point2,
    height: float,
) -> list[AnyMark]:
    """A feature control frame with its lower left corner at `at`."""
    x, y = at
    tall = 2.0 * height
    marks = box("dimension", x, y, tall, tall)
    marks += [_thin(stroke) for stroke in _SIGNS[kind]((x + tall / 2.0, y + tall / 2.0), height)]
    x += tall
    for text in (value, *datums):
        wide = width_of(text, height) + height
        marks += box("dimension", x, y, wide, tall)
        marks.append(_centred(text, (x + wide / 2.0, y + height / 2.0), height))
        x += wide
    return marks


def frame_width(value: str, datums: Sequence[str], height: float) -> float:
    return 2.0 * height + sum(width_of(t, height) + height for t in (value, *datums))


def datum(letter: str, at: Point2, outwards: Point2, height: float) -> list[AnyMark]:
    """A filled triangle on an edge at `at`, and its letter in a frame away from it."""
    (x, y), (dx, dy) = at, outwards
    half, tall = height * 0.6, 2.0 * height
    tip = (x + dx * height, y + dy * height)
    base = [(x - dy * half, y + dx * half), (x + dy * half, y - dx * half)]
    stem = (x + dx * 2.2 * height, y + dy * 2.2 * height)
    low = (stem[0] - tall / 2.0 + dx * tall / 2.0, stem[1] - tall / 2.0 + dy * tall / 2.0)
    return [
        Filled(layer="dimension", points=(tip, base[0], base[1])),
        *line("dimension", tip, stem),
        *box("dimension", *low, tall, tall),
        _centred(letter, (low[0] + tall / 2.0, low[1] + height / 2.0), height),
    ]


def roughness(ra_um: float, at: Point2, height: float) -> list[AnyMark]:
    """The sign for a machined surface with its Ra, its point at `at`."""
    x, y = at
    t = math.tan(math.radians(30.0))
    low, high = 1.4 * height, 2.8 * height
    text = f"Ra {ra_um:g}"
    end = x + high * t + width_of(text, height) + 1.0
    marks = line("dimension", (x - low * t, y + low), (x, y), (x + high * t, y + high))
    marks += line("dimension", (x - low * t, y + low), (x + low * t, y + low))
    marks += line("dimension", (x + high * t, y + high), (end, y + high))
    marks.append(
        Words(layer="dimension", text=text, at=(x + high * t + 0.4, y + high - 1.35 * height),
              height=height)
    )  # fmt: skip
    return marks


def projection_sign(at: Point2, height: float, *, first_angle: bool) -> list[AnyMark]:
    """A truncated cone from the side and from its end (ISO 5456-2); `at` is its lower left."""
    x, y = at[0], at[1] + height / 2.0
    small, large, long = height / 4.0, height / 2.0, height

    def cone(start: float, near: float, far: float) -> list[AnyMark]:
        return line(
            "text", (start, y - near), (start + long, y - far), (start + long, y + far),
            (start, y + near), (start, y - near),
        )  # fmt: skip

    def rings(centre: float) -> list[AnyMark]:
        return [
            Drawn(layer="text", stroke=full_circle((centre, y), radius))
            for radius in (small, large)
        ]

    if first_angle:
        return [*cone(x, large, small), *rings(x + long + 0.4 * height + large)]
    return [*rings(x + large), *cone(x + 2.0 * large + 0.4 * height, small, large)]


def _thin(stroke: Stroke) -> Drawn:
    return Drawn(layer="dimension", stroke=stroke)


def _centred(text: str, at: Point2, height: float) -> Words:
    return Words(layer="dimension", text=text, at=at, height=height, align="centre")


def _flatness(at: Point2, h: float) -> list[Stroke]:
    (x, y), a, b, s = at, 0.7 * h, 0.4 * h, 0.25 * h
    ring = [(x - a - s, y - b), (x + a - s, y - b), (x + a + s, y + b), (x - a + s, y + b)]
    return [Line(p, q) for p, q in zip(ring, ring[1:] + ring[:1], strict=True)]


def _parallelism(at: Point2, h: float) -> list[Stroke]:
    x, y = at
    return [Line((x + d - 0.3 * h, y - 0.6 * h), (x + d + 0.3 * h, y + 0.6 * h))
            for d in (-0.25 * h, 0.25 * h)]  # fmt: skip


def _perpendicularity(at: Point2, h: float) -> list[Stroke]:
    x, y = at
    return [
        Line((x - 0.7 * h, y - 0.6 * h), (x + 0.7 * h, y - 0.6 * h)),
        Line((x, y - 0.6 * h), (x, y + 0.7 * h)),
    ]


def _position(at: Point2, h: float) -> list[Stroke]:
    x, y = at
    return [
        full_circle(at, 0.45 * h),
        Line((x - 0.8 * h, y), (x + 0.8 * h, y)),
        Line((x, y - 0.8 * h), (x, y + 0.8 * h)),
    ]


_SIGNS: dict[str, Callable[[Point2, float], list[Stroke]]] = {
    "flatness": _flatness,
    "parallelism": _parallelism,
    "perpendicularity": _perpendicularity,
    "position": _position,
}
