"""Where traces of bugs are kept, for a file that a user can send."""

from __future__ import annotations

import time
from pathlib import Path

import platformdirs

from fixtures_lib.isolation import WorkerFault


def trace_folder() -> Path:
    return Path(platformdirs.user_log_dir("holdfast", appauthor=False))


def kept_trace(fault: WorkerFault) -> str:
    """Write the trace to the log folder; says where it is."""
    folder = trace_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"bug-{time.strftime('%Y%m%d-%H%M%S')}.txt"
        path.write_text(f"task {fault.task}\n\n{fault.trace}", encoding="utf-8")
    except OSError:
        return str(fault)
    return f"details in {path}"
