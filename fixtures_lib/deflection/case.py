"""What is solved: a part's material, what touches it, what loads it, and the states in order.

Everything is in the part's own coordinates (mm, N, MPa). A contact's `direction` is the way it
pushes, into the part:

                 part
        ─────────┬──────────
                 ↑ direction
              locator
"""

from __future__ import annotations

from typing import Literal

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.wording import worded

Tip = Literal["flat", "sphere", "rigid"]
FeatureKind = Literal["flatness", "profile", "position", "orientation", "size"]
STANDARD_GRAVITY_M_S2 = 9.80665


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen value; only keywords, so that a reader sees what each number is."""


class ElasticMaterial(Value, frozen=True, kw_only=True):
    youngs_mpa: float
    poisson: float
    density_kg_m3: float = 0.0
    expansion_per_k: float = 0.0

    def __post_init__(self) -> None:
        if not self.youngs_mpa > 0.0:
            raise FixtureError(
                "the material has no stiffness", mend="give a Young's modulus above 0 MPa"
            )
        if not 0.0 <= self.poisson < 0.5:
            raise FixtureError(
                worded("Poisson's ratio {poisson:g} is impossible", poisson=self.poisson),
                mend="use 0 to 0.49",
            )


STEEL = ElasticMaterial(youngs_mpa=210_000.0, poisson=0.3, density_kg_m3=7850.0)


class Touch(Value, frozen=True, kw_only=True):
    """Where and how a fixture element touches the part.

    The patch is the disc of `patch_radius_mm` about the point, or the ring outside
    `inner_radius_mm` round a hole. A spherical tip flattens by Hertz,
    a flat one like a punch on its own body, a rigid one not at all. `body_stiffness_n_per_um` is
    that of the element itself, None for rigid. `stands_at` is where its body stands on the plate,
    None for straight below.
    """

    id: str
    point: Vector
    direction: Vector
    patch_radius_mm: float = 3.0
    inner_radius_mm: float = 0.0
    tip: Tip = "flat"
    tip_radius_mm: float | None = None
    tip_material: ElasticMaterial = STEEL
    body_stiffness_n_per_um: float | None = None
    friction_low: float = 0.12
    friction_high: float = 0.2
    stands_at: Vector | None = None


class Contact(Touch, frozen=True, kw_only=True):
    """A locator or pad: it pushes or it doesn't touch.

    `height_um` is how far it stands proud of its nominal place along `direction` (a rest that is
    too high: positive), known to `height_tolerance_um` either way. `two_sided` contacts also pull,
    which only targets of proof need.
    """

    height_um: float = 0.0
    height_tolerance_um: float = 0.0
    two_sided: bool = False


class Clamp(Touch, frozen=True, kw_only=True):
    """Pushes with a given force along `direction`, and holds sideways by friction."""

    force_n: float


class Land(Value, frozen=True, kw_only=True):
    """A face, or the area inside `outline` on it, that lies flat on the plate.

    `outline` and `holes` are closed rings of points in the face's plane. The land is split into
    about `cells` patches, each of which can lift.
    """

    id: str
    face: int
    outline: tuple[Vector, ...] = ()
    holes: tuple[tuple[Vector, ...], ...] = ()
    cells: int = 24
    friction_low: float = 0.12
    friction_high: float = 0.2


class PointForce(Value, frozen=True, kw_only=True):
    """A force on the disc of `patch_radius_mm` about `point`; the factors give its two ends."""

    id: str
    point: Vector
    force_n: Vector
    patch_radius_mm: float = 2.0
    low_factor: float = 1.0
    high_factor: float = 1.0


class FacePressure(Value, frozen=True, kw_only=True):
    """A pressure on a face, or on the area inside `outline` less `holes`; positive presses inwards.

    Vacuum below the part is a negative pressure on its bottom face.
    """

    id: str
    face: int
    pressure_mpa: float
    outline: tuple[Vector, ...] = ()
    holes: tuple[tuple[Vector, ...], ...] = ()


class LineForce(Value, frozen=True, kw_only=True):
    """A force per length along a closed ring of points on the skin: a seal that pushes back."""

    id: str
    ring: tuple[Vector, ...]
    force_n_per_mm: Vector


class Bore(Value, frozen=True, kw_only=True):
    """A hole that a drill or a tap goes into: its wall, and a point on its axis."""

    faces: tuple[int, ...]
    point: Vector


class Sweep(Value, frozen=True, kw_only=True):
    """A tool that goes over faces, tried at about `spots` places with its force all round; or one
    that goes into each of its bores along the spindle.

    Each pair of forces is low and high. `lateral_n` across the spindle, `up_n` and `down_n` along
    it are peaks; `surface_n` normal to a wall and `floor_n` along the spindle (up positive) act
    while the surface is made, which is what features are judged by. `torque_n_mm` turns the part
    the way that the spindle turns, clockwise from above; with `turns_back` (a tap) also against
    it. It starts from the state named `after`. What it leaves is the finished surface where it
    `makes_surface`.
    """

    id: str
    name: str
    faces: tuple[int, ...] = ()
    bores: tuple[Bore, ...] = ()
    after: str
    spindle: Vector = (0.0, 0.0, 1.0)
    lateral_n: tuple[float, float] = (0.0, 0.0)
    up_n: tuple[float, float] = (0.0, 0.0)
    down_n: tuple[float, float] = (0.0, 0.0)
    surface_n: tuple[float, float] = (0.0, 0.0)
    floor_n: tuple[float, float] = (0.0, 0.0)
    torque_n_mm: tuple[float, float] = (0.0, 0.0)
    turns_back: bool = False
    makes_surface: bool = True
    spots: int = 24
    directions: int = 8
    patch_radius_mm: float = 2.0


class State(Value, frozen=True, kw_only=True):
    """One step. `loads` are the ids of the clamps, forces, pressures and lines that act in it.

    It starts from the state named `after` (by default the one before it): friction remembers.
    In a `cutting` state the faces that are cut here get their shape. `warming_k` is how much
    warmer part and fixture are than when the part was laid down.
    """

    name: str
    loads: tuple[str, ...] = ()
    after: str | None = None
    cutting: bool = False
    warming_k: float = 0.0


class Bow(Value, frozen=True, kw_only=True):
    """A blank that is not flat: its underside is a dome, `height_um` from its edge to its middle.

    Positive: the edge stands on the fixture and the middle is clear of it; negative: the middle
    stands and the edge is clear. `up` is away from the fixture.
    """

    height_um: float
    up: Vector = (0.0, 0.0, 1.0)


class Feature(Value, frozen=True, kw_only=True):
    """Faces with a tolerance. `cut_here` faces take the deflection with them when released."""

    id: str
    faces: tuple[int, ...]
    kind: FeatureKind = "flatness"
    name: str = ""
    cut_here: bool = True


class Case(Value, frozen=True, kw_only=True):
    states: tuple[State, ...]
    contacts: tuple[Contact, ...] = ()
    lands: tuple[Land, ...] = ()
    clamps: tuple[Clamp, ...] = ()
    forces: tuple[PointForce, ...] = ()
    pressures: tuple[FacePressure, ...] = ()
    lines: tuple[LineForce, ...] = ()
    features: tuple[Feature, ...] = ()
    sweeps: tuple[Sweep, ...] = ()
    bow: Bow | None = None
    fixture_expansion_per_k: float = 23.6e-6  # of an aluminium plate
    gravity_m_s2: Vector = (0.0, 0.0, -STANDARD_GRAVITY_M_S2)

    def checked(self) -> Case:
        """Itself; FixtureError for ids used twice, unknown loads, and nothing to stand on."""
        if not self.contacts and not self.lands:
            raise FixtureError("the part stands on nothing", mend="place rests and locators")
        _no_duplicates([x.id for x in (*self.contacts, *self.lands, *self.loads)])
        known = {x.id for x in self.loads}
        earlier: set[str] = set()
        for state in self.states:
            unknown = [name for name in state.loads if name not in known]
            if unknown:
                raise FixtureError(
                    worded(
                        "state {name}: there is no load {unknown}",
                        name=state.name,
                        unknown=unknown[0],
                    )
                )
            if state.after is not None and state.after not in earlier:
                raise FixtureError(
                    worded(
                        "state {name}: no earlier state {after}", name=state.name, after=state.after
                    )
                )
            earlier.add(state.name)
        for sweep in self.sweeps:
            if sweep.after not in earlier:
                raise FixtureError(
                    worded(
                        "{name}: there is no state {after} to start from",
                        name=sweep.name,
                        after=sweep.after,
                    )
                )
        return self

    @property
    def loads(self) -> tuple[Clamp | PointForce | FacePressure | LineForce, ...]:
        return (*self.clamps, *self.forces, *self.pressures, *self.lines)


def _no_duplicates(ids: list[str]) -> None:
    twice = [name for name in set(ids) if ids.count(name) > 1]
    if twice:
        raise FixtureError(
            worded("two elements are called {min}", min=min(twice)), mend="rename one"
        )
