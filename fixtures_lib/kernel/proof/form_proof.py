"""Whether a STEP file that was read back has the protocol and the unit that were asked for."""

from __future__ import annotations

from fixtures_lib.geometry.part_shape import StepReport
from fixtures_lib.kernel.proof.export_check import ExportCheck, stated
from fixtures_lib.kernel.step_writing import StepForm

_UNITS = {"mm": "millimetre", "in": "inch"}
_SCHEMAS = {"ap242": "AP242", "ap214": "AUTOMOTIVE_DESIGN"}


def form_checks(subject: str, report: StepReport, form: StepForm) -> list[ExportCheck]:
    wanted = _SCHEMAS[form.schema]
    got = wanted if wanted in report.schema else report.schema
    return [
        stated(subject, "unit", _UNITS[form.unit], report.unit),
        stated(subject, "schema", wanted, got),
    ]
