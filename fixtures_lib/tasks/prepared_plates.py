"""The fixture plates that this process has meshed, as elastic bodies."""

from __future__ import annotations

from functools import lru_cache

import msgspec
import numpy as np

from fixtures_lib.deflection.case import Case, ElasticMaterial
from fixtures_lib.deflection.elastic_plate import ElasticPlate, Mounting
from fixtures_lib.deflection.mesh_size import MeshSize
from fixtures_lib.deflection.part_model import PartModel, prepared
from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.shape_bytes import to_brep_text
from fixtures_lib.kernel.tessellation import tessellated
from fixtures_lib.layout.body_axes import body_axes
from fixtures_lib.progress import Progress, silent

_SIZE = MeshSize(unknowns_low=20_000, unknowns_high=90_000)
_INSET_MM = 15.0
_APART_MM = 200.0  # bolts along an edge are no farther apart


def elastic_plate(
    job: Job, material: ElasticMaterial, progress: Progress = silent
) -> ElasticPlate | None:
    """The job's plate with its pockets, grooves and holes; None where it counts as rigid."""
    if job.conditions.plate_support == "rigid":
        return None
    progress("Meshing the plate")
    # Chamfers carry nothing, and a mesh as fine as they are would take long.
    body = msgspec.structs.replace(plate_plan(job).plate, edges=None, lead_ins=())
    model = _prepared(body, material)
    lies = job.conditions.plate_support == "lying"
    mounting = Mounting(lies=True) if lies else Mounting(bolts=_bolts(body))
    return ElasticPlate(model.body, mounting, job.setup.pose)


def on_their_feet(case: Case, job: Job) -> Case:
    """The case with the places where clamps and side locators stand on the plate."""
    pose = job.setup.pose
    feet: dict[str, Vector] = {}
    for site in contact_sites(job):
        for x, y in body_axes(job.elements[site.element]):
            feet[site.id] = as_vector(pose.points_back((x, y, 0.0)))
    return msgspec.structs.replace(
        case,
        contacts=tuple(msgspec.structs.replace(c, stands_at=feet.get(c.id)) for c in case.contacts),
        clamps=tuple(msgspec.structs.replace(c, stands_at=feet.get(c.id)) for c in case.clamps),
    )


@lru_cache(maxsize=2)
def _prepared(body: BodyPlan, material: ElasticMaterial) -> PartModel:
    solid = plate_solid(body)
    surface, _ = tessellated(solid)
    return prepared(to_brep_text(solid), material, _SIZE, judge_mesh=False, surface=surface)


def _bolts(body: BodyPlan) -> tuple[Vector, ...]:
    """Along the two long edges, on the underside."""
    length, width = body.length_mm, body.width_mm
    long, short = max(length, width), min(length, width)
    count = max(2, int(np.ceil((long - 2.0 * _INSET_MM) / _APART_MM)) + 1)
    along = np.linspace(_INSET_MM, long - _INSET_MM, count)
    pairs = [(float(a), b) for a in along for b in (_INSET_MM, short - _INSET_MM)]
    flat = pairs if length >= width else [(b, a) for a, b in pairs]
    return tuple((x, y, -body.thickness_mm) for x, y in flat)
