"""What is compared, row by row: what holds the part, margins, deflection, tolerances, problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from app.concepts.concept import Concept
from app.panels.figures import force_words, range_words
from app.panels.words import kind_name, kind_of, kinds_name
from app.style.tones import Tone
from app.texts import in_sentence, local_figures, marked, tr
from fixtures_lib.reports import CheckReport, EnvelopeReport, FeatureReport, StateReport

_MARGINS = (
    ("slip", marked("Slip margin")),
    ("lift", marked("Lift margin")),
    ("tip", marked("Tip margin")),
)
_UNKNOWN = marked("not solved")
_VERDICTS: dict[str, tuple[str, Tone]] = {
    "pass": (marked("within"), "good"),
    "open": (marked("perhaps"), "warning"),
    "fail": (marked("out"), "bad"),
}


@dataclass(frozen=True)
class Figure:
    """`worth` compares it with its neighbours, the larger the better; None: it is not compared."""

    text: str
    worth: float | None = None
    tone: Tone | None = None


@dataclass(frozen=True)
class FigureRow:
    title: str
    figures: tuple[Figure, ...]
    best: frozenset[int] = field(default_factory=frozenset)  # columns, where one is better


def figure_rows(concepts: Sequence[Concept]) -> tuple[FigureRow, ...]:
    """Every row that any of the concepts has something to say in."""
    rows = [
        _row(tr("Plate"), concepts, lambda c: Figure(c.job.plate.item.name)),
        _row(tr("Placed"), concepts, lambda c: Figure(_placed(c))),
        _row(tr("Located"), concepts, _located),
        *(_row(tr(title), concepts, partial(_margin, kind=kind)) for kind, title in _MARGINS),
        _row(tr("Pressed down"), concepts, _pressing),
    ]
    rows += [
        _row(tr("Bends, {name}", name=name), concepts, partial(_bending, name=name))
        for name in _names(concepts, lambda report: [s.name for s in _states(report)])
    ]
    for name in _names(concepts, lambda report: [e.name for e in _envelopes(report)]):
        rows += [
            _row(tr("{name}, bears", name=name), concepts, partial(_pass_margin, name=name)),
            _row(tr("{name}, gives way", name=name), concepts, partial(_pass_bending, name=name)),
        ]
    rows += [
        _row(tr("{name}, released", name=name), concepts, partial(_feature, name=name))
        for name in _names(concepts, lambda report: [f.name for f in _features(report)])
    ]
    return (*rows, _row(tr("Errors"), concepts, lambda c: _problems(c, "error")),
            _row(tr("Warnings"), concepts, lambda c: _problems(c, "warning")))  # fmt: skip


def _row(title: str, concepts: Sequence[Concept], figure: Callable[[Concept], Figure]) -> FigureRow:
    figures = tuple(figure(concept) for concept in concepts)
    return FigureRow(title, figures, _best(figures))


def _best(figures: tuple[Figure, ...]) -> frozenset[int]:
    """The columns with the most worth, if any other is worth less."""
    worths = [figure.worth for figure in figures if figure.worth is not None]
    if len(worths) < 2 or min(worths) == max(worths):
        return frozenset()
    most = max(worths)
    return frozenset(i for i, figure in enumerate(figures) if figure.worth == most)


def _names(
    concepts: Iterable[Concept], names: Callable[[CheckReport], Iterable[str]]
) -> tuple[str, ...]:
    """The names in all reports, each once, in their order."""
    reports = (concept.report for concept in concepts if concept.report is not None)
    return tuple(dict.fromkeys(name for report in reports for name in names(report)))


def _states(report: CheckReport) -> tuple[StateReport, ...]:
    return () if report.deflection is None else report.deflection.states


def _envelopes(report: CheckReport) -> tuple[EnvelopeReport, ...]:
    return () if report.deflection is None else report.deflection.envelopes


def _features(report: CheckReport) -> tuple[FeatureReport, ...]:
    return () if report.deflection is None else report.deflection.features


def _placed(concept: Concept) -> str:
    """ "3 rests, 1 vacuum zone"."""
    counts = Counter(kind_of(element) for element in concept.job.elements.values())
    return ", ".join(
        f"{n} {in_sentence(kinds_name(kind) if n > 1 else kind_name(kind))}"
        for kind, n in counts.items()
    )


def _located(concept: Concept) -> Figure:
    if concept.report is None:
        return Figure(tr(_UNKNOWN))
    located = concept.report.locating.determined
    return Figure(tr("yes") if located else tr("no"), float(located), None if located else "bad")


def _margin(concept: Concept, kind: str) -> Figure:
    if concept.report is None:
        return Figure(tr(_UNKNOWN))
    margin = getattr(concept.report.holding, f"{kind}_margin")
    if margin is None:
        return Figure(tr("can't happen"), float("inf"))
    wanted = getattr(concept.job.conditions, f"{kind}_safety")
    return Figure(local_figures(f"{margin:.2f}×"), margin, "bad" if margin < wanted else None)


def _pressing(concept: Concept) -> Figure:
    if concept.report is None:
        return Figure(tr(_UNKNOWN))
    return Figure(force_words(concept.report.holding.pressing_n, concept.job.unit))


def _bending(concept: Concept, name: str) -> Figure:
    if concept.report is None:
        return Figure(tr(_UNKNOWN))
    state = next((s for s in _states(concept.report) if s.name == name), None)
    if state is None:
        return Figure("–")
    if state.moves:
        return Figure("moves", float("-inf"), "bad")
    return Figure(range_words(state.max_um, concept.job.unit), -state.max_um.high)


def _pass(concept: Concept, name: str) -> EnvelopeReport | None:
    report = concept.report
    return None if report is None else next((e for e in _envelopes(report) if e.name == name), None)


def _pass_margin(concept: Concept, name: str) -> Figure:
    """How many times its force the part bears, wherever the tool is."""
    cut, wanted = _pass(concept, name), concept.job.conditions.slip_safety
    if cut is None:
        return Figure(tr(_UNKNOWN) if concept.report is None else "–")
    if cut.moves:
        return Figure(tr("carries the part away"), float("-inf"), "bad")
    margin = cut.slip_margin
    if margin is None:
        return Figure(tr("nothing moves it"), float("inf"))
    return Figure(local_figures(f"{margin:.2f}×"), margin, "bad" if margin < wanted else None)


def _pass_bending(concept: Concept, name: str) -> Figure:
    cut = _pass(concept, name)
    if cut is None or cut.moves:
        return Figure(tr(_UNKNOWN) if concept.report is None else "–")
    return Figure(range_words(cut.worst_um, concept.job.unit), -cut.worst_um.high)


def _feature(concept: Concept, name: str) -> Figure:
    if concept.report is None:
        return Figure(tr(_UNKNOWN))
    found = next((f for f in _features(concept.report) if f.name == name), None)
    if found is None:
        return Figure("–")
    words, tone = _VERDICTS[found.verdict]
    words = tr(words)
    text = f"{range_words(found.released_um, concept.job.unit)}, {words}"
    return Figure(text, -found.released_um.high, tone)


def _problems(concept: Concept, severity: str) -> Figure:
    if concept.report is None:
        return Figure(tr(_UNKNOWN))
    count = sum(problem.severity == severity for problem in concept.report.problems)
    return Figure(str(count), -float(count), "bad" if severity == "error" and count else None)
