"""The part coloured by how far each place moves, with a scale beside it."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
import numpy as np

from fixtures_lib.deliver.pictures.shaded import Painted, Picture, picture
from fixtures_lib.geometry.arrays import Floats, Singles
from fixtures_lib.geometry.looking import ISOMETRIC
from fixtures_lib.geometry.meshes import EdgeLines, TriangleMesh

# From blue over green to red, even in lightness between (the colours that the window uses are
# its own affair: paper is white).
_STOPS = np.array(
    [(0.19, 0.21, 0.58), (0.13, 0.52, 0.76), (0.35, 0.72, 0.48), (0.93, 0.83, 0.30),
     (0.91, 0.47, 0.20), (0.70, 0.12, 0.15)]
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class DeflectedSurface:
    """A surface in the fixture frame and how far each of its points moves in one state."""

    surface: TriangleMesh
    edges: EdgeLines
    um: Singles
    state: str

    @property
    def greatest_um(self) -> float:
        return float(self.um.max(initial=0.0))


def colours_of(share: Floats) -> Singles:
    """(n, 3) colours of shares from 0 to 1."""
    at = np.clip(share, 0.0, 1.0) * (len(_STOPS) - 1)
    stops = np.arange(len(_STOPS))
    return np.column_stack([np.interp(at, stops, _STOPS[:, c]) for c in range(3)]).astype(
        np.float32
    )


def deflected_picture(field: DeflectedSurface, width: int = 1100, height: int = 700) -> Picture:
    """The part from over the corner; grey-free colours from 0 to the greatest."""
    share = np.asarray(field.um, dtype=float) / max(field.greatest_um, 1e-9)
    thing = Painted(surface=field.surface, colours=colours_of(share), edges=field.edges)
    return picture([thing], ISOMETRIC, width, height)


class ColouredPicture(msgspec.Struct, frozen=True, kw_only=True):
    """A PNG and what a legend needs: the state, its greatest figure, and the scale's colours."""

    png: bytes
    state: str = ""
    greatest_um: float = 0.0
    colours: tuple[str, ...] = ()


def coloured_picture(field: DeflectedSurface) -> ColouredPicture:
    """The colours run from nothing to the greatest figure."""
    stops = ("#" + "".join(f"{round(float(c) * 255):02x}" for c in stop) for stop in _STOPS)
    return ColouredPicture(
        png=deflected_picture(field).png,
        state=field.state,
        greatest_um=field.greatest_um,
        colours=tuple(stops),
    )
