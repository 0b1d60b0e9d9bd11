"""Memory is told before the work starts, and a mesh that does not fit is coarser or refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fixtures_lib.deflection import memory
from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.mesh_size import MeshSize
from fixtures_lib.deflection.part_model import prepared
from fixtures_lib.deflection.proof_setup import ALUMINIUM
from fixtures_lib.errors import FixtureError
from fixtures_lib.tasks import check_file

_FORECAST_OF_A_CUBE = """
from pathlib import Path
from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.memory import forecast_bytes
from fixtures_lib.deflection.patches import disc_patch
from fixtures_lib.deflection.proof_setup import ALUMINIUM

def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(float(line.split()[1]) for line in lines if line.startswith("VmHWM")) * 1024.0

def body(cells):
    return ElasticBody(block((0, 0, 0), (80, 80, 80), (cells,) * 3), ALUMINIUM)

_ = body(3).factor  # what is compiled at the first use takes memory of its own
Path("/proc/self/clear_refs").write_text("5")  # the peak is counted from here
before = peak()
cube = body(12)
places = [(5.0 + 10.0 * i, 5.0 + 10.0 * j, 80.0) for i in range(8) for j in range(8)]
cube.columns([disc_patch(cube.skin, "p", at, 3.0).along_axes()[2] for at in places], None)
print((peak() - before) / forecast_bytes(cube.mesh.unknowns))
"""


@pytest.fixture(scope="module")
def bar() -> bytes:
    import cadquery as cq

    from fixtures_lib.kernel.shape_bytes import to_brep_text

    return to_brep_text(cq.Workplane().box(60, 40, 12).val().wrapped)


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from /proc")
def test_the_forecast_is_near_what_is_taken() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FORECAST_OF_A_CUBE],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    assert 0.6 < float(done.stdout) < 1.15


def test_the_machine_says_what_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(memory.LIMIT_VARIABLE, raising=False)
    assert 1e8 < memory.usable_bytes() < 1e14
    monkeypatch.setenv(memory.LIMIT_VARIABLE, "0.05")
    assert memory.usable_bytes() == pytest.approx(0.05e9)


def test_a_size_that_fits_stays_as_it_is() -> None:
    size = MeshSize()
    assert memory.within_memory(size, 1e12) == (size, "")


@pytest.mark.parametrize("usable", [5e8, 1.5e9, 3e9])
def test_a_mesh_is_kept_to_what_fits(usable: float) -> None:
    size, said = memory.within_memory(MeshSize(), usable)
    assert memory.forecast_bytes(size.unknowns_most) <= usable
    assert size.unknowns_low < size.unknowns_high <= size.unknowns_most
    assert f"{size.unknowns_high:,} unknowns" in said
    assert f"{usable / 1e9:.1f} GB" in said
    assert memory.within_memory(MeshSize(), 0.99 * usable)[0] == size


def test_too_little_memory_is_refused() -> None:
    with pytest.raises(FixtureError, match=r"only 0\.1 GB of memory can be used.*close other"):
        memory.within_memory(MeshSize(), 1e8)


def test_a_part_is_meshed_coarser_and_the_report_says_so(
    bar: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(memory.LIMIT_VARIABLE, "0.5")
    model = prepared(bar, ALUMINIUM, judge_mesh=False)
    assert model.unknowns < 35_000
    assert "The mesh is kept to" in model.remarks[0]
    assert model.remarks[1] == memory.told(model.unknowns)


def test_a_factor_that_does_not_fit_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    body = ElasticBody(block((0, 0, 0), (30, 30, 30), (8, 8, 8)), ALUMINIUM)
    monkeypatch.setenv(memory.LIMIT_VARIABLE, "0.005")
    with pytest.raises(FixtureError, match="ask for a coarser mesh"):
        _ = body.factor


def test_a_finer_mesh_can_be_asked_for(bar: bytes) -> None:
    for unknowns in (12_000, 40_000):
        got = prepared(bar, ALUMINIUM, MeshSize.about(unknowns), judge_mesh=False).unknowns
        assert 0.6 * unknowns < got < 1.5 * unknowns
    with pytest.raises(FixtureError, match="5,000 to 500,000"):
        check_file("there is no need to open it", 2_000_000)
