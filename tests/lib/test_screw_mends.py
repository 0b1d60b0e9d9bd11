"""What is wrong with a screw through the part goes away by a definite edit."""

from __future__ import annotations

import pytest

from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.edits import with_element
from fixtures_lib.job.mends import MAKERS, Situation, can_be_mended, mended, proved
from fixtures_lib.job.model import Job
from fixtures_lib.job.problems import Problem
from tests.lib.screwed_part import CATALOG, PLAIN, screwed_job, screwed_part, with_screw


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> LoadedPart:
    return screwed_part(tmp_path_factory.mktemp("screwed"))


@pytest.mark.parametrize(
    ("changes", "code", "label"),
    [
        ({"x_mm": 82.0}, "screw-without-hole", "Put Screw 1 into the hole of 9 mm"),
        ({"x_mm": 90.7}, "screw-off-axis", "Put Screw 1 into the hole of 9 mm"),
        ({"item": CATALOG.screws["screw-m10"]}, "screw-too-large", "Put Screw 1 into"),
        ({"item": CATALOG.screws["screw-m5"]}, "screw-falls-through", "Put Large washer M5 under"),
        ({"seat_mm": 23.0}, "screw-head-off", "Put Screw 1 into"),
        ({"under_mm": 9.0}, "screw-ring-off", "Put Screw 1 into"),
        ({"ring_mm": 0.0}, "screw-without-support", "Mill a ring under Screw 1"),
        ({"force_n": 0.0}, "screw-loose", "Tighten Screw 1 to"),
        ({"force_n": 20000.0}, "screw-overloaded", "Tighten Screw 1 to"),
        ({"length_mm": 80.0}, "screw-out-below", "Take 25 mm"),
        ({"length_mm": 16.0}, "screw-engages-little", "Take 25 mm"),
        ({"length_mm": 26.0}, "screw-length-not-sold", "Take 25 mm"),
    ],
)
def test_each_fault_is_mended(
    part: LoadedPart, changes: dict[str, object], code: str, label: str
) -> None:
    job, screw = with_screw(screwed_job(part), part, PLAIN)
    wrong = with_element(job, screw.id, **changes)

    def judge(job: Job) -> tuple[Problem, ...]:
        return problems_of(job, part.shape, part.mesh)

    problem = next(p for p in judge(wrong) if p.code == code)
    assert can_be_mended(problem)
    offers = proved(MAKERS[code], Situation(wrong, part.shape, part.mesh), problem, judge)
    assert offers[0].label.startswith(label)
    assert code not in {p.code for p in judge(mended(wrong, offers[0]))}
