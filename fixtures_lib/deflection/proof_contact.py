"""Contacts that lift, slip and dent."""

from __future__ import annotations

import math

import numpy as np

from fixtures_lib.deflection.block_mesh import block, graded_block
from fixtures_lib.deflection.case import STEEL, FacePressure, PointForce
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.patches import disc_patch
from fixtures_lib.deflection.proof_setup import ALUMINIUM, loaded, probe, support
from fixtures_lib.deflection.solution import StateResult
from fixtures_lib.deflection.springs import hertz
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
    """Hertz, and the dent of a patch in a large block."""
    approach = hertz(500.0, 12.5, STEEL, ALUMINIUM).approach_mm
    return {"HZ2": approach * _UM, "BOU2": _patch_over_half_space()}


def _patch_over_half_space() -> float:
    """A patch's own compliance in a block 120 radii wide, over that of the half space."""
    radius = 2.0
    half = np.concatenate([[0.0], 0.8 * np.cumsum(1.6 ** np.arange(9))])
    across = np.concatenate([-half[:0:-1], half])
    body = ElasticBody(graded_block(across, across, -half[::-1]), ALUMINIUM)
    patch = disc_patch(body.skin, "patch", (0.0, 0.0, 0.0), radius)
    columns = body.columns(list(patch.along_axes()), None)
    half_space = 16.0 * (1.0 - 0.33**2) / (3.0 * math.pi**2 * 69_000.0 * radius)
    return float(columns.flexibility[2, 2]) / half_space
