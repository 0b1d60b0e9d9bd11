"""The properties of what is selected, each in an editor made from the field's type.

Every change is one undo step. What the job can't have is said under the field in one sentence, and
the field keeps the focus.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.background.in_turns import once_soon
from app.panels.editors import ChoiceEditor, LineEditor, VectorEditor
from app.panels.field_groups import Group, groups_of
from app.panels.fields import Plain, editor_for, provenance, refresh_choices
from app.panels.folding import Folding
from app.panels.signs import sign_icon
from app.panels.subjects import Subject, change_label, subjects_of
from app.panels.tone_label import ToneLabel
from app.panels.words import STATUS_NAMES, field_label, field_tip
from app.plain_text import plain_tip
from app.session import Session
from app.texts import fault_words, tr
from fixtures_lib.catalog.items import AnyItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job

_SOURCE_LETTERS = 48


class _Row:
    """One field: its editor, and the small print under it."""

    def __init__(self, field: str, editor: QWidget) -> None:
        self.field, self.editor = field, editor
        self.small = ToneLabel()
        self.source = ""
        self.fault = ""

    def say(self) -> None:
        """Show the fault if there is one, else where the item's figures are from: in one line,
        and the whole of it at the pointer."""
        self.small.say(self.fault or _in_short(self.source), "bad" if self.fault else "quiet")
        self.small.setToolTip("" if self.fault else plain_tip(self.source))


def _in_short(source: str) -> str:
    return source if len(source) <= _SOURCE_LETTERS else f"{source[: _SOURCE_LETTERS - 1]}…"


class _Section(QFrame):
    """One subject with its rows. It stays in place while the subject's key stays the same."""

    def __init__(
        self,
        subject: Subject,
        job: Job,
        items: tuple[AnyItem, ...],
        change: Callable[[str, Callable[[Job], Job]], None],
        opened: dict[str, bool],
    ) -> None:
        """`opened` says which groups were left open, and is told of it."""
        super().__init__()
        self.subject = subject
        self._items, self._change = items, change
        self._rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addLayout(self._heading())
        self._groups: list[tuple[Folding, list[_Row]]] = []
        for group, fields in groups_of(type(subject.values[0]).__name__, subject.fields):
            form = _form()
            rows = [self._add_row(field, job, form) for field in fields]
            if group is None:
                column.addLayout(form)
            else:
                column.addWidget(self._folding(group, form, rows, opened))
        self._note = ToneLabel(f"{subject.key.partition(':')[0]}.note")
        column.addWidget(self._note)
        self.refresh(subject, job)

    def refresh(self, subject: Subject, job: Job) -> None:
        """Show the subject's values as they are now."""
        self.subject = subject
        self._note.say(subject.note)
        for row in self._rows:
            value = subject.value(row.field)
            refresh_choices(row.editor, subject, row.field, job, self._items)
            row.editor.show_value(value)  # type: ignore[attr-defined]
            status, source = provenance(value)
            row.source = f"{tr(STATUS_NAMES.get(status, status))} · {source}" if status else ""
            row.say()
        for folding, rows in self._groups:
            folding.say_short(" · ".join(filter(None, (_short(row.editor) for row in rows))))

    def _folding(
        self, group: Group, form: QFormLayout, rows: list[_Row], opened: dict[str, bool]
    ) -> Folding:
        body = QWidget()
        body.setLayout(form)
        form.setContentsMargins(14, 0, 0, 4)
        is_open = opened.get(group.title, group.is_open)
        folding = Folding(tr(group.title), body, is_open=is_open)
        folding.head.setObjectName(f"group.{group.title}")
        folding.turned.connect(lambda now: opened.__setitem__(group.title, now))
        self._groups.append((folding, rows))
        return folding

    def _heading(self) -> QHBoxLayout:
        line = QHBoxLayout()
        picture, title = QLabel(), QLabel(self.subject.title)
        picture.setPixmap(sign_icon(self.subject.sign, self.palette()).pixmap(18, 18))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        line.addWidget(picture)
        line.addWidget(title, 1)
        return line

    def _add_row(self, field: str, job: Job, form: QFormLayout) -> _Row:
        editor = editor_for(self.subject, field, job, self._items)
        row = _Row(field, editor)
        words = field_label(field)
        editor.setObjectName(f"{self.subject.key.partition(':')[0]}.{field}")
        editor.setAccessibleName(words)
        editor.setToolTip(field_tip(field))
        label = QLabel(words)
        label.setToolTip(field_tip(field))
        label.setBuddy(editor)
        box = QVBoxLayout()
        box.setSpacing(2)
        box.addWidget(editor)
        box.addWidget(row.small)
        form.addRow(label, box)
        self._rows.append(row)
        if not isinstance(editor, Plain):
            editor.edited.connect(lambda value: self._edited(row, value))  # type: ignore[attr-defined]
        if isinstance(editor, (LineEditor, VectorEditor)):
            editor.faulty.connect(lambda sentence: self._faulty(row, sentence))
        return row

    def _edited(self, row: _Row, value: Any) -> None:
        subject, changes = self.subject, {row.field: value}
        label = change_label(subject, changes, field_label(row.field))
        try:
            self._change(label, lambda job: subject.put(job, changes))
        except FixtureError as fault:
            self._refused(row, fault)

    def _refused(self, row: _Row, fault: FixtureError) -> None:
        # where it is plain: it is this field
        sentence = fault_words(FixtureError(fault.what, mend=fault.mend))
        if isinstance(row.editor, (LineEditor, VectorEditor)):
            row.editor.mark(sentence)
        else:
            self._faulty(row, sentence)

    def _faulty(self, row: _Row, sentence: str) -> None:
        row.fault = sentence[:1].upper() + sentence[1:]
        row.say()


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setHorizontalSpacing(10)
    form.setVerticalSpacing(6)
    return form


def _short(editor: QWidget) -> str:
    """The value as the editor shows it."""
    if isinstance(editor, (LineEditor, Plain)):
        return editor.text()
    return editor.currentText() if isinstance(editor, ChoiceEditor) else ""


class PropertiesPanel(QScrollArea):
    def __init__(
        self, session: Session, items: Iterable[AnyItem] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._items = session, tuple(items)
        self._sections: list[_Section] = []
        self._opened: dict[str, bool] = {}  # groups, as they were left
        self._dressing = once_soon(self, self._dress)
        self.setObjectName("properties")
        self.setAccessibleName(tr("Properties"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        session.job_changed.connect(self.refresh)
        session.selection_changed.connect(self.refresh)
        self.refresh()

    def set_items(self, items: Iterable[AnyItem]) -> None:
        """Offer the items of another catalogue."""
        self._items = tuple(items)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dressing.start()

    def _dress(self) -> None:
        self._rebuild(())
        self.refresh()

    def refresh(self) -> None:
        job = self._session.shown_job
        subjects = () if job is None else subjects_of(job, self._session.selection)
        if [s.key for s in subjects] != [s.subject.key for s in self._sections]:
            self._rebuild(subjects)
            return
        for section, subject in zip(self._sections, subjects, strict=True):
            assert job is not None
            section.refresh(subject, job)

    def _rebuild(self, subjects: tuple[Subject, ...]) -> None:
        for section in self._sections:
            self._column.removeWidget(section)
            section.hide()
            section.deleteLater()
        self._sections = []
        job = self._session.shown_job
        for subject in subjects:
            assert job is not None
            section = _Section(subject, job, self._items, self._session.apply, self._opened)
            self._column.insertWidget(len(self._sections), section)
            self._sections.append(section)
        self._keep_in_tab_order()

    def _keep_in_tab_order(self) -> None:
        """New fields follow the panel that they are in, not the window's last widget."""
        last: QWidget = self
        for section in self._sections:
            for field in section.findChildren(QWidget):
                takes = bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus)
                if takes and field.window() is self.window():  # not the list that drops down
                    QWidget.setTabOrder(last, field)
                    last = field
