"""An old part laid onto a new one: the pose, and what became of each face and hole."""

from __future__ import annotations

import math
from typing import Literal

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.frames import Pose, pose_of
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.geometry.planar_faces import on_face, polygon_of
from fixtures_lib.shop.likeness.moments import Moments, moments_of
from fixtures_lib.shop.mapping.free_form import one_surface
from fixtures_lib.shop.mapping.hole_matching import HolePair, paired_holes
from fixtures_lib.shop.mapping.landmarks import KINDS, PLANE, Landmarks, landmarks_of
from fixtures_lib.shop.mapping.matching import Pairing, least_cost, paired
from fixtures_lib.shop.mapping.registration import Motion, Registration, registrations

State = Literal["same", "moved", "resized", "lost", "new"]
_EQUAL_COST = 1e-6
_MIRROR_LEAD = 0.02  # by which a mirror image must fit better


class FaceMatch(msgspec.Struct, frozen=True, kw_only=True):
    """One surface; a round wall may be several faces. `moved_mm` is in the new part's coordinates:
    along the normal of a plane that was shifted, across the axis of a round wall."""

    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    kind: str
    state: State
    moved_mm: Vector = (0.0, 0.0, 0.0)
    resized: bool = False

    @property
    def distance_mm(self) -> float:
        return math.hypot(*self.moved_mm)


class HoleMatch(msgspec.Struct, frozen=True, kw_only=True):
    """One hole, by its ids in both parts; `changes` are words ("diameter 8 -> 9 mm")."""

    old: str | None = None
    new: str | None = None
    state: State
    moved_mm: Vector = (0.0, 0.0, 0.0)
    changes: tuple[str, ...] = ()

    @property
    def distance_mm(self) -> float:
        return math.hypot(*self.moved_mm)


class PartMapping(msgspec.Struct, frozen=True, kw_only=True):
    """`pose` takes the old part's coordinates to the new one's: p_new = R p_old + t.

    `share_same` of the old part's surfaces (half by area, half by number) are where they were.
    `share_mirrored` would be, were the old part mirrored; 0 unless that fits plainly better.
    `ways` counts the motions that fit equally well: more than one for a symmetric part.
    """

    pose: Pose
    share_same: float
    share_mirrored: float
    ways: int
    faces: tuple[FaceMatch, ...]
    holes: tuple[HoleMatch, ...]

    @property
    def is_same(self) -> bool:
        """Is every surface where it was, and none new?"""
        return all(match.state == "same" for match in self.faces)

    @property
    def mirrored(self) -> bool:
        """Does the mirror image fit plainly better?"""
        return self.share_mirrored > 0.0

    def new_faces(self, old: int) -> tuple[int, ...]:
        """The new numbers of an old face; empty where it is lost."""
        return next((match.new for match in self.faces if old in match.old), ())

    def of_face(self, old: int) -> FaceMatch | None:
        return next((match for match in self.faces if old in match.old), None)

    def at_face(self, new: int) -> FaceMatch | None:
        return next((match for match in self.faces if new in match.new), None)

    def of_hole(self, old: str) -> HoleMatch | None:
        return next((match for match in self.holes if match.old == old), None)


def mapped(old: LoadedPart, new: LoadedPart) -> PartMapping:
    """The old part laid onto the new one."""
    before, after = landmarks_of(old.shape), landmarks_of(new.shape)
    moments = (moments_of(old.shape, old.mesh), moments_of(new.shape, new.mesh))
    found = registrations(before, after, moments)
    best, pairing, ways = _closest(before, after, found)
    near = max(before.near_mm, after.near_mm)
    holes = paired_holes(old.shape, new.shape, best.motion, near)
    faces = _face_matches(old.shape, new.shape, before, after, best.motion, pairing)
    share = best.share
    if _only_splines_differ(faces) and _one_surface(old, new, faces, best.motion, before.size_mm):
        faces, share = tuple(_as_it_was(match) for match in faces), 1.0
    whole = share > 1.0 - 1e-9
    mirrored = 0.0 if whole else _mirrored(before, after, moments, found[0].share)
    return PartMapping(
        pose=pose_of(best.motion.rotation, best.motion.shift),
        share_same=round(min(share, 1.0), 6),
        share_mirrored=mirrored,
        ways=ways,
        faces=faces,
        holes=tuple(_hole_match(pair) for pair in holes),
    )


def _only_splines_differ(faces: tuple[FaceMatch, ...]) -> bool:
    """Has each face its partner, and is none changed but free-form ones?"""
    changed = [match for match in faces if match.state != "same"]
    return bool(changed) and all(
        match.kind == "free-form" and match.state in ("moved", "resized") for match in changed
    )


def _one_surface(
    old: LoadedPart, new: LoadedPart, faces: tuple[FaceMatch, ...], motion: Motion, size: float
) -> bool:
    changed = [match for match in faces if match.state != "same"]
    numbers = ({n for m in changed for n in m.old}, {n for m in changed for n in m.new})
    return one_surface(old.mesh, new.mesh, numbers, motion, size)


def _as_it_was(match: FaceMatch) -> FaceMatch:
    return FaceMatch(old=match.old, new=match.new, kind=match.kind, state="same")


def _closest(
    old: Landmarks, new: Landmarks, found: list[Registration]
) -> tuple[Registration, Pairing, int]:
    """The one that leaves the least difference; of equal ones the first.

    What does not lie on its like costs something in any pairing: a motion that leaves too much of
    it need not be paired.
    """
    tried: list[tuple[Registration, Pairing]] = []
    least = np.inf
    for registration in found:
        if least_cost(registration.share) <= least + _EQUAL_COST:
            pairing = paired(old, new, registration.motion)
            tried.append((registration, pairing))
            least = min(least, pairing.cost)
    equal = [pair for pair in tried if pair[1].cost <= least + _EQUAL_COST]
    return *equal[0], len(equal)


def _mirrored(
    before: Landmarks, after: Landmarks, moments: tuple[Moments, Moments], share: float
) -> float:
    """The share of the mirror image, where that fits plainly better than the part's own best."""
    image = registrations(before.mirrored(), after, (moments[0].mirrored(), moments[1]))
    leads = image[0].share > share + _MIRROR_LEAD
    return round(min(image[0].share, 1.0), 6) if leads else 0.0


def _face_matches(
    old: PartShape,
    new: PartShape,
    before: Landmarks,
    after: Landmarks,
    motion: Motion,
    pairing: Pairing,
) -> tuple[FaceMatch, ...]:
    told = []
    for (i, j), same in zip(pairing.pairs.tolist(), pairing.same.tolist(), strict=True):
        kind = KINDS[int(before.kinds[i])]
        if same:
            told.append(FaceMatch(old=before.faces[i], new=after.faces[j], kind=kind, state="same"))
        else:
            told.append(_changed(old, new, before, after, motion, i, j))
    told += [
        FaceMatch(old=before.faces[i], kind=KINDS[int(before.kinds[i])], state="lost")
        for i in pairing.lost.tolist()
    ]
    told.sort(key=lambda match: match.old)
    fresh = [
        FaceMatch(new=after.faces[j], kind=KINDS[int(after.kinds[j])], state="new")
        for j in pairing.fresh.tolist()
    ]
    return (*told, *fresh)


def _changed(
    old: PartShape,
    new: PartShape,
    before: Landmarks,
    after: Landmarks,
    motion: Motion,
    i: int,
    j: int,
) -> FaceMatch:
    near = max(before.near_mm, after.near_mm)
    direction = motion.vectors(before.directions[i])
    if before.kinds[i] == PLANE:
        moved, resized = _plane_change(old, new, before.faces[i][0], after.faces[j][0], motion)
    else:
        way = after.places[j] - motion.points(before.places[i])
        moved = way - (way @ direction) * direction
        resized = bool(
            abs(before.radii[i] - after.radii[j]) > near
            or abs(np.sqrt(before.areas[i]) - np.sqrt(after.areas[j])) > near
        )
    is_moved = float(np.linalg.norm(moved)) > near
    return FaceMatch(
        old=before.faces[i],
        new=after.faces[j],
        kind=KINDS[int(before.kinds[i])],
        state="moved" if is_moved else "resized",
        moved_mm=as_vector(np.round(moved, 6) + 0.0) if is_moved else (0.0, 0.0, 0.0),
        resized=resized or not is_moved,
    )


def _plane_change(
    old: PartShape, new: PartShape, a: int, b: int, motion: Motion
) -> tuple[Floats, bool]:
    """How a flat face moved, and whether it has another outline or other holes.

    Where its outer outline is alike it moved with it; where the outline is another one it moved
    only along its normal.
    """
    area_a, place_a = _outline(old, a)
    area_b, place_b = _outline(new, b)
    way = place_b - motion.points(place_a)
    normal = np.asarray(new.faces[b - 1].normal)
    alike = abs(np.sqrt(area_a) - np.sqrt(area_b)) < 1e-3 * np.sqrt(max(area_a, area_b))
    areas = (old.faces[a - 1].area_mm2, new.faces[b - 1].area_mm2)
    whole = alike and abs(areas[0] - areas[1]) < 1e-4 * max(areas)
    return (way if alike else (way @ normal) * normal), not whole


def _outline(shape: PartShape, number: int) -> tuple[float, Floats]:
    """Area and centre of a flat face's outer outline, its holes filled."""
    for face in shape.planar_faces:
        if face.number == number:
            polygon = polygon_of(face)
            rings = polygon.geoms if polygon.geom_type == "MultiPolygon" else [polygon]
            filled = max((type(ring)(ring.exterior) for ring in rings), key=lambda p: p.area)
            centre = filled.centroid
            return float(filled.area), np.asarray(on_face(face, (centre.x, centre.y)))
    bare = shape.faces[number - 1]
    return bare.area_mm2, np.asarray(bare.centroid or bare.centre)


def _hole_match(pair: HolePair) -> HoleMatch:
    if pair.old is None or pair.new is None:
        return HoleMatch(
            old=pair.old.id if pair.old else None,
            new=pair.new.id if pair.new else None,
            state="lost" if pair.old else "new",
        )
    state: State = "same"
    if any(pair.moved):
        state = "moved"
    elif pair.changes:
        state = "resized"
    return HoleMatch(
        old=pair.old.id,
        new=pair.new.id,
        state=state,
        moved_mm=pair.moved,
        changes=pair.changes,
    )
