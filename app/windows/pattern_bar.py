"""Copies in rows or round a circle: counts and steps, shown as they would be, then placed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from app.hand.dragging import grip_of
from app.notifications import Notifications
from app.panels.editors import LineEditor
from app.panels.quantities import quantity_of
from app.session import JobEdit, Selected, Session
from app.style.icons import icon
from app.style.tones import tone
from app.texts import fault_words, tr
from app.viewport import Dot, Viewport
from app.windows.view_bar import ViewBar
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.planar_faces import posed_box
from fixtures_lib.job.edits.patterns import MOST, in_circle, in_rows
from fixtures_lib.job.model import Job

_STEP_MM = 40.0  # on a plate without a pattern
_FIELD_PX, _COUNT_PX = 78, 58
_KEY = "pattern"
_INK = (0.10, 0.42, 0.85)


class PatternBar(ViewBar):
    """Of what is selected; it goes on with what is selected next until it is put away."""

    def __init__(self, session: Session, view: Viewport, told: Notifications) -> None:
        super().__init__(view)
        self._session, self._told = session, told
        self._ids: tuple[str, ...] = ()
        self.setObjectName("pattern_bar")
        self.setAccessibleName(tr("Pattern"))
        self.columns, self.rows = self._count(tr("Columns"), 2), self._count(tr("Rows"), 1)
        self.count = self._count(tr("Copies round the circle"), 4)
        self.step_x, self.step_y = self._length(tr("Step in x")), self._length(tr("Step in y"))
        self.centre_x = self._length(tr("Centre of the circle, x"))
        self.centre_y = self._length(tr("Centre of the circle, y"))
        self.span = self._editor("span_deg", tr("Over this angle"))
        self._values = {"step_x": _STEP_MM, "step_y": _STEP_MM, "centre_x": 0.0, "centre_y": 0.0,
                        "span": 360.0}  # fmt: skip
        self._kind = QButtonGroup(self)
        self._pages = QStackedWidget()
        self._fault = QLabel()
        self.place_button = QPushButton(tr("Place"))
        self.place_button.clicked.connect(self.place)
        self._lay_out()
        for name in self._values:
            editor: LineEditor = getattr(self, name)
            editor.edited.connect(lambda value, name=name: self._set(name, value))
        for spin in (self.columns, self.rows, self.count):
            spin.valueChanged.connect(self._preview)
        self._kind.idClicked.connect(self._turn_page)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._preview)
        session.part_changed.connect(self.put_away)
        session.selection_changed.connect(self._on_selection)
        session.undo_stack.indexChanged.connect(self._on_step)

    # ---- verbs -------------------------------------------------------------------------------

    def toggle(self) -> None:
        if self.shown:
            self.put_away()
        else:
            self._begin()

    def put_away(self) -> None:
        """Without the copies that were shown."""
        if not self.shown:
            return
        self._soon.stop()
        self.hide()
        self._view.set_markers(_KEY, [])
        self._session.set_preview(None)
        self.toggled.emit(False)

    def place(self) -> None:
        """The copies as they are shown, as one step; the bar goes."""
        edit, before = self._edit(), self._session.job
        label = tr("Circle of {n}", n=self.count.value())
        if not self._pages.currentIndex():
            label = tr("Rows {columns} × {rows}", columns=self.columns.value(),
                       rows=self.rows.value())  # fmt: skip
        try:
            self._session.apply(label, edit)
        except FixtureError as fault:
            self._told.fault(fault)
            return
        self.put_away()
        after = self._session.job
        if before is not None and after is not None:
            new = [key for key in after.elements if key not in before.elements]
            self._session.select(*(Selected("element", id=key) for key in (*self._ids, *new)))

    # ---- inner -------------------------------------------------------------------------------

    def _begin(self) -> None:
        job, part = self._session.job, self._session.part
        if job is None or part is None:
            return
        pitch = job.plate.item.pitch_mm or _STEP_MM
        low, high = posed_box(part.shape, job.setup.pose)
        middle = [round(float(v), 3) for v in (low + high) / 2.0]
        self._values |= {"step_x": pitch, "step_y": pitch, "centre_x": middle[0],
                         "centre_y": middle[1]}  # fmt: skip
        self._ids = self._chosen()
        self._show_values(job)
        self.show()
        self.raise_()
        self.settle()
        self.columns.setFocus(Qt.FocusReason.OtherFocusReason)
        self._preview()
        self.toggled.emit(True)

    def _on_step(self, _index: int) -> None:
        """Something was changed, undone or redone: the copies are of what is there now."""
        if self.shown:
            self._soon.start()

    def _on_selection(self) -> None:
        if self.shown and self._chosen():
            self._ids = self._chosen()
            self._soon.start()

    def _chosen(self) -> tuple[str, ...]:
        job = self._session.job
        known = {} if job is None else job.elements
        return tuple(t.id for t in self._session.selection if t.id in known)

    def _set(self, name: str, value: float) -> None:
        self._values[name] = float(value)
        self._preview()

    def _turn_page(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._preview()

    def _edit(self) -> JobEdit:
        ids, v = self._ids, dict(self._values)
        if self._pages.currentIndex():
            centre, count = (v["centre_x"], v["centre_y"]), self.count.value()
            return lambda job: in_circle(job, ids, count, centre, v["span"])
        columns, rows = self.columns.value(), self.rows.value()
        return lambda job: in_rows(job, ids, columns, rows, v["step_x"], v["step_y"])

    def _preview(self) -> None:
        job = self._session.job
        if not self.shown or job is None:
            return
        self._ids = tuple(key for key in self._ids if key in job.elements)
        said = ""
        try:
            self._session.set_preview(self._edit())
        except FixtureError as fault:
            self._session.set_preview(None)
            said = fault_words(fault)
        self._mark_copies(job)
        self._fault.setText(said)
        self._fault.setStyleSheet(f"color: {tone('bad', self.palette()).name()};")
        self._fault.setVisible(bool(said))
        self.place_button.setEnabled(not said)
        self._show_values(job)
        self.settle()

    def _mark_copies(self, job: Job) -> None:
        """A dot at each: pads milled from the plate have no body of their own."""
        after = self._session.shown_job
        new = [] if after is None else [key for key in after.elements if key not in job.elements]
        grips = [grip_of(after, Selected("element", id=key)) for key in new if after is not None]
        dots = [Dot(grip, _INK) for grip in grips if grip is not None]
        self._view.set_markers(_KEY, dots, on_top=True)

    def _show_values(self, job: Job) -> None:
        for name, value in self._values.items():
            editor: LineEditor = getattr(self, name)
            editor.change_quantity(quantity_of("span_deg" if name == "span" else "step_mm", job))
            editor.show_value(value)

    # ---- its parts ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        for page, words in enumerate((tr("Rows"), tr("Circle"))):
            button = QToolButton()
            button.setText(words)
            button.setCheckable(True)
            button.setChecked(page == 0)
            self._kind.addButton(button, page)
            row.addWidget(button)
        self._pages.addWidget(_line(self.columns, "×", self.rows, tr("step"), self.step_x,
                                    self.step_y))  # fmt: skip
        self._pages.addWidget(_line(self.count, tr("over"), self.span, tr("about"), self.centre_x,
                                    self.centre_y))  # fmt: skip
        row.addWidget(self._pages)
        self._fault.setWordWrap(False)
        row.addWidget(self._fault, 1)
        row.addWidget(self.place_button)
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setAutoRaise(True)
        close.setToolTip(tr("Place no copies"))
        close.setAccessibleName(tr("Place no copies"))
        close.clicked.connect(self.put_away)
        row.addWidget(close)

    def _count(self, name: str, value: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(1, MOST)
        with QSignalBlocker(spin):
            spin.setValue(value)
        spin.setFixedWidth(_COUNT_PX)
        spin.setAccessibleName(name)
        spin.setToolTip(name)
        return spin

    def _length(self, name: str) -> LineEditor:
        return self._editor("step_mm", name)

    def _editor(self, field: str, name: str) -> LineEditor:
        editor = LineEditor(float, str)  # the quantity comes with the job
        editor.setObjectName(f"pattern.{field}")
        editor.setFixedWidth(_FIELD_PX)
        editor.setAccessibleName(name)
        editor.setToolTip(name)
        return editor


def _line(*pieces: QWidget | str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    for piece in pieces:
        row.addWidget(QLabel(piece) if isinstance(piece, str) else piece)
    row.addStretch(1)
    return made
