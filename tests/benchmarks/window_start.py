"""Start to a usable window, against a bare PySide6 window, each in a process of its own.

Usable: the window's first picture is on the screen, and its event loop has come to rest once.
Both run from compiled modules, as an installed program does: where nothing may be written beside
the sources, each start would compile everything again.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from statistics import median

from tests.benchmarks.tables import Ratio

_AT_MOST = 3.0
_ROUNDS = 5
_SHOWN = """
import sys
from PySide6.QtCore import QTimer
def usable(window, app):
    window.show()
    while not (window.windowHandle() and window.windowHandle().isExposed()):
        app.processEvents()
    QTimer.singleShot(0, lambda: (print("usable", flush=True), sys.stdin.readline(), app.quit()))
    app.exec()
"""
_BARE = (
    _SHOWN
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
usable(window, app)
"""
)
_OURS = (
    _SHOWN
    + """
if __name__ == "__main__":
    from app.windows.start import application
    app = application()
    from app.settings import Settings
    from app.windows.main_window import MainWindow
    window = MainWindow(Settings())
    usable(window, app)
    window.jobs.close()
    import os
    os._exit(0)
"""
)


def ratio() -> Ratio:
    """Medians of alternating starts, after one of each to warm the disk and to compile."""
    times: dict[str, list[float]] = {_BARE: [], _OURS: []}
    with tempfile.TemporaryDirectory(prefix="holdfast-compiled-") as compiled:
        for _ in range(_ROUNDS + 1):
            for program in times:
                times[program].append(_start_s(program, compiled))
    bare, ours = (median(found[1:]) for found in times.values())
    return Ratio(
        "(g) start to a usable window",
        f"{ours / bare:.1f} x a bare window",
        f"<= {_AT_MOST:g} x",
        ours / bare <= _AT_MOST,
        f"{ours:.2f} s against {bare:.2f} s",
    )


def _start_s(program: str, compiled: str) -> float:
    surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=surroundings,
    ) as child:
        assert child.stdout is not None
        assert child.stdin is not None
        word = child.stdout.readline()
        taken = time.perf_counter() - begun
        child.stdin.write("\n")
        child.stdin.close()
    assert word.strip() == "usable", f"the window did not come up: {word!r}"
    return taken
