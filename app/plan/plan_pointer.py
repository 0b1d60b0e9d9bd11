"""The mouse over the plan, as a tool of the 3D view would see it from straight above."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from app.session import Session
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.planar_faces import face_above, height_of

_EYE_MM = 1e5


@dataclass(frozen=True)
class PlanSight:
    """A line straight down."""

    x_mm: float
    y_mm: float
    direction: Vector = (0.0, 0.0, -1.0)

    @property
    def origin(self) -> Vector:
        return (self.x_mm, self.y_mm, _EYE_MM)

    def on_plane(self, point: Vector, normal: Vector) -> Vector | None:
        nx, ny, nz = normal
        if abs(nz) < 1e-9:
            return None
        down = ((point[0] - self.x_mm) * nx + (point[1] - self.y_mm) * ny) / nz
        return (self.x_mm, self.y_mm, point[2] + down)


@dataclass(frozen=True)
class PlanHit:
    body_key: str
    face: int | None
    edge: int | None
    point: Vector
    normal: Vector = (0.0, 0.0, 1.0)
    vertex: int | None = None


@dataclass(frozen=True)
class PlanPointer:
    """x and y in pixels, y downwards."""

    x: float
    y: float
    button: Qt.MouseButton
    buttons: Qt.MouseButton
    keys: Qt.KeyboardModifier
    ray: PlanSight
    pick: PlanHit | None
    pixel_mm: float
    cut: None = None  # the plan is never cut open

    def mm_per_px(self, point: Vector) -> float:
        """The same everywhere: the plan is seen from infinitely far."""
        return self.pixel_mm


@dataclass(frozen=True)
class PlanKey:
    key: int
    text: str
    keys: Qt.KeyboardModifier


def hit_from_above(session: Session, x: float, y: float, element_id: str = "") -> PlanHit | None:
    """An element if one is named, else the part's level top face there, else the plate."""
    job, part = session.shown_job, session.part
    if job is None:
        return None
    if element_id:
        return PlanHit(element_id, None, None, (x, y, 0.0))
    if part is not None:
        face = face_above(part.shape, job.setup.pose, x, y)
        if face is not None:
            return PlanHit("part", face.number, None, (x, y, height_of(face, job.setup.pose)))
    if 0.0 <= x <= job.plate.length_mm and 0.0 <= y <= job.plate.width_mm:
        return PlanHit("plate", None, None, (x, y, 0.0))
    return None
