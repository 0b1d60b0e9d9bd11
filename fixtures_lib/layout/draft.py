"""A layout being put together: the part laid down on a plate, and what is placed so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

import msgspec
import numpy as np
import shapely

from fixtures_lib.catalog.items import MaterialItem
from fixtures_lib.catalog.loading import Catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.model import AnyElement, Job, PartRef, Plate, Setup, VacuumZone
from fixtures_lib.layout.seating import Seating, good_seatings
from fixtures_lib.layout.sizing import dedicated_plate
from fixtures_lib.wording import worded

SEAT_MM = 2.0  # low, so that side clamps reach
_THIN_MM, _HIGHER_MM = 3.2, 4.0  # the seat of a thin part, so that clamps get down to it
LEAST_SIZE_MM = 2.0
_UPRIGHT = 0.02  # |nz| of a side


@dataclass
class Draft:
    """What is being put together, in the fixture frame."""

    part: LoadedPart
    catalog: Catalog
    seating: Seating
    plate: Plate
    pose: Pose
    support: shapely.Geometry
    seat_mm: float = SEAT_MM  # height of pads and land above the plate's face
    elements: dict[str, AnyElement] = field(default_factory=dict)
    zones: dict[str, VacuumZone | None] = field(default_factory=dict)  # by cord, once looked for

    @property
    def mesh_size(self) -> Floats:
        low, high = self.seating.mesh.box
        return np.asarray(high - low)

    @property
    def side_height_mm(self) -> float:
        """How high the part's sides stand straight up from the seat: of the lower ones."""
        return _side_height_mm(self.seating.mesh, self.seat_mm)

    def add(self, *elements: AnyElement) -> None:
        self.elements.update({element.id: element for element in elements})


@lru_cache(maxsize=8)
def _side_height_mm(mesh: TriangleMesh, seat_mm: float) -> float:
    height = float(np.ptp(mesh.points[:, 2]))
    upright = np.abs(mesh.normals[:, 2]) < _UPRIGHT
    heights = mesh.points[mesh.triangles[upright], 2]
    numbers, place = np.unique(mesh.faces[upright], return_inverse=True)
    low, high = np.full(len(numbers), np.inf), np.full(len(numbers), -np.inf)
    np.minimum.at(low, place, heights.min(axis=1))
    np.maximum.at(high, place, heights.max(axis=1))
    area = np.bincount(place, mesh.areas[upright], minlength=len(numbers))
    at_seat = (low < seat_mm + 0.1 * height) & (area > 0.1 * area.max())
    return float((high - low)[at_seat].min()) if at_seat.any() else height


def started(part: LoadedPart, catalog: Catalog) -> Draft:
    """The part on its flattest large face, amid a blank plate with room round it.

    Raises FixtureError for a part smaller than any locator.
    """
    return next(starts(part, catalog))


def starts(part: LoadedPart, catalog: Catalog) -> Iterator[Draft]:
    """The part on each of the faces that it lies on well, the best first.

    Raises FixtureError for a part smaller than any locator.
    """
    size = part.shape.size_mm
    if max(size) < LEAST_SIZE_MM:
        raise FixtureError(
            worded("the part is only {max:.3g} mm long, smaller than any locator", max=max(size)),
            where=part.report.file,
            mend="check the length unit that it was exported with",
        )
    for seating in good_seatings(part.shape, part.mesh):
        yield _on_plate(part, catalog, seating)


def _on_plate(part: LoadedPart, catalog: Catalog, raw: Seating) -> Draft:
    span = raw.mesh.box[1]
    seat = _HIGHER_MM if float(np.ptp(raw.mesh.points[:, 2])) < _THIN_MM else SEAT_MM
    plate = dedicated_plate(
        catalog.plates.values(), catalog.materials["mic6"], (float(span[0]), float(span[1]))
    )
    shift = np.array(
        [
            round((plate.length_mm - span[0]) / 2.0),
            round((plate.width_mm - span[1]) / 2.0),
            seat,
        ]
    )
    return Draft(part, catalog, *_shifted(raw, plate, shift), seat)


def copy(draft: Draft) -> Draft:
    """Another draft that begins where this one stands."""
    return replace(draft, elements=dict(draft.elements))


def _shifted(
    raw: Seating, plate: Plate, shift: Floats
) -> tuple[Seating, Plate, Pose, shapely.Geometry]:
    pose = msgspec.structs.replace(
        raw.pose,
        x_mm=raw.pose.x_mm + float(shift[0]),
        y_mm=raw.pose.y_mm + float(shift[1]),
        z_mm=raw.pose.z_mm + float(shift[2]),
    )
    mesh = raw.mesh.moved(Pose(x_mm=float(shift[0]), y_mm=float(shift[1]), z_mm=float(shift[2])))
    support = shapely.affinity.translate(raw.support, float(shift[0]), float(shift[1]))
    seating = Seating(pose, mesh, raw.down_face, support, raw.centroid + shift)
    return seating, plate, pose, support


def job_of(draft: Draft, name: str, material_id: str) -> Job:
    """What is placed so far, as a job."""
    part = draft.part
    return Job(
        name=name,
        part=PartRef(
            name=Path(part.report.file).name,  # where it lay is nobody's business
            sha256=part.sha256,
            solid=part.solid,
            healed=part.healed,
            material=draft.catalog.get(MaterialItem, material_id),
        ),
        setup=Setup(pose=draft.pose, down_face=draft.seating.down_face),
        plate=draft.plate,
        elements=draft.elements,
    )
