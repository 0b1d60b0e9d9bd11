"""Fields that belong together under a heading that folds. What is in no group always stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.texts import marked


@dataclass(frozen=True)
class Group:
    title: str  # English; translated where it is shown
    fields: frozenset[str]
    is_open: bool = False  # at first; then as it was left


def _group(title: str, *fields: str, is_open: bool = False) -> Group:
    return Group(title, frozenset(fields), is_open)


# By the kind of the subject, which its key begins with, or the type of its values.
GROUPS: Mapping[str, tuple[Group, ...]] = MappingProxyType(
    {
        "Conditions": (
            _group(marked("Friction and place"), "altitude_m", "friction_low", "friction_high",
                   "pump_m3_h",
                   is_open=True),
            _group(marked("Safety wanted"), "slip_safety", "lift_safety", "tip_safety"),
            _group(marked("Heat, heights and bow"), "warming_k", "rest_height_um", "blank_bow_um"),
            _group(marked("How it is computed"), "plate_support", "mesh"),
        ),
        "VacuumZone": (
            _group(marked("Seal and land"), "hardness", "joint", "land_gap_mm", "inset_mm"),
            _group(marked("Inside the groove"), "supports", "recess", "recess_depth_mm",
                   "recess_channel_mm", "recess_pitch_mm"),
        ),
        "Nest": (
            _group(marked("Wall"), "wall_mm", "stock_mm", "cutter_mm", "lead_in_mm", "seat_mm"),
            _group(marked("Contacts and fingers"), "contacts", "fingers", "outline"),
        ),
    }
)  # fmt: skip


def groups_of(
    kind: str, fields: tuple[str, ...]
) -> tuple[tuple[Group | None, tuple[str, ...]], ...]:
    """The fields in their order: first what always stands, then each group that has some."""
    groups = GROUPS.get(kind, ())
    taken = frozenset().union(*(group.fields for group in groups))
    found: list[tuple[Group | None, tuple[str, ...]]] = [
        (None, tuple(field for field in fields if field not in taken))
    ]
    for group in groups:
        own = tuple(field for field in fields if field in group.fields)
        if own:
            found.append((group, own))
    return tuple(found)
