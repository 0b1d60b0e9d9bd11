"""How much memory a mesh will take, told before the work starts, and what the machine has left.

The forecast is fitted to measured peaks of this program (tests/benchmarks/growth.py: stiffness,
factor and 64 columns) of a cube with 10,000 to 273,000 unknowns, within 8 % above 25,000. A
cube's factor fills up most: flat and slender parts take less, a plate of 76,000 unknowns 0.7 of
it. The n^(4/3) is the fill of a nested dissection in space (A. George, SIAM J. Numer. Anal. 10,
1973).
"""

from __future__ import annotations

import ctypes
import math
import os
import sys
from pathlib import Path

import msgspec

from fixtures_lib.deflection.mesh_size import MeshSize
from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

LIMIT_VARIABLE = "HOLDFAST_MEMORY_GB"  # what the program may take, where the machine has more
LEAST_UNKNOWNS = 10_000
_BASE, _LINEAR, _FILL = 100e6, 8.5e3, 170.0  # bytes; a unknown; a unknown^(4/3)
_USABLE = 0.8  # of the free memory: the window and other programs go on working
_STEP = 1.25  # sizes are lowered in steps, so that a little less memory gives the same mesh
_GB = 1e9


def forecast_bytes(unknowns: int) -> float:
    """The most that a part with so many unknowns takes at its peak."""
    return _BASE + _LINEAR * unknowns + _FILL * math.pow(unknowns, 4.0 / 3.0)


def usable_bytes() -> float:
    """What a mesh may take now; infinite where the system does not say what is free."""
    wanted = os.environ.get(LIMIT_VARIABLE, "")
    limit = float(wanted) * _GB if wanted.replace(".", "", 1).isdigit() else float("inf")
    return min(limit, _USABLE * _free_bytes())


def most_unknowns(usable: float) -> int:
    """Of the largest mesh that `usable` bytes are enough for."""
    low, high = 0, 10_000_000
    while high - low > 100:
        middle = (low + high) // 2
        low, high = (middle, high) if forecast_bytes(middle) <= usable else (low, middle)
    return low


def within_memory(size: MeshSize, usable: float) -> tuple[MeshSize, str]:
    """`size`, coarser if its largest mesh would not fit, and a sentence that says so.

    FixtureError where not even a mesh of 10,000 unknowns fits.
    """
    most = most_unknowns(usable)
    if most < LEAST_UNKNOWNS:
        raise FixtureError(
            worded(
                "only {usable:.1f} GB of memory can be used, and the coarsest mesh takes "
                "{forecast_bytes:.1f} GB",
                usable=usable / _GB,
                forecast_bytes=forecast_bytes(LEAST_UNKNOWNS) / _GB,
            ),
            mend="close other programs or take a machine with more memory",
        )
    capped = msgspec.structs.replace(size, unknowns_most=_stepped_down(size.unknowns_most, most))
    if most >= size.unknowns_high:
        return capped, ""
    high = _stepped_down(size.unknowns_high, most)
    low = min(size.unknowns_low, high // 2)
    coarser = msgspec.structs.replace(
        capped, fineness=min(size.fineness, 1.0), unknowns_low=low, unknowns_high=high
    )
    return coarser, worded(
        "The mesh is kept to {high:,} unknowns: {usable_gb:.1f} GB of memory can be used, and "
        "{wanted:,} take up to {wanted_gb:.1f} GB",
        high=high,
        usable_gb=usable / _GB,
        wanted=size.unknowns_high,
        wanted_gb=forecast_bytes(size.unknowns_high) / _GB,
    )


def _stepped_down(unknowns: int, most: int) -> int:
    while unknowns > most:
        unknowns = int(unknowns / _STEP)
    return unknowns


def told(unknowns: int) -> str:
    """For the progress and the report."""
    return worded(
        "{unknowns:,} unknowns take up to {forecast_gb:.1f} GB of memory",
        unknowns=unknowns,
        forecast_gb=forecast_bytes(unknowns) / _GB,
    )


def check_fits(needed_bytes: float, unknowns: int) -> None:
    """Before the factor is made, with what its analysis says; FixtureError where it doesn't fit."""
    usable = usable_bytes()
    if needed_bytes > usable:
        raise FixtureError(
            worded(
                "the mesh of {unknowns:,} unknowns needs {needed_bytes:.1f} GB of memory and "
                "{usable:.1f} GB can be used",
                unknowns=unknowns,
                needed_bytes=needed_bytes / _GB,
                usable=usable / _GB,
            ),
            mend="ask for a coarser mesh or close other programs",
        )


def _free_bytes() -> float:
    if sys.platform == "win32":
        return _free_on_windows()
    meminfo = Path("/proc/meminfo")
    if meminfo.exists():
        rows = dict(line.split(":") for line in meminfo.read_text().splitlines() if ":" in line)
        free = float(rows["MemAvailable"].split()[0]) * 1024.0
        return min(free, _free_in_group())
    try:
        # Half of what is built in, where the system does not say what is free.
        return 0.5 * os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):
        return float("inf")


def _free_in_group() -> float:
    """What the process's control group leaves: a container may have less than the machine."""
    group = Path("/sys/fs/cgroup")
    try:
        limit = (group / "memory.max").read_text().strip()
        used = float((group / "memory.current").read_text())
        return float("inf") if limit == "max" else max(0.0, float(limit) - used)
    except (OSError, ValueError):
        return float("inf")


def _free_on_windows() -> float:
    """GlobalMemoryStatusEx, ullAvailPhys."""
    status = (ctypes.c_ulonglong * 8)()
    status[0] = ctypes.sizeof(status)  # dwLength in the low half, dwMemoryLoad in the high one
    windll = getattr(ctypes, "windll", None)
    if windll is None or not windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return float("inf")
    return float(status[2])
