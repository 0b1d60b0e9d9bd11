"""The hole table and the table of pads: what a machinist reads beside the model.

X, Y and Z are from the datum corner of each body's own top face.
"""

from __future__ import annotations

from fixtures_lib.deliver.tables import Cell
from fixtures_lib.job.model import Job
from fixtures_lib.job.places import first_id, place_number
from fixtures_lib.job.plate_features import BodyPlan, Pad, PlannedHole, PlatePlan

HOLE_COLUMNS = (
    "body", "tag", "x_mm", "y_mm", "z_mm", "into", "kind", "size", "diameter_mm", "fit", "thread",
    "depth_mm", "through", "counterbore_diameter_mm", "counterbore_depth_mm", "thread_depth_mm",
    "purpose", "for",
)  # fmt: skip
PAD_COLUMNS = ("body", "tag", "x_mm", "y_mm", "diameter_mm", "height_mm", "kind", "for")

_WORDS = {(0.0, 0.0, -1.0): "down", (0.0, 0.0, 1.0): "up from below"}
_SIDES = {(1.0, 0.0, 0.0): "left edge", (-1.0, 0.0, 0.0): "right edge"}
_ENDS = {(0.0, 1.0, 0.0): "front edge", (0.0, -1.0, 0.0): "back edge"}


def hole_table(job: Job, plan: PlatePlan) -> list[list[Cell]]:
    """One row a hole, in the order of the tags; its columns are HOLE_COLUMNS."""
    rows = [_hole_row(job, body, hole) for body in plan.bodies for hole in body.holes]
    return sorted(rows, key=lambda row: (str(row[0]), _order(str(row[1]))))


def _order(tag: str) -> tuple[int, str, int]:
    letters = tag.rstrip("0123456789")
    return (len(letters), letters, int(tag[len(letters) :] or 0))


def _hole_row(job: Job, body: BodyPlan, hole: PlannedHole) -> list[Cell]:
    x, y, z = hole.mouth
    return [
        body.name, hole.tag, x, y, z, {**_WORDS, **_SIDES, **_ENDS}[hole.direction], hole.kind,
        hole.size, hole.diameter_mm, hole.fit, hole.size if hole.kind == "tapped" else "",
        hole.depth_mm, "yes" if hole.through else "no",
        hole.counterbore_diameter_mm or None, hole.counterbore_depth_mm or None,
        hole.thread_depth_mm or None, hole.purpose, named(job, hole.elements),
    ]  # fmt: skip


def pad_table(job: Job, plan: PlatePlan) -> list[list[Cell]]:
    """One row a pad, with the height of its top above the body's top face (PAD_COLUMNS)."""
    return [
        _pad_row(job, body, pad, number)
        for body in plan.bodies
        for number, pad in enumerate(body.pads, start=1)
    ]


def _pad_row(job: Job, body: BodyPlan, pad: Pad, number: int) -> list[Cell]:
    kind = "rest" if pad.rest else "foot"
    where: list[Cell] = [body.name, f"P{number}", *pad.at]
    return [*where, pad.diameter_mm, pad.top_mm, kind, named(job, (pad.element,))]


def named(job: Job, ids: tuple[str, ...]) -> str:
    """The elements' names, as the engineer gave them; those of many places once."""
    places = {place_number(i) for i in ids}
    if len(places) > 1:
        words = named(job, tuple(dict.fromkeys(first_id(i) for i in ids)))
        return f"{words} at {len(places)} places"
    return ", ".join(job.elements[i].name if i in job.elements else i for i in ids)
