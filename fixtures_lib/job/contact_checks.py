"""Locators and clamps against the part's surface: do they touch it, and push into it?

gap       from the contact point to the nearest place on the part
patch     what of a flat tip's face has the part opposite it
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.distances import Nearest, surface_of
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.boss_checks import bush_problems
from fixtures_lib.job.contacts import ContactSite, contact_sites
from fixtures_lib.job.model import Job, PartScrew, Pin, Potting
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

_FLAT_GAP_MM = 0.02  # on a flat face, whose triangles are exact
_CURVED_SHARE = 1e-3  # of the part's diagonal: what the triangles of a curved face may be off
_SLANT_DEG = 10.0
_RIM = 16  # places round a flat tip
_RIM_SHARE = 0.95
_PATCH_LEAST = 0.75


def contact_problems(job: Job, shape: PartShape, mesh: TriangleMesh) -> Iterator[Problem]:
    own = (Pin, PartScrew, Potting)  # they have checks of their own
    sites = [s for s in contact_sites(job) if not isinstance(job.elements[s.element], own)]
    if sites:
        pose = job.setup.pose
        points = pose.points_back(np.array([site.point for site in sites]))
        pushes = pose.vectors_back(np.array([site.normal for site in sites]))
        found = surface_of(mesh).nearest(points)
        normals = _normals(mesh, found)
        for i, site in enumerate(sites):
            name = job.elements[site.element].name
            gap = _signed_gap(points[i], found.points[i], normals[i], float(found.distances[i]))
            if abs(gap) > _allowed(shape, int(mesh.faces[found.triangles[i]])):
                at = as_vector(pose.points(found.points[i]))
                yield _not_touching(site, name, gap, points[i], found.points[i], pushes[i], at)
            else:
                yield from _slant(site, name, float(-pushes[i] @ normals[i]))
                yield from _patch(site, name, points[i], pushes[i], mesh)
    for element in job.elements.values():
        if isinstance(element, Pin) and element.item.shape == "bush":
            yield from bush_problems(job, element, shape)
        elif isinstance(element, Pin):
            yield from _pin(job, element, shape)


def _normals(mesh: TriangleMesh, found: Nearest) -> Floats:
    """(n, 3) outward normals of the nearest triangles."""
    a, b, c = (mesh.points[mesh.triangles[found.triangles, i]] for i in range(3))
    cross = np.cross(b - a, c - a)
    return np.asarray(cross / np.maximum(np.linalg.norm(cross, axis=1, keepdims=True), 1e-300))


def _signed_gap(point: Floats, near: Floats, normal: Floats, distance: float) -> float:
    """Negative inside the part."""
    return -distance if float((point - near) @ normal) < 0.0 else distance


def _allowed(shape: PartShape, face: int) -> float:
    if 1 <= face <= len(shape.faces) and shape.faces[face - 1].kind == "plane":
        return _FLAT_GAP_MM
    return max(_FLAT_GAP_MM, _CURVED_SHARE * math.dist(shape.box_low, shape.box_high))


def _not_touching(
    site: ContactSite,
    name: str,
    gap: float,
    point: Floats,
    near: Floats,
    push: Floats,
    at: Vector,
) -> Problem:
    along = float((near - point) @ push)
    aside = math.sqrt(max(gap * gap - along * along, 0.0))
    if gap < 0.0:
        code, says = "contact-in-part", worded("reaches {value:.3f} mm into the part", value=-gap)
        mend = worded("Move it back to the part's surface.")
    elif aside > 0.9 * abs(gap):
        code, says = (
            "contact-beside-part",
            worded("is {aside:.2f} mm beside the part, or over a hole", aside=aside),
        )
        mend = worded("Move it under the part's material.")
    else:
        code, says = (
            "contact-in-air",
            worded("does not touch the part: {gap:.3f} mm are missing", gap=gap),
        )
        mend = worded("Move it to the part's surface, or seat the part on it.")
    return Problem(
        code=code,
        severity="error",
        message=worded("{name} {says}.", name=name, says=says),
        ids=(site.element,),
        at=at if gap < 0.0 else site.point,
        mend=mend,
    )


def _slant(site: ContactSite, name: str, cosine: float) -> Iterator[Problem]:
    slant = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    if slant > 90.0:
        yield Problem(
            code="contact-from-inside",
            severity="error",
            message=worded(
                "{name} pulls at the part: it stands on the wrong side of the face.", name=name
            ),
            ids=(site.element,),
            at=site.point,
            mend="Turn it round, or put it on the other side.",
        )
    elif slant > _SLANT_DEG + (0.0 if site.role == "locator" else 15.0):
        yield Problem(
            code="contact-slanted",
            severity="warning",
            message=worded(
                "{name} pushes {slant:.0f}° off the square to the face, and may slide on it.",
                name=name,
                slant=slant,
            ),
            ids=(site.element,),
            at=site.point,
            mend="Turn it square to the face, or choose another place.",
        )


def _patch(
    site: ContactSite, name: str, point: Floats, push: Floats, mesh: TriangleMesh
) -> Iterator[Problem]:
    """How much of a flat tip has the part opposite it."""
    if site.tip.shape != "flat":
        return
    share = _rim_share(mesh, as_vector(point), as_vector(push), site.tip.radius_mm)
    if share < _PATCH_LEAST:
        yield Problem(
            code="contact-over-edge",
            severity="warning",
            message=worded(
                "{name} is only partly on the part: {share:.0f} % of its rim touches.",
                name=name,
                share=share * 100.0,
            ),
            ids=(site.element,),
            at=site.point,
            mend="Move it away from the edge or the hole, or take a smaller one.",
        )


@lru_cache(maxsize=512)
def _rim_share(mesh: TriangleMesh, point: Vector, push: Vector, radius_mm: float) -> float:
    """What of a tip's rim is on the part; known as long as neither moves."""
    across = np.cross(push, np.eye(3)[int(np.argmin(np.abs(push)))])
    across /= np.linalg.norm(across)
    beside = np.cross(push, across)
    angles = np.linspace(0.0, 2.0 * np.pi, _RIM, endpoint=False)
    rim = np.outer(np.cos(angles), across) + np.outer(np.sin(angles), beside)
    places = np.asarray(point) + _RIM_SHARE * radius_mm * rim
    gaps = surface_of(mesh).nearest(places).distances
    return float((gaps < 0.1 * radius_mm).mean())


def _pin(job: Job, pin: Pin, shape: PartShape) -> Iterator[Problem]:
    """A pin needs an upright hole that it fits into, and must reach into it."""
    pose = job.setup.pose
    best: tuple[float, float, float, float] | None = None
    for hole in shape.holes:
        axis = pose.vectors(hole.direction)
        if abs(float(axis[2])) < 1.0 - 1e-6:
            continue
        mouth = pose.points(hole.mouth)
        ends = sorted((float(mouth[2]), float(mouth[2] + axis[2] * hole.depth_mm)))
        off = math.hypot(float(mouth[0]) - pin.x_mm, float(mouth[1]) - pin.y_mm)
        if best is None or off < best[0]:
            best = (off, hole.diameter_mm, ends[0], ends[1])
    at = (pin.x_mm, pin.y_mm, pin.base_mm)
    if best is None or best[0] > max(best[1] / 2.0, 0.5):
        yield _pin_problem(
            pin, at, "pin-without-hole", worded("stands under no upright hole of the part")
        )
        return
    off, diameter, bottom, top = best
    if off > _FLAT_GAP_MM:
        says = worded("stands {off:.3f} mm beside the axis of its hole", off=off)
        yield _pin_problem(pin, at, "pin-off-axis", says)
    play = (diameter - pin.item.diameter_mm) * 1000.0
    if play < 0.0:
        says = worded(
            "is {diameter_mm:g} mm, its hole only {diameter:g} mm",
            diameter_mm=pin.item.diameter_mm,
            diameter=diameter,
        )
        yield _pin_problem(pin, at, "pin-too-large", says)
    elif play > 200.0:
        says = worded(
            "has {play:.2f} mm play in its hole of {diameter:g} mm",
            play=play / 1000.0,
            diameter=diameter,
        )
        yield _pin_problem(pin, at, "pin-loose", says, error=False)
    reach = min(pin.base_mm + pin.item.height_mm, top) - max(pin.base_mm, bottom)
    if reach <= 0.0:
        yield _pin_problem(pin, at, "pin-out-of-reach", worded("does not reach into its hole"))


def _pin_problem(pin: Pin, at: Vector, code: str, says: str, *, error: bool = True) -> Problem:
    return Problem(
        code=code,
        severity="error" if error else "warning",
        message=worded("{name} {says}.", name=pin.name, says=says),
        ids=(pin.id,),
        at=at,
        mend="Snap the pin to a hole of its size.",
    )
