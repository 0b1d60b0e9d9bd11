"""Named ways of cutting: what a tool of this diameter does in this strategy and material.

finish      a wall or a floor to size in one pass, 0.2 mm wide
adaptive    clearing at full flute, a small share of the diameter wide; leaves stock
side        shoulder milling, a quarter of the diameter wide
slot        the whole diameter wide
face        a face mill or shell mill with inserts over a flat face
drill, tap  at holes

What a pass doesn't say itself is taken from here. Sources: cutting parameters in the facts
(speeds and feeds: ATA catalogue 2022, page 1301; adaptive and finish: Harvey/Helical guidebook and
shop practice, MEMORY); the face mill's figures are usual ones (MEMORY).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from fixtures_lib.catalog.threads import threads
from fixtures_lib.cutting.coefficients import FeedRow, feed_row
from fixtures_lib.cutting.drilling import DrillCut
from fixtures_lib.cutting.milling import MillingCut
from fixtures_lib.cutting.tapping import TapCut
from fixtures_lib.job.model import CuttingPass, Strategy

Cut = MillingCut | DrillCut | TapCut

_HELIX_DEG = 38.0
_INSERT_HELIX_DEG = 10.0
_INSERT_LEAD_DEG = 45.0
_INSERT_FEED_MM = 0.1
_DRILL_FEED_SHARE = 0.02  # of the diameter, a turn


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """A strategy in words, and which of a pass's parameters it has.

    `makes_surface`: what it leaves is the finished face. `diameter_mm` and `teeth` are what a new
    pass starts with.
    """

    name: str
    parameters: tuple[str, ...]
    makes_surface: bool = True
    at_holes: bool = False
    diameter_mm: float = 10.0
    teeth: int = 3


_MILL = ("axial_depth_mm", "radial_depth_mm", "feed_per_tooth_mm", "helix_deg", "speed_m_min")
WAYS: Mapping[Strategy, Way] = MappingProxyType(
    {
        "finish": Way(name="Finishing", parameters=("teeth", *_MILL)),
        "adaptive": Way(
            name="Adaptive clearing", parameters=("teeth", *_MILL), makes_surface=False
        ),
        "side": Way(name="Side milling", parameters=("teeth", *_MILL)),
        "slot": Way(
            name="Slot milling",
            parameters=(
                "teeth", "axial_depth_mm", "feed_per_tooth_mm", "helix_deg", "speed_m_min",
            ),
        ),
        "face": Way(
            name="Face milling", parameters=("teeth", *_MILL, "lead_deg"), diameter_mm=50.0, teeth=5
        ),
        "drill": Way(
            name="Drilling", parameters=("feed_per_turn_mm", "speed_m_min"), at_holes=True,
            diameter_mm=6.0,
        ),
        "tap": Way(
            name="Tapping", parameters=("pitch_mm", "speed_m_min"), makes_surface=False,
            at_holes=True, diameter_mm=6.0,
        ),
    }
)  # fmt: skip


def resolved(cutting: CuttingPass, material: str) -> CuttingPass:
    """The pass with a figure for every parameter that its strategy has.

    Raises FixtureError for a material that isn't one that is cut.
    """
    feeds = feed_row(material)
    usual = _usual(cutting, feeds)
    given = {name: getattr(cutting, name) for name in usual}
    return msgspec.structs.replace(
        cutting, **{k: usual[k] if given[k] is None else given[k] for k in usual}
    )


def cut_of(cutting: CuttingPass, material: str) -> Cut:
    """What the tool does. A slot is as wide as its tool; a cut is never wider than that."""
    full = resolved(cutting, material)
    diameter = full.diameter_mm
    if full.strategy == "drill":
        return DrillCut(diameter_mm=diameter, feed_per_turn_mm=_given(full.feed_per_turn_mm))
    if full.strategy == "tap":
        return TapCut(diameter_mm=diameter, pitch_mm=min(_given(full.pitch_mm), diameter / 2.0))
    width = diameter if full.strategy == "slot" else _given(full.radial_depth_mm)
    return MillingCut(
        diameter_mm=diameter,
        teeth=full.teeth,
        helix_deg=_given(full.helix_deg),
        axial_depth_mm=_given(full.axial_depth_mm),
        radial_depth_mm=min(width, diameter),
        feed_per_tooth_mm=_given(full.feed_per_tooth_mm),
        lead_deg=90.0 if full.lead_deg is None else full.lead_deg,
        centred=full.strategy == "face",
    )


def _usual(cutting: CuttingPass, feeds: FeedRow) -> dict[str, float]:
    """What this strategy usually takes, by the names of a pass's parameters."""
    diameter = cutting.diameter_mm
    if cutting.strategy == "drill":
        return {
            "feed_per_turn_mm": _DRILL_FEED_SHARE * diameter,
            "speed_m_min": feeds.drill_m_min,
        }
    if cutting.strategy == "tap":
        return {"pitch_mm": coarse_pitch_mm(diameter), "speed_m_min": feeds.tap_m_min}
    depth, width = _depth_and_width(cutting.strategy, diameter, feeds)
    usual = {
        "axial_depth_mm": depth,
        "radial_depth_mm": width,
        "feed_per_tooth_mm": feeds.feed_share * diameter,
        "helix_deg": _HELIX_DEG,
        "speed_m_min": feeds.mill_m_min,
    }
    if cutting.strategy == "face":
        usual |= {
            "feed_per_tooth_mm": _INSERT_FEED_MM,
            "helix_deg": _INSERT_HELIX_DEG,
            "lead_deg": _INSERT_LEAD_DEG,
        }
    return usual


def _depth_and_width(strategy: Strategy, diameter: float, feeds: FeedRow) -> tuple[float, float]:
    match strategy:
        case "adaptive":
            return feeds.adaptive_depth * diameter, feeds.adaptive_width * diameter
        case "side":
            return diameter, 0.25 * diameter
        case "slot":
            return 0.5 * diameter, diameter
        case "face":
            return 1.0, 0.7 * diameter
        case _:
            return 1.5 * diameter, 0.2


def coarse_pitch_mm(diameter_mm: float) -> float:
    """Of the metric thread nearest in size."""
    metric = [t for t in threads().values() if t.name.startswith("M")]
    return min(metric, key=lambda t: abs(t.major_mm - diameter_mm)).pitch_mm


def _given(value: float | None) -> float:
    assert value is not None
    return value
