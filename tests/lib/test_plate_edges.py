"""Edge breaks: exact on every side, left out where something stands, proved on read-back."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from fixtures_lib.job.edits import with_plate, with_plate_item
from fixtures_lib.job.model import Adapter, AnyElement, PlateHole
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.plate_volume import planned_volume_mm3
from fixtures_lib.job.storage.document import job_document, job_from_json
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import prove_body, solid_checks
from fixtures_lib.kernel.step_writing import StepBody, StepHeader, write_step
from fixtures_lib.kernel.topology import volume_and_centroid
from tests.lib.plate_jobs import adapter, job_with, milled_rest, universal_plate, vacuum_zone


def body_with(size: float, *elements: AnyElement) -> BodyPlan:
    return plate_plan(with_plate(job_with(*elements), edge_break_mm=size)).plate


def failures(made: BodyPlan, meant: BodyPlan) -> set[str]:
    return {c.what for c in solid_checks(plate_solid(made), meant) if not c.passed}


def test_a_bare_plate_loses_what_a_bevelled_block_lacks() -> None:
    body = body_with(2.0)
    lost = 2.0 * (2.0**2 * (300.0 + 200.0) - 4.0 / 3.0 * 2.0**3)
    assert planned_volume_mm3(body) == pytest.approx(300.0 * 200.0 * 25.0 - lost, rel=1e-12)
    volume, _ = volume_and_centroid(plate_solid(body))
    assert volume == pytest.approx(planned_volume_mm3(body), rel=1e-9)
    assert body.notes[0] == "Break outer edges 2 mm x 45° (top and bottom), all others 0.3 mm."


def test_without_one_nothing_changes() -> None:
    body = body_with(0.0, vacuum_zone(seat=2.0))
    assert body.edges is None
    assert body.notes[0] == "Break all edges 0.3 mm."
    job = job_with()
    raw = job_document(job).replace(b'"number": "",\n   "edge_break_mm": 0.0', b'"number": ""')
    assert raw != job_document(job)  # as a file from before
    assert job_from_json(raw, "old")[0] == job_from_json(job_document(job), "new")[0]


def test_the_exported_file_has_it_and_a_wrong_one_fails_its_proof(tmp_path: Path) -> None:
    deep = PlateHole(id="hole-1", name="hole", x_mm=5.2, y_mm=30.0, depth_mm=20.0)
    body = body_with(2.0, vacuum_zone(seat=2.0), deep)  # its mouth lies in the left edge's chamfer
    path = tmp_path / "plate.step"
    write_step(StepBody("Plate", plate_solid(body), (0.8, 0.8, 0.8)), StepHeader("Plate"), path)
    checks = prove_body(path, body)
    assert [c for c in checks if not c.passed] == []
    assert len([c for c in checks if c.what.startswith("break of its")]) == 8
    assert body.edges is not None
    less = msgspec.structs.replace(body, edges=msgspec.structs.replace(body.edges, size_mm=1.99))
    assert {"volume", "break of its top edge, front"} <= failures(less, body)
    sharp = msgspec.structs.replace(body.edges, top=("front", "back", "left"))
    assert "break of its top edge, right" in failures(
        msgspec.structs.replace(body, edges=sharp), body
    )


def test_an_edge_with_a_pad_on_it_stays_sharp_and_it_says_so() -> None:
    job = with_plate(job_with(milled_rest("rest-1", 3.0, 100.0, 3.0)), edge_break_mm=0.5)
    body = plate_plan(job).plate
    assert body.edges is not None
    assert body.edges.top == ("front", "right", "back")
    assert failures(body, body) == set()
    told = {p.code: p for p in plate_problems(job)}
    assert told["edge-left-sharp"].ids == ("rest-1",)
    assert "not at the top left" in body.notes[0]


def test_one_that_leaves_no_side_is_refused_in_one_sentence() -> None:
    (problem,) = plate_problems(with_plate(job_with(), edge_break_mm=12.0))
    assert problem.severity == "error"
    assert "make the edge break 9.4 mm at most" in problem.message


def test_a_port_that_opens_in_a_chamfer_is_a_problem() -> None:
    zone = vacuum_zone(seat=2.0)
    codes = [p.code for p in plate_problems(with_plate(job_with(zone), edge_break_mm=0.5))]
    assert "edge-break-at-port" not in codes
    job = with_plate(job_with(zone), edge_break_mm=9.0)
    assert "edge-break-at-port" in [p.code for p in plate_problems(job)]
    body = plate_plan(job).plate
    solid, planned = volume_and_centroid(plate_solid(body))[0], planned_volume_mm3(body)
    assert solid == pytest.approx(planned, rel=1e-6)


def test_a_bought_plate_keeps_its_edges_and_an_adapter_has_its_own() -> None:
    universal = universal_plate()
    base: Adapter = msgspec.structs.replace(
        adapter("adapter-1", "adapter-50-m8-12h7-150x100", 100.0, 50.0), edge_break_mm=1.0
    )
    job = with_plate(job_with(base, plate=universal), edge_break_mm=0.5)
    plate, own = plate_plan(job).bodies
    assert plate.edges is None
    assert own.edges is not None
    assert failures(own, own) == set()
    again = with_plate_item(job, universal.item, universal.item.sizes[0])
    assert again.plate.edge_break_mm == 0.5
