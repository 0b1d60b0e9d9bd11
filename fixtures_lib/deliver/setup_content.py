"""The content of the setup sheet as plain strings: the template only sets it on the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fixtures_lib.deliver.drawing.style import figure
from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.deliver.place_rows import place_rows
from fixtures_lib.deliver.probing import ProbePoint, part_box, part_points, plate_points
from fixtures_lib.deliver.setup_sequence import first_checks, sequence
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import (
    Adapter,
    AnyElement,
    Clamp,
    Engraving,
    Job,
    Nest,
    PartScrew,
    Pin,
    PlateHole,
    Potting,
    Rest,
    SideLocator,
    VacuumZone,
)
from fixtures_lib.job.places import place_count
from fixtures_lib.job.plate_engraving import engraved_text
from fixtures_lib.units import LengthUnit

Row = list[str]
_KINDS: dict[type[Any], tuple[str, str]] = {
    Rest: ("R", "rest"),
    SideLocator: ("S", "side locator"),
    Pin: ("N", "pin"),
    VacuumZone: ("V", "vacuum zone"),
    Clamp: ("C", "clamp"),
    PartScrew: ("B", "screw"),
    Nest: ("W", "nest"),
    Potting: ("P", "potting tray"),
    Engraving: ("T", "letters"),
    PlateHole: ("H", "hole"),
    Adapter: ("A", "adapter"),
}


def element_tags(job: Job) -> dict[str, str]:
    """A short tag for each element: R1, S2, V1, as on the plan."""
    counts: dict[str, int] = {}
    tags = {}
    for key, element in job.elements.items():
        letter = _KINDS[type(element)][0] if type(element) in _KINDS else "E"
        counts[letter] = counts.get(letter, 0) + 1
        tags[key] = f"{letter}{counts[letter]}"
    return tags


def probe_points(job: Job, shape: PartShape | None) -> list[ProbePoint]:
    plate = plate_points(job)
    return plate + (part_points(job, shape, len(plate) + 1) if shape is not None else [])


def setup_content(
    job: Job,
    shape: PartShape | None,
    report: Mapping[str, Any] | None,
    options: ExportOptions,
    date: str,
) -> dict[str, Any]:
    """Everything that the template shows, but for the pictures."""
    unit = options.unit_of(job)
    return {
        "title": job.name,
        "number": options.number_of(job),
        "revision": options.revision,
        "date": date,
        "unit": "inch" if unit == "in" else "mm",
        "facts": _facts(job, unit, options.part_number),
        "offset": _offset(job, shape, unit),
        "places": place_rows(job, unit),
        "elements": _elements(job, unit),
        "steps": [[step.what, step.figures] for step in sequence(job, unit)],
        "probing": [_probe(point, unit) for point in probe_points(job, shape)],
        "checks": list(first_checks(job, report, unit)),
        "notes": job.notes,
    }


def _facts(job: Job, unit: LengthUnit, part_number: str) -> list[Row]:
    plate = job.plate
    size = " x ".join(
        figure(v, unit) for v in (plate.length_mm, plate.width_mm, plate.thickness_mm)
    )
    return [
        ["Part", ", ".join(filter(None, (part_number, job.part.name, job.part.material.name)))],
        ["Plate", ", ".join(filter(None, (plate.number, plate.item.name, size)))],
        ["Material", plate.material.name],
    ]


def _offset(job: Job, shape: PartShape | None, unit: LengthUnit) -> list[Row]:
    rows = [["Zero of the work offset", "plate's datum corner (front left), top face"]]
    if place_count(job) > 1:
        rows[0][1] += "; shifted for each place, see Places"
    if shape is not None:
        low, high = part_box(job, shape)
        rows.append(["Part, lowest corner", _place(low, unit)])
        rows.append(["Part, highest corner", _place(high, unit)])
    pose = job.setup.pose
    rows.append(["Zero of the part's file", _place((pose.x_mm, pose.y_mm, pose.z_mm), unit)])
    turns = (pose.rx_deg, pose.ry_deg, pose.rz_deg)
    if any(turns):
        words = ", ".join(f"{axis} {turn:g}°" for axis, turn in zip("XYZ", turns, strict=True))
        rows.append(["Turned about (X, then Y, then Z)", words])
    return rows


def _place(at: Sequence[float], unit: LengthUnit) -> str:
    return "  ".join(f"{axis} {figure(v, unit)}" for axis, v in zip("XYZ", at, strict=True))


def _elements(job: Job, unit: LengthUnit) -> list[Row]:
    """Tag, name, what it is, X, Y, Z."""
    tags = element_tags(job)
    return [
        [tags[key], element.name, _item_name(job, element), *_where(element, unit)]
        for key, element in job.elements.items()
    ]


def _item_name(job: Job, element: AnyElement) -> str:
    match element:
        case VacuumZone():
            return f"zone, {element.cord.name}"
        case Nest():
            return f"nest, {'raised wall' if element.form == 'wall' else 'pocket'}"
        case Potting():
            return f"potting tray, {element.alloy.name}"
        case Engraving():
            return f"letters “{engraved_text(job, element)}”"
        case PartScrew():
            washer = f", {element.washer.name.lower()}" if element.washer else ""
            return f"{element.item.name} x {element.length_mm:g}{washer}"
        case PlateHole():
            return f"{element.size} for {element.use}"
    return str(element.item.name)


def _where(element: AnyElement, unit: LengthUnit) -> Row:
    match element:
        case Rest():
            at = (element.x_mm, element.y_mm, element.top_mm)
        case SideLocator() | Clamp():
            at = (element.x_mm, element.y_mm, element.z_mm)
        case Pin():
            at = (element.x_mm, element.y_mm, element.base_mm)
        case VacuumZone():
            at = (element.port.x_mm, element.port.y_mm, element.seat_mm)
        case Nest() | PartScrew() | Potting():
            at = (element.x_mm, element.y_mm, element.seat_mm)
        case Engraving() | PlateHole():
            at = (element.x_mm, element.y_mm, 0.0)
        case Adapter():
            at = (element.x_mm, element.y_mm, element.item.thickness_mm)
    return [figure(v, unit) for v in at]


def _probe(point: ProbePoint, unit: LengthUnit) -> Row:
    return [point.name, point.on, *(figure(v, unit) for v in point.at), point.along]
