"""A plane that cuts the bodies open: what lies before it is not drawn, the cut faces are filled.

        eye
         |        normal ^
         v               |
    -----+-------- plane +-------   removed above, kept below
    /////|//// cut face //////////

The graphics card drops what is removed; the cut faces are triangles of their own, made anew when
the plane or a body has moved.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from vtkmodules.vtkCommonDataModel import vtkPlane, vtkPlaneCollection
from vtkmodules.vtkFiltersGeneral import vtkContourTriangulator

from app.viewport.body import Body
from app.viewport.look import Colour, blended, finish_lines
from app.viewport.polydata import actor_of, segment_data, vtk_matrix
from app.viewport.scene import Scene
from app.viewport.section_plane import SectionPlane
from fixtures_lib.geometry.arrays import unit
from fixtures_lib.geometry.plane_cuts import cut_by_plane

_CUT: Colour = (0.86, 0.42, 0.30)  # as section faces are tinted on drawings
_SHARE, _LINE_PX = 0.62, 2.0


class Section:
    def __init__(self, renderer: Any, scene: Scene) -> None:
        self._renderer, self._scene = renderer, scene
        self._clip, self._uncut = (
            vtkPlaneCollection(),
            vtkPlaneCollection(),
        )  # the second stays empty
        self._cut = vtkPlane()
        self._caps: dict[str, tuple[tuple[object, ...], list[Any]]] = {}

    def set_plane(self, plane: SectionPlane | None) -> None:
        self._scene.section = plane
        self._clip.RemoveAllItems()
        if plane is not None:
            self._cut.SetOrigin(*plane.point)
            self._cut.SetNormal(*(-unit(plane.normal)))
            self._clip.AddItem(self._cut)

    def follow(self, uncut: set[Any]) -> None:
        """Before a frame: cut all actors but `uncut`, and fill the cuts as bodies are now."""
        for key in set(self._caps) - {body.key for body in self._scene}:
            self._drop(key)
        for body in self._scene:
            self._fill(body)
        own = {actor for _, caps in self._caps.values() for actor in caps}
        for actor in self._renderer.GetActors():
            mapper = actor.GetMapper()
            wanted = self._uncut if actor in uncut or actor in own else self._clip
            if mapper.GetClippingPlanes() is not wanted:
                mapper.SetClippingPlanes(wanted)

    def _fill(self, body: Body) -> None:
        plane = self._scene.section
        shape = (id(body.mesh), id(body.seen_points))
        state = (plane, shape, body.pose, body.shown, body.style)
        if body.key in self._caps and self._caps[body.key][0] == state:
            return
        self._drop(body.key)
        made = [] if plane is None or not body.shown else _caps(body, plane)
        for actor in made:
            self._renderer.AddActor(actor)
        self._caps[body.key] = (state, made)

    def _drop(self, key: str) -> None:
        for actor in self._caps.pop(key, ((), []))[1]:
            self._renderer.RemoveActor(actor)


def _caps(body: Body, plane: SectionPlane) -> list[Any]:
    """The filled cut and its outline."""
    point = body.pose.points_back(np.asarray(plane.point))
    normal = body.pose.vectors_back(unit(plane.normal))
    ends, pairs = cut_by_plane(body.seen_mesh, point, normal, body.seen_points)
    if not len(pairs):
        return []
    lines = segment_data(body.frame.inward(ends), pairs)
    filled = vtkContourTriangulator()
    filled.SetInputData(lines)
    filled.TriangulationErrorDisplayOff()
    filled.Update()
    face, outline = actor_of(filled.GetOutput()), actor_of(lines)
    colour = blended(body.colour, _CUT, _SHARE)
    finish_lines(face.GetProperty(), colour)
    face.GetProperty().SetOpacity(body.style.opacity)
    finish_lines(outline.GetProperty(), blended(colour, (0.0, 0.0, 0.0), 0.6), _LINE_PX)
    for actor in (face, outline):
        actor.SetUserMatrix(vtk_matrix(body.matrix))
        actor.PickableOff()
    return [face, outline]
