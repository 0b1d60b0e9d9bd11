"""How long work tells where it is.

A task takes a `Progress` and calls it with the name of the stage, and with the fraction done where
a true one exists (contacts solved, files written). The kernel can't report a fraction: then the
stage's name alone is shown, with the time.

A task that has something to look at long before it is done takes a `Show` besides.
"""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    def __call__(self, stage: str, fraction: float | None = None) -> None: ...


def silent(stage: str, fraction: float | None = None) -> None:
    """The progress of nobody."""


class Show(Protocol):
    def __call__(self, early: object) -> None: ...


def unseen(early: object) -> None:
    """Nobody looks before the task is done."""
