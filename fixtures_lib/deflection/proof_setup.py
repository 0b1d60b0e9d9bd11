"""What the proofs of deflection share: supports without give, whole solves, a probe."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from fixtures_lib.deflection.case import (
    Case,
    Contact,
    ElasticMaterial,
    FacePressure,
    PointForce,
    State,
)
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.factor import factorised, held_fast
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.patches import pressure_functional
from fixtures_lib.deflection.solution import StateResult
from fixtures_lib.deflection.stiffness import upper_stiffness
from fixtures_lib.geometry.arrays import Flags, Floats, Vector

ALUMINIUM = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.33)


def support(
    name: str,
    point: Vector,
    radius_mm: float = 0.0,
    *,
    two_sided: bool = False,
    friction: float = 0.0,
) -> Contact:
    """A rest below the body that gives nothing of its own."""
    return Contact(
        id=name,
        point=point,
        direction=(0.0, 0.0, 1.0),
        patch_radius_mm=radius_mm,
        tip="rigid",
        two_sided=two_sided,
        friction_low=friction,
        friction_high=friction,
    )


def loaded(
    model: PartModel,
    contacts: tuple[Contact, ...],
    forces: tuple[PointForce, ...] = (),
    pressures: tuple[FacePressure, ...] = (),
) -> StateResult:
    """One state with all the loads and no gravity."""
    loads = (*(force.id for force in forces), *(press.id for press in pressures))
    case = Case(
        contacts=contacts,
        forces=forces,
        pressures=pressures,
        gravity_m_s2=(0.0, 0.0, 0.0),
        states=(State(name="loaded", loads=loads),),
    )
    return model.solve(case).states[0]


def probe(model: PartModel, state: StateResult) -> Callable[[Vector], Floats]:
    """The displacement in um of the skin's node nearest to a point."""
    points = model.body.mesh.points[model.body.mesh.skin_nodes]

    def at(point: Vector) -> Floats:
        nearest = int(np.argmin(np.linalg.norm(points - np.array(point), axis=1)))
        return np.asarray(state.displacement_um[nearest], dtype=float)

    return at


def solved_whole(body: ElasticBody, load: Floats, held: Flags) -> Floats:
    """(n, 3) displacement of the whole matrix with some unknowns held at zero."""
    material = body.material
    upper = upper_stiffness(body.mesh, material.youngs_mpa, material.poisson)
    fixed = np.flatnonzero(held.ravel())
    load = load.copy()
    load[fixed] = 0.0
    answer = factorised(held_fast(upper, fixed)).solved(load[:, None])
    return answer[:, 0].reshape(-1, 3)


def spread(body: ElasticBody, face: int, force_n: Vector) -> Floats:
    """(3n,) a force spread evenly over a plane face."""
    pressed = pressure_functional(body.skin, FacePressure(id="p", face=face, pressure_mpa=-1.0))
    share = np.linalg.norm(pressed.vectors, axis=1)
    load = np.zeros((len(body.mesh.points), 3))
    load[pressed.nodes] = np.outer(share / share.sum(), force_n)
    return load.ravel()
