"""Forces of a helical end mill, integrated along its edges over one turn.

    phi   angle of an edge, 0 where the chip of a conventional cut begins; a down-milling cut of
          width ae runs from pi - phi_s to pi, phi_s = arccos(1 - 2 ae / D)
    h     chip thickness, fz sin(phi)

Tangential, radial and axial force on a slice dz of an edge: dFt = (Kt(h) h + Ke) dz, dFr = kr dFt,
dFa = ka dFt, with Kt(h) = kc1.1 h^-mc (Kienzle) or a constant (mechanistic). Source: Y. Altintas,
Manufacturing Automation, 2nd ed. (2012), chapter 2.
"""

from __future__ import annotations

import math

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats

_SLICES = 200
_ANGLES = 360


class EdgeForce(msgspec.Struct, frozen=True, kw_only=True):
    """Cutting coefficients. mc = 0 with an edge force is the mechanistic form."""

    kc_n_mm2: float  # kc1.1 (h in mm), or Ktc
    mc: float = 0.0
    edge_n_mm: float = 0.0
    radial_ratio: float = 0.3
    axial_ratio: float = 0.25


class MillingCut(msgspec.Struct, frozen=True, kw_only=True):
    diameter_mm: float
    teeth: int
    helix_deg: float
    axial_depth_mm: float
    radial_depth_mm: float
    feed_per_tooth_mm: float


class MillingForces(msgspec.Struct, frozen=True, kw_only=True):
    """On the part, over one turn: peaks and means in N. Up is away from the table."""

    peak_lateral_n: float
    mean_feed_n: float
    mean_normal_n: float
    peak_up_n: float
    mean_tangential_n: float


def engagement_rad(cut: MillingCut) -> float:
    """phi_s of side milling."""
    return math.acos(max(-1.0, 1.0 - 2.0 * cut.radial_depth_mm / cut.diameter_mm))


def mean_chip_mm(cut: MillingCut) -> float:
    """hm = 2 fz ae / (D phi_s)."""
    span = cut.diameter_mm * engagement_rad(cut)
    return 2.0 * cut.feed_per_tooth_mm * cut.radial_depth_mm / span


def milling_forces(cut: MillingCut, edge: EdgeForce) -> MillingForces:
    """Down milling with a right-hand helix, one tooth's period at a time."""
    feed, normal, up, tangential = _over_a_turn(cut, edge)
    return MillingForces(
        peak_lateral_n=float(np.hypot(feed, normal).max()),
        mean_feed_n=float(np.abs(feed.mean())),
        mean_normal_n=float(np.abs(normal.mean())),
        peak_up_n=float(up.max()),
        mean_tangential_n=float(tangential.mean()),
    )


def surface_force_n(cut: MillingCut, edge: EdgeForce) -> float:
    """Largest force normal to the wall while an edge is where it leaves the finished surface.

    That edge has no chip there in down milling, but others, farther up the helix, still cut: they
    bend the part while the surface is made (Altintas 2012, section 4.2: surface generation).
    """
    _, normal, _, _ = _over_a_turn(cut, edge)
    heights = (np.arange(_SLICES) + 0.5) * cut.axial_depth_mm / _SLICES
    lag = 2.0 * math.tan(math.radians(cut.helix_deg)) * heights / cut.diameter_mm
    angles = (math.pi + lag) % (2.0 * math.pi)
    turn = np.arange(_ANGLES) * 2.0 * math.pi / _ANGLES
    return float(np.abs(np.interp(angles, turn, normal, period=2.0 * math.pi)).max())


def _over_a_turn(cut: MillingCut, edge: EdgeForce) -> tuple[Floats, Floats, Floats, Floats]:
    dz = cut.axial_depth_mm / _SLICES
    heights = (np.arange(_SLICES) + 0.5) * dz
    lag = 2.0 * math.tan(math.radians(cut.helix_deg)) * heights / cut.diameter_mm
    turn = np.arange(_ANGLES) * 2.0 * math.pi / _ANGLES
    tooth = np.arange(cut.teeth) * 2.0 * math.pi / cut.teeth
    phi = (turn[:, None, None] + tooth[None, :, None] - lag[None, None, :]) % (2.0 * math.pi)
    cutting = (phi >= math.pi - engagement_rad(cut)) & (phi <= math.pi)
    h = np.where(cutting, np.maximum(cut.feed_per_tooth_mm * np.sin(phi), 1e-9), 1.0)
    ft = np.where(cutting, (edge.kc_n_mm2 * h ** (1.0 - edge.mc) + edge.edge_n_mm) * dz, 0.0)
    fr = edge.radial_ratio * ft
    cosine, sine = np.cos(phi), np.sin(phi)
    feed = (ft * cosine + fr * sine).sum(axis=(1, 2))
    normal = (-ft * sine + fr * cosine).sum(axis=(1, 2))
    up = edge.axial_ratio * ft.sum(axis=(1, 2))
    return feed, normal, up, ft.sum(axis=(1, 2))
