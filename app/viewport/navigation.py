"""Mouse gestures for turning, shifting and zooming, as tables that a user may choose from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from PySide6.QtCore import Qt

from app.viewport.viewpoint import Size, Viewpoint
from fixtures_lib.geometry.arrays import Floats

Buttons = Qt.MouseButton
Keys = Qt.KeyboardModifier

ZOOM_PER_NOTCH = 1.18
ZOOM_PER_PX = 1.008


class Gesture(Enum):
    ORBIT = "orbit"
    PAN = "pan"
    ZOOM = "zoom"


@dataclass(frozen=True)
class Binding:
    """A gesture is begun by pressing `buttons` (all of them) while `keys` are held."""

    gesture: Gesture
    buttons: Qt.MouseButton
    keys: Qt.KeyboardModifier = Keys.NoModifier


@dataclass(frozen=True)
class Navigation:
    name: str
    bindings: tuple[Binding, ...]
    wheel_forward_enlarges: bool = True

    def gesture(self, buttons: Qt.MouseButton, keys: Qt.KeyboardModifier) -> Gesture | None:
        held = keys & (Keys.ShiftModifier | Keys.ControlModifier | Keys.AltModifier)
        for binding in self.bindings:
            if binding.buttons == buttons and binding.keys == held:
                return binding.gesture
        return None

    def wheel_factor(self, notches: float) -> float:
        return float(ZOOM_PER_NOTCH ** (notches if self.wheel_forward_enlarges else -notches))


_HOLDFAST = Navigation(
    "Holdfast",
    (
        Binding(Gesture.ORBIT, Buttons.MiddleButton),
        Binding(Gesture.ORBIT, Buttons.RightButton),
        Binding(Gesture.PAN, Buttons.MiddleButton, Keys.ShiftModifier),
        Binding(Gesture.PAN, Buttons.RightButton, Keys.ShiftModifier),
        Binding(Gesture.ZOOM, Buttons.MiddleButton, Keys.ControlModifier),
        Binding(Gesture.ZOOM, Buttons.RightButton, Keys.ControlModifier),
    ),
)
_SOLIDWORKS = Navigation(
    "SolidWorks",
    (
        Binding(Gesture.ORBIT, Buttons.MiddleButton),
        Binding(Gesture.PAN, Buttons.MiddleButton, Keys.ControlModifier),
        Binding(Gesture.ZOOM, Buttons.MiddleButton, Keys.ShiftModifier),
    ),
    wheel_forward_enlarges=False,
)
_FUSION = Navigation(
    "Fusion",
    (
        Binding(Gesture.ORBIT, Buttons.MiddleButton, Keys.ShiftModifier),
        Binding(Gesture.PAN, Buttons.MiddleButton),
        Binding(Gesture.ZOOM, Buttons.MiddleButton, Keys.ControlModifier),
    ),
)
_FREECAD = Navigation(
    "FreeCAD",
    (
        Binding(Gesture.ORBIT, Buttons.MiddleButton | Buttons.LeftButton),
        Binding(Gesture.ORBIT, Buttons.MiddleButton | Buttons.RightButton),
        Binding(Gesture.ORBIT, Buttons.RightButton, Keys.ShiftModifier),
        Binding(Gesture.PAN, Buttons.MiddleButton),
        Binding(Gesture.PAN, Buttons.RightButton, Keys.ControlModifier),
        Binding(Gesture.ZOOM, Buttons.MiddleButton, Keys.ControlModifier | Keys.ShiftModifier),
    ),
)
_BLENDER = Navigation(
    "Blender",
    (
        Binding(Gesture.ORBIT, Buttons.MiddleButton),
        Binding(Gesture.PAN, Buttons.MiddleButton, Keys.ShiftModifier),
        Binding(Gesture.ZOOM, Buttons.MiddleButton, Keys.ControlModifier),
    ),
)
_CATIA = Navigation(
    "CATIA",
    (
        Binding(Gesture.PAN, Buttons.MiddleButton),
        Binding(Gesture.ORBIT, Buttons.MiddleButton | Buttons.RightButton),
        Binding(Gesture.ORBIT, Buttons.MiddleButton | Buttons.LeftButton),
        Binding(Gesture.ZOOM, Buttons.MiddleButton, Keys.ControlModifier),
    ),
)

NAVIGATIONS: Mapping[str, Navigation] = MappingProxyType(
    {n.name: n for n in (_HOLDFAST, _SOLIDWORKS, _FUSION, _FREECAD, _BLENDER, _CATIA)}
)
DEFAULT_NAVIGATION = _HOLDFAST


@dataclass(frozen=True, eq=False)
class Drag:
    """A gesture under way, about a point of the scene."""

    gesture: Gesture
    grip: Floats

    def moved(self, view: Viewpoint, dx_px: float, dy_px: float, size: Size) -> Viewpoint:
        if self.gesture is Gesture.ORBIT:
            return view.orbited(dx_px, dy_px, self.grip)
        if self.gesture is Gesture.PAN:
            return view.panned(dx_px, dy_px, size, self.grip)
        return view.zoomed(ZOOM_PER_PX**-dy_px, self.grip)
