"""All places of a plate for several parts: the job's own is the first, the others are copies of it.

     rest-1/3      rest-1/4          with_every_place: what the plate, the bill, the drawings and
     ______        ______            the assembly are made from
    |place3|      |place4|
     ______        ______
    |place1|      |place2|           the mechanics knows place 1 alone: all are alike
     rest-1        rest-1/2

Places are shifts, never turned: the tool paths are the same at each, and channels stay along the
plate's edges.
"""

from __future__ import annotations

from msgspec.structs import replace

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.job.edits.elements import shifted
from fixtures_lib.job.model import AnyElement, Engraving, Job, PlateHole
from fixtures_lib.job.part_array import Array

PLACE_MARK = "{place}"  # in an engraving: the number of its place


def shifts_of(array: Array) -> tuple[Point2, ...]:
    """The shift of every place, the first with (0, 0): along x, then y, or as they are typed."""
    if array.shifts_mm:
        return ((0.0, 0.0), *array.shifts_mm)
    return tuple(
        (column * array.pitch_x_mm, row * array.pitch_y_mm)
        for row in range(array.rows)
        for column in range(array.columns)
    )


def place_count(job: Job) -> int:
    return len(shifts_of(job.array))


def with_every_place(job: Job) -> Job:
    """With the elements of all places in one list, and no array any more.

    A copy's id is the first one's, a stroke and the place's number; adapters carry their own.
    """
    others = shifts_of(job.array)[1:]
    if not others:
        return job
    elements = dict(job.elements)
    for number, (dx, dy) in enumerate(others, start=2):
        for element in job.elements.values():
            if repeats(job, element):
                copy = _at_place(job, element, number, dx, dy)
                elements[copy.id] = copy
    return replace(job, elements=elements, array=Array())


def repeats(job: Job, element: AnyElement) -> bool:
    """Whether it belongs to the part: holes and letters of the plate itself are there once."""
    own = isinstance(element, PlateHole | Engraving) and element.host not in job.elements
    return not own or (isinstance(element, Engraving) and PLACE_MARK in element.text)


def first_id(element_id: str) -> str:
    """The id of the element that this one repeats, or its own."""
    return element_id.rpartition("/")[0] if place_number(element_id) > 1 else element_id


def place_number(element_id: str) -> int:
    """1 for what stands at the first place, or belongs to the plate."""
    _, stroke, number = element_id.rpartition("/")
    return int(number) if stroke and number.isdigit() else 1


def _at_place(job: Job, element: AnyElement, number: int, dx: float, dy: float) -> AnyElement:
    host = element.host
    return replace(
        shifted(element, dx, dy, 0.0),
        id=f"{element.id}/{number}",
        name=f"{element.name} (place {number})",
        host=f"{host}/{number}" if host in job.elements else host,
    )
