"""What a fixture is: released, a draft again, obsolete; an old version again; a fixture from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.library.entry_dialog import Entry, EntryDialog, Work
from app.library.shelf import Shelf
from app.texts import tr


class Standing:
    """Each verb asks in a dialog, and `show(fixture_id)` is called when it is done."""

    def __init__(self, shelf: Shelf, parent: QWidget, show: Callable[[str], None]) -> None:
        self._shelf, self._parent, self._show = shelf, parent, show
        self.dialog: EntryDialog | None = None

    def release(self, fixture_id: str, version: int) -> None:
        self._ask(
            tr("Release"),
            tr("Release version {version}, and lock the fixture.", version=version),
            (_note(),),
            lambda library, typed: library.releases.release(fixture_id, version, typed["note"]),
            fixture_id,
        )

    def reopen(self, fixture_id: str) -> None:
        self._ask(
            tr("Reopen"),
            tr("A draft again: it must be released again."),
            (Entry("note", tr("Why")),),
            lambda library, typed: library.releases.reopen(fixture_id, typed["note"]),
            fixture_id,
        )

    def obsolete(self, fixture_id: str) -> None:
        self._ask(
            tr("Declare obsolete"),
            tr("Nobody is to use it any more. It stays to be looked at, and can be reopened."),
            (Entry("note", tr("Why")),),
            lambda library, typed: library.releases.obsolete(fixture_id, typed["note"]),
            fixture_id,
        )

    def restore(self, fixture_id: str, version: int) -> None:
        self._ask(
            tr("Take version {version} back", version=version),
            tr(
                "Version {version} is made the newest again. All versions stay.",
                version=version,
            ),
            (Entry("why", tr("Why")),),
            lambda library, typed: library.fixtures.restore(fixture_id, version, typed["why"]),
            fixture_id,
        )

    def branch(self, fixture_id: str, version: int, name: str) -> None:
        """A new fixture of the same part; it is what is shown then."""
        entries = (
            Entry("name", tr("Name of the new fixture"), tr("{name}, branch", name=name)),
            Entry("why", tr("Why")),
        )
        self._open(
            EntryDialog(
                tr("Branch"),
                tr("A new fixture that begins with version {version}.", version=version),
                entries,
                lambda library, typed: library.fixtures.branch(
                    fixture_id, version, typed["name"], typed["why"]
                ),
                self._shelf,
                self._parent,
                lambda fixture: self._show(fixture.id),
            )
        )

    def _ask(
        self, title: str, words: str, entries: tuple[Entry, ...], work: Work, fixture_id: str
    ) -> None:
        def shown(_answer: Any) -> None:
            self._show(fixture_id)

        self._open(EntryDialog(title, words, entries, work, self._shelf, self._parent, shown))

    def _open(self, dialog: EntryDialog) -> None:
        self.dialog = dialog
        dialog.open()


def _note() -> Entry:
    return Entry("note", tr("Note"))
