"""Where the part is touched: the job's locators and clamps as contact sites.

Rigid statics and deflection both start from these. Everything is in the fixture frame.
"""

from __future__ import annotations

import math
from typing import Literal

import msgspec

from fixtures_lib.catalog.items import SideLocatorItem, Tip
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.model import (
    Clamp,
    Job,
    Nest,
    NestContact,
    PartScrew,
    Pin,
    Potting,
    Rest,
    SideLocator,
)
from fixtures_lib.job.part_screws import bearing_of

_PIN_PATCH_MM = 2.0
_POTTED_MM = 0.5  # the least radius that a potted patch is spread over


class ContactSite(msgspec.Struct, frozen=True, kw_only=True):
    """One contact. `normal` is the direction in which it pushes the part, length one.

    A locator reacts with whatever is needed (`force_n` is 0); a clamp applies `force_n`.
    `two_sided` is a pin in a hole: it holds both ways along its normal. One round a hole of the
    part touches it in a ring, whose middle is `inner_mm` in radius. The head of a screw follows the
    part sideways: `grips` says whether there is friction that holds it.
    """

    id: str
    element: str  # the job's element: a round pin gives two sites, "p1.x" and "p1.y"
    role: Literal["locator", "clamp"]
    point: Vector
    normal: Vector
    tip: Tip
    force_n: float = 0.0
    two_sided: bool = False
    inner_mm: float = 0.0
    grips: bool = True


def contact_sites(job: Job) -> tuple[ContactSite, ...]:
    """All sites, locators first, each in the order of the job."""
    sites = [site for element in job.elements.values() for site in _sites(element)]
    return tuple(sorted(sites, key=lambda site: site.role != "locator"))


def _sites(element: object) -> list[ContactSite]:
    match element:
        case Rest():
            return [_rest(element)]
        case SideLocator():
            return _vee(element) if element.item.body == "vee" else [_side_locator(element)]
        case Pin():
            return _pin(element)
        case Nest():
            return _nest(element)
        case Potting():
            return _potting(element)
        case Clamp():
            return [_clamp(element)]
        case PartScrew():
            return _part_screw(element)
        case _:
            return []


def _rest(rest: Rest) -> ContactSite:
    return ContactSite(
        id=rest.id,
        element=rest.id,
        role="locator",
        point=(rest.x_mm, rest.y_mm, rest.top_mm),
        normal=(0.0, 0.0, 1.0),
        tip=rest.item.tip,
    )


def _side_locator(locator: SideLocator) -> ContactSite:
    return ContactSite(
        id=locator.id,
        element=locator.id,
        role="locator",
        point=(locator.x_mm, locator.y_mm, locator.z_mm),
        normal=in_plane(locator.angle_deg),
        tip=locator.item.tip,
    )


def vee_axis_mm(item: SideLocatorItem, diameter_mm: float) -> float:
    """From the root of a V to the axis of the round wall in it: R / sin(half its angle)."""
    return diameter_mm / 2.0 / math.sin(math.radians(item.vee_deg) / 2.0)


def _vee(locator: SideLocator) -> list[ContactSite]:
    """One contact on each flank, square to it: at R from the axis of the round wall."""
    ux, uy, _ = in_plane(locator.angle_deg)
    far, radius = vee_axis_mm(locator.item, locator.round_mm), locator.round_mm / 2.0
    x, y = locator.x_mm + far * ux, locator.y_mm + far * uy
    off = 90.0 - locator.item.vee_deg / 2.0
    sites = []
    for flank, turn in (("a", off), ("b", -off)):
        normal = in_plane(locator.angle_deg + turn)
        sites.append(
            ContactSite(
                id=f"{locator.id}.{flank}",
                element=locator.id,
                role="locator",
                point=(x - radius * normal[0], y - radius * normal[1], locator.z_mm),
                normal=normal,
                tip=locator.item.tip,
            )
        )
    return sites


def _pin(pin: Pin) -> list[ContactSite]:
    diamond = pin.item.shape == "diamond"
    angles = {"a": pin.angle_deg} if diamond else {"x": 0.0, "y": 90.0}
    tip = Tip(
        shape="flat",
        radius_mm=max(_PIN_PATCH_MM, pin.item.diameter_mm / 4.0),
        body_stiffness_n_um=pin.item.body_stiffness_n_um,
    )
    point = (pin.x_mm, pin.y_mm, pin.base_mm + pin.item.height_mm / 2.0)
    return [
        ContactSite(
            id=f"{pin.id}.{axis}",
            element=pin.id,
            role="locator",
            point=point,
            normal=in_plane(angle),
            tip=tip,
            two_sided=True,
        )
        for axis, angle in angles.items()
    ]


def _nest(nest: Nest) -> list[ContactSite]:
    """The flats of its wall, half way up; stock between them and the part counts as part."""
    sites = []
    for number, contact in enumerate(nest_contacts(nest), start=1):
        area = contact.width_mm * nest.height_mm
        sites.append(
            ContactSite(
                id=f"{nest.id}.{number}",
                element=nest.id,
                role="locator",
                point=(contact.x_mm, contact.y_mm, nest.seat_mm + nest.height_mm / 2.0),
                normal=in_plane(contact.angle_deg),
                tip=Tip(shape="flat", radius_mm=_disc_mm(area, nest.height_mm)),
            )
        )
    return sites


def _potting(potting: Potting) -> list[ContactSite]:
    """The alloy on each patch below its level, as a layer as thick as the gap. It pushes, and does
    not pull: it is greased to come off again, and the grip of an alloy that grows is left out.

    A layer that can't give sideways: k = E (1 - v) / ((1 + v) (1 - 2 v)) A / t (Hooke's law in
    plane strain both ways), a bound: an alloy that can swell out of the gap is softer.
    """
    alloy = potting.alloy
    youngs, v = alloy.youngs_gpa * 1000.0, alloy.poisson
    layer = youngs * (1.0 - v) / ((1.0 + v) * (1.0 - 2.0 * v)) / potting.clearance_mm
    ux, uy, _ = in_plane(potting.angle_deg)
    sites = []
    for number, patch in enumerate(potting.patches, start=1):
        if patch.z_mm > potting.fill_mm:
            continue
        nx, ny, nz = patch.normal
        sites.append(
            ContactSite(
                id=f"{potting.id}.{number}",
                element=potting.id,
                role="locator",
                point=(
                    potting.x_mm + ux * patch.x_mm - uy * patch.y_mm,
                    potting.y_mm + uy * patch.x_mm + ux * patch.y_mm,
                    potting.seat_mm + patch.z_mm,
                ),
                normal=(-(ux * nx - uy * ny), -(uy * nx + ux * ny), -nz),
                tip=Tip(
                    shape="flat",
                    radius_mm=max(_POTTED_MM, math.sqrt(patch.area_mm2 / math.pi) / 2.0),
                    body_stiffness_n_um=layer * patch.area_mm2 / 1000.0,
                    youngs_gpa=alloy.youngs_gpa,
                    poisson=v,
                ),
            )
        )
    return sites


def _disc_mm(area_mm2: float, height_mm: float) -> float:
    """Radius of a disc of this area that is no higher than the wall."""
    return min(math.sqrt(area_mm2 / math.pi), height_mm / 2.0)


def nest_contacts(nest: Nest) -> tuple[NestContact, ...]:
    """Its contacts in the fixture frame, on the contour of the finished part."""
    ux, uy, _ = in_plane(nest.angle_deg)
    return tuple(
        NestContact(
            x_mm=nest.x_mm + ux * c.x_mm - uy * c.y_mm,
            y_mm=nest.y_mm + uy * c.x_mm + ux * c.y_mm,
            angle_deg=c.angle_deg + nest.angle_deg,
            width_mm=c.width_mm,
        )
        for c in nest.contacts
    )


def _clamp(clamp: Clamp) -> ContactSite:
    return ContactSite(
        id=clamp.id,
        element=clamp.id,
        role="clamp",
        point=(clamp.x_mm, clamp.y_mm, clamp.z_mm),
        normal=clamp_direction(clamp),
        tip=clamp.item.tip,
        force_n=clamp.force_n,
    )


def _part_screw(screw: PartScrew) -> list[ContactSite]:
    """Its head, and the ring under the hole if there is one."""
    bearing = bearing_of(screw)
    head = ContactSite(
        id=screw.id,
        element=screw.id,
        role="clamp",
        point=(screw.x_mm, screw.y_mm, bearing.height_mm),
        normal=(0.0, 0.0, -1.0),
        tip=Tip(shape="flat", radius_mm=bearing.outer_mm / 2.0),
        force_n=screw.force_n,
        inner_mm=bearing.inner_mm / 2.0,
        grips=False,
    )
    if screw.ring_mm <= screw.hole_mm:
        return [head]
    ring = ContactSite(
        id=f"{screw.id}.ring",
        element=screw.id,
        role="locator",
        point=(screw.x_mm, screw.y_mm, screw.under_mm),
        normal=(0.0, 0.0, 1.0),
        tip=Tip(shape="flat", radius_mm=screw.ring_mm / 2.0),
        inner_mm=screw.hole_mm / 2.0,
    )
    return [head, ring]


def clamp_direction(clamp: Clamp) -> Vector:
    """Down, or for a side clamp along its angle with its share of the force downwards."""
    if clamp.item.style != "side":
        return (0.0, 0.0, -1.0)
    x, y, _ = in_plane(clamp.angle_deg)
    down = clamp.item.down_share
    across = math.sqrt(1.0 - down * down)
    return (x * across, y * across, -down)


def in_plane(angle_deg: float) -> Vector:
    """The horizontal direction at this angle; exact along the axes."""
    quarter, rest = divmod(angle_deg % 360.0, 90.0)
    if rest == 0.0:
        return ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0))[int(quarter)]
    angle = math.radians(angle_deg)
    return (math.cos(angle), math.sin(angle), 0.0)
