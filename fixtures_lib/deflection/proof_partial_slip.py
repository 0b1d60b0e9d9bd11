"""A ball pressed on a block and pushed sideways: its rim slips, a core sticks (Mindlin).

    ___________
   (   slips   )     c / a = (1 - T / (mu N))^(1/3)
  (  ( stick )  )    a from Hertz, c the core's radius
   (___________)

The rigid ball is many small locators whose heights are the ball's; the block is nearly
incompressible, as the formula has it that pressure and shear don't disturb each other.
"""

from __future__ import annotations

import math

import numpy as np

from fixtures_lib.deflection.block_mesh import graded_block
from fixtures_lib.deflection.case import Case, Contact, ElasticMaterial, PointForce, State
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.solution import StateResult
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.proof import Figure

_RUBBER = ElasticMaterial(youngs_mpa=1000.0, poisson=0.49)
_CONTACT_MM, _FORCE_N, _FRICTION, _SHARE = 2.0, 100.0, 0.1, 0.5
_CELL_MM = 0.5
_UM = 1000.0


def ball_pushed_sideways() -> dict[str, Figure]:
    """Ball on a block: the core that sticks."""
    steps = np.concatenate([np.full(6, _CELL_MM), 0.6 * 1.7 ** np.arange(6)])
    half = np.concatenate([[0.0], np.cumsum(steps)])
    deep = np.concatenate(
        [[0.0], np.cumsum(np.concatenate([[0.4, 0.5, 0.7], 1.7 ** np.arange(6)]))]
    )
    across = np.concatenate([-half[:0:-1], half])
    model = PartModel(ElasticBody(graded_block(across, across, deep), _RUBBER))
    places = _places()
    state = model.solve(_case(places, float(half[-1]), float(deep[-1]))).states[-1]
    touching, sticking = _counts(state)
    return {"FRI3": math.sqrt(sticking / touching)}


def _places() -> Floats:
    """Middles of cells that cover the contact and a little more."""
    reach = 1.2 * _CONTACT_MM
    line = np.arange(-reach + _CELL_MM / 2.0, reach, _CELL_MM)
    grid = np.array(np.meshgrid(line, line)).reshape(2, -1).T
    return np.asarray(grid[np.hypot(*grid.T) < reach])


def _case(places: Floats, half_mm: float, deep_mm: float) -> Case:
    """Pressed first, then pushed; a couple keeps the push from tipping the block."""
    modulus = _RUBBER.youngs_mpa / (1.0 - _RUBBER.poisson**2)
    ball_mm = 4.0 * modulus * _CONTACT_MM**3 / (3.0 * _FORCE_N)
    heights = -(places**2).sum(axis=1) / (2.0 * ball_mm)
    contacts = tuple(
        Contact(
            id=f"cell {i}", point=(float(x), float(y), 0.0), direction=(0.0, 0.0, 1.0),
            patch_radius_mm=_CELL_MM / math.sqrt(math.pi), tip="rigid", height_um=float(h) * _UM,
            friction_low=_FRICTION, friction_high=_FRICTION,
        )
        for i, ((x, y), h) in enumerate(zip(places, heights, strict=True))
    )  # fmt: skip
    push = _SHARE * _FRICTION * _FORCE_N
    arm = 0.8 * half_mm
    couple = push * deep_mm / (2.0 * arm)
    top = (0.0, 0.0, deep_mm)
    forces = (
        PointForce(id="N", point=top, force_n=(0.0, 0.0, -_FORCE_N)),
        PointForce(id="T", point=top, force_n=(push, 0.0, 0.0)),
        PointForce(id="up", point=(arm, 0.0, deep_mm), force_n=(0.0, 0.0, couple)),
        PointForce(id="down", point=(-arm, 0.0, deep_mm), force_n=(0.0, 0.0, -couple)),
    )
    return Case(
        contacts=contacts, forces=forces, gravity_m_s2=(0.0, 0.0, 0.0),
        states=(
            State(name="pressed", loads=("N",)),
            State(name="pushed", loads=("N", "T", "up", "down")),
        ),
    )  # fmt: skip


def _counts(state: StateResult) -> tuple[int, int]:
    statuses = [contact.status for contact in state.contacts]
    sticking = statuses.count("pushing")
    return sticking + statuses.count("slipping"), sticking
