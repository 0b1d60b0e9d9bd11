"""What became of each thing of a fixture when its part was revised."""

from __future__ import annotations

import math
from typing import Literal

import msgspec

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.model import Job
from fixtures_lib.shop.mapping.part_mapping import PartMapping
from fixtures_lib.wording import worded

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
    "face-resized": worded("its face has another outline, size or holes"),
    "face-moved": worded("its face is elsewhere"),
    "face-lost": worded("its face is gone"),
    "hole-resized": worded("its hole has another size"),
    "hole-moved": worded("its hole is elsewhere"),
    "hole-lost": worded("its hole is gone"),
    "outline-changed": worded("the outline that its groove follows has changed"),
    "other-face": worded("the part has another face there"),
    "no-contact": worded("it no longer touches the part"),
    "not-on-part": worded("it does not belong to a face of the part"),
}
_HEADS: dict[Verdict, str] = {
    "fits": worded("Fits as it is"),
    "changed": worded("Fits, to be looked at"),
    "moved": worded("Moved along"),
    "redrawn": worded("Drawn again"),
    "lost": worded("Lost its place, left out"),
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
        said = self.name
        if self.verdict == "moved":
            said = worded("{name} by {way}", name=said, way=_way(self.moved_mm))
        if why:
            said = worded("{said}: {why}", said=said, why=why)
        if self.problems:
            said = worded("{said} ({codes})", said=said, codes=", ".join(self.problems))
        return said


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
            way = _way(self.seat_shift_mm)
            said.append(worded("The part sits {way} elsewhere on its locators.", way=way))
        for verdict, head in _HEADS.items():
            fits = self.of(verdict)
            if verdict == "fits" and fits:
                names = "; ".join(fit.name for fit in fits)
                said.append(worded("{said}: {why}.", said=head, why=names))
            else:
                said += [worded("{said}: {why}.", said=head, why=fit.words) for fit in fits]
        if self.plate_same:
            said.append(worded("The plate stays as it is."))
        else:
            said.append(worded("The plate has to be changed, or made again."))
        return tuple(said)


def _way(way: Vector) -> str:
    """X +1.500 mm, Z -0.200 mm; along no axis the length."""
    named = [(name, value) for name, value in zip("XYZ", way, strict=True) if abs(value) > 5e-4]
    axes = [f"{name} {value:+.3f} mm" for name, value in named]
    return ", ".join(axes) or f"{math.hypot(*way):.3f} mm"
