"""How often the part bears a cutting pass before it moves, at the worst place of the tool.

What the fixture can bear is convex: a force that it bears at two places it bears between them. So
the outermost points of the machined faces are enough, each with the force all round.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from fixtures_lib.cutting.pass_forces import PassForces, pass_range
from fixtures_lib.cutting.strategies import WAYS
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.held_part import HeldPart
from fixtures_lib.holding.report import held_in
from fixtures_lib.holding.worst_push import Push, WorstPush, worst_push
from fixtures_lib.job.model import CuttingPass, Job
from fixtures_lib.job.pass_places import holes_of, machined_faces

_DIRECTIONS = 16
_TILTS = (0.0, 1.0)  # of the directions in which the outermost points are looked for: flat, rising


def pass_margins(job: Job, part: LoadedPart) -> dict[str, WorstPush]:
    """By the pass's id, with conservative forces and low friction; without the passes that go
    nowhere, or whose material has no coefficients."""
    if not job.passes:
        return {}
    held = held_in(job, part.shape)
    found = {}
    for cut in job.passes.values():
        worst = pass_margin(job, part, cut, held)
        if worst is not None:
            found[cut.id] = worst
    return found


def pass_margin(job: Job, part: LoadedPart, cut: CuttingPass, held: HeldPart) -> WorstPush | None:
    try:
        _, force = pass_range(cut, job.part.material.id)
    except FixtureError:  # no coefficients: a problem of the job, see cutting.pass_checks
        return None
    if WAYS[cut.strategy].at_holes:
        places = [
            as_vector(job.setup.pose.points(hole.mouth)) for hole in holes_of(cut, job, part.shape)
        ]
    else:
        places = outermost(_points(job, part, cut))
    pushes = [push for place in places for push in _pushes(cut, place, force)]
    return worst_push(held, pushes, job.conditions.friction_low)


def margins_at(
    job: Job, part: LoadedPart, cut: CuttingPass, places: Sequence[Vector]
) -> tuple[WorstPush | None, ...]:
    """Of a pass, at each of these places (fixture frame): the worst of its directions there."""
    held = held_in(job, part.shape)
    _, force = pass_range(cut, job.part.material.id)
    friction = job.conditions.friction_low
    return tuple(worst_push(held, _pushes(cut, place, force), friction) for place in places)


def outermost(points: Floats) -> list[Vector]:
    """Of points (n, 3), those that lie farthest out all round, at any height and highest."""
    if len(points) == 0:
        return []
    angles = np.arange(_DIRECTIONS) * 2.0 * math.pi / _DIRECTIONS
    around = [(math.cos(a), math.sin(a), tilt) for a in angles for tilt in _TILTS]
    chosen = dict.fromkeys(int(np.argmax(points @ np.array(d))) for d in around)
    return [as_vector(points[i]) for i in chosen]


def _points(job: Job, part: LoadedPart, cut: CuttingPass) -> Floats:
    mesh = part.mesh
    faces = machined_faces(cut, job, part.shape)
    used = np.unique(mesh.triangles[np.isin(mesh.faces, faces)])
    return np.asarray(job.setup.pose.points(mesh.points[used])).reshape(-1, 3)


def _pushes(cut: CuttingPass, at: Vector, force: PassForces) -> list[Push]:
    return _turning(cut, at, force) if WAYS[cut.strategy].at_holes else _all_round(at, force)


def _all_round(at: Vector, force: PassForces) -> list[Push]:
    angles = np.arange(_DIRECTIONS) * 2.0 * math.pi / _DIRECTIONS
    lateral = force.lateral_n
    return [
        Push(at=at, force_n=(lateral * math.cos(a), lateral * math.sin(a), along))
        for along in _along(force)
        for a in angles
    ]


def _turning(cut: CuttingPass, at: Vector, force: PassForces) -> list[Push]:
    """Turning clockwise as seen from above; a tap turns back as well."""
    turns = (-1.0, 1.0) if cut.strategy == "tap" else (-1.0,)
    return [
        Push(
            at=at,
            force_n=(0.0, 0.0, along),
            torque_n_mm=turn * force.torque_n_mm,
        )
        for along in _along(force)
        for turn in turns
    ]


def _along(force: PassForces) -> list[float]:
    """The axial peaks: up, down, or none."""
    return [a for a in (force.up_n, -force.down_n) if a] or [0.0]
