"""A mesh study on a real part: do the stated bounds hold what ever finer meshes tend to?

The first layout of the part is solved on meshes of growing size. What they tend to is extrapolated
after Richardson (Phil. Trans. R. Soc. A 210, 1911), with the order of convergence that the meshes
themselves show:

    u = u_inf - c h^p
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from scipy.optimize import brentq

from fixtures_lib.deflection.case import Case
from fixtures_lib.deflection.mesh_size import MeshSize, size_in_mm
from fixtures_lib.deflection.part_model import prepared
from fixtures_lib.deflection.solution import Bound, Solution
from fixtures_lib.kernel.shape_bytes import from_bytes, to_brep_text
from fixtures_lib.tasks import first_job
from fixtures_lib.tasks.deflection_case import case_of, elastic

PART = "mfcad_2-6-12-12-12-23"
UNKNOWNS = (12_000, 36_000, 110_000)
_ORDERS = (0.3, 6.0)

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Mesh:
    size_mm: float
    plain: tuple[float, ...]  # largest displacement in um of each state, soft end
    bounds: tuple[Bound, ...]


@pytest.fixture(scope="module")
def meshes(shared_parts: Path) -> list[Mesh]:
    opened = first_job(str(shared_parts / "real" / f"{PART}.step"), auto=True)
    case = case_of(opened.job, opened.part.shape)
    text = to_brep_text(from_bytes(opened.part.shape_bytes))
    material = elastic(opened.job.part.material)
    found = []
    for unknowns in UNKNOWNS:
        model = prepared(text, material, MeshSize.about(unknowns))
        bounded = model.solve(case)
        model.coarse = None
        plain = tuple(state.max_um.high for state in model.solve(case).states)
        found.append(Mesh(size_in_mm(model.body.mesh), plain, _bounds(bounded, case)))
    return found


def test_the_bounds_hold_what_finer_meshes_tend_to(meshes: list[Mesh]) -> None:
    sizes = [mesh.size_mm for mesh in meshes]
    assert sizes == sorted(sizes, reverse=True)
    for state in range(1, len(meshes[0].plain)):  # the first is the weight alone: nanometres
        figures = [mesh.plain[state] for mesh in meshes]
        limit = extrapolated(sizes, figures)
        highs = [mesh.bounds[state].high for mesh in meshes]
        print(f"high ends {np.round(highs, 3)} um")
        print(f"h {np.round(sizes, 2)} mm, u {np.round(figures, 3)} um, limit {limit:.3f}")
        assert limit == pytest.approx(figures[-1], rel=0.1)
        for mesh in meshes:
            assert mesh.bounds[state].low <= limit <= mesh.bounds[state].high


def test_richardson_finds_a_known_limit() -> None:
    sizes = [4.0, 2.5, 1.5]
    assert extrapolated(sizes, [10.0 - 0.3 * h**1.7 for h in sizes]) == pytest.approx(10.0)


def extrapolated(sizes: list[float], figures: list[float]) -> float:
    """The limit for size 0; the finest figure where the meshes show no order of convergence."""
    (a, b, c), (u, v, w) = sizes, figures
    steps = (w - v) / (v - u) if v != u else 0.0

    def off(order: float) -> float:
        return (b**order - c**order) / (a**order - b**order) - steps

    if off(_ORDERS[0]) * off(_ORDERS[1]) > 0.0:
        return w
    order = brentq(off, *_ORDERS)
    return float(w + (w - v) * c**order / (b**order - c**order))


def _bounds(solution: Solution, case: Case) -> tuple[Bound, ...]:
    assert [state.name for state in solution.states] == [state.name for state in case.states]
    assert not any(state.moves for state in solution.states)
    return tuple(state.max_um for state in solution.states)
