"""How much a contact gives, beyond what the mesh of the part already does.

Two ends are kept apart: `rigid` (the contact itself doesn't give) and `soft` (Hertz for spherical
tips, a flat punch for flat ones). The element's own body, where it is known, is in both.
Sources: facts/formulas.md section 6 (Hertz, Mindlin; Johnson, Contact Mechanics).
"""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from fixtures_lib.deflection.case import ElasticMaterial, Touch

End = Literal["rigid", "soft"]
_UM_PER_MM = 1000.0
# Roughness of a machined pair of faces, N/mm per mm2: the low end of 1 to 10 N/um per mm2
# (formulas.md section 6, marked there as of low confidence).
_LAND_STIFFNESS_N_MM3 = 1000.0


class Give(NamedTuple):
    """mm per N along the normal and sideways."""

    normal: float
    sideways: float


class HertzContact(NamedTuple):
    approach_mm: float
    radius_mm: float
    pressure_mpa: float
    tangent_n_per_mm: float
    sideways_n_per_mm: float


def hertz(force_n: float, radius_mm: float, a: ElasticMaterial, b: ElasticMaterial) -> HertzContact:
    """A sphere of `a` on a plane of `b`: approach, contact radius, peak pressure, stiffnesses."""
    modulus = 1.0 / ((1.0 - a.poisson**2) / a.youngs_mpa + (1.0 - b.poisson**2) / b.youngs_mpa)
    approach = (9.0 * force_n**2 / (16.0 * radius_mm * modulus**2)) ** (1.0 / 3.0)
    contact = math.sqrt(radius_mm * approach)
    shear = 1.0 / sum((2.0 - m.poisson) * 2.0 * (1.0 + m.poisson) / m.youngs_mpa for m in (a, b))
    return HertzContact(
        approach,
        contact,
        1.5 * force_n / (math.pi * contact**2),
        2.0 * modulus * contact,
        8.0 * contact * shear,
    )


def flat_punch_n_per_mm(radius_mm: float, body: ElasticMaterial) -> float:
    """A rigid flat round punch on a half space of `body`."""
    return 2.0 * radius_mm * body.youngs_mpa / (1.0 - body.poisson**2)


def give_of(touch: Touch, part: ElasticMaterial, end: End, force_n: float) -> Give:
    """The contact's give, secant at the normal force it carries."""
    own = 0.0
    if touch.body_stiffness_n_per_um:
        own = 1.0 / (touch.body_stiffness_n_per_um * _UM_PER_MM)
    if end == "rigid" or touch.tip == "rigid":
        return Give(own, own)
    if touch.tip == "sphere":
        return _sphere(touch, part, max(force_n, 1.0), own)
    radius = math.sqrt(max(touch.patch_radius_mm**2 - touch.inner_radius_mm**2, 0.01))
    normal = 1.0 / flat_punch_n_per_mm(radius, touch.tip_material)  # a ring as a disc of its area
    poisson = touch.tip_material.poisson
    # A flat punch is softer sideways by (2 - nu) / (2 (1 - nu)): 8aG/(2-nu) against 4aG/(1-nu).
    return Give(own + normal, own + normal * (2.0 - poisson) / (2.0 * (1.0 - poisson)))


def give_of_land(area_mm2: float, end: End) -> Give:
    """A cell of a land: rigid, or the roughness of two machined faces."""
    give = 0.0 if end == "rigid" else 1.0 / (_LAND_STIFFNESS_N_MM3 * max(area_mm2, 1e-6))
    return Give(give, give)


def _sphere(touch: Touch, part: ElasticMaterial, force_n: float, own: float) -> Give:
    contact = hertz(force_n, touch.tip_radius_mm or 12.5, touch.tip_material, part)
    return Give(own + contact.approach_mm / force_n, own + 1.0 / contact.sideways_n_per_mm)
