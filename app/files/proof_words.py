"""What is said where an export could not be proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.texts import tr

if TYPE_CHECKING:
    from fixtures_lib.deliver.manifest import Manifest


def not_proved_words(manifest: Manifest) -> str:
    """One sentence with the first check that failed."""
    failed = manifest.failed()
    name, check = failed[0]
    more = tr(", and {count} more", count=len(failed) - 1) if len(failed) > 1 else ""
    fault = tr(
        "{subject} in {name} has the {what} {got} instead of {expected}{more}",
        subject=check.subject,
        name=name,
        what=check.what,
        got=check.got,
        expected=check.expected,
        more=more,
    )
    return tr("The fixture was written, but it is not proved: {fault}.", fault=fault)
