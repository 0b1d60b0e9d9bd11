"""Makes a live layout of a body whose columns are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from fixtures_lib.deflection.candidates import Grid
from fixtures_lib.deflection.elastic_body import Columns, ElasticBody
from fixtures_lib.deflection.elastic_plate import PlateGive
from fixtures_lib.deflection.ends import Ends
from fixtures_lib.deflection.live_layout import LightBody, LiveLayout, PlaceTable
from fixtures_lib.deflection.live_tables import LiveSkin, live_skin
from fixtures_lib.deflection.made_surface import MadeSurface, made_surfaces
from fixtures_lib.deflection.tool_at_spot import tools_of
from fixtures_lib.deflection.wiring import Wiring
from fixtures_lib.geometry.arrays import Floats, Ints, Singles

_NONE = np.zeros(0, dtype=np.int64)


def live_layout(
    body: ElasticBody,
    wiring: Wiring,
    columns: Columns,
    grids: tuple[Grid, ...],
    plate: PlateGive | None = None,
    made: Mapping[str, MadeSurface] = MappingProxyType({}),
) -> LiveLayout:
    """`columns` has those of the wiring and of all places; `plate` is what it gives.

    `made` are the surfaces that passes leave: tools push the part as they did before the drag.
    """
    skin = live_skin(body.mesh, wiring.feature_gauges)
    ends = [Ends(body, wiring, columns, end, plate=plate) for end in ("rigid", "soft")]
    light = LightBody(body.material, body.centre, body.mass_kg, body.skin_points)
    wires = _light(wiring, skin)
    rigid, soft = (end.light(light, wires) for end in ends)
    firsts = np.cumsum([0, *(3 * len(grid.patches) for grid in grids)])
    return LiveLayout(
        body=light,
        wiring=wires,
        ends=(rigid, soft),
        plate=plate,
        table=_table(body, wiring, columns, skin, ends[0]),
        skin=skin,
        made=dict(made),
        places=tuple(g.placed(int(first)) for g, first in zip(grids, firsts[:-1], strict=True)),
        by_place=_place_table(columns, _rows_of(columns, grids), skin, ends[0]),
    )


def surfaces_made(
    body: ElasticBody, wiring: Wiring, columns: Columns, plate: PlateGive | None
) -> dict[str, MadeSurface]:
    """What the sweeps of the wiring leave on its features."""
    rigid, soft = (Ends(body, wiring, columns, end, plate=plate) for end in ("rigid", "soft"))
    swept = tools_of((rigid, soft), [rigid.outcomes(), soft.outcomes()])
    return made_surfaces(wiring.feature_gauges, swept)


def _table(
    body: ElasticBody, wiring: Wiring, columns: Columns, skin: LiveSkin, end: Ends
) -> Singles:
    known = skin.rows(columns.skin[end.rows])
    heat = (body.skin_points - body.centre).reshape(1, -1)
    parts: list[Floats | Singles] = [
        np.asarray(end.by_contacts.T @ known),
        np.asarray(end.by_loads.T @ known),
        skin.rows(body.skin_motions.T),
        skin.rows(heat),
    ]
    return np.vstack(parts).astype(np.float32)


def _place_table(columns: Columns, rows: Ints, skin: LiveSkin, end: Ends) -> PlaceTable:
    flexibility = columns.flexibility[rows]
    to_own = flexibility[:, end.rows]
    # A block at a time: the rows of all nodes are a copy of most of what is known.
    blocks = [skin.rows(columns.skin[some]) for some in np.array_split(rows, len(rows) // 64 + 1)]
    return PlaceTable(
        by_skin=np.vstack(blocks),
        contacts=to_own @ end.by_contacts,
        places=flexibility[:, rows],
        loads=to_own @ end.by_loads,
        motions=np.ascontiguousarray(columns.wrench[:, rows].T),
    )


def _rows_of(columns: Columns, grids: tuple[Grid, ...]) -> Ints:
    keys = [f.key for grid in grids for f in grid.functionals]
    return np.array([columns.places[key] for key in keys], dtype=np.int64)


def _light(wiring: Wiring, skin: LiveSkin) -> Wiring:
    """Without nodes and functionals; features are measured by their readings."""
    sites = tuple(
        replace(site, patch=replace(site.patch, nodes=_NONE, weights=np.zeros(0)))
        for site in wiring.sites
    )
    loads = tuple(replace(load, functionals=(), amounts=np.zeros(0)) for load in wiring.loads)
    return replace(wiring, sites=sites, loads=loads, gauges=skin.gauges, underside=None)
