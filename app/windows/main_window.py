"""The main window: it puts everything together and does what only a window can do."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from app.actions.action_set import ActionSet
from app.background.in_turns import in_turns
from app.background.jobs import Jobs
from app.desk import Desk, ToolDesk
from app.files.documents import Documents
from app.files.journaling import Journaling
from app.help.help_desk import HelpDesk
from app.live.following import Following
from app.live.live import Live
from app.live.mending import Mending
from app.live.positions import Positions
from app.notifications import Notifications
from app.session import Session
from app.settings import Arrangement, Settings
from app.style.icons import icon
from app.style.theme import apply_theme, tints
from app.texts import tr
from app.windows.about import AboutDialog
from app.windows.command_palette import CommandPalette, with_panels
from app.windows.concepts_binding import ConceptsBinding
from app.windows.context_menu import context_menu
from app.windows.dialog_questions import DialogQuestions
from app.windows.facts_strip import FactsStrip
from app.windows.first_picture import FirstPicture
from app.windows.first_size import restore_or_fit
from app.windows.library_binding import LibraryBinding
from app.windows.menus import add_recent_menu, add_tool_bars, fill_menu_bar
from app.windows.new_window import open_another_window
from app.windows.notice_list import NoticeList
from app.windows.settings_dialog import SettingsDialog
from app.windows.start_page import StartPage
from app.windows.status_bar import StatusBar
from app.windows.toasts import Toasts
from app.windows.window_drop import WindowDrop
from app.windows.workspace_loader import WorkspaceLoader

if TYPE_CHECKING:
    from app.background.loop_watch import LoopWatch
    from app.viewport import Pick
    from app.windows.pictures import Pictures
    from app.windows.view_bars import ViewBars

_FIRST_PICTURE_MS = 60  # what is loaded in the background lets it pass


class MainWindow(QMainWindow):
    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setDockNestingEnabled(True)
        self.settings = settings
        self.session = Session(self)
        self.jobs = Jobs(self)
        self.notifications = Notifications(self)
        self.documents = Documents(self.session, self.jobs, self.notifications, settings, self)
        self.documents.questions = DialogQuestions(self, settings, self.session)
        self.live = Live(self.session, self.jobs, self.notifications, settings, self)
        self.following = Following(self.session, self.jobs, settings, self)
        self.mending = Mending(self.session, self.jobs, self)
        self.positions = Positions(self.session, self.jobs, self)
        self.journaling = Journaling(self.session, self.documents, self.notifications, self)
        tools = ToolDesk(self.jobs, self.notifications)
        self.loader = WorkspaceLoader(self.session, tools, settings, self)
        self._watch: LoopWatch | None = None
        self._page = QTimer(self, singleShot=True, interval=0)  # the panels follow in a turn
        self._page.timeout.connect(self._show_what_is_open)  # of their own: each is short
        FirstPicture(self.session, self.documents.looking, self)
        self.library = LibraryBinding(
            self.session, self.jobs, self.documents, self.notifications, settings, self.loader, self
        )
        self.drop = WindowDrop(self, self.documents.open, self.library.desk.use_layout)
        self._closing, self._hint = False, ""
        self._build()
        self._connect()
        self.dress()
        restore_or_fit(self, settings.window_geometry)
        self._show_what_is_open()

    # ---- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        desk = Desk(self.session, self.jobs, self.notifications, self.settings, self.documents,
                    self.live, self)  # fmt: skip
        self.actions_by_id = ActionSet(desk, self)
        self.concepts = ConceptsBinding(desk, self)
        self.menus = fill_menu_bar(self, self.actions_by_id)
        add_recent_menu(self.menus["File"], self.settings, self.documents.open)
        self.bars = add_tool_bars(self, self.actions_by_id)
        self.help_desk = HelpDesk(
            self.session, self.documents, self.actions_by_id, lambda: self.tool_name, self
        )
        self.start_page = StartPage(self.settings)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.setCentralWidget(self.pages)
        self.bar = StatusBar(self.jobs, self)
        self.setStatusBar(self.bar)
        self.toasts = Toasts(self.notifications, self)
        self.setWindowIcon(icon("holdfast"))

    def _connect(self) -> None:
        self.jobs.failed.connect(self.notifications.work_failed)
        self.documents.opened.connect(self._change_page)
        self.documents.looking.changed.connect(self._change_page)
        self.documents.title_changed.connect(self._show_title)
        self.session.job_changed.connect(self._show_unit)
        self.following.told.connect(self.bar.set_live)
        self.session.hover_changed.connect(self._show_hover)
        self.start_page.new_clicked.connect(self.documents.new_from_part)
        self.start_page.open_clicked.connect(self.documents.open)
        self.start_page.file_clicked.connect(self.documents.open)
        self.start_page.library_clicked.connect(self.show_library)
        self.start_page.tutorial_clicked.connect(self.show_tutorial)
        self.bar.unit_clicked.connect(self.actions_by_id["unit"].trigger)
        self.bar.notices_clicked.connect(self.show_notices)
        self.settings.on_change("theme", self.dress)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: self.dress())
        self.loader.made.connect(self._add_workspace)

    def _add_workspace(self) -> None:
        workspace = self.loader.workspace
        assert workspace is not None
        self.pages.addWidget(workspace.centre)
        self.documents.picture = self.pictures.for_report
        workspace.tooling.tool_changed.connect(lambda _name: self.actions_by_id.refresh_soon())
        workspace.tooling.hint_changed.connect(self._show_hint)
        workspace.solve_requested.connect(self.live.solve_now)
        workspace.release_requested.connect(self.actions_by_id["export"].trigger)
        self.live.deflection_failed.connect(workspace.results.show_trouble)
        self.positions.failed.connect(workspace.results.show_trouble)
        workspace.pointer_words.connect(self._show_place)
        workspace.add_dock_toggles(self.menus["View"])
        workspace.set_dark(self._dark)
        workspace.arrange(self.settings.arrangement)
        workspace.view.context_requested.connect(self._open_context_menu)
        workspace.section.toggled.connect(lambda _on: self.actions_by_id.refresh_soon())
        workspace.over_view.changed.connect(self.actions_by_id.refresh_soon)
        self.watch_loop(self._watch)
        if not self.restoreState(self.settings.window_state):
            workspace.spread_docks()
        if not self.documents.in_sight:
            workspace.put_away()
        FactsStrip(self.documents.looking, workspace.view)

    def watch_loop(self, watch: LoopWatch | None) -> None:
        """Tell this watch of frames that are drawn by software."""
        self._watch = watch
        if self.loader.workspace is not None and watch is not None:
            watch.leave_out(self.loader.workspace.view.surface)

    # ---- what is shown -----------------------------------------------------------------------

    def dress(self) -> None:
        """In the chosen theme."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._dark = apply_theme(app, self.settings.theme)
        self.toasts.set_tints(tints(self._dark))
        steps = [self.actions_by_id.refresh_icons, self.bar.refresh_icons, self.start_page.refresh]
        if self.loader.workspace is not None:
            steps.append(partial(self.loader.workspace.set_dark, self._dark))
        in_turns(self, *steps)

    def _change_page(self) -> None:
        if self.documents.in_sight:
            self._page.start()
        else:
            self._show_what_is_open()

    def _show_what_is_open(self) -> None:
        opened = self.documents.in_sight
        if opened:
            self.actions_by_id.draw_icons()
        for bar in self.bars[1:-1]:
            bar.setVisible(opened)
        if opened:
            workspace = self.loader.load()
            workspace.bring_back()
            self.pages.setCurrentWidget(workspace.centre)  # at last: it is sized and drawn once
        else:
            self.pages.setCurrentWidget(self.start_page)
            if self.loader.workspace is not None:
                self.loader.workspace.put_away()
        self._show_title()
        self._show_unit()
        self.actions_by_id.refresh()

    def _show_title(self) -> None:
        documents = self.documents
        name = documents.name
        extra = f" ({tr('read-only')})" if documents.read_only else ""
        self.setWindowTitle(
            tr("{name}{extra}[*] · Holdfast", name=name, extra=extra) if name else "Holdfast[*]"
        )
        self.setWindowModified(documents.unsaved)

    def _show_unit(self) -> None:
        job = self.session.shown_job
        self.bar.set_unit(job.unit if job is not None else self.settings.unit)

    def _show_hover(self) -> None:
        hovered = self.loader.workspace.hover_text() if self.loader.workspace else ""
        self.bar.set_hover(self._hint or hovered)

    def _open_context_menu(self, pick: Pick | None, place: QPoint) -> None:
        """What can be done with what was clicked; it is selected first."""
        workspace = self.loader.load()
        workspace.select_at(pick)
        menu = context_menu(self.session, self.actions_by_id, self.notifications, self)
        menu.popup(place)

    def _show_place(self, words: str) -> None:
        self.bar.set_hover(words or self._hint)

    def _show_hint(self, hint: str) -> None:
        self._hint = hint
        self._show_hover()

    # ---- verbs of the actions ----------------------------------------------------------------

    @property
    def has_workspace(self) -> bool:
        return self.loader.workspace is not None

    @property
    def over_view(self) -> ViewBars:
        return self.loader.load().over_view

    @property
    def arrangement(self) -> Arrangement:
        workspace = self.loader.workspace
        return workspace.arrangement if workspace is not None else "view"

    @property
    def perspective(self) -> bool:
        workspace = self.loader.workspace
        return workspace is not None and workspace.view.viewpoint.perspective

    @property
    def part_transparent(self) -> bool:
        workspace = self.loader.workspace
        return workspace is not None and workspace.binding.seen.part_transparent

    @property
    def good_factor(self) -> float:
        return self.loader.load().fields.good_factor

    @property
    def tool_name(self) -> str:
        workspace = self.loader.workspace
        return workspace.tooling.name if workspace is not None else "select"

    def arrange(self, arrangement: Arrangement) -> None:
        self.settings.arrangement = arrangement
        self.loader.load().arrange(arrangement)

    def fit(self) -> None:
        self.loader.load().fit()

    def fit_selection(self) -> None:
        workspace = self.loader.load()
        workspace.view.fit(workspace.binding.selected_keys() or None, animate=True)

    def look(self, name: str) -> None:
        self.loader.load().view.look(name, animate=True)

    def set_perspective(self, on: bool) -> None:
        self.loader.load().view.set_perspective(on)

    def set_part_transparent(self, on: bool) -> None:
        binding = self.loader.load().binding
        binding.set_seen(replace(binding.seen, part_transparent=on))

    @property
    def section_shown(self) -> bool:
        workspace = self.loader.workspace
        return workspace is not None and workspace.section.shown

    def toggle_section(self) -> None:
        self.loader.load().section.toggle()

    def hide_selected(self) -> None:
        binding = self.loader.load().binding
        binding.hide(binding.selected_keys())

    def isolate_selected(self) -> None:
        binding = self.loader.load().binding
        binding.isolate(binding.selected_keys())

    def show_all(self) -> None:
        binding = self.loader.load().binding
        binding.set_seen(replace(binding.seen, hidden=frozenset()))

    def start_tool(self, name: str) -> None:
        self.loader.load().tooling.start(name)

    def delete_selected(self) -> None:
        self.loader.load().delete_selected()

    def duplicate_selected(self) -> None:
        self.loader.load().duplicate_selected()

    @cached_property
    def pictures(self) -> Pictures:
        from app.windows.pictures import Pictures

        return Pictures(lambda: self.loader.load().view, self.notifications, self.documents.writing)

    def copy_picture(self) -> None:
        self.pictures.copy()

    def save_picture(self) -> None:
        path = self.documents.place_for_picture()
        if path is not None:
            self.pictures.save(path)

    def print_picture(self) -> None:
        self.pictures.print(self.documents.name, self)

    def new_window(self) -> None:
        open_another_window(self.notifications)

    def open_palette(self) -> None:
        docks = {} if self.loader.workspace is None else self.loader.workspace.docks
        self.palette_box = CommandPalette(with_panels(self.actions_by_id, docks, self), self)
        self.palette_box.open()

    def show_notices(self) -> None:
        NoticeList(self.notifications, self).open()

    def show_settings(self) -> None:
        SettingsDialog(self.settings, self).open()

    def show_help(self) -> None:
        self.help_desk.show_help()

    def show_tutorial(self) -> None:
        self.help_desk.show_tutorial()

    def show_library(self) -> None:
        self.library.show()

    def keep_in_library(self) -> None:
        self.library.desk.save()

    def keep_concept(self) -> None:
        self.concepts.keep()

    def show_concepts(self) -> None:
        self.concepts.show()

    def show_about(self) -> None:
        AboutDialog(self.notifications, self).open()

    def stop_work(self) -> None:
        self.bar.gauge.stop()

    # ---- Qt ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for begin in (self.actions_by_id.draw_icons, self.jobs.warm_up, self.loader.preload):
            QTimer.singleShot(_FIRST_PICTURE_MS, begin)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closing and self.documents.unsaved:
            event.ignore()
            self.documents.when_discarded(self.close_without_asking)
            return
        self._keep_state()
        self.loader.close()
        self.journaling.close()
        self.documents.wait_for_writing()
        self.library.close()
        self.jobs.close()
        self.session.undo_stack.blockSignals(True)  # it tells of its own end, to nobody
        event.accept()

    def close_without_asking(self) -> None:
        """Close, and let go of what is not saved."""
        self._closing = True
        self.close()

    def _keep_state(self) -> None:
        self.settings.window_geometry = self.saveGeometry()
        if self.documents.is_open:  # else the panels are put away
            self.settings.window_state = self.saveState()
        self.settings.save()
