"""The main job on parts that others designed: laid out, held, a proved plate, a deflection."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.tasks import OpenedJob, check_job, first_job
from fixtures_lib.tasks.checking import quick_checks

PARTS = (
    "real/mfcad_2-6-12-12-12-23",
    "real/nist_ctc_01_asme1_ap242-e1",
    "real/nist_ctc_02_asme1_ap242-e2",
    "real/nist_ctc_04_asme1_ap242-e1",
    "real/nist_ctc_05_asme1_ap242-e1",
    "real/nist_ftc_08_asme1_ap242-e1-tg",
    "real/nist_ftc_11_asme1_ap242-e2",
    "real/nist_stc_08_asme1_ap242-e3",
    "real/odri_body_structure_back",
    "real/odri_body_structure_bottom",
    "real/odri_body_structure_side",
    "real/odri_hip_aa_support",
    "real/odri_hip_fe_module_shell_base",
    "made/far_from_origin",
    "made/pocket_unit_inch",
    "odd/utf8_näme_部品 (1)",
)
SOLVED = ("real/mfcad_2-6-12-12-12-23", "real/odri_body_structure_back", "made/pocket_unit_inch")
LOOSE = ("real/odri_hip_aa_support",)  # its sides slant, its flat tops are narrow


def laid_out(shared_parts: Path, name: str) -> OpenedJob:
    return first_job(str(shared_parts / f"{name}.step"), heal=True, auto=True)


@pytest.mark.parametrize("name", PARTS)
def test_a_part_is_located_on_a_plate_that_is_proved(name: str, shared_parts: Path) -> None:
    opened = laid_out(shared_parts, name)
    locating, _, problems = quick_checks(opened.job, opened.part)
    assert locating.determined
    wrong = (
        "holes-collide", "land-over-hole", "pad-on-hole", "plate-without-lifting",
        "items-collide", "item-hits-part", "item-hits-raised", "item-on-groove",
    )  # fmt: skip
    assert [p.message for p in problems if p.code in wrong] == []
    loose = [p.message for p in problems if p.code.startswith("holding.") and p.severity == "error"]
    assert (loose == []) == (name not in LOOSE)
    assert opened.job.notes.startswith("First layout: no vacuum") == (name in LOOSE)
    plate = plate_plan(opened.job).plate
    checks = solid_checks(plate_solid(plate), plate)
    assert [f"{c.subject} {c.what}: {c.expected}, {c.got}" for c in checks if not c.passed] == []
    assert sum(c.subject.startswith("hole ") for c in checks) >= 3 * len(plate.holes)


@pytest.mark.parametrize("name", SOLVED)
def test_a_part_is_solved_in_every_state(name: str, shared_parts: Path) -> None:
    opened = laid_out(shared_parts, name)
    report = check_job(opened.job, opened.part)
    assert report.deflection is not None
    assert [state.name for state in report.deflection.states if state.moves] == []
    assert report.deflection.unknowns > 10_000
    held = report.deflection.states[-1]
    assert 0.0 < held.max_um.low <= held.max_um.high < 200.0
    weight = sum(c.normal_n for c in report.deflection.states[0].contacts)
    assert weight >= 0.9 * report.holding.weight_n
