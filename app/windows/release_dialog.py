"""What is released: its numbers, the files that are written, and where to."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.panels.tone_label import ToneLabel
from app.questions import ReleaseChoice
from app.texts import marked, tr, tr_n
from fixtures_lib.job.model import Job

_CONTENTS = marked(
    (
        ("&Plate and adapters as STEP", "step"),
        ("&Assembly as STEP, with items and part", "assembly"),
        ("&Drawings, DXF and PDF", "drawings"),
        ("Set&up sheet, bill and estimate, PDF", "papers"),
        ("&Hole table, pads, bill of material", "tables"),
        ("De&flection report", "report"),
    )
)
_SCHEMAS = (("AP242", "ap242"), ("AP214", "ap214"))
_UNITS = marked((("As the job", None), ("Millimetres", "mm"), ("Inches", "in")))


class ReleaseDialog(QDialog):
    """`exec()` it, then ask for its `choice`. `errors` is how many the checks found in the job."""

    def __init__(self, job: Job, folder: Path, parent: QWidget | None, errors: int = 0) -> None:
        super().__init__(parent)
        self._before = job.release
        self.setWindowTitle(tr("Export the fixture"))
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(_caution(errors))
        column.addLayout(self._numbers(job))
        column.addWidget(self._contents())
        column.addLayout(self._form(folder))
        column.addWidget(self._buttons())
        self._show_ready()

    @property
    def choice(self) -> ReleaseChoice:
        chosen = tuple(key for key, box in self._boxes.items() if box.isChecked())
        release = msgspec.structs.replace(
            self._before,
            revision=self._revision.text().strip(),
            drawing_number=self._drawing.text().strip(),
            part_number=self._part.text().strip(),
            unit=self._unit.currentData(),
            step=self._step.currentData(),
            contents=chosen,
            pictures=self._pictures.isChecked(),
            stock_mm=self._stock.value(),
            templates=self._templates.text().strip(),
        )
        return ReleaseChoice(Path(self._folder.text().strip()), release)

    def _numbers(self, job: Job) -> QFormLayout:
        release = job.release
        form = QFormLayout()
        self._revision = _line("revision", release.revision, "A")
        self._drawing = _line("drawing_number", release.drawing_number, release.number_of(job))
        self._part = _line("part_number", release.part_number, job.part.name)
        form.addRow(tr("&Revision"), self._revision)
        form.addRow(tr("Drawing &number"), self._drawing)
        form.addRow(tr("Part nu&mber"), self._part)
        return form

    def _contents(self) -> QGroupBox:
        group = QGroupBox(tr("Files"))
        column = QVBoxLayout(group)
        self._boxes: dict[str, QCheckBox] = {}
        for text, key in _CONTENTS:
            box = QCheckBox(tr(text))
            box.setObjectName(key)
            box.setChecked(key in self._before.contents)
            box.toggled.connect(lambda _on: self._show_ready())
            column.addWidget(box)
            self._boxes[key] = box
        self._pictures = QCheckBox(tr("P&ictures in the papers"))
        self._pictures.setObjectName("pictures")
        self._pictures.setChecked(self._before.pictures)
        column.addWidget(self._pictures)
        return group

    def _form(self, folder: Path) -> QFormLayout:
        form = QFormLayout()
        self._step = _choices("step", _SCHEMAS, self._before.step)
        self._unit = _choices("unit", _UNITS, self._before.unit)
        self._stock = QDoubleSpinBox()
        self._stock.setObjectName("stock_mm")
        self._stock.setRange(0.0, 50.0)
        self._stock.setSingleStep(0.1)
        self._stock.setSuffix(" mm")
        self._stock.setSpecialValueText(tr("no blank"))
        self._stock.setValue(self._before.stock_mm)
        self._templates = _line("templates", self._before.templates, tr("The program's own"))
        self._folder = _line("folder", str(folder), "")
        self._folder.textChanged.connect(lambda _text: self._show_ready())
        form.addRow(tr("&STEP"), self._step)
        form.addRow(tr("&Lengths"), self._unit)
        form.addRow(tr("&Blank, with stock of"), self._stock)
        form.addRow(tr("&Templates"), self._with_browse(self._templates))
        form.addRow(tr("Fold&er"), self._with_browse(self._folder))
        return form

    def _with_browse(self, line: QLineEdit) -> QWidget:
        button = QPushButton(tr("Choose…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._browse(line))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(line)
        row.addWidget(button)
        both.setFocusProxy(line)
        return both

    def _browse(self, line: QLineEdit) -> None:
        start = line.text() or str(Path.home())
        name = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), start)
        if name:
            line.setText(name)

    def _buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._ok = buttons.button(standard.Ok)
        self._ok.setText(tr("Export"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _show_ready(self) -> None:
        """Something to write, and somewhere to write it."""
        anything = any(box.isChecked() for box in self._boxes.values())
        self._ok.setEnabled(anything and bool(self._folder.text().strip()))


def _caution(errors: int) -> ToneLabel:
    """The machinist reads of them in the papers: who exports knows it before."""
    label = ToneLabel("caution")
    if errors:
        said = tr_n(
            "The checks found {n} error in this job. It can be exported all the same; "
            "the report tells of it.",
            "The checks found {n} errors in this job. It can be exported all the same; "
            "the report tells of them.",
            errors,
        )
        label.say(said, "bad")
    return label


def _line(name: str, text: str, empty: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setObjectName(name)
    line.setPlaceholderText(empty)
    return line


def _choices(
    name: str, choices: tuple[tuple[str, str | None], ...], chosen: str | None
) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    for text, value in choices:
        box.addItem(tr(text), value)
    box.setCurrentIndex(max(0, [value for _, value in choices].index(chosen)))
    return box
