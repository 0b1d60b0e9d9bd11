"""Runs ccx and reads what it printed."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from tests.validation.calculix.deck import Deck

LONGEST_S = 120.0


@dataclass(frozen=True)
class Displacements:
    """skin (s, 3) mm in the mesh's order of skin nodes; references by name, in their own axes."""

    skin: Floats
    references: dict[str, Floats]


def installed() -> bool:
    return shutil.which("ccx") is not None


def solved(deck: Deck, folder: Path) -> Displacements:
    """The deck's one step; AssertionError with CalculiX's last words where it gives up."""
    write(deck, folder)
    ccx(folder)
    return read(deck, folder)


def write(deck: Deck, folder: Path) -> None:
    (folder / "state.inp").write_text(deck.text(), encoding="ascii")


def ccx(folder: Path, longest_s: float = LONGEST_S) -> None:
    """CalculiX on what was written there, on all processors that it can use."""
    done = subprocess.run(
        ["ccx", "-i", "state"],
        cwd=folder,
        env={**os.environ, "OMP_NUM_THREADS": str(os.cpu_count() or 1)},
        capture_output=True,
        text=True,
        errors="replace",
        timeout=longest_s,
        check=False,
    )
    words = done.stdout[-1500:]
    assert done.returncode == 0, words
    assert "*ERROR" not in done.stdout, words


def read(deck: Deck, folder: Path) -> Displacements:
    rows = _printed(folder / "state.dat")
    assert rows, "CalculiX printed no displacement"
    skin = np.array([rows[node + 1] for node in deck.mesh.skin_nodes])
    return Displacements(skin, {name: rows[node] for name, node in deck.references.items()})


def _printed(path: Path) -> dict[int, Floats]:
    """Displacement of each printed node; of the last increment, where there are several."""
    rows: dict[int, Floats] = {}
    for line in path.read_text(encoding="ascii").splitlines():
        words = line.split()
        if len(words) == 4 and words[0].isdigit():
            rows[int(words[0])] = np.array([float(word) for word in words[1:]])
    return rows
