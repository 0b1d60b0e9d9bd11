"""Round plates: held at the rim, and lying on three points as a mirror does."""

from __future__ import annotations

import math

import msgspec
import numpy as np

from fixtures_lib.deflection.case import ElasticMaterial, FacePressure
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.mapped_mesh import TOP, disc, quarter_disc
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.proof_setup import loaded, solved_whole, spread, support
from fixtures_lib.deflection.skin_integrals import shape_values_at
from fixtures_lib.geometry.arrays import Flags, Floats
from fixtures_lib.proof import Figure

_PLATE = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.3)
_GLASS = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.25)
_RADIUS, _THICK, _PRESSURE, _FORCE = 100.0, 2.0, 0.001, 100.0
_UM = 1000.0
_BEST_NEAR = (0.60, 0.64, 0.68)
_BEST_OF_SIX_NEAR = (0.66, 0.68, 0.70)


def held_at_the_rim() -> dict[str, Figure]:
    """Round plates, simply supported and clamped."""
    body = ElasticBody(quarter_disc(_RADIUS, _THICK, 24), _PLATE)
    points = body.mesh.points
    area = math.pi * _RADIUS**2 / 4.0
    middle = np.linalg.norm(points - (0.0, 0.0, _THICK), axis=1).argmin()
    force = np.zeros((len(points), 3))
    force[middle, 2] = -_FORCE / 4.0
    pressed = spread(body, TOP, (0.0, 0.0, -_PRESSURE * area))
    by_pressure = _PRESSURE * _RADIUS**4 / _rigidity(_PLATE)
    by_force = _FORCE * _RADIUS**2 / _rigidity(_PLATE)
    simple, clamped = _rim(points, clamped=False), _rim(points, clamped=True)
    return {
        "CP1": _centre(body, simple, pressed) / by_pressure,
        "CP2": _centre(body, clamped, pressed) / by_pressure,
        "CP3": _centre(body, simple, force.ravel()) / by_force,
        "CP4": _centre(body, clamped, force.ravel()) / by_force,
    }


def on_three_points() -> dict[str, Figure]:
    """Free round plate on three points."""
    model = PartModel(ElasticBody(disc(_RADIUS, _THICK, 14), _PLATE))
    unit = _PRESSURE * _RADIUS**4 / _rigidity(_PLATE)
    return {
        f"CP5_{share}": tuple(value / unit for value in _shape(model, share))
        for share in (0.707, 0.999)
    }


def mirror() -> dict[str, Figure]:
    """Mirror on three points: the best radius, and how much worse the rim is."""
    model = _mirror(0.25)
    best, least = _best(model, _BEST_NEAR, 3)
    third = math.pi * _RADIUS**2 / 3.0
    gamma = least * _rigidity(_GLASS) / (_PRESSURE * third**2)
    others = (_best(_mirror(poisson), _BEST_NEAR, 3)[0] for poisson in (0.30, 0.33))
    return {
        "NEL1": best,
        "NEL1b": (best, *others),
        "NEL2": _shape(model, 0.999)[3] / least,
        "NEL5": gamma,
    }


def mirror_on_six() -> dict[str, Figure]:
    """Mirror on six points: the best radius, and how much better than three."""
    model = _mirror(0.25)
    best, least = _best(model, _BEST_OF_SIX_NEAR, 6)
    return {"NEL3": best, "NEL4": least / _best(model, _BEST_NEAR, 3)[1]}


def _mirror(poisson: float) -> PartModel:
    glass = msgspec.structs.replace(_GLASS, poisson=poisson)
    return PartModel(ElasticBody(disc(_RADIUS, _THICK, 14), glass))


def _best(model: PartModel, near: tuple[float, ...], points: int) -> tuple[float, float]:
    """The radius of the points with the least rms over the disc's, and that rms in mm."""
    rms = [_shape(model, share, points)[3] for share in near]
    fit = np.polyfit(near, rms, 2)
    best = float(-fit[1] / (2.0 * fit[0]))
    return best, float(np.polyval(fit, best))


def _rim(points: Floats, *, clamped: bool) -> Flags:
    held = np.zeros((len(points), 3), dtype=bool)
    held[:, :2] = np.abs(points[:, :2]) < 1e-9
    rim = np.hypot(points[:, 0], points[:, 1]) > _RADIUS * (1.0 - 1e-9)
    if clamped:
        held[rim] = True
    else:  # on a knife edge along the lower rim
        held[rim & (points[:, 2] < 1e-9), 2] = True
    return held


def _centre(body: ElasticBody, held: Flags, load: Floats) -> float:
    lower = np.linalg.norm(body.mesh.points, axis=1).argmin()
    return -float(solved_whole(body, load, held)[lower, 2])


def _shape(model: PartModel, share: float, count: int = 3) -> tuple[float, ...]:
    """Centre, edge between points, edge at a point in mm below the points; rms about the mean."""
    reach = share * _RADIUS
    angles = [2.0 * math.pi * k / count for k in range(count)]
    points = [(reach * math.cos(a), reach * math.sin(a), 0.0) for a in angles]
    contacts = tuple(support(f"S{i}", p, _THICK / 2.0) for i, p in enumerate(points))
    press = FacePressure(id="q", face=TOP, pressure_mpa=_PRESSURE)
    state = loaded(model, contacts, pressures=(press,))
    rise = state.displacement_um[:, 2].astype(float) / _UM
    level = float(np.mean([_at(model, rise, x, y) for x, y, _ in points]))
    places = ((0.0, 0.0), (-_RADIUS, 0.0), (_RADIUS, 0.0))
    return (*(level - _at(model, rise, x, y) for x, y in places), _rms(model, rise))


def _at(model: PartModel, rise: Floats, x: float, y: float) -> float:
    """On the upper face, between its nodes."""
    mesh = model.body.mesh
    foot = model.body.skin.foot((x, y, _THICK), (0.0, 0.0, 1.0))
    values = shape_values_at(mesh.skin_corners[foot.triangle], foot.point)
    return float(values @ rise[np.searchsorted(mesh.skin_nodes, mesh.skin[foot.triangle])])


def _rms(model: PartModel, rise: Floats) -> float:
    """About the mean over the upper face, weighted by area."""
    mesh = model.body.mesh
    upper = mesh.skin[mesh.skin_faces == TOP]
    corners = mesh.points[upper[:, :3]]
    area = np.linalg.norm(
        np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1
    )
    values = rise[np.searchsorted(mesh.skin_nodes, upper[:, 3:])].mean(axis=1)
    squares = (rise[np.searchsorted(mesh.skin_nodes, upper[:, 3:])] ** 2).mean(axis=1)
    mean = float(np.average(values, weights=area))
    return math.sqrt(max(float(np.average(squares, weights=area)) - mean**2, 0.0))


def _rigidity(material: ElasticMaterial) -> float:
    return material.youngs_mpa * _THICK**3 / (12.0 * (1.0 - material.poisson**2))
