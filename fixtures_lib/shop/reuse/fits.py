"""What became of each thing of a fixture when its part was revised."""

from __future__ import annotations

import math
from typing import Literal

import msgspec

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.model import Job
from fixtures_lib.shop.mapping.part_mapping import PartMapping

Verdict = Literal["fits", "changed", "moved", "redrawn", "lost"]
Reason = Literal[
    "unchanged",
    "face-resized",
    "face-moved",
    "face-lost",
    "hole-resized",
    "hole-moved",
    "hole-lost",
    "outline-changed",
    "other-face",
    "no-contact",
    "not-on-part",
]
What = Literal["element", "load", "pass", "feature"]

_REASONS: dict[Reason, str] = {
    "unchanged": "",
    "face-resized": "its face has another outline, size or holes",
    "face-moved": "its face is elsewhere",
    "face-lost": "its face is gone",
    "hole-resized": "its hole has another size",
    "hole-moved": "its hole is elsewhere",
    "hole-lost": "its hole is gone",
    "outline-changed": "the outline that its groove follows has changed",
    "other-face": "the part has another face there",
    "no-contact": "it no longer touches the part",
    "not-on-part": "it does not belong to a face of the part",
}
_HEADS: dict[Verdict, str] = {
    "fits": "Fits as it is",
    "changed": "Fits, to be looked at",
    "moved": "Moved along",
    "redrawn": "Drawn again",
    "lost": "Lost its place, left out",
}


class Fit(msgspec.Struct, frozen=True, kw_only=True):
    """One element, load, pass or feature. `moved_mm` is in the fixture frame; `problems` are codes
    of job.checks that it did not have before."""

    id: str
    name: str
    what: What
    verdict: Verdict
    reason: Reason = "unchanged"
    moved_mm: Vector = (0.0, 0.0, 0.0)
    problems: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        why = _REASONS[self.reason]
        by = f" by {_way(self.moved_mm)}" if self.verdict == "moved" else ""
        said = f"{self.name}{by}" + (f": {why}" if why else "")
        return f"{said} ({', '.join(self.problems)})" if self.problems else said


class MovedFixture(msgspec.Struct, frozen=True, kw_only=True):
    """`job` is a job for the new part. `seat_shift_mm` is how the part lies elsewhere so that it
    touches its locators again. `plate_same`: nothing machined into the plate has to change."""

    job: Job
    mapping: PartMapping
    fits: tuple[Fit, ...]
    seat_shift_mm: Vector
    plate_same: bool

    def of(self, verdict: Verdict) -> tuple[Fit, ...]:
        return tuple(fit for fit in self.fits if fit.verdict == verdict)

    @property
    def words(self) -> tuple[str, ...]:
        """Line by line, by verdict."""
        said = []
        if any(self.seat_shift_mm):
            said.append(f"The part sits {_way(self.seat_shift_mm)} elsewhere on its locators.")
        for verdict, head in _HEADS.items():
            fits = self.of(verdict)
            if verdict == "fits" and fits:
                said.append(f"{head}: {'; '.join(fit.name for fit in fits)}.")
            else:
                said += [f"{head}: {fit.words}." for fit in fits]
        if self.plate_same:
            said.append("The plate stays as it is.")
        else:
            said.append("The plate has to be changed, or made again.")
        return tuple(said)


def _way(way: Vector) -> str:
    """X +1.500 mm, Z -0.200 mm; along no axis the length."""
    named = [(name, value) for name, value in zip("XYZ", way, strict=True) if abs(value) > 5e-4]
    axes = [f"{name} {value:+.3f} mm" for name, value in named]
    return ", ".join(axes) or f"{math.hypot(*way):.3f} mm"
