"""Loads, passes and features on the new part: they go with their faces."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.edits import with_feature, with_load, with_pass, without
from fixtures_lib.job.model import Job
from fixtures_lib.shop.mapping.part_mapping import PartMapping
from fixtures_lib.shop.reuse.fits import Fit, Reason, Verdict, What
from fixtures_lib.shop.reuse.touching import Hold

_REASONS: dict[str, Reason] = {
    "lost": "face-lost",
    "moved": "face-moved",
    "resized": "face-resized",
    "same": "unchanged",
}


def moved_loads(
    before: Job, job: Job, new: LoadedPart, held: dict[str, Hold]
) -> tuple[Job, list[Fit]]:
    """A load keeps its force, and acts where its face is now."""
    for key in before.loads:
        way = np.asarray(held[key].way)
        if way.any():
            job = with_load(job, key, at=as_vector(np.asarray(job.loads[key].at) + way))
    lost = {
        key
        for problem in problems_of(job, new.shape, new.mesh)
        if problem.code == "load-off-part"
        for key in problem.ids
    }
    fits = []
    for key, load in before.loads.items():
        hold = held[key]
        verdict: Verdict = "lost" if key in lost else "moved" if any(hold.way) else "fits"
        fits.append(
            Fit(
                id=key,
                name=load.name,
                what="load",
                verdict=verdict,
                reason=_load_reason(hold, verdict),
                moved_mm=hold.way if verdict == "moved" else (0.0, 0.0, 0.0),
            )
        )
    return (without(job, *sorted(lost)) if lost else job), fits


def _load_reason(hold: Hold, verdict: Verdict) -> Reason:
    if verdict == "fits":
        return "unchanged"
    return "no-contact" if verdict == "lost" else hold.reason


def moved_passes(job: Job, mapping: PartMapping) -> tuple[Job, list[Fit]]:
    """A pass whose faces are all gone is left out; one without faces of its own stays."""
    fits = []
    for key, cutting in job.passes.items():
        faces = _new_numbers(cutting.faces, mapping)
        gone = bool(cutting.faces) and not faces
        fits.append(_fit(key, cutting.name, "pass", cutting.faces, gone, mapping))
        job = without(job, key) if gone else with_pass(job, key, faces=faces)
    return job, fits


def moved_features(job: Job, mapping: PartMapping) -> tuple[Job, list[Fit]]:
    fits = []
    for key, feature in job.features.items():
        faces = _new_numbers(feature.faces, mapping)
        fits.append(_fit(key, feature.name, "feature", feature.faces, not faces, mapping))
        job = with_feature(job, key, faces=faces) if faces else without(job, key)
    return job, fits


def _new_numbers(old: tuple[int, ...], mapping: PartMapping) -> tuple[int, ...]:
    return tuple(dict.fromkeys(n for number in old for n in mapping.new_faces(number)))


def _fit(
    key: str, name: str, what: What, faces: tuple[int, ...], gone: bool, mapping: PartMapping
) -> Fit:
    states = {match.state for n in faces if (match := mapping.of_face(n)) is not None}
    worst = next((state for state in _REASONS if state in states), "same")
    reason = _REASONS[worst]
    verdict: Verdict = "lost" if gone else "fits" if reason == "unchanged" else "changed"
    return Fit(id=key, name=name, what=what, verdict=verdict, reason=reason)
