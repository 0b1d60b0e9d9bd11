"""What a live layout knows of the skin: movements of corners, and readings of features.

A row of a table is what one unit of something does:

    [ x y z of each corner of the skin's triangles | reading of feature 1 | feature 2 ... ]

Nodes in the middle of an edge move as the mean of its ends, which is for the eye: features are
read from all their nodes.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from fixtures_lib.deflection.case import Feature
from fixtures_lib.deflection.features import FeatureFigures, FeatureGauge
from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.geometry.arrays import Floats, Ints, Singles

_AT_ONCE = 64  # rows: their displacements of all nodes are in memory together


@dataclass(frozen=True, eq=False)
class ReadGauge:
    """The gauge of a feature whose reading stands at `here` among the readings of all."""

    gauge: FeatureGauge
    here: slice

    @property
    def feature(self) -> Feature:
        return self.gauge.feature

    def measured(self, readings_mm: Floats) -> FeatureFigures:
        return self.gauge.figures(readings_mm[self.here])

    def with_push(self, readings_mm: Floats, push_mm: Floats) -> FeatureFigures:
        return self.gauge.figures(readings_mm[self.here] + self.gauge.readings(push_mm[None])[0])

    def of_its_points(self, u: Floats) -> FeatureFigures:
        return self.gauge.of_its_points(u)


@dataclass(frozen=True, eq=False)
class LiveSkin:
    """corners (n,) among the skin's nodes; ends (s, 2) the corners whose mean each node is."""

    corners: Ints
    ends: Ints
    points: Floats  # (n, 3) of the corners
    gauges: tuple[ReadGauge, ...]

    @property
    def width(self) -> int:
        """Of the movements in a row; readings follow."""
        return 3 * len(self.corners)

    def rows(self, skin: Singles | Floats) -> Singles:
        """(c, width + readings) of columns (c, 3s)."""
        parts = [self._rows(skin[at : at + _AT_ONCE]) for at in range(0, len(skin), _AT_ONCE)]
        return np.vstack(parts or [np.zeros((0, self.width), np.float32)])

    def spread(self, movements: Singles) -> Singles:
        """(s, 3) of all nodes from the corners' (n, 3)."""
        first, second = (np.take(movements, self.ends[:, i], axis=0) for i in (0, 1))
        return np.asarray((first + second) * np.float32(0.5))

    def _rows(self, skin: Singles | Floats) -> Singles:
        fields = skin.reshape(len(skin), -1, 3)
        movements = fields[:, self.corners].reshape(len(skin), -1)
        readings = [read.gauge.readings(fields[:, read.gauge.rows]) for read in self.gauges]
        return np.hstack([movements, *readings], dtype=np.float32, casting="same_kind")


def live_skin(mesh: TetMesh, gauges: tuple[FeatureGauge, ...]) -> LiveSkin:
    local = np.searchsorted(mesh.skin_nodes, mesh.skin)
    corners = np.unique(local[:, :3])
    place = np.searchsorted(corners, local[:, :3])
    ends = np.zeros((len(mesh.skin_nodes), 2), dtype=np.int64)
    ends[corners] = np.arange(len(corners))[:, None]
    for middle, (a, b) in enumerate(((0, 1), (1, 2), (2, 0)), start=3):
        ends[local[:, middle]] = place[:, (a, b)]
    starts = accumulate((gauge.width for gauge in gauges), initial=0)
    read = tuple(
        ReadGauge(gauge, slice(*span)) for gauge, span in zip(gauges, pairwise(starts), strict=True)
    )
    return LiveSkin(corners, ends, mesh.points[mesh.skin_nodes[corners]], read)
