"""Where the window's own files are: drawings that come with it, logs and journals it writes."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from fixtures_lib.resources import resource


def icon_file(name: str) -> Path:
    return resource("icons", f"{name}.svg")


def style_sheet() -> Path:
    return resource("icons", "style.qss")


def samples() -> list[Path]:
    """The sample jobs, and the parts that have no job yet."""
    folder = resource("samples")
    jobs = sorted(folder.glob("*.holdfast"))
    named = {job.stem for job in jobs}
    return [*jobs, *(part for part in sorted(folder.glob("*.step")) if part.stem not in named)]


def sample_part() -> Path:
    """The part that the tutorial is about."""
    return resource("samples", "sensor_housing.step")


def is_sample(path: Path) -> bool:
    """Whether a file belongs to the program: it is not written over."""
    return resource("samples").resolve() in path.resolve().parents


def state_folder() -> Path:
    """The folder for logs and journals; HOLDFAST_STATE overrides it."""
    named = os.environ.get("HOLDFAST_STATE")
    folder = Path(named) if named else Path(platformdirs.user_state_dir("holdfast", False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def log_file() -> Path:
    return state_folder() / "holdfast.log"


def journal_folder() -> Path:
    folder = state_folder() / "journal"
    folder.mkdir(exist_ok=True)
    return folder
