"""Features over the states: as held on the machine, and as released.

A face that was there before only bends while held, and springs back when released. A face that is
cut here is cut to shape while the part is bent: as held it carries the tool's push only, and when
released it springs to the mirror image of what it was bent by. Where a pass makes it, the push
follows the tool (made_surface); a force given by hand stands still, as if the whole face were made
under it. The worst of all these counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fixtures_lib.deflection.features import Gauge
from fixtures_lib.deflection.made_surface import MadeSurface
from fixtures_lib.deflection.solution import NOTHING, Bound, FeatureResult, FeatureState
from fixtures_lib.deflection.wiring import Wiring
from fixtures_lib.geometry.arrays import Floats

Fields = dict[str, tuple[Floats, ...]]
_UM = 1000.0


@dataclass(frozen=True)
class _Cut:
    """One way in which the feature is made."""

    state: str
    held: Bound
    released: Bound
    made_by: str = ""


def feature_states(
    gauges: tuple[Gauge, ...], fields_um: tuple[Floats, ...]
) -> tuple[FeatureState, ...]:
    rows = []
    for gauge in gauges:
        figures = gauge.measured(fields_um[1] / _UM)
        rows.append(FeatureState(gauge.feature.id, figures, _bound(gauge, fields_um)))
    return tuple(rows)


def feature_results(
    wiring: Wiring, fields: Fields, made: Mapping[str, MadeSurface]
) -> tuple[FeatureResult, ...]:
    """`fields`: displacements (s, 3) um at the rigid, soft and further ends, where they hold."""
    return tuple(
        _result(gauge, wiring, fields, made.get(gauge.feature.id)) for gauge in wiring.gauges
    )


def _result(
    gauge: Gauge, wiring: Wiring, fields: Fields, made: MadeSurface | None
) -> FeatureResult:
    feature = gauge.feature
    static = _static(gauge, wiring, fields)
    if not feature.cut_here:
        total = {name: _bound(gauge, ways) for name, ways in fields.items()}
        worst = max(total, key=lambda name: total[name].high, default="")
        cut = _Cut(worst, total.get(worst, NOTHING), NOTHING)
    else:
        cuts = _by_hand(gauge, wiring, fields)
        if made is not None and made.sweep.after in fields:
            cuts.append(_by_pass(gauge, made, fields[made.sweep.after]))
        # No cutting force is known: the shape comes from how it is held.
        still = _Cut(_last_held(wiring, fields), NOTHING, static)
        cut = max(cuts, key=lambda c: c.released.high, default=still)
        push = max((c.held for c in cuts), key=lambda held: held.high, default=NOTHING)
        cut = _Cut(cut.state, push, cut.released, made.sweep.id if made else "")
    return FeatureResult(
        feature.id, feature.name or feature.id, feature.kind, cut.held, cut.released, cut.state,
        static_um=static, cut_in_um=cut.held if feature.cut_here else NOTHING,
        made_by=cut.made_by,
    )  # fmt: skip


def _by_pass(gauge: Gauge, made: MadeSurface, held_um: tuple[Floats, ...]) -> _Cut:
    rigid, soft = made.pushed_mm
    pushes = (rigid, *[soft] * (len(held_um) - 1))
    push = [gauge.of_its_points(d).figure_um for d in made.pushed_mm]
    whole = [gauge.with_push(u / _UM, d).figure_um for u, d in zip(held_um, pushes, strict=True)]
    held = Bound(min(push), max(push))
    return _Cut(made.sweep.name, held, Bound(min(whole), max(whole)), made.sweep.id)


def _by_hand(gauge: Gauge, wiring: Wiring, fields: Fields) -> list[_Cut]:
    cuts = []
    for state in wiring.case.states:
        if state.cutting and state.name in fields:
            start = _start_of(wiring, state.name)
            push = _bound(gauge, _difference(fields, state.name, start))
            cuts.append(_Cut(state.name, push, _bound(gauge, fields[state.name])))
    return cuts


def _static(gauge: Gauge, wiring: Wiring, fields: Fields) -> Bound:
    """What the feature is bent by before any cut."""
    last = _last_held(wiring, fields)
    return _bound(gauge, fields[last]) if last else NOTHING


def _last_held(wiring: Wiring, fields: Fields) -> str:
    names = [s.name for s in wiring.case.states if not s.cutting and s.name in fields]
    return names[-1] if names else next(iter(fields), "")


def _start_of(wiring: Wiring, name: str) -> str:
    """The state that the cutting force of state `name` is added to."""
    states = wiring.case.states
    at = [state.name for state in states].index(name)
    if states[at].after is not None:
        return str(states[at].after)
    return next((s.name for s in states[at::-1] if not s.cutting), "")


def _difference(fields: Fields, name: str, start: str) -> tuple[Floats, ...]:
    if start not in fields:
        return fields[name]
    return tuple(after - before for after, before in zip(fields[name], fields[start], strict=True))


def _bound(gauge: Gauge, fields_um: tuple[Floats, ...]) -> Bound:
    figures = [gauge.measured(field / _UM).figure_um for field in fields_um]
    return Bound(min(figures), max(figures))
