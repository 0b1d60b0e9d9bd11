"""Named ways of cutting: what a tool of this diameter does in this strategy."""

from __future__ import annotations

from typing import Literal

from fixtures_lib.cutting.milling import MillingCut

Strategy = Literal["adaptive", "finish"]

_HELIX_DEG = 38.0
_FINISH_WIDTH_MM = 0.2
_ADAPTIVE_WIDTH = 0.15  # of the diameter; harder materials take less
_FEED_SHARE = 0.008  # of the diameter, a tooth: 0.08 mm for 10 mm in aluminium


def cut_of(strategy: Strategy, diameter_mm: float, teeth: int = 3) -> MillingCut:
    """A cut at the upper end of what `strategy` asks of the fixture.

    Adaptive: full flute (2 D), 0.15 D wide. Finish: one pass over 1.5 D, 0.2 mm wide. Source:
    cutting parameters in the facts (Harvey/Helical HEM guidebook and shop practice, MEMORY).
    """
    adaptive = strategy == "adaptive"
    return MillingCut(
        diameter_mm=diameter_mm,
        teeth=teeth,
        helix_deg=_HELIX_DEG,
        axial_depth_mm=(2.0 if adaptive else 1.5) * diameter_mm,
        radial_depth_mm=_ADAPTIVE_WIDTH * diameter_mm if adaptive else _FINISH_WIDTH_MM,
        feed_per_tooth_mm=_FEED_SHARE * diameter_mm,
    )
