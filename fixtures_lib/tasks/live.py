"""Making a layout ready to be dragged."""

from __future__ import annotations

from fixtures_lib.deflection.live_layout import LiveLayout
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.model import Job
from fixtures_lib.progress import Progress, silent
from fixtures_lib.tasks.deflection_case import case_of, elastic
from fixtures_lib.tasks.prepared_parts import prepared_part, wanted_size


def prepare_candidates(job: Job, part: LoadedPart, *, progress: Progress = silent) -> LiveLayout:
    """Columns at candidate places, as a value that the window evaluates by itself.

    `LiveLayout.dragged(contact, point)` takes points of the part (`job.setup.pose.points_back`).
    Raises FixtureError for what makes no sense: no locators, a contact off the part.
    """
    case = case_of(job, part.shape)
    model = prepared_part(
        part, elastic(job.part.material), case, progress, wanted_size(job.conditions)
    )
    return model.live(case, progress=progress)
