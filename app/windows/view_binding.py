"""The session in the 3D view: bodies where they belong, what is selected and under the pointer.

Body keys: "part", "plate", and an element's id for its body.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.session import Selected, Session
from app.texts import tr
from app.tools import selected_of
from app.viewport import (
    PART_COLOUR,
    BodyStyle,
    Pick,
    Viewport,
    whole_body,
)
from app.windows.body_shift import shift_of
from app.windows.pick_choice import PickChoice
from app.windows.place_ghosts import GHOST, PLACES, show_part_ghosts
from app.windows.selection_marks import selection_marks
from app.windows.spread import ways
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.frames import Pose, pose_of
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import BodyMesh, joined_bodies
from fixtures_lib.geometry.part_picture import PartPicture
from fixtures_lib.job.model import AnyElement, Job, Plate
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.pass_places import faces_of
from fixtures_lib.job.places import place_number

PART, PLATE = "part", "plate"
_SEE_THROUGH = 0.35


@dataclass(frozen=True)
class Seen:
    """What of the scene is shown, and how."""

    part_transparent: bool = False
    hidden: frozenset[str] = frozenset()


class ViewBinding(QObject):
    seen_changed = Signal()

    def __init__(self, session: Session, view: Viewport, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._part: tuple[LoadedPart, BodyMesh] | None = None
        self._bodies: dict[str, BodyMesh] = {}
        self._made_from: tuple[Plate, dict[str, AnyElement], Array] | None = None
        self._resting: dict[str, Pose] = {}  # where bodies belong, put together
        self._own_view = False  # the user has turned the view since a part's picture came
        self.seen = Seen()
        self.spread = 0.0  # 1: the exploded fixture
        self._ways: dict[str, Floats] = {}
        session.part_changed.connect(self._show_part)
        session.picture_changed.connect(self._show_picture)
        session.job_changed.connect(self._show_job)
        session.selection_changed.connect(self._show_selection)
        session.results_changed.connect(self._on_result)
        view.hovered.connect(self._on_hovered)
        self.choice = PickChoice(session, view)
        self._show_part()

    # ---- what is shown -----------------------------------------------------------------------

    def set_seen(self, seen: Seen) -> None:
        self.seen = seen
        for key in self._view.body_keys:
            self._view.style_body(key, self._style(key))
        self.seen_changed.emit()

    def hide(self, keys: Iterable[str]) -> None:
        self.set_seen(replace(self.seen, hidden=self.seen.hidden | frozenset(keys)))

    def isolate(self, keys: Iterable[str]) -> None:
        others = frozenset(self._view.body_keys) - frozenset(keys)
        self.set_seen(replace(self.seen, hidden=others))

    def set_spread(self, share: float) -> None:
        """Everything apart, as far as this share; 0 puts it together."""
        if self.spread == 0.0 and share > 0.0:
            self._ways = ways(self._session)
        self.spread = share
        self._view.show_markers(share == 0.0)
        for key, pose in self._resting.items():
            if key in self._view.body_keys:
                self._place(key, pose)

    def selected_keys(self) -> frozenset[str]:
        """The bodies of what is selected."""
        keys = (self._body_key(thing) for thing in self._session.selection)
        return frozenset(key for key in keys if key in self._view.body_keys)

    # ---- session to view ---------------------------------------------------------------------

    def _show_part(self) -> None:
        self._view.clear()
        self._bodies, self._made_from, self._part = {}, None, None
        self._resting = {}
        self.seen, self.spread = Seen(), 0.0
        part, job = self._session.part, self._session.shown_job
        if part is None or job is None:
            return
        mesh = BodyMesh(tr("Part"), PART_COLOUR, part.mesh, part.edges)
        self._part = (part, mesh)
        self._view.set_body(PART, mesh, self._style(PART), job.setup.pose)
        self._resting[PART] = job.setup.pose
        show_part_ghosts(self._view, job, mesh, visible=self._visible(PART))
        self._own_view = False
        if self._session.picture is not None:
            self._follow_part(self._session.picture, job)
        self._on_result("bodies")

    def _show_picture(self) -> None:
        """The part alone, while its job is still being loaded."""
        picture = self._session.picture
        if self._session.job is not None:
            return
        self._view.clear()
        self._own_view = False
        if picture is not None:
            mesh = BodyMesh(tr("Part"), PART_COLOUR, picture.mesh, picture.edges)
            self._view.set_body(PART, mesh, self._style(PART), picture.pose)
            self._view.fit()
            self._show_selection()

    def _follow_part(self, picture: PartPicture, job: Job) -> None:
        """A view that the user has chosen already stays on the part, wherever the job lays it."""
        self._own_view = not self._view.shows_everything
        if not self._own_view:
            self._view.fit()
            return
        middle = np.mean(picture.mesh.box, axis=0)
        moved = job.setup.pose.points(middle) - picture.pose.points(middle)
        view = self._view.viewpoint
        self._view.set_viewpoint(replace(view, focus=view.focus + moved))

    def _show_job(self) -> None:
        job = self._session.shown_job
        if job is None or self._part is None or PART not in self._view.body_keys:
            return
        self._place(PART, job.setup.pose)
        show_part_ghosts(self._view, job, self._part[1], visible=self._visible(PART))
        self._on_result("bodies")
        self._shift_bodies(job)
        self._show_selection()

    def _on_result(self, kind: str) -> None:
        if kind != "bodies":
            return
        result, _ = self._session.shown_result("bodies")
        if result is None or result.made_from is self._made_from:
            return
        self._made_from = result.made_from
        self._show_bodies(_by_key(result.value))
        job = self._session.shown_job
        if job is not None:
            self._shift_bodies(job)
        self._show_selection()

    def _show_bodies(self, bodies: dict[str, BodyMesh]) -> None:
        first = not self._bodies and not self._own_view
        for key in set(self._bodies) - set(bodies):
            self._view.remove_body(key)
        for key, body in bodies.items():
            self._view.set_body(key, body, self._style(key))
            self._resting[key] = Pose()
        self._bodies = bodies
        if first:
            self._view.fit()

    def _shift_bodies(self, job: Job) -> None:
        """While a body is not rebuilt yet it follows its element; what is gone is hidden."""
        if self._made_from is None:
            return
        _, made_of, _ = self._made_from
        for key in self._bodies:
            if key == PLATE or key not in made_of:
                continue
            now = job.elements.get(key)
            self._place(key, shift_of(made_of[key], now) if now is not None else Pose())
            style = replace(self._style(key), visible=now is not None and self._visible(key))
            if self._view.body_style(key) != style:
                self._view.style_body(key, style)

    def _place(self, key: str, pose: Pose) -> None:
        """Where it belongs, and as far from there as the fixture is apart."""
        self._resting[key] = pose
        way = self._ways.get(key) if self.spread > 0.0 else None
        if way is not None:
            pose = pose_of(pose.rotation, pose.translation + self.spread * way)
        if self._view.body_pose(key) != pose:
            self._view.place_body(key, pose)

    def _show_selection(self) -> None:
        job, selection = self._session.shown_job, self._session.selection
        self._view.select(pick for thing in selection for pick in self._picks_of(thing))
        marks = [] if job is None else selection_marks(job, selection)
        self._view.set_markers("selection", marks, on_top=True)

    def _picks_of(self, thing: Selected) -> list[Pick]:
        job = self._session.shown_job
        if thing.kind == "face":
            return [_on_part(thing.number, None)]
        if thing.kind == "vertex":
            return [replace(_on_part(None, None), vertex=thing.number)]
        if thing.kind == "edge":
            return [_on_part(None, thing.number)]
        if thing.kind == "feature" and job is not None and thing.id in job.features:
            return [_on_part(face, None) for face in job.features[thing.id].faces]
        if thing.kind == "pass" and job is not None and self._session.part is not None:
            cut = job.passes.get(thing.id)
            faces = () if cut is None else faces_of(cut, job, self._session.part.shape)
            return [_on_part(face, None) for face in faces]
        key = self._body_key(thing)
        return [whole_body(key)] if key in self._view.body_keys else []

    def _body_key(self, thing: Selected) -> str:
        return {"element": thing.id, "part": PART, "plate": PLATE}.get(thing.kind, "")

    def _style(self, key: str) -> BodyStyle:
        if key == PLACES or key.startswith(f"{PART}/"):
            return replace(GHOST, visible=self._visible(key))
        faint = key == PART and self.seen.part_transparent
        return BodyStyle(opacity=_SEE_THROUGH if faint else 1.0, visible=self._visible(key))

    def _visible(self, key: str) -> bool:
        return key not in self.seen.hidden

    # ---- view to session ---------------------------------------------------------------------

    def _on_hovered(self, pick: Pick | None) -> None:
        job = self._session.shown_job
        thing = None if pick is None else selected_of(job, pick)
        self._session.hover(thing if self.choice.takes(thing) else None)


def _on_part(face: int | None, edge: int | None) -> Pick:
    return Pick(PART, face, edge, (0.0, 0.0, 0.0), (0.0, 0.0, 1.0))


def _by_key(bodies: Iterable[BodyMesh]) -> dict[str, BodyMesh]:
    """One body for each element, one for all other places; what has no element is the plate."""
    groups: dict[str, list[BodyMesh]] = {}
    for body in bodies:
        other = place_number(body.element_id) > 1
        groups.setdefault(PLACES if other else body.element_id or PLATE, []).append(body)
    return {key: joined_bodies(group) for key, group in groups.items()}
