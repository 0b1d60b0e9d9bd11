"""What the vacuum does to the plate: as hard as it pulls the part down, the air below the plate
presses the plate up against the part, and the cord that pushes the part up pushes the plate down.
"""

from __future__ import annotations

import numpy as np
import shapely

from fixtures_lib.deflection.case import FacePressure, LineForce
from fixtures_lib.deflection.patches import Functional, nodal_functional
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.deflection.skin_integrals import cut_integrals, shape_values_at
from fixtures_lib.deflection.wiring import Load, Wiring
from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.frames import Pose

_UP = np.array([0.0, 0.0, 1.0])
_FLAT = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
_LEVEL = 0.9
_STEP_MM = 5.0


def loads_on_plate(skin: Skin, pose: Pose, wiring: Wiring) -> list[tuple[int, Functional]]:
    """For each load of the wiring that the plate feels: its number, and the forces in N on it."""
    areas = {load.id: load for load in wiring.case.pressures}
    lines = {load.id: load for load in wiring.case.lines}
    found = []
    for number, load in enumerate(wiring.loads):
        if load.id in areas:
            forces = _under(skin, pose, areas[load.id])
        elif load.id in lines:
            forces = _along(skin, pose, lines[load.id])
        else:
            continue
        found.append((number, _opposed(forces, pose, load)))
    return found


def _under(skin: Skin, pose: Pose, pressure: FacePressure) -> Functional:
    """A unit pressure upwards on what looks up inside the outline."""
    outer, *inner = (_plan(ring, pose) for ring in (pressure.outline, *pressure.holes))
    area = shapely.make_valid(shapely.Polygon(outer, inner))
    level = np.flatnonzero(skin.mesh.skin_normals[:, 2] > _LEVEL)
    values = cut_integrals(skin.mesh.skin_corners[level], np.zeros(3), _FLAT, area)
    return nodal_functional(skin.mesh.skin[level], values[:, :, None] * _UP)


def _along(skin: Skin, pose: Pose, line: LineForce) -> Functional:
    """A unit force a millimetre upwards along the ring, where it lies over the plate."""
    ring = shapely.LinearRing(_plan(line.ring, pose))
    count = max(8, int(np.ceil(ring.length / _STEP_MM)))
    nodes, forces = [], []
    for share in (np.arange(count) + 0.5) / count:
        at = ring.interpolate(float(share), normalized=True)
        foot = skin.foot(np.array([at.x, at.y, 0.0]), _UP)
        values = shape_values_at(skin.mesh.skin_corners[foot.triangle], foot.point)
        nodes.append(skin.mesh.skin[foot.triangle])
        forces.append(np.outer(values, _UP) * (ring.length / count))
    return nodal_functional(np.array(nodes), np.array(forces))


def _opposed(forces: Functional, pose: Pose, load: Load) -> Functional:
    """Scaled to the reverse of what the part gets."""
    on_part = sum(a * f.vectors.sum(axis=0) for a, f in zip(load.amounts, load.functionals,
                                                           strict=True))  # fmt: skip
    wanted = -float(pose.vectors(np.asarray(on_part))[2])
    total = float(forces.vectors[:, 2].sum())
    return nodal_functional(forces.nodes, forces.vectors * (wanted / total if total else 0.0))


def _plan(ring: tuple[Vector, ...], pose: Pose) -> Floats:
    return np.asarray(pose.points(np.array(ring)))[:, :2]
