"""Features over the states: as held on the machine, and as released.

A face that was there before only bends while held, and springs back when released. A face that is
cut here is cut to shape while the part is bent: as held it carries the tool's push only, and when
released it springs to the mirror image of what it was bent by.
"""

from __future__ import annotations

from fixtures_lib.deflection.features import FeatureGauge
from fixtures_lib.deflection.solution import Bound, FeatureResult, FeatureState
from fixtures_lib.deflection.wiring import Wiring
from fixtures_lib.geometry.arrays import Floats

Fields = dict[str, tuple[Floats, ...]]
_UM = 1000.0
_NOTHING = Bound(0.0, 0.0)


def feature_states(
    gauges: tuple[FeatureGauge, ...], fields_um: tuple[Floats, ...]
) -> tuple[FeatureState, ...]:
    rows = []
    for gauge in gauges:
        figures = gauge.measured(fields_um[1] / _UM)
        rows.append(FeatureState(gauge.feature.id, figures, _bound(gauge, fields_um)))
    return tuple(rows)


def feature_results(wiring: Wiring, fields: Fields) -> tuple[FeatureResult, ...]:
    """`fields`: displacements (s, 3) um at the rigid, soft and further ends, where they hold."""
    return tuple(_result(gauge, wiring, fields) for gauge in wiring.gauges)


def _result(gauge: FeatureGauge, wiring: Wiring, fields: Fields) -> FeatureResult:
    feature = gauge.feature
    total = {name: _bound(gauge, ways) for name, ways in fields.items()}
    if feature.cut_here:
        held, released, worst = _cut_here(gauge, wiring, fields, total)
    else:
        worst = _worst(total)
        held, released = total.get(worst, _NOTHING), _NOTHING
    return FeatureResult(
        feature.id, feature.name or feature.id, feature.kind, held, released, worst
    )


def _cut_here(
    gauge: FeatureGauge, wiring: Wiring, fields: Fields, total: dict[str, Bound]
) -> tuple[Bound, Bound, str]:
    """As held, as released, and the worst state."""
    cuts = [s for s in wiring.case.states if s.cutting and s.name in fields]
    if not cuts:  # no cutting force is known: the shape comes from how it is held
        last = list(fields)[-1:]
        return _NOTHING, total[last[0]] if last else _NOTHING, last[0] if last else ""
    during = {state.name: _bound(gauge, fields[state.name]) for state in cuts}
    push = {
        state.name: _bound(gauge, _difference(fields, state.name, _start_of(wiring, state.name)))
        for state in cuts
    }
    worst = _worst(during)
    return push[_worst(push)], during[worst], worst


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


def _bound(gauge: FeatureGauge, fields_um: tuple[Floats, ...]) -> Bound:
    figures = [gauge.measured(field / _UM).figure_um for field in fields_um]
    return Bound(min(figures), max(figures))


def _worst(bounds: dict[str, Bound]) -> str:
    return max(bounds, key=lambda name: bounds[name].high, default="")
