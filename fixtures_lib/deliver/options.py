"""What can be chosen about a delivery: the job remembers it."""

from __future__ import annotations

from fixtures_lib.job.release import Release as ExportOptions

USUAL = ExportOptions()

__all__ = ["USUAL", "ExportOptions"]
