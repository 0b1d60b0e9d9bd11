"""The command `holdfast`: a verb goes to the command line, anything else opens the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

VERBS = frozenset(
    {
        "inspect",
        "new",
        "check",
        "export",
        "blank",
        "recognise",
        "reuse",
        "library",
        "schema",
        "selftest",
    }
)
_HELP = """\
holdfast [FILE]                    the window, with a part (STEP) or a job (.holdfast)
holdfast VERB --help               what a verb of the command line does
holdfast --version

verbs: inspect, new, check, export, blank, recognise, reuse, library, schema,
       selftest
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in VERBS:
        from fixtures_lib.cli import main as command_line

        return command_line(given)
    if given and given[0] in ("--help", "-h"):
        sys.stdout.write(_HELP)
        return 0
    if given and given[0] == "--version":
        from app.versions import version

        sys.stdout.write(f"holdfast {version()}\n")
        return 0
    if len(given) > 1 or (given and given[0].startswith("-")):
        sys.stderr.write(f"holdfast: don't know “{' '.join(given)}”; see holdfast --help\n")
        return 2
    if given and not Path(given[0]).exists():
        sys.stderr.write(f"holdfast: there is no file or verb “{given[0]}”; see holdfast --help\n")
        return 2
    if _no_display():
        sys.stderr.write("holdfast: there is no display; the verbs work without: holdfast --help\n")
        return 2
    from app.windows.start import run

    return run(given[0] if given else None)


def _no_display() -> bool:
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return sys.platform.startswith("linux") and not named


if __name__ == "__main__":
    raise SystemExit(main())
