"""The whole fixture as an assembly: plate, adapters, bought items, and the part in its pose."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from fixtures_lib.geometry.frames import Pose
from fixtures_lib.job.model import Job, Potting
from fixtures_lib.job.places import place_count, place_number, shifts_of, with_every_place
from fixtures_lib.job.plate_features import BodyPlan, PlatePlan
from fixtures_lib.job.plate_plan import PLATE
from fixtures_lib.job.plate_tolerances import PlateTolerances
from fixtures_lib.kernel.alloy_solid import alloy_solid
from fixtures_lib.kernel.items.item_parts import ADAPTER_ALUMINIUM, ALLOY, ALUMINIUM, PART
from fixtures_lib.kernel.items.placed_items import Drawing, drawn_parts, placed_items
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.pmi.annotations import body_annotations
from fixtures_lib.kernel.pmi.tagged_faces import tagged_faces
from fixtures_lib.kernel.shape_bytes import from_bytes
from fixtures_lib.kernel.step_writing import StepBody, StepGroup, StepInstance


def annotated_body(
    body: BodyPlan, density_kg_m3: float, tolerances: PlateTolerances, flat_mm: float
) -> StepBody:
    """The same product with sizes, positions, flatness and datums as semantic annotations.

    `flat_mm` is the flatness of its underside.
    """
    bare = machined_body(body, density_kg_m3)
    faces = tagged_faces(plate_solid(body), body)
    told = body_annotations(body, faces, tolerances, flat_mm)
    return replace(bare, annotations=told)


def machined_body(body: BodyPlan, density_kg_m3: float) -> StepBody:
    """A plate or an adapter as a product, in its own frame."""
    plate = body.id == PLATE
    return StepBody(
        name=body.name,
        shape=plate_solid(body),
        colour=ALUMINIUM if plate else ADAPTER_ALUMINIUM,
        layer="PLATE" if plate else "ADAPTER",
        material=(body.material, density_kg_m3) if density_kg_m3 > 0.0 else None,
    )


def fixture_assembly(job: Job, plan: PlatePlan, part_bytes: bytes | None) -> StepGroup:
    """Everything at all places in the fixture frame; equal items and parts are one product."""
    members = [_machined(job, body) for body in plan.bodies]
    members += _items(with_every_place(job), plan)
    if part_bytes is not None:
        material = (job.part.material.name, job.part.material.density_kg_m3)
        part = StepBody(job.part.name, from_bytes(part_bytes), PART, "PART", material)
        members += _alloys(job, plan, part_bytes)
        members += [
            StepInstance(_part_name(job, number), part, job.setup.pose.shifted(dx, dy))
            for number, (dx, dy) in enumerate(shifts_of(job.array), start=1)
        ]
    return StepGroup(f"{job.name} fixture", tuple(members))


def _alloys(job: Job, plan: PlatePlan, part_bytes: bytes) -> list[StepInstance]:
    """What each tray is filled with, cut out by the part that stands in it."""
    shifts, every = shifts_of(job.array), with_every_place(job)
    made = []
    for key, potting in every.elements.items():
        if isinstance(potting, Potting):
            pose = job.setup.pose.shifted(*shifts[place_number(key) - 1])
            shape = alloy_solid(every, potting, plan, part_bytes, pose)
            material = (potting.alloy.name, potting.alloy.density_kg_m3)
            body = StepBody(f"{potting.name}: alloy", shape, ALLOY, "POTTING", material)
            made.append(StepInstance(body.name, body))
    return made


def _part_name(job: Job, place: int) -> str:
    return job.part.name if place_count(job) == 1 else f"{job.part.name}, place {place}"


def _machined(job: Job, body: BodyPlan) -> StepInstance:
    density = job.plate.material.density_kg_m3 if body.id == PLATE else 0.0
    x, y, z = body.position
    return StepInstance(body.name, machined_body(body, density), Pose(x_mm=x, y_mm=y, z_mm=z))


def _items(job: Job, plan: PlatePlan) -> list[StepInstance]:
    products: dict[Drawing, StepBody | StepGroup] = {}
    names: Counter[str] = Counter()
    instances = []
    for item in placed_items(job, plan):
        if item.drawing not in products:
            products[item.drawing] = _product(item.drawing, names)
        name = job.elements[item.element].name
        instances.append(StepInstance(name, products[item.drawing], item.pose))
    return instances


_LAYERS = {"cord": "SEAL", "port": "VACUUM", "clamp": "CLAMPS", "part_screw": "CLAMPS"}


def _product(drawing: Drawing, names: Counter[str]) -> StepBody | StepGroup:
    """`names` counts those in use: two products of one name are told apart by a number."""
    layer = _LAYERS.get(drawing.kind, "LOCATORS")
    parts = drawn_parts(drawing)
    bodies = [StepBody(_own(p.name, names), p.shape, p.colour, layer) for p in parts]
    if len(bodies) == 1:
        return bodies[0]
    name = _own(parts[0].name.split(":")[0], names)
    return StepGroup(name, tuple(StepInstance(body.name, body) for body in bodies))


def _own(name: str, names: Counter[str]) -> str:
    names[name] += 1
    return name if names[name] == 1 else f"{name} ({names[name]})"
