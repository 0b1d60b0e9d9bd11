"""A nest round the part as it sits: its contour, its contacts, a cutter that gets into it."""

from __future__ import annotations

from itertools import product

import shapely
from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.edits.new_elements import new_nest
from fixtures_lib.job.model import Job, Nest
from fixtures_lib.job.plate_nest import nest_features
from fixtures_lib.kernel.part_contour import contour_between
from fixtures_lib.layout.carrier import carrier_under
from fixtures_lib.layout.nests import contacts_and_fingers
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import worded

_CUTTERS_MM = (6.0, 4.0, 3.0)  # the usual ones of the catalogue, thickest first
_MARGINS_MM = (6.0, 3.0, 1.0)  # from a contact to the end of its side
_BAND_MM = 0.1  # of the part's height, about the middle of the contacts


def draw_nest(
    job: Job,
    part: LoadedPart,
    height_mm: float,
    stock_mm: float = 0.0,
    *,
    progress: Progress = silent,
) -> Nest:
    """A raised wall round the part as it sits, with three contacts and two finger cut-outs.

    `height_mm` is from the part's lowest point to the wall's top. Raises FixtureError for a part
    that is not a valid solid (cutting one ends the process inside the kernel), where the contour
    has no place for contacts, or where no cutter gets into it.
    """
    if not part.shape.valid:
        raise FixtureError(
            "the part is not a valid solid, so its contour can't be found",
            where=part.report.file,
            mend="open it again with its shape mended, or locate it by pins or side locators",
        )
    progress("Finding the part's contour")
    pose = job.setup.pose
    low, high = part.mesh.moved(pose).box
    seat = float(low[2])
    carrier = carrier_under(job, shapely.box(low[0], low[1], high[0], high[1]), seat)
    middle = seat + min(height_mm, float(high[2]) - seat) / 2.0
    contour = contour_between(part.shape_bytes, pose, seat - 1.0, seat + height_mm)
    band = (middle - _BAND_MM / 2.0, middle + _BAND_MM / 2.0)
    touching = contour_between(part.shape_bytes, pose, *band)
    fault: FixtureError | None = None
    for cutter, margin in product(_CUTTERS_MM, _MARGINS_MM):
        progress(worded("Fitting the wall to a cutter of {cutter:g} mm", cutter=cutter))
        try:
            contacts, fingers = contacts_and_fingers(contour, touching, margin)
            nest = new_nest(
                *(job, contour),
                seat_mm=round(seat, 6),
                height_mm=height_mm,
                stock_mm=stock_mm,
                contacts=contacts,
                fingers=fingers,
            )
            nest = replace(nest, cutter_mm=cutter, host=carrier.host)
            nest_features(nest, (0.0, 0.0, carrier.top_mm))
        except FixtureError as found:
            fault = fault or found
            continue
        return nest
    assert fault is not None
    raise fault
