"""Making a layout ready to be dragged, a little at a time."""

from __future__ import annotations

from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.readiness import Readiness, ReadyLayout
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.model import Job
from fixtures_lib.parcel import packed
from fixtures_lib.progress import Progress, silent
from fixtures_lib.tasks.deflection_case import case_of, elastic
from fixtures_lib.tasks.prepared_parts import prepared_part, wanted_size
from fixtures_lib.tasks.prepared_plates import elastic_plate, on_their_feet


def prepare_places(
    job: Job, part: LoadedPart, at_most: int, *, progress: Progress = silent
) -> Readiness:
    """Solve for the columns of `at_most` places more; this process keeps them."""
    progress("Preparing places")
    model = _model(job, part, progress)
    return Readiness(*model.prepare_places(case_of(job, part.shape), at_most))


def ready_layout(job: Job, part: LoadedPart, *, progress: Progress = silent) -> ReadyLayout:
    """The layout with all its places, packed for another process.

    Raises FixtureError for what makes no sense: no locators, a contact off the part.
    """
    model = _model(job, part, progress)
    plate = elastic_plate(job, elastic(job.plate.material), progress)
    case = case_of(job, part.shape)
    case = on_their_feet(case, job) if plate else case
    layout = model.live(case, progress=progress, plate=plate)
    ids = dict.fromkeys(site.owner.id for site in layout.wiring.sites)
    contacts = tuple(contact for contact in ids if layout.follows(contact))
    return ReadyLayout(contacts, packed(layout))


def _model(job: Job, part: LoadedPart, progress: Progress) -> PartModel:
    case = case_of(job, part.shape)
    material, size = elastic(job.part.material), wanted_size(job.conditions)
    return prepared_part(part, material, case, progress, size)
