"""Which plates on the shelf take a fixture, with the least to change, in what order.

A fixture goes onto a patterned plate where all holes that it needs fall on holes of the pattern
that are not used up, wherever on the grid; nothing may have to be milled into it. A plate that was
cut for this fixture takes it as it is.
"""

from __future__ import annotations

import msgspec
import numpy as np
from scipy.spatial import cKDTree

from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.job.model import Adapter, Clamp, Job, Pin, Plate, Rest, SideLocator, VacuumZone
from fixtures_lib.job.pattern import GridHole, pattern_holes
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.shop.reuse.setup_times import SetupChange, SetupMinutes, SetupTimes
from fixtures_lib.wording import worded

_Mounted = Rest | SideLocator | Pin | Clamp
_SAME_PLACE_MM = 0.02
_USED_MM = 1.0  # a note of a used-up hole is about the hole so near


class ShelfPlate(msgspec.Struct, frozen=True, kw_only=True):
    """A physical plate. `made_for` are fixtures that were cut into it; `standing`: it is on the
    machine now, with the fixture `standing_fixture` on it, if any."""

    id: str
    serial: str
    plate: Plate
    shelf: str = ""
    used: tuple[Point2, ...] = ()
    made_for: tuple[str, ...] = ()
    standing: bool = False
    standing_fixture: str = ""


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """A plate that takes the fixture, shifted by `shift_mm` on it, and what there is to do."""

    plate_id: str
    serial: str
    shelf: str
    shift_mm: Point2
    change: SetupChange
    minutes: SetupMinutes
    steps: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The plate, and how far the fixture is shifted on it."""
        x, y = self.shift_mm
        if not (x or y):
            return self.serial
        return worded("{serial}, shifted by X {x:g} Y {y:g}", serial=self.serial, x=x, y=y)


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """A plate that does not take it, and why, in words."""

    plate_id: str
    serial: str
    why: str


def plates_for(
    job: Job,
    fixture_id: str,
    plates: tuple[ShelfPlate, ...],
    adapters: frozenset[str],
    times: SetupTimes,
) -> tuple[tuple[Choice, ...], tuple[Refused, ...]]:
    """The plates that take the fixture, the quickest first, and those that don't.

    `adapters` are the ids of the job's adapters that are on the shelf, with what stands on them.
    """
    body = plate_plan(_on_a_bare_plate(job)).bodies[0]
    footprint = _footprint(job, body.holes)
    choices, refused = [], []
    for plate in plates:
        shift = _shift(body, footprint, fixture_id, plate)
        if isinstance(shift, str):
            refused.append(Refused(plate_id=plate.id, serial=plate.serial, why=shift))
        else:
            choices.append(_choice(job, fixture_id, plate, shift, adapters, times))
    choices.sort(key=lambda c: (c.minutes.likely, sum(map(abs, c.shift_mm)), c.serial))
    return tuple(choices), tuple(refused)


def _on_a_bare_plate(job: Job) -> Job:
    """The job on a plate without a pattern, so that the plan has only what the fixture needs."""
    item = msgspec.structs.replace(job.plate.item, holes=(), pitch_mm=0.0)
    return msgspec.structs.replace(job, plate=msgspec.structs.replace(job.plate, item=item))


def _shift(
    body: BodyPlan, footprint: tuple[Floats, Floats], fixture_id: str, plate: ShelfPlate
) -> Point2 | str:
    """How the fixture lies on this plate, or why it does not."""
    if fixture_id in plate.made_for:
        return (0.0, 0.0)
    if plate.plate.item.dedicated or not plate.plate.item.holes:
        return worded("it has no pattern, and was not cut for this fixture")
    if body.laid:
        return worded("its cords lie in the slots of a grid vacuum plate")
    milled = (*body.pads, *body.lands, *body.pockets, *body.walls)
    if milled or body.grooves:
        return worded("pads, grooves or pockets have to be milled for the fixture")
    return _on_pattern(footprint, body.holes, plate)


def _on_pattern(
    footprint: tuple[Floats, Floats], holes: tuple[PlannedHole, ...], plate: ShelfPlate
) -> Point2 | str:
    low, high = footprint
    room = np.array([plate.plate.length_mm, plate.plate.width_mm])
    if (high - low > room).any():
        need = " x ".join(f"{v:.0f}" for v in high - low)
        return worded("it is too small: the fixture needs {need} mm", need=need)
    if not holes:
        return (0.0, 0.0)
    shifts = _shifts(holes, plate)
    inside = ((low + shifts >= -1e-6) & (high + shifts <= room + 1e-6)).all(axis=1)
    if len(shifts) == 0:
        return worded("its pattern has not the holes that the fixture needs")
    if not inside.any():
        return worded("the holes match the pattern only where the fixture hangs over the edge")
    free = shifts[inside]
    best = free[np.lexsort((free[:, 1], free[:, 0], np.abs(free).sum(axis=1)))[0]]
    return (round(float(best[0]), 6) + 0.0, round(float(best[1]), 6) + 0.0)


def _shifts(holes: tuple[PlannedHole, ...], plate: ShelfPlate) -> Floats:
    """(n, 2) ways to lay the fixture so that each hole is on one of its kind that can be used."""
    by_size: dict[tuple[str, str], list[Point2]] = {}
    grids = pattern_holes(plate.plate)
    for grid, good in zip(grids, _unspoilt(grids, plate), strict=True):
        if good:
            place = (grid.x_mm, grid.y_mm)
            by_size.setdefault((grid.hole.kind, grid.hole.size), []).append(place)
    trees = {size: cKDTree(np.array(places)) for size, places in by_size.items()}
    if any((hole.kind, hole.size) not in trees for hole in holes):
        return np.zeros((0, 2))
    places = np.array([hole.mouth[:2] for hole in holes])
    shifts = np.array(by_size[holes[0].kind, holes[0].size]) - places[0]
    fits = np.ones(len(shifts), dtype=bool)
    for hole, place in zip(holes, places, strict=True):
        fits &= trees[hole.kind, hole.size].query(place + shifts)[0] < _SAME_PLACE_MM
    return np.asarray(shifts[fits])


def _unspoilt(grids: tuple[GridHole, ...], plate: ShelfPlate) -> list[bool]:
    """Of each hole of the pattern, whether it can be used."""
    if not plate.used or not grids:
        return [True] * len(grids)
    places = [(grid.x_mm, grid.y_mm) for grid in grids]
    away, _ = cKDTree(np.array(plate.used)).query(places)
    return [bool(mm > _USED_MM) for mm in away]


def _choice(
    job: Job,
    fixture_id: str,
    plate: ShelfPlate,
    shift: Point2,
    adapters: frozenset[str],
    times: SetupTimes,
) -> Choice:
    change, steps = _work(job, fixture_id, plate, shift, adapters)
    return Choice(
        plate_id=plate.id,
        serial=plate.serial,
        shelf=plate.shelf,
        shift_mm=shift,
        change=change,
        minutes=times.estimate(change),
        steps=tuple(steps),
    )


def _work(
    job: Job, fixture_id: str, plate: ShelfPlate, shift: Point2, adapters: frozenset[str]
) -> tuple[SetupChange, list[str]]:
    """What is done, in order: from the table up, and the vacuum last."""
    if plate.standing and plate.standing_fixture == fixture_id:
        return SetupChange(), [worded("Nothing to change: the fixture stands on the machine.")]
    steps = []
    if not plate.standing:
        steps.append(_fetch_words(plate))
    elif plate.standing_fixture:
        steps.append(worded("Take the other fixture off the plate."))
    carried = [e for e in job.elements.values() if isinstance(e, Adapter)]
    for adapter in carried:
        words = (
            worded("Screw {name} down at {place}.", name=adapter.name, place=_at(adapter, shift))
            if adapter.id in adapters
            else worded(
                "Screw {name} (to be made first) down at {place}.",
                name=adapter.name,
                place=_at(adapter, shift),
            )
        )
        steps.append(words)
    by_hand = set_by_hand(job, adapters)
    steps += [worded("Set {name} at {place}.", name=e.name, place=_at(e, shift)) for e in by_hand]
    zones = [e for e in job.elements.values() if isinstance(e, VacuumZone) and e.in_use]
    steps += [worded("Connect the vacuum to {name}.", name=zone.name) for zone in zones]
    change = SetupChange(
        plates=int(not plate.standing),
        adapters=len(carried),
        elements=len(by_hand),
        vacuum=len(zones),
    )
    return change, steps


def _fetch_words(plate: ShelfPlate) -> str:
    if not plate.shelf:
        return worded(
            "Fetch plate {serial}, bolt it down, square and indicate it.", serial=plate.serial
        )
    return worded(
        "Fetch plate {serial} from {shelf}, bolt it down, square and indicate it.",
        serial=plate.serial,
        shelf=plate.shelf,
    )


def set_by_hand(job: Job, adapters: frozenset[str]) -> list[_Mounted]:
    """Bought items on the plate, or on an adapter that is not there yet."""
    return [
        element
        for element in job.elements.values()
        if isinstance(element, Rest | SideLocator | Pin | Clamp)
        and element.item.mount
        and element.host not in adapters
    ]


def _at(element: _Mounted | Adapter, shift: Point2) -> str:
    return worded("X {x:.1f} Y {y:.1f}", x=element.x_mm + shift[0], y=element.y_mm + shift[1])


def _footprint(job: Job, holes: tuple[PlannedHole, ...]) -> tuple[Floats, Floats]:
    """Lowest and highest (x, y) of everything that stands on the plate."""
    corners = [np.array(h.mouth[:2]) + s * h.widest_mm / 2.0 for h in holes for s in (-1.0, 1.0)]
    for element in job.elements.values():
        if isinstance(element, Adapter):
            x, y, item = element.x_mm, element.y_mm, element.item
            corners += [np.array([x, y]), np.array([x + item.length_mm, y + item.width_mm])]
    if not corners:
        return np.zeros(2), np.zeros(2)
    return np.min(corners, axis=0), np.max(corners, axis=0)
