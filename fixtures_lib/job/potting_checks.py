"""A potted part: is it in its tray, does it stand the heat, can it be cut, what does it take."""

from __future__ import annotations

from collections.abc import Iterator

import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.geometry.planar_faces import height_of, is_up
from fixtures_lib.job.model import Job, Potting
from fixtures_lib.job.pass_places import faces_of
from fixtures_lib.job.places import place_count
from fixtures_lib.job.plate_tray import cavity_of, drain_at
from fixtures_lib.job.potting import alloy_mm3, expansion_um, widest_mm
from fixtures_lib.job.problems import Problem, Severity
from fixtures_lib.job.shadows import shadow_of
from fixtures_lib.wording import listed, worded

ROOM_C = 20.0
_NEAR_SOFT_K = 25.0
_RIM_MM = 1.0  # of the wall above the alloy: it swells a little, and is poured by hand
_INSIDE_MM = 0.05


def potting_problems(job: Job, shape: PartShape, mesh: TriangleMesh | None) -> Iterator[Problem]:
    for potting in job.elements.values():
        if isinstance(potting, Potting):
            yield from _level(potting)
            yield from _heat(job, potting, shape)
            yield from _cut(job, potting, shape)
            if mesh is not None:
                yield from _in_tray(job, potting, mesh)


def _level(potting: Potting) -> Iterator[Problem]:
    room = potting.height_mm - potting.fill_mm
    if room < _RIM_MM:
        yield _problem(
            potting,
            "potting-overflows" if room < 0.0 else "potting-rim-low",
            "error" if room < 0.0 else "warning",
            worded("has its wall {room:.1f} mm below the alloy.", room=-room)
            if room < 0.0
            else worded("has its wall {room:.1f} mm above the alloy.", room=room),
            worded("Make the wall higher, or fill less."),
        )
    deepest = max((patch.z_mm for patch in potting.patches), default=0.0)
    if not potting.patches:
        says = worded("touches no face of the part: it counts for nothing in the holding.")
        yield _problem(potting, "potting-holds-nothing", "warning", says, worded("Draw it again."))
    elif potting.fill_mm > 1.5 * deepest + 2.0:
        says = worded(
            "was drawn for a lower level: only the lowest {deepest:.1f} mm of it hold.",
            deepest=deepest,
        )
        yield _problem(potting, "potting-redraw", "info", says, worded("Draw it again."))


def _heat(job: Job, potting: Potting, shape: PartShape) -> Iterator[Problem]:
    alloy, material = potting.alloy, job.part.material
    if material.softens_c is not None and material.softens_c < alloy.pour_c + _NEAR_SOFT_K:
        over = alloy.pour_c >= material.softens_c
        yield _problem(
            potting,
            "pour-softens-part",
            "error" if over else "warning",
            worded(
                "is poured at {pour_c:g} °C, and {name} goes soft at {softens_c:g} °C.",
                pour_c=alloy.pour_c,
                name=material.name,
                softens_c=material.softens_c,
            ),
            worded("Take an alloy that melts lower, or another way to hold the part."),
        )
    size = widest_mm(potting.outline.polyline(0.5))
    grown = expansion_um(size, material.expansion_1e6_k, alloy.pour_c - ROOM_C)
    if grown > 0.0:
        yield _problem(
            potting, "pour-warms-part", "info",
            worded(
                "warms the part: over {size:.0f} mm it is up to {grown:.0f} µm longer when the "
                "alloy is poured.",
                size=size,
                grown=grown,
            ),
            worded("Let it cool to {room_c:g} °C before it is measured or cut.", room_c=ROOM_C),
        )  # fmt: skip
    if alloy.hazard:
        says = worded("takes {name}: {hazard}.", name=alloy.name, hazard=worded(alloy.hazard))
        yield _problem(potting, "alloy-hazard", "info", says, "")


def _cut(job: Job, potting: Potting, shape: PartShape) -> Iterator[Problem]:
    """What is milled must stand out of the alloy."""
    level = potting.seat_mm + potting.fill_mm
    up = {f.number: f for f in shape.planar_faces if is_up(f, job.setup.pose)}
    drowned = sorted(
        {
            number
            for cut in job.passes.values()
            for number in faces_of(cut, job, shape)
            if number in up and height_of(up[number], job.setup.pose) < level
        }
    )
    if drowned:
        says = worded("covers face {face}, which a tool is to cut.", face=drowned[0])
        if len(drowned) > 1:
            faces = listed(str(n) for n in drowned[:4])
            says = worded("covers faces {faces}, which a tool is to cut.", faces=faces)
        yield _problem(potting, "potting-over-cut", "warning", says, worded("Fill it lower."))


def _in_tray(job: Job, potting: Potting, mesh: TriangleMesh) -> Iterator[Problem]:
    """The part below the wall's top stays inside the cavity; then, what the tray takes."""
    try:
        cavity = cavity_of(potting)
        poured = alloy_mm3(job, potting, mesh)
    except FixtureError as fault:
        says = worded("can't be milled: {fault}.", fault=fault.what)
        yield _problem(potting, "potting-impossible", "error", says, fault.mend)
        return
    posed = mesh.moved(job.setup.pose)
    low = posed.points[posed.triangles][:, :, 2].max(axis=1) < potting.seat_mm + potting.height_mm
    beyond = shadow_of(posed, low).difference(cavity.buffer(_INSIDE_MM))
    if beyond.area > _INSIDE_MM:
        says = worded("has the part through its wall.")
        mend = worded("Draw it again where the part is now.")
        yield _problem(potting, "part-through-tray", "error", says, mend)
    if potting.drain and not cavity.contains(shapely.Point(drain_at(potting))):
        says = worded("has its drain outside the tray.")
        mend = worded("Turn the drain to another side.")
        yield _problem(potting, "drain-outside-tray", "error", says, mend)
    kg, count = poured * 1e-9 * potting.alloy.density_kg_m3, place_count(job)
    takes = {"poured_cm3": poured / 1000.0, "kg": kg}
    says = worded("takes {poured_cm3:.0f} cm³ of alloy, {kg:.2f} kg.", **takes)
    if count > 1:
        says = worded(
            "takes {poured_cm3:.0f} cm³ of alloy at each of {count} places, {kg:.2f} kg.",
            count=count,
            **takes,
        )
    yield _problem(potting, "potting-takes", "info", says, "")


def _problem(potting: Potting, code: str, severity: Severity, says: str, mend: str) -> Problem:
    return Problem(
        code=code,
        severity=severity,
        message=worded("{name} {says}", name=potting.name, says=says),
        ids=(potting.id,),
        at=(potting.x_mm, potting.y_mm, potting.seat_mm + potting.fill_mm),
        mend=mend,
    )
