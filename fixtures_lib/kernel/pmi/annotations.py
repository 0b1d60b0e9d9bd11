"""Annotations of a body, as values: what is said, and about which faces (by their numbers)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from fixtures_lib.catalog.fits import limits
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.job.plate_tolerances import DATUMS, PlateTolerances
from fixtures_lib.kernel.pmi.tagged_faces import TaggedFaces

Characteristic = Literal["flatness", "parallelism", "position"]


class Size(msgspec.Struct, frozen=True, kw_only=True):
    """A diameter in mm; limits are deviations in mm, None where the general tolerance holds."""

    name: str
    faces: tuple[int, ...]
    diameter_mm: float
    limits_mm: tuple[float, float] | None = None  # lower, upper


class Depth(msgspec.Struct, frozen=True, kw_only=True):
    """A distance between two faces; limits as of a size."""

    name: str
    faces: tuple[int, int]
    value_mm: float
    limits_mm: tuple[float, float] | None = None


class Zone(msgspec.Struct, frozen=True, kw_only=True):
    """A geometric tolerance; `round_zone`: the width is a diameter."""

    name: str
    kind: Characteristic
    faces: tuple[int, ...]
    width_mm: float
    datums: tuple[str, ...] = ()
    round_zone: bool = False


class Datum(msgspec.Struct, frozen=True, kw_only=True):
    letter: str
    face: int


class Annotations(msgspec.Struct, frozen=True, kw_only=True):
    sizes: tuple[Size, ...] = ()
    depths: tuple[Depth, ...] = ()
    zones: tuple[Zone, ...] = ()
    datums: tuple[Datum, ...] = ()


def body_annotations(
    body: BodyPlan, faces: TaggedFaces, tolerances: PlateTolerances, flat_mm: float
) -> Annotations:
    """Holes of one specification share a size and a position; the rests' tops a flatness.

    Nothing is said of a body without any size: the kernel then writes tolerances in metres.
    """
    families = _families(body, faces)
    if not (families or faces.top):
        return Annotations()
    return Annotations(
        sizes=tuple(_size(holes, numbers) for holes, numbers in families),
        depths=(*_thickness(body, faces), *_gland_depths(body, faces, tolerances)),
        zones=(*_plane_zones(body, faces, tolerances, flat_mm), *_positions(families, tolerances)),
        datums=tuple(Datum(letter=k, face=n) for k, n in faces.datums.items()),
    )


_Family = tuple[list[PlannedHole], tuple[int, ...]]


def _families(body: BodyPlan, faces: TaggedFaces) -> list[_Family]:
    groups: dict[str, list[PlannedHole]] = {}
    for hole in body.holes:
        if faces.of_hole.get(hole.tag):
            groups.setdefault(hole.tag.rstrip("0123456789"), []).append(hole)
    return [
        (holes, tuple(n for hole in holes for n in faces.of_hole[hole.tag]))
        for holes in groups.values()
    ]


def _size(holes: list[PlannedHole], numbers: tuple[int, ...]) -> Size:
    hole = holes[0]
    return Size(
        name=_words(hole, len(holes)),
        faces=numbers,
        diameter_mm=hole.diameter_mm,
        limits_mm=_fit_limits(hole),
    )


def _words(hole: PlannedHole, count: int) -> str:
    """ "4x M8 - 6H depth 16, drill 22.2": what the hole table says of it."""
    many = f"{count}x " if count > 1 else ""
    if hole.kind == "tapped":
        metric = hole.size.startswith("M")
        depth = "through" if hole.through else f"depth {hole.thread_depth_mm:g}"
        drill = "" if hole.through else f", drill depth {hole.depth_mm:g}"
        return f"{many}{hole.size}{' - 6H' if metric else ''} {depth}{drill}"
    deep = "through" if hole.through else f"depth {hole.depth_mm:g}"
    sunk = ""
    if hole.counterbore_depth_mm > 0.0:
        sunk = f", counterbore {hole.counterbore_diameter_mm:g} x {hole.counterbore_depth_mm:g}"
    fit = f" {hole.fit}" if hole.fit else ""
    return f"{many}diameter {hole.diameter_mm:g}{fit} {deep}{sunk}"


def _fit_limits(hole: PlannedHole) -> tuple[float, float] | None:
    if not hole.fit:
        return None
    try:
        lower, upper = limits(hole.fit, hole.diameter_mm)
    except FixtureError:  # a fit of the shop's own, outside of the table: the name says it
        return None
    return (lower / 1000.0, upper / 1000.0)


def _positions(families: list[_Family], tolerances: PlateTolerances) -> Iterator[Zone]:
    for holes, numbers in families:
        if holes[0].vertical:
            yield Zone(
                name=f"position {holes[0].tag.rstrip('0123456789')}",
                kind="position",
                faces=numbers,
                width_mm=tolerances.position_mm(holes[0]),
                datums=DATUMS,
                round_zone=True,
            )


def _plane_zones(
    body: BodyPlan, faces: TaggedFaces, tolerances: PlateTolerances, flat_mm: float
) -> Iterator[Zone]:
    if "A" in faces.datums:
        yield Zone(name="flatness A", kind="flatness", faces=(faces.datums["A"],), width_mm=flat_mm)
    if faces.rests:
        width = tolerances.pads_flat_mm
        yield Zone(name="flatness of rests", kind="flatness", faces=faces.rests, width_mm=width)
        yield Zone(
            name="parallelism of rests", kind="parallelism", faces=faces.rests, width_mm=width,
            datums=DATUMS[:1],
        )  # fmt: skip


def _thickness(body: BodyPlan, faces: TaggedFaces) -> list[Depth]:
    if not (faces.top and "A" in faces.datums):
        return []
    pair = (faces.datums["A"], faces.top)
    return [Depth(name="thickness", faces=pair, value_mm=body.thickness_mm)]


def _gland_depths(
    body: BodyPlan, faces: TaggedFaces, tolerances: PlateTolerances
) -> Iterator[Depth]:
    """From the land (or the top face) down to the floor of each groove."""
    for groove, (mouth, floor) in zip(body.grooves, faces.glands, strict=True):
        if mouth and floor:
            yield Depth(
                name=f"gland of {groove.element}", faces=(mouth, floor),
                value_mm=groove.mouth_mm - groove.floor_mm,
                limits_mm=(0.0, tolerances.groove_depth_mm),
            )  # fmt: skip
