"""What a solved case says. Every figure is a low and a high one where they differ."""

from __future__ import annotations

from dataclasses import dataclass, field

from fixtures_lib.deflection.case import FeatureKind
from fixtures_lib.deflection.features import FeatureFigures
from fixtures_lib.deflection.free_motion import FreeMotion
from fixtures_lib.geometry.arrays import Singles, Vector
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.wording import worded

NO_HEAT = worded("heat")
NO_PLATE = worded("bending of the fixture plate")
NOT_INCLUDED = (
    NO_PLATE,
    worded("bending of the table"),
    NO_HEAT,
    worded("stresses that were in the blank"),
    worded("vibration and the dynamics of the cut"),
    worded("the part's change of shape as material is cut away"),
    worded("plastic dents under hard tips"),
)


@dataclass(frozen=True)
class Bound:
    low: float
    high: float

    def joined(self, other: Bound) -> Bound:
        return Bound(min(self.low, other.low), max(self.high, other.high))

    def widened(self, by: float) -> Bound:
        """Raised at the high end: what a finer mesh may still add."""
        return Bound(self.low, self.high + by)


NOTHING = Bound(0.0, 0.0)


@dataclass(frozen=True)
class ContactForce:
    """One contact in one state. `status`: pushing, clamping, slipping, lifted, idle."""

    id: str
    normal_n: float
    tangential_n: float
    status: str
    normal_range_n: Bound
    friction_use: float  # tangential over what friction can hold, 1 where it slips
    force_n: Vector  # of the contact on the part, in the part's axes


@dataclass(frozen=True)
class FeatureState:
    id: str
    figures: FeatureFigures
    figure_um: Bound


@dataclass(frozen=True, eq=False)
class StateResult:
    """displacement_um (s, 3), a row for each point of the solution's surface, of the soft end.

    `moves` is set, and everything else empty, where nothing holds the part in this state.
    """

    name: str
    displacement_um: Singles
    max_um: Bound
    at_mm: Vector
    contacts: tuple[ContactForce, ...]
    features: tuple[FeatureState, ...]
    moves: FreeMotion | None = None
    cutting: bool = False
    exact: bool = True  # False: friction is followed only nearly, on the verge of sliding


@dataclass(frozen=True)
class FeatureResult:
    """Over all states. `held_um` as on the machine, `released_um` when it is off the fixture.

    `static_um` is what it is bent by before the cut, `cut_in_um` what the tool's push adds while
    the surface is made. `made_by` is the sweep that makes it, where one does: then `released_um`
    is that of both together.
    """

    id: str
    name: str
    kind: FeatureKind
    held_um: Bound
    released_um: Bound
    worst_state: str
    static_um: Bound = NOTHING
    cut_in_um: Bound = NOTHING
    made_by: str = ""


@dataclass(frozen=True)
class SpotResult:
    """The worst at one place of the tool. `moves` where the force carries the part away."""

    at_mm: Vector
    face: int
    force_n: Vector
    deflection_um: Bound
    surface_um: Bound  # normal to the surface, while it is made; along the spindle in a bore
    moves: FreeMotion | None = None
    torque_n_mm: float = 0.0


@dataclass(frozen=True)
class Envelope:
    """Of one sweep. `lets_go_at` times the force lets the first contact go: slip or lift.

    It is that of the worst spot; None where nothing lets go at 16 times the force. `faces`
    (face, range) is how much the normal deflection differs over each face: its error of form.
    """

    id: str
    name: str
    spots: tuple[SpotResult, ...]
    worst_um: Bound
    at_mm: Vector
    force_n: Vector
    lets_go_at: float | None
    first_to_go: str
    faces: tuple[tuple[int, Bound], ...]
    moves: FreeMotion | None = None
    torque_n_mm: float = 0.0


@dataclass(frozen=True)
class MeshStep:
    """The largest displacement of a state on the coarse mesh and on the fine one, at the soft end,
    and `most_um`, what it may come to on a mesh without end.
    """

    state: str
    coarse_um: float
    fine_um: float
    most_um: float


@dataclass(frozen=True)
class MeshStudy:
    """What the mesh error is judged by."""

    coarse_unknowns: int
    fine_unknowns: int
    steps: tuple[MeshStep, ...]


@dataclass(frozen=True)
class BlankResult:
    """A bowed blank: what holding takes out of its bow comes back when it is released.

    `left_um` is what of the bow is not pulled flat.
    """

    bow_um: float
    spring_back_um: Bound
    left_um: Bound


@dataclass(frozen=True, eq=False)
class Solution:
    """`surface` has the points that displacements belong to, four flat triangles an element."""

    unknowns: int
    surface: TriangleMesh
    states: tuple[StateResult, ...]
    features: tuple[FeatureResult, ...]
    envelopes: tuple[Envelope, ...] = ()
    blank: BlankResult | None = None
    timings_s: dict[str, float] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    not_included: tuple[str, ...] = NOT_INCLUDED
    mesh_error: float | None = None  # share of the largest displacement, where two meshes ran
    mesh_study: MeshStudy | None = None
