"""Displacements and contact statuses of real parts, against CalculiX on the same mesh."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from fixtures_lib.deflection.case import Case
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.meshing import MeshSize, meshed
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.solution import StateResult
from fixtures_lib.deflection.tet_mesh import EDGES, TetMesh
from tests.validation.calculix.deck import Law, deck_of
from tests.validation.calculix.layouts import (
    ALUMINIUM,
    held_by_friction,
    held_fast,
    held_rigidly,
    surroundings,
)
from tests.validation.calculix.run import Displacements, installed, solved

# Thin and pocketed, oblique, and a solid block; all by other designers.
PARTS = ("odri_body_structure_back", "odri_hip_aa_support", "mfcad_2-6-12-12-12-23")
# CalculiX integrates curved elements at four points, we at fourteen: with 30,000 unknowns that is
# 0.2 % of the largest displacement, with 12,000 up to 1 %, and 1e-5 where no edge is curved.
MEDIUM = MeshSize(unknowns_low=6_000, unknowns_high=30_000)
SMALL = MeshSize(unknowns_low=3_000, unknowns_high=12_000)
LINEAR, CONTACT = 0.005, 0.001

pytestmark = [
    pytest.mark.skipif(not installed(), reason="ccx is missing: apt-get install calculix-ccx"),
    pytest.mark.slow,
]


@pytest.fixture(scope="module", params=PARTS)
def brep(request: pytest.FixtureRequest, shared_parts: Path) -> bytes:
    import cadquery as cq

    from fixtures_lib.kernel.shape_bytes import to_brep_text

    work = cq.importers.importStep(str(shared_parts / "real" / f"{request.param}.step"))
    return to_brep_text(work.solids().vals()[0].wrapped)


@pytest.fixture(scope="module")
def model(brep: bytes) -> PartModel:
    return PartModel(ElasticBody(meshed(brep, MEDIUM), ALUMINIUM))


@pytest.fixture(scope="module")
def small_model(brep: bytes) -> PartModel:
    """CalculiX takes ten factorisations of an unsymmetric matrix to find who touches.

    Edges are straight here, so that nothing but the contacts can differ.
    """
    return PartModel(ElasticBody(straightened(meshed(brep, SMALL)), ALUMINIUM))


def test_supports_that_give_nothing(model: PartModel, tmp_path: Path) -> None:
    case = held_rigidly(surroundings(model.body.mesh))
    _, theirs, difference = compared(model, case, "bonded", tmp_path)
    assert np.abs(theirs.skin).max() > 1e-6
    assert difference < LINEAR


def test_clamped_and_stuck(model: PartModel, tmp_path: Path) -> None:
    case = held_fast(surroundings(model.body.mesh))
    ours, theirs, difference = compared(model, case, "bonded", tmp_path)
    assert {c.status for c in ours.contacts} == {"pushing", "clamping"}
    assert difference < LINEAR
    for contact in ours.contacts:
        if contact.status == "pushing":
            assert theirs.references[contact.id][0] < 0.0


def test_a_rest_lifts_and_contacts_slip(small_model: PartModel, tmp_path: Path) -> None:
    case = held_by_friction(surroundings(small_model.body.mesh), friction=0.3)
    ours, theirs, difference = compared(small_model, case, "contact", tmp_path)
    assert {c.status for c in ours.contacts} >= {"lifted", "slipping"}
    assert difference < CONTACT
    heights = {contact.id: contact.height_um / 1000.0 for contact in case.contacts}
    for contact in ours.contacts:
        if contact.id in heights:
            closed = theirs.references[contact.id][0] < heights[contact.id]
            assert closed == (contact.status != "lifted")


def straightened(mesh: TetMesh) -> TetMesh:
    points = mesh.points.copy()
    points[mesh.tets[:, 4:]] = points[mesh.tets[:, EDGES]].mean(axis=2)
    return replace(mesh, points=points)


def compared(
    model: PartModel, case: Case, law: Law, folder: Path
) -> tuple[StateResult, Displacements, float]:
    """Ours, theirs, and the largest difference over the largest displacement."""
    state = model.solve(case).states[0]
    assert state.moves is None, state.moves
    theirs = solved(deck_of(model.body, case, law), folder)
    ours_mm = state.displacement_um / 1000.0
    largest = float(np.linalg.norm(theirs.skin, axis=1).max())
    difference = float(np.linalg.norm(ours_mm - theirs.skin, axis=1).max()) / largest
    print(f"{law}: {len(theirs.skin)} nodes, {difference:.1e} of {largest * 1000.0:.3g} um")
    return state, theirs, difference
