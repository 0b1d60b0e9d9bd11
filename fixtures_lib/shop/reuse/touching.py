"""Which face or hole of the old part each element belongs to, and what became of that."""

from __future__ import annotations

import math

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.distances import surface_of
from fixtures_lib.geometry.frames import Pose, pose_of
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.part_shape import Hole
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.model import Job, Nest, PartScrew, Pin, Potting, VacuumZone
from fixtures_lib.shop.mapping.part_mapping import FaceMatch, HoleMatch, PartMapping
from fixtures_lib.shop.reuse.fits import Reason

SURE_MM = 0.003  # a shift that is no rounding of files
_ON_FACE_MM = 0.5  # a contact farther away belongs to no face


class Hold(msgspec.Struct, frozen=True, kw_only=True):
    """What holds an element in its place on the part: `way` is that of its face or hole, in the
    fixture frame; `push` the direction in which it acts on the part, if it acts."""

    reason: Reason
    way: Vector = (0.0, 0.0, 0.0)
    push: Vector | None = None

    @property
    def lost(self) -> bool:
        return self.reason in ("face-lost", "hole-lost", "not-on-part")


def new_pose(job: Job, mapping: PartMapping) -> Pose:
    """The pose in which the new part lies on the old one in the fixture."""
    old, onto = job.setup.pose, mapping.pose
    turn = old.rotation @ onto.rotation.T
    return pose_of(turn, old.translation - turn @ onto.translation)


def holds(job: Job, old: LoadedPart, mapping: PartMapping) -> dict[str, Hold]:
    """For each element and load of the old job what it belongs to; adapters belong to the plate."""
    pose = new_pose(job, mapping)
    found: dict[str, Hold] = {}
    for site in contact_sites(job):
        element = job.elements[site.element]
        if isinstance(element, Pin | PartScrew):
            found[element.id] = _pin_hold(job, element, old, mapping, pose)
        else:
            match = _match_at(job, site.point, old, mapping)
            hold = _face_hold(match, pose, site.normal)
            several = found.get(element.id)  # a nest's contacts: the one that is worst off
            if several is None or several.reason == "unchanged":
                found[element.id] = hold
    for element in job.elements.values():
        if isinstance(element, VacuumZone):
            found[element.id] = _zone_hold(job, element, old, mapping, pose)
    for load in job.loads.values():
        found[load.id] = _face_hold(_match_at(job, load.at, old, mapping), pose, None)
    return found


def _face_hold(match: FaceMatch | None, pose: Pose, push: Vector | None) -> Hold:
    if match is None:
        return Hold(reason="not-on-part", push=push)
    reasons: dict[str, Reason] = {
        "same": "unchanged", "resized": "face-resized", "moved": "face-moved", "lost": "face-lost",
    }  # fmt: skip
    return Hold(reason=reasons[match.state], way=_turned(pose, match.moved_mm), push=push)


def _match_at(job: Job, point: Vector, old: LoadedPart, mapping: PartMapping) -> FaceMatch | None:
    """The surface that a contact of the old job touches."""
    near = surface_of(old.mesh).nearest(job.setup.pose.points_back(point))
    if float(near.distances[0]) > _ON_FACE_MM:
        return None
    return mapping.of_face(int(old.mesh.faces[near.triangles[0]]))


def _zone_hold(
    job: Job, zone: VacuumZone, old: LoadedPart, mapping: PartMapping, pose: Pose
) -> Hold:
    down = (0.0, 0.0, 1.0)
    if zone.face is not None:
        return _face_hold(mapping.of_face(zone.face), pose, down)
    x, y = zone.outer.vertices[0][:2]
    return _face_hold(_match_at(job, (x, y, zone.seat_mm), old, mapping), pose, down)


def _pin_hold(
    job: Job, pin: Pin | PartScrew, old: LoadedPart, mapping: PartMapping, pose: Pose
) -> Hold:
    hole = _hole_of(job, pin, old)
    match = mapping.of_hole(hole.id) if hole is not None else None
    if match is None:
        return Hold(reason="not-on-part")
    return Hold(reason=_hole_reason(match), way=_turned(pose, match.moved_mm))


def _hole_reason(match: HoleMatch) -> Reason:
    if match.state == "lost":
        return "hole-lost"
    if match.state == "moved":
        return "hole-moved"
    return "hole-resized" if match.changes else "unchanged"


def _hole_of(job: Job, pin: Pin | PartScrew, old: LoadedPart) -> Hole | None:
    """The hole that the pin or the screw stands in."""
    best: tuple[float, Hole] | None = None
    for hole in old.shape.holes:
        mouth, axis = job.setup.pose.points(hole.mouth), job.setup.pose.vectors(hole.direction)
        off = math.hypot(float(mouth[0]) - pin.x_mm, float(mouth[1]) - pin.y_mm)
        upright = abs(float(axis[2])) > 1.0 - 1e-6
        if upright and off < hole.diameter_mm / 2.0 and (best is None or off < best[0]):
            best = off, hole
    return best[1] if best else None


def seat_shift(job: Job, found: dict[str, Hold], near_mm: float) -> Floats:
    """(3,) how the part moves back onto its locators, which stay where they are.

    In each direction of push what most locators agree on: the floor that grew by 2 mm lifts the
    part by 2 mm. Locators of faces that moved otherwise have to follow those.
    """
    wanted: dict[tuple[float, ...], list[float]] = {}
    for site in contact_sites(job):
        hold = found[site.element]
        # It follows the whole contour, or the part's whole surface.
        nested = isinstance(job.elements[site.element], Nest | Potting)
        if site.role == "locator" and not nested and not hold.lost:
            push = np.asarray(site.normal)
            push = push if tuple(push) > (0.0, 0.0, 0.0) else -push
            key = tuple((np.round(push, 6) + 0.0).tolist())
            wanted.setdefault(key, []).append(-float(np.asarray(hold.way) @ push))
    if not wanted:
        return np.zeros(3)
    directions = np.array(list(wanted))
    amounts = np.array([_agreed(values, near_mm) for values in wanted.values()])
    shift = np.linalg.lstsq(directions, amounts, rcond=1e-6)[0]
    if np.abs(directions @ shift - amounts).max() > near_mm:  # more directions than axes
        return np.zeros(3)
    return np.asarray(np.where(np.abs(shift) > near_mm, np.round(shift, 6), 0.0))


def _agreed(values: list[float], near_mm: float) -> float:
    """The value that most have; of equally many the smallest."""
    votes = [sum(abs(v - other) <= near_mm for other in values) for v in values]
    return min(values, key=lambda v: (-votes[values.index(v)], abs(v)))


def _turned(pose: Pose, way: Vector) -> Vector:
    x, y, z = (round(float(v), 6) + 0.0 for v in pose.vectors(way))
    return (x, y, z)
