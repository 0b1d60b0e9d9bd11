"""A case as matrices: which functionals its contacts and loads need, and how they combine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial

import msgspec
import numpy as np

from fixtures_lib.deflection.blank import underside
from fixtures_lib.deflection.case import Case, Clamp, Contact, Land, Sweep
from fixtures_lib.deflection.elastic_body import Columns
from fixtures_lib.deflection.features import FeatureGauge, Gauge
from fixtures_lib.deflection.patches import (
    Functional,
    Patch,
    disc_patch,
    land_patches,
    line_functional,
    pressure_functional,
    ring_patch,
)
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.deflection.skin_integrals import plane_axes
from fixtures_lib.deflection.spots import Spot, spots_of
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Ints, unit
from fixtures_lib.wording import worded


@dataclass(frozen=True, eq=False)
class Site:
    """One contact patch; `axes` (3, 3) rows: into the part, and two across."""

    owner: Contact | Clamp | Land
    patch: Patch
    axes: Floats


@dataclass(frozen=True, eq=False)
class Load:
    """A load that is not a contact: functionals, and how much of each makes the load."""

    id: str
    functionals: tuple[Functional, ...]
    amounts: Floats
    low_factor: float = 1.0
    high_factor: float = 1.0


@dataclass(frozen=True, eq=False)
class Wiring:
    """Functionals in order: three a site, then those of the loads, then those of the spots."""

    case: Case
    sites: tuple[Site, ...]
    loads: tuple[Load, ...]
    gauges: tuple[Gauge, ...]
    remarks: tuple[str, ...] = ()
    spots: tuple[tuple[Sweep, tuple[Spot, ...]], ...] = ()
    underside: FeatureGauge | None = None  # of a bowed blank

    @cached_property
    def functionals(self) -> list[Functional]:
        by_sites = [f for site in self.sites for f in site.patch.along_axes()]
        by_loads = [f for load in self.loads for f in load.functionals]
        by_spots = [f for _, spots in self.spots for spot in spots for f in spot.functionals]
        return by_sites + by_loads + by_spots

    @property
    def feature_gauges(self) -> tuple[FeatureGauge, ...]:
        """Those that measure on the mesh: all, but for a layout that is only dragged."""
        return tuple(gauge for gauge in self.gauges if isinstance(gauge, FeatureGauge))

    def rows(self, columns: Columns) -> Ints:
        """Where the functionals stand among `columns`."""
        place = columns.places
        return np.array([place[f.key] for f in self.functionals], dtype=np.int64)

    def matrices(self) -> tuple[Floats, Floats]:
        """How contact forces (3m) and loads (l) combine the functionals: (c, 3m), (c, l)."""
        contacts = np.zeros((len(self.functionals), 3 * len(self.sites)))
        for k, site in enumerate(self.sites):
            contacts[3 * k : 3 * k + 3, 3 * k : 3 * k + 3] = site.axes.T
        loads = np.zeros((len(self.functionals), len(self.loads)))
        at = 3 * len(self.sites)
        for k, load in enumerate(self.loads):
            loads[at : at + len(load.amounts), k] = load.amounts
            at += len(load.amounts)
        return contacts, loads


def wired(skin: Skin, case: Case) -> Wiring:
    """Every contact and load found on the skin; FixtureError, which names it, where it is not."""
    touches: list[Contact | Clamp] = [*case.contacts, *case.clamps]
    sites = [_disc_site(skin, touch) for touch in touches]
    for land in case.lands:
        found = skin.remembered(land, partial(land_patches, skin, land))
        sites += [Site(land, patch, axes_along(-patch.normal)) for patch in found]
    gauges, remarks = _gauges(skin, case)
    spots = tuple(
        (sweep, skin.remembered(sweep, partial(spots_of, skin, sweep))) for sweep in case.sweeps
    )
    below = skin.remembered(("underside", case.bow), partial(underside, skin, case.bow))
    return Wiring(case, tuple(sites), _loads(skin, case), gauges, remarks, spots, below)


def _gauges(skin: Skin, case: Case) -> tuple[tuple[Gauge, ...], tuple[str, ...]]:
    """Of all features that the mesh shows; a remark for each that it leaves out."""
    gauges, remarks = [], []
    left_out = set(skin.mesh.left_out)
    for feature in case.features:
        faces = tuple(face for face in feature.faces if face not in left_out)
        if faces:
            shown = msgspec.structs.replace(feature, faces=faces)
            gauges.append(skin.remembered(shown, partial(FeatureGauge, skin, shown)))
        else:
            name = feature.name or feature.id
            remarks.append(
                worded("{name} is not judged: it is too small a detail for the mesh", name=name)
            )
    return tuple(gauges), tuple(remarks)


def _disc_site(skin: Skin, touch: Contact | Clamp) -> Site:
    direction = np.asarray(touch.direction, dtype=float)
    if not np.linalg.norm(direction) > 0.0:
        raise FixtureError(
            worded("{id} has no direction", id=touch.id), mend="say which way it pushes"
        )
    name = f"{'clamp' if isinstance(touch, Clamp) else 'locator'} {touch.id}"
    radii = (touch.inner_radius_mm, touch.patch_radius_mm)
    patch = skin.remembered(
        ("disc", touch.point, radii, touch.direction),
        lambda: (
            ring_patch(skin, name, touch.point, radii, -direction)
            if touch.inner_radius_mm > 0.0
            else disc_patch(skin, name, touch.point, touch.patch_radius_mm, -direction)
        ),
    )
    return Site(touch, patch, axes_along(direction))


def axes_along(direction: Floats) -> Floats:
    """(3, 3) rows: the direction, and two across it."""
    into = unit(direction)
    return np.vstack([into, plane_axes(into)])


def _loads(skin: Skin, case: Case) -> tuple[Load, ...]:
    loads = []
    for force in case.forces:
        patch = skin.remembered(
            ("force", force.point, force.patch_radius_mm),
            partial(disc_patch, skin, f"force {force.id}", force.point, force.patch_radius_mm),
        )
        amounts = np.asarray(force.force_n, dtype=float)
        loads.append(
            Load(force.id, patch.along_axes(), amounts, force.low_factor, force.high_factor)
        )
    step = max(1.0, skin.mesh.diagonal_mm / 200.0)
    for pressure in case.pressures:
        functional = skin.remembered(pressure, partial(pressure_functional, skin, pressure))
        loads.append(Load(pressure.id, (functional,), np.ones(1)))
    for line in case.lines:
        functional = skin.remembered(line, partial(line_functional, skin, line, step))
        loads.append(Load(line.id, (functional,), np.ones(1)))
    return tuple(loads)
