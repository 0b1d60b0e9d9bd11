"""Where a job belongs in the library, as its dialog asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from fixtures_lib.shop.keeping.filing import Filing


@dataclass(frozen=True)
class Placement:
    """Customer, part and revision; then the fixture's own name and number, and why it is kept."""

    filing: Filing
    fixture: str
    number: str = ""
    why: str = ""
