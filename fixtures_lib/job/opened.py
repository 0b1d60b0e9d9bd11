"""A job with all that is worked out of its file. The window takes it: nothing here needs a kernel.

A value is taken out of the worker's answer by loading the module of its class. In a module of
`tasks` that would load the kernel into the window, which stands still meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass

from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.model import Job


@dataclass(frozen=True, eq=False)
class OpenedJob:
    """A job with everything that belongs to it."""

    job: Job
    part: LoadedPart
    part_bytes: bytes
    read_only: bool = False
