"""A potting tray round the part as it sits."""

from __future__ import annotations

from msgspec.structs import replace

from fixtures_lib.catalog.items import AlloyItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.edits.naming import default_name, fresh_id
from fixtures_lib.job.model import Job, Potting
from fixtures_lib.job.plate_tray import tray_wall
from fixtures_lib.kernel.part_contour import contour_between
from fixtures_lib.layout.potted_patches import potted_patches
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import worded

_ALLOY = "alloy-158"
_RIM_MM = 4.0  # of the wall above the alloy
_CUTTERS_MM = (10.0, 6.0, 4.0)


def draw_potting(
    job: Job,
    part: LoadedPart,
    fill_mm: float,
    alloy_id: str | None = None,
    *,
    progress: Progress = silent,
) -> Potting:
    """A tray whose alloy stands `fill_mm` above the part's lowest point.

    Raises FixtureError for a part that is not a valid solid, and where no cutter gets round it.
    """
    if not part.shape.valid:
        raise FixtureError(
            "the part is not a valid solid, so its contour can't be found",
            where=part.report.file,
            mend="open it again with its shape mended, or hold it in another way",
        )
    progress("Finding the part's contour")
    posed = part.mesh.moved(job.setup.pose)
    seat = round(float(posed.box[0][2]), 6)
    height = fill_mm + _RIM_MM
    outline = contour_between(part.shape_bytes, job.setup.pose, seat - 1.0, seat + height)
    ring = outline.polyline(0.1)
    x, y = (round(float(v), 3) for v in (ring.min(axis=0) + ring.max(axis=0)) / 2.0)
    key = fresh_id(job, "potting")
    patches = potted_patches(posed, seat, seat + fill_mm)
    made = Potting(
        id=key,
        name=default_name(key),
        alloy=load_catalog().get(AlloyItem, alloy_id or _ALLOY),
        x_mm=x,
        y_mm=y,
        outline=outline.moved(-x, -y),
        seat_mm=seat,
        height_mm=height,
        fill_mm=fill_mm,
        patches=tuple(replace(p, x_mm=p.x_mm - x, y_mm=p.y_mm - y) for p in patches),
    )
    return _milled(made, progress)


def _milled(potting: Potting, progress: Progress) -> Potting:
    """With the thickest usual cutter that gets round the part."""
    fault: FixtureError | None = None
    for cutter in _CUTTERS_MM:
        progress(worded("Fitting the tray to a cutter of {cutter:g} mm", cutter=cutter))
        tray = replace(potting, cutter_mm=cutter)
        try:
            tray_wall(tray, (0.0, 0.0, 0.0))
        except FixtureError as found:
            fault = fault or found
            continue
        return tray
    assert fault is not None
    raise fault
