"""What is under the pointer, in words for the status bar."""

from __future__ import annotations

import numpy as np

from app.hand.face_words import face_kind_words
from app.hand.place_words import hole_words
from app.session import Selected, Session
from app.texts import length_words, tr
from fixtures_lib.geometry.edge_shapes import circle_through, edge_points, length_mm
from fixtures_lib.geometry.part_shape import Face
from fixtures_lib.job.model import Clamp, Job, PartScrew, Pin, Rest, SideLocator, VacuumZone
from fixtures_lib.units import LengthUnit

MM2_PER_IN2 = 645.16
_BETWEEN = "   ·   "


def hover_text(session: Session) -> str:
    """ "Face 12 · cylinder Ø 8.000 mm · 201.1 mm²"; empty over nothing."""
    thing, job = session.hovered, session.shown_job
    if thing is None or job is None:
        return ""
    words = _words(session, thing, job)
    if thing.point is not None:
        x, y, z = (length_words(value, job.unit).split(" ")[0] for value in thing.point)
        words.append(f"x {x}  y {y}  z {z} {job.unit}")
        words.append(hole_words(job, thing.point[0], thing.point[1]))
    return _BETWEEN.join(word for word in words if word)


def hover_lines(session: Session) -> str:
    """The same in lines, for the pointer."""
    return hover_text(session).replace(_BETWEEN, "\n")


def _words(session: Session, thing: Selected, job: Job) -> list[str]:
    match thing.kind:
        case "face":
            return _face_words(session, thing.number, job.unit)
        case "edge":
            return _edge_words(session, thing.number, job.unit)
        case "vertex":
            return [tr("Vertex {number}", number=thing.number)]
        case "element":
            return _element_words(job, thing.id)
        case "plate":
            plate = job.plate
            return [tr("Plate"), plate.item.name]
        case "load":
            return [job.loads[thing.id].name] if thing.id in job.loads else []
        case "pass":
            return [job.passes[thing.id].name] if thing.id in job.passes else []
        case "feature":
            return [job.features[thing.id].name] if thing.id in job.features else []
        case _:
            return [thing.kind.capitalize()]


def _edge_words(session: Session, number: int, unit: LengthUnit) -> list[str]:
    """Its length, and the diameter of a round one."""
    part = session.part
    points = np.empty((0, 3)) if part is None else edge_points(part.edges, number)
    if not len(points):
        return [tr("Edge {number}", number=number)]
    circle = circle_through(points)
    if circle is not None:
        return [
            tr("Edge {number}", number=number),
            tr("circle Ø {diameter_mm}", diameter_mm=length_words(circle.diameter_mm, unit)),
        ]
    return [
        tr("Edge {number}", number=number),
        tr("{length_mm} long", length_mm=length_words(length_mm(points), unit)),
    ]


def _face_words(session: Session, number: int, unit: LengthUnit) -> list[str]:
    part = session.part
    face = part.shape.faces[number - 1] if part and 0 < number <= len(part.shape.faces) else None
    if face is None:
        return [tr("Part")]
    return [tr("Face {number}", number=number), _surface(face, unit), _area(face.area_mm2, unit)]


def _surface(face: Face, unit: LengthUnit) -> str:
    if face.radius_mm is None:
        return face_kind_words(face.kind)
    return f"{face_kind_words(face.kind)} Ø {length_words(2.0 * face.radius_mm, unit)}"


def _area(mm2: float, unit: LengthUnit) -> str:
    return (
        tr("{mm2:.4f} in²", mm2=mm2 / MM2_PER_IN2) if unit == "in" else tr("{mm2:.1f} mm²", mm2=mm2)
    )


def _element_words(job: Job, key: str) -> list[str]:
    element = job.elements.get(key)
    match element:
        case None:
            return []
        case Rest():
            height = length_words(element.top_mm, job.unit)
            return [element.name, element.item.name, tr("contact at z {height}", height=height)]
        case Clamp():
            return [element.name, element.item.name, f"{element.force_n:.0f} N"]
        case PartScrew():
            size = f"{element.item.name} × {element.length_mm:g}"
            return [element.name, size, f"{element.force_n:.0f} N"]
        case SideLocator() | Pin():
            return [element.name, element.item.name]
        case VacuumZone():
            return [element.name, element.cord.name]
        case _:
            return [element.name]
