"""Square plates that lie on four points and bend freely, pressed down by air."""

from __future__ import annotations

from itertools import product

import numpy as np

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import ElasticMaterial, FacePressure
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.proof_setup import loaded, probe, support
from fixtures_lib.proof import Figure

_PLATE = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.3)
_UM = 1000.0
_SHARES = (0.5, 0.6, 0.8, 0.9)


def plate_on_inner_points() -> dict[str, Figure]:
    """Thin plate on four points at several distances."""
    side, thick, pressure = 200.0, 3.0, 0.001
    model = _model(side, thick)
    rigidity = _PLATE.youngs_mpa * thick**3 / (12.0 * (1.0 - _PLATE.poisson**2))
    unit = pressure * side**4 / rigidity
    return {
        f"PL4_{share}": tuple(v / unit for v in _sunk(model, side, thick, share, pressure))
        for share in _SHARES
    }


def plate_pulled_by_vacuum() -> dict[str, Figure]:
    """Plate 200 x 200 x 8 under 0.08 MPa on four points."""
    model = _model(200.0, 8.0)
    inner = _sunk(model, 200.0, 8.0, 0.8, 0.08)
    corners = _sunk(model, 200.0, 8.0, 1.0, 0.08)
    return {"FIX1": inner, "FIX2": corners[:2]}


def _model(side: float, thick: float) -> PartModel:
    # 40 cells: the points at 0.5, 0.6, 0.8 and 0.9 of half the side are nodes.
    half = side / 2.0
    return PartModel(
        ElasticBody(block((-half, -half, 0), (half, half, thick), (40, 40, 1)), _PLATE)
    )


def _sunk(
    model: PartModel, side: float, thick: float, share: float, pressure: float
) -> tuple[float, ...]:
    """Centre, middle of a side and corner in mm below the points; on the upper face."""
    reach = share * side / 2.0
    points = [(x * reach, y * reach, 0.0) for x, y in product((-1.0, 1.0), repeat=2)]
    contacts = tuple(support(f"S{i}", p, thick / 2.0) for i, p in enumerate(points))
    press = FacePressure(id="q", face=6, pressure_mpa=pressure)
    at = probe(model, loaded(model, contacts, pressures=(press,)))
    level = float(np.mean([at((x, y, thick))[2] for x, y, _ in points]))
    half = side / 2.0
    places = ((0.0, 0.0, thick), (half, 0.0, thick), (half, half, thick))
    return tuple((level - float(at(place)[2])) / _UM for place in places)
