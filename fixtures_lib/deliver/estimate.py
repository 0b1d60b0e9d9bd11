"""What the plate costs and how long it takes, low and high, from the shop's table of rates.

Times are by what is machined, from the plan: faces, what is cut away around pads and lands,
grooves, each hole by its kind. A bought catalogue plate costs its material and the holes that are
added.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from fixtures_lib.deliver.bill import bill
from fixtures_lib.deliver.rates import LowHigh, Rates
from fixtures_lib.deliver.tables import Cell
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole, PlatePlan
from fixtures_lib.job.plate_volume import planned_volume_mm3

ESTIMATE_COLUMNS = (
    "kind", "what", "amount", "unit", "hours_low", "hours_high", "money_low", "money_high",
    "status",
)  # fmt: skip


class EstimateLine(msgspec.Struct, frozen=True, kw_only=True):
    """`hours` are of the machine or of programming; `money` is what is bought."""

    kind: str  # "material", "bought", "machine", "programming"
    what: str
    amount: float
    unit: str
    hours: LowHigh = (0.0, 0.0)
    money: LowHigh = (0.0, 0.0)
    status: str


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    currency: str
    lines: tuple[EstimateLine, ...]
    per_hour: LowHigh

    def hours(self, *kinds: str) -> LowHigh:
        return _sum(line.hours for line in self.lines if line.kind in kinds)

    def money(self, *kinds: str) -> LowHigh:
        return _sum(line.money for line in self.lines if line.kind in kinds)

    @property
    def total(self) -> LowHigh:
        """Everything bought, and all hours at the hourly rate."""
        bought = self.money("material", "bought")
        low, high = self.hours("machine", "programming")
        return (bought[0] + low * self.per_hour[0], bought[1] + high * self.per_hour[1])


def estimate(job: Job, plan: PlatePlan, rates: Rates, part: TriangleMesh | None = None) -> Estimate:
    lines = [*_bought(job, plan, rates, part)]
    for body in plan.bodies:
        lines += _machining(body, rates)
    return Estimate(currency=rates.currency, lines=tuple(lines), per_hour=rates.machine.per_hour)


def estimate_table(made: Estimate) -> list[list[Cell]]:
    rows: list[list[Cell]] = [
        [line.kind, line.what, line.amount, line.unit, *line.hours, *line.money, line.status]
        for line in made.lines
    ]
    hours = made.hours("machine", "programming")
    rows.append(["total", "everything", 1.0, "", *hours, *made.total, "DERIVED"])
    return rows


def _bought(
    job: Job, plan: PlatePlan, rates: Rates, part: TriangleMesh | None
) -> Iterator[EstimateLine]:
    """The bill's first lines are the stock of the bodies, in their order; the rest is bought."""
    rows = bill(job, plan, part)
    for row in rows:
        if row.mass_kg is not None:
            low, high = rates.per_kg(row.material)
            cut = rates.material_cut.money
            mass = row.mass_kg * row.count
            yield EstimateLine(
                kind="material", what=f"{row.item}, {row.size}", amount=mass, unit="kg",
                money=(low * mass + cut[0], high * mass + cut[1]), status=rates.material_cut.status,
            )  # fmt: skip
        else:
            low, high = rates.of_bought(row.item)
            yield EstimateLine(
                kind="bought", what=" ".join(filter(None, (row.item, row.standard, row.size))),
                amount=float(row.count), unit="pieces",
                money=(low * row.count, high * row.count), status="MEMORY",
            )  # fmt: skip


def _machining(body: BodyPlan, rates: Rates) -> Iterator[EstimateLine]:
    """Nothing where a catalogue plate is used as it is."""
    amounts = [(what, n, unit, rate) for what, n, unit, rate in _work(body, rates) if n > 0.0]
    if not amounts:
        return
    fixed = [
        ("clampings and aligning", 2.0 if body.dedicated else 1.0, "times", rates.times.setups),
        ("breaking edges", 1.0, "times", rates.times.deburring),
    ]
    for what, amount, unit, (low, high) in [*fixed, *amounts]:
        yield EstimateLine(
            kind="machine", what=f"{body.id}: {what}", amount=amount, unit=unit,
            hours=(amount * low / 60.0, amount * high / 60.0), status=rates.times.status,
        )  # fmt: skip
    features = float(len(_own_holes(body)) + len(body.pads) + len(body.grooves))
    base, each = rates.programming.hours, rates.programming.per_feature
    yield EstimateLine(
        kind="programming", what=f"{body.id}: programs and tools", amount=features,
        unit="features", hours=(base[0] + features * each[0], base[1] + features * each[1]),
        status=rates.programming.status,
    )  # fmt: skip


def _own_holes(body: BodyPlan) -> list[PlannedHole]:
    """Those that this shop makes: a catalogue plate comes with its pattern."""
    return [h for h in body.holes if body.dedicated or h.purpose != "pattern"]


def _work(body: BodyPlan, rates: Rates) -> list[tuple[str, float, str, LowHigh]]:
    times, holes = rates.times, _own_holes(body)
    faces_cm2 = 2.0 * body.length_mm * body.width_mm / 100.0 if body.dedicated else 0.0
    fine = [p.area_mm2 for p in body.pads] + [w.area_mm2 for w in body.lands]
    fine_cm2 = sum([*fine, *(p.area_mm2 for p in body.pockets)]) / 100.0
    grooves_mm = sum(g.length_mm for g in body.grooves)
    channels = [h for h in holes if h.purpose == "channel"]
    kinds = {kind: sum(1.0 for h in holes if h.kind == kind and h not in channels)
             for kind in ("tapped", "reamed", "counterbored")}  # fmt: skip
    plain = float(len(holes) - len(channels)) - sum(kinds.values())
    tools = len({(h.kind, h.size, h.diameter_mm) for h in holes})
    tools += sum(1 for features in (body.pads or body.lands, body.grooves) if features)
    precise = kinds["reamed"] + len(body.pads) + len(body.grooves)
    return [
        ("tools", float(tools), "tools", times.tools),
        ("facing both sides", faces_cm2, "cm2", times.facing_cm2),
        ("roughing round pads and lands", _roughing_cm3(body), "cm3", times.roughing_cm3),
        ("finishing pads, lands and recesses", fine_cm2, "cm2", times.finishing_cm2),
        ("seal grooves", grooves_mm, "mm", _each_mm(times.groove_dm)),
        ("drilled holes", plain, "holes", times.drilled),
        ("tapped holes", kinds["tapped"], "holes", times.tapped),
        ("reamed holes", kinds["reamed"], "holes", times.reamed),
        ("counterbored holes", kinds["counterbored"], "holes", times.counterbored),
        ("channels", sum(h.depth_mm for h in channels), "mm", _each_mm(times.channel_dm)),
        ("measuring", precise, "features", times.measuring_feature),
    ]


def _each_mm(of_100_mm: LowHigh) -> LowHigh:
    return (of_100_mm[0] / 100.0, of_100_mm[1] / 100.0)


def _roughing_cm3(body: BodyPlan) -> float:
    """What lies between the stock and the body, but for its holes."""
    if not body.dedicated:
        return 0.0
    length, width, thick = body.stock_mm
    bare = msgspec.structs.replace(body, holes=())
    return max(0.0, length * width * thick - planned_volume_mm3(bare)) / 1000.0


def _sum(pairs: Iterator[LowHigh]) -> LowHigh:
    found = list(pairs)
    return (sum(low for low, _ in found), sum(high for _, high in found))
