"""Verdicts on features: a surface that can't be made doesn't pass for want of figures."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from msgspec import structs

from fixtures_lib.deflection.free_motion import FreeMotion
from fixtures_lib.deflection.solution import NOTHING, Bound, Envelope, FeatureResult, Solution
from fixtures_lib.deflection_report import deflection_report
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.model import Feature
from fixtures_lib.verdicts import deflection_problems
from tests.lib.sample_jobs import bare_job

TIPS = FreeMotion((0.0, 0.0, 0.0), (1.0, 0.0, 0.0), 40.0)
PASS = Envelope("pass-1", "Finishing", (), NOTHING, (0.0, 0.0, 0.0), (0.0, 0.0, 0.0), None, "", ())


def solved(envelope: Envelope, released: Bound) -> Solution:
    mesh = TriangleMesh(np.zeros((3, 3)), np.array([[0, 1, 2]]), np.array([1]))
    flat = FeatureResult("flat", "", "flatness", NOTHING, released, "", made_by="pass-1")
    return Solution(10, mesh, (), (flat,), envelopes=(envelope,))


def test_a_pass_that_carries_the_part_away_leaves_no_feature_within_tolerance() -> None:
    flat = Feature(id="flat", name="Top", kind="flatness", faces=(1,), tolerance_um=20.0)
    job = structs.replace(bare_job(), features={"flat": flat})
    for envelope, released, verdict, codes in (
        (PASS, Bound(1.0, 2.0), "pass", []),
        (PASS, Bound(30.0, 40.0), "fail", ["tolerance.fail"]),
        (replace(PASS, moves=TIPS), NOTHING, "fail", ["pass.moves"]),
    ):
        report = deflection_report(job, solved(envelope, released))
        assert report.features[0].verdict == verdict
        assert [problem.code for problem in deflection_problems(report, job)] == codes
