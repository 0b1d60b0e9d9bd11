"""A plane's cut through a mesh: closed lines, at their true length, also through corners."""

from __future__ import annotations

import numpy as np
import pytest

from fixtures_lib.geometry.plane_cuts import cut_by_plane
from tests.lib.sample_jobs import HEIGHT, LENGTH, WIDTH, block_mesh


def _length(ends: np.ndarray, pairs: np.ndarray) -> float:
    return float(np.linalg.norm(ends[pairs[:, 0]] - ends[pairs[:, 1]], axis=1).sum())


def test_a_level_cut_of_the_block_is_its_outline_and_its_hole() -> None:
    ends, pairs = cut_by_plane(block_mesh(), (0.0, 0.0, 0.5 * HEIGHT), (0.0, 0.0, 1.0))
    outline, hole = 2.0 * (LENGTH + WIDTH), 4.0 * 10.0  # the mesh has a square one
    assert np.allclose(ends[:, 2], 0.5 * HEIGHT)
    assert _length(ends, pairs) == pytest.approx(outline + hole, rel=1e-9)


@pytest.mark.parametrize("seed", range(12))
def test_every_cut_of_a_closed_mesh_is_closed(seed: int) -> None:
    random = np.random.default_rng(seed)
    normal = random.normal(size=3)
    ends, pairs = cut_by_plane(block_mesh(), (50.0, 30.0, 10.0), normal / np.linalg.norm(normal))
    assert len(pairs) >= 3
    assert (np.bincount(pairs.ravel(), minlength=len(ends)) == 2).all()


def test_a_plane_through_corners_and_along_a_face_is_closed_too() -> None:
    for point, normal in (
        ((0.0, 0.0, 0.0), (1.0, 1.0, 0.0)),
        ((0.0, 0.0, HEIGHT), (0.0, 0.0, 1.0)),
    ):
        ends, pairs = cut_by_plane(block_mesh(), point, normal)
        assert (np.bincount(pairs.ravel(), minlength=len(ends)) == 2).all()


def test_a_plane_beside_the_block_cuts_nothing() -> None:
    ends, pairs = cut_by_plane(block_mesh(), (0.0, 0.0, -1.0), (0.0, 0.0, 1.0))
    assert (len(ends), len(pairs)) == (0, 0)


def test_a_bent_shape_is_cut_where_it_is() -> None:
    mesh = block_mesh()
    lifted = mesh.points + np.array([0.0, 0.0, 5.0])
    ends, pairs = cut_by_plane(mesh, (0.0, 0.0, HEIGHT + 2.0), (0.0, 0.0, 1.0), lifted)
    assert len(pairs)
    assert np.allclose(ends[:, 2], HEIGHT + 2.0)
