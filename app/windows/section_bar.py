"""The bar under the 3D view that moves the section plane: which way, how far, which side."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSlider, QToolButton

from app.panels.editors import LineEditor
from app.session import Session
from app.style.icons import icon
from app.texts import length_words, tr
from app.viewport import SectionPlane, Viewport
from app.windows.view_bar import ViewBar
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector, unit
from fixtures_lib.units import LengthUnit, parse_length

_STEPS = 1000
_AXES = ("X", "Y", "Z")


class SectionBar(ViewBar):
    """Lies over the view's lower edge. Shown: the view is cut open; hidden: it is whole."""

    moved = Signal()  # the plane: also when it came or went

    def __init__(self, session: Session, view: Viewport) -> None:
        super().__init__(view)
        self._session = session
        self._direction: Floats = np.eye(3)[1]
        self._flipped = False
        self._at_mm = 0.0
        self.setObjectName("section_bar")
        self.setAccessibleName(tr("Section plane"))
        self._axes = QButtonGroup(self)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _STEPS)
        self._slider.setMinimumWidth(180)
        self._slider.setAccessibleName(tr("Place of the section plane"))
        self._value = LineEditor(self._parsed, self._shown)
        self._value.setAccessibleName(tr("Place of the section plane, with its unit"))
        self._value.setFixedWidth(110)
        self._lay_out()
        self._slider.valueChanged.connect(self._slid)
        self._value.edited.connect(self.move_to)
        self._axes.idClicked.connect(lambda axis: self.cut_across(as_vector(np.eye(3)[axis])))
        session.part_changed.connect(lambda: self.show_section(False))

    def put_away(self) -> None:
        self.show_section(False)

    def toggle(self) -> None:
        self.show_section(not self.shown)

    def show_section(self, on: bool) -> None:
        """Cut the view open, at a chosen flat face where one is selected; or make it whole."""
        if on == self.shown:
            return
        self.setVisible(on)
        if on:
            self._begin()
        else:
            self._view.set_section(None)
            self.moved.emit()
        self.toggled.emit(on)

    def cut_across(self, direction: Vector) -> None:
        """Across this direction, in the middle of everything shown."""
        self._direction = unit(direction)
        low, high = self._ends()
        self.move_to((low + high) / 2.0)

    def flip(self) -> None:
        """Take the other side away."""
        self._flipped = not self._flipped
        self._apply()

    def move_to(self, at_mm: float) -> None:
        """To this coordinate along the direction, in mm."""
        self._at_mm = float(at_mm)
        low, high = self._ends()
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(_STEPS * (self._at_mm - low) / max(high - low, 1e-9)))
        self._apply()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(QLabel(tr("Section")))
        for number, name in enumerate(_AXES):
            button = QToolButton()
            button.setText(name)
            button.setCheckable(True)
            button.setToolTip(tr("Cut across {name}", name=name.lower()))
            self._axes.addButton(button, number)
            row.addWidget(button)
        row.addWidget(self._slider, 1)
        row.addWidget(self._value)
        for name, tip, run in (
            ("undo", tr("Take the other side away"), self.flip),
            ("close", tr("Show everything whole again"), self.toggle),
        ):
            button = QToolButton()
            button.setIcon(icon(name))
            button.setAutoRaise(True)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(run)
            row.addWidget(button)

    def _begin(self) -> None:
        self.settle()
        self.raise_()
        face = self._chosen_face()
        if face is None:
            self.cut_across(as_vector(self._direction))
            return
        point, normal = face
        self._direction, self._flipped = normal, False
        self.move_to(float(point @ normal))

    def _chosen_face(self) -> tuple[Floats, Floats] | None:
        """A point on the selected flat face and its normal, in the fixture frame."""
        job, part = self._session.shown_job, self._session.part
        chosen = {thing.number for thing in self._session.selection if thing.kind == "face"}
        if job is None or part is None:
            return None
        for face in part.shape.planar_faces:
            if face.number in chosen:
                pose = job.setup.pose
                return pose.points(face.origin), unit(pose.vectors(np.asarray(face.normal)))
        return None

    def _slid(self, step: int) -> None:
        low, high = self._ends()
        self._at_mm = low + (high - low) * step / _STEPS
        self._apply()

    def _apply(self) -> None:
        sign = -1.0 if self._flipped else 1.0
        along = int(np.argmax(np.abs(self._direction)))
        for number in range(len(_AXES)):
            exact = abs(float(self._direction[number])) > 1.0 - 1e-9
            self._axes.button(number).setChecked(exact and number == along)
        self._value.show_value(self._at_mm)
        # Seen from the operator's side: what is nearer to the usual eye is taken away.
        facing = sign if self._direction @ np.array((1.0, -1.0, 1.0)) >= 0.0 else -sign
        self._view.set_section(
            SectionPlane(
                as_vector(self._at_mm * self._direction), as_vector(facing * self._direction)
            )
        )
        self.moved.emit()

    def _ends(self) -> tuple[float, float]:
        corners = self._view.stage.corners()
        if not len(corners):
            return 0.0, 1.0
        along = corners @ self._direction
        return float(along.min()), float(along.max())

    def _parsed(self, text: str) -> float:
        return parse_length(text, default=self._unit)

    def _shown(self, mm: float) -> str:
        return length_words(mm, self._unit)

    @property
    def _unit(self) -> LengthUnit:
        job = self._session.shown_job
        return "mm" if job is None else job.unit
