"""A few lines are typed and given to the library: a note, a name, an inspection."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.library.shelf import Shelf
from app.plain_text import plain_label
from app.texts import fault_words
from fixtures_lib.errors import FixtureError
from fixtures_lib.units import parse_quantity
from fixtures_lib.wording import worded

if TYPE_CHECKING:
    from fixtures_lib.shop import Library

_LONGEST = 200
Typed = Mapping[str, str]
Work = Callable[["Library", Typed], Any]


@dataclass(frozen=True)
class Entry:
    """One line of the form; with `choices` (value, words) one of these is chosen."""

    name: str
    label: str
    text: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()


class EntryDialog(QDialog):
    """Stays open until the library has it: what was typed is not lost when the library is away."""

    def __init__(
        self,
        title: str,
        words: str,
        entries: tuple[Entry, ...],
        work: Work,
        shelf: Shelf,
        parent: QWidget,
        on_kept: Callable[[Any], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._work, self._shelf, self._waiting = work, shelf, False
        self._on_kept = on_kept
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self.lines: dict[str, QLineEdit | QComboBox] = {}
        self.trouble = plain_label()
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        if words:
            said = plain_label(words)
            said.setWordWrap(True)
            column.addWidget(said)
        column.addLayout(self._form(entries))
        column.addWidget(self.trouble)
        column.addWidget(buttons)

    @property
    def typed(self) -> dict[str, str]:
        return {
            name: str(line.currentData()) if isinstance(line, QComboBox) else line.text().strip()
            for name, line in self.lines.items()
        }

    def save(self) -> None:
        typed, work = self.typed, self._work
        self._wait(True)
        self._shelf.change(lambda library: work(library, typed), self._kept, self._tell)

    def reject(self) -> None:
        if not self._waiting:
            super().reject()

    def _kept(self, answer: Any) -> None:
        self._wait(False)
        self.accept()
        if self._on_kept is not None:
            self._on_kept(answer)

    def _tell(self, fault: Exception) -> None:
        self._wait(False)
        if not isinstance(fault, FixtureError):
            raise fault
        self.trouble.setText(fault_words(fault))
        self.trouble.show()

    def _wait(self, waiting: bool) -> None:
        self._waiting = waiting
        self.setEnabled(not waiting)

    def _form(self, entries: tuple[Entry, ...]) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for entry in entries:
            line = _choice(entry) if entry.choices else _line(entry)
            line.setObjectName(entry.name)
            line.setAccessibleName(entry.label)
            self.lines[entry.name] = line
            form.addRow(entry.label, line)
        return form


def figure(typed: Typed, name: str, unit: str) -> float | None:
    """A quantity as it was typed, None for an empty line; FixtureError for what is none."""
    return parse_quantity(typed[name], unit) if typed[name] else None


def needed_figure(typed: Typed, name: str, label: str) -> float:
    """A length in mm; FixtureError where the line is empty."""
    found = figure(typed, name, "mm")
    if found is None:
        raise FixtureError(
            worded("{label} is not given", label=label), mend="type a length such as 25 mm"
        )
    return found


def _line(entry: Entry) -> QLineEdit:
    line = QLineEdit(entry.text)
    line.setMaxLength(_LONGEST)
    line.setPlaceholderText(entry.hint)
    return line


def _choice(entry: Entry) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, words in entry.choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(entry.text)))
    return box
