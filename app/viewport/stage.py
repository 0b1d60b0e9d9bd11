"""Everything that is drawn, kept in step: bodies, highlights, fields, markers, light, camera."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from vtkmodules.vtkRenderingCore import vtkMapper, vtkRenderer

from app.viewport.body import BodyStyle
from app.viewport.camera import Camera
from app.viewport.field import Field
from app.viewport.fields import Fields
from app.viewport.highlight import Emphasis, Highlight
from app.viewport.look import LIGHT, Theme, light_scene, paint_background, theme_of
from app.viewport.markers import Marker, MarkerGroup
from app.viewport.overlay import Note
from app.viewport.picking import Picker
from app.viewport.scene import Scene
from app.viewport.section import Section
from app.viewport.viewpoint import Size
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import BodyMesh


class Stage:
    """Two layers share one camera: the scene, and what is drawn over everything."""

    def __init__(self) -> None:
        vtkMapper.SetResolveCoincidentTopologyToOff()  # the surface offsets all faces itself
        self.camera = Camera()
        self.theme = LIGHT
        self.renderers = (_renderer(self.camera, 0), _renderer(self.camera, 1))
        back, front = self.renderers
        front.PreserveColorBufferOn()
        front.DrawOff()
        self.scene = Scene(back, self.theme)
        self.picker = Picker(self.scene)
        self.selection = Highlight(back, self.scene, _selection(self.theme))
        self.hover = Highlight(back, self.scene, _hover(self.theme))
        self.fields = Fields(back, self.scene)
        self.section = Section(back, self.scene)
        self._markers: dict[str, tuple[MarkerGroup, Any]] = {}
        self._markers_shown = True

    def put_body(self, key: str, mesh: BodyMesh, style: BodyStyle, pose: Pose) -> None:
        known = self.scene.get(key)
        if known is not None and known.mesh is not mesh:
            self.fields.clear(key)
        self.scene.put(key, mesh, style, pose)
        self._body_changed(key)

    def remove_body(self, key: str) -> None:
        self.fields.clear(key)
        self.scene.remove(key)
        for highlight in (self.selection, self.hover):
            highlight.show(p for p in highlight.picks if p.body_key != key)

    def place_body(self, key: str, pose: Pose) -> None:
        body = self.scene[key]
        body.place(pose)
        self.fields.follow(body)
        self.selection.follow(body)
        self.hover.follow(body)

    def style_body(self, key: str, style: BodyStyle) -> None:
        self.scene[key].dress(style)
        self._body_changed(key)

    def clear(self) -> None:
        for highlight in (self.selection, self.hover):
            highlight.show(())
        for key in self.scene.keys:
            self.remove_body(key)
        for key in tuple(self._markers):
            self.set_markers(key, ())

    def put_field(self, key: str, field: Field, factor: float, flags: bool) -> None:
        self.fields.put(key, field, factor, flags)
        self._refresh_highlights(key)

    def clear_field(self, key: str | None) -> None:
        keys = self.scene.keys if key is None else (key,)
        for one in keys:
            self.fields.clear(one)
            self._refresh_highlights(one)

    def set_markers(self, key: str, markers: Sequence[Marker], on_top: bool = False) -> None:
        if key in self._markers:
            old, renderer = self._markers.pop(key)
            for actor in old.actors:
                renderer.RemoveActor(actor)
        if markers:
            group, renderer = MarkerGroup(markers), self.renderers[1 if on_top else 0]
            for actor in group.actors:
                actor.SetVisibility(self._markers_shown)
                renderer.AddActor(actor)
            self._markers[key] = (group, renderer)
        front = self.renderers[1]
        front.SetDraw(front.GetActors().GetNumberOfItems() > 0)

    def show_markers(self, shown: bool) -> None:
        """Draw the markers, or keep them for later."""
        self._markers_shown = shown
        for group, _ in self._markers.values():
            for actor in group.actors:
                actor.SetVisibility(shown)

    def set_pixel_ratio(self, ratio: float) -> None:
        """Keep lines as wide as they should look on a screen with small pixels."""
        if ratio != self.scene.line_px:
            self.scene.line_px = ratio
            self._dress()

    def set_theme(self, dark: bool) -> None:
        self.theme = theme_of(dark)
        self._dress()

    def _dress(self) -> None:
        paint_background(self.renderers[0], self.theme)
        self.scene.set_theme(self.theme)
        self.fields.set_theme(self.theme)
        self.selection.set_emphasis(_selection(self.theme))
        self.hover.set_emphasis(_hover(self.theme))

    def smooth_lines(self, smooth: bool) -> None:
        """Smooth the steps of lines in the finished picture; costs a fifth of a small frame."""
        self.renderers[0].SetUseFXAA(smooth)

    def prepare(self) -> None:
        """Bring VTK's camera and the cut up to date, just before a frame is drawn."""
        self.section.follow({a for group, _ in self._markers.values() for a in group.actors})
        shown = [self.scene.corners, self.fields.points]
        shown += [group.points for group, _ in self._markers.values()]
        self.camera.apply(np.vstack(shown))

    def corners(self, keys: Iterable[str] | None = None) -> Floats:
        """(n, 3) corners of what is shown, or of these bodies."""
        if keys is None:
            return self.scene.corners
        boxes = [self.scene[key].corners for key in keys if key in self.scene]
        return np.vstack(boxes) if boxes else np.empty((0, 3))

    def notes(self, size: Size) -> list[Note]:
        """The texts of markers and fields, where they are on the screen now."""
        view = self.camera.view
        found: list[Note] = []
        for group, _ in self._markers.values() if self._markers_shown else ():
            for text in group.texts:
                x, y = view.pixels(np.array([text.at]), size)[0]
                found.append(Note(float(x), float(y), text.text, text.colour, weight=text.weight))
        for flag in self.fields.flags:
            x, y = view.pixels(flag.point[None], size)[0]
            hidden = float(flag.normal @ view.rotation[2]) < 0.0
            found.append(Note(float(x), float(y), flag.text, pinned=True, hidden=hidden))
        return found

    @property
    def has_notes(self) -> bool:
        return bool(self.fields.flags) or any(group.texts for group, _ in self._markers.values())

    def _body_changed(self, key: str) -> None:
        self.fields.follow(self.scene[key])
        self._refresh_highlights(key)

    def _refresh_highlights(self, key: str) -> None:
        for highlight in (self.selection, self.hover):
            if any(p.body_key == key for p in highlight.picks):
                highlight.refresh()


def _renderer(camera: Camera, layer: int) -> Any:
    renderer = vtkRenderer()
    renderer.SetActiveCamera(camera.vtk)
    renderer.SetLayer(layer)
    renderer.SetInteractive(layer == 0)
    light_scene(renderer)
    return renderer


def _selection(theme: Theme) -> Emphasis:
    return Emphasis(theme.selection, 0.85, theme.selection_outline, 3.0)


def _hover(theme: Theme) -> Emphasis:
    return Emphasis(theme.hover, 0.5, theme.hover_outline, 1.8)
