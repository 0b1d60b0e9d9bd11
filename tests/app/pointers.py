"""A mouse for tools without a view: rays against the block, the plate and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt

from app.tools.tool import Tool
from app.viewport.pick import Pick, Ray
from fixtures_lib.geometry.arrays import Vector, as_vector, unit
from fixtures_lib.geometry.section_outline import SectionOutline

NO_KEYS = Qt.KeyboardModifier.NoModifier
DOWN: Vector = (0.0, 0.0, -1.0)


@dataclass(frozen=True)
class Pointer:
    ray: Ray
    pick: Pick | None
    button: Qt.MouseButton = Qt.MouseButton.LeftButton
    buttons: Qt.MouseButton = Qt.MouseButton.LeftButton
    keys: Qt.KeyboardModifier = NO_KEYS
    x: float = 0.0
    y: float = 0.0
    cut: SectionOutline | None = None

    def mm_per_px(self, point: Vector) -> float:
        return 0.1


@dataclass(frozen=True)
class Key:
    key: int
    text: str = ""
    keys: Qt.KeyboardModifier = field(default=NO_KEYS)


ESCAPE, ENTER = Key(Qt.Key.Key_Escape), Key(Qt.Key.Key_Return)


def over(
    body: str,
    point: Vector,
    *,
    face: int | None = None,
    normal: Vector = (0.0, 0.0, 1.0),
    look: Vector = DOWN,
    keys: Qt.KeyboardModifier = NO_KEYS,
) -> Pointer:
    """The pointer over a point of a body, seen along `look`; a millimetre is ten pixels."""
    direction = as_vector(unit(look))
    origin = as_vector(unit(look) * -500.0 + point)
    pick = Pick(body, face, None, point, normal)
    return Pointer(Ray(origin, direction), pick, keys=keys, x=point[0] * 10.0, y=-point[1] * 10.0)


def beside(x: float, y: float, keys: Qt.KeyboardModifier = NO_KEYS) -> Pointer:
    """Over nothing, seen from above."""
    return Pointer(Ray((x, y, 500.0), DOWN), None, keys=keys, x=x * 10.0, y=-y * 10.0)


def click(tool: Tool, pointer: Pointer) -> None:
    tool.move(pointer)
    tool.press(pointer)
    tool.release(pointer)


def drag(tool: Tool, *pointers: Pointer) -> None:
    tool.press(pointers[0])
    for pointer in pointers[1:]:
        tool.move(pointer)
    tool.release(pointers[-1])
