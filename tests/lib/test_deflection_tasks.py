"""From a job to figures: passes, heat, and a plate that bends, through the use cases."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.deflection.following import follow
from fixtures_lib.deflection_report import followed_deflection
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.pass_margins import pass_margins
from fixtures_lib.job.edits import moved, without
from fixtures_lib.job.edits.document import with_new_pass, with_pass
from fixtures_lib.job.model import CuttingPass, Job, Rest
from fixtures_lib.job.moved_contacts import moved_contacts
from fixtures_lib.job.storage.document import job_document, job_from_json
from fixtures_lib.layout.first_job import first_job
from fixtures_lib.tasks import load_part, prepare_places, ready_layout, solve_deflection


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, LoadedPart]:
    import cadquery as cq

    path: Path = tmp_path_factory.mktemp("part") / "block.step"
    cq.exporters.export(cq.Workplane().box(100, 70, 12).edges("|Z").fillet(4), str(path))
    part = load_part(str(path))
    return first_job(part, load_catalog(), "block", "al6061_t6"), part


def changed(job: Job, **conditions: object) -> Job:
    return msgspec.structs.replace(
        job, conditions=msgspec.structs.replace(job.conditions, **conditions)
    )


def test_the_first_job_s_pass_is_saved_changed_and_judged(
    laid_out: tuple[Job, LoadedPart],
) -> None:
    job, part = laid_out
    job = with_pass(job, "pass-1", diameter_mm=8.0, teeth=4)
    assert job_from_json(job_document(job), "job")[0].passes == job.passes
    report = solve_deflection(job, part).report
    (envelope,) = report.envelopes
    top = max(part.mesh.moved(job.setup.pose).points[:, 2])
    assert envelope.at_mm[2] == pytest.approx(top, abs=0.01)
    assert envelope.moves is None
    assert envelope.worst_um.high > envelope.worst_um.low > 0.0
    # The layout was made to hold this pass wherever the tool is.
    assert envelope.slip_margin is not None
    assert envelope.slip_margin >= job.conditions.slip_safety
    (feature,) = report.features
    assert feature.made_by == "pass-1"
    assert feature.cut_in_um.high > 0.0


def test_a_pass_that_is_too_strong_fails_the_check(laid_out: tuple[Job, LoadedPart]) -> None:
    job, part = laid_out
    rough = CuttingPass(
        id="pass-2", name="Slot", strategy="slot", diameter_mm=20.0, axial_depth_mm=20.0,
        faces=(part.shape.planar_faces[0].number,),
    )  # fmt: skip
    margins = pass_margins(with_new_pass(job, rough), part)
    factor = margins["pass-2"].factor
    assert factor is not None
    assert factor < 1.0
    assert factor < (margins["pass-1"].factor or 0.0)
    assert margins["pass-2"].motion


def test_heat_is_a_state_before_the_cut(laid_out: tuple[Job, LoadedPart]) -> None:
    job, part = laid_out
    report = solve_deflection(changed(job, warming_k=8.0), part).report
    names = [state.name for state in report.states]
    assert names.index("warmed") == len([n for n in names if not n.startswith("cutting")]) - 1
    assert "heat" not in report.not_included


def test_a_plate_that_bends_gives_more(laid_out: tuple[Job, LoadedPart]) -> None:
    """But for the vacuum's pull on it: that lifts the plate towards the part."""
    job, part = laid_out
    rigid = solve_deflection(job, part).report
    bent = solve_deflection(changed(job, plate_support="bolted"), part).report
    assert "bending of the fixture plate" in rigid.not_included
    assert "bending of the fixture plate" not in bent.not_included
    for a, b in zip(rigid.states, bent.states, strict=True):
        least = 0.98 if a.name in ("gravity", "seated") else 0.9
        assert b.max_um.high > least * a.max_um.high


def test_a_plate_that_lies_on_the_table(laid_out: tuple[Job, LoadedPart]) -> None:
    """The vacuum and the clamps press part and plate together: nothing of it lifts the plate."""
    job, part = laid_out
    rigid = solve_deflection(job, part).report
    lying = solve_deflection(changed(job, plate_support="lying"), part).report
    assert any("The plate lies on" in remark for remark in lying.remarks)
    for a, b in zip(rigid.states, lying.states, strict=True):
        assert 0.95 * a.max_um.high < b.max_um.high < 3.0 * a.max_um.high + 2.0


def test_rests_of_uncertain_height_widen_the_range(laid_out: tuple[Job, LoadedPart]) -> None:
    job, part = laid_out
    rest = next(e for e in job.elements.values() if isinstance(e, Rest))
    fourth = msgspec.structs.replace(rest, id="rest-9", name="Rest 9", x_mm=rest.x_mm + 8.0)
    four = msgspec.structs.replace(job, elements={**job.elements, "rest-9": fourth})
    sure = solve_deflection(four, part).report.states[-1].max_um
    unsure = solve_deflection(changed(four, rest_height_um=20.0), part).report.states[-1].max_um
    assert unsure.high > sure.high + 1.0


def test_a_layout_in_a_parcel_follows_a_drag(laid_out: tuple[Job, LoadedPart]) -> None:
    """What the window does: places in slices, a layout packed, moves of the job's contacts."""
    job, part = laid_out
    readiness = prepare_places(job, part, 30)
    assert 30 <= readiness.ready <= readiness.wanted
    exact = solve_deflection(job, part)
    layout = ready_layout(job, part)
    rest = next(key for key in layout.contacts if key.startswith("rest"))
    still = follow("first", {}, parcel=layout.parcel)
    start = followed_deflection(job, still, exact).report
    again = followed_deflection(job, follow("first", {}), exact, start).report
    for mine, theirs in zip(again.states, exact.report.states, strict=True):
        assert mine.max_um.high == pytest.approx(theirs.max_um.high, rel=0.01)
        assert mine.max_um.low == pytest.approx(theirs.max_um.low, rel=0.01)
    for one, other in zip(again.features, exact.report.features, strict=True):
        assert one.released_um.high == pytest.approx(other.released_um.high, rel=0.01)
        assert one.verdict == other.verdict
    now = moved(job, rest, 2.0, 1.0)
    moves = moved_contacts(job, now)
    assert moves is not None
    assert list(moves) == [rest]
    shown = followed_deflection(now, follow("first", moves), exact, start)
    with pytest.raises(FixtureError, match="is gone"):
        follow("second", moves)
    report = solve_deflection(now, part).report
    assert shown.report.states[-1].max_um.high == pytest.approx(
        report.states[-1].max_um.high, rel=0.05
    )


def test_only_moved_contacts_follow(laid_out: tuple[Job, LoadedPart]) -> None:
    job, _ = laid_out
    key = next(key for key, e in job.elements.items() if isinstance(e, Rest))
    assert moved_contacts(job, job) == {}
    assert moved_contacts(job, changed(job, warming_k=8.0)) is None
    assert moved_contacts(job, without(job, key)) is None
