"""Showing what the pointer is on and what is selected: fill and outline, in two ways.

Hover tints the face softly and rims it thinly; selection fills it and rims it broadly. Both are
actors of their own, made from the face's triangles and edges, so that the body stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from app.viewport.body import Body
from app.viewport.look import Colour, blended, finish_lines, finish_surface
from app.viewport.pick import Pick
from app.viewport.polydata import (
    actor_of,
    bring_forward,
    segment_data,
    surface_data,
    vertex_data,
    vtk_matrix,
)
from app.viewport.scene import Scene
from fixtures_lib.geometry.arrays import Flags, Floats, Ints
from fixtures_lib.geometry.facets import creases, outline

_DOT_PX = 11.0
MANY_LINES = 20_000  # wide lines are triangles: beyond this they cost more than the body


@dataclass(frozen=True)
class Emphasis:
    fill: Colour
    share: float  # of the fill over the body's own colour
    line: Colour
    width_px: float


class Highlight:
    """The overlay of one kind of emphasis. `show` replaces what it showed."""

    def __init__(self, renderer: Any, scene: Scene, emphasis: Emphasis) -> None:
        self._renderer = renderer
        self._scene = scene
        self._emphasis = emphasis
        self._actors: dict[str, list[Any]] = {}
        self.picks: tuple[Pick, ...] = ()

    def show(self, picks: Iterable[Pick]) -> None:
        self.picks = tuple(picks)
        self._clear()
        by_body: dict[str, list[Pick]] = defaultdict(list)
        for pick in self.picks:
            by_body[pick.body_key].append(pick)
        for key, wanted in by_body.items():
            body = self._scene.get(key)
            if body is not None and body.shown:
                self._actors[key] = self._drawn(body, wanted)
        for actor in (a for actors in self._actors.values() for a in actors):
            self._renderer.AddActor(actor)

    def set_emphasis(self, emphasis: Emphasis) -> None:
        self._emphasis = emphasis
        self.refresh()

    def refresh(self) -> None:
        """Draw the same picks again: a body changed its mesh or its looks."""
        self.show(self.picks)

    def follow(self, body: Body) -> None:
        """Move along with a body that was moved."""
        for actor in self._actors.get(body.key, ()):
            actor.SetUserMatrix(vtk_matrix(body.matrix))

    def _clear(self) -> None:
        for actors in self._actors.values():
            for actor in actors:
                self._renderer.RemoveActor(actor)
        self._actors = {}

    def _drawn(self, body: Body, picks: list[Pick]) -> list[Any]:
        corners = [p.vertex for p in picks if p.vertex is not None]
        picks = [p for p in picks if p.vertex is None]
        whole = any(p.face is None and p.edge is None for p in picks)
        faces = [p.face for p in picks if p.edge is None and p.face is not None]
        edges = [p.edge for p in picks if p.edge is not None]
        chosen = _chosen(body, None if whole else faces)
        actors = []
        if chosen.any() and body.stand_in is None:  # a field's colours must stay readable
            actors.append(self._fill(body, None if whole else chosen))
        rim = _rim(body, chosen, whole)
        if len(rim[1]):
            actors.append(self._line(rim, self._emphasis.width_px))
        if edges:
            actors.append(self._line(_edge_segments(body, edges), self._emphasis.width_px + 1.0))
        if corners:
            actors.append(self._dots(body, corners))
        for actor in actors:
            actor.SetUserMatrix(vtk_matrix(body.matrix))
            actor.PickableOff()
        return actors

    def _fill(self, body: Body, chosen: Flags | None) -> Any:
        """Some triangles of a body once more, in the colour; None: all, from the same arrays."""
        actor = actor_of(body.surface_data if chosen is None else _part_of(body, chosen))
        colour = blended(body.colour, self._emphasis.fill, self._emphasis.share)
        finish_surface(actor.GetProperty(), colour)
        actor.GetProperty().SetAmbient(0.45)  # its colour says something: shade it less
        actor.GetProperty().SetDiffuse(0.66)
        return actor

    def _dots(self, body: Body, corners: list[int]) -> Any:
        known = [number - 1 for number in corners if 0 < number <= len(body.vertices)]
        actor = actor_of(vertex_data(body.frame.inward(body.vertices[known])))
        bring_forward(actor)
        finish_lines(actor.GetProperty(), self._emphasis.line, 1.0)
        actor.GetProperty().SetPointSize(_DOT_PX * self._scene.line_px)
        actor.GetProperty().RenderPointsAsSpheresOn()
        return actor

    def _line(self, segments: tuple[Floats, Ints], width_px: float) -> Any:
        actor = actor_of(segment_data(*segments))
        bring_forward(actor)
        width = width_px if len(segments[1]) < MANY_LINES else 1.0
        width *= self._scene.line_px
        finish_lines(actor.GetProperty(), self._emphasis.line, width)
        return actor


def _part_of(body: Body, chosen: Flags) -> Any:
    points, normals = body.local_points, body.facets.normals
    triangles = body.facets.triangles[chosen]
    used = np.flatnonzero(np.bincount(triangles.ravel(), minlength=len(points)))
    renumbered = np.zeros(len(points), dtype=np.int64)
    renumbered[used] = np.arange(len(used))
    return surface_data(points[used], renumbered[triangles], normals[used])


def _chosen(body: Body, faces: list[int] | None) -> Flags:
    """(m,) which triangles of the seen mesh lie on these faces; all for None."""
    numbers = body.seen_mesh.faces
    return np.ones(len(numbers), dtype=bool) if faces is None else np.isin(numbers, faces)


def _rim(body: Body, chosen: Flags, whole: bool) -> tuple[Floats, Ints]:
    """Points and pairs of the lines around what is chosen, as it is drawn."""
    if whole and body.stand_in is None:
        return body.edge_search.points, body.edge_search.pairs
    if whole:
        return body.frame.inward(body.seen_points), creases(body.seen_mesh)
    used, renumbered = np.unique(body.seen_mesh.triangles[chosen], return_inverse=True)
    at_rest = body.seen_mesh.points[used]
    pairs = outline(at_rest, renumbered.reshape(-1, 3))
    return body.frame.inward(body.seen_points[used]), pairs


def _edge_segments(body: Body, edges: list[int]) -> tuple[Floats, Ints]:
    search = body.edge_search
    return search.points, search.pairs[np.isin(search.numbers, edges)]
