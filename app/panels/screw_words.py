"""What follows from the values of a screw through the part, in words."""

from __future__ import annotations

from app.texts import local_figures, tr
from fixtures_lib.job.edits.elements import host_top_mm
from fixtures_lib.job.model import Job, PartScrew
from fixtures_lib.job.part_screws import pressure_mpa, thread_top_mm, tip_mm, torque_nm


def screw_words(screw: PartScrew, job: Job) -> str:
    """Its torque, how it presses the part, and how much of it is in the thread."""
    engaged = thread_top_mm(screw, host_top_mm(job, screw.host)) - tip_mm(screw)
    return local_figures(
        tr(
            "Tighten to {torque} N·m. Under its head {pressure} MPa. {engaged} mm in the thread.",
            torque=f"{torque_nm(screw):.3g}",
            pressure=f"{pressure_mpa(screw):.0f}",
            engaged=f"{max(0.0, engaged):.1f}",
        )
    )
