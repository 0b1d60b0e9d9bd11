"""Everything that rigid statics says about a job, in one value. Made while the user drags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.holding.held_part import HeldPart, held_part, land_sites
from fixtures_lib.holding.locating import Locating, locating
from fixtures_lib.holding.margins import LoadMargins, Margin, load_margins
from fixtures_lib.holding.seating import Seating, seating
from fixtures_lib.holding.vacuum import ZoneHolding, zone_holding
from fixtures_lib.holding.wrenches import GRAVITY_M_S2
from fixtures_lib.job.contacts import ContactSite, contact_sites
from fixtures_lib.job.model import Conditions, Job, Potting, VacuumZone
from fixtures_lib.wording import worded

MarginKind = Literal["slip", "lift", "tip", "total"]


class Governing(msgspec.Struct, frozen=True, kw_only=True):
    """The cutting force that a margin comes from, and how the part gives way."""

    load: str
    name: str
    motion: str


class Holding(msgspec.Struct, frozen=True, kw_only=True):
    """A margin is None where there is no cutting force, or none that can move the part so."""

    mass_kg: float
    weight_n: float
    centre_of_gravity: Vector
    pressing_n: float
    zones: tuple[ZoneHolding, ...]
    seating: Seating
    loads: tuple[LoadMargins, ...]
    slip_margin: float | None
    lift_margin: float | None
    tip_margin: float | None
    total_margin: float | None
    governing: dict[str, Governing]  # by "slip", "lift", "tip", "total"
    notes: tuple[str, ...]  # sentences: what is wrong with the input or the layout


class HoldingReport(msgspec.Struct, frozen=True, kw_only=True):
    locating: Locating
    holding: Holding


def holding_report(job: Job, shape: PartShape, *, mass_kg: float | None = None) -> HoldingReport:
    """`mass_kg` overrules volume times density (a blank with stock on it).

    A layout that is not finished gives figures and notes; a zone that can't pull is left out of the
    forces, and its note says why. Raises FixtureError for a part without volume and for numbers
    that are not finite.
    """
    zones, notes = _zones(job)
    held = held_part(job, shape, zones, mass_kg)
    located = locating(locating_sites(job))
    friction = job.conditions.friction_low
    margins = tuple(load_margins(held, load, friction) for load in job.loads.values())
    seated = seating(held, friction, located.determined)
    least = {kind: _least(margins, kind) for kind in ("slip", "lift", "tip", "total")}
    return HoldingReport(
        locating=located,
        holding=Holding(
            mass_kg=held.mass_kg,
            weight_n=held.mass_kg * GRAVITY_M_S2,
            centre_of_gravity=held.centre,
            pressing_n=held.pressing_n,
            zones=zones,
            seating=seated,
            loads=margins,
            slip_margin=least["slip"][0],
            lift_margin=least["lift"][0],
            tip_margin=least["tip"][0],
            total_margin=least["total"][0],
            governing={kind: by for kind, (_, by) in least.items() if by is not None},
            notes=(*notes, *_notes(held, seated, zones, job.conditions)),
        ),
    )


def held_in(job: Job, shape: PartShape) -> HeldPart:
    """The part as the job's zones, clamps and locators hold it; errors as `holding_report`."""
    return held_part(job, shape, _zones(job)[0])


def _zones(job: Job) -> tuple[tuple[ZoneHolding, ...], list[str]]:
    """The zones that pull, and a sentence for each that doesn't."""
    found, notes = [], []
    for element in job.elements.values():
        if isinstance(element, VacuumZone) and element.in_use:
            try:
                found.append(zone_holding(element, job.conditions))
            except FixtureError as fault:
                notes.append(worded("{says}.", says=fault.told))
    return tuple(found), notes


def locating_sites(job: Job) -> tuple[ContactSite, ...]:
    """Everything that locates the part: its locators, and the lands of its vacuum zones. Alloy
    holds the part where something else has located it while it was poured."""
    own = [s for s in contact_sites(job) if not isinstance(job.elements[s.element], Potting)]
    return (*own, *_three_of_each_land(job))


def _three_of_each_land(job: Job) -> list[ContactSite]:
    """A plane land fixes what three rests would: three of its points, far apart, stand for it."""
    sites = land_sites(job)
    lands = {site.element: [s for s in sites if s.element == site.element] for site in sites}
    return [points[number * len(points) // 3] for points in lands.values() for number in range(3)]


def _least(
    margins: Sequence[LoadMargins], kind: MarginKind
) -> tuple[float | None, Governing | None]:
    figures: list[tuple[float, LoadMargins, Margin]] = []
    for load in margins:
        margin: Margin = getattr(load, kind)
        if margin.factor is not None:
            figures.append((margin.factor, load, margin))
    if not figures:
        return None, None
    factor, load, margin = min(figures, key=lambda figure: figure[0])
    return factor, Governing(load=load.load, name=load.name, motion=margin.motion)


def _notes(
    held: HeldPart, seated: Seating, zones: Sequence[ZoneHolding], conditions: Conditions
) -> list[str]:
    said = []
    if not held.supports:
        said.append(worded("Nothing supports the part from below: place three rests."))
    elif held.pressing_n <= 0.0:
        said.append(
            worded("The seal cord pushes the part off its rests: it carries more than the vacuum.")
        )
    elif not seated.stays:
        said.append(
            worded("The part doesn't stay on its locators: it {motion}.", motion=seated.motion)
        )
    elif not seated.balanced:
        said.append(
            worded(
                "Only friction keeps the part in place: without it, it {motion}.",
                motion=seated.motion,
            )
        )
    if conditions.friction_low == 0.0:
        said.append(
            worded("Friction is zero: only locators and clamps hold the part against sliding.")
        )
    said.extend(
        worded(
            "The vacuum of {zone} ({force_n:.0f} N) doesn't press its cord down "
            "({seal_force_n:.0f} N): take a softer or thinner cord, or a larger zone.",
            zone=zone.id,
            force_n=zone.force_n,
            seal_force_n=zone.seal_force_n,
        )
        for zone in zones
        if not zone.seats
    )
    return said
