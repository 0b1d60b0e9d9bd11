"""The first tutorial: one step at a time, beside the job. A step that is done ticks itself off.

 ____________________
| Step 3 of 10       |
| Three rests below  |
| Press R and click… |
| [Do it]   v done   |
| [Back]      [Next] |
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.files.documents import Documents
from app.help.tutorial_steps import Situation, TutorialStep, is_done, tutorial_steps
from app.live.live import DEFLECTION
from app.session import Session
from app.style.icons import picture
from app.texts import tr

_WIDEST_PX = 330
_NEXT_AFTER_MS = 1200  # long enough to see that the step was done


class TutorialDock(QDockWidget):
    sample_wanted = Signal()  # the part that the tutorial is about

    def __init__(
        self,
        session: Session,
        documents: Documents,
        action: Callable[[str], QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("First tutorial"), parent)
        self.setObjectName("dock_tutorial")
        self._session, self._documents, self._action = session, documents, action
        self._steps = tutorial_steps()
        self._index = 0
        self._solved: list[object] = []  # the layouts that were solved since the beginning
        self._next_soon = QTimer(self, singleShot=True, interval=_NEXT_AFTER_MS)
        self._next_soon.timeout.connect(lambda: self.go_to(self._index + 1))
        self._build()
        session.job_changed.connect(self._look)
        session.results_changed.connect(self._on_result)
        documents.title_changed.connect(self._look)
        self.go_to(0)

    @property
    def step(self) -> TutorialStep:
        return self._steps[self._index]

    @property
    def done(self) -> bool:
        """Whether the program sees that the step has been done."""
        saved = self._session.path is not None and not self._documents.unsaved
        return is_done(self.step, Situation(self._session, saved, len(self._solved)))

    def go_to(self, index: int) -> None:
        self._next_soon.stop()
        self._index = min(max(index, 0), len(self._steps) - 1)
        self._was_done = self.done
        step, count = self.step, len(self._steps)
        self._count.setText(tr("Step {index} of {count}", index=self._index + 1, count=count))
        self._gauge.setValue(self._index)
        self._title.setText(step.title)
        self._words.setMarkdown(step.words)
        action = self._action(step.action)
        name = action.text().replace("&", "").rstrip("…")
        keys = action.shortcut().toString()
        self._do.setText(f"{name}  ({keys})" if keys else name)
        self._do.setIcon(action.icon())
        self._sample.setVisible(step.done == "job_open")
        self._back.setEnabled(self._index > 0)
        self._next.setText(tr("Close") if self._index == count - 1 else tr("Next"))
        self._look()

    def _look(self) -> None:
        """Tick the step off; go on by itself when it has just been done."""
        done = self.done
        self._mark.setVisible(done)
        self._do.setEnabled(self._action(self.step.action).isEnabled())
        self._next.setDefault(done)
        last = self._index == len(self._steps) - 1
        if done and not self._was_done and not last and self.isVisible():
            self._next_soon.start()
        elif not done:
            self._next_soon.stop()
        self._was_done = done

    def _on_result(self, kind: str) -> None:
        result = self._session.last_result(DEFLECTION)
        if kind == DEFLECTION and result is not None and result.made_from not in self._solved:
            self._solved.append(result.made_from)
        self._look()

    def _on_next(self) -> None:
        if self._index == len(self._steps) - 1:
            self.close()
        else:
            self.go_to(self._index + 1)

    def _build(self) -> None:
        page = QWidget()
        page.setMaximumWidth(_WIDEST_PX)  # words in long lines are hard to read
        column = QVBoxLayout(page)
        column.setSpacing(8)
        self._count = QLabel()
        self._count.setProperty("quiet", True)
        self._gauge = QProgressBar()
        self._gauge.setRange(0, len(self._steps) - 1)
        self._gauge.setTextVisible(False)
        self._title = QLabel()
        self._title.setProperty("heading", True)
        self._title.setWordWrap(True)
        self._words = QTextBrowser()
        self._words.setAccessibleName(tr("What to do"))
        self._words.setMinimumHeight(120)
        for widget in (self._count, self._gauge, self._title, self._words):
            column.addWidget(widget)
        column.addLayout(self._doing())
        column.addLayout(self._turning())
        self.setWidget(page)

    def _doing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._sample = QPushButton(tr("Choose the sample"))
        self._sample.clicked.connect(self.sample_wanted)
        self._do = QPushButton()
        self._do.setObjectName("tutorial_do")
        self._do.clicked.connect(lambda: self._action(self.step.action).trigger())
        self._mark = QLabel()
        self._mark.setPixmap(picture("success", 18))
        self._mark.setToolTip(tr("Done"))
        self._mark.setAccessibleName(tr("Done"))
        for widget in (self._sample, self._do, self._mark):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _turning(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._back = QPushButton(tr("Back"))
        self._back.clicked.connect(lambda: self.go_to(self._index - 1))
        self._next = QPushButton(tr("Next"))
        self._next.setObjectName("tutorial_next")
        self._next.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._next.clicked.connect(self._on_next)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._next)
        return row
