"""The fixture's own geometry: bodies for the view, and zones drawn from a face."""

from __future__ import annotations

import shapely

from fixtures_lib.catalog.items import CordItem, PortItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.meshes import BodyMesh
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.edits.naming import fresh_id
from fixtures_lib.job.model import Job, Rest, VacuumZone
from fixtures_lib.kernel import scene
from fixtures_lib.layout.zones import zone_on_face
from fixtures_lib.progress import Progress, silent

_CORD, _PORT = "cord-solid-3", "port-g1-8"
_PAD_CLEARANCE_MM = 1.0


def fixture_bodies(job: Job, *, progress: Progress = silent) -> tuple[BodyMesh, ...]:
    """Plate, adapters and placed items, in the fixture frame."""
    return scene.fixture_bodies(job, progress=progress)


def draw_zone(
    job: Job,
    shape: PartShape,
    face: int,
    inset_mm: float | None = None,
    cord_id: str | None = None,
    port_id: str | None = None,
    *,
    progress: Progress = silent,
) -> VacuumZone:
    """A vacuum zone under a face that looks down: its boundary inwards, its holes avoided.

    Raises FixtureError where there is no room for it.
    """
    progress("Drawing the groove")
    catalog = load_catalog()
    zone_id = fresh_id(job, "zone")
    pads = [
        shapely.Point(e.x_mm, e.y_mm).buffer(e.item.diameter_mm / 2.0 + _PAD_CLEARANCE_MM)
        for e in job.elements.values()
        if isinstance(e, Rest)
    ]
    return zone_on_face(
        zone_id,
        f"Vacuum zone {zone_id.rsplit('-', 1)[-1]}",
        shape,
        job.setup.pose,
        face,
        catalog.get(CordItem, cord_id or _CORD),
        catalog.get(PortItem, port_id or _PORT),
        plate_size=(job.plate.length_mm, job.plate.width_mm),
        inset_mm=inset_mm,
        keep_clear=pads,
    )
