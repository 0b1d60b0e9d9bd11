"""A part made ready from the kernel's solid: cache, mesh error, features, words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import (
    Case,
    Contact,
    ElasticMaterial,
    FacePressure,
    Feature,
    PointForce,
    State,
)
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.features import FeatureGauge
from fixtures_lib.deflection.free_motion import FreeMotion
from fixtures_lib.deflection.meshing import MeshSize
from fixtures_lib.deflection.part_model import prepared
from fixtures_lib.geometry.arrays import Floats, Vector

ALUMINIUM = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.33, density_kg_m3=2700.0)


@pytest.fixture(scope="module")
def plate_text() -> bytes:
    import cadquery as cq

    from fixtures_lib.kernel.shape_bytes import to_brep_text

    solid = cq.Workplane().box(80, 50, 8).faces(">Z").workplane().hole(12)
    return to_brep_text(solid.val().wrapped)


def plate_case() -> Case:
    places: list[Vector] = [(-34, -20, -4), (34, -20, -4), (0, 20, -4)]
    rests = tuple(
        Contact(id=f"R{i}", point=place, direction=(0, 0, 1)) for i, place in enumerate(places)
    )
    return Case(
        contacts=rests,
        forces=(PointForce(id="F", point=(30, 15, 4), force_n=(0, 0, -60), high_factor=1.5),),
        pressures=(FacePressure(id="V", face=5, pressure_mpa=-0.08),),
        states=(
            State(name="seated"),
            State(name="held", loads=("V",)),
            State(name="cut", loads=("V", "F"), cutting=True),
        ),
        features=(
            Feature(id="top", faces=(6,), kind="flatness"),
            Feature(id="bore", faces=(7,), kind="position", cut_here=False),
        ),
    )


def test_second_opening_needs_no_factor(
    plate_text: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path))
    size = MeshSize(unknowns_low=5_000, unknowns_high=40_000)
    first = prepared(plate_text, ALUMINIUM, size).solve(plate_case())
    again = prepared(plate_text, ALUMINIUM, size).solve(plate_case())
    assert first.timings_s["factor"] > 0.0
    assert again.timings_s["factor"] == 0.0
    for a, b in zip(first.states, again.states, strict=True):
        assert b.max_um.high == pytest.approx(a.max_um.high, rel=1e-6)
    for entry in (tmp_path / "deflection").glob("mesh-*.npz"):
        entry.write_bytes(b"broken")
    assert prepared(plate_text, ALUMINIUM, size).unknowns == first.unknowns


def test_bounds_hold_mesh_error_and_force_range(
    plate_text: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path))
    size = MeshSize(unknowns_low=5_000, unknowns_high=40_000)
    judged = prepared(plate_text, ALUMINIUM, size).solve(plate_case())
    plain = prepared(plate_text, ALUMINIUM, size, judge_mesh=False).solve(plate_case())
    assert judged.mesh_error is not None
    assert 0.0 < judged.mesh_error < 0.25
    assert plain.mesh_error is None
    for a, b in zip(judged.states, plain.states, strict=True):
        assert a.max_um.low == pytest.approx(b.max_um.low, rel=1e-6)
        assert a.max_um.high >= b.max_um.high
        assert b.max_um.high >= b.max_um.low > 0.0
    top, bore = judged.features
    assert top.worst_state == "cut"
    assert top.released_um.high >= top.held_um.high > 0.0
    assert bore.released_um.high == 0.0
    assert bore.held_um.high > 0.0


def gauge(kind: str, faces: tuple[int, ...] = (6,)) -> tuple[ElasticBody, FeatureGauge]:
    body = ElasticBody(block((-20, -10, 0), (20, 10, 5), (8, 4, 1)), ALUMINIUM)
    return body, FeatureGauge(body.skin, Feature(id="f", faces=faces, kind=kind))  # type: ignore[arg-type]


def skin_points(body: ElasticBody) -> Floats:
    return body.mesh.points[body.mesh.skin_nodes]


def test_flatness_ignores_shift_and_tilt_and_sees_a_bow() -> None:
    body, flat = gauge("flatness")
    points = skin_points(body)
    moved = np.zeros_like(points)
    moved[:, 2] = 0.05 + 1e-3 * points[:, 0]
    figures = flat.measured(moved)
    assert figures.form_um == pytest.approx(0.0, abs=1e-9)
    assert figures.shift_um[2] == pytest.approx(50.0)
    assert figures.tilt_um == pytest.approx(40.0)
    moved[:, 2] += 1e-5 * points[:, 0] ** 2
    assert flat.measured(moved).figure_um == pytest.approx(4.0, rel=1e-6)


def test_position_counts_only_what_the_face_locates() -> None:
    body, position = gauge("position")
    sideways = np.tile([0.01, 0.02, 0.0], (len(skin_points(body)), 1))
    assert position.measured(sideways).figure_um == pytest.approx(0.0, abs=1e-9)
    up = np.tile([0.0, 0.0, 0.01], (len(skin_points(body)), 1))
    assert position.measured(up).figure_um == pytest.approx(20.0)
    _, profile = gauge("profile")
    assert profile.measured(up).figure_um == pytest.approx(20.0)


@pytest.mark.parametrize(
    ("shift", "turn", "words"),
    [
        ((1, 0, 0), (0, 0, 0), "slides along +x"),
        ((-0.7, 0.7, 0.0), (0, 0, 0.1), "slides along -x and +y"),
        ((0, 0, 1), (0, 0, 0), "lifts off"),
        ((0, 0, -1), (0, 0, 0), "drops"),
        ((0, 0, 0.4), (0, 0.9, 0), "tips about +y"),
        ((0.1, 0, 0), (0, 0, -0.9), "spins about -z"),
    ],
)
def test_motion_in_words(shift: Vector, turn: Vector, words: str) -> None:
    assert FreeMotion(shift, turn, 1.0).in_words() == words


def test_words_follow_the_fixture_axes() -> None:
    quarter = np.array([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    assert FreeMotion((1, 0, 0), (0, 0, 0), 1.0).in_words(quarter) == "slides along +y"
