"""Contacts in the 3D view: how hard each pushes, what lifts or slides, and what friction can hold.

A cone stands on its contact, opens against the part's push by the angle of friction, and is as high
as the normal force: while the force arrow is inside it, the contact holds.

       \\  |  /
        \\ ^ /     the arrow in its cone
    -----\\|/-----
"""

from __future__ import annotations

import numpy as np

from app.live.force_scale import ForceScale
from app.panels.figures import force_words
from app.texts import tr
from app.viewport import Arrow, Dot, Line, Marker
from app.viewport.look import Colour
from fixtures_lib.deflection.solution import ContactForce
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.frames import turn_onto
from fixtures_lib.job.contacts import ContactSite, contact_sites
from fixtures_lib.job.model import Job

LOCATOR = (0.13, 0.55, 0.35)
CLAMP = (0.80, 0.33, 0.10)
SLIDES = (0.93, 0.60, 0.05)
LIFTED = (0.85, 0.10, 0.10)
_LEAST_SHARE = 0.35  # of the longest arrow: what is drawn of a small force
_LEAST_TRUE_SHARE = 0.03  # where the lengths are true
_LABEL_SHARE = 0.08  # of the largest force: below it a label only hides the part
_SLIDES_FIRST = 10.0  # weight of a label: what slips is told before the largest force
_RAYS = 12
_MARK_PX = 13.0


def contact_marks(
    job: Job, contacts: tuple[ContactForce, ...], scale: ForceScale, *, cones: bool
) -> list[Marker]:
    """`contacts` are those of the step that is looked at; without any the places alone.

    With `cones` arrows point as the forces do and have their true lengths.
    """
    forces = {c.id: c for c in contacts}
    marks: list[Marker] = []
    for site in contact_sites(job):
        force = forces.get(site.id)
        if force is None:
            marks.append(_plain(site, scale.longest_mm, _colour(site)))
        elif force.status == "lifted":
            marks.append(Dot(site.point, LIFTED, _MARK_PX, tr("lifted")))
        elif cones and site.grips and not site.two_sided:
            marks += _with_cone(job, site, force, scale)
        else:
            marks += _loaded(job, site, force, scale)
    return marks


def _plain(
    site: ContactSite, length_mm: float, colour: Colour, text: str = "", weight: float | None = None
) -> Arrow:
    return Arrow(
        site.point, site.normal, length_mm, colour, tip_at_start=True, text=text, weight=weight
    )


def _loaded(job: Job, site: ContactSite, force: ContactForce, scale: ForceScale) -> list[Marker]:
    share = abs(force.normal_n) / scale.longest_n if scale.longest_n else 0.0
    words = _words(job, force) if share >= _LABEL_SHARE else ""
    length = scale.longest_mm * max(_LEAST_SHARE, share)
    if force.status == "slipping":
        slides = Dot(site.point, SLIDES, _MARK_PX)
        words = tr("slips, {force}", force=_words(job, force))
        return [slides, _plain(site, length, SLIDES, words, _SLIDES_FIRST + share)]
    return [_plain(site, length, _colour(site), words, share)]


def _with_cone(job: Job, site: ContactSite, force: ContactForce, scale: ForceScale) -> list[Marker]:
    pushed = np.array(job.setup.pose.vectors(force.force_n))
    size = float(np.linalg.norm(pushed))
    if size == 0.0 or scale.longest_n == 0.0:
        return [Dot(site.point, _colour(site))]
    mm_per_n = scale.longest_mm / scale.longest_n
    slides = force.status == "slipping"
    colour = SLIDES if slides else _colour(site)
    length = max(size * mm_per_n, _LEAST_TRUE_SHARE * scale.longest_mm)
    words = _words(job, force)
    text = tr("slips, {force}", force=words) if slides else words
    way = as_vector(pushed / size)
    arrow = Arrow(
        site.point, way, length, colour, width_mm=scale.longest_mm * 0.03,
        tip_at_start=True, text=text, weight=_SLIDES_FIRST * slides + size / scale.longest_n,
    )  # fmt: skip
    height = abs(force.normal_n) * mm_per_n
    rays = cone_lines(site.point, site.normal, height, job.conditions.friction_low)
    return [arrow, Line(rays, colour, 1.2)]


def cone_lines(tip: Vector, normal: Vector, height_mm: float, friction: float) -> Floats:
    """(n, 3) one line along the cone's rays and round its rim; it opens against `normal`."""
    around = np.linspace(0.0, 2.0 * np.pi, _RAYS + 1)
    radius = friction * height_mm
    rim = np.column_stack(
        [radius * np.cos(around), radius * np.sin(around), np.full(len(around), height_mm)]
    )
    rays = np.vstack([np.vstack([np.zeros(3), point]) for point in rim[:-1]])
    outwards = as_vector(-np.array(normal))
    turn = turn_onto((0.0, 0.0, 1.0), outwards)
    return np.asarray(np.vstack([rays, np.zeros(3), rim]) @ turn.T + np.array(tip))


def _words(job: Job, force: ContactForce) -> str:
    return force_words(abs(force.normal_n), job.unit)


def _colour(site: ContactSite) -> Colour:
    return CLAMP if site.role == "clamp" else LOCATOR
