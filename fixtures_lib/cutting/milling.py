"""Forces of a mill, integrated along its edges over one turn.

    phi     angle of an edge, 0 where the chip of a conventional cut begins; a down-milling cut of
            width ae runs from pi - phi_s to pi, phi_s = arccos(1 - 2 ae / D); a centred one, of a
            face mill, lies about pi/2
    kappa   angle between the edge and the plane that it mills: 90 deg for a square shoulder
    h       chip thickness, fz sin(phi) sin(kappa)

On a slice of an edge, db = dz / sin(kappa) long: dFt = (Kt(h) h + Ke) db tangential, dFn = kr dFt
across the edge, dFa = ka dFt along it, with Kt(h) = kc1.1 h^-mc (Kienzle) or a constant
(mechanistic). dFn presses sideways by its sin(kappa), and down by its cos(kappa); the helix pulls
the part up by dFa sin(kappa). Source: Y. Altintas, Manufacturing Automation, 2nd ed. (2012),
chapter 2.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

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
    lead_deg: float = 90.0  # kappa
    centred: bool = False


class MillingForces(msgspec.Struct, frozen=True, kw_only=True):
    """On the part, over one turn: peaks and means in N. Up is away from the table."""

    peak_lateral_n: float
    mean_feed_n: float
    mean_normal_n: float
    peak_up_n: float  # 0 where it never pulls up
    peak_down_n: float
    mean_tangential_n: float


@dataclass(frozen=True, eq=False)
class TurnForces:
    """On the part, (n,) each, over one turn of the tool: along the feed, normal to the wall, up."""

    angle_deg: Floats
    feed_n: Floats
    normal_n: Floats
    up_n: Floats

    @property
    def lateral_n(self) -> Floats:
        """(n,) across the spindle, whatever its direction."""
        return np.asarray(np.hypot(self.feed_n, self.normal_n))


def engagement_rad(cut: MillingCut) -> float:
    """phi_s: the part of a turn in which an edge cuts."""
    if cut.centred:
        return 2.0 * math.asin(min(1.0, cut.radial_depth_mm / cut.diameter_mm))
    return math.acos(max(-1.0, 1.0 - 2.0 * cut.radial_depth_mm / cut.diameter_mm))


def mean_chip_mm(cut: MillingCut) -> float:
    """hm = 2 fz ae sin(kappa) / (D phi_s)."""
    span = cut.diameter_mm * engagement_rad(cut)
    across = math.sin(math.radians(cut.lead_deg))
    return 2.0 * cut.feed_per_tooth_mm * cut.radial_depth_mm * across / span


def specific_force_n_mm2(cut: MillingCut, edge: EdgeForce) -> float:
    """kc at the mean chip."""
    chip = mean_chip_mm(cut)
    return float(edge.kc_n_mm2 * chip**-edge.mc + edge.edge_n_mm / chip)


def cutting_power_kw(
    axial_depth_mm: float, radial_depth_mm: float, feed_mm_min: float, kc_n_mm2: float
) -> float:
    """Pc = ap ae vf kc / 60e6, at the cutting edge (Mitsubishi, milling formulas)."""
    return axial_depth_mm * radial_depth_mm * feed_mm_min * kc_n_mm2 / 60e6


def milling_forces(cut: MillingCut, edge: EdgeForce) -> MillingForces:
    """Down milling with a right-hand helix, one tooth's period at a time."""
    feed, normal, up, tangential = _over_a_turn(cut, edge)
    return MillingForces(
        peak_lateral_n=float(np.hypot(feed, normal).max()),
        mean_feed_n=float(np.abs(feed.mean())),
        mean_normal_n=float(np.abs(normal.mean())),
        peak_up_n=max(0.0, float(up.max())),
        peak_down_n=max(0.0, -float(up.min())),
        mean_tangential_n=float(tangential.mean()),
    )


def forces_over_a_turn(cut: MillingCut, edge: EdgeForce) -> TurnForces:
    """The forces whose peaks and means `milling_forces` gives."""
    feed, normal, up, _ = _over_a_turn(cut, edge)
    return TurnForces(np.arange(_ANGLES) * 360.0 / _ANGLES, feed, normal, up)


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
    lead = math.radians(cut.lead_deg)
    heights = (np.arange(_SLICES) + 0.5) * dz
    lag = 2.0 * math.tan(math.radians(cut.helix_deg)) * heights / cut.diameter_mm
    turn = np.arange(_ANGLES) * 2.0 * math.pi / _ANGLES
    tooth = np.arange(cut.teeth) * 2.0 * math.pi / cut.teeth
    phi = (turn[:, None, None] + tooth[None, :, None] - lag[None, None, :]) % (2.0 * math.pi)
    first, last = _arc(cut)
    cutting = (phi >= first) & (phi <= last)
    chip = cut.feed_per_tooth_mm * np.sin(phi) * math.sin(lead)
    h = np.where(cutting, np.maximum(chip, 1e-9), 1.0)
    db = dz / math.sin(lead)
    ft = np.where(cutting, (edge.kc_n_mm2 * h ** (1.0 - edge.mc) + edge.edge_n_mm) * db, 0.0)
    fr = edge.radial_ratio * math.sin(lead) * ft
    cosine, sine = np.cos(phi), np.sin(phi)
    feed = (ft * cosine + fr * sine).sum(axis=(1, 2))
    normal = (-ft * sine + fr * cosine).sum(axis=(1, 2))
    rising = edge.axial_ratio * math.sin(lead) - edge.radial_ratio * math.cos(lead)
    return feed, normal, rising * ft.sum(axis=(1, 2)), ft.sum(axis=(1, 2))


def _arc(cut: MillingCut) -> tuple[float, float]:
    """Where an edge enters and leaves the cut."""
    span = engagement_rad(cut)
    return (
        ((math.pi - span) / 2.0, (math.pi + span) / 2.0)
        if cut.centred
        else (math.pi - span, math.pi)
    )
