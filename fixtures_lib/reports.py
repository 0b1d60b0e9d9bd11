"""What checking a job says: the values behind `check --json` (DESIGN: headless contract).

Points and directions are in the fixture frame. A figure in um is a low and a high one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from fixtures_lib.deflection.positions import PositionResult
from fixtures_lib.deflection.solution import Solution
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.part_shape import PartShape, StepReport
from fixtures_lib.holding.locating import Locating
from fixtures_lib.holding.report import Holding
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import as_plain

Verdict = Literal["pass", "open", "fail"]


class Range(msgspec.Struct, frozen=True, kw_only=True):
    low: float
    high: float


class ContactReport(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    normal_n: float
    tangential_n: float
    status: str


class StateReport(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the sequence. `moves` says how the part goes where nothing holds it."""

    name: str
    max_um: Range
    at_mm: Vector
    contacts: tuple[ContactReport, ...]
    moves: str | None = None


class FeatureReport(msgspec.Struct, frozen=True, kw_only=True):
    """The verdict is on the part as released: open where the bounds lie on both sides.

    It fails without figures where the pass that makes it carries the part away.

    `static_um` is what the part is bent by as it is held, `cut_in_um` what the tool's push adds
    while the surface is made, by the pass `made_by`: both come out when it is released.
    """

    id: str
    name: str
    kind: str
    held_um: Range
    released_um: Range
    tolerance_um: float
    verdict: Verdict
    static_um: Range = Range(low=0.0, high=0.0)
    cut_in_um: Range = Range(low=0.0, high=0.0)
    made_by: str = ""


class EnvelopeReport(msgspec.Struct, frozen=True, kw_only=True):
    """A cutting pass: the worst deflection at the tool, wherever it is and however it pushes.

    `torque_n_mm` about the spindle goes with `force_n` in a hole. `slip_margin` is how many times
    the force the part can bear at the worst of its places and directions before it moves, None
    where none moves it; `slip_at_mm` is that place and `slip_motion` how it goes. `lets_go_at`
    times the force lets the first contact slip or lift at the place of the worst deflection,
    `first_to_go`; None: none does at 16 times. `faces_um` is each face's error of form while it is
    made, by its number.
    """

    id: str
    name: str
    worst_um: Range
    at_mm: Vector
    force_n: Vector
    lets_go_at: float | None
    first_to_go: str
    faces_um: dict[int, Range]
    moves: str | None = None
    torque_n_mm: float = 0.0
    slip_margin: float | None = None
    slip_at_mm: Vector | None = None
    slip_motion: str = ""


class BlankReport(msgspec.Struct, frozen=True, kw_only=True):
    """A bowed blank: `spring_back_um` of its bow is pulled flat, and comes back when released.

    `left_um` is what of the bow stays while it is held.
    """

    bow_um: float
    spring_back_um: Range
    left_um: Range


class DeflectionReport(msgspec.Struct, frozen=True, kw_only=True):
    unknowns: int
    states: tuple[StateReport, ...]
    features: tuple[FeatureReport, ...]
    envelopes: tuple[EnvelopeReport, ...] = ()
    blank: BlankReport | None = None
    remarks: tuple[str, ...]
    not_included: tuple[str, ...]
    timing_s: dict[str, float]


@dataclass(frozen=True, eq=False)
class SolvedDeflection:
    """The report, and the fields behind it (in the part's own axes) for the view."""

    report: DeflectionReport
    solution: Solution


class PositionReport(msgspec.Struct, frozen=True, kw_only=True):
    """A pass at one position of its tool, pushing the way that bends the part most.

    `added_um` is what it adds at the tool to the state `after` which it begins in, and `contacts`
    bear both. `slip_margin` as for the pass, of all directions at this position.
    """

    at_mm: Vector
    normal: Vector
    force_n: Vector
    torque_n_mm: float
    added_um: Range
    contacts: tuple[ContactReport, ...]
    slip_margin: float | None = None
    moves: str | None = None


@dataclass(frozen=True, eq=False)
class SolvedPositions:
    """A pass position by position, and the fields behind it (in the part's own axes)."""

    cut: str
    after: str
    positions: tuple[PositionReport, ...]
    results: tuple[PositionResult, ...]


class Inspection(msgspec.Struct, frozen=True, kw_only=True):
    """What is in a STEP file; `part` is the solid that was looked at closely, if one could be."""

    file: StepReport
    part: PartShape | None
    notes: tuple[str, ...]

    def told(self) -> dict[str, Any]:
        """For programs: the file's facts and the part's on one level.

        The part's are null where no solid could be looked at.
        """
        file = msgspec.to_builtins(self.file, enc_hook=as_plain)
        shape = self.part
        part = {name: None for name in PartShape.__struct_fields__ if name != "name"}
        if shape is not None:
            part |= {
                k: v for k, v in msgspec.to_builtins(shape, enc_hook=as_plain).items() if k in part
            }
        size = None if shape is None else shape.size_mm
        return {**file, "size_mm": size, **part, "notes": self.notes}


class Created(msgspec.Struct, frozen=True, kw_only=True):
    """A job that was written, and what it holds."""

    path: str
    name: str
    plate: str
    elements: tuple[str, ...]
    determined: bool
    problems: tuple[Problem, ...]


class CheckReport(msgspec.Struct, frozen=True, kw_only=True):
    job: str
    part: str
    passed: bool
    locating: Locating
    holding: Holding
    deflection: DeflectionReport | None
    problems: tuple[Problem, ...]
    timing_s: dict[str, float]
