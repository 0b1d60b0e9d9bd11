"""Names for what is placed: "rest-1" to the program, "Rest 1" to people."""

from __future__ import annotations

from fixtures_lib.job.model import Job

STEMS = {
    "rest": "Rest",
    "side": "Side locator",
    "pin": "Pin",
    "zone": "Vacuum zone",
    "clamp": "Clamp",
    "screw": "Screw",
    "adapter": "Adapter",
    "nest": "Nest",
    "potting": "Potting",
    "text": "Engraving",
    "hole": "Hole",
    "cut": "Cutting force",
    "pass": "Cutting pass",
    "feature": "Feature",
}


def fresh_id(job: Job, stem: str) -> str:
    """The first free id of its kind: "rest-1", "rest-2", ... Ids are unique over the whole job."""
    taken = {*job.elements, *job.loads, *job.passes, *job.features}
    number = 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def default_name(element_id: str) -> str:
    """ "rest-1" is called "Rest 1"; an id that is not ours is its own name."""
    stem, _, number = element_id.rpartition("-")
    return f"{STEMS[stem]} {number}" if stem in STEMS and number.isdigit() else element_id
