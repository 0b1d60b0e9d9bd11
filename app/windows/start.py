"""Start the window: the program's Qt side, its log, and what catches the unexpected."""

from __future__ import annotations

import logging
import os
import signal
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.notifications import Notifications
from app.places import log_file
from app.settings import Settings
from app.style.gl_format import install_surface_format
from app.texts import speak
from app.windows.main_window import MainWindow
from app.windows.recovery import offer_recovery

_LOG_BYTES = 1_000_000
_log = logging.getLogger("holdfast")


def run(file: str | None) -> int:
    """Show the window, with a file if one is named, until it is closed."""
    _write_log()
    app = application()
    settings = Settings()
    speak(app, settings.language)
    window = MainWindow(settings)
    _watch_if_asked(window)
    catch_unexpected(window.notifications)
    window.show()
    QTimer.singleShot(0, lambda: begin(window, file))
    with_ctrl_c(app, window)
    status = app.exec()
    _take_down(window)
    return status


def _take_down(window: MainWindow) -> None:
    """While the application still stands: Python would end both in no order of its own."""
    window.loader.close()
    window.jobs.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _watch_if_asked(window: MainWindow) -> None:
    """HOLDFAST_WATCH=1 writes to the log what keeps the window's event loop for long."""
    if os.environ.get("HOLDFAST_WATCH"):
        from app.background.loop_watch import LoopWatch

        watch = LoopWatch(window)
        window.watch_loop(watch)
        watch.start()


def application() -> QApplication:
    """The QApplication, named and ready for the 3D view."""
    install_surface_format()
    qInstallMessageHandler(_log_qt)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Holdfast")
    app.setDesktopFileName("holdfast")
    return app


def catch_unexpected(notifications: Notifications) -> None:
    """A bug goes to the log and becomes a notice; the window and the job survive it."""

    def report(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        notifications.fault(fault)

    sys.excepthook = report


def with_ctrl_c(app: QApplication, window: MainWindow) -> QTimer:
    """Let Ctrl-C in the terminal end the program: Python must run now and then to see it."""
    # The signal may come in the middle of a paint: windows are closed in a turn of their own.
    signal.signal(signal.SIGINT, lambda *_: QTimer.singleShot(0, app.quit))
    timer = QTimer(window, interval=300)
    timer.timeout.connect(lambda: None)
    timer.start()
    app.aboutToQuit.connect(window.jobs.close)
    return timer


def begin(window: MainWindow, file: str | None) -> None:
    """Offer unsaved work of before, then open the file that was named."""
    recovery = offer_recovery(window)
    if file is None:
        return
    if recovery is None:
        window.documents.open(Path(file))
    else:  # one question after the other; work that is restored stays
        recovery.declined.connect(lambda: window.documents.open(Path(file)))


def _write_log() -> None:
    handler = RotatingFileHandler(log_file(), maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def _log_qt(kind: QtMsgType, context: object, message: str) -> None:
    level = logging.INFO if kind == QtMsgType.QtInfoMsg else logging.WARNING
    if kind != QtMsgType.QtDebugMsg:
        _log.log(level, "Qt: %s", message)
