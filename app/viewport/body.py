"""One body in the scene: its surface, its edges, where it sits and how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np

from app.viewport.look import Colour, Theme, finish_lines, finish_surface
from app.viewport.polydata import (
    actor_of,
    local_frame,
    polyline_data,
    surface_data,
    vtk_matrix,
)
from app.viewport.ray_cast import EdgeSearch, SurfaceSearch
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.edge_shapes import corner_points
from fixtures_lib.geometry.facets import Facets
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import BodyMesh, TriangleMesh


class StandIn(Protocol):
    """What is drawn, and picked, instead of a body's own surface: a field on a bent shape."""

    @property
    def mesh(self) -> TriangleMesh: ...
    @property
    def shown_points(self) -> Floats: ...
    @property
    def search(self) -> SurfaceSearch: ...


@dataclass(frozen=True)
class BodyStyle:
    """How a body is shown. `colour` replaces that of its mesh; opacity 0 to 1."""

    colour: Colour | None = None
    opacity: float = 1.0
    visible: bool = True
    edges: bool = True
    pickable: bool = True


class Body:
    """The actors of one body. Its mesh is uploaded once; moving it only changes a matrix."""

    def __init__(self, key: str, mesh: BodyMesh, style: BodyStyle, pose: Pose) -> None:
        self.key = key
        self.mesh = mesh
        self.facets: Facets = mesh.surface.facets
        self.frame = local_frame(mesh.surface.points)
        self.local_points = self.frame.inward(self.facets.points)
        self.surface_data = surface_data(
            self.local_points, self.facets.triangles, self.facets.normals
        )
        self.surface = actor_of(self.surface_data)
        self.edges = actor_of(
            polyline_data(self.frame.inward(mesh.edges.points), mesh.edges.offsets)
        )
        self.edges.SetVisibility(len(mesh.edges.points) > 0)
        self.stand_in: StandIn | None = None
        self.place(pose)
        self.dress(style)

    @property
    def actors(self) -> tuple[Any, Any]:
        return self.surface, self.edges

    @property
    def shown(self) -> bool:
        return self.style.visible and self.style.opacity > 0.0

    @property
    def colour(self) -> Colour:
        return self.style.colour or self.mesh.colour

    def place(self, pose: Pose) -> None:
        self.pose = pose
        self.matrix = self.frame.matrix(pose)
        held = vtk_matrix(self.matrix)
        for actor in self.actors:
            actor.SetUserMatrix(held)

    def dress(self, style: BodyStyle) -> None:
        self.style = style
        finish_surface(self.surface.GetProperty(), self.colour)
        self.surface.GetProperty().SetOpacity(style.opacity)
        # A fifth of the time of a frame, where nobody can see the difference.
        self.surface.GetProperty().SetBackfaceCulling(self.facets.closed and style.opacity >= 1.0)
        self.edges.GetProperty().SetOpacity(min(1.0, 0.25 + 0.75 * style.opacity))
        self._show()

    def cover(self, stand_in: StandIn | None) -> None:
        """Draw nothing of it while `stand_in` is drawn in its place."""
        self.stand_in = stand_in
        self._show()

    @property
    def seen_mesh(self) -> TriangleMesh:
        """The mesh that the eye sees and the pointer meets, at rest."""
        return self.mesh.surface if self.stand_in is None else self.stand_in.mesh

    @property
    def seen_points(self) -> Floats:
        """The points of `seen_mesh` as they are drawn, in the body's own axes."""
        return self.mesh.surface.points if self.stand_in is None else self.stand_in.shown_points

    @property
    def search(self) -> SurfaceSearch:
        return self._own_search if self.stand_in is None else self.stand_in.search

    def light_up(self, theme: Theme, line_px: float) -> None:
        """`line_px` is the width of its edges in pixels of the device."""
        finish_lines(self.edges.GetProperty(), theme.edge, line_px)

    @property
    def corners(self) -> Floats:
        """(8, 3) corners of its box, in the fixture frame."""
        low, high = self._box
        picks = np.array([[i & 1, i >> 1 & 1, i >> 2 & 1] for i in range(8)], dtype=bool)
        return self.pose.points(np.where(picks, high, low))

    @cached_property
    def _own_search(self) -> SurfaceSearch:
        return SurfaceSearch(self.surface_data)

    @cached_property
    def edge_search(self) -> EdgeSearch:
        return EdgeSearch(self.frame.inward(self.mesh.edges.points), self.mesh.edges.offsets)

    @cached_property
    def vertices(self) -> Floats:
        """(n, 3) its corners, in its own axes."""
        return corner_points(self.mesh.edges)

    @cached_property
    def _box(self) -> tuple[Floats, Floats]:
        if not len(self.mesh.surface.points):
            return np.zeros(3), np.zeros(3)
        return self.mesh.surface.box

    def _show(self) -> None:
        shown = self.shown and self.stand_in is None
        self.surface.SetVisibility(shown)
        self.edges.SetVisibility(shown and self.style.edges and len(self.mesh.edges.points) > 0)
