"""Rests, side locators, clamps and loads for any meshed part, placed by its skin alone.

The largest plane face lies on the rests. "Up" is into the part from there, whatever that is in the
part's own axes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fixtures_lib.deflection.case import (
    Case,
    Clamp,
    Contact,
    ElasticMaterial,
    FacePressure,
    PointForce,
    State,
)
from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.geometry.arrays import Floats, Ints, Vector, as_vector, unit

ALUMINIUM = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.33, density_kg_m3=2700.0)
_STUCK = 50.0  # friction so high that nothing slips


@dataclass(frozen=True, eq=False)
class Surroundings:
    """What a layout needs of a part: its base, and points on the skin that face a direction."""

    mesh: TetMesh
    base: int
    up: Floats

    @property
    def radius_mm(self) -> float:
        return self.mesh.diagonal_mm / 40.0

    def facing(self, outward: Floats, cosine: float = 0.99) -> Ints:
        return np.flatnonzero(self.mesh.skin_normals @ outward > cosine)

    def spread_over(self, triangles: Ints, count: int) -> list[Floats]:
        """Centres of triangles, each as far from those before it as can be."""
        centres = self.mesh.skin_corners[triangles].mean(axis=1)
        chosen = [centres[int(np.argmax(np.linalg.norm(centres - centres.mean(axis=0), axis=1)))]]
        while len(chosen) < count:
            gaps = [np.linalg.norm(centres - c, axis=1) for c in chosen]
            chosen.append(centres[int(np.argmax(np.min(gaps, axis=0)))])
        return chosen

    def above(self, point: Floats) -> Floats:
        """The centre of an upward triangle that is nearest to being over `point`."""
        centres = self.mesh.skin_corners[self.facing(self.up)].mean(axis=1)
        across = (centres - point) - np.outer((centres - point) @ self.up, self.up)
        return np.asarray(centres[int(np.argmin(np.linalg.norm(across, axis=1)))])


def surroundings(mesh: TetMesh) -> Surroundings:
    corners = mesh.skin_corners
    doubled = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(doubled, axis=1)
    totals = np.bincount(mesh.skin_faces, area)
    for face in np.argsort(-totals):
        normals = mesh.skin_normals[mesh.skin_faces == face]
        if len(normals) and (normals @ normals[0]).min() > 0.9999:
            return Surroundings(mesh, int(face), -normals[0])
    raise AssertionError("a part without a plane face")


def held_rigidly(around: Surroundings) -> Case:
    """3-2-1 supports that push and pull and give nothing; weight, a force and a pressure."""
    side = _largest_side(around)
    along = np.cross(around.up, side)
    on_side = around.spread_over(around.facing(-side), 2)
    end = around.spread_over(around.facing(-along, 0.9), 1)
    places = [*((p, around.up) for p in _rests(around, 3)), *((p, side) for p in on_side)]
    contacts = tuple(
        _contact(around, f"L{i}", point, direction, 0.0, two_sided=True, tip="rigid")
        for i, (point, direction) in enumerate([*places, (end[0], along)])
    )
    pressure = FacePressure(id="pressure", face=around.base, pressure_mpa=-0.02)
    return Case(
        contacts=contacts,
        forces=(_cut(around, 40.0),),
        pressures=(pressure,),
        states=(State(name="held", loads=("cut", "pressure")),),
    )


def held_fast(around: Surroundings) -> Case:
    """Five rests and two clamps that stick: every contact is a spring, the state is linear."""
    return _clamped(around, friction=_STUCK, low_rest_um=0.0)


def held_by_friction(around: Surroundings, friction: float) -> Case:
    """The same with real friction, a rest that is too low and one that is too high."""
    return _clamped(around, friction=friction, low_rest_um=200.0)


def _clamped(around: Surroundings, friction: float, low_rest_um: float) -> Case:
    rests = _rests(around, 5)
    heights = (0.0, 0.0, 0.005 * low_rest_um, 0.0, -low_rest_um)
    contacts = tuple(
        _contact(around, f"R{i}", point, around.up, friction, height_um=height)
        for i, (point, height) in enumerate(zip(rests, heights, strict=True))
    )
    clamps = tuple(
        Clamp(
            id=f"C{i}",
            point=_at(around.above(rests[i])),
            direction=_at(-around.up),
            patch_radius_mm=around.radius_mm,
            force_n=400.0,
            friction_low=friction,
            friction_high=friction,
        )
        for i in (0, 1, 2)
    )
    loads = ("cut", *(clamp.id for clamp in clamps))
    return Case(
        contacts=contacts,
        clamps=clamps,
        forces=(_cut(around, 250.0),),
        states=(State(name="clamped", loads=loads),),
    )


def _rests(around: Surroundings, count: int) -> list[Floats]:
    return around.spread_over(np.flatnonzero(around.mesh.skin_faces == around.base), count)


def _contact(
    around: Surroundings, name: str, point: Floats, direction: Floats, friction: float,
    **more: object,
) -> Contact:  # fmt: skip
    return Contact(
        id=name,
        point=_at(point),
        direction=_at(direction),
        patch_radius_mm=around.radius_mm,
        friction_low=friction,
        friction_high=friction,
        **more,  # type: ignore[arg-type]
    )


def _cut(around: Surroundings, size_n: float) -> PointForce:
    """Mostly sideways and a little down, on the upward skin over the middle."""
    middle = around.mesh.points.mean(axis=0)
    push = unit(0.9 * _largest_side(around) - 0.3 * around.up)
    return PointForce(
        id="cut",
        point=_at(around.above(middle)),
        force_n=_at(size_n * push),
        patch_radius_mm=around.radius_mm,
    )


def _largest_side(around: Surroundings) -> Floats:
    """Into the part from its largest skin that stands upright."""
    normals, corners = around.mesh.skin_normals, around.mesh.skin_corners
    upright = np.flatnonzero(np.abs(normals @ around.up) < 0.05)
    area = np.linalg.norm(
        np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1
    )
    together = normals[upright] @ normals[upright].T > 0.99
    best = int(np.argmax(together @ area[upright]))
    return np.asarray(-normals[upright[best]])


def _at(vector: Floats) -> Vector:
    return as_vector(np.asarray(vector, dtype=float))
