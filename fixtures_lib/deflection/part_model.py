"""A part made ready once, then solved for many layouts."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from functools import cached_property

import msgspec
import numpy as np

from fixtures_lib.deflection.candidates import Grid, candidate_places
from fixtures_lib.deflection.case import Case, ElasticMaterial
from fixtures_lib.deflection.disk_cache import (
    keep_columns,
    keep_mesh,
    kept_columns,
    kept_mesh,
    key_of,
)
from fixtures_lib.deflection.elastic_body import Columns, ElasticBody
from fixtures_lib.deflection.elastic_plate import ElasticPlate
from fixtures_lib.deflection.live_layout import LiveLayout
from fixtures_lib.deflection.live_preparation import live_layout, surfaces_made
from fixtures_lib.deflection.lying_plate import plate_under
from fixtures_lib.deflection.memory import told, usable_bytes, within_memory
from fixtures_lib.deflection.mesh_error import widened
from fixtures_lib.deflection.meshing import Mesher, MeshSize, coarser_than
from fixtures_lib.deflection.patches import Functional, Patch
from fixtures_lib.deflection.positions import PositionResult, positions_of
from fixtures_lib.deflection.solution import (
    NO_HEAT,
    NO_PLATE,
    NOT_INCLUDED,
    Envelope,
    Solution,
    StateResult,
)
from fixtures_lib.deflection.states import run_states
from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.deflection.wiring import Wiring, wired
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.thin_walls import WallSamples
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import worded

PLACES = 200  # that contacts may be dragged to
_MOST_PLACES_BYTES = 150e6  # of their skin rows: 200 places of a part of 180,000 unknowns
_MOST_COLUMNS_BYTES = 400e6  # of skin rows kept in memory: 1700 columns of a usual part


class PartModel:
    """The mesh, its factor, and every column solved so far.

    The columns stay: when one rest is moved, only its three columns are new. With a `coarse`
    model beside it, every high figure is raised by what the mesh may hide.
    """

    def __init__(
        self,
        body: ElasticBody,
        mesh_seconds: float = 0.0,
        *,
        cache_key: str | None = None,
        coarse: PartModel | None = None,
        remarks: tuple[str, ...] = (),
    ) -> None:
        self.body = body
        self.remarks = remarks
        self.coarse = coarse
        self._cache_key = cache_key
        self._columns = kept_columns(cache_key) if cache_key else None
        self._mesh_seconds = mesh_seconds

    @cached_property
    def surface(self) -> TriangleMesh:
        """The points that displacements belong to."""
        return surface_of(self.body.mesh)

    @property
    def unknowns(self) -> int:
        return self.body.mesh.unknowns

    def columns(
        self, functionals: list[Functional], progress: Progress = silent, *, to_disk: bool = True
    ) -> Columns:
        """At least the columns of `functionals`; those that are new are solved for."""
        before = len(self._columns.functionals) if self._columns else 0
        columns = self.body.columns(functionals, self._columns, progress)
        if before < len(columns.functionals):
            wanted = {f.key for f in functionals}
            if columns.skin.nbytes > _MOST_COLUMNS_BYTES:
                columns = columns.only(wanted)
            if self._cache_key and to_disk:
                keep_columns(self._cache_key, columns.only(wanted))
        self._columns = columns
        return columns

    def solve(
        self, case: Case, progress: Progress = silent, plate: ElasticPlate | None = None
    ) -> Solution:
        """All states of the case; FixtureError for what is not on the part or makes no sense.

        Without a `plate` the fixture is rigid but for the contacts' own give.
        """
        solution = self._solved(case.checked(), progress, plate)
        if self.coarse is None:
            return solution
        progress("mesh error")
        try:
            return widened(
                solution, self.coarse._solved(msgspec.structs.replace(case, sweeps=()), silent)
            )
        except FixtureError:
            remark = worded("The mesh error could not be judged: the coarser mesh has no answer")
            return replace(solution, remarks=(*solution.remarks, remark))

    def positions(
        self,
        case: Case,
        envelope: Envelope,
        progress: Progress = silent,
        plate: ElasticPlate | None = None,
    ) -> tuple[PositionResult, ...]:
        """The positions of a pass of this case, which `solve` gave the envelope of."""
        wiring = wired(self.body.skin, case.checked())
        columns = self.columns(wiring.functionals, progress)
        under = plate_under(plate, self.body, wiring, columns)[0] if plate else None
        progress("contact")
        return positions_of(self.body, wiring, columns, envelope, under)

    def live(
        self,
        case: Case,
        places: int = PLACES,
        progress: Progress = silent,
        plate: ElasticPlate | None = None,
    ) -> LiveLayout:
        """The case ready to be dragged: columns at `places` on faces that contacts stand on.

        `progress` tells how many of the columns are there. Sweeps stay as they are here.
        """
        wiring, grids = self._candidates(case, places)
        swept = wired(self.body.skin, case)
        wanted = [f for grid in grids for f in grid.functionals]
        columns = self.columns([*swept.functionals, *wanted], progress, to_disk=False)
        under = plate_under(plate, self.body, wiring, columns)[0] if plate else None
        made = surfaces_made(self.body, swept, columns, under)
        return live_layout(self.body, wiring, columns, grids, under, made)

    def prepare_places(self, case: Case, at_most: int, places: int = PLACES) -> tuple[int, int]:
        """Solve for `at_most` places more; how many are ready, and how many there will be."""
        wiring, grids = self._candidates(case, places)
        patches = [patch for grid in grids for patch in grid.patches]
        ready = [patch for patch in patches if self._knows(patch)]
        missing = [patch for patch in patches if not self._knows(patch)][:at_most]
        if missing:  # where memory is short, what is asked for stays
            wanted = [f for patch in (*ready, *missing) for f in patch.along_axes()]
            self.columns([*wiring.functionals, *wanted], to_disk=False)
        return len(ready) + len(missing), len(patches)

    def _candidates(self, case: Case, places: int) -> tuple[Wiring, tuple[Grid, ...]]:
        wiring = wired(self.body.skin, msgspec.structs.replace(case.checked(), sweeps=()))
        row = 4 * 3 * len(self.body.mesh.skin_nodes)
        fit = int(_MOST_PLACES_BYTES / (3 * row))
        return wiring, candidate_places(self.body.skin, wiring, min(places, fit))

    def _knows(self, patch: Patch) -> bool:
        return self._columns is not None and patch.along_axes()[0].key in self._columns.places

    def _solved(
        self, case: Case, progress: Progress, plate: ElasticPlate | None = None
    ) -> Solution:
        wiring = wired(self.body.skin, case)
        columns = self.columns(wiring.functionals, progress)
        progress("plate" if plate else "contact")
        under, lies = plate_under(plate, self.body, wiring, columns) if plate else (None, ())
        progress("contact")
        started = time.perf_counter()
        run = run_states(self.body, wiring, columns, under)
        remarks = (*self.remarks, *self.body.mesh.remarks, *wiring.remarks, *lies)
        timings = {"mesh": self._mesh_seconds, **self.body.timings_s}
        timings["contact"] = time.perf_counter() - started
        return Solution(
            unknowns=self.unknowns,
            surface=self.surface,
            states=run.states,
            features=run.features,
            envelopes=run.envelopes,
            blank=run.blank,
            timings_s=timings,
            remarks=(*remarks, *_verges(run.states)),
            not_included=tuple(
                text
                for text in NOT_INCLUDED
                if not (text == NO_HEAT and any(state.warming_k for state in case.states))
                and not (text == NO_PLATE and plate)
            ),
        )


def _verges(states: tuple[StateResult, ...]) -> tuple[str, ...]:
    return tuple(
        worded(
            "{name}: the part is on the verge of sliding, so its forces are only nearly right",
            name=state.name,
        )
        for state in states
        if not state.exact
    )


def prepared(
    brep_text: bytes,
    material: ElasticMaterial,
    size: MeshSize | None = None,
    progress: Progress = silent,
    *,
    judge_mesh: bool = True,
    surface: TriangleMesh | None = None,
    kept_faces: tuple[int, ...] = (),
    walls: WallSamples | None = None,
) -> PartModel:
    """Mesh the one solid of `brep_text` (BRepTools text) and make it ready to be solved.

    Mesh and columns of an equal part are taken from the disk. With `judge_mesh` a second mesh of
    half the fineness is made, for the mesh error. `surface`, the solid's triangles, and
    `kept_faces` are for solids that are hard to mesh, `walls` for thin ones (see `Mesher.meshed`).
    A mesh that would not
    fit into the machine's memory is made coarser, with a remark, or refused by FixtureError.
    """
    with Mesher() as mesher:
        source = _Source(mesher, brep_text, surface, kept_faces, walls)
        wanted, coarsened = within_memory(size or MeshSize(), usable_bytes())
        model = _model(source, material, wanted, progress)
        model.remarks = tuple(text for text in (coarsened, told(model.unknowns)) if text)
        if judge_mesh:
            model.coarse = _coarse(source, material, model.body.mesh, progress)
    return model


@dataclass(frozen=True, eq=False)
class _Source:
    """What meshes are made from."""

    mesher: Mesher
    brep_text: bytes
    surface: TriangleMesh | None
    kept_faces: tuple[int, ...]
    walls: WallSamples | None

    def mesh(self, size: MeshSize, progress: Progress) -> tuple[str, TetMesh]:
        """Its key, and the mesh, from the disk if it is there."""
        thin = "" if self.walls is None else "thin walls"
        key = key_of(self.brep_text, repr(size), repr(sorted(self.kept_faces)), thin)
        mesh = kept_mesh(key)
        if mesh is None:
            mesh = self.mesher.meshed(
                self.brep_text, size, self.surface, self.kept_faces, progress, self.walls
            )
            keep_mesh(key, mesh)
        return key, mesh


def _model(
    source: _Source, material: ElasticMaterial, size: MeshSize, progress: Progress
) -> PartModel:
    started = time.perf_counter()
    key, mesh = source.mesh(size, progress)
    elastic = f"{material.youngs_mpa!r} {material.poisson!r}"
    return PartModel(
        ElasticBody(mesh, material),
        time.perf_counter() - started,
        cache_key=key_of(key, elastic),
    )


def _coarse(
    source: _Source, material: ElasticMaterial, fine: TetMesh, progress: Progress
) -> PartModel | None:
    """None where no clearly coarser mesh can be made: then the mesh error stays unknown."""
    try:
        model = _model(source, material, coarser_than(fine), progress)
    except FixtureError:
        return None
    return model if model.unknowns < 0.8 * fine.unknowns else None


def surface_of(mesh: TetMesh) -> TriangleMesh:
    """The skin as flat triangles, four for each curved one, over the skin's nodes in order."""
    local = np.searchsorted(mesh.skin_nodes, mesh.skin)
    split = local[:, [[0, 3, 5], [3, 1, 4], [5, 4, 2], [3, 4, 5]]].reshape(-1, 3)
    return TriangleMesh(mesh.points[mesh.skin_nodes], split, np.repeat(mesh.skin_faces, 4))
