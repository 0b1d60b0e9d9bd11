"""A run of a fixture is entered: order, date, machine, pieces, minutes, what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.library.shelf import Shelf
from app.plain_text import plain_label
from app.texts import fault_words, tr
from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.records import Measured, Run
from fixtures_lib.units import parse_quantity

if TYPE_CHECKING:
    from fixtures_lib.shop import Library
    from fixtures_lib.shop.records import Prediction, ShopPlate

_LONGEST, _LONGEST_NOTE = 200, 20_000


@dataclass(frozen=True)
class AboutRun:
    """What is known before a run is entered; the fixture's own plates come first."""

    fixture_id: str
    name: str
    version: int
    machine: str
    plates: tuple[ShopPlate, ...]
    own: tuple[str, ...]  # ids of the plates that the fixture is built on
    predictions: tuple[Prediction, ...]


def about_run(library: Library, fixture_id: str, number: int) -> AboutRun:
    """FixtureError where the library has no such fixture."""
    fixture = library.fixtures.get(fixture_id)
    version = next(v for v in library.fixtures.versions(fixture_id) if v.number == number)
    runs = library.runs.of_fixture(fixture_id)
    own = [plate.id for plate in library.plates.of_fixture(fixture_id)]
    plates = (plate for plate in library.plates.all() if plate.kind == "plate")
    return AboutRun(
        fixture_id=fixture_id,
        name=fixture.name,
        version=number,
        machine=runs[-1].machine if runs else "",
        plates=tuple(sorted(plates, key=lambda plate: plate.id not in own)),
        own=tuple(own),
        predictions=library.fixtures.predictions(version.id),
    )


class RunDialog(QDialog):
    """Stays open until the library has the run: what was typed is not lost when it is away."""

    def __init__(self, about: AboutRun, shelf: Shelf, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._about, self._shelf, self._saving = about, shelf, False
        self._first = Run(fixture_id=about.fixture_id, version=about.version, date=date.today())
        self.setWindowTitle(
            tr("A run of {name}, version {version}", name=about.name, version=about.version)
        )
        self.setMinimumWidth(440)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._add_lines()
        self.trouble = plain_label()
        self.trouble.setWordWrap(True)
        self.trouble.setAccessibleName(tr("What is wrong"))
        self.trouble.hide()
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self._form)
        column.addWidget(self.trouble)
        column.addWidget(buttons)

    def save(self) -> None:
        """Give it to the library; the same run again is still one run."""
        try:
            run, measured = self.run, self.measured
        except FixtureError as fault:
            self._tell(fault)
            return
        plate = self.plate.currentData()

        def work(library: Library) -> Run:
            import msgspec

            signed = msgspec.structs.replace(run, author=library.author)
            return library.runs.add(signed, [plate] if plate else [], measured)

        self._wait(True)
        self._shelf.change(work, lambda _run: self._kept(), self._tell)

    def reject(self) -> None:
        if not self._saving:
            super().reject()

    @property
    def run(self) -> Run:
        """As it is typed; FixtureError for what is no number."""
        import msgspec

        quantity, scrap = (_count(self.lines[name]) for name in ("quantity", "scrap"))
        day = self.day.date()
        return msgspec.structs.replace(
            self._first,
            date=date(day.year(), day.month(), day.day()),
            quantity=quantity,
            scrap=scrap,
            setup_minutes=_figure(self.lines["setup_minutes"], "minute"),
            **{name: self.lines[name].text().strip() for name in ("order", "machine", "note")},
        )

    @property
    def measured(self) -> tuple[Measured, ...]:
        """Of the features that something was typed for."""
        found = []
        for feature in self._about.predictions:
            figure = _figure(self.figures[feature.feature], "micrometer")
            if figure is not None:
                found.append(
                    Measured(
                        run_id=self._first.id,
                        feature=feature.feature,
                        name=feature.name,
                        measured_um=figure,
                    )
                )
        return tuple(found)

    def _kept(self) -> None:
        self._wait(False)
        self.accept()

    def _tell(self, fault: Exception) -> None:
        self._wait(False)
        if not isinstance(fault, FixtureError):
            raise fault
        self.trouble.setText(fault_words(fault))
        self.trouble.show()

    def _wait(self, saving: bool) -> None:
        self._saving = saving
        self.setEnabled(not saving)

    def _add_lines(self) -> None:
        self.lines: dict[str, QLineEdit] = {}
        self.figures: dict[str, QLineEdit] = {}
        self._line("order", tr("&Order"))
        self.day = QDateEdit(QDate.currentDate())
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(tr("d MMM yyyy"))
        self._form.addRow(tr("&Date"), self.day)
        self._line("machine", tr("&Machine")).setText(self._about.machine)
        self.plate = QComboBox()
        self.plate.addItem("", "")
        for plate in self._about.plates:
            self.plate.addItem(plate.serial, plate.id)
        self.plate.setCurrentIndex(1 if self._about.own and self._about.plates else 0)
        self._form.addRow(tr("&Plate used"), self.plate)
        self._line("quantity", tr("Pieces made")).setPlaceholderText("0")
        self._line("scrap", tr("Of these s&crapped")).setPlaceholderText("0")
        self._line("setup_minutes", tr("Se&tup")).setPlaceholderText(
            tr("minutes, or such as 1.5 h")
        )
        self._line("note", tr("&Note")).setMaxLength(_LONGEST_NOTE)
        for feature in self._about.predictions:
            line = QLineEdit()
            predicted = tr(
                "predicted {low_um:.1f} to {high_um:.1f} µm",
                low_um=feature.low_um,
                high_um=feature.high_um,
            )
            line.setPlaceholderText(predicted)
            line.setAccessibleName(tr("{name}, measured", name=feature.name))
            self.figures[feature.feature] = line
            label = plain_label(tr("{name}, measured", name=feature.name))
            label.setBuddy(line)
            self._form.addRow(label, line)

    def _line(self, name: str, label: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setMaxLength(_LONGEST)
        self.lines[name] = line
        self._form.addRow(label, line)
        return line


def _count(line: QLineEdit) -> int:
    typed = line.text().strip()
    if not typed.isdecimal() and typed:
        raise FixtureError(
            tr("“{typed}” is not a number of pieces", typed=typed),
            mend=tr("type a whole number such as 12"),
        )
    return int(typed or 0)


def _figure(line: QLineEdit, unit: str) -> float | None:
    return parse_quantity(line.text(), unit) if line.text().strip() else None
