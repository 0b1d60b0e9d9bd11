"""A session with the block of tests.lib.sample_jobs, and pictures of widgets in both themes."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication, QWidget

from app.session import Session
from app.style.theme import apply_theme
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import EdgeLines
from fixtures_lib.geometry.part_shape import StepReport
from fixtures_lib.job.model import Job
from tests.lib.sample_jobs import STEP_BYTES, STEP_SHA, block_mesh, block_shape, full_job

PICTURES = os.environ.get("HOLDFAST_PICTURES")


def block_part() -> LoadedPart:
    report = StepReport(
        file="block.step", schema="AP242", unit="mm", solids=(), loose_faces=0, pmi={}, problems=()
    )
    lines, offsets = _block_edges()
    return LoadedPart(
        report=report, sha256=STEP_SHA, solid=1, healed=False, notes=(), shape_bytes=b"",
        shape=block_shape(), mesh=block_mesh(), edges=EdgeLines(lines, offsets),
    )  # fmt: skip


def session_with(job: Job | None = None) -> Session:
    session = Session()
    session.open(job or full_job(), block_part(), STEP_BYTES, None)
    return session


def keep_picture(widget: QWidget, name: str, size: tuple[int, int]) -> None:
    """Where HOLDFAST_PICTURES names a folder, grab the widget there, light and dark."""
    if not PICTURES:
        return
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    widget.resize(*size)
    widget.show()
    for theme in ("dark", "light"):
        apply_theme(app, theme)  # type: ignore[arg-type]
        for _ in range(5):
            app.processEvents()
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(Path(PICTURES) / f"{name}-{theme}.png"))
    app.setStyleSheet("")


def _block_edges() -> tuple[Floats, np.ndarray]:
    corners = [(x, y) for x, y in ((0.0, 0.0), (100.0, 0.0), (100.0, 60.0), (0.0, 60.0))]
    turn = np.linspace(0.0, 2.0 * np.pi, 25)
    lines: list[Floats] = []
    for z in (0.0, 20.0):
        lines += [np.array([(*corners[i], z), (*corners[(i + 1) % 4], z)]) for i in range(4)]
        lines.append(np.column_stack([50 + 5 * np.cos(turn), 30 + 5 * np.sin(turn), 0 * turn + z]))
    lines += [np.array([(*corner, 0.0), (*corner, 20.0)]) for corner in corners]
    offsets = np.cumsum([0] + [len(line) for line in lines])
    return np.vstack(lines), offsets
