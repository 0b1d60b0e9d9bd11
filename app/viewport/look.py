"""Colours and light: calm, in two themes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QColor
from vtkmodules.vtkRenderingCore import vtkLight

Colour = tuple[float, float, float]

PART_COLOUR: Colour = (0.67, 0.75, 0.84)  # bright aluminium
PLATE_COLOUR: Colour = (0.55, 0.57, 0.60)
ITEM_COLOUR: Colour = (0.36, 0.41, 0.48)  # blackened steel
BLANK_COLOUR: Colour = (0.80, 0.76, 0.68)


@dataclass(frozen=True)
class Theme:
    top: Colour
    bottom: Colour
    edge: Colour
    hover: Colour
    hover_outline: Colour
    selection: Colour
    selection_outline: Colour
    text: Colour
    paper: Colour  # behind labels
    cube: Colour
    cube_hover: Colour


LIGHT = Theme(
    top=(0.975, 0.98, 0.985),
    bottom=(0.83, 0.86, 0.89),
    edge=(0.13, 0.16, 0.20),
    hover=(0.36, 0.78, 0.93),
    hover_outline=(0.00, 0.52, 0.74),
    selection=(1.00, 0.58, 0.10),
    selection_outline=(0.86, 0.32, 0.00),
    text=(0.13, 0.16, 0.20),
    paper=(1.0, 1.0, 1.0),
    cube=(0.985, 0.988, 0.992),
    cube_hover=(0.62, 0.84, 0.95),
)

DARK = Theme(
    top=(0.235, 0.255, 0.285),
    bottom=(0.115, 0.125, 0.145),
    edge=(0.06, 0.07, 0.09),
    hover=(0.30, 0.76, 0.94),
    hover_outline=(0.62, 0.93, 1.00),
    selection=(1.00, 0.56, 0.08),
    selection_outline=(1.00, 0.78, 0.30),
    text=(0.90, 0.92, 0.94),
    paper=(0.13, 0.145, 0.165),
    cube=(0.34, 0.365, 0.40),
    cube_hover=(0.16, 0.50, 0.66),
)


def theme_of(dark: bool) -> Theme:
    return DARK if dark else LIGHT


def blended(base: Colour, over: Colour, share: float) -> Colour:
    r, g, b = (x + (y - x) * share for x, y in zip(base, over, strict=True))
    return (r, g, b)


def qcolor(colour: Colour, alpha: float = 1.0) -> QColor:
    return QColor.fromRgbF(*colour, alpha)


def light_scene(renderer: Any) -> None:
    """A key light over the left shoulder and a weak one from the right: both go with the eye."""
    renderer.AutomaticLightCreationOff()
    for position, intensity in (((-0.45, 0.6, 1.0), 0.92), ((0.9, -0.3, 0.6), 0.28)):
        light = vtkLight()
        light.SetLightTypeToCameraLight()
        light.SetPosition(*position)
        light.SetFocalPoint(0.0, 0.0, 0.0)
        light.SetIntensity(intensity)
        renderer.AddLight(light)


def paint_background(renderer: Any, theme: Theme) -> None:
    renderer.GradientBackgroundOn()
    renderer.SetBackground(*theme.bottom)
    renderer.SetBackground2(*theme.top)


def finish_surface(prop: Any, colour: Colour) -> None:
    """A satin machined surface."""
    prop.SetColor(*colour)
    prop.SetInterpolationToPhong()
    prop.SetAmbient(0.28)
    prop.SetDiffuse(0.84)
    prop.SetSpecular(0.10)
    prop.SetSpecularPower(24.0)


def finish_lines(prop: Any, colour: Colour, width: float = 1.0) -> None:
    prop.SetColor(*colour)
    prop.LightingOff()
    prop.SetLineWidth(width)
