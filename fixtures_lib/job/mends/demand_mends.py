"""Zones, loads, features and passes: back to the part's faces, and tools that fit them."""

from __future__ import annotations

import numpy as np
import shapely
from msgspec.structs import replace

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.catalog.threads import Thread, threads
from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.geometry.distances import surface_of
from fixtures_lib.geometry.planar_faces import height_of, is_down
from fixtures_lib.job.edits.document import with_feature, with_load, with_pass
from fixtures_lib.job.edits.elements import with_element, with_port, without
from fixtures_lib.job.mends.mend import Offers, Situation
from fixtures_lib.job.model import CuttingPass, VacuumZone
from fixtures_lib.job.pass_places import chosen_holes, is_upright
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded


def zone_to_its_face(at: Situation, problem: Problem) -> Offers:
    """The seat as high as the face over it."""
    zone, pose = at.job.elements.get(problem.ids[0]), at.job.setup.pose
    if not isinstance(zone, VacuumZone):
        return
    level = [face for face in at.shape.planar_faces if is_down(face, pose)]
    own = [face for face in level if face.number == zone.face]
    heights = sorted(
        {height_of(f, pose) for f in own or level}, key=lambda z: abs(z - zone.seat_mm)
    )
    for height in heights:
        after = with_element(at.job, zone.id, seat_mm=height)
        yield worded("Set {name} to the face's height", name=zone.name), after


def zone_under_any_face(at: Situation, problem: Problem) -> Offers:
    """The face that it names is not there: the one that is over it counts."""
    zone = at.job.elements.get(problem.ids[0])
    if isinstance(zone, VacuumZone) and zone.face is not None:
        yield (
            worded("Seal {name} on the face over it", name=zone.name),
            with_element(at.job, zone.id, face=None),
        )


def port_into_the_zone(at: Situation, problem: Problem) -> Offers:
    zone = at.job.elements.get(problem.ids[0])
    if not isinstance(zone, VacuumZone):
        return
    room = shapely.Polygon(zone.outer.polyline()).buffer(-zone.cord.groove_width_mm)
    for island in zone.islands:
        room = room.difference(shapely.Polygon(island.polyline()).buffer(zone.cord.groove_width_mm))
    here = shapely.Point(zone.port.x_mm, zone.port.y_mm)
    inner = room.buffer(-zone.port.item.riser_mm)
    spots = [shapely.shortest_line(inner, here).coords[0]] if not inner.is_empty else []
    middle = room.representative_point()
    for x, y in [*spots, (middle.x, middle.y)]:
        after = with_port(at.job, zone.id, x_mm=round(x, 3), y_mm=round(y, 3))
        yield worded("Move the port into {name}", name=zone.name), after


def load_onto_the_part(at: Situation, problem: Problem) -> Offers:
    load = at.job.loads.get(problem.ids[0])
    if load is not None:
        pose = at.job.setup.pose
        near = surface_of(at.mesh).nearest(pose.points_back(load.at)).points[0]
        point = as_vector(np.round(pose.points(near), 6) + 0.0)
        yield (
            worded("Move {name} onto the part", name=load.name),
            with_load(at.job, load.id, at=point),
        )


def without_it(at: Situation, problem: Problem) -> Offers:
    key = problem.ids[0]
    things = {**at.job.elements, **at.job.loads, **at.job.passes, **at.job.features}
    if key in things:
        yield worded("Delete {name}", name=things[key].name), without(at.job, key)


def without_lost_faces(at: Situation, problem: Problem) -> Offers:
    key, known = problem.ids[0], {face.number for face in at.shape.faces}
    thing = at.job.features.get(key) or at.job.passes.get(key)
    if thing is None:
        return
    kept = tuple(number for number in thing.faces if number in known)
    edit = with_feature if key in at.job.features else with_pass
    if kept:
        yield (
            worded("Take the lost faces out of {name}", name=thing.name),
            edit(at.job, key, faces=kept),
        )


def as_a_profile(at: Situation, problem: Problem) -> Offers:
    feature = at.job.features.get(problem.ids[0])
    if feature is not None:
        after = with_feature(at.job, feature.id, kind="profile")
        yield worded("Judge {name} as a profile", name=feature.name), after


def smaller_mill(at: Situation, problem: Problem) -> Offers:
    """The largest end mill of the catalogue that is smaller."""
    cut = at.job.passes.get(problem.ids[0])
    if cut is None:
        return
    sizes = {c.diameter_mm for c in load_catalog().cutters.values()}
    for size in sorted((s for s in sizes if s < cut.diameter_mm), reverse=True):
        yield (
            worded("Take an end mill of {size:g} mm", size=size),
            with_pass(at.job, cut.id, diameter_mm=size),
        )


def drill_of_the_holes(at: Situation, problem: Problem) -> Offers:
    cut = at.job.passes.get(problem.ids[0])
    if cut is None:
        return
    widths = [hole.diameter_mm for hole in chosen_holes(cut, at.shape)]
    if widths:
        size = round(min(widths), 3)
        yield (
            worded("Take a drill of {size:g} mm", size=size),
            with_pass(at.job, cut.id, diameter_mm=size),
        )


def tap_of_the_holes(at: Situation, problem: Problem) -> Offers:
    """The thread that the holes are drilled for, else one of their own diameter."""
    cut = at.job.passes.get(problem.ids[0])
    widths = {hole.diameter_mm for hole in chosen_holes(cut, at.shape)} if cut else set()
    if cut is None or len(widths) != 1:
        return
    (width,) = widths
    for size in sorted(_threads_for(width), key=lambda t: abs(t.tap_drill_mm - width)):
        after = with_pass(at.job, cut.id, diameter_mm=size.major_mm, pitch_mm=size.pitch_mm)
        yield worded("Take a tap {name}", name=size.name), after


def _threads_for(width: float) -> list[Thread]:
    return [
        t
        for t in threads().values()
        if not t.tapered and t.tap_drill_mm - 0.3 < width <= t.major_mm
    ]


def only_upright_holes(at: Situation, problem: Problem) -> Offers:
    cut = at.job.passes.get(problem.ids[0])
    if isinstance(cut, CuttingPass):
        across = {
            face
            for hole in chosen_holes(cut, at.shape)
            if not is_upright(hole, at.job)
            for face in hole.faces
        }
        kept = tuple(face for face in cut.faces if face not in across)
        if kept:
            label = worded("Leave holes across the spindle out of {name}", name=cut.name)
            yield label, replace(at.job, passes={**at.job.passes, cut.id: replace(cut, faces=kept)})
