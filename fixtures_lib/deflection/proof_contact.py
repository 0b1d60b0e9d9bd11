"""Contacts that lift, slip and dent."""

from __future__ import annotations

import math

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import STEEL, ElasticMaterial, FacePressure, PointForce
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.proof_setup import ALUMINIUM, loaded, probe, support
from fixtures_lib.deflection.solution import StateResult
from fixtures_lib.deflection.springs import flat_punch_n_per_mm, hertz
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.proof import Figure

_UM = 1000.0


def beam_on_three() -> dict[str, Figure]:
    """Beam on three supports, two-sided and pushing."""
    model = PartModel(ElasticBody(block((0, 0, 0), (200, 10, 10), (60, 3, 3)), ALUMINIUM))
    force = PointForce(id="P", point=(150, 5, 10), force_n=(0, 0, -100), patch_radius_mm=3.0)

    def on_supports(*, two_sided: bool) -> StateResult:
        places = [(x, y, 0.0) for x in (0.0, 100.0, 200.0) for y in (2.5, 7.5)]
        contacts = tuple(support(f"{p[0]:g}/{p[1]:g}", p, two_sided=two_sided) for p in places)
        return loaded(model, contacts, (force,))

    two_sided, pushing = on_supports(two_sided=True), on_supports(two_sided=False)
    bending, rise = _neutral_line(model, pushing)
    return {
        "UNI1": _reactions(two_sided),
        "UNI1b": _reactions(pushing),
        "UNI1b_w": bending,
        "UNI1c": rise,
    }


def _reactions(state: StateResult) -> tuple[float, ...]:
    return tuple(
        sum(c.normal_n for c in state.contacts if c.id.startswith(f"{x}/")) for x in (0, 100, 200)
    )


def _neutral_line(model: PartModel, state: StateResult) -> tuple[float, float]:
    """Bending at the load less shear, and rise of the free end, in mm.

    Read at half height, so that the dents at supports and load stay out.
    """
    at = probe(model, state)
    end, support_1, load, support_2 = (
        float(at((x, 0.0, 5.0))[2]) / _UM for x in (0.0, 100.0, 150.0, 200.0)
    )
    shear = 100.0 * 100.0 / (4.0 * 5.0 / 6.0 * 69_000.0 / 2.66 * 100.0)
    bending = load - (support_1 + support_2) / 2.0 + shear
    return bending, end - (2.0 * support_1 - support_2)


def sliding_block() -> dict[str, Figure]:
    """Sliding block: the side force at which it moves, by halving."""
    model = PartModel(ElasticBody(block((0, 0, 0), (60, 40, 20), (6, 4, 2)), ALUMINIUM))
    press = FacePressure(id="N", face=6, pressure_mpa=500.0 / 2400.0)
    places: list[Vector] = [(8, 8, 0), (52, 8, 0), (30, 32, 0)]
    contacts = tuple(support(f"R{i}", p, 3.0, friction=0.2) for i, p in enumerate(places))
    low, high = 0.0, 400.0
    while high - low > 0.01:
        middle = (low + high) / 2.0
        push = PointForce(id="T", point=(60, 20, 1), force_n=(middle, 0, 0), patch_radius_mm=1.0)
        moves = loaded(model, contacts, (push,), (press,)).moves
        low, high = (low, middle) if moves else (middle, high)
    return {"FRI1": (low + high) / 2.0}


def dents() -> dict[str, Figure]:
    """How far a ball and a punch sink in, and the pressure between two balls."""
    approach = hertz(500.0, 12.5, STEEL, ALUMINIUM).approach_mm
    # Two balls of R = 50 are one of 25 on a plane. F = 4/3 E* sqrt(R) h^1.5 at h = 4.
    soft = ElasticMaterial(youngs_mpa=20_000.0, poisson=0.3)
    modulus = soft.youngs_mpa / (2.0 * (1.0 - soft.poisson**2))
    force = 4.0 / 3.0 * modulus * math.sqrt(25.0) * 4.0**1.5
    punch = 1000.0 / flat_punch_n_per_mm(5.0, ALUMINIUM)
    return {
        "HZ2": approach * _UM,
        "HZ1": hertz(force, 25.0, soft, soft).pressure_mpa,
        "BOU3": punch * _UM,
    }
