"""Which thread a hole may be meant for, by its diameter.

A STEP file nearly always shows a tapped hole as a plain hole of the tap drill, or of the thread's
minor diameter. Tap drills of coarse metric threads: ISO 2306. Minor diameters: ISO 724, D1. UNC:
the customary tap drills (75 % thread). A dowel hole can have the same diameter as a tap drill
(5 mm: M6), so this is "by size" and no proof.
"""

from __future__ import annotations

_METRIC: tuple[tuple[str, float, float], ...] = (  # name, tap drill, minor diameter D1
    ("M2", 1.6, 1.567), ("M2.5", 2.05, 2.013), ("M3", 2.5, 2.459), ("M4", 3.3, 3.242),
    ("M5", 4.2, 4.134), ("M6", 5.0, 4.917), ("M8", 6.8, 6.647), ("M10", 8.5, 8.376),
    ("M12", 10.2, 10.106), ("M14", 12.0, 11.835), ("M16", 14.0, 13.835), ("M18", 15.5, 15.294),
    ("M20", 17.5, 17.294), ("M24", 21.0, 20.752),
)  # fmt: skip
_INCH: tuple[tuple[str, float], ...] = (  # name, tap drill in mm
    ("#2-56", 1.778), ("#4-40", 2.261), ("#6-32", 2.705), ("#8-32", 3.454), ("#10-24", 3.797),
    ("#10-32", 4.039), ("1/4-20", 5.105), ("5/16-18", 6.528), ("3/8-16", 7.938),
    ("7/16-14", 9.347), ("1/2-13", 10.716), ("5/8-11", 13.494), ("3/4-10", 16.669),
)  # fmt: skip

_DRILL_MM = 0.012
_MINOR_MM = 0.004


def thread_for(diameter_mm: float) -> str | None:
    """The thread whose tap drill or minor diameter this is, or None."""
    for name, drill, minor in _METRIC:
        if abs(diameter_mm - drill) < _DRILL_MM or abs(diameter_mm - minor) < _MINOR_MM:
            return name
    for name, drill in _INCH:
        if abs(diameter_mm - drill) < _DRILL_MM:
            return name
    return None
