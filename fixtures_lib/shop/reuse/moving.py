"""A job moved over to the new revision of its part.

The plate is what costs, so everything stays on it that can. The new part is laid where the old one
was, then onto its locators. An element that no longer touches follows its face or hole: first along
its push only, then all the way. Whether it fits is what job.checks says.
"""

from __future__ import annotations

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, as_vector
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.edits import with_part, with_shift
from fixtures_lib.job.model import Clamp, Job, PartRef, Setup
from fixtures_lib.shop.mapping.part_mapping import PartMapping
from fixtures_lib.shop.reuse.demands import moved_features, moved_loads, moved_passes
from fixtures_lib.shop.reuse.fits import Fit, MovedFixture
from fixtures_lib.shop.reuse.followers import Redraw, moved_elements
from fixtures_lib.shop.reuse.touching import SURE_MM, holds, new_pose, seat_shift
from fixtures_lib.wording import worded

LEAST_SHARE = 0.05  # of the surfaces, for the parts to have a common place at all


def moved_fixture(
    job: Job,
    part: PartRef,
    old: LoadedPart,
    new: LoadedPart,
    mapping: PartMapping,
    redraw: Redraw | None = None,
) -> MovedFixture:
    """The job for the new part, and what became of everything in it.

    Raises FixtureError for a mirror image, and where the parts have nothing in common.
    """
    _refuse(mapping, part.name)
    held = holds(job, old, mapping)
    shift = seat_shift(job, held, SURE_MM)
    laid = _laid(job, part, mapping, shift)
    laid, elements = moved_elements(job, laid, old, new, mapping, held, shift, redraw)
    laid, loads = moved_loads(job, laid, new, held)
    laid, passes = moved_passes(laid, mapping)
    laid, features = moved_features(laid, mapping)
    return MovedFixture(
        job=laid,
        mapping=mapping,
        fits=(*elements, *loads, *passes, *features),
        seat_shift_mm=as_vector(shift),
        plate_same=all(_keeps_plate(job, fit) for fit in elements),
    )


def _laid(job: Job, part: PartRef, mapping: PartMapping, shift: Floats) -> Job:
    """The new part where the old one was, then on its locators; everything else as it was."""
    down = mapping.new_faces(job.setup.down_face) if job.setup.down_face else ()
    setup = Setup(pose=new_pose(job, mapping), down_face=down[0] if down else None)
    laid = with_part(job, part, setup)
    return with_shift(laid, *shift.tolist(), carry="none") if shift.any() else laid


def _keeps_plate(job: Job, fit: Fit) -> bool:
    """Does nothing machined into the plate change? A clamp's height can be set where it stands."""
    if fit.verdict == "moved" and isinstance(job.elements[fit.id], Clamp):
        return not any(fit.moved_mm[:2])
    return fit.verdict in ("fits", "changed")


def _refuse(mapping: PartMapping, name: str) -> None:
    if mapping.mirrored:
        raise FixtureError(
            "the new part is rather the mirror image of the old one",
            where=name,
            mend="make a new job for it: a fixture can't be moved over to the other hand",
        )
    if mapping.share_same < LEAST_SHARE:
        share = f"{mapping.share_same * 100.0:.0f} %"
        raise FixtureError(
            worded("only {share} of the old part's surfaces are found in the new one", share=share),
            where=name,
            mend="make a new job for it",
        )
