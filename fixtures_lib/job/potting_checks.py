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
            f"has its wall {abs(room):.1f} mm {'below' if room < 0.0 else 'above'} the alloy.",
            "Make the wall higher, or fill less.",
        )
    deepest = max((patch.z_mm for patch in potting.patches), default=0.0)
    if not potting.patches:
        yield _problem(potting, "potting-holds-nothing", "warning", "touches no face of the part: "
                       "it counts for nothing in the holding.", "Draw it again.")  # fmt: skip
    elif potting.fill_mm > 1.5 * deepest + 2.0:
        says = f"was drawn for a lower level: only the lowest {deepest:.1f} mm of it hold."
        yield _problem(potting, "potting-redraw", "info", says, "Draw it again.")


def _heat(job: Job, potting: Potting, shape: PartShape) -> Iterator[Problem]:
    alloy, material = potting.alloy, job.part.material
    if material.softens_c is not None and material.softens_c < alloy.pour_c + _NEAR_SOFT_K:
        over = alloy.pour_c >= material.softens_c
        yield _problem(
            potting,
            "pour-softens-part",
            "error" if over else "warning",
            f"is poured at {alloy.pour_c:g} °C, and {material.name} goes soft at "
            f"{material.softens_c:g} °C.",
            "Take an alloy that melts lower, or another way to hold the part.",
        )
    size = widest_mm(potting.outline.polyline(0.5))
    grown = expansion_um(size, material.expansion_1e6_k, alloy.pour_c - ROOM_C)
    if grown > 0.0:
        yield _problem(
            potting, "pour-warms-part", "info",
            f"warms the part: over {size:.0f} mm it is up to {grown:.0f} µm longer when the alloy "
            "is poured.",
            f"Let it cool to {ROOM_C:g} °C before it is measured or cut.",
        )  # fmt: skip
    if alloy.hazard:
        yield _problem(potting, "alloy-hazard", "info", f"takes {alloy.name}: {alloy.hazard}.", "")


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
        words = ", ".join(str(n) for n in drowned[:4])
        says = f"covers face{'s' if len(drowned) > 1 else ''} {words}, which a tool is to cut."
        yield _problem(potting, "potting-over-cut", "warning", says, "Fill it lower.")


def _in_tray(job: Job, potting: Potting, mesh: TriangleMesh) -> Iterator[Problem]:
    """The part below the wall's top stays inside the cavity; then, what the tray takes."""
    try:
        cavity = cavity_of(potting)
        poured = alloy_mm3(job, potting, mesh)
    except FixtureError as fault:
        yield _problem(potting, "potting-impossible", "error", f"can't be milled: {fault.what}.",
                       fault.mend or "")  # fmt: skip
        return
    posed = mesh.moved(job.setup.pose)
    low = posed.points[posed.triangles][:, :, 2].max(axis=1) < potting.seat_mm + potting.height_mm
    beyond = shadow_of(posed, low).difference(cavity.buffer(_INSIDE_MM))
    if beyond.area > _INSIDE_MM:
        yield _problem(potting, "part-through-tray", "error", "has the part through its wall.",
                       "Draw it again where the part is now.")  # fmt: skip
    if potting.drain and not cavity.contains(shapely.Point(drain_at(potting))):
        yield _problem(potting, "drain-outside-tray", "error", "has its drain outside the tray.",
                       "Turn the drain to another side.")  # fmt: skip
    kg, count = poured * 1e-9 * potting.alloy.density_kg_m3, place_count(job)
    each = "" if count == 1 else f" at each of {count} places"
    yield _problem(
        potting, "potting-takes", "info",
        f"takes {poured / 1000.0:.0f} cm³ of alloy{each}, {kg:.2f} kg.", "",
    )  # fmt: skip


def _problem(potting: Potting, code: str, severity: Severity, says: str, mend: str) -> Problem:
    return Problem(
        code=code,
        severity=severity,
        message=f"{potting.name} {says}",
        ids=(potting.id,),
        at=(potting.x_mm, potting.y_mm, potting.seat_mm + potting.fill_mm),
        mend=mend,
    )
