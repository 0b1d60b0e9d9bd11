"""Whether a contact is on the part, where the mesh is much coarser than the shape."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.skin import Skin, touching
from fixtures_lib.errors import FixtureError

RADIUS_MM = 11.0
HALF_MM = RADIUS_MM / math.sqrt(2.0)
OUT = (1.0, 0.0, 0.0)
GAP_MM = RADIUS_MM - HALF_MM


def inscribed_prism() -> Skin:
    """A boss of 22 mm that the mesh has as a prism of four sides."""
    prism = block((-HALF_MM, -HALF_MM, 0.0), (HALF_MM, HALF_MM, 16.0), (1, 1, 1))
    return Skin(replace(prism, skin_faces=np.ones_like(prism.skin_faces)))


def test_a_contact_on_a_circle_is_on_the_prism_that_the_mesh_makes_of_it() -> None:
    foot = touching(inscribed_prism(), "pin 1", (RADIUS_MM, 0.0, 8.0), OUT)
    assert foot.distance_mm == pytest.approx(GAP_MM)


def test_the_same_gap_to_a_flat_face_is_refused() -> None:
    flat = Skin(block((-HALF_MM, -HALF_MM, 0.0), (HALF_MM, HALF_MM, 16.0), (1, 1, 1)))
    with pytest.raises(FixtureError, match=r"pin 1 is not on the part: .* 3\.22 mm away"):
        touching(flat, "pin 1", (RADIUS_MM, 0.0, 8.0), OUT)
