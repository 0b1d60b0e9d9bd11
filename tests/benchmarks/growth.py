"""How time and memory grow from 10,000 to 500,000 unknowns; each size in a process of its own."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

SIZES = (10_000, 30_000, 70_000, 140_000, 280_000, 500_000)
_COLUMNS = 64
_PLATE_MM = (200.0, 120.0, 16.0)
_UNKNOWNS_PER_CELL = 27.0  # 9 nodes a cell of six tetrahedra, at the limit


def table(console: Console) -> Table:
    shown = Table(
        "unknowns", "stiffness s", "factor s", f"{_COLUMNS} columns s", "a column ms", "peak MB",
        title="A plate 200 x 120 x 16",
    )  # fmt: skip
    for size in SIZES:
        row = _in_own_process(size)
        console.print(f"  {row['unknowns']:.0f} unknowns done")
        shown.add_row(
            f"{row['unknowns']:,.0f}",
            *(f"{row[name]:.2f}" for name in ("stiffness", "factor", "compliance")),
            f"{row['compliance'] / _COLUMNS * 1e3:.1f}",
            f"{row['peak_mb']:,.0f}",
        )
    return shown


def _in_own_process(size: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.growth", str(size)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def measured(size: int) -> dict[str, float]:
    import numpy as np

    from fixtures_lib.deflection.block_mesh import block
    from fixtures_lib.deflection.elastic_body import ElasticBody
    from fixtures_lib.deflection.patches import disc_patch
    from tests.validation.calculix.layouts import ALUMINIUM

    def body_of(unknowns: float) -> ElasticBody:
        edge = (np.prod(_PLATE_MM) / unknowns * _UNKNOWNS_PER_CELL) ** (1.0 / 3.0)
        x, y, z = (max(1, round(side / edge)) for side in _PLATE_MM)
        return ElasticBody(block((0.0, 0.0, 0.0), _PLATE_MM, (x, y, z)), ALUMINIUM)

    _ = body_of(500).factor  # the compiled loops are warm
    body = body_of(size)
    places = np.random.default_rng(1).uniform((5, 5), (195, 115), (_COLUMNS, 2))
    functionals = [
        disc_patch(body.skin, "p", (float(x), float(y), 16.0), 3.0).along_axes()[2]
        for x, y in places
    ]
    begun = time.perf_counter()
    body.columns(functionals, None)
    whole = time.perf_counter() - begun
    peak_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "unknowns": float(body.mesh.unknowns),
        "whole": whole,
        "peak_mb": peak_kb / 1024.0,
        **body.timings_s,
    }


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
