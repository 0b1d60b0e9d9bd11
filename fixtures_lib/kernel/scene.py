"""The bodies of a fixture for the view: plate, adapters, items, each cached by its value.

A pad or a groove is a part of the plate's solid, but belongs to an element of the job: its faces
come as a body of their own, so that it can be picked and lit up like any other element.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Ints
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import BodyMesh, EdgeLines, TriangleMesh
from fixtures_lib.job.model import Job, Potting
from fixtures_lib.job.places import place_number, shifts_of, with_every_place
from fixtures_lib.job.plate_features import BodyPlan, PlatePlan
from fixtures_lib.job.plate_plan import PLATE, plate_plan
from fixtures_lib.kernel.alloy_solid import alloy_block
from fixtures_lib.kernel.face_owners import face_owners
from fixtures_lib.kernel.items.item_parts import ADAPTER_ALUMINIUM, ALLOY, ALUMINIUM, PART, Colour
from fixtures_lib.kernel.items.placed_items import Drawing, PlacedItem, drawn_parts, placed_items
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.shape_bytes import from_bytes
from fixtures_lib.kernel.tessellation import tessellated
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import worded

_MILLED_TINT = (0.96, 0.99, 1.03)  # pads and grooves: a little apart from the plate's own faces

LocalBody = tuple[str, Colour, TriangleMesh, EdgeLines, str]


def fixture_bodies(
    job: Job, part_bytes: bytes | None = None, progress: Progress = silent
) -> tuple[BodyMesh, ...]:
    """What the view draws, in the fixture frame; the part too where its bytes are given.

    The plate's own body has no element; adapters, pads, grooves and items carry theirs, those of
    other places with the place's number (job.places).
    Raises FixtureError where the plate can't be built.
    """
    progress("planning the plate")
    plan = plate_plan(job)
    bodies: list[BodyMesh] = []
    for body in plan.bodies:
        progress(worded("building {name}", name=body.name))
        bodies += [_placed(local, _pose_of(body)) for local in _machined(body)]
    bodies += item_bodies(job, plan, progress)
    bodies += _alloys(job, plan)
    if part_bytes is not None:
        progress("placing the part")
        bodies += _parts(job, part_bytes)
    return tuple(bodies)


def _alloys(job: Job, plan: PlatePlan) -> list[BodyMesh]:
    """Alloy up to its level, as if no part were in it: the part is drawn over it."""
    every = with_every_place(job)
    return [
        BodyMesh(
            f"{potting.name}: alloy",
            ALLOY,
            *tessellated(alloy_block(every, potting, plan)),
            element_id=key,
        )
        for key, potting in every.elements.items()
        if isinstance(potting, Potting)
    ]


def _parts(job: Job, part_bytes: bytes) -> list[BodyMesh]:
    part, pose = _part(part_bytes, job.part.name), job.setup.pose
    return [_placed(part, pose.shifted(dx, dy)) for dx, dy in shifts_of(job.array)]


def item_bodies(job: Job, plan: PlatePlan, progress: Progress = silent) -> list[BodyMesh]:
    """The bought items alone."""
    items = placed_items(job, plan)
    bodies: list[BodyMesh] = []
    for number, item in enumerate(items):
        progress("drawing items", number / len(items))
        bodies += _placed_item(item)
    return bodies


def _pose_of(body: BodyPlan) -> Pose:
    x, y, z = body.position
    return Pose(x_mm=x, y_mm=y, z_mm=z)


def _machined(body: BodyPlan) -> tuple[LocalBody, ...]:
    """Where a body stands does not change its shape: it is cached without its place."""
    return _machined_here(msgspec.structs.replace(body, position=(0.0, 0.0, 0.0), notes=()))


@lru_cache(maxsize=8)
def _machined_here(body: BodyPlan) -> tuple[LocalBody, ...]:
    surface, edges = tessellated(plate_solid(body))
    owners = face_owners(body, surface)
    owners[[place_number(str(owner)) > 1 and place_number(body.id) == 1 for owner in owners]] = ""
    own = "" if body.id == PLATE else body.id
    colour = ALUMINIUM if body.id == PLATE else ADAPTER_ALUMINIUM
    rest = _faces(surface, np.flatnonzero(owners == ""))
    bodies: list[LocalBody] = [(body.name, colour, rest, edges, own)]
    tint = _tinted(colour)
    for element in dict.fromkeys(str(o) for o in owners if o):
        mine = _faces(surface, np.flatnonzero(owners == element))
        bodies.append((f"{body.name}: {element}", tint, mine, _NO_EDGES, element))
    return tuple(bodies)


_NO_EDGES = EdgeLines(np.empty((0, 3)), np.zeros(1, dtype=np.int64))


def _tinted(colour: Colour) -> Colour:
    r, g, b = (min(1.0, c * t) for c, t in zip(colour, _MILLED_TINT, strict=True))
    return (r, g, b)


def _faces(surface: TriangleMesh, faces: Ints) -> TriangleMesh:
    """The triangles of some faces (indices from 0), with only the points that they use."""
    triangles = surface.triangles[np.isin(surface.faces, faces + 1)]
    used, packed = np.unique(triangles, return_inverse=True)
    return TriangleMesh(
        surface.points[used],
        packed.reshape(-1, 3).astype(np.int64),
        surface.faces[np.isin(surface.faces, faces + 1)],
    )


@lru_cache(maxsize=512)
def _drawn(drawing: Drawing) -> tuple[LocalBody, ...]:
    return tuple(
        (part.name, part.colour, *tessellated(part.shape), "") for part in drawn_parts(drawing)
    )


@lru_cache(maxsize=256)
def _placed_item(item: PlacedItem) -> tuple[BodyMesh, ...]:
    """The same bodies as long as it stays: what was found out about them is known by identity."""
    return tuple(_placed(_owned(local, item), item.pose) for local in _drawn(item.drawing))


def _owned(local: LocalBody, item: PlacedItem) -> LocalBody:
    return (*local[:4], item.element)


@lru_cache(maxsize=2)
def _part(part_bytes: bytes, name: str) -> LocalBody:
    return (name, PART, *tessellated(from_bytes(part_bytes)), "")


def _placed(local: LocalBody, pose: Pose) -> BodyMesh:
    name, colour, surface, edges, element = local
    moved = edges if not len(edges.points) else EdgeLines(pose.points(edges.points), edges.offsets)
    return BodyMesh(
        name=name, colour=colour, surface=surface.moved(pose), edges=moved, element_id=element
    )
