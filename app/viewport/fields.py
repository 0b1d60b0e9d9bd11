"""The fields that are shown, by body, with the flags at their extremes and their scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from app.texts import local_figures, tr
from app.viewport.body import Body
from app.viewport.colour_map import figure
from app.viewport.field import Field, FieldOnBody
from app.viewport.legend import Scale
from app.viewport.look import LIGHT, Theme
from app.viewport.picking import Hit
from app.viewport.scene import Scene
from fixtures_lib.geometry.arrays import Floats


@dataclass(frozen=True, eq=False)
class Flag:
    """A text at a point (3,) of the fixture frame; normal (3,) of the surface there."""

    point: Floats
    normal: Floats
    text: str


@dataclass(frozen=True, eq=False)
class Shown:
    on_body: FieldOnBody
    field: Field
    factor: float
    flags: bool


class Fields:
    def __init__(self, renderer: Any, scene: Scene) -> None:
        self._renderer = renderer
        self._scene = scene
        self._theme = LIGHT
        self._shown: dict[str, Shown] = {}

    def put(self, key: str, field: Field, factor: float, flags: bool) -> None:
        """Show `field` on a body; with the same surface as before only figures are uploaded."""
        body = self._scene[key]
        shown = self._shown.pop(key, None)
        if shown is None or shown.on_body.mesh is not field.surface:
            self._take_off(shown)
            on_body = FieldOnBody(body, field.surface)
            on_body.light_up(self._theme)
            for actor in on_body.actors:
                self._renderer.AddActor(actor)
        else:
            on_body = shown.on_body
        on_body.show(field, factor)
        body.cover(on_body)
        on_body.follow(body)
        self._shown[key] = Shown(on_body, field, factor, flags)

    def clear(self, key: str) -> None:
        self._take_off(self._shown.pop(key, None))
        body = self._scene.get(key)
        if body is not None:
            body.cover(None)

    def follow(self, body: Body) -> None:
        shown = self._shown.get(body.key)
        if shown is not None:
            shown.on_body.follow(body)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for shown in self._shown.values():
            shown.on_body.light_up(theme)

    def value(self, hit: Hit) -> float | None:
        """The field where a ray met it; None on a body without one."""
        shown = self._shown.get(hit.body.key)
        if shown is None or hit.on_section:
            return None
        corners = shown.field.surface.triangles[hit.triangle]
        return float(hit.shares @ np.asarray(shown.field.values)[corners])

    @property
    def scale(self) -> Scale | None:
        """Of the field that was set last."""
        if not self._shown:
            return None
        shown = next(reversed(self._shown.values()))
        low, high = shown.field.range
        bent = shown.field.displacement_mm is not None and shown.factor != 0.0
        note = tr("shape × {factor}", factor=_grouped(shown.factor)) if bent else ""
        return Scale(tr(shown.field.title), shown.field.unit, low, high, shown.field.colours, note)

    @property
    def flags(self) -> list[Flag]:
        found: list[Flag] = []
        for key, shown in self._shown.items():
            if shown.flags and self._scene[key].shown:
                found += _flags(self._scene[key], shown)
        return found

    @property
    def points(self) -> Floats:
        """(n, 3) corners of the boxes of the bent shapes, in the fixture frame."""
        found = [
            self._scene[key].pose.points(_corners(shown.on_body.shown_points))
            for key, shown in self._shown.items()
        ]
        return np.vstack(found) if found else np.empty((0, 3))

    def _take_off(self, shown: Shown | None) -> None:
        if shown is not None:
            for actor in shown.on_body.actors:
                self._renderer.RemoveActor(actor)


def _flags(body: Body, shown: Shown) -> list[Flag]:
    values = np.asarray(shown.field.values, dtype=float)
    if not np.isfinite(values).any():
        return []
    low, high = shown.field.range
    places = {"max": int(np.nanargmax(values)), "min": int(np.nanargmin(values))}
    return [
        Flag(
            body.pose.points(shown.on_body.shown_points[place]),
            body.pose.vectors(shown.on_body.normal_at(place)),
            f"{name} {figure(float(values[place]), high - low)} {shown.field.unit}",
        )
        for name, place in places.items()
    ]


def _corners(points: Floats) -> Floats:
    low, high = points.min(axis=0), points.max(axis=0)
    picks = np.array([[i & 1, i >> 1 & 1, i >> 2 & 1] for i in range(8)], dtype=bool)
    return np.asarray(np.where(picks, high, low))


def _grouped(factor: float) -> str:
    """Four digits, thousands apart."""
    return local_figures(f"{factor:,.4g}".replace(",", " "))
