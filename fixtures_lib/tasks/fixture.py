"""The fixture's own geometry: bodies for the view, and zones drawn from a face."""

from __future__ import annotations

import msgspec
import shapely

from fixtures_lib.catalog.items import CordItem, PortItem
from fixtures_lib.catalog.loading import Catalog, load_catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import BodyMesh
from fixtures_lib.job.edits.naming import default_name, fresh_id
from fixtures_lib.job.model import Job, Rest, VacuumZone
from fixtures_lib.kernel import scene
from fixtures_lib.layout.carrier import Carrier, carrier_under
from fixtures_lib.layout.slot_zone import fitting_cord, fitting_port, slot_zone
from fixtures_lib.layout.zone_cord import Draw, usual_cords, zone_that_fits
from fixtures_lib.layout.zone_room import Obstacle, obstacles_on
from fixtures_lib.layout.zone_supports import with_supports
from fixtures_lib.layout.zones import default_inset, horizontal_face, in_fixture, zone_on_face
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import worded

_PORT = "port-g1-8"
LOW_MM = 1e-6  # the part lies on the plate itself


def fixture_bodies(job: Job, *, progress: Progress = silent) -> tuple[BodyMesh, ...]:
    """Plate, adapters and placed items, in the fixture frame."""
    return scene.fixture_bodies(job, progress=progress)


def draw_zone(
    job: Job,
    part: LoadedPart,
    face: int,
    inset_mm: float | None = None,
    cord_id: str | None = None,
    port_id: str | None = None,
    *,
    progress: Progress = silent,
) -> VacuumZone:
    """A vacuum zone under a face that looks down: its boundary inwards, clear of what is placed.

    It is cut into the adapter that the part lies on, else into the plate. Inside it are as many
    supports as the part needs, and channels where the part lies on that body itself. Without a
    cord the thickest usual one that fits and seats is chosen. Raises FixtureError where there is
    no room for it, with the cord that would have room.
    """
    progress("Drawing the groove")
    carrier = _carrier(job, part, face)
    catalog = load_catalog()
    key = fresh_id(job, "zone")
    if job.plate.item.slots is not None and _lies_on_plate(job, part):
        return _in_slots(job, part, face, key, cord_id, catalog)
    port = catalog.get(PortItem, port_id or _PORT)
    obstacles, pose = carrier.obstacles(job), carrier.seen(job.setup.pose)

    def draw(cord: CordItem, inset: float) -> VacuumZone:
        progress(worded("Drawing the groove for {name}", name=cord.name))
        return zone_on_face(
            *(key, default_name(key), part.shape, pose, face, cord, port),
            plate_size=carrier.size,
            inset_mm=inset if inset_mm is None else inset_mm,
            obstacles=obstacles,
        )

    zone = carrier.placed(_sealed(job, catalog, draw, cord_id))
    return carrying(job, part, zone, obstacles_on(job, carrier.host), carrier.top_mm)


def _carrier(job: Job, part: LoadedPart, face: int) -> Carrier:
    """FixtureError for a face that is not plane or doesn't look down."""
    pose = job.setup.pose
    plane = horizontal_face(part.shape, face, pose)
    area = shapely.Polygon(in_fixture(plane, plane.outer, pose).polyline())
    return carrier_under(job, area, float(pose.points(plane.origin)[2]))


def _lies_on_plate(job: Job, part: LoadedPart) -> bool:
    return float(part.mesh.moved(job.setup.pose).box[0][2]) <= LOW_MM


def _in_slots(
    job: Job, part: LoadedPart, face: int, key: str, cord_id: str | None, catalog: Catalog
) -> VacuumZone:
    """The cord in the plate's own slots, as far as the face covers its cells."""
    slots = job.plate.item.slots
    assert slots is not None
    cord = fitting_cord(catalog.cords.values(), slots)
    if cord_id is not None:
        cord = catalog.get(CordItem, cord_id)
    port = fitting_port(catalog.ports.values(), job.plate, catalog.get(PortItem, _PORT))
    return slot_zone(
        *(key, default_name(key), part.shape, job.setup.pose, face, job.plate, cord, port)
    )


def _sealed(job: Job, catalog: Catalog, draw: Draw, cord_id: str | None) -> VacuumZone:
    """The zone with the cord that is asked for, or with one that fits."""
    cords = usual_cords(list(catalog.cords.values()))
    if cord_id is None:
        return zone_that_fits(draw, cords, job.conditions)
    asked = catalog.get(CordItem, cord_id)
    try:
        return draw(asked, default_inset(asked))
    except FixtureError as fault:
        thinner = [c for c in cords if c.diameter_mm < asked.diameter_mm]
        fitting = zone_that_fits(draw, thinner, job.conditions) if thinner else None
        if fitting is None:
            raise
        mend = worded("take {name}, which has room", name=fitting.cord.name)
        raise FixtureError(fault.what, where=fault.where, mend=mend) from fault


def carrying(
    job: Job,
    part: LoadedPart,
    zone: VacuumZone,
    obstacles: tuple[Obstacle, ...],
    top_mm: float,
) -> VacuumZone:
    """With supports under the part, or with channels where the face at `top_mm` carries it."""
    if zone.seat_mm - top_mm <= LOW_MM:
        return msgspec.structs.replace(zone, recess="grid")
    rests = [(e.x_mm, e.y_mm) for e in job.elements.values() if isinstance(e, Rest)]
    areas = [o.area(-o.room_mm) for o in obstacles]
    face = horizontal_face(part.shape, zone.face or 0, job.setup.pose)
    areas += [shapely.Polygon(in_fixture(face, i, job.setup.pose).polyline()) for i in face.inner]
    return with_supports(zone, job, part.mesh.moved(job.setup.pose), areas, rests)
