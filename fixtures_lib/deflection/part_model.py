"""A part made ready once, then solved for many layouts."""

from __future__ import annotations

import time

import numpy as np

from fixtures_lib.deflection.case import Case, ElasticMaterial
from fixtures_lib.deflection.elastic_body import Columns, ElasticBody
from fixtures_lib.deflection.meshing import MeshSize, meshed
from fixtures_lib.deflection.patches import Functional
from fixtures_lib.deflection.solution import Solution
from fixtures_lib.deflection.states import run_states
from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.deflection.wiring import wired
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.progress import Progress, silent


class PartModel:
    """The mesh, its factor, and every column solved so far.

    The columns stay: when one rest is moved, only its three columns are new.
    """

    def __init__(self, body: ElasticBody, mesh_seconds: float = 0.0) -> None:
        self.body = body
        self._columns: Columns | None = None
        self._mesh_seconds = mesh_seconds

    @property
    def unknowns(self) -> int:
        return self.body.mesh.unknowns

    def columns(self, functionals: list[Functional], progress: Progress = silent) -> Columns:
        self._columns = self.body.columns(functionals, self._columns, progress)
        return self._columns

    def solve(self, case: Case, progress: Progress = silent) -> Solution:
        """All states of the case; FixtureError for what is not on the part or makes no sense."""
        wiring = wired(self.body.skin, case.checked())
        columns = self.columns(wiring.functionals, progress)
        progress("contact")
        started = time.perf_counter()
        states, features = run_states(self.body, wiring, columns)
        timings = {"mesh": self._mesh_seconds, **self.body.timings_s}
        timings["contact"] = time.perf_counter() - started
        return Solution(
            self.unknowns, surface_of(self.body.mesh), states, features, timings,
            self.body.mesh.remarks,
        )  # fmt: skip


def prepared(
    brep_text: bytes,
    material: ElasticMaterial,
    size: MeshSize | None = None,
    progress: Progress = silent,
) -> PartModel:
    """Mesh the one solid of `brep_text` (BRepTools text) and make it ready to be solved."""
    started = time.perf_counter()
    mesh = meshed(brep_text, size, progress)
    return PartModel(ElasticBody(mesh, material), time.perf_counter() - started)


def surface_of(mesh: TetMesh) -> TriangleMesh:
    """The skin as flat triangles, four for each curved one, over the skin's nodes in order."""
    local = np.searchsorted(mesh.skin_nodes, mesh.skin)
    split = local[:, [[0, 3, 5], [3, 1, 4], [5, 4, 2], [3, 4, 5]]].reshape(-1, 3)
    return TriangleMesh(mesh.points[mesh.skin_nodes], split, np.repeat(mesh.skin_faces, 4))
