"""The views in the centre and the panels around them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QMenu,
    QSplitter,
    QToolBar,
    QWidget,
)

from app.desk import ToolDesk
from app.live.mending import do_mend
from app.panels.guidance import GuidanceStrip
from app.panels.path_steps import path_steps
from app.panels.words import kind_of
from app.session import PLACED, Selected, Session
from app.settings import Arrangement
from app.texts import marked, tr
from app.tools import TOOLS, selected_of, tool_for
from app.viewport import NAVIGATIONS, Pick
from app.viewport.navigation import DEFAULT_NAVIGATION
from app.viewport.space_mouse import Push, SpaceMouse
from app.windows.fault_binding import FaultBinding
from app.windows.field_binding import FieldBinding
from app.windows.freedom_binding import FreedomBinding
from app.windows.hover_text import hover_text
from app.windows.item_drop import ItemDrop
from app.windows.pieces import Pieces
from app.windows.section_bar import SectionBar
from app.windows.section_edges import SectionEdges
from app.windows.tooling import SELECT, Tooling
from app.windows.view_bars import ViewBars
from app.windows.view_binding import ViewBinding
from fixtures_lib.catalog.items import AnyItem, PlateItem
from fixtures_lib.job.edits import named_things, with_plate_item, without
from fixtures_lib.job.edits.copies import duplicated
from fixtures_lib.job.mends import Mend

_LEFT, _RIGHT, _BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
_STEPS: Mapping[str, tuple[str, str, Selected | None]] = MappingProxyType(
    {  # tool, panel, what is selected
        "part": ("", "Properties", Selected("part")),
        "setup": ("lay_on_face", "Properties", Selected("setup")),
        "plate": ("", "Properties", Selected("plate")),
        "locate": ("place_rest", "Holding", None),
        "hold": ("draw_vacuum_zone", "Holding", None),
        "loads": ("pick_pass", "Features", None),
        "check": ("", "Problems", None),
        "release": ("", "Features", None),
    }
)
_BOTTOM_PX = 190
_AROUND = 0.3  # of everything is seen with a thing that is shown
_LEFT_SHARE, _RIGHT_SHARE = 0.21, 0.2  # of the window's width
_LEAST_PX, _MOST_PX = 280, 420


class Workspace(QObject):
    solve_requested = Signal()
    release_requested = Signal()
    pointer_words = Signal(str)  # where the pointer is on the plan

    def __init__(
        self, session: Session, desk: ToolDesk, window: QMainWindow, pieces: Pieces
    ) -> None:
        super().__init__(window)
        self._session, self._desk, self._window = session, desk, window
        self.items, self.view, self.plan = pieces.items, pieces.view, pieces.plan
        self.tree, self.catalogue = pieces.tree, pieces.catalogue
        self.properties, self.history = pieces.properties, pieces.history
        self.holding, self.results = pieces.holding, pieces.results
        self.problems, self.contacts = pieces.problems, pieces.contacts
        self.features, self.plots = pieces.features, pieces.plots
        self.centre = QSplitter(Qt.Orientation.Horizontal)
        self.centre.addWidget(self.view)
        self.centre.addWidget(self.plan)
        self.centre.setChildrenCollapsible(False)
        for index, widget in enumerate((self.view, self.plan)):
            self.centre.setStretchFactor(index, 1)
            widget.setMinimumSize(240, 160)
        self.binding = ViewBinding(session, self.view, self)
        self.fields = FieldBinding(session, self.view, self)
        self.freedom = FreedomBinding(session, self.view, self)
        self.faults = FaultBinding(session, self.view, self)
        self.section = SectionBar(session, self.view)
        SectionEdges(session, self.binding, self.section, self.view, desk.jobs)
        self.over_view = ViewBars(session, self.view, self.binding, desk.notifications, self)
        self.tooling = Tooling(
            session, self.view, self.plan, TOOLS, self.items, self.binding.choice, desk, self
        )
        self.drop = ItemDrop(self.view, self.tooling, self.items)
        self.space_mouse = SpaceMouse(self._push, self._space_button, self)
        self.docks: dict[str, QDockWidget] = {}
        self._put_away: list[QWidget] = []
        self._add_docks()
        self.path_bar = self._path_bar()
        self.arrange("view")
        self._connect()

    def arrange(self, arrangement: Arrangement) -> None:
        """3D view, plan, or both side by side."""
        self.arrangement: Arrangement = arrangement
        self.view.setVisible(arrangement != "plan")
        self.plan.setVisible(arrangement != "view")
        half = max(self.centre.width(), 2) // 2
        if arrangement == "split":
            self.centre.setSizes([half, half])

    def set_navigation(self, name: str) -> None:
        self.view.set_navigation(NAVIGATIONS.get(name, DEFAULT_NAVIGATION))

    def _push(self, push: Push) -> None:
        if self._window.isActiveWindow() and self.view.isVisible():  # each window hears it
            self.view.push(push)

    def _space_button(self, number: int) -> None:
        if self._window.isActiveWindow() and self.view.isVisible():
            if number == 0:
                self.view.fit(animate=True)
            else:
                self.view.look("iso", animate=True)

    def set_dark(self, dark: bool) -> None:
        self.view.set_theme(dark=dark)
        for dock in self.docks.values():
            _lay_on_paper(dock.widget())

    def put_away(self) -> None:
        """Hide the panels while no job is open."""
        bars = (*self.docks.values(), self.path_bar)
        self._put_away = [bar for bar in bars if not _is_closed(bar)]
        for bar in self._put_away:
            bar.hide()

    def bring_back(self) -> None:
        """Show the panels again that were put away; what the user closed stays closed."""
        for bar in self._put_away:
            bar.show()
        self._put_away = []

    def spread_docks(self) -> None:
        """The panels' places when nothing else was chosen."""
        self._put_away = [*self.docks.values(), self.path_bar]
        docks, window = self.docks, self._window
        sides, across = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        widths = [
            round(min(max(share * window.width(), _LEAST_PX), _MOST_PX))
            for share in (_LEFT_SHARE, _RIGHT_SHARE)
        ]
        window.resizeDocks([docks["Job"], docks["Properties"]], widths, sides)
        window.resizeDocks([docks["Job"], docks["Catalogue"]], [500, 400], across)
        window.resizeDocks([docks["Properties"], docks["Deflection"]], [400, 500], across)
        window.resizeDocks([docks["Problems"]], [_BOTTOM_PX], across)
        docks["Deflection"].raise_()
        docks["Problems"].raise_()

    def add_dock_toggles(self, menu: QMenu) -> None:
        panels = menu.addMenu(tr("Panel&s"))
        for dock in self.docks.values():
            panels.addAction(dock.toggleViewAction())

    def show_things(self, things: tuple[Selected, ...]) -> None:
        """Select these and bring them into view."""
        self._session.select(*things)
        self.view.fit(self.binding.selected_keys() or None, animate=True, around=_AROUND)
        self.plan.show_things(things)

    def fit(self) -> None:
        """Everything, in both views."""
        self.view.fit(animate=True)
        self.plan.fit()

    def place_item(self, item: AnyItem) -> None:
        """Take up the tool that places this catalogue item; a plate is put in place at once."""
        name = tool_for(item)
        if name is not None:
            self.tooling.start(name, item)
        elif isinstance(item, PlateItem):
            self._session.apply(
                tr("Plate {name}", name=item.name),
                lambda job: with_plate_item(job, item, item.sizes[0]),
            )
        else:
            self._desk.notifications.info(tr("{name} is chosen in the properties.", name=item.name))

    def select_at(self, pick: Pick | None) -> None:
        """Select what is under a pick, unless it is selected already."""
        job = self._session.shown_job
        thing = None if pick is None or job is None else selected_of(job, pick)
        known = {(s.kind, s.id, s.number) for s in self._session.selection}
        if thing is None or (thing.kind, thing.id, thing.number) not in known:
            self._session.select(*(() if thing is None else (thing,)))

    def hover_text(self) -> str:
        """What is under the pointer, and the field's value there."""
        reading, words = self.view.reading, hover_text(self._session)
        if reading is None:
            return words
        return f"{words}   ·   " + tr("{value:.3g} {unit} here", value=reading[0], unit=reading[1])

    def delete_selected(self) -> None:
        ids, session = self._placed_ids(), self._session
        if ids:
            label = tr("Delete {name}", name=self._named(ids))
            session.apply(label, lambda job: without(job, *ids))

    def duplicate_selected(self) -> None:
        ids, session, before = self._placed_ids(), self._session, self._session.job
        if not ids or before is None:
            return
        session.apply(
            tr("Duplicate {name}", name=self._named(ids)), lambda job: duplicated(job, *ids)
        )
        after = session.job or before
        new = [key for key in after.elements if key not in before.elements]
        session.select(*(Selected("element", id=key) for key in new))

    def _placed_ids(self) -> list[str]:
        return [thing.id for thing in self._session.selection if thing.kind in PLACED]

    def _named(self, ids: list[str]) -> str:
        job = self._session.job
        assert job is not None
        if len(ids) > 1:
            return tr("{count} items", count=len(ids))
        return named_things(job)[ids[0]].name

    def _add_docks(self) -> None:
        self._dock(marked("Job"), self.tree, _LEFT)
        self._dock(marked("Catalogue"), self.catalogue, _LEFT)
        self._dock(marked("Properties"), self.properties, _RIGHT)
        holding = self._dock(marked("Holding"), self.holding, _RIGHT)
        deflection = self._dock(marked("Deflection"), self.results, _RIGHT)
        problems = self._dock(marked("Problems"), self.problems, _BOTTOM)
        contacts = self._dock(marked("Contacts"), self.contacts, _BOTTOM)
        features = self._dock(marked("Features"), self.features, _BOTTOM)
        plots = self._dock(marked("Plots"), self.plots, _BOTTOM)
        history = self._dock(marked("History"), self.history, _BOTTOM)
        window = self._window
        window.tabifyDockWidget(holding, deflection)
        window.tabifyDockWidget(problems, contacts)
        window.tabifyDockWidget(contacts, features)
        window.tabifyDockWidget(features, plots)
        window.tabifyDockWidget(plots, history)
        window.setCorner(Qt.Corner.BottomLeftCorner, _LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, _RIGHT)

    def _connect(self) -> None:
        self.tree.zoom_requested.connect(lambda thing: self.show_things((thing,)))
        self.tree.message.connect(self._desk.notifications.warning)
        self.problems.show_requested.connect(self.show_things)
        self.problems.count_changed.connect(self._count_problems)
        self.problems.mend_requested.connect(self._mend)
        self.catalogue.place_requested.connect(self.place_item)
        self.catalogue.clicked.connect(self._take_instead)
        self.tooling.tool_changed.connect(self._show_shelf)
        self.plan.item_dragged_in.connect(self._drag_into_plan)
        self.plan.item_dragged_out.connect(lambda: self.tooling.start(SELECT))
        self.plan.position_changed.connect(self.pointer_words)
        self.results.solve_requested.connect(self.solve_requested)

    def offer(self, own: tuple[AnyItem, ...]) -> None:
        """Items of the shop's own beside the catalogue's; one of the same id takes its place."""
        self.items = tuple({item.id: item for item in (*self.items, *own)}.values())
        for taker in (self.catalogue, self.properties, self.tooling, self.drop):
            taker.set_items(self.items)

    def _drag_into_plan(self, item_id: str) -> None:
        item = next((item for item in self.items if item.id == item_id), None)
        if item is not None:
            self.place_item(item)

    def _take_instead(self, item: AnyItem) -> None:
        """Another item of the kind that is in hand."""
        tool = self.tooling.tool
        if tool is not None and tool_for(item) == self.tooling.name and tool.in_hand != item:
            self.place_item(item)

    def _show_shelf(self, tool: str) -> None:
        """The items that the tool in hand can place."""
        item = next((item for item in self.items if tool_for(item) == tool), None)
        if item is not None:
            self.catalogue.show_kind(kind_of(item))
        in_hand = None if self.tooling.tool is None else self.tooling.tool.in_hand
        if in_hand is not None:
            self.catalogue.stand_on(in_hand)

    def _count_problems(self, errors: int, warnings: int) -> None:
        count = errors + warnings
        self.docks["Problems"].setWindowTitle(
            tr("Problems ({count})", count=count) if count else tr("Problems")
        )

    def _mend(self, mend: Mend) -> None:
        do_mend(self._session, self._desk.notifications, mend)

    def _path_bar(self) -> QToolBar:
        """The path of the job, in a line of its own under the tools."""
        bar = QToolBar(tr("Path"), self._window)
        bar.setObjectName("bar_path")
        bar.setMovable(False)
        strip = GuidanceStrip(self._session)
        strip.step_chosen.connect(self._go_to_step)
        bar.addWidget(strip)
        self._window.addToolBarBreak()
        self._window.addToolBar(bar)
        return bar

    def _go_to_step(self, step: str) -> None:
        """Show what the step is judged by; take up what it lacks, or select what is wrong in it."""
        tool, dock, thing = _STEPS[step]
        now = next(found for found in path_steps(self._session) if found.id == step)
        if now.things:
            self.show_things(now.things)
        elif thing is not None:
            self._session.select(thing)
        if step == "release" and now.state == "done":
            self.release_requested.emit()
            return
        if now.state == "open":
            if now.solves:
                self.solve_requested.emit()
            elif tool:
                self.tooling.start(now.tool or tool)
        self.docks[dock].show()
        self.docks[dock].raise_()

    def _dock(self, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(tr(title), self._window)
        dock.setObjectName(f"dock_{title.lower()}")
        dock.setWidget(panel)
        _lay_on_paper(panel)
        self._window.addDockWidget(area, dock)
        self.docks[title] = dock
        return dock


def _is_closed(bar: QWidget) -> bool:
    """Whether it was closed; one that was just made is hidden too, and Qt shows it in a moment."""
    return bar.isHidden() and bar.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _lay_on_paper(panel: QWidget) -> None:
    """All panels on the ground of lists, whether they are lists or not."""
    palette = QApplication.palette()
    palette.setColor(QPalette.ColorRole.Window, palette.color(QPalette.ColorRole.Base))
    panel.setPalette(palette)
    panel.setAutoFillBackground(True)
