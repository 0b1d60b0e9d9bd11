"""From a screen point to the body, face and edge there, without asking the graphics card.

A ray finds the triangle, the triangle's plane (in double precision) the exact point. An edge is
taken when it comes within a few pixels of the pointer and nothing hides it: it is looked for
around the points where the pointer's ray, and eight more around it, meet a surface, so that an
edge on the outline is found also from outside.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from app.viewport.body import Body
from app.viewport.pick import Pick, PickFilter, Ray
from app.viewport.scene import Scene
from app.viewport.section_plane import SectionPlane
from app.viewport.viewpoint import Size, Viewpoint
from fixtures_lib.geometry.arrays import Floats, as_vector, unit

HIDING_SHARE = 2e-3  # of the picture's height: an edge this close behind a surface is seen


@dataclass(frozen=True, eq=False)
class Hit:
    """Where a ray meets a body as it is drawn: a triangle, its corners' shares (3,), how far.

    `point` is that place on the body at rest, which is elsewhere while a bent shape is shown.
    `on_section`: the ray came in through the face that a section plane cut; the triangle lies
    behind it.
    """

    body: Body
    triangle: int
    shares: Floats
    point: Floats
    normal: Floats
    distance_mm: float
    on_section: bool = False

    @property
    def face(self) -> int:
        return int(self.body.seen_mesh.faces[self.triangle])

    @property
    def pick(self) -> Pick:
        face = None if self.on_section else self.face
        return Pick(self.body.key, face, None, as_vector(self.point), as_vector(self.normal))


class Picker:
    """Answers what is at a screen point, for one viewpoint and size at a time."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def pick(
        self, x: float, y: float, view: Viewpoint, size: Size, wanted: PickFilter
    ) -> Pick | None:
        ray = view.ray(x, y, size)
        hit = self.cast(ray, wanted)
        if wanted.whole_bodies:
            return None if hit is None else replace(hit.pick, face=None)
        if wanted.vertices:
            corner = self._vertex(x, y, view, size, wanted)
            if corner is not None:
                return corner
        if wanted.edges:
            found = self._edge(x, y, hit, view, size, wanted)
            if found is not None:
                return found
        if hit is None or not wanted.faces:
            return None
        if wanted.only_faces is not None and hit.pick.face not in wanted.only_faces:
            return None
        return hit.pick

    def cast(self, ray: Ray, wanted: PickFilter | None = None) -> Hit | None:
        """The first surface that a ray meets; every shown body where `wanted` is None."""
        best: Hit | None = None
        for body in self._scene:
            if not body.shown or (wanted and not (body.style.pickable and wanted.takes(body.key))):
                continue
            hit = _meet(body, ray, self._scene.section)
            if hit is not None and (best is None or hit.distance_mm < best.distance_mm):
                best = hit
        return best

    def sees(self, point: Floats, view: Viewpoint, size: Size) -> bool:
        """Whether no body hides `point` from the eye."""
        x, y = view.pixels(point[None], size)[0]
        ray = view.ray(float(x), float(y), size)
        hit = self.cast(ray)
        if hit is None:
            return True
        origin, direction = ray.arrays
        behind = float((point - origin) @ direction) - hit.distance_mm
        return behind < HIDING_SHARE * view.height_mm

    def _vertex(
        self, x: float, y: float, view: Viewpoint, size: Size, wanted: PickFilter
    ) -> Pick | None:
        """The corner nearest to the pointer that nothing hides."""
        found: list[tuple[float, Body, int, Floats]] = []
        for body in self._scene:
            if not body.shown or not (body.style.pickable and wanted.takes(body.key)):
                continue
            points = body.pose.points(body.vertices) if len(body.vertices) else body.vertices
            if len(points):
                gaps = np.hypot(*(view.pixels(points, size) - (x, y)).T)
                near = np.flatnonzero(gaps <= wanted.edge_reach_px)
                found += [(float(gaps[i]), body, int(i), points[i]) for i in near]
        section = self._scene.section
        for _, body, index, point in sorted(found, key=lambda one: one[0]):
            cut_off = section is not None and section.removes(point)
            if not cut_off and self.sees(point, view, size):
                away = as_vector(-np.asarray(view.ray(x, y, size).direction))
                return Pick(body.key, None, None, as_vector(point), away, vertex=index + 1)
        return None

    def _edge(
        self, x: float, y: float, hit: Hit | None, view: Viewpoint, size: Size, wanted: PickFilter
    ) -> Pick | None:
        best: tuple[float, Pick] | None = None
        for near in self._around(x, y, hit, view, size, wanted):
            found = _edge_near(near, view, size, wanted.edge_reach_px)
            if found is None:
                continue
            number, point = found
            if self._scene.section is not None and self._scene.section.removes(point):
                continue
            px, py = view.pixels(point[None], size)[0]
            gap = math.hypot(px - x, py - y)
            if gap <= wanted.edge_reach_px and (best is None or gap < best[0] - 0.5):
                if not self.sees(point, view, size):
                    continue
                face = hit.face if hit is not None and hit.body is near.body else near.face
                best = (gap, _edge_pick(near, number, point, face))
        return None if best is None else best[1]

    def _around(
        self, x: float, y: float, hit: Hit | None, view: Viewpoint, size: Size, wanted: PickFilter
    ) -> Iterator[Hit]:
        if hit is not None:
            yield hit
        for i in range(8):
            angle = math.pi / 4.0 * i
            reach = wanted.edge_reach_px * 0.8
            ray = view.ray(x + reach * math.cos(angle), y + reach * math.sin(angle), size)
            near = self.cast(ray, wanted)
            if near is not None:
                yield near


def _meet(body: Body, ray: Ray, section: SectionPlane | None) -> Hit | None:
    origin, direction = ray.arrays
    start = body.frame.inward(body.pose.points_back(origin))
    along = body.pose.vectors_back(direction)
    middle = -float(start @ along)  # where the line passes the middle of the body's ball
    miss = float(np.linalg.norm(start + middle * along))
    if miss > 1.05:
        return None
    # A parallel eye lies at the focus: begin before the body, wherever that is.
    first, last = middle - 1.1, middle + 1.1
    opens, closes = (-math.inf, math.inf) if section is None else section.kept(ray)
    first = max(first, opens / body.frame.scale_mm)
    last = min(last, closes / body.frame.scale_mm)
    if first >= last:
        return None
    triangle = body.search.first(start + first * along, start + last * along)
    hit = None if triangle is None else _exact(body, triangle, ray)
    if hit is None or section is None or opens <= -math.inf:
        return hit
    return _on_section(hit, ray, section, opens)


def _on_section(hit: Hit, ray: Ray, section: SectionPlane, opens: float) -> Hit:
    """The cut face, where the ray begins inside the body: it meets the next wall from behind."""
    direction = np.asarray(ray.direction)
    if float(hit.normal @ direction) <= 0.0:
        return hit
    point = np.asarray(ray.at(opens))
    return replace(
        hit, point=point, normal=unit(section.normal), distance_mm=opens, on_section=True
    )


def _exact(body: Body, triangle: int, ray: Ray) -> Hit | None:
    """In double precision, where the search only had single precision."""
    corner = body.seen_mesh.triangles[triangle]
    drawn = body.pose.points(body.seen_points[corner])
    origin, direction = ray.arrays
    across = np.cross(drawn[1] - drawn[0], drawn[2] - drawn[0])
    doubled_area = float(np.linalg.norm(across))
    if doubled_area == 0.0:
        return None
    normal = across / doubled_area
    slope = float(normal @ direction)
    onto = normal if abs(slope) > 1e-9 else direction
    distance = float(onto @ (drawn.mean(axis=0) - origin)) / float(onto @ direction)
    shares = _shares(drawn, origin + distance * direction, across)
    point = shares @ body.pose.points(body.seen_mesh.points[corner])
    return Hit(body, triangle, shares, point, normal, distance)


def _shares(corners: Floats, point: Floats, across: Floats) -> Floats:
    """Barycentric coordinates of a point in a triangle's plane, kept within the triangle."""
    a, b, c = corners
    square = float(across @ across)
    second = float(np.cross(point - a, c - a) @ across) / square
    third = float(np.cross(b - a, point - a) @ across) / square
    shares = np.clip([1.0 - second - third, second, third], 0.0, None)
    return np.asarray(shares / shares.sum())


def _edge_near(
    near: Hit, view: Viewpoint, size: Size, reach_px: float
) -> tuple[int, Floats] | None:
    body = near.body
    radius = 2.0 * reach_px * view.mm_per_px(near.point, size) / body.frame.scale_mm
    local = body.frame.inward(body.pose.points_back(near.point))
    found = body.edge_search.nearest(local, radius)
    if found is None:
        return None
    number, where = found
    return number, body.pose.points(where * body.frame.scale_mm + body.frame.origin)


def _edge_pick(near: Hit, number: int, point: Floats, face: int) -> Pick:
    return Pick(near.body.key, face, number, as_vector(point), as_vector(near.normal))
