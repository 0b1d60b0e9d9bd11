"""Several parts on one plate: places as near to one another as all that stands on one allows."""

from __future__ import annotations

from msgspec.structs import replace

from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.edits.part_array import arrayed
from fixtures_lib.job.edits.plate_size import plate_fitted
from fixtures_lib.job.model import Adapter, Job, VacuumZone
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.scene import item_bodies
from fixtures_lib.progress import Progress, silent


def array_parts(
    job: Job, part: LoadedPart, columns: int, rows: int, *, progress: Progress = silent
) -> Job:
    """The job with this many places. A dedicated plate is cut to all of them.

    Raises FixtureError for a count that is out of range or a plate that can't be planned.
    """
    progress("Measuring one place")
    single = replace(job, array=Array())
    zones = {e.id for e in job.elements.values() if isinstance(e, VacuumZone)}
    bodies = item_bodies(single, plate_plan(single))
    bodies = [b for b in bodies if b.element_id not in zones]  # a port's hose is at the edge
    made = arrayed(job, part.mesh, bodies, columns, rows)
    adapters = any(isinstance(e, Adapter) for e in job.elements.values())
    if not job.plate.item.dedicated or adapters:
        return made
    progress("Sizing the plate")
    return plate_fitted(made, part.mesh)
