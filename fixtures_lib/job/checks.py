"""Everything that is wrong with a job and can be seen at once: from the job and its part's shape.

part_checks      how the part sits over the plate
contact_checks   locators and clamps against the part's surface
part_screw_checks  screws through its holes against the part
element_checks   elements against the plate, their adapter and one another
demand_checks    zones, loads and features against the part's faces
plate_checks     what is machined into the plate
potting_checks   a part that is potted in alloy
slot_checks      cords in the slots of a grid vacuum plate
"""

from __future__ import annotations

from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.contact_checks import contact_problems
from fixtures_lib.job.demand_checks import demand_problems
from fixtures_lib.job.element_checks import element_problems
from fixtures_lib.job.model import Job
from fixtures_lib.job.part_checks import part_problems
from fixtures_lib.job.part_screw_checks import part_screw_problems
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.potting_checks import potting_problems
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.slot_checks import slot_problems

_ORDER = ("error", "warning", "info")


def problems_of(
    job: Job, shape: PartShape, mesh: TriangleMesh | None = None
) -> tuple[Problem, ...]:
    """Errors first. `mesh` is the part's surface in its own coordinates; without it nothing can be
    said about curved faces, and contacts are not judged."""
    found = [
        *part_problems(job, shape, mesh),
        *(contact_problems(job, shape, mesh) if mesh is not None else ()),
        *(part_screw_problems(job, shape, mesh) if mesh is not None else ()),
        *element_problems(job),
        *demand_problems(job, shape, mesh),
        *plate_problems(job),
        *slot_problems(job),
        *potting_problems(job, shape, mesh),
    ]
    return tuple(sorted(found, key=lambda problem: _ORDER.index(problem.severity)))
