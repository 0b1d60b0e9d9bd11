"""A field on a body's surface: colours in um, and the bent shape drawn larger than life."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from vtkmodules.vtkCommonCore import vtkLookupTable

from app.texts import marked
from app.viewport.body import Body
from app.viewport.colour_map import DEFAULT_MAP, STEPS, colour_table
from app.viewport.look import Theme, blended, finish_lines, finish_surface
from app.viewport.polydata import (
    actor_of,
    segment_data,
    surface_data,
    vtk_floats,
    vtk_matrix,
    vtk_points,
)
from app.viewport.ray_cast import SurfaceSearch
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.facets import creases
from fixtures_lib.geometry.meshes import TriangleMesh


@dataclass(frozen=True, eq=False)
class Field:
    """values (n,) one for each point of `surface`, in `unit`; displacement_mm (n, 3) or None, in
    the body's own axes; limits fix the colours' range. Values that are not numbers stay grey.

    Give the same `surface` object again when only the values change: that is fast.
    """

    surface: TriangleMesh
    values: Floats
    displacement_mm: Floats | None = None
    title: str = marked("Displacement")
    unit: str = "µm"
    limits: tuple[float, float] | None = None
    colours: str = DEFAULT_MAP

    @property
    def range(self) -> tuple[float, float]:
        if self.limits is not None:
            return self.limits
        finite = self.values[np.isfinite(self.values)]
        return (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 0.0)


class FieldOnBody:
    """The actors that are drawn in place of a body's own while a field is shown on it."""

    def __init__(self, body: Body, surface: TriangleMesh) -> None:
        self.mesh = surface
        self._frame = body.frame
        self._facets = surface.facets
        self._rest = body.frame.inward(surface.points)
        self._data = surface_data(
            self._rest[self._facets.sources], self._facets.triangles, self._facets.normals
        )
        self.surface = actor_of(self._data)
        pairs = creases(surface)
        self._edge_data = segment_data(self._rest, pairs)
        self.edges = actor_of(self._edge_data)
        self.ghost = actor_of(segment_data(self._rest, pairs))
        self.ghost.VisibilityOff()
        self._table = vtkLookupTable()
        self._colours = ""
        self._prepare()
        self.shown_points = surface.points
        self.follow(body)

    @property
    def actors(self) -> tuple[Any, ...]:
        return self.surface, self.edges, self.ghost

    @cached_property
    def search(self) -> SurfaceSearch:
        return SurfaceSearch(self._data)

    def normal_at(self, point: int) -> Floats:
        """(3,) the surface's direction at a point of the mesh, in the body's own axes."""
        found = np.flatnonzero(self._facets.sources == point)
        return self._facets.normals[found[0]].astype(float) if len(found) else np.zeros(3)

    def follow(self, body: Body) -> None:
        """Sit where the body sits, and be seen when it is."""
        held = vtk_matrix(body.matrix)
        for actor in self.actors:
            actor.SetUserMatrix(held)
        self.surface.SetVisibility(body.shown)
        self.edges.SetVisibility(body.shown and body.style.edges)
        self.ghost.SetVisibility(body.shown and self.shown_points is not self.mesh.points)

    def show(self, field: Field, factor: float) -> None:
        """Colours of `field`, the shape bent `factor` times as much as it is."""
        self._paint(field)
        self._bend(field, factor)

    def light_up(self, theme: Theme) -> None:
        finish_lines(self.edges.GetProperty(), theme.edge)
        finish_lines(self.ghost.GetProperty(), blended(theme.edge, (0.6, 0.6, 0.6), 0.6))

    def _prepare(self) -> None:
        finish_surface(self.surface.GetProperty(), (1.0, 1.0, 1.0))
        prop = self.surface.GetProperty()
        prop.SetAmbient(0.42)  # flatter than a part: a colour must be readable on any slope
        prop.SetDiffuse(0.64)
        prop.SetSpecular(0.0)
        prop.SetBackfaceCulling(self._facets.closed)
        mapper = self.surface.GetMapper()
        mapper.SetLookupTable(self._table)
        mapper.UseLookupTableScalarRangeOn()
        mapper.InterpolateScalarsBeforeMappingOn()

    def _paint(self, field: Field) -> None:
        if field.colours != self._colours:
            self._colours = field.colours
            self._table.SetNumberOfTableValues(STEPS)
            for i, (r, g, b) in enumerate(colour_table(field.colours)):
                self._table.SetTableValue(i, r, g, b, 1.0)
            self._table.SetNanColor(0.6, 0.6, 0.6, 1.0)
        low, high = field.range
        self._table.SetTableRange(low, high if high > low else low + 1e-12 + abs(low) * 1e-6)
        scalars = vtk_floats(np.asarray(field.values)[self._facets.sources])
        self._data.GetPointData().SetScalars(scalars)
        self._data.Modified()

    def _bend(self, field: Field, factor: float) -> None:
        bent = field.displacement_mm is not None and factor != 0.0
        if not bent and self.shown_points is self.mesh.points:
            return
        if bent and field.displacement_mm is not None:
            self.shown_points = self.mesh.points + factor * field.displacement_mm
        else:
            self.shown_points = self.mesh.points
        local = self._frame.inward(self.shown_points)
        self._data.SetPoints(vtk_points(local[self._facets.sources]))
        self._edge_data.SetPoints(vtk_points(local))
        self.__dict__.pop("search", None)  # it knows the old shape
