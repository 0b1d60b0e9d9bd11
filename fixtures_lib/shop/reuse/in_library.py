"""What the library knows of plates and runs, as `shelf` and `setup_times` want it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from fixtures_lib.catalog.items import MaterialItem, PlateItem
from fixtures_lib.job.model import Adapter, Job, Plate, VacuumZone
from fixtures_lib.shop.library import Library
from fixtures_lib.shop.records import Run, ShopPlate
from fixtures_lib.shop.reuse.setup_times import SetupChange, SetupRun, SetupTimes, taught
from fixtures_lib.shop.reuse.shelf import Choice, Refused, ShelfPlate, plates_for, set_by_hand
from fixtures_lib.shop.reuse.standard import Costs, Proposal, proposed
from fixtures_lib.wording import worded

_LEARNED_FROM = 100  # fixtures whose runs are looked at: those that were set up last
_UNKNOWN = MaterialItem(
    id="unknown", name="unknown", source="the library", status="SHOP",
    density_kg_m3=1.0, youngs_gpa=1.0, poisson=0.3,
)  # fmt: skip


class Shelf(msgspec.Struct, frozen=True, kw_only=True):
    """Every plate in use of known specification: those that take the fixture, the quickest first,
    and those that don't. `standing` is the serial of the one that was said to be on the machine."""

    fixture_id: str
    standing: str
    choices: tuple[Choice, ...]
    refused: tuple[Refused, ...]

    @property
    def words(self) -> tuple[str, ...]:
        if not self.choices and not self.refused:
            return (worded("No plate of known specification is on the shelf."),)
        said = []
        for choice in self.choices:
            said.append(
                worded("{plate}: {minutes}", plate=choice.heading, minutes=choice.minutes.words)
            )
            said += [
                worded("  {number}. {step}", number=n, step=step)
                for n, step in enumerate(choice.steps, start=1)
            ]
        said += [
            worded("{serial} does not take it: {why}.", serial=no.serial, why=no.why)
            for no in self.refused
        ]
        return tuple(said)


def shelf_for(library: Library, fixture_id: str, *, standing: str = "") -> Shelf:
    """The shelf as it is for this fixture, with minutes learned from the shop's last runs.

    On the plate of serial `standing` the fixture of its last run is taken to be still there.
    FixtureError where there is no plate of that serial.
    """
    on_it, plate_id = "", ""
    if standing:
        plate_id = library.plates.with_serial(standing).id
        ran = library.runs.of_plate(plate_id)
        on_it = ran[-1].fixture_id if ran else ""
    times = shop_times(library)
    choices, refused = choices_for(
        library, fixture_id, times, standing=plate_id, standing_fixture=on_it
    )
    return Shelf(fixture_id=fixture_id, standing=standing, choices=choices, refused=refused)


def shop_times(library: Library) -> SetupTimes:
    """Learned from the runs of the fixtures that were set up last."""
    return setup_times(library, library.runs.fixtures_set_up(_LEARNED_FROM))


def shelf_plates(
    library: Library, fixture_id: str, *, standing: str = "", standing_fixture: str = ""
) -> tuple[ShelfPlate, ...]:
    """The plates in use whose specification is known; `standing` is the id of the one that is on
    the machine now."""
    own = {plate.id for plate in library.plates.of_fixture(fixture_id)}
    spoilt = library.plates.all_used_holes()
    found = []
    for kept in library.plates.all():
        plate = _plate(kept)
        if plate is not None:
            found.append(
                ShelfPlate(
                    id=kept.id,
                    serial=kept.serial,
                    plate=plate,
                    shelf=kept.shelf,
                    used=tuple((h.x_mm, h.y_mm) for h in spoilt.get(kept.id, ())),
                    made_for=(fixture_id,) if kept.id in own else (),
                    standing=kept.id == standing,
                    standing_fixture=standing_fixture if kept.id == standing else "",
                )
            )
    return tuple(found)


def choices_for(
    library: Library,
    fixture_id: str,
    times: SetupTimes,
    *,
    standing: str = "",
    standing_fixture: str = "",
) -> tuple[tuple[Choice, ...], tuple[Refused, ...]]:
    """Which plates take the fixture's head version, the quickest first.

    Its adapters count as ready where one of their specification was built for the fixture.
    """
    job = library.fixtures.open(fixture_id).job
    plates = shelf_plates(library, fixture_id, standing=standing, standing_fixture=standing_fixture)
    built = {p.item_id for p in library.plates.of_fixture(fixture_id) if p.kind == "adapter"}
    ready = frozenset(
        e.id for e in job.elements.values() if isinstance(e, Adapter) and e.item.id in built
    )
    return plates_for(job, fixture_id, plates, ready, times)


def setup_times(library: Library, fixture_ids: Iterable[str]) -> SetupTimes:
    """Learned from the runs of these fixtures that have a time.

    A run on the machine, the plates and the fixture of the run before it changed nothing; one on
    the same plates left those standing.
    """
    runs = [(run, fixture) for fixture in fixture_ids for run in library.runs.of_fixture(fixture)]
    runs.sort(key=lambda pair: (pair[0].machine, pair[0].date, pair[0].id))
    used = library.runs.plates_of(run.id for run, _ in runs)
    jobs: dict[tuple[str, int], Job] = {}
    known, before = [], None
    for run, fixture in runs:
        key = (fixture, run.version)
        if key not in jobs:
            jobs[key] = library.fixtures.open(fixture, run.version).job
        if run.setup_minutes is not None:
            change = _change(jobs[key], run, before, used)
            known.append(SetupRun(change=change, minutes=run.setup_minutes))
        before = run
    return taught(known)


def standard_for(
    library: Library, fixture_id: str, times: SetupTimes, costs: Costs | None = None
) -> Proposal:
    """Whether the fixture's part should go onto a universal plate with an adapter."""
    ordered = [run.date for run in library.runs.of_fixture(fixture_id)]
    item = library.fixtures.open(fixture_id).job.plate.item
    has_one = item.dedicated and bool(library.plates.of_fixture(fixture_id))
    return proposed(ordered, times, costs, has_dedicated=has_one)


def _plate(kept: ShopPlate) -> Plate | None:
    """None for an adapter, and for a plate that was entered without its specification."""
    if kept.kind != "plate" or not kept.item or 0.0 in (kept.length_mm, kept.width_mm):
        return None
    try:
        item = msgspec.json.decode(kept.item, type=PlateItem)
    except msgspec.MsgspecError:  # of a newer program: this one can't lay anything on it
        return None
    return Plate(
        item=item,
        length_mm=kept.length_mm,
        width_mm=kept.width_mm,
        thickness_mm=kept.thickness_mm or 1.0,
        material=_UNKNOWN,
        number=kept.serial,
    )


def _change(job: Job, run: Run, before: Run | None, used: dict[str, frozenset[str]]) -> SetupChange:
    stood = before is not None and before.machine == run.machine
    same_plates = stood and before is not None and bool(used[run.id] & used[before.id])
    if same_plates and before is not None and before.fixture_id == run.fixture_id:
        return SetupChange()
    adapters = frozenset(e.id for e in job.elements.values() if isinstance(e, Adapter))
    zones = [e for e in job.elements.values() if isinstance(e, VacuumZone) and e.in_use]
    return SetupChange(
        plates=0 if same_plates else 1,
        adapters=len(adapters),
        elements=len(set_by_hand(job, adapters)),
        vacuum=len(zones),
    )
