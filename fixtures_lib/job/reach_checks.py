"""Does the cutter get to what it machines, past clamps and locators, and its holder past the part?

   | holder |          The tool comes from above. Over a level face its middle may be wherever
   |________|          nothing higher than the face is within its radius, and nothing higher
      ||               than its stick-out within its holder's. What the cutter covers from
      ||  ____ clamp   there is reached; the rest of the face is not.
 _____||__|
face                   shadow   what is above a height, seen from above
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import msgspec
import shapely

from fixtures_lib.catalog.items import CutterItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.clipping import clipped
from fixtures_lib.geometry.meshes import BodyMesh, TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.geometry.planar_faces import height_of, is_up
from fixtures_lib.job.flank_reach import Owner, upright_problems
from fixtures_lib.job.model import CuttingPass, Job
from fixtures_lib.job.pass_places import faces_of
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.shadows import ABOVE_MM, shadow, shadow_of, shadows
from fixtures_lib.wording import worded

_WIDE_MM = 0.3  # a strip narrower than this that is left is rounding of the curves
_STICK_OUT_DIAMETERS = 3.0  # of a cutter that the catalogue has not
_HOLDER_MM = 30.0
_QUADRANT = 12


def reach_problems(
    job: Job, shape: PartShape, part: TriangleMesh, bodies: Sequence[BodyMesh]
) -> Iterator[Problem]:
    """For each level or upright face that a milling pass goes over. `part` and `bodies` are in the
    fixture: bodies are the placed items, each with its element."""
    items: dict[Owner, list[TriangleMesh]] = {}
    for body in bodies:
        element = job.elements.get(body.element_id)
        owner = (body.element_id, element.name if element else body.name)
        items.setdefault(owner, []).append(body.surface)
    for cut in job.passes.values():
        if cut.strategy in ("drill", "tap"):
            continue
        flat = {face.number: face for face in shape.planar_faces if is_up(face, job.setup.pose)}
        for number in faces_of(cut, job, shape):
            if number in flat:
                height = height_of(flat[number], job.setup.pose)
                yield from _face(cut, number, height, part, items)
            else:
                yield from upright_problems(cut, number, part, items, _tool(cut.diameter_mm))


@dataclass(frozen=True)
class _Course:
    """A cutter over one level face of a part; equal ones have the same area to themselves."""

    part: TriangleMesh  # by its identity
    number: int
    height: float
    radius: float
    holder: float
    stick_out: float

    @cached_property
    def face(self) -> shapely.Geometry:
        return shadow_of(self.part, self.part.faces == self.number)

    @property
    def low(self) -> float:
        return self.height + ABOVE_MM

    @property
    def high(self) -> float:
        return self.height + self.stick_out

    @cached_property
    def corners(self) -> shapely.Geometry:
        """What the part's own walls keep from the cutter."""
        return self._left([(shadow(self.part, self.low), self.radius)])

    @cached_property
    def alone(self) -> shapely.Geometry:
        """What they keep from the cutter and its holder."""
        return self._left(self._own)

    @cached_property
    def _own(self) -> list[tuple[shapely.Geometry, float]]:
        low, high = shadow(self.part, self.low), shadow(self.part, self.high)
        return [(low, self.radius), (high, self.holder)]

    @cached_property
    def _near(self) -> shapely.Geometry:
        return self.face.buffer(self.radius + max(self.radius, self.holder))

    def kept_by(self, surfaces: Sequence[TriangleMesh]) -> shapely.Geometry:
        """What an item with these surfaces keeps from the tool; empty for nothing."""
        over = shadows(surfaces, self.low)
        if not self._near.intersects(over):
            return shapely.Polygon()
        item = [(over, self.radius), (shadows(surfaces, self.high), self.holder)]
        left = self._left([*self._own, *item]).difference(self.alone.buffer(_WIDE_MM))
        return shapely.Polygon() if _thin(left).is_empty else left

    def _left(self, in_the_way: Sequence[tuple[shapely.Geometry, float]]) -> shapely.Geometry:
        """What of the face a round tool does not cover whose middle keeps these distances."""
        face, radius = self.face, self.radius
        middles = face.buffer(radius, quad_segs=_QUADRANT)
        for over, distance in in_the_way:
            if not over.is_empty:
                near = clipped(over, face, radius + distance + 1.0)
                middles = middles.difference(near.buffer(distance * 0.999, quad_segs=_QUADRANT))
        return _thin(face.difference(middles.buffer(radius * 1.001, quad_segs=_QUADRANT)))


@lru_cache(maxsize=64)
def _kept_course(course: _Course) -> _Course:
    """The one of its equals that has worked its areas out."""
    return course


@lru_cache(maxsize=256)
def _kept_by(course: _Course, surfaces: tuple[TriangleMesh, ...]) -> shapely.Geometry:
    return course.kept_by(surfaces)


def _face(
    cut: CuttingPass,
    number: int,
    height: float,
    part: TriangleMesh,
    items: Mapping[Owner, Sequence[TriangleMesh]],
) -> Iterator[Problem]:
    tool = _tool(cut.diameter_mm)
    course = _kept_course(
        _Course(
            part, number, height, cut.diameter_mm / 2.0, tool.holder_diameter_mm / 2.0,
            tool.stick_out_mm,
        )
    )  # fmt: skip
    if not course.corners.is_empty:
        yield _unreached(cut, number, course.corners, height)
    beyond = _thin(course.alone.difference(course.corners.buffer(_WIDE_MM)))
    if not beyond.is_empty:
        yield _holder_hit(cut, number, beyond, height, tool)
    for owner, surfaces in items.items():
        left = _kept_by(course, tuple(surfaces))
        if not left.is_empty:
            yield _hit(cut, number, owner, left, height)


def _thin(area: shapely.Geometry) -> shapely.Geometry:
    """Without strips that are only the chords of curves."""
    return area.buffer(-_WIDE_MM / 2.0).buffer(_WIDE_MM / 2.0)


def _tool(diameter_mm: float) -> CutterItem:
    """The catalogue's end mill of this size, else one as usual."""
    known = [c for c in load_catalog().cutters.values() if abs(c.diameter_mm - diameter_mm) < 0.01]
    if known:
        return max(known, key=lambda c: c.stick_out_mm)
    like = min(load_catalog().cutters.values(), key=lambda c: abs(c.diameter_mm - diameter_mm))
    return msgspec.structs.replace(
        like,
        diameter_mm=diameter_mm,
        stick_out_mm=_STICK_OUT_DIAMETERS * diameter_mm,
        holder_diameter_mm=max(_HOLDER_MM, diameter_mm),
    )


def _unreached(cut: CuttingPass, number: int, left: shapely.Geometry, height: float) -> Problem:
    """By the part's own walls: corners that are too tight for the cutter."""
    smaller = [
        c.diameter_mm
        for c in load_catalog().cutters.values()
        if c.diameter_mm < cut.diameter_mm - 0.01
    ]
    mend = worded("Cut them with a smaller end mill.")
    if not smaller:
        mend = worded("No end mill of the catalogue is smaller: leave them to another process.")
    return Problem(
        code="corners-not-reached",
        severity="info",
        message=worded(
            "{name}: an end mill of {diameter_mm:g} mm leaves {area:.1f} mm² in the "
            "corners of face {number}.",
            name=cut.name,
            diameter_mm=cut.diameter_mm,
            area=left.area,
            number=number,
        ),
        ids=(cut.id,),
        at=_place(left, height),
        mend=mend,
    )


def _hit(
    cut: CuttingPass,
    number: int,
    owner: Owner,
    left: shapely.Geometry,
    height: float,
) -> Problem:
    return Problem(
        code="cutter-hits-item",
        severity="warning",
        message=worded(
            "{owner} is in the way of {name} on face {number}: its cutter or its holder "
            "does not get to {area:.0f} mm².",
            owner=owner[1],
            name=cut.name,
            number=number,
            area=left.area,
        ),
        ids=tuple(i for i in (owner[0], cut.id) if i),
        at=_place(left, height),
        mend="Move it away from the face, take a lower one, or a thinner or longer cutter.",
    )


def _holder_hit(
    cut: CuttingPass, number: int, left: shapely.Geometry, height: float, tool: CutterItem
) -> Problem:
    return Problem(
        code="holder-hits-part",
        severity="warning",
        message=worded(
            "{name}: its end mill sticks out {stick_out_mm:g} mm, and the part beside face "
            "{number} is higher: its holder hits it.",
            name=cut.name,
            stick_out_mm=tool.stick_out_mm,
            number=number,
        ),
        ids=(cut.id,),
        at=_place(left, height),
        mend="Take a longer end mill or a slimmer holder.",
    )


def _place(area: shapely.Geometry, height: float) -> tuple[float, float, float]:
    spot = area.representative_point()
    return (float(spot.x), float(spot.y), height)
