"""Signs in the scene that are no bodies: arrows, cones, dots, axes, lines and texts.

All of them are in the fixture frame. A group of markers has a key and is replaced as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from app.viewport import glyphs
from app.viewport.look import Colour, finish_lines, finish_surface
from app.viewport.polydata import (
    actor_of,
    local_frame,
    polyline_data,
    surface_data,
    vertex_data,
    vtk_matrix,
    with_colours,
)
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.frames import Pose

AXIS_COLOURS: tuple[Colour, Colour, Colour] = (
    (0.86, 0.24, 0.22),
    (0.30, 0.66, 0.24),
    (0.22, 0.46, 0.90),
)


@dataclass(frozen=True)
class Arrow:
    """Starts at `start`; `tip_at_start` turns it round, so that it pushes on `start`."""

    start: Vector
    direction: Vector
    length_mm: float
    colour: Colour
    width_mm: float | None = None
    tip_at_start: bool = False
    text: str = ""
    weight: float | None = None  # of the text, see Text


@dataclass(frozen=True)
class Cone:
    tip: Vector
    direction: Vector
    height_mm: float
    radius_mm: float
    colour: Colour


@dataclass(frozen=True)
class Rod:
    """A cylinder between the middles of its ends: a tool."""

    start: Vector
    end: Vector
    radius_mm: float
    colour: Colour


@dataclass(frozen=True)
class Ball:
    centre: Vector
    radius_mm: float
    colour: Colour


@dataclass(frozen=True)
class Dot:
    """Of the same size on the screen at any zoom."""

    at: Vector
    colour: Colour
    size_px: float = 9.0
    text: str = ""


@dataclass(frozen=True)
class Triad:
    pose: Pose
    length_mm: float


@dataclass(frozen=True, eq=False)
class Line:
    """points (n, 3)."""

    points: Floats
    colour: Colour
    width_px: float = 2.0


@dataclass(frozen=True)
class Text:
    """With a weight it gives way where it is crowded: the heaviest ones are written."""

    at: Vector
    text: str
    colour: Colour | None = None
    weight: float | None = None


Marker = Arrow | Cone | Rod | Ball | Dot | Triad | Line | Text


class MarkerGroup:
    """The actors and texts of some markers, made once."""

    def __init__(self, markers: Iterable[Marker]) -> None:
        self.markers = tuple(markers)
        self.actors: list[Any] = []
        solids = [pair for m in self.markers for pair in _solids(m)]
        # (n, 3) points that the picture's depth must hold: asked for at every frame
        self.points = np.vstack(
            [np.empty((0, 3)), *(_extent(m) for m in self.markers), *(g.points for g, _ in solids)]
        )
        self._add_solids(solids)
        self._add_dots()
        self._add_lines()

    @property
    def texts(self) -> list[Text]:
        found = [m for m in self.markers if isinstance(m, Text)]
        for marker in self.markers:
            if isinstance(marker, Arrow) and marker.text:
                found.append(Text(_far_end(marker), marker.text, weight=marker.weight))
            elif isinstance(marker, Dot) and marker.text:
                found.append(Text(marker.at, marker.text))
        return found

    def _add_solids(self, made: list[tuple[glyphs.Glyph, Colour]]) -> None:
        if not made:
            return
        solid = glyphs.together([glyph for glyph, _ in made])
        colours = np.vstack([np.tile(colour, (len(g.points), 1)) for g, colour in made])
        frame = local_frame(solid.points)
        data = surface_data(
            frame.inward(solid.points), solid.triangles, solid.normals.astype(np.float32)
        )
        actor = actor_of(with_colours(data, colours))
        finish_surface(actor.GetProperty(), (1.0, 1.0, 1.0))
        self._keep(actor, frame.matrix())

    def _add_dots(self) -> None:
        by_size: dict[float, list[Dot]] = defaultdict(list)
        for marker in self.markers:
            if isinstance(marker, Dot):
                by_size[marker.size_px].append(marker)
        for size, dots in by_size.items():
            points = np.array([d.at for d in dots], dtype=float)
            frame = local_frame(points)
            data = vertex_data(frame.inward(points))
            actor = actor_of(with_colours(data, np.array([d.colour for d in dots])))
            actor.GetProperty().SetPointSize(size)
            actor.GetProperty().RenderPointsAsSpheresOn()
            self._keep(actor, frame.matrix())

    def _add_lines(self) -> None:
        for marker in self.markers:
            if isinstance(marker, Line) and len(marker.points) > 1:
                frame = local_frame(marker.points)
                offsets = np.array([0, len(marker.points)])
                actor = actor_of(polyline_data(frame.inward(marker.points), offsets))
                finish_lines(actor.GetProperty(), marker.colour, marker.width_px)
                self._keep(actor, frame.matrix())

    def _keep(self, actor: Any, matrix: Floats) -> None:
        actor.SetUserMatrix(vtk_matrix(matrix))
        actor.PickableOff()
        self.actors.append(actor)


def _solids(marker: Marker) -> list[tuple[glyphs.Glyph, Colour]]:
    if isinstance(marker, Arrow):
        width = marker.width_mm or marker.length_mm * 0.07
        direction = np.asarray(marker.direction, dtype=float)
        start: Vector = marker.start
        if marker.tip_at_start:
            start = as_vector(np.asarray(start) - _unit_step(direction, marker.length_mm))
        return [(glyphs.arrow(start, as_vector(direction), marker.length_mm, width), marker.colour)]
    if isinstance(marker, Cone):
        made = glyphs.cone(marker.tip, marker.direction, marker.height_mm, marker.radius_mm)
        return [(made, marker.colour)]
    if isinstance(marker, Rod):
        return [(glyphs.rod(marker.start, marker.end, marker.radius_mm), marker.colour)]
    if isinstance(marker, Ball):
        return [(glyphs.sphere(marker.centre, marker.radius_mm), marker.colour)]
    if isinstance(marker, Triad):
        at, axes = as_vector(marker.pose.translation), marker.pose.rotation.T
        width = marker.length_mm * 0.05
        return [
            (glyphs.arrow(at, as_vector(axis), marker.length_mm, width), colour)
            for axis, colour in zip(axes, AXIS_COLOURS, strict=True)
        ]
    return []


def _far_end(marker: Arrow) -> Vector:
    sign = -1.0 if marker.tip_at_start else 1.0
    step = _unit_step(np.asarray(marker.direction, dtype=float), sign * marker.length_mm)
    return as_vector(np.asarray(marker.start) + step)


def _unit_step(direction: Floats, length_mm: float) -> Floats:
    return np.asarray(direction / max(float(np.linalg.norm(direction)), 1e-300) * length_mm)


def _extent(marker: Marker) -> Floats:
    """Of what is not solid."""
    if isinstance(marker, Line):
        return np.asarray(marker.points, dtype=float).reshape(-1, 3)
    if isinstance(marker, (Dot, Text)):
        return np.array([marker.at])
    return np.empty((0, 3))
