"""The chamfers of nests, cut: what is gone is compared with what was planned at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.plate_features import BodyPlan, LeadIn
from fixtures_lib.job.plate_volume import lead_in_volume_mm3
from fixtures_lib.kernel.booleans import cut
from fixtures_lib.kernel.tapered import tapered
from fixtures_lib.kernel.topology import volume_and_centroid

_FUZZY_MM = (1e-6, 1e-5, 0.0)
_OFF_SHARE = 0.01
_OFF_MM3 = 0.05


def with_lead_ins(whole: TopoDS_Shape, body: BodyPlan) -> TopoDS_Shape:
    """`body` has all that is milled so far. All tools at once; where that fails, one by one.

    Raises FixtureError where nothing gives what was planned.
    """
    for lead in body.lead_ins:
        if lead.tapers:
            whole = _with_one(whole, body, lead)
    return whole


def _with_one(whole: TopoDS_Shape, body: BodyPlan, lead: LeadIn) -> TopoDS_Shape:
    tools = [tapered(taper) for taper in lead.tapers]
    planned, before = lead_in_volume_mm3(body, lead), _volume(whole)
    for made in _tries(whole, tools, body.name):
        if _agrees(before - _volume(made), planned):
            return made
    raise FixtureError(
        "the kernel can't cut the lead-in chamfer of the nest",
        where=body.name,
        mend="give the lead-in another size, or 0 for none",
    )


def _tries(whole: TopoDS_Shape, tools: Sequence[TopoDS_Shape], name: str) -> Iterator[TopoDS_Shape]:
    """Cones that meet their walls in a tangent want a little slack, now more, now less."""
    for fuzzy in _FUZZY_MM:
        yield cut(whole, tools, name, fuzzy_mm=fuzzy)
    for fuzzy in _FUZZY_MM:
        result = whole
        for tool in tools:
            result = cut(result, [tool], name, fuzzy_mm=fuzzy)
        yield result


def _agrees(got: float, planned: float) -> bool:
    return abs(got - planned) <= _OFF_SHARE * planned + _OFF_MM3


def _volume(shape: TopoDS_Shape) -> float:
    return volume_and_centroid(shape)[0]
