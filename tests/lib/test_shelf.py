"""Plates on the shelf, minutes of a setup, and a standard for a part that comes back."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from fixtures_lib.catalog.items import (
    AdapterItem,
    ClampItem,
    MaterialItem,
    PlateItem,
    RestItem,
)
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits import new_adapter, new_clamp, new_rest, placed
from fixtures_lib.job.model import Adapter, Job, PartRef, Plate
from fixtures_lib.shop.reuse.setup_times import SetupChange, SetupRun, SetupTimes, taught, untaught
from fixtures_lib.shop.reuse.shelf import ShelfPlate, plates_for
from fixtures_lib.shop.reuse.standard import Costs, proposed

CATALOG = load_catalog()
MIC6 = CATALOG.get(MaterialItem, "mic6")
FIXTURE = "a" * 32


def plate(item: str, length: float, width: float) -> Plate:
    return Plate(
        item=CATALOG.get(PlateItem, item),
        length_mm=length, width_mm=width, thickness_mm=25.0, material=MIC6,
    )  # fmt: skip


def on_shelf(name: str, item: str, length: float, width: float, **more: object) -> ShelfPlate:
    return ShelfPlate(id=name, serial=name, plate=plate(item, length, width), **more)  # type: ignore[arg-type]


def job_with_adapter() -> Job:
    part = PartRef(name="p.step", sha256="0" * 64, solid=1, healed=False, material=MIC6)
    job = Job(name="handle", part=part, plate=plate("plate-m8-50", 400.0, 300.0))
    item = CATALOG.get(AdapterItem, "adapter-50-m8-150x100")
    return placed(job, new_adapter(job, item, 100.0, 100.0))


def adapter_of(job: Job) -> Adapter:
    (adapter,) = job.elements.values()
    assert isinstance(adapter, Adapter)
    return adapter


def test_the_plate_that_stands_on_the_machine_comes_first() -> None:
    job = job_with_adapter()
    shelf = (
        on_shelf("P1", "plate-m8-50", 600.0, 400.0, shelf="rack 2"),
        on_shelf("P2", "plate-m8-50", 400.0, 300.0, standing=True, standing_fixture="other"),
        on_shelf("P3", "plate-m8-50", 200.0, 150.0),
        on_shelf("P4", "plate-blank-mic6", 400.0, 300.0),
        on_shelf("P5", "plate-m12-12h7-50", 400.0, 300.0),
    )
    ready = frozenset({adapter_of(job).id})
    choices, refused = plates_for(job, FIXTURE, shelf, ready, untaught())
    assert [c.serial for c in choices] == ["P2", "P1", "P3"]
    first = choices[0]
    assert first.shift_mm == (0.0, 0.0)
    assert first.change == SetupChange(adapters=1)
    assert first.minutes.likely < choices[1].minutes.likely
    assert any("Fetch plate P1 from rack 2" in step for step in choices[1].steps)
    assert {r.serial: r.why for r in refused} == {
        "P4": "it has no pattern, and was not cut for this fixture",
        "P5": "its pattern has not the holes that the fixture needs",
    }


def test_used_up_holes_are_gone_round() -> None:
    job = job_with_adapter()
    adapter = adapter_of(job)
    spoilt = (adapter.x_mm + 25.0, adapter.y_mm + 25.0)
    shelf = (on_shelf("P1", "plate-m8-50", 400.0, 300.0, used=(spoilt,)),)
    (choice,), _ = plates_for(job, FIXTURE, shelf, frozenset({adapter.id}), untaught())
    assert choice.shift_mm != (0.0, 0.0)
    assert sum(map(abs, choice.shift_mm)) == pytest.approx(50.0)
    needed = {(adapter.x_mm + x + choice.shift_mm[0], adapter.y_mm + y + choice.shift_mm[1])
              for x, y in (hole.at for hole in adapter.item.mount)}  # fmt: skip
    assert spoilt not in needed


def test_a_milled_pad_needs_its_own_plate() -> None:
    job = job_with_adapter()
    pad = next(r for r in CATALOG.items() if isinstance(r, RestItem) and not r.mount)
    job = placed(job, new_rest(job, pad, 50.0, 50.0, top_mm=6.0))
    shelf = (
        on_shelf("P1", "plate-m8-50", 400.0, 300.0),
        on_shelf("P2", "plate-blank-mic6", 400.0, 300.0, made_for=(FIXTURE,)),
    )
    choices, refused = plates_for(job, FIXTURE, shelf, frozenset(), untaught())
    assert [c.serial for c in choices] == ["P2"]
    assert "milled" in refused[0].why
    assert any("to be made first" in step for step in choices[0].steps)


def test_clamps_on_the_plate_are_set_by_hand_those_on_the_adapter_are_not() -> None:
    job = job_with_adapter()
    adapter = adapter_of(job)
    item = next(c for c in CATALOG.items() if isinstance(c, ClampItem) and c.style == "strap")
    carried = new_clamp(job, item, (150.0, 150.0, 30.0), 0.0, host=adapter.id)
    job = placed(job, carried)
    own = on_shelf("P1", "plate-m8-50", 400.0, 300.0, made_for=(FIXTURE,), standing=True)
    for ready, count in ((frozenset({adapter.id}), 0), (frozenset[str](), 1)):
        (choice,), _ = plates_for(job, FIXTURE, (own,), ready, untaught())
        assert choice.change.elements == count


def test_before_the_first_run_the_articles_figures_come_out() -> None:
    times = untaught()
    dedicated = times.estimate(SetupChange(plates=1, elements=10, vacuum=2))
    adapter = times.estimate(SetupChange(adapters=1, vacuum=1))
    assert dedicated.likely == pytest.approx(120.0, abs=5.0)
    assert adapter.likely == pytest.approx(15.0, abs=1.0)
    assert dedicated.low < 90.0 < 150.0 < dedicated.high
    assert "no run is known yet" in adapter.words


def shop_runs(count: int, seed: int) -> list[SetupRun]:
    """A quick shop, plates in 20 minutes and elements in 3, with 4 minutes of chance."""
    rng = np.random.default_rng(seed)
    runs = []
    for _ in range(count):
        change = SetupChange(
            plates=int(rng.integers(0, 2)), adapters=int(rng.integers(0, 2)),
            elements=int(rng.integers(0, 12)), vacuum=int(rng.integers(0, 3)),
        )  # fmt: skip
        minutes = 4.0 + 20.0 * change.plates + 6.0 * change.adapters + 3.0 * change.elements
        minutes += 1.0 * change.vacuum + float(rng.normal(0.0, 4.0))
        runs.append(SetupRun(change=change, minutes=max(0.0, minutes)))
    return runs


def test_minutes_are_learned_and_the_range_keeps_its_word() -> None:
    times = taught(shop_runs(60, seed=1))
    asked = SetupChange(plates=1, elements=8, vacuum=1)
    assert times.estimate(asked).likely == pytest.approx(49.0, abs=3.0)
    assert untaught().estimate(asked).likely > 90.0
    inside = [low_to_high(times, run) for run in shop_runs(400, seed=2)]
    assert 0.72 < float(np.mean(inside)) < 0.88  # eight of ten


def low_to_high(times: SetupTimes, run: SetupRun) -> bool:
    told = times.estimate(run.change)
    return told.low <= run.minutes <= told.high


def test_a_single_odd_run_does_not_overthrow_what_is_known() -> None:
    change = SetupChange(plates=1, elements=10, vacuum=2)
    before = untaught().estimate(change)
    after = taught([SetupRun(change=change, minutes=60.0)]).estimate(change)
    assert 60.0 < after.likely < before.likely
    assert after.runs == 1
    with pytest.raises(FixtureError, match="minutes"):
        taught([SetupRun(change=change, minutes=-5.0)])


def test_order_of_runs_does_not_matter() -> None:
    runs = shop_runs(12, seed=3)
    np.testing.assert_allclose(taught(runs).weights, taught(runs[::-1]).weights, rtol=1e-9)


def test_a_part_that_comes_back_every_quarter_gets_an_adapter() -> None:
    quarterly = [date(2025, 1, 6) + timedelta(days=91 * i) for i in range(5)]
    costs = Costs()
    told = proposed(quarterly, untaught(), costs)
    assert told.propose
    assert told.orders_a_year == pytest.approx(4.0, abs=0.05)
    assert told.saved_a_setup == pytest.approx((120.0 - 15.0) / 60.0 * costs.hour, rel=0.02)
    assert told.dedicated_cost == 250.0 + 4.0 * costs.hour
    assert told.after_orders == 0
    there = proposed(quarterly, untaught(), costs, has_dedicated=True)
    assert there.propose
    assert there.after_orders == 2  # 244 dollars for the adapter at 158 a setup
    assert "2 orders" in there.words


def test_too_few_orders_propose_nothing() -> None:
    assert not proposed([date(2025, 1, 6)], untaught()).propose
    rare = [date(2015, 1, 1), date(2020, 1, 1), date(2025, 1, 1)]
    dear = proposed(rare, untaught(), Costs(adapter_share=1.5), has_dedicated=True)
    assert not dear.propose
    assert "Keep what is there" in dear.words
