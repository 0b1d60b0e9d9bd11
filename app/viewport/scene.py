"""The bodies in the view, by key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from app.viewport.body import Body, BodyStyle
from app.viewport.look import Theme
from app.viewport.polydata import HERE
from app.viewport.section_plane import SectionPlane
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import BodyMesh


class Scene:
    """Bodies and their actors in one renderer. Equal inputs cost nothing."""

    def __init__(self, renderer: Any, theme: Theme) -> None:
        self._renderer = renderer
        self._theme = theme
        self.line_px = 1.0  # device pixels to a pixel of the view
        self.section: SectionPlane | None = None
        self._bodies: dict[str, Body] = {}

    def __iter__(self) -> Iterator[Body]:
        return iter(self._bodies.values())

    def __contains__(self, key: str) -> bool:
        return key in self._bodies

    def __getitem__(self, key: str) -> Body:
        return self._bodies[key]

    def get(self, key: str) -> Body | None:
        return self._bodies.get(key)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._bodies)

    def put(self, key: str, mesh: BodyMesh, style: BodyStyle, pose: Pose = HERE) -> Body:
        """Show `mesh` as `key`. The same mesh again is not uploaded again."""
        known = self._bodies.get(key)
        if known is not None and known.mesh is mesh:
            known.place(pose)
            known.dress(style)
            return known
        self.remove(key)
        body = Body(key, mesh, style, pose)
        body.light_up(self._theme, self.line_px)
        for actor in body.actors:
            self._renderer.AddActor(actor)
        self._bodies[key] = body
        return body

    def remove(self, key: str) -> None:
        body = self._bodies.pop(key, None)
        if body is not None:
            for actor in body.actors:
                self._renderer.RemoveActor(actor)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for body in self:
            body.light_up(theme, self.line_px)

    @property
    def corners(self) -> Floats:
        """(8 n, 3) corners of the boxes of what is shown; (0, 3) where nothing is."""
        boxes = [body.corners for body in self if body.shown]
        return np.vstack(boxes) if boxes else np.empty((0, 3))
