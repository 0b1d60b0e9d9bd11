"""Small details on plane faces that a coarse mesh can do without: holes, pockets, bosses, letters.

   ___________________________
  /   o   ___    hole         /     An island's ring is an inner loop of a plane face. What
 /    |  /__/    pocket      /      hangs on such rings and on nothing else is an island: it
/_____|_____________________/       can be cut off, and its rings closed.
      | ring at the other end
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import gmsh
import numpy as np

from fixtures_lib.geometry.arrays import Floats

_MOST_FACES = 60  # of one island: a larger one is a part of the shape, not a detail


@dataclass(frozen=True)
class Island:
    """`faces` that hang on `rings` (plane face, number of its loop). Sizes in gmsh's units.

    `ring_size` is the largest extent of a ring, `area` that of its faces.
    """

    faces: frozenset[int]
    rings: tuple[tuple[int, int], ...]
    ring_size: float
    area: float
    volume: float

    def triangles(self, per_turn: float, smallest: float, largest: float) -> float:
        """About how many triangles of a mesh with these sizes the island costs."""
        edge = min(max(math.pi * self.ring_size / max(per_turn, 3.0), smallest), largest)
        # Two triangles to a square of the edge's length, and as many again around the rings.
        return 2.0 * self.area / edge**2 + 12.0 * len(self.rings)


class Islands:
    """The islands of the one solid that gmsh holds."""

    def __init__(self) -> None:
        self._plane_loops: dict[int, list[tuple[int, list[int]]]] = {}
        self._of_face: dict[int, list[int]] = {}
        self._of_curve: dict[int, list[int]] = {}
        self._read()
        self.found = self._all()

    def filled(self, islands: Iterable[Island]) -> dict[int, int]:
        """Cut these off the solid in gmsh. New face numbers to the numbers before."""
        gone: set[int] = set()
        closed: dict[int, set[int]] = {}
        for island in islands:
            gone |= island.faces
            for face, loop in island.rings:
                closed.setdefault(face, set()).add(loop)
        return self._rebuilt(gone, closed) if gone else {}

    def _read(self) -> None:
        for _, face in gmsh.model.getEntities(2):
            curves = gmsh.model.getAdjacencies(2, face)[1]
            self._of_face[face] = [int(c) for c in curves]
            for curve in self._of_face[face]:
                self._of_curve.setdefault(curve, []).append(face)
            if gmsh.model.getType(2, face) == "Plane":
                tags, loops = gmsh.model.occ.getCurveLoops(face)
                pairs = [
                    (int(t), [abs(int(c)) for c in loop])
                    for t, loop in zip(tags, loops, strict=True)
                ]
                self._plane_loops[face] = sorted(pairs, key=lambda pair: -_extent(pair[1]))

    def _all(self) -> tuple[Island, ...]:
        rings = {
            curve: (face, tag)
            for face, loops in self._plane_loops.items()
            for tag, curves in loops[1:]
            for curve in curves
        }
        done: set[int] = set()
        found = []
        for curve, (face, _) in rings.items():
            for start in self._of_curve[curve]:
                if start == face or start in done:
                    continue
                faces, ends = self._reached(start, rings)
                done |= faces
                island = self._island(faces, ends, rings)
                if island is not None:
                    found.append(island)
        return tuple(found)

    def _reached(self, start: int, rings: dict[int, tuple[int, int]]) -> tuple[set[int], set[int]]:
        """Faces that hang together with `start` without crossing a ring of their neighbour.

        And the rings' curves that they end at.
        """
        faces, ends, waiting = {start}, set(), [start]
        while waiting and len(faces) <= _MOST_FACES:
            face = waiting.pop()
            for curve in self._of_face[face]:
                if curve in rings and rings[curve][0] != face:
                    ends.add(curve)
                    continue
                for other in self._of_curve[curve]:
                    if other not in faces:
                        faces.add(other)
                        waiting.append(other)
        return faces, ends

    def _island(
        self, faces: set[int], ends: set[int], rings: dict[int, tuple[int, int]]
    ) -> Island | None:
        loops = {rings[curve] for curve in ends}
        whole = all(
            set(curves) <= ends
            for face, tag in loops
            for t, curves in self._plane_loops[face]
            if t == tag
        )
        outside = all(face not in faces for face, _ in loops)
        if not ends or len(faces) > _MOST_FACES or not whole or not outside:
            return None
        by_tag = {tag: curves for pairs in self._plane_loops.values() for tag, curves in pairs}
        size = max(_extent(by_tag[tag]) for _, tag in loops)
        area = sum(float(gmsh.model.occ.getMass(2, face)) for face in faces)
        # A round island of this ring and wall: exact for a plain hole.
        volume = area * size / 4.0
        return Island(frozenset(faces), tuple(sorted(loops)), size, area, volume)

    def _rebuilt(self, gone: set[int], closed: dict[int, set[int]]) -> dict[int, int]:
        occ = gmsh.model.occ
        old = [tag for _, tag in gmsh.model.getEntities(2)]
        volume = gmsh.model.getEntities(3)[0][1]
        numbers: dict[int, int] = {}
        for face in old:
            if face in gone:
                continue
            made = face
            if face in closed:
                kept = [tag for tag, _ in self._plane_loops[face] if tag not in closed[face]]
                made = occ.addPlaneSurface(kept)
            numbers[made] = face
        solid = occ.addVolume([occ.addSurfaceLoop(list(numbers))])
        occ.remove([(3, volume)], recursive=False)
        # Their curves stay, meshed for nothing: to remove them too takes longer than the mesh.
        occ.remove([(2, face) for face in old if face not in numbers], recursive=False)
        occ.synchronize()
        return _renumbered(solid, numbers)


def _renumbered(solid: int, numbers: dict[int, int]) -> dict[int, int]:
    """The volume may hold turned copies of faces, with new numbers and the same curves."""
    by_curves = {_curves(face): number for face, number in numbers.items()}
    faces = [int(face) for face in gmsh.model.getAdjacencies(3, solid)[1]]
    spare = [(2, face) for face in numbers if face not in faces]
    found = {face: by_curves.get(_curves(face), 0) for face in faces}
    if spare:
        gmsh.model.occ.remove(spare, recursive=False)
        gmsh.model.occ.synchronize()
    if sorted(found.values()) != sorted(numbers.values()):
        raise RuntimeError("the solid without its islands is not closed")
    return found


def _curves(face: int) -> frozenset[int]:
    return frozenset(int(curve) for curve in gmsh.model.getAdjacencies(2, face)[1])


def _extent(curves: list[int]) -> float:
    boxes: Floats = np.array([gmsh.model.getBoundingBox(1, curve) for curve in curves])
    return float((boxes[:, 3:].max(axis=0) - boxes[:, :3].min(axis=0)).max())
