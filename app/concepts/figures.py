"""What is compared, row by row: what holds the part, margins, deflection, tolerances, problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from app.concepts.concept import Concept
from app.panels.figures import force_words, range_words
from app.panels.words import kind_name, kind_of
from app.tones import Tone
from fixtures_lib.reports import CheckReport, FeatureReport, StateReport

_UNKNOWN = "not solved"
_VERDICTS: dict[str, tuple[str, Tone]] = {
    "pass": ("within", "good"),
    "open": ("perhaps", "warning"),
    "fail": ("out", "bad"),
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
        _row("Plate", concepts, lambda c: Figure(c.job.plate.item.name)),
        _row("Placed", concepts, lambda c: Figure(_placed(c))),
        _row("Located", concepts, _located),
        *(
            _row(f"{kind.title()} margin", concepts, partial(_margin, kind=kind))
            for kind in ("slip", "lift", "tip")
        ),
        _row("Pressed down", concepts, _pressing),
    ]
    rows += [
        _row(f"Bends, {name}", concepts, partial(_bending, name=name))
        for name in _names(concepts, lambda report: [s.name for s in _states(report)])
    ]
    rows += [
        _row(f"{name}, released", concepts, partial(_feature, name=name))
        for name in _names(concepts, lambda report: [f.name for f in _features(report)])
    ]
    return (*rows, _row("Errors", concepts, lambda c: _problems(c, "error")),
            _row("Warnings", concepts, lambda c: _problems(c, "warning")))  # fmt: skip


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


def _features(report: CheckReport) -> tuple[FeatureReport, ...]:
    return () if report.deflection is None else report.deflection.features


def _placed(concept: Concept) -> str:
    """ "3 rests, 1 vacuum zone"."""
    counts: dict[str, int] = {}
    for element in concept.job.elements.values():
        name = kind_name(kind_of(element)).lower()
        counts[name] = counts.get(name, 0) + 1
    return ", ".join(f"{n} {name}{'s' if n > 1 else ''}" for name, n in counts.items())


def _located(concept: Concept) -> Figure:
    if concept.report is None:
        return Figure(_UNKNOWN)
    located = concept.report.locating.determined
    return Figure("yes" if located else "no", float(located), None if located else "bad")


def _margin(concept: Concept, kind: str) -> Figure:
    if concept.report is None:
        return Figure(_UNKNOWN)
    margin = getattr(concept.report.holding, f"{kind}_margin")
    if margin is None:
        return Figure("can't happen", float("inf"))
    wanted = getattr(concept.job.conditions, f"{kind}_safety")
    return Figure(f"{margin:.2f}×", margin, "bad" if margin < wanted else None)


def _pressing(concept: Concept) -> Figure:
    if concept.report is None:
        return Figure(_UNKNOWN)
    return Figure(force_words(concept.report.holding.pressing_n, concept.job.unit))


def _bending(concept: Concept, name: str) -> Figure:
    if concept.report is None:
        return Figure(_UNKNOWN)
    state = next((s for s in _states(concept.report) if s.name == name), None)
    if state is None:
        return Figure("–")
    if state.moves:
        return Figure("moves", float("-inf"), "bad")
    return Figure(range_words(state.max_um, concept.job.unit), -state.max_um.high)


def _feature(concept: Concept, name: str) -> Figure:
    if concept.report is None:
        return Figure(_UNKNOWN)
    found = next((f for f in _features(concept.report) if f.name == name), None)
    if found is None:
        return Figure("–")
    words, tone = _VERDICTS[found.verdict]
    text = f"{range_words(found.released_um, concept.job.unit)}, {words}"
    return Figure(text, -found.released_um.high, tone)


def _problems(concept: Concept, severity: str) -> Figure:
    if concept.report is None:
        return Figure(_UNKNOWN)
    count = sum(problem.severity == severity for problem in concept.report.problems)
    return Figure(str(count), -float(count), "bad" if severity == "error" and count else None)
