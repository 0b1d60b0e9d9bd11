"""A vacuum zone divided into several: drawn by the worker, put into the job as one step."""

from __future__ import annotations

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.cut_lines import CutLine
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.edits.elements import element_of, without
from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.layout.carrier import carrier_of
from fixtures_lib.layout.zone_room import Obstacle, obstacles_on
from fixtures_lib.layout.zone_split import pieces_of
from fixtures_lib.layout.zones import blind_mouths, horizontal_face
from fixtures_lib.progress import Progress, silent
from fixtures_lib.tasks.fixture import LOW_MM, carrying
from fixtures_lib.wording import worded


def split_zone(
    job: Job,
    part: LoadedPart,
    zone_id: str,
    lines: tuple[CutLine, ...],
    *,
    progress: Progress = silent,
) -> tuple[VacuumZone, ...]:
    """The pieces of a vacuum zone along these lines, the first with its id.

    Each has its own groove, port and channel, and under a raised part supports of its own. Raises
    FixtureError, with the piece, where one has no room.
    """
    progress("Dividing the zone")
    zone = element_of(job, zone_id)
    if not isinstance(zone, VacuumZone):
        raise FixtureError(
            worded("{name} is no vacuum zone", name=zone.name), mend="choose a vacuum zone"
        )
    pieces = pieces_of(zone, job, lines, _mouths(zone, job, part))
    top = carrier_of(job, zone.host).top_mm
    if zone.face is None or zone.seat_mm - top <= LOW_MM:
        return pieces
    obstacles = obstacles_on(without(job, zone_id), zone.host)
    return tuple(carrying(job, part, piece, obstacles, top) for piece in pieces)


def _mouths(zone: VacuumZone, job: Job, part: LoadedPart) -> tuple[Obstacle, ...]:
    """Blind holes of the face that the zone was drawn from; a part that was turned has none."""
    if zone.face is None:
        return ()
    try:
        face = horizontal_face(part.shape, zone.face, job.setup.pose)
    except FixtureError:
        return ()  # the checks of the zone say so
    return blind_mouths(part.shape, face, job.setup.pose, zone.cord)
