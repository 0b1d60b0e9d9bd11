"""What a displacement does to a face or bore that has a tolerance.

The displacement of a feature's points is split into a rigid shift, a rigid tilt and what remains
along the normals: its change of form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from fixtures_lib.deflection.case import Feature
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.deflection.skin_integrals import whole_integrals
from fixtures_lib.geometry.arrays import Floats, Ints, Singles, Vector, as_vector

_UM = 1000.0


@dataclass(frozen=True)
class FeatureFigures:
    """Of one displacement: shift of the middle and tilt over the feature's length in um."""

    shift_um: Vector
    tilt_um: float
    form_um: float
    figure_um: float  # what the tolerance of the feature's kind is compared with


class Gauge(Protocol):
    """Measures one feature of a displacement, in whatever form the displacement comes."""

    @property
    def feature(self) -> Feature: ...
    def measured(self, displacement_mm: Floats) -> FeatureFigures: ...
    def with_push(self, displacement_mm: Floats, push_mm: Floats) -> FeatureFigures: ...
    def of_its_points(self, u: Floats) -> FeatureFigures: ...


class FeatureGauge:
    """Measures one feature; made once, then one small product a displacement."""

    def __init__(self, skin: Skin, feature: Feature) -> None:
        self.feature = feature
        mesh = skin.mesh
        triangles = skin.of_faces(feature.faces)
        nodes = mesh.skin[triangles]
        used = np.unique(nodes)
        place = np.searchsorted(used, nodes)
        areas = whole_integrals(mesh.skin_corners[triangles])
        normals = np.zeros((len(used), 3))
        np.add.at(normals, place.ravel(), np.repeat(mesh.skin_normals[triangles], 6, axis=0))
        self.rows: Ints = np.searchsorted(mesh.skin_nodes, used)
        self._weights = np.bincount(place.ravel(), areas.ravel()) / areas.sum()
        self._normals = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-300)
        self._points = np.asarray(mesh.points[used])
        self._offsets = mesh.points[used] - self._weights @ mesh.points[used]
        self._levers = np.cross(self._offsets, self._normals)  # turn x offset along the normal
        self._across, self._axis = self._directions()
        self._fit = self._rigid_fit()

    @property
    def points(self) -> Floats:
        """(k, 3) the feature's nodes."""
        return self._points

    def measured(self, displacement_mm: Floats) -> FeatureFigures:
        """Figures for the displacement (s, 3) of all the skin's nodes."""
        return self.of_its_points(displacement_mm[self.rows])

    def with_push(self, displacement_mm: Floats, push_mm: Floats) -> FeatureFigures:
        """Figures for that displacement, and on top (k, 3) of the feature's own nodes."""
        return self.of_its_points(displacement_mm[self.rows] + push_mm)

    def of_its_points(self, u: Floats) -> FeatureFigures:
        """Figures for the displacement (k, 3) in mm of the feature's own nodes."""
        return self.figures(self.readings(u[None])[0])

    @property
    def width(self) -> int:
        """How many numbers a reading is."""
        return len(self.rows) + 6

    def readings(self, u: Floats | Singles) -> Floats:
        """(c, width) of displacements (c, k, 3) of its own nodes: what its figures need of them.

        The movement of each point along its normal, then the rigid shift and turn that fit best.
        """
        along = np.einsum("cki,ki->ck", u, self._normals)
        return np.hstack([along, u.reshape(len(u), -1) @ self._fit.T])

    def figures(self, reading: Floats) -> FeatureFigures:
        """Of one reading (width,)."""
        along, shift, turn = reading[:-6], reading[-6:-3], reading[-3:]
        rest = along - self._normals @ shift - self._levers @ turn
        form = float(np.ptp(rest)) * _UM
        tilt = self._tilt(turn) * _UM
        return FeatureFigures(
            as_vector(shift * _UM), tilt, form, self._figure(along, shift, tilt, form)
        )

    def _figure(self, along: Floats, shift: Floats, tilt: float, form: float) -> float:
        match self.feature.kind:
            case "flatness":
                return form
            case "orientation":
                return tilt + form
            case "position":  # the zone is twice the deviation wide
                return 2.0 * float(np.linalg.norm(self._across @ shift)) * _UM + tilt
            case "size":
                return 2.0 * abs(float(self._weights @ along)) * _UM
            case "profile":
                return 2.0 * float(np.abs(along).max()) * _UM

    def _tilt(self, turn: Floats) -> float:
        """How far one end of the feature is off the other, in mm."""
        if self._axis is not None:
            length = float(np.ptp(self._offsets @ self._axis))
            return float(np.linalg.norm(np.cross(turn, self._axis))) * length
        return float(np.ptp(self._levers @ turn))

    def _directions(self) -> tuple[Floats, Floats | None]:
        """The projector on the directions that the feature locates, and a bore's axis if it is one.

        A plane's normals span one direction, a bore's two, a sphere's three.
        """
        spread = np.einsum("k,ki,kj->ij", self._weights, self._normals, self._normals)
        values, vectors = np.linalg.eigh(spread)
        located = vectors[:, values > 0.1]
        axis = vectors[:, 0] if values[0] < 0.02 and values[1] > 0.2 else None
        return np.asarray(located @ located.T), axis

    def _rigid_fit(self) -> Floats:
        """(6, 3k) area-weighted least squares: shift and turn of a displacement."""
        count = len(self._offsets)
        motions = np.zeros((count, 3, 6))
        motions[:, :, :3] = np.eye(3)
        for axis in range(3):
            motions[:, :, 3 + axis] = np.cross(np.eye(3)[axis], self._offsets)
        root = np.sqrt(self._weights)[:, None, None]
        weighted = (motions * root).reshape(-1, 6)
        return np.asarray(np.linalg.pinv(weighted) * np.repeat(root.ravel(), 3))
