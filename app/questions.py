"""What the program must ask before it goes on: the window asks with dialogs, a test answers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from fixtures_lib.catalog.items import MaterialItem, PlateItem
    from fixtures_lib.job.model import Job
    from fixtures_lib.job.release import Release
    from fixtures_lib.reports import Inspection

Unsaved = Literal["save", "discard", "cancel"]


@dataclass(frozen=True)
class NewJobChoice:
    """How a job is begun. None: as the program proposes."""

    solid: int | None = None
    heal: bool = False
    auto: bool = True
    material: MaterialItem | None = None
    plate: PlateItem | None = None


@dataclass(frozen=True)
class ReleaseChoice:
    """Where the fixture's files go, and what is written."""

    folder: Path
    release: Release


class Questions(Protocol):
    def file_to_open(self, folder: Path) -> Path | None: ...
    def part_to_open(self, folder: Path) -> Path | None: ...
    def layout_to_import(self, folder: Path) -> Path | None: ...
    def place_to_save(self, suggested: Path) -> Path | None: ...
    def place_for_picture(self, suggested: Path) -> Path | None: ...
    def release(self, job: Job, suggested: Path) -> ReleaseChoice | None: ...
    def unsaved(self, name: str) -> Unsaved: ...
    def new_job(self, found: Inspection) -> NewJobChoice | None: ...
    def tell(self, found: Inspection) -> None:
        """While it is asked how a job begins: this is known of the part now."""

    def withdraw(self) -> None:
        """While it is asked how a job begins: there is nothing to begin with any more."""
