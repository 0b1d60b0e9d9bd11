"""Elements on the new part: those that stay, those that follow a face or hole, those left out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from msgspec.structs import replace

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.rays import first_hits
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.edits import moved, replaced, without
from fixtures_lib.job.edits.elements import shifted
from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.shop.mapping.part_mapping import PartMapping
from fixtures_lib.shop.reuse.fits import Fit, Reason, Verdict
from fixtures_lib.shop.reuse.touching import SURE_MM, Hold

Redraw = Callable[[Job, VacuumZone, int], VacuumZone | None]
"""(the job so far, the old zone, the new face) -> the zone drawn again, None where it can't be."""

_REACH = 0.1  # of the part's diagonal, that a clamp may be set farther in or out
_SQUARE = 0.98  # of a clamp's push to the face
_ABOUT_PLACE = ("contact-", "pin-", "screw-", "zone-")
_Codes = set[tuple[str, str]]


def moved_elements(
    before: Job,
    job: Job,
    old: LoadedPart,
    new: LoadedPart,
    mapping: PartMapping,
    held: dict[str, Hold],
    shift: Floats,
    redraw: Redraw | None,
) -> tuple[Job, list[Fit]]:
    """`job` is that with the new part laid in; `before` the old one; `shift` how the part was
    moved onto its locators."""
    job = _with_new_faces(job, mapping)
    known = place_codes(before, old, errors_only=False)
    job, ways = _followed(job, new, known, held, shift)
    clamps = _failing(job, new, known) & set(held)
    elsewhere = _onto_the_part(before, new, job.setup.pose, clamps)
    for key, way in elsewhere.items():
        job, ways[key] = replaced(job, shifted(before.elements[key], *way)), way
    job, drawn = _drawn_again(job, _failing(job, new, known), redraw)
    lost = _failing(job, new, known) & set(held)
    fresh = place_codes(job, new, errors_only=False) - known
    job = without(job, *sorted(lost)) if lost else job
    fits = []
    for key, element in before.elements.items():
        codes = tuple(sorted(code for owner, code in fresh if owner == key and key not in lost))
        verdict = _verdict(key, ways, codes, drawn, lost)
        fits.append(
            Fit(
                id=key,
                name=element.name,
                what="element",
                verdict=verdict,
                reason=_reason(held.get(key), verdict, elsewhere=key in elsewhere),
                moved_mm=ways.get(key, (0.0, 0.0, 0.0)) if verdict == "moved" else (0.0, 0.0, 0.0),
                problems=codes,
            )
        )
    return job, fits


def _followed(
    job: Job, new: LoadedPart, known: _Codes, held: dict[str, Hold], shift: Floats
) -> tuple[Job, dict[str, Vector]]:
    """What no longer touches goes along its push with its face, or else all the way."""
    ways: dict[str, Vector] = {}
    for way_of in (_along_push, _all_the_way):
        for key in _failing(job, new, known) & set(held):
            way = way_of(held[key], shift)
            if way is not None:
                back = moved(job, key, *(-v for v in ways.get(key, (0.0, 0.0, 0.0))))
                job, ways[key] = moved(back, key, *way), way
    return job, ways


def _onto_the_part(before: Job, new: LoadedPart, pose: Pose, keys: set[str]) -> dict[str, Vector]:
    """Clamps press wherever the part is in their way now; a locator's face is not changed so."""
    reach = _REACH * float(np.linalg.norm(new.shape.size_mm))
    ways: dict[str, Vector] = {}
    for site in contact_sites(before):
        if site.element in keys and site.role == "clamp":
            push = np.asarray(site.normal)
            start = pose.points_back(np.asarray(site.point) - reach * push)
            towards = pose.vectors_back(push)
            distance, triangle = first_hits(new.mesh, start, towards)
            square = new.mesh.normals[int(triangle[0])] @ towards < -_SQUARE
            if distance[0] < 2.0 * reach and square:
                ways[site.element] = as_vector(np.round((distance[0] - reach) * push, 6) + 0.0)
    return ways


def place_codes(job: Job, part: LoadedPart, *, errors_only: bool) -> _Codes:
    """(id, code) of what is wrong with the place of an element on the part."""
    return {
        (key, problem.code)
        for problem in problems_of(job, part.shape, part.mesh)
        if problem.code.startswith(_ABOUT_PLACE)
        and (problem.severity == "error" or not errors_only)
        for key in problem.ids
        if key in job.elements
    }


def _failing(job: Job, part: LoadedPart, known: _Codes) -> set[str]:
    """Elements with an error that they did not have on the old part."""
    return {key for key, _ in place_codes(job, part, errors_only=True) - known}


def _along_push(hold: Hold, shift: Floats) -> Vector | None:
    """A wall that grew pushes its locator back, and no farther."""
    if hold.push is None or hold.lost:
        return None
    push = np.asarray(hold.push)
    return _sure(float((np.asarray(hold.way) + shift) @ push) * push)


def _all_the_way(hold: Hold, shift: Floats) -> Vector | None:
    return None if hold.lost else _sure(np.asarray(hold.way) + shift)


def _sure(way: Floats) -> Vector | None:
    if float(np.linalg.norm(way)) < SURE_MM:
        return None
    return as_vector(np.round(way, 6) + 0.0)


def _with_new_faces(job: Job, mapping: PartMapping) -> Job:
    """Zones name the new number of their face."""
    for zone in job.elements.values():
        if isinstance(zone, VacuumZone) and zone.face is not None:
            faces = mapping.new_faces(zone.face)
            job = replaced(job, replace(zone, face=faces[0] if faces else None))
    return job


def _drawn_again(job: Job, failing: set[str], redraw: Redraw | None) -> tuple[Job, set[str]]:
    drawn = set()
    for key in sorted(failing):
        zone = job.elements[key]
        if redraw is None or not isinstance(zone, VacuumZone) or zone.piece:
            continue
        if zone.face is None:
            continue
        again = redraw(job, zone, zone.face)
        if again is not None:
            job = replaced(job, again)
            drawn.add(key)
    return job, drawn


def _verdict(
    key: str, ways: dict[str, Vector], codes: tuple[str, ...], drawn: set[str], lost: set[str]
) -> Verdict:
    if key in lost:
        return "lost"
    if key in drawn:
        return "redrawn"
    if key in ways:
        return "moved"
    return "changed" if codes else "fits"


def _reason(hold: Hold | None, verdict: Verdict, *, elsewhere: bool) -> Reason:
    if hold is None or verdict == "fits":
        return "unchanged"
    if elsewhere and verdict == "moved":
        return "other-face"
    if verdict == "redrawn":
        return "outline-changed"
    if verdict == "lost" and hold.reason in ("unchanged", "face-resized", "face-moved"):
        return "no-contact"
    return hold.reason
