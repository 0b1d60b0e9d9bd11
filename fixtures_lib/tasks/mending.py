"""What can be done about a job's problems with one click: edits that were tried out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from fixtures_lib.cutting.pass_checks import pass_problems
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.edits.elements import placed, without
from fixtures_lib.job.mends import DRAWN_AGAIN, MAKERS, Maker, Mend, Offers, Situation, proved
from fixtures_lib.job.mends.part_mends import repaired
from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.job.part_checks import WITHOUT_VOLUME
from fixtures_lib.job.problems import Problem
from fixtures_lib.progress import Progress, silent
from fixtures_lib.tasks.checking import collisions
from fixtures_lib.tasks.fixture import draw_zone
from fixtures_lib.verdicts import holding_problems, locating_problems
from fixtures_lib.wording import worded


def mends_of(
    job: Job, part: LoadedPart, problem: Problem, *, progress: Progress = silent
) -> tuple[Mend, ...]:
    """Edits after which this problem is gone and none has come in its place, the best first.

    Tried against everything that is instant; nothing is said of deflection.
    """
    progress("Looking for a mend")
    if problem.code == WITHOUT_VOLUME:
        return () if job.part.healed else (repaired(job),)
    makers = _makers(part)
    at = Situation(job, part.shape, part.mesh)
    return proved(makers.get(problem.code, ()), at, problem, lambda job: _judged(job, part))


def _makers(part: LoadedPart) -> Mapping[str, tuple[Maker, ...]]:
    """Those of the job, and of grooves that are drawn again from the part's face."""

    def again(at: Situation, problem: Problem) -> Offers:
        for key in problem.ids:
            zone = at.job.elements.get(key)
            if isinstance(zone, VacuumZone) and zone.face is not None and not zone.piece:
                label = worded("Draw the groove of {name} again", name=zone.name)
                yield label, _drawn_again(at.job, part, zone, zone.face)

    known = {code: MAKERS.get(code, ()) for code in {*MAKERS, *DRAWN_AGAIN}}
    drawn = {code: (*makers, again) for code, makers in known.items() if code in DRAWN_AGAIN}
    return MappingProxyType({**known, **drawn})


def _drawn_again(job: Job, part: LoadedPart, zone: VacuumZone, face: int) -> Job:
    """Clear of all that stands there now, with the same cord and port where they have room."""
    bare = without(job, zone.id)
    drawn = draw_zone(bare, part, face, None, zone.cord.id, zone.port.item.id)
    kept = replace(drawn, id=zone.id, name=zone.name, host=zone.host, in_use=zone.in_use)
    after = placed(bare, kept)
    return replace(job, elements={key: after.elements[key] for key in job.elements})


def _judged(job: Job, part: LoadedPart) -> tuple[Problem, ...]:
    """As `quick_checks`, but for what is in the cutters' way: that takes the items' solids."""
    report = holding_report(job, part.shape)
    return (
        *problems_of(job, part.shape, part.mesh),
        *pass_problems(job, part.shape),
        *collisions(job, part),
        *locating_problems(report.locating),
        *holding_problems(report.holding, job.conditions),
    )
